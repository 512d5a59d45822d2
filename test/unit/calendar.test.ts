import assert from 'node:assert/strict';
import test from 'node:test';
import { createCalendar } from '../../src/domain/calendar.js';

const timesOf = (start: string, end?: string) =>
  createCalendar({ id: 'a', name: 'A', start, end }, 0)
    .split('\r\n')
    .filter((line) => /^DT(START|END)/.test(line))
    .map((line) => line.replace(/^DT/, ''));

test('a moment with offset is in UTC', () => {
  assert.deepEqual(timesOf('2026-11-20T09:00:00+08:00', '2026-11-20T10:30:00+08:00'), [
    'START:20261120T010000Z',
    'END:20261120T023000Z',
  ]);
});

test('a time without offset stays the local time of the place', () => {
  assert.deepEqual(timesOf('2026-12-01T19:00', '2026-12-01T21:00'), [
    'START:20261201T190000',
    'END:20261201T210000',
  ]);
  assert.deepEqual(timesOf('2026-12-01T19:00', '2026-12-01T21:00:00+08:00')[1], 'END:20261201T210000');
  assert.deepEqual(timesOf('2026-12-01T19:00+08:00', '2026-12-01T21:00')[1], 'END:20261201T130000Z');
});

test('several days end with the day after the last', () => {
  assert.deepEqual(timesOf('2026-11-20', '2026-11-22'), [
    'START;VALUE=DATE:20261120',
    'END;VALUE=DATE:20261123',
  ]);
  assert.deepEqual(timesOf('2026-12-30', '2026-12-31T18:00:00+08:00')[1], 'END;VALUE=DATE:20270101');
  assert.deepEqual(timesOf('2026-11-20', '2026-11-20'), ['START;VALUE=DATE:20261120']);
  assert.deepEqual(timesOf('2026-11-20T09:00+08:00', '2026-11-22')[1], 'END:20261122T160000Z');
});

test('an end that is none, or comes first, is left out', () => {
  assert.deepEqual(timesOf('2026-11-20T09:00Z', 'late'), ['START:20261120T090000Z']);
  assert.deepEqual(timesOf('2026-11-20T09:00Z', '2026-11-20T08:00Z'), ['START:20261120T090000Z']);
});

test('a start that is none never throws: its day is kept, else there is no calendar', () => {
  assert.deepEqual(timesOf('2026-11-20T25:00'), ['START;VALUE=DATE:20261120']);
  assert.deepEqual(timesOf('2026-11-20 in the evening'), ['START;VALUE=DATE:20261120']);
  for (const start of ['', 'soon', '2026-13-45', '2026-13-45T09:00', '+275760-09-13T00:00:00Z'])
    assert.equal(createCalendar({ id: 'a', name: 'A', start }, 0), '', start);
});
