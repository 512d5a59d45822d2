import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/signup/define.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { accepted, FakeTransport } from '../support/fake-transport.js';
import { formWidgetSuite, type FormWidget } from '../support/form-widget-suite.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const day = (offset: number, hour = 10) =>
  new Date(Date.now() + offset * 86_400_000 + hour * 3_600_000).toISOString();
const event = (id: string, part: Record<string, unknown> = {}) => ({
  '@type': 'Event',
  identifier: id,
  name: `Activity ${id}`,
  startDate: day(1),
  location: { '@type': 'Place', name: 'Community hall' },
  ...part,
});
const data = [
  event('later', { startDate: day(9) }),
  event('dance', {
    name: 'Dance class',
    remainingAttendeeCapacity: 4,
    organizer: { '@id': 'o1', name: 'Sunshine' },
  }),
  event('over', { startDate: day(-9) }),
  event('full', { startDate: day(3), remainingAttendeeCapacity: 0 }),
  event('off', { startDate: day(4), eventStatus: 'https://schema.org/EventCancelled' }),
];
const value = {
  activityId: 'dance',
  role: 'participant',
  people: [{ name: '李', age: 8, needs: ['wheelchair'] }, { name: 'O' }],
  contact: { name: '阿卜杜拉·买买提', email: 'a@example.org', phone: '+86 138 0000 0000' },
};

const several = [
  ...data,
  event('dates', {
    name: 'Many dates',
    startDate: day(3),
    subEvent: [
      { '@type': 'Event', '@id': 'd1', startDate: day(3) },
      { '@type': 'Event', '@id': 'd2', startDate: day(10) },
    ],
  }),
];

