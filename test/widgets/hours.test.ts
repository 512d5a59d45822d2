import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/hours/define.js';
import type { HoursElement } from '../../src/widgets/hours/hours-element.js';
import { formWidgetSuite } from '../support/form-widget-suite.js';
import { FakeTransport, offline } from '../support/fake-transport.js';
import { kitFixture, type TestHub } from '../support/kit-fixture.js';
import { allByRole, byRole, fill, hasRole, textOf } from '../support/query.js';

const data = {
  activities: [
    { id: 'a1', name: 'Soup kitchen' },
    { id: 'a2', name: 'Patrol', start: '2026-10-20T09:00:00+08:00', end: '2026-10-20T11:00:00+08:00' },
  ],
  tiers: [
    { minutes: 60, label: 'Seedling' },
    { minutes: 600, label: 'Star' },
  ],
};
const value = {
  person: { name: '李', email: 'li@example.org', volunteerId: 'v7' },
  activityId: 'a1',
  activity: 'Soup kitchen',
  start: '2026-10-20T09:00:00+08:00',
  end: '2026-10-20T12:00:00+08:00',
  breakMinutes: 30,
  minutes: 150,
  provenance: 'claimed',
  team: { name: 'Lamps', members: [{ name: 'O', minutes: 60 }] },
  verifier: { name: 'Mei', email: 'mei@example.org' },
  note: 'Fine',
};
const feed = (content: unknown) => `data:application/json,${encodeURIComponent(JSON.stringify(content))}`;
const entries = [
  {
    id: 'entry-0001',
    start: '2026-10-20T09:00:00+08:00',
    minutes: 120,
    activity: 'Soup',
    status: 'pending',
    provenance: 'claimed',
    person: 'Li Na',
  },
  {
    id: 'entry-0002',
    start: '2026-10-21T09:00:00+08:00',
    minutes: 60,
    activity: 'Soup',
    status: 'pending',
    provenance: 'recorded',
    person: 'O',
  },
  {
    id: 'entry-0003',
    start: '2026-10-22T09:00:00+08:00',
    minutes: 90,
    activity: 'Walk',
    status: 'verified',
    provenance: 'recorded',
  },
];

describe('linkage-hours, log', () => {
  formWidgetSuite({
    tag: 'linkage-hours',
    kind: 'hours',
    data,
    value,
    submit: 'Record hours',
    required: ['person.name', 'activity', 'date', 'start', 'end'],
    someField: 'Full name',
  });

  it('works minutes out live, and sends moments in the hub’s zone', async () => {
    const { element, transport } = await kitFixture<HoursElement>(
      'linkage-hours',
      {},
      { data, config: { timezone: 'America/New_York' } },
    );
    fill(byRole(element, 'textbox', 'Full name'), 'Li');
    fill(byRole(element, 'combobox', 'Activity'), 'soup kitchen');
    for (const [id, text] of [
      ['f-date', '2026-07-01'],
      ['f-start', '09:00'],
      ['f-end', '12:00'],
    ] as const)
      fill(element.shadowRoot!.getElementById(id)!, text);
    fill(byRole(element, 'textbox', 'Break (minutes)'), '30');
    await element.updateComplete;
    expect(textOf(element)).to.include('That makes 2 hours 30 minutes.');
    byRole(element, 'button', 'Record hours').click();
    await waitUntil(() => transport.requests.length === 1, 'sent', { timeout: 8000 });
    expect(transport.bodies()[0]).to.deep.include({
      subject: { kind: 'activity', id: 'a1', name: 'Soup kitchen' },
      data: {
        person: { name: 'Li' },
        activityId: 'a1',
        activity: 'Soup kitchen',
        start: '2026-07-01T09:00:00-04:00',
        end: '2026-07-01T12:00:00-04:00',
        breakMinutes: 30,
        minutes: 150,
        provenance: 'claimed',
      },
    });
  });
  it('refuses with a sentence', async () => {
    const { element } = await kitFixture<HoursElement>(
      'linkage-hours',
      { 'max-hours-per-day': '4' },
      { data },
    );
    const base = { person: { name: 'Li' }, activity: 'Walk', breakMinutes: 0 };
    const refused = async (more: object) => {
      element.value = { ...base, ...more };
      const { issues } = await element.submit();
      return issues?.map(({ path, code, message }) => `${path} ${code} ${message}`).join('|');
    };
    expect(await refused({ start: '2026-10-20T09:00:00+08:00', end: '2026-10-20T08:00:00+08:00' })).to.match(
      /^end end-before-start Enter an end that is after/,
    );
    expect(
      await refused({
        start: '2026-10-20T09:00:00+08:00',
        end: '2026-10-20T10:00:00+08:00',
        breakMinutes: 60,
      }),
    ).to.match(/^breakMinutes break-too-long The break/);
    expect(
      await refused({
        start: '2026-10-20T09:00:00+08:00',
        end: '2026-10-20T10:00:00+08:00',
        breakMinutes: 0,
        minutes: 99,
      }),
    ).to.match(/^minutes minutes-mismatch/);
    element.reset();
    expect(await refused({ start: '2026-10-20T09:00:00+08:00', end: '2026-10-20T14:00:00+08:00' })).to.match(
      /^end too-long More than 4 hours/,
    );
    expect(await refused({ start: '2016-10-20T09:00:00+08:00', end: '2016-10-20T10:00:00+08:00' })).to.match(
      /^start too-old/,
    );
    expect(await refused({ start: '2036-10-20T09:00:00+08:00', end: '2036-10-20T10:00:00+08:00' })).to.match(
      /^end in-future/,
    );
  });
  it('picking what is over proposes its times', async () => {
    const { element } = await kitFixture<HoursElement>(
      'linkage-hours',
      {},
      { data, config: { timezone: 'Asia/Shanghai' } },
    );
    fill(byRole(element, 'combobox', 'Activity'), 'Patrol');
    await element.updateComplete;
    await aTimeout(0);
    expect(textOf(element)).to.include('That makes 2 hours.');
  });
  it('shows hours so far, their sum and level', async () => {
    const { element } = await kitFixture<HoursElement>(
      'linkage-hours',
      { 'history-src': feed({ entries }) },
      { data },
    );
    await waitUntil(() => textOf(element).includes('Hours so far'));
    expect(textOf(element))
      .to.include('1 hour 30 minutes confirmed')
      .and.include('Level: Seedling')
      .and.include('8 hours 30 minutes to go until Star')
      .and.include('Waiting to be confirmed');
    await expect(element).to.be.accessible();
  });
  it('takes over a selection', async () => {
    const { element, hub } = await kitFixture<HoursElement>('linkage-hours', {}, { data });
    hub.kit.select({ action: 'hours', subject: { kind: 'service', id: 's1', name: 'Home care' } });
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'chosen');
    expect(byRole<HTMLInputElement>(element, 'combobox', 'Activity').value).to.equal('Home care');
  });
});

