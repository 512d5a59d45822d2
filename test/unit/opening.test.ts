import assert from 'node:assert/strict';
import test from 'node:test';
import { openingMasks, openingState } from '../../src/domain/opening.js';
import type { ServiceSchedule } from '../../src/domain/service.js';
import { wallTime } from '../../src/domain/wall-time.js';
import { random } from '../support/generated-services.js';

const LONDON = 'Europe/London';
/** The state at a moment, and when it changes, as local time of London. */
function at(iso: string, schedules: ServiceSchedule[], timeZone = LONDON): string {
  const { state, closesAt, opensAt } = openingState(schedules, Date.parse(iso), timeZone);
  const change = closesAt ?? opensAt;
  return change ? `${state} ${wallTime(change.getTime(), timeZone).slice(0, 16)}` : state;
}
const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };

test('open until it closes, closed until it opens next', () => {
  // 20 November 2026 is a Friday.
  assert.equal(at('2026-11-20T08:59:59Z', [weekdays]), 'closed 2026-11-20T09:00');
  assert.equal(at('2026-11-20T09:00:00Z', [weekdays]), 'open 2026-11-20T17:00');
  assert.equal(at('2026-11-20T16:59:59Z', [weekdays]), 'open 2026-11-20T17:00');
  assert.equal(at('2026-11-20T17:00:00Z', [weekdays]), 'closed 2026-11-23T09:00');
  assert.equal(openingState([weekdays], 0).byHoliday, 'unknown');
});

test('several spans a day, those that touch as one', () => {
  const day = [
    { byday: 'FR', opensAt: '09:00', closesAt: '12:00' },
    { byday: 'FR', opensAt: '12:00', closesAt: '14:00' },
    { byday: 'FR', opensAt: '15:00', closesAt: '17:00' },
  ];
  assert.equal(at('2026-11-20T10:00Z', day), 'open 2026-11-20T14:00');
  assert.equal(at('2026-11-20T14:30Z', day), 'closed 2026-11-20T15:00');
});

test('hours over midnight belong to the day they begin on', () => {
  const night = [{ byday: 'SA', opensAt: '22:00', closesAt: '03:00' }];
  assert.equal(at('2026-11-22T02:00Z', night), 'open 2026-11-22T03:00');
  assert.equal(at('2026-11-21T02:00Z', night), 'closed 2026-11-21T22:00');
  assert.equal(at('2026-11-21T23:00Z', [{ ...night[0], closesAt: '00:00' }]), 'open 2026-11-22T00:00');
  assert.equal(at('2026-11-22T02:00Z', [{ ...night[0], validTo: '2026-11-21' }]), 'open 2026-11-22T03:00');
});

test('a whole day, and round the clock', () => {
  const days = 'MO,TU,WE,TH,FR,SA,SU';
  for (const closesAt of ['24:00', '00:00', '23:59']) {
    const whole = { opensAt: '00:00', closesAt };
    assert.equal(at('2026-11-20T10:00Z', [{ byday: 'FR', ...whole }]), 'open 2026-11-21T00:00');
    assert.equal(at('2026-11-20T10:00Z', [{ byday: days, ...whole }]), 'open');
  }
});

test('only while a schedule is valid, first and last day included', () => {
  const summer = { ...weekdays, validFrom: '2026-11-20', validTo: '2026-11-23' };
  assert.equal(at('2026-11-19T10:00Z', [summer]), 'closed 2026-11-20T09:00');
  assert.equal(at('2026-11-23T10:00Z', [summer]), 'open 2026-11-23T17:00');
  assert.equal(at('2026-11-24T10:00Z', [summer]), 'closed');
  assert.equal(at('2026-11-12T10:00Z', [summer]), 'closed');
});

test('what is told in free text, or not told, is unknown', () => {
  assert.equal(at('2026-11-20T10:00Z', []), 'unknown');
  assert.equal(at('2026-11-20T10:00Z', [{ description: 'By appointment' }]), 'unknown');
  assert.equal(at('2026-11-20T10:00Z', [{ opensAt: '09:00', closesAt: '17:00' }]), 'unknown');
  assert.equal(at('2026-11-20T10:00Z', [{ byday: 'FR' }]), 'unknown');
  assert.equal(at('2026-11-21T10:00Z', [{ byday: 'FR' }]), 'closed');
  assert.equal(at('2026-11-20T10:00Z', [{ byday: 'FR', opensAt: '09:00' }]), 'unknown');
  assert.equal(at('2026-11-20T08:00Z', [{ byday: 'FR', opensAt: '09:00' }]), 'closed');
  assert.equal(at('2026-11-20T08:00Z', [{ byday: 'FR', closesAt: '09:00' }]), 'unknown');
  assert.equal(at('2026-11-20T09:30Z', [{ byday: 'FR', opensAt: '09:00', closesAt: '09:00' }]), 'unknown');
  assert.equal(at('2026-11-20T10:00Z', [{ byday: 'FR' }, weekdays]), 'open 2026-11-20T17:00');
});

