import assert from 'node:assert/strict';
import test from 'node:test';
import { lastMoment, nextStart } from '../../src/domain/activity-rules.js';
import { momentOfTime } from '../../src/domain/activity-times.js';
import type { Activity } from '../../src/domain/activity.js';
import { localToIso } from '../../src/domain/local-time.js';
import { isAhead } from '../../src/domain/wall-time.js';
import { upcoming } from '../../src/widgets/signup/signup-list.js';

const ZONE = 'Asia/Shanghai';
const at = (text: string) => Date.parse(text);
const activity = (given: Partial<Activity>): Activity => ({ id: 'a', name: 'A', ...given });

test('a bare date lasts until its day is over in the zone', () => {
  const day = activity({ start: '2026-11-21', end: '2026-11-21' });
  assert.equal(lastMoment(day, ZONE), at('2026-11-22T00:00+08:00'));
  assert.equal(lastMoment(day, 'America/New_York'), at('2026-11-22T00:00-05:00'));
  assert.deepEqual(upcoming([day], at('2026-11-21T09:00+08:00'), ZONE), [day]);
  assert.deepEqual(upcoming([day], at('2026-11-21T23:59+08:00'), ZONE).length, 1);
  assert.deepEqual(upcoming([day], at('2026-11-22T00:01+08:00'), ZONE), []);
  assert.equal(
    lastMoment(activity({ start: '2026-11-21T09:00+08:00', end: '2026-11-22' }), ZONE),
    at('2026-11-23T00:00+08:00'),
  );
  assert.equal(lastMoment(activity({})), Infinity);
});

test('without a zone the browser’s counts', () => {
  const before = process.env.TZ;
  process.env.TZ = ZONE;
  try {
    assert.equal(lastMoment(activity({ start: '2026-11-21' })), at('2026-11-22T00:00+08:00'));
    assert.equal(lastMoment(activity({ start: '2026-11-21T19:00' })), at('2026-11-21T19:00+08:00'));
  } finally {
    process.env.TZ = before ?? '';
    if (before === undefined) delete process.env.TZ;
  }
});

test('the next start is today’s date while the day lasts', () => {
  const weekend = activity({
    sessions: [
      { id: '2', start: '2026-11-22' },
      { id: '1', start: '2026-11-21' },
      { id: '0', start: 'soon' },
    ],
  });
  assert.equal(nextStart(weekend, at('2026-11-21T09:00+08:00'), ZONE), '2026-11-21');
  assert.equal(nextStart(weekend, at('2026-11-22T09:00+08:00'), ZONE), '2026-11-22');
  assert.equal(nextStart(weekend, at('2026-12-22T09:00+08:00'), ZONE), '2026-11-22');
  assert.equal(nextStart(activity({}), 0, ZONE), undefined);
});

test('a time without offset is that of the zone, on days of change too', () => {
  assert.equal(isAhead('2026-12-01T19:00', at('2026-12-01T18:59+08:00'), ZONE), true);
  assert.equal(isAhead('2026-12-01T19:00', at('2026-12-01T19:01+08:00'), ZONE), false);
  assert.equal(isAhead(undefined, 0, ZONE), false);
  assert.equal(isAhead('soon', 0, ZONE), false);
  assert.equal(isAhead('2026-11-21', at('2026-11-21T23:59+08:00'), ZONE), true);
  assert.equal(isAhead('2026-11-21', at('2026-11-22T00:01+08:00'), ZONE), false);
  assert.equal(isAhead('2026-11-21T10:00Z', at('2026-11-21T10:01Z'), 'Nowhere/Else'), false);
  assert.equal(isAhead('2026-11-21', at('2026-11-19T10:01Z'), 'Nowhere/Else'), true);
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai']) {
    for (const day of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']) {
      for (const time of ['00:00', '01:30', '02:15', '02:30', '03:00', '23:59', '24:00'])
        assert.equal(
          momentOfTime(`${day}T${time}`, zone),
          at(localToIso(day, time, zone)!),
          `${zone} ${day} ${time}`,
        );
    }
  }
  assert.equal(momentOfTime('2026-07-01T04:30:15', 'Europe/Berlin'), at('2026-07-01T04:30:15+02:00'));
  assert.equal(momentOfTime('2026-07-01T04:30Z', 'Europe/Berlin'), at('2026-07-01T04:30Z'));
  assert.equal(lastMoment(activity({ start: '2026-10-25' }), 'Europe/Berlin'), at('2026-10-26T00:00+01:00'));
});

test('activities come by their next start, ongoing ones first, undated ones last', () => {
  const list = [
    activity({ id: 'undated' }),
    activity({ id: 'later', start: '2026-11-25T10:00:00+08:00' }),
    activity({ id: 'over', start: '2026-11-01T10:00:00+08:00' }),
    activity({ id: 'soon', start: '2026-11-21T10:00:00+08:00' }),
    activity({ id: 'ongoing', start: '2026-11-01T10:00:00+08:00', end: '2026-12-01T10:00:00+08:00' }),
  ];
  const ids = (now: string) => upcoming(list, at(now), ZONE).map(({ id }) => id);
  assert.deepEqual(ids('2026-11-21T09:00+08:00'), ['ongoing', 'soon', 'later', 'undated']);
  assert.deepEqual(ids('2026-11-21T10:01+08:00'), ['ongoing', 'later', 'undated']);
  assert.deepEqual(ids('2026-11-21T09:00+08:00'), ['ongoing', 'soon', 'later', 'undated']);
});

test('the kept order is the one that a fresh list would get, minute by minute', () => {
  const list = Array.from({ length: 40 }, (_, index) => {
    const minute = (offset: number) =>
      new Date(at('2026-11-21T00:00Z') + ((index * 37 + offset * 53) % 600) * 60_000).toISOString();
    const sessions = [0, 1, 2].map((session) => ({ id: `${session}`, start: minute(session) }));
    return activity({ id: String(index), ...(index % 3 ? { sessions } : { start: minute(1).slice(0, 16) }) });
  });
  for (let minute = 0; minute < 620; minute++) {
    const now = at('2026-11-21T00:00Z') + minute * 60_000 + 1;
    const ids = (of: readonly Activity[]) => upcoming(of, now, 'UTC').map(({ id }) => id);
    assert.deepEqual(ids(list), ids([...list]), String(minute));
  }
});

test('10,000 activities with ten sessions are sorted once, not at each render', () => {
  const day = (index: number) => new Date(at('2026-11-22') + (index % 300) * 86_400_000).toISOString();
  const list = Array.from({ length: 10_000 }, (_, index) =>
    activity({
      id: String(index),
      sessions: Array.from({ length: 10 }, (_, session) => ({
        id: String(session),
        start: `${day(index + session * 7).slice(0, 10)}T19:00`,
      })),
    }),
  );
  const now = at('2026-11-21T09:00Z');
  const took = (run: () => unknown) => {
    const from = performance.now();
    run();
    return performance.now() - from;
  };
  const first = took(() => upcoming(list, now, ZONE));
  const again = took(() => upcoming(list, now + 1000, ZONE));
  assert.ok(again < 5, `${again} ms`);
  assert.ok(first < 3000, `${first} ms`);
  assert.equal(upcoming(list, now + 2000, ZONE), upcoming(list, now, ZONE));
});