describe('linkage-hours, check-in', () => {
  it('checks in, survives a reload, and checks out at once', async () => {
    const { element, hub } = await kitFixture<HoursElement>('linkage-hours', { mode: 'check-in' }, { data });
    await waitUntil(() => hasRole(element, 'button', 'Check in'));
    byRole(element, 'button', 'Check in').click();
    await waitUntil(() => textOf(element).includes('There is a problem'));
    expect(textOf(element)).to.include('Enter your full name').and.include('Enter what you did');
    fill(byRole(element, 'textbox', 'Full name'), 'Li');
    fill(byRole(element, 'combobox', 'Activity'), 'Soup kitchen');
    byRole(element, 'button', 'Check in').click();
    await waitUntil(() => hasRole(element, 'button', 'Check out'));
    expect(hub.transport.requests).to.have.length(0);
    await expect(element).to.be.accessible();
    hub.remove();
    const next = document.createElement('test-hub') as TestHub;
    next.config = hub.config;
    const again = document.createElement('linkage-hours') as HoursElement;
    again.mode = 'check-in';
    next.append(again);
    document.body.append(next);
    await waitUntil(() => hasRole(again, 'button', 'Check out'));
    byRole(again, 'button', 'Check out').click();
    byRole(again, 'button', 'Check out').click();
    await waitUntil(() => next.transport.requests.length === 1);
    const body = next.transport.bodies<{ data: Record<string, unknown>; subject: unknown }>()[0]!;
    expect(body.data).to.include({
      activity: 'Soup kitchen',
      activityId: 'a1',
      minutes: 1,
      breakMinutes: 0,
      provenance: 'recorded',
    });
    expect(body.subject).to.deep.equal({ kind: 'activity', id: 'a1', name: 'Soup kitchen' });
    await waitUntil(() => textOf(again).includes('Received'));
    expect(await (await next.kit.desk()).checkIn.get()).to.equal(undefined);
    byRole(again, 'button', /another/i).click();
    await waitUntil(() => hasRole(again, 'button', 'Check in'));
    expect(next.transport.requests).to.have.length(1);
    next.remove();
  });
  it('offline it is kept once, and the check-in is over', async () => {
    const { element, hub } = await kitFixture<HoursElement>(
      'linkage-hours',
      { mode: 'check-in' },
      { data, transport: new FakeTransport(offline()) },
    );
    await waitUntil(() => hasRole(element, 'button', 'Check in'));
    element.value = { person: { name: 'Li' }, activity: 'Walk' };
    await element.submit();
    const outcome = await element.submit();
    expect(outcome.state).to.equal('saved');
    expect(await (await hub.kit.desk()).checkIn.get()).to.equal(undefined);
  });
  it('a declined check-out keeps its times and can be sent anew', async () => {
    const declined = {
      type: 'declined' as const,
      problem: { status: 422 },
      issues: [{ path: 'person.name', message: 'Unknown.' }],
    };
    const { element, transport } = await kitFixture<HoursElement>(
      'linkage-hours',
      { mode: 'check-in' },
      { data, transport: new FakeTransport(declined, { type: 'accepted', receipt: { reference: 'X' } }) },
    );
    await waitUntil(() => hasRole(element, 'button', 'Check in'));
    element.value = { person: { name: 'Li' }, activity: 'Walk' };
    await element.submit();
    expect((await element.submit()).state).to.equal('declined');
    await element.updateComplete;
    expect(textOf(element)).to.include('Unknown.');
    fill(byRole(element, 'textbox', 'Full name'), 'Li Na');
    byRole(element, 'button', 'Record hours').click();
    await waitUntil(() => transport.requests.length === 2, 'sent', { timeout: 8000 });
    const [one, two] = transport.bodies<{ data: Record<string, unknown> }>();
    expect(two!.data).to.deep.equal({ ...one!.data, person: { name: 'Li Na' } });
    expect(two!.data['provenance']).to.equal('recorded');
  });
  it('a forgotten check-out is entered by hand, as a claim', async () => {
    const { element, hub } = await kitFixture<HoursElement>(
      'linkage-hours',
      { mode: 'check-in' },
      { data, config: { timezone: 'UTC' } },
    );
    await (
      await hub.kit.desk()
    ).checkIn.set({
      at: '2026-10-20T09:00:00.000Z',
      data: { person: { name: 'Li' }, activity: 'Walk' },
    });
    hub.kit.configChanged();
    await waitUntil(() => textOf(element).includes('more than 16 hours ago'));
    fill(element.shadowRoot!.getElementById('f-end')!, '11:00');
    await element.updateComplete;
    expect(element.value).to.deep.include({
      start: '2026-10-20T09:00:00+00:00',
      end: '2026-10-20T11:00:00+00:00',
      minutes: 120,
      provenance: 'claimed',
    });
    byRole(element, 'button', 'Record hours').click();
    await waitUntil(() => hub.transport.requests.length === 1);
    expect(await (await hub.kit.desk()).checkIn.get()).to.equal(undefined);
  });
});

