import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/signup/define.js';
import type { SignupElement } from '../../src/widgets/signup/signup-element.js';
import { formWidgetSuite, type FormWidget } from '../support/form-widget-suite.js';
import { kitFixture } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, textOf } from '../support/query.js';

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

  it('offers the calendar entry and withdraws with a follow-up of the same id', async () => {
    const { element, transport } = await kitFixture<SignupElement>('linkage-signup', {}, { data });
    element.value = value;
    const { submission } = await element.submit();
    await element.updateComplete;
    byRole(element, 'button', 'Add to calendar');
    byRole(element, 'button', 'Withdraw').click();
    await waitUntil(() => transport.requests.length === 2, 'sent', { timeout: 8000 });
    expect(transport.bodies()[1]).to.include({ kind: 'signup', action: 'withdraw', of: submission!.id });
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
