import assert from 'node:assert/strict';
import test from 'node:test';
import { activitySchema } from '../../src/domain/activity.js';
import { readActivities } from '../../src/feeds/schema-org.js';
import { addTo, durationOf } from '../../src/feeds/schema-org-moments.js';

const options = { format: 'auto' };
const names = (input: unknown) => readActivities(input, options).records.map(({ name }) => name);
const one = (event: Record<string, unknown>) => {
  const [first] = readActivities(
    [{ '@type': 'Event', '@id': 'e1', name: 'Chess', ...event }],
    options,
  ).records;
  assert.ok(first);
  assert.deepEqual(activitySchema.parse(first), first);
  return first;
};

test('events come out of every wrapping', () => {
  const event = { '@type': 'Event', name: 'Chess' };
  assert.deepEqual(names(event), ['Chess']);
  assert.deepEqual(names([event]), ['Chess']);
  assert.deepEqual(names(JSON.stringify({ '@graph': [event, { '@type': 'Place', name: 'Hall' }] })), [
    'Chess',
  ]);
  assert.deepEqual(
    names({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: event }, { ...event, name: 'Go' }, 'https://x'],
    }),
    ['Chess', 'Go'],
  );
  assert.deepEqual(
    names({
      items: [
        { state: 'updated', id: 1, data: event },
        { state: 'deleted', id: 2 },
        { state: 'deleted', data: { ...event, name: 'No' } },
      ],
    }),
    ['Chess'],
  );
  assert.deepEqual(names([{ '@graph': [event] }]), ['Chess']);
  assert.deepEqual(names({ '@type': 'Organization', name: 'Club', event: [event] }), ['Chess']);
  assert.deepEqual(names([{ name: 'Untyped' }]), ['Untyped']);
});

test('all relatives of Event are activities, other things are not', () => {
  const types = [
    'https://schema.org/MusicEvent',
    'schema:Festival',
    'SessionSeries',
    'ScheduledSession',
    'Course',
    'CourseInstance',
    'HeadlineEvent',
    'OnDemandEvent',
    'EventSeries',
  ];
  assert.deepEqual(names(types.map((type) => ({ '@type': type, name: type }))), types);
  assert.deepEqual(
    names([
      { '@type': ['Thing', 'Event'], name: 'Both' },
      { type: 'Event', name: 'Plain type' },
    ]),
    ['Both', 'Plain type'],
  );
  const page = readActivities(
    [
      { '@type': 'Slot', name: 'x' },
      { '@type': 'FacilityUse', name: 'y' },
    ],
    options,
  );
  assert.deepEqual([page.records, page.diagnostics], [[], [{ message: 'holds no events' }]]);
});

test('an RPDE page says where the next one is, and its last page is no failure', () => {
  const page = readActivities({ next: 'https://x.example/feed?after=9', items: [] }, options);
  assert.deepEqual(page, { records: [], diagnostics: [], next: 'https://x.example/feed?after=9' });
});

test('dates stay as they are, an end is worked out of a duration', () => {
  const at = (event: Record<string, unknown>) => [one(event).start, one(event).end];
  assert.deepEqual(at({ startDate: '2026-05-01T10:00', endDate: '2026-05-01T11:00+01:00' }), [
    '2026-05-01T10:00',
    '2026-05-01T11:00+01:00',
  ]);
  assert.deepEqual(at({ startDate: '2026-05-01T23:30:00+08:00', duration: 'PT1H30M' }), [
    '2026-05-01T23:30:00+08:00',
    '2026-05-02T01:00:00+08:00',
  ]);
  assert.deepEqual(at({ startDate: '2026-05-01', duration: 'P3D' }), ['2026-05-01', '2026-05-03']);
  assert.deepEqual(at({ startDate: '2026-05-01 10:00' }), ['2026-05-01T10:00', undefined]);
  const { records, diagnostics } = readActivities([{ name: 'Chess', startDate: 'next week' }], options);
  assert.equal(records[0]!.start, undefined);
  assert.equal(diagnostics[0]!.field, 'startDate');
  assert.equal(durationOf('P1W'), 604_800_000);
  assert.equal(durationOf('P1M'), undefined);
  assert.equal(addTo('2026-12-31T23:00Z', 7_200_000), '2027-01-01T01:00Z');
});

