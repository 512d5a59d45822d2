import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { directory } from '../support/directory-fixture.js';
import { hasRole } from '../support/query.js';

/** Ways in which a page gives its content as much room as that asks for. */
const places: Record<string, string> = {
  'a row of flex items': 'display: flex; gap: 16px',
  'a column of centred flex items': 'display: flex; flex-direction: column; align-items: center',
  'the middle of a grid': 'display: grid; place-items: center',
  'a float': 'float: inline-start; inline-size: 100%',
  'a cell of a table': 'display: table-cell',
  'a box as wide as its content': 'inline-size: fit-content',
};
const tags = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'];

function place(style: string, inner: string): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('style', style);
  box.innerHTML = `<linkage-hub endpoint="/nowhere">${inner}</linkage-hub>`;
  document.body.append(box);
  return box;
}

describe('room', () => {
  let box: HTMLElement | undefined;
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => {
    box?.remove();
    fixtureCleanup();
  });

  for (const [where, style] of Object.entries(places)) {
    it(`each tag has a width to be read at in ${where}`, async () => {
      for (const tag of tags) {
        box = place(style, `<linkage-${tag}></linkage-${tag}>`);
        const element = box!.querySelector(`linkage-${tag}`)!;
        await waitUntil(() => element.shadowRoot?.querySelector('.widget'), tag);
        expect(element.getBoundingClientRect().width, tag).to.be.at.least(250);
        box!.remove();
      }
    });
  }

  it('two tags share a row, and neither grows beyond it', async () => {
    box = place(
      'display: flex; gap: 16px; inline-size: 320px',
      '<linkage-feedback></linkage-feedback><p>Beside it</p>',
    );
    const element = box!.querySelector('linkage-feedback')!;
    await waitUntil(() => element.shadowRoot?.querySelector('.widget'));
    expect(box!.scrollWidth).to.be.at.most(320);
  });

  it('keeps the margins that a page gives it', async () => {
    box = place('inline-size: 600px', '<linkage-feedback style="margin-inline: 20px"></linkage-feedback>');
    const element = box!.querySelector('linkage-feedback')!;
    await waitUntil(() => element.shadowRoot?.querySelector('.widget'));
    expect(element.getBoundingClientRect().width).to.equal(560);
  });

  it('a directory measures its own room where a page makes the tag inline', async () => {
    const data = ['a', 'b'].map((id, index) => ({
      id,
      name: id,
      languages: [{ code: ['en', 'zh'][index] }],
    }));
    const { element } = await directory({ style: 'display: inline' }, { data });
    await waitUntil(() => element.shadowRoot!.querySelector('.facets'), 'filters beside the results');
    expect(hasRole(element, 'button', 'Filters')).to.equal(false);
  });
});