describe('linkage-hours, verify', () => {
  it('confirms with changed minutes, rejects with a reason only', async () => {
    const { element, transport } = await kitFixture<HoursElement>('linkage-hours', {
      mode: 'verify',
      'history-src': feed({ entries }),
    });
    await waitUntil(() => allByRole(element, 'button', 'Confirm').length === 2);
    await expect(element).to.be.accessible();
    allByRole(element, 'button', 'Reject')[1]!.click();
    await waitUntil(() => textOf(element).includes('There is a problem'));
    expect(textOf(element)).to.include('Enter why you reject').and.include('Enter your full name');
    expect(transport.requests).to.have.length(0);
    fill(byRole(element, 'textbox', /Full name/), 'Mei');
    fill(allByRole(element, 'textbox', /Reason/)[1]!, 'Was not there');
    allByRole(element, 'button', 'Reject')[1]!.click();
    fill(allByRole(element, 'textbox', /Minutes to confirm/)[0]!, '90');
    const confirm = allByRole(element, 'button', 'Confirm')[0]!;
    confirm.click();
    confirm.click();
    await waitUntil(() => transport.requests.length === 2, 'sent', { timeout: 8000 });
    // Two decisions made at once may be sent in either order.
    const bodies = transport.bodies().sort((a, b) => String(b['of']).localeCompare(String(a['of'])));
    expect(bodies[0]).to.include({ kind: 'hours', action: 'verify', of: 'entry-0002' });
    expect(bodies[0]!['data']).to.deep.equal({
      decision: 'rejected',
      reason: 'Was not there',
      verifier: { name: 'Mei' },
    });
    expect(bodies[1]!['data']).to.deep.equal({
      decision: 'verified',
      minutes: 90,
      verifier: { name: 'Mei' },
    });
    await waitUntil(() => (textOf(element).match(/Your decision is in/g) ?? []).length >= 2);
    expect(hasRole(element, 'button', 'Confirm')).to.equal(false);
    await expect(element).to.be.accessible();
  });
  it('a declined decision can be made anew', async () => {
    const { element } = await kitFixture<HoursElement>(
      'linkage-hours',
      { mode: 'verify', 'history-src': feed({ entries: entries.slice(0, 1) }) },
      {
        transport: new FakeTransport({
          type: 'declined',
          problem: { detail: 'Not yours to confirm.' },
          issues: [],
        }),
      },
    );
    await waitUntil(() => hasRole(element, 'button', 'Confirm'));
    fill(byRole(element, 'textbox', /Full name/), 'Mei');
    byRole(element, 'button', 'Confirm').click();
    await waitUntil(() => textOf(element).includes('Not yours to confirm.'));
    expect(hasRole(element, 'button', 'Confirm')).to.equal(true);
  });
});