test('days of the month, each so many weeks, months and years', () => {
  const hours = { opensAt: '09:00', closesAt: '17:00' };
  const isOpenOn = (schedule: ServiceSchedule, dates: string[]) =>
    dates.map((date) => at(`${date}T10:00Z`, [{ ...schedule, ...hours }]).split(' ')[0]);
  assert.deepEqual(
    isOpenOn({ freq: 'MONTHLY', byday: '1MO,-1FR' }, ['2026-11-02', '2026-11-09', '2026-11-27']),
    ['open', 'closed', 'open'],
  );
  assert.deepEqual(isOpenOn({ byday: '3FR' }, ['2026-11-20', '2026-11-13']), ['open', 'closed']);
  assert.deepEqual(
    isOpenOn({ freq: 'MONTHLY', bymonthday: '15,-1' }, ['2026-11-15', '2026-11-30', '2026-11-16']),
    ['open', 'open', 'closed'],
  );
  assert.deepEqual(isOpenOn({ freq: 'MONTHLY', byday: 'FR' }, ['2026-11-20', '2026-11-19']), [
    'unknown',
    'closed',
  ]);
  const fortnight = { freq: 'WEEKLY', interval: 2, byday: 'TU', dtstart: '2026-11-05' };
  assert.deepEqual(isOpenOn(fortnight, ['2026-11-03', '2026-11-10', '2026-11-17', '2026-12-01']), [
    'closed',
    'closed',
    'open',
    'open',
  ]);
  assert.deepEqual(isOpenOn({ freq: 'WEEKLY', interval: 2, byday: 'TU' }, ['2026-11-17', '2026-11-18']), [
    'unknown',
    'closed',
  ]);
  assert.deepEqual(isOpenOn({ freq: 'WEEKLY', dtstart: '2026-11-05' }, ['2026-11-12', '2026-11-13']), [
    'open',
    'closed',
  ]);
  assert.deepEqual(
    isOpenOn({ freq: 'DAILY', interval: 3, dtstart: '2026-11-05' }, ['2026-11-08', '2026-11-09']),
    ['open', 'closed'],
  );
  assert.deepEqual(isOpenOn({ freq: 'DAILY' }, ['2026-11-08']), ['open']);
  const quarter = { freq: 'MONTHLY', interval: 3, bymonthday: '5', dtstart: '2026-08-05' };
  assert.deepEqual(isOpenOn(quarter, ['2026-11-05', '2026-12-05']), ['open', 'closed']);
  assert.deepEqual(
    isOpenOn({ freq: 'YEARLY', dtstart: '2020-12-24' }, ['2026-12-24', '2026-11-24', '2019-12-24']),
    ['open', 'closed', 'closed'],
  );
  assert.deepEqual(isOpenOn({ dtstart: '2026-12-24' }, ['2026-12-24', '2027-12-24', '2026-12-25']), [
    'open',
    'closed',
    'closed',
  ]);
});

test('a span is as long as its clock says when clocks change', () => {
  const night = [{ byday: 'SA', opensAt: '22:00', closesAt: '06:00' }];
  // Clocks go back on Sunday 25 October 2026 at 2:00, and forward on Sunday 28 March 2027 at 1:00.
  const back = openingState(night, Date.parse('2026-10-24T22:00Z'), LONDON);
  assert.equal(back.closesAt?.toISOString(), '2026-10-25T06:00:00.000Z');
  const forth = openingState(night, Date.parse('2027-03-27T23:00Z'), LONDON);
  assert.equal(forth.closesAt?.toISOString(), '2027-03-28T05:00:00.000Z');
  assert.equal(
    at('2027-03-27T12:00Z', [{ byday: 'SU', opensAt: '01:30', closesAt: '04:00' }]),
    'closed 2027-03-28T02:30',
  );
});

