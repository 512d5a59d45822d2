import { expect, waitUntil } from '@open-wc/testing';
import type { FoundServices, ServiceQuestion } from '../../src/domain/service-search.js';
import type { ServicesRequest, ServiceSource, ServicesState } from '../../src/kit/services.js';
import type { DirectoryElement } from '../../src/widgets/directory/directory-element.js';
import { directory, search } from '../support/directory-fixture.js';
import { plainService } from '../support/plain-service.js';
import { byRole, hasRole, textOf } from '../support/query.js';

const statusOf = (element: DirectoryElement) => byRole(element, 'status').textContent;
const countOf = (element: DirectoryElement) => element.shadowRoot!.querySelector('.count')?.textContent;

const state: ServicesState = {
  size: 3,
  isComplete: true,
  isRemote: false,
  facets: {
    party: [
      { value: 'volunteers', label: 'volunteers', count: 2 },
      { value: 'charity', label: 'charity', count: 1 },
    ],
  },
  hasHours: false,
  hasAges: false,
  hasPlaces: false,
  sources: [],
};
const services = (count: number) => Array.from({ length: count }, (_, at) => plainService(`s${at}`));

/** A directory over services that come as a test has it; `answer` may refuse. */
async function over(first: ServicesState, answer?: (question: ServiceQuestion) => Promise<FoundServices>) {
  const { element, hub } = await directory({}, { data: [] });
  let request: ServicesRequest;
  let setReady!: () => void;
  const source: ServiceSource & { state: ServicesState } = {
    state: first,
    ready: new Promise<void>((resolve) => (setReady = resolve)),
    find: (question) =>
      answer?.(question) ??
      Promise.resolve({
        records: services(Math.min(source.state.size, 20)),
        total: source.state.size,
        exact: source.state.size,
        suggestions: [],
      }),
    get: () => Promise.resolve(undefined),
    places: () => Promise.resolve([]),
    close: () => undefined,
  };
  hub.kit.openServices = (asked) => {
    request = asked;
    return Promise.resolve(source);
  };
  (element as unknown as { data: unknown }).data = [{}];
  await waitUntil(() => request);
  const tell = (next: ServicesState) => {
    source.state = next;
    request.onChange();
  };
  await new Promise((resolve) => setTimeout(resolve));
  tell(first);
  return { element, tell, setReady };
}

describe('linkage-directory while services come', () => {
  it('calls a count no count before all are there, and lets the live region say the last one only', async () => {
    const { element, tell, setReady } = await over({ ...state, size: 50, isComplete: false });
    const said: (string | null)[] = [];
    await waitUntil(() => countOf(element) === '50 services so far');
    said.push(statusOf(element));
    tell({ ...state, size: 314 });
    setReady();
    await waitUntil(() => countOf(element) === '314 services');
    await waitUntil(() => statusOf(element) === '314 services');
    expect(said).to.deep.equal(['']);
  });

  it('believes the one source that says how many there are', async () => {
    const { element } = await over({ ...state, size: 314, isComplete: false, isDeclared: true });
    await waitUntil(() => countOf(element) === '314 services');
  });
});

describe('linkage-directory where a question is not answered', () => {
  it('says so beneath the field in use, and leaves the filters where they are', async () => {
    const { element } = await over(state, ({ words }) =>
      words
        ? Promise.reject(new Error('503'))
        : Promise.resolve({ records: services(3), total: 3, exact: 3, suggestions: [] }),
    );
    element.style.width = '1000px';
    await waitUntil(() => hasRole(element, 'group', 'Provided by'));
    const field = byRole(element, 'searchbox');
    const { top } = field.getBoundingClientRect();
    await search(element, 'care');
    await waitUntil(() => hasRole(element, 'button', 'Try again'));
    expect(field.getBoundingClientRect().top).to.equal(top);
    const box = byRole(element, 'button', 'Try again').getBoundingClientRect();
    expect(box.top).to.be.greaterThan(field.getBoundingClientRect().bottom);
    expect(hasRole(element, 'group', 'Provided by')).to.equal(true);
    expect(hasRole(element, 'list', 'Results')).to.equal(false);
    expect(textOf(element)).not.to.include('3 services');
    await expect(element).to.be.accessible();
    await search(element, '');
    await waitUntil(() => hasRole(element, 'list', 'Results'));
  });
});