test('status and attendance', () => {
  assert.equal(one({ eventStatus: 'https://schema.org/EventCancelled' }).cancelled, true);
  assert.equal(one({ eventStatus: 'EventPostponed' }).postponed, true);
  assert.equal(one({ eventStatus: 'https://schema.org/EventScheduled' }).cancelled, undefined);
  assert.equal(one({ eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' }).online, 'mixed');
  assert.equal(one({ eventAttendanceMode: 'online' }).online, 'online');
  const room = { '@type': 'VirtualLocation', url: 'https://zoom.example/1' };
  assert.equal(one({ location: room }).online, 'online');
  assert.equal(one({ location: room }).url, 'https://zoom.example/1');
  assert.equal(one({ location: [room, { '@type': 'Place', name: 'Hall' }] }).online, 'mixed');
  assert.equal(one({ location: 'Hall', 'beta:virtualLocation': room }).online, 'mixed');
  assert.equal(one({ location: 'Hall' }).online, 'offline');
  assert.equal(one({}).online, undefined);
});

test('places and organizers in every shape', () => {
  const where = (location: unknown) => [one({ location }).place, one({ location }).address];
  assert.deepEqual(where('Town Hall, York'), ['Town Hall, York', undefined]);
  assert.deepEqual(where({ name: 'Hall', address: '1 High St' }), ['Hall', '1 High St']);
  const address = {
    '@type': 'PostalAddress',
    streetAddress: ', 1 High St',
    addressLocality: 'York',
    postalCode: 'Y1',
    addressCountry: 'GB',
  };
  assert.deepEqual(where([{ '@type': 'Place', name: 'Hall', address }]), ['Hall', '1 High St, York, Y1']);
  assert.deepEqual(where({ '@type': 'Place', address }), [undefined, '1 High St, York, Y1']);
  assert.deepEqual(one({ organizer: 'Club' }).organization, { name: 'Club' });
  assert.deepEqual(one({ organizer: [{ '@id': 'o1', name: 'Club', party: 'volunteers' }] }).organization, {
    id: 'o1',
    name: 'Club',
    party: 'volunteers',
  });
  assert.deepEqual(one({ organizer: { givenName: 'Ann', familyName: 'Li' } }).organization, {
    name: 'Ann Li',
  });
  assert.equal(one({ organizer: { url: 'https://x.example' } }).organization, undefined);
  const graph = {
    '@graph': [
      { '@type': 'Event', name: 'Chess', organizer: { '@id': '#o' }, location: { '@id': '#p' } },
      { '@id': '#o', '@type': 'Organization', name: 'Club' },
      { '@id': '#p', '@type': 'Place', name: 'Hall' },
    ],
  };
  const [activity] = readActivities(graph, options).records;
  assert.deepEqual([activity!.organization, activity!.place], [{ id: '#o', name: 'Club' }, 'Hall']);
});

test('prices: free, the lowest that is asked, currencies', () => {
  assert.deepEqual(one({ offers: { price: '12.50', priceCurrency: 'gbp' } }).price, {
    amount: 12.5,
    currency: 'GBP',
  });
  assert.deepEqual(
    one({ offers: [{ price: 0 }, { price: 154, priceCurrency: 'GBP' }, { price: 124 }] }).price,
    { amount: 124, currency: 'GBP' },
  );
  assert.deepEqual(one({ offers: [{ price: 0 }] }).price, { amount: 0 });
  assert.deepEqual(one({ isAccessibleForFree: 'true', offers: [{ price: 5 }] }).price, { amount: 0 });
  assert.deepEqual(one({ offers: { '@type': 'AggregateOffer', lowPrice: 3, priceCurrency: 'EUR' } }).price, {
    amount: 3,
    currency: 'EUR',
  });
  assert.equal(one({ offers: [{ price: 'ask' }] }).price, undefined);
});

test('who it is for, what it is about, and how many fit', () => {
  assert.equal(one({ ageRange: { minValue: 16 } }).audience, '16+');
  assert.equal(
    one({ audience: { audienceType: 'Parents', suggestedMinAge: 18, suggestedMaxAge: '60' } }).audience,
    'Parents, 18–60',
  );
  assert.equal(one({ typicalAgeRange: '7-12' }).audience, '7-12');
  assert.deepEqual(
    one({ category: 'Games', activity: [{ prefLabel: 'Chess' }, { prefLabel: 'Games' }], keywords: 'x' })
      .category,
    ['Games', 'Chess'],
  );
  assert.deepEqual(one({ keywords: 'board, games' }).category, ['board', 'games']);
  const full = one({ maximumAttendeeCapacity: '30', remainingAttendeeCapacity: 0 });
  assert.deepEqual([full.capacity, full.remaining], [30, 0]);
});

test('roles for volunteers', () => {
  assert.deepEqual(
    one({
      roles: [
        { id: 'r1', name: 'Driver', requires: 'Licence', training: '<p>Half a day</p>' },
        'Cook',
        { id: 'r1', name: 'Twice' },
        {},
      ],
    }).roles,
    [
      { id: 'r1', name: 'Driver', requires: 'Licence', training: 'Half a day' },
      { id: 'Cook', name: 'Cook' },
    ],
  );
});

test('what an event lacks comes from above it', () => {
  const series = {
    '@type': 'EventSeries',
    '@id': 's',
    name: 'Yoga',
    description: 'Gentle',
    location: { name: 'Hall' },
    startDate: '2020-01-01',
    remainingAttendeeCapacity: 0,
  };
  const event = one({ '@type': 'ScheduledSession', name: '', superEvent: series, startDate: '2026-05-01' });
  assert.deepEqual(
    [event.id, event.name, event.description, event.place, event.start, event.remaining],
    ['e1', 'Yoga', 'Gentle', 'Hall', '2026-05-01', undefined],
  );
  assert.equal(
    one({
      '@type': 'CourseInstance',
      name: undefined,
      instanceOfCourse: { name: 'Netball', description: 'Camp' },
    }).description,
    'Camp',
  );
});

test('sessions: those inside, those that came apart, cancelled ones left out', () => {
  const series = {
    '@type': 'SessionSeries',
    '@id': 'series',
    name: 'Yoga',
    duration: 'PT1H',
    subEvent: [
      { '@id': 'a', startDate: '2026-05-08T10:00Z', remainingAttendeeCapacity: 2 },
      { '@id': 'b', startDate: '2026-05-01T10:00Z', endDate: '2026-05-01T12:00Z' },
      { '@id': 'c', startDate: '2026-05-15T10:00Z', eventStatus: 'https://schema.org/EventCancelled' },
    ],
  };
  const apart = {
    '@type': 'ScheduledSession',
    '@id': 'd',
    superEvent: 'series',
    startDate: '2026-05-22T10:00Z',
  };
  const { records, diagnostics } = readActivities([apart, series], options);
  assert.deepEqual(diagnostics, []);
  assert.equal(records.length, 1);
  assert.equal(records[0]!.start, '2026-05-01T10:00Z');
  assert.deepEqual(records[0]!.sessions, [
    { id: 'a', start: '2026-05-08T10:00Z', end: '2026-05-08T11:00Z', remaining: 2 },
    { id: 'b', start: '2026-05-01T10:00Z', end: '2026-05-01T12:00Z' },
    { id: 'd', start: '2026-05-22T10:00Z', end: '2026-05-22T11:00Z' },
  ]);
  assert.equal(one({ subEvent: [{ startDate: '2026-05-01', remainingAttendeeCapacity: 0 }] }).remaining, 0);
});

test('parts with names of their own are activities of their own', () => {
  const festival = {
    '@type': 'Festival',
    name: 'Spring',
    location: 'Park',
    subEvent: [{ '@type': 'Event', name: 'Concert', startDate: '2026-05-01T10:00' }],
  };
  assert.deepEqual(
    readActivities(festival, options).records.map(({ name, place, sessions }) => [name, place, sessions]),
    [
      ['Spring', 'Park', undefined],
      ['Concert', 'Park', undefined],
    ],
  );
});

test('a schedule is spelled out by weeks and days, from now on where now is known', () => {
  const schedule = {
    startDate: '2026-05-05',
    endDate: '2026-06-30',
    startTime: '20:15',
    endTime: '20:45',
    byDay: ['https://schema.org/Tuesday', 'Sunday'],
    repeatFrequency: 'P2W',
    exceptDate: ['2026-05-19'],
  };
  const starts = (eventSchedule: unknown, now?: number) =>
    readActivities([{ '@type': 'Event', name: 'A', eventSchedule }], {
      ...options,
      ...(now && { now }),
    }).records[0]!.sessions?.map(({ start }) => start);
  assert.deepEqual(starts([schedule]), [
    '2026-05-05T20:15',
    '2026-05-10T20:15',
    '2026-05-24T20:15',
    '2026-06-02T20:15',
    '2026-06-07T20:15',
    '2026-06-16T20:15',
    '2026-06-21T20:15',
    '2026-06-30T20:15',
  ]);
  assert.deepEqual(starts([schedule], Date.parse('2026-06-18'))?.slice(0, 2), [
    '2026-06-21T20:15',
    '2026-06-30T20:15',
  ]);
  assert.deepEqual(starts({ startDate: '2026-05-01', repeatFrequency: 'P1D', repeatCount: 3 }), [
    '2026-05-01',
    '2026-05-02',
    '2026-05-03',
  ]);
  assert.deepEqual(starts({ startDate: '2026-05-01', startTime: '09:00' }), ['2026-05-01T09:00']);
  assert.equal(
    starts({ startDate: '2000-01-01', repeatFrequency: 'P1W' }, Date.parse('2026-01-01'))?.length,
    53,
  );
  const [late] = readActivities(
    [{ name: 'A', eventSchedule: { startDate: '2026-05-01', startTime: '22:00', endTime: '01:00' } }],
    options,
  ).records;
  assert.equal(late!.sessions![0]!.end, '2026-05-02T01:00');
});

const scheduled = (eventSchedule: Record<string, unknown>, now = '2026-11-21') =>
  readActivities([{ '@type': 'Event', name: 'A', eventSchedule }], { ...options, now: Date.parse(now) })
    .records[0]!;
const startsOf = (eventSchedule: Record<string, unknown>, now?: string) =>
  (scheduled(eventSchedule, now).sessions ?? []).map(({ start }) => start).slice(0, 3);

test('a schedule by months and years gives its dates', () => {
  const monthly = { startDate: '2026-01-14', startTime: '19:00', repeatFrequency: 'P1M' };
  assert.deepEqual(startsOf(monthly), ['2026-12-14T19:00', '2027-01-14T19:00', '2027-02-14T19:00']);
  assert.equal(scheduled(monthly).start, '2026-12-14T19:00');
  const dates = (rule: Record<string, unknown>) => startsOf({ ...monthly, startTime: undefined, ...rule });
  assert.deepEqual(dates({ byMonthDay: [1, '15'] }), ['2026-12-01', '2026-12-15', '2027-01-01']);
  assert.deepEqual(dates({ byMonthDay: -1 }), ['2026-11-30', '2026-12-31', '2027-01-31']);
  assert.deepEqual(dates({ startDate: '2026-10-31' }), ['2026-12-31', '2027-01-31', '2027-03-31']);
  assert.deepEqual(dates({ byDay: '2WE' }), ['2026-12-09', '2027-01-13', '2027-02-10']);
  assert.deepEqual(dates({ byDay: ['-1FR'] }), ['2026-11-27', '2026-12-25', '2027-01-29']);
  assert.deepEqual(dates({ byDay: 'https://schema.org/Monday', byMonthWeek: 1 }), [
    '2026-12-07',
    '2027-01-04',
    '2027-02-01',
  ]);
  assert.deepEqual(dates({ repeatFrequency: 'P3M' }), ['2027-01-14', '2027-04-14', '2027-07-14']);
  assert.deepEqual(dates({ byMonth: [3, 9] }), ['2027-03-14', '2027-09-14', '2028-03-14']);
  assert.deepEqual(dates({ repeatFrequency: 'P1Y' }), ['2027-01-14', '2028-01-14', '2029-01-14']);
  assert.deepEqual(dates({ startDate: '2026-11-01', repeatCount: 2 }), ['2026-12-01']);
});

test('of a schedule that names no day of the month, only the start is taken; one that is over is dated', () => {
  const vague = { startDate: '2026-12-02', byDay: 'Wednesday', repeatFrequency: 'P1M' };
  assert.deepEqual(startsOf(vague), ['2026-12-02']);
  assert.equal(scheduled({ ...vague, startDate: '2026-01-07' }).start, undefined);
  const until = scheduled({ ...vague, startDate: '2026-01-07', endDate: '2026-12-30' });
  assert.deepEqual([until.start, until.sessions![0]!.end], ['2026-01-07', '2026-12-30']);
  const over = scheduled({ startDate: '2026-05-01', endDate: '2026-06-30', repeatFrequency: 'P1W' });
  assert.deepEqual([over.start, over.sessions![0]!.end], ['2026-05-01', '2026-06-30']);
  assert.equal(scheduled({ startDate: '2026-05-01', startTime: '09:00' }).start, '2026-05-01T09:00');
});

test('a schedule that names its zone gives moments, and the ids they had without', () => {
  const weekly = {
    startDate: '2026-10-18',
    startTime: '19:00',
    endTime: '20:00',
    repeatFrequency: 'P1W',
    scheduleTimezone: 'Europe/London',
  };
  assert.deepEqual(scheduled(weekly, '2026-10-18').sessions!.slice(0, 2), [
    { id: '2026-10-18T19:00', start: '2026-10-18T18:00:00Z', end: '2026-10-18T19:00:00Z' },
    { id: '2026-10-25T19:00', start: '2026-10-25T19:00:00Z', end: '2026-10-25T20:00:00Z' },
  ]);
  assert.equal(startsOf({ ...weekly, scheduleTimezone: 'London' }, '2026-10-18')[0], '2026-10-18T19:00');
});

test('names stay plain text and nameless events are dropped and said', () => {
  const page = readActivities(
    [
      { '@id': 'x', '@type': 'Event' },
      { '@type': 'Event', name: '<b>Chess</b> &amp; tea' },
    ],
    options,
  );
  assert.deepEqual(
    page.records.map(({ name }) => name),
    ['<b>Chess</b> &amp; tea'],
  );
  assert.deepEqual(page.diagnostics, [{ record: 'x', field: 'name', message: 'has no name' }]);
});