describe('linkage-signup', () => {
  formWidgetSuite({
    tag: 'linkage-signup',
    kind: 'signup',
    data,
    open: async (element: FormWidget) => {
      if (element.shadowRoot!.querySelector('form')) return;
      byRole(element, 'button', 'Sign up: Dance class').click();
      await element.updateComplete;
    },
    value,
    submit: 'Send sign-up',
    required: ['contact.name'],
    someField: 'Full name',
  });

  it('lists what is to come, the next first, with places left; what is over is left out', async () => {
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    const list = byRole(element, 'list', 'Activities');
    const names = [...list.querySelectorAll('h3')].map((heading) => heading.textContent?.trim());
    expect(names).to.deep.equal(['Dance class', 'Activity full', 'Activity off', 'Activity later']);
    expect(textOf(element))
      .to.include('4 places left')
      .and.include('Full')
      .and.include('Cancelled')
      .and.include('Community hall');
    await expect(element).to.be.accessible();
  });

  it('offers the waiting list where all places are taken, and says so once', async () => {
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    expect(textOf(element)).to.include('Full. You can join the waiting list.');
    byRole(element, 'button', 'Sign up: Activity full').click();
    await element.updateComplete;
    expect(textOf(element).match(/Full\b(?! name)/g)).to.have.length(1);
    expect(textOf(element)).to.include('Full. You can join the waiting list.');
  });

  it('shows what kind of organization is behind an activity, in the list, the form and the receipt', async () => {
    const organizer = { '@id': 'o1', name: 'Sunshine', party: 'social-organization' };
    const { element } = await kitFixture<SignupElement>(
      'linkage-signup',
      {},
      { data: [event('dance', { name: 'Dance class', organizer })] },
    );
    const badge = () => element.shadowRoot!.querySelector('[data-party="social-organization"]')?.textContent;
    expect(badge()).to.equal('Social organization');
    await expect(element).to.be.accessible();
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    expect(badge()).to.equal('Social organization');
    element.value = value;
    await element.submit();
    await element.updateComplete;
    byRole(element, 'heading', /You are signed up/);
    expect(badge()).to.equal('Social organization');
  });

  it('shows 20 at a time', async () => {
    const many = Array.from({ length: 45 }, (_, index) => event(`e${index}`, { startDate: day(index + 1) }));
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data: many });
    expect(allByRole(element, 'listitem')).to.have.length(20);
    byRole(element, 'button', 'Show more').click();
    await element.updateComplete;
    expect(allByRole(element, 'listitem')).to.have.length(40);
  });

  it('reads an inline script, and its subject is the activity', async () => {
    const { element, transport } = await kitFixture<SignupElement>(
      'linkage-signup',
      {},
      {
        children: `<script type="application/json">${JSON.stringify(data)}</script>`,
      },
    );
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Full name'), 'Li Na');
    fill(byRole(element, 'textbox', /Email/), 'li@example.org');
    byRole(element, 'button', 'Add another person').click();
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Name of person 2'), 'Wang');
    byRole(element, 'button', 'Send sign-up').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    expect(transport.bodies()[0]).to.deep.include({
      subject: {
        kind: 'activity',
        id: 'dance',
        name: 'Dance class',
        organization: { id: 'o1', name: 'Sunshine' },
      },
      data: {
        activityId: 'dance',
        role: 'participant',
        people: [{ name: 'Li Na' }, { name: 'Wang' }],
        contact: { name: 'Li Na', email: 'li@example.org' },
      },
    });
  });

  it('moves focus into the form and back to where it came from', async () => {
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    byRole(element, 'button', 'Sign up: Dance class').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'chosen');
    byRole(element, 'button', /All activities/).click();
    await waitUntil(
      () => element.shadowRoot!.activeElement?.getAttribute('aria-label') === 'Sign up: Dance class',
    );
  });

  it('offers the calendar entry, withdraws with a follow-up of the same id, and says once that is through', async () => {
    const { element, transport } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    element.value = value;
    const { submission } = await element.submit();
    await element.updateComplete;
    byRole(element, 'button', 'Add to calendar');
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => transport.requests.length === 2, 'sent', { timeout: 8000 });
    expect(transport.bodies()[1]).to.deep.include({
      kind: 'signup',
      action: 'withdraw',
      of: submission!.id,
      subject: submission!.subject,
    });
    await waitUntil(() => textOf(element).includes('You are no longer signed up'));
    expect(
      element.shadowRoot!.querySelector('[part=result]')!.textContent!.match(/have withdrawn/g),
    ).to.have.length(1);
    expect(textOf(element)).to.not.include('You are signed up for');
    expect(hasRole(element, 'button', 'Withdraw') || hasRole(element, 'button', 'Add to calendar')).to.equal(
      false,
    );
    expect(element.shadowRoot!.activeElement?.id).to.equal('result-title');
  });

  it('a withdrawal that is not accepted is said so, and can be tried again', async () => {
    const declined = { type: 'declined' as const, problem: { status: 409, detail: 'Too late.' }, issues: [] };
    const transport = new FakeTransport(accepted(), declined, accepted());
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data, transport });
    element.value = value;
    await element.submit();
    await element.updateComplete;
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => textOf(element).includes('could not be withdrawn. Too late.'));
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => textOf(element).includes('You are no longer signed up'));
  });

  it('signs up for the activity that is open, whatever was filled in for another', async () => {
    const { element, hub, transport } = await kitFixture<SignupElement>(
      'linkage-signup',
      { prefill: JSON.stringify({ activityId: 'dance', contact: { name: 'Li Na' } }) },
      { data: several },
    );
    hub.kit.select({ subject: { kind: 'activity', id: 'dates', name: 'Many dates' }, action: 'signup' });
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Full name'), 'Li Na');
    allByRole(element, 'radio')[1]!.click();
    byRole(element, 'button', 'Send sign-up').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    const { subject, data: sent } = transport.bodies()[0] as { subject: unknown; data: unknown };
    expect(subject).to.include({ id: 'dates' });
    expect(sent).to.deep.include({ activityId: 'dates', sessionIds: ['d2'] });
  });

  it('asks for a date where there are several, forgets it for another activity, and saves that date', async () => {
    const { element, transport } = await kitFixture<SignupElement>('linkage-signup', {}, { data: several });
    byRole(element, 'button', 'Sign up: Many dates').click();
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Full name'), 'Li Na');
    expect((await element.submit()).issues?.map(({ path }) => path)).to.deep.equal(['sessionId']);
    await element.updateComplete;
    allByRole(element, 'radio')[1]!.click();
    byRole(element, 'button', /All activities/).click();
    await element.updateComplete;
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    expect((await element.submit()).state).to.equal('accepted');
    expect((transport.bodies()[0] as { data: object }).data).to.not.have.property('sessionIds');
  });

  it('a role where the page asks for one is asked, not assumed', async () => {
    const { element } = await kitFixture<SignupElement>(
      'linkage-signup',
      { 'participant-role': 'both' },
      { data },
    );
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Full name'), 'Li Na');
    expect((await element.submit()).issues?.map(({ path }) => path)).to.deep.equal(['role']);
  });

  it('people are added and removed with the focus where the next name goes', async () => {
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    byRole(element, 'button', 'Sign up: Dance class').click();
    await element.updateComplete;
    const focused = () => element.shadowRoot!.activeElement;
    byRole(element, 'button', 'Add another person').click();
    await element.updateComplete;
    const second = byRole(element, 'textbox', 'Name of person 2');
    await waitUntil(() => focused() === second);
    byRole(element, 'button', 'Remove person 2').click();
    await waitUntil(() => focused() === byRole(element, 'textbox', 'Full name'));
    element.value = { ...value, people: [{ name: 'Mum' }] };
    await element.updateComplete;
    fill(byRole(element, 'textbox', 'Name of person 1'), '');
    await element.updateComplete;
    expect(focused()).to.equal(byRole(element, 'textbox', 'Name of person 1'));
  });

  it('after a selection from another tag the list is one press away', async () => {
    const { element, hub } = await kitFixture<SignupElement>('linkage-signup', {}, { data: several });
    hub.kit.select({ subject: { kind: 'activity', id: 'dance', name: 'Dance class' }, action: 'signup' });
    await element.updateComplete;
    byRole(element, 'button', /All activities/).click();
    await element.updateComplete;
    byRole(element, 'list', 'Activities');
  });

  it('url-state opens the activity of a link, and writes down what is opened', async () => {
    history.replaceState(null, '', '#linkage-signup=dance');
    const { element } = await kitFixture<SignupElement>(
      'linkage-signup',
      { 'url-state': 'hash' },
      { data: several },
    );
    await waitUntil(() => hasRole(element, 'button', 'Send sign-up'));
    byRole(element, 'button', /All activities/).click();
    await waitUntil(() => location.hash === '');
    byRole(element, 'button', 'Sign up: Many dates').click();
    await waitUntil(() => location.hash === '#linkage-signup=dates');
    history.back();
    await waitUntil(() => hasRole(element, 'list', 'Activities'));
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('reads a feed in two languages in that of the page, live', async () => {
    const { element } = await kitFixture<SignupElement>(
      'linkage-signup',
      {},
      { data: [event('two', { name: { en: 'Dance class', zh: '舞蹈课' } })] },
    );
    byRole(element, 'button', 'Sign up: Dance class');
    element.lang = 'zh-Hans';
    await waitUntil(() => textOf(element).includes('舞蹈课'));
  });

  it('says that a broken feed cannot be read, in an event too, and tries again on demand', async () => {
    const { element } = await kitFixture<SignupElement>('linkage-signup', {}, { data: [] });
    let problem: unknown;
    element.addEventListener('linkage-load-error', (heard) => (problem = heard.detail.problem));
    element.setAttribute('src', '/no-such-feed.json');
    await waitUntil(() => problem !== undefined);
    await element.updateComplete;
    expect(textOf(element)).to.include('could not be loaded');
    byRole(element, 'button', 'Try again');
    await expect(element).to.be.accessible();
  });
});
