import assert from 'node:assert/strict';
import test from 'node:test';
import {
  describeSchedule,
  describeSchedules,
  expandDays,
  normalizeTime,
} from '../../src/domain/service-hours.js';

test('times of day in any notation become HH:MM', () => {
  const times: Record<string, string | undefined> = {
    '9:00am': '09:00',
    '09:00:00': '09:00',
    '9am': '09:00',
    '0900': '09:00',
    '9.30 p.m.': '21:30',
    '12am': '00:00',
    '12 pm': '12:00',
    '24:00': '24:00',
    '17:00:00+01:00': '17:00',
    '10:00Z': '10:00',
    '2024-01-01T08:15:00': '08:15',
    noon: '12:00',
    '９：００': '09:00',
    '25:00': undefined,
    '9:75': undefined,
    soon: undefined,
    '': undefined,
  };
  for (const [given, wanted] of Object.entries(times)) assert.equal(normalizeTime(given), wanted, given);
  assert.equal(normalizeTime(9), '09:00');
  assert.equal(normalizeTime({}), undefined);
});

test('days are expanded from every notation', () => {
  assert.deepEqual(expandDays('TH,FR'), [4, 5]);
  assert.deepEqual(expandDays('FR, MO ,MO'), [1, 5]);
  assert.deepEqual(expandDays('Mon-Fri'), [1, 2, 3, 4, 5]);
  assert.deepEqual(expandDays('Saturday to Monday'), [1, 6, 7]);
  assert.deepEqual(expandDays('Tues, Weds'), [2, 3]);
  for (const text of ['Weekdays', 'weekend', 'the last month', 'sunny'])
    assert.deepEqual(expandDays(text), []);
  assert.deepEqual(expandDays('1MO,-1FR'), [1, 5]);
  assert.deepEqual(expandDays('https://schema.org/Tuesday'), [2]);
  assert.deepEqual(expandDays('by appointment'), []);
  assert.deepEqual(expandDays(undefined), []);
});

test('a schedule is given as runs of days, times and what else it says', () => {
  assert.deepEqual(
    describeSchedule({
      byday: 'MO,TU,WE,TH,FR,SU',
      opensAt: '9am',
      closesAt: '17:00',
      description: 'Ring first',
    }),
    {
      days: [1, 2, 3, 4, 5, 7],
      ranges: [
        [1, 5],
        [7, 7],
      ],
      opens: '09:00',
      closes: '17:00',
      description: 'Ring first',
    },
  );
  assert.deepEqual(describeSchedule({ byday: 'SA,SU' }).ranges, [
    [6, 6],
    [7, 7],
  ]);
  assert.deepEqual(describeSchedule({ freq: 'DAILY' }).ranges, [[1, 7]]);
  assert.equal(describeSchedule({ freq: 'monthly', byday: '1MO' }).freq, 'MONTHLY');
});

test('schedules that differ in their days only are one line, in the order of the week', () => {
  const days = ['FR', 'MO', 'WE', 'TU', 'TH'].map((byday) => ({
    byday,
    opensAt: '09:00',
    closesAt: '12:00',
  }));
  const lines = describeSchedules([
    { byday: 'SA', opensAt: '10:00' },
    ...days,
    { byday: 'MO', opensAt: '14:00' },
  ]);
  assert.deepEqual(
    lines.map(({ ranges, opens }) => [ranges, opens]),
    [
      [[[1, 5]], '09:00'],
      [[[1, 1]], '14:00'],
      [[[6, 6]], '10:00'],
    ],
  );
});