test('times are of the zone that the schedule names, else of the one given', () => {
  const moment = Date.parse('2026-11-20T01:30Z');
  const inTaipei = { ...weekdays, timezone: 'Asia/Taipei' };
  assert.equal(openingState([weekdays], moment, LONDON).state, 'closed');
  assert.equal(openingState([weekdays], moment, 'Asia/Taipei').state, 'open');
  assert.equal(openingState([inTaipei], moment, LONDON).state, 'open');
  assert.equal(openingState([{ ...weekdays, timezone: '+8' }], moment, LONDON).state, 'closed');
  assert.equal(openingState([{ ...weekdays, timezone: 'Mars/Base' }], moment, LONDON).state, 'closed');
});

test('masks tell what is open, and the days within a week', () => {
  const now = Date.parse('2026-11-20T10:00Z');
  const masks = openingMasks(
    [
      weekdays,
      { byday: 'FR', opensAt: '11:00', closesAt: '12:00' },
      { byday: 'MO' },
      { byday: '1MO', opensAt: '09:00', closesAt: '10:00' },
      { description: 'By appointment' },
      { ...weekdays, validTo: '2026-11-21' },
    ],
    now,
    LONDON,
  );
  assert.deepEqual([...masks], [0b111111, 0b100000, 0b10, 0, 0, 0b100001]);
});

const ZONES = [
  'Europe/London',
  'Asia/Taipei',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MINUTE = 60_000;

/** Whether weekly schedules hold at a moment, by its clock alone. */
function isOpenPlainly(schedules: ServiceSchedule[], moment: number, zone: string): boolean {
  const wall = wallTime(moment, zone);
  const clock = wall.slice(11, 16);
  const dateBefore = (days: number) =>
    new Date(Date.parse(wall.slice(0, 10)) - days * 86_400_000).toISOString().slice(0, 10);
  const holdsOn = ({ byday, validFrom, validTo }: ServiceSchedule, date: string) =>
    byday!.split(',').includes(DAYS[(new Date(date).getUTCDay() + 6) % 7]!) &&
    (!validFrom || date >= validFrom) &&
    (!validTo || date <= validTo);
  return schedules.some((schedule) => {
    const { opensAt = '', closesAt = '' } = schedule;
    const isOver = closesAt <= opensAt;
    const today = holdsOn(schedule, dateBefore(0)) && clock >= opensAt && (isOver || clock < closesAt);
    return today || (isOver && holdsOn(schedule, dateBefore(1)) && clock < closesAt);
  });
}

test('the state, its change and the masks are those of looking at every quarter of an hour', () => {
  const next = random(5);
  const below = (limit: number) => Math.floor(next() * limit);
  const time = () => `${String(below(24)).padStart(2, '0')}:${['00', '15', '30', '45'][below(4)]}`;
  const states = { open: 0, closed: 0, unknown: 0 };
  for (let round = 0; round < 60; round++) {
    const zone = ZONES[round % ZONES.length]!;
    const schedules = Array.from({ length: 1 + below(3) }, () => {
      const opensAt = time();
      let closesAt = time();
      while (opensAt === closesAt) closesAt = time();
      return {
        byday: DAYS.filter(() => next() < 0.4).join(',') || 'WE',
        opensAt,
        closesAt,
        ...(next() < 0.3 && { validFrom: '2026-05-10' }),
        ...(next() < 0.3 && { validTo: '2026-05-13' }),
      };
    });
    // Without a change of clocks: what clocks skip or repeat has no plain answer.
    const now = Date.parse('2026-05-04T00:00Z') + below(14 * 96) * 15 * MINUTE;
    const found = openingState(schedules, now, zone);
    const isOpen = isOpenPlainly(schedules, now, zone);
    assert.equal(found.state, isOpen ? 'open' : 'closed');
    states[found.state]++;
    assert.equal(Boolean(openingMasks(schedules, now, zone).some((mask) => mask & 1)), isOpen);
    let change = now + 15 * MINUTE;
    const end = now + 7 * 86_400_000;
    while (change <= end && isOpenPlainly(schedules, change, zone) === isOpen) change += 15 * MINUTE;
    const told = isOpen ? found.closesAt : found.opensAt;
    assert.equal(told?.getTime(), change <= end ? change : undefined, JSON.stringify([schedules, zone, now]));
  }
  assert.ok(states.open > 10 && states.closed > 10);
});
