import { waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/directory/define.js';
import '../../src/widgets/feedback/define.js';
import '../../src/widgets/hours/define.js';
import '../../src/widgets/outbox/define.js';
import '../../src/widgets/pledge/define.js';
import '../../src/widgets/signup/define.js';
import { FakeTransport, offline } from './fake-transport.js';
import { kitFixture } from './kit-fixture.js';
import { byRole, hasRole, textOf } from './query.js';
import { activities, manyServices, needs, openServices, topics, work } from './tag-data.js';

/** A tag of the kit as a test drives it. */
export type Tag = LitElement & {
  value: Record<string, unknown>;
  submit(): Promise<unknown>;
};

type Options = Parameters<typeof kitFixture>[2];
type Make = (options?: Options) => Promise<Tag>;

const make =
  (tag: string, data: unknown, ...steps: ((element: Tag) => unknown)[]): Make =>
  async (options = {}) => {
    const { element } = await kitFixture<Tag>(
      tag,
      {},
      {
        data,
        ...options,
        config: { timezone: 'Asia/Shanghai', emergency: '110', ...options.config },
      },
    );
    for (const step of steps) {
      await step(element);
      await element.updateComplete;
    }
    return element;
  };

/** Presses a button and waits until something else is there. */
const press =
  (name: string | RegExp, until?: (element: Tag) => boolean) =>
  async (element: Tag): Promise<void> => {
    byRole(element, 'button', name).click();
    if (until) await waitUntil(() => until(element), `after ${String(name)}`, { timeout: 8000 });
  };
const choose = (name: string) => (element: Tag) => byRole(element, 'radio', name).click();
const says = (text: string) => (element: Tag) => textOf(element).includes(text);
const enter = (value: Record<string, unknown>) => (element: Tag) => void (element.value = value);
const send = (name: string) => press(name, says('reference PA-2026-0001'));
const fail = (name: string) => press(name, says('There is a problem'));
const hasForm = (element: Tag) => element.shadowRoot!.querySelector('form') !== null;

const contact = { name: '李', email: 'li@example.org' };
const signup = {
  activityId: 'tai-chi',
  role: 'participant',
  people: [{ name: '李' }],
  contact,
};
const hours = {
  person: contact,
  activityId: 'kitchen',
  activity: 'Soup kitchen',
  start: '2026-10-20T09:00:00+08:00',
  end: '2026-10-20T12:00:00+08:00',
  breakMinutes: 0,
  minutes: 180,
  provenance: 'claimed',
};
const pledge = {
  needId: 'coats',
  donor: { type: 'individual', ...contact },
  inKind: [{ type: 'goods', item: 'Coats', quantity: 3, unit: 'coats' }],
};
const complaint = { type: 'complaint', text: 'The lamp is broken.', anonymous: false, contact };

/** Data of complete submissions, by tag. */
export const complete = { signup, hours, pledge, feedback: complaint };

/** Waits in an outbox: what a feedback form could not send. */
async function outbox(question: boolean, options: Options = {}): Promise<Tag> {
  const { element, hub } = await kitFixture<Tag>(
    'linkage-feedback',
    {},
    { ...options, transport: new FakeTransport(offline()) },
  );
  element.value = complaint;
  await element.submit();
  element.remove();
  const list = document.createElement('linkage-outbox');
  hub.append(list);
  await waitUntil(() => hasRole(list, 'button', 'Delete'), 'an entry', { timeout: 8000 });
  await list.updateComplete;
  if (question) {
    byRole(list, 'button', 'Delete').click();
    await list.updateComplete;
  }
  return list as unknown as Tag;
}

/** The tags in the states that a resident meets, each made anew. */
export const states: Record<string, Make> = {
  'directory: results': make('linkage-directory', openServices),
  'directory: many results': make('linkage-directory', manyServices),
  'directory: a service': make(
    'linkage-directory',
    openServices,
    press('Home care for older people', (element) => hasRole(element, 'button', /Back to results/)),
  ),
  'directory: nothing found': make('linkage-directory', openServices, enter({ query: 'zeppelin' })),
  'directory: saved': make(
    'linkage-directory',
    openServices.slice(0, 1),
    press('Save', (element) => hasRole(element, 'button', /^Saved/)),
    press(/^Saved/, (element) => hasRole(element, 'heading', 'Saved services')),
  ),
  'signup: list': make('linkage-signup', activities),
  'signup: form': make('linkage-signup', activities, press('Sign up: Tai chi in the park', hasForm)),
  'signup: problems': make(
    'linkage-signup',
    activities,
    press('Sign up: Tai chi in the park', hasForm),
    fail('Send sign-up'),
  ),
  'signup: received': make('linkage-signup', activities, enter(signup), send('Send sign-up')),
  'hours: form': make('linkage-hours', work),
  'hours: problems': make('linkage-hours', work, fail('Record hours')),
  'hours: received': make('linkage-hours', work, enter(hours), send('Record hours')),
  'pledge: list': make('linkage-pledge', needs),
  'pledge: money': make('linkage-pledge', needs, press('Pledge: Warm meals', hasForm)),
  'pledge: problems': make(
    'linkage-pledge',
    needs,
    press('Pledge: Winter coats', hasForm),
    fail('Make pledge'),
  ),
  'pledge: received': make('linkage-pledge', needs, enter(pledge), send('Make pledge')),
  'feedback: form': make('linkage-feedback', topics),
  'feedback: rating': make('linkage-feedback', topics, choose('Rating')),
  'feedback: mediation': make('linkage-feedback', topics, choose('Mediation')),
  'feedback: problems': make('linkage-feedback', topics, choose('Complaint'), fail('Send feedback')),
  'feedback: received': make('linkage-feedback', topics, enter(complaint), send('Send feedback')),
  'outbox: waiting': (options) => outbox(false, options),
  'outbox: a question': (options) => outbox(true, options),
};

/** Everything that a resident can operate in a tag and sees, in the order of the document. */
export function controlsOf(element: Element): HTMLElement[] {
  const selector =
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=treeitem], [role=option]';
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(
    (control) =>
      control.checkVisibility({ visibilityProperty: true }) &&
      !control.closest('.honeypot, .waiting, dialog:not([open])'),
  );
}

/** What a control is called in the message of a failing test. */
export const describeControl = (control: Element): string =>
  `${control.localName}${control.id && `#${control.id}`}.${control.className} "${(
    control.getAttribute('aria-label') ??
    control.textContent ??
    ''
  )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 40)}"`;
