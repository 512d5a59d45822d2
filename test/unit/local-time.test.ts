import assert from 'node:assert/strict';
import test from 'node:test';
import { isoToLocal, localToIso, minutesBetween, momentToIso } from '../../src/domain/local-time.js';

test('a date and a time become ISO 8601 with the offset of the zone on that day', () => {
  assert.equal(localToIso('2026-11-20', '09:00', 'Asia/Shanghai'), '2026-11-20T09:00:00+08:00');
  assert.equal(localToIso('2026-07-01', '09:00', 'Europe/Berlin'), '2026-07-01T09:00:00+02:00');
  assert.equal(localToIso('2026-01-01', '09:00', 'Europe/Berlin'), '2026-01-01T09:00:00+01:00');
  assert.equal(localToIso('2026-01-01', '23:30', 'Asia/Kolkata'), '2026-01-01T23:30:00+05:30');
  assert.equal(localToIso('2026-01-01', '09:00', 'America/St_Johns'), '2026-01-01T09:00:00-03:30');
  assert.equal(localToIso('2026-06-01', '00:00', 'UTC'), '2026-06-01T00:00:00+00:00');
  assert.equal(localToIso('2026-06-01', '09:00:30', 'UTC'), '2026-06-01T09:00:30+00:00');
});

test('an hour that daylight saving skips moves forward; one that comes twice is the first', () => {
  assert.equal(localToIso('2026-03-29', '02:30', 'Europe/Berlin'), '2026-03-29T03:30:00+02:00');
  assert.equal(localToIso('2026-03-29', '01:59', 'Europe/Berlin'), '2026-03-29T01:59:00+01:00');
  assert.equal(localToIso('2026-03-29', '03:00', 'Europe/Berlin'), '2026-03-29T03:00:00+02:00');
  assert.equal(localToIso('2026-10-25', '02:30', 'Europe/Berlin'), '2026-10-25T02:30:00+02:00');
  assert.equal(localToIso('2026-10-25', '03:00', 'Europe/Berlin'), '2026-10-25T03:00:00+01:00');
  assert.equal(localToIso('2026-03-08', '02:30', 'America/New_York'), '2026-03-08T03:30:00-04:00');
  assert.equal(localToIso('2026-11-01', '01:30', 'America/New_York'), '2026-11-01T01:30:00-04:00');
  // Half an hour of daylight saving, south of the equator.
  assert.equal(localToIso('2026-10-04', '02:15', 'Australia/Lord_Howe'), '2026-10-04T02:45:00+11:00');
});

test('every hour of a year in zones with daylight saving comes back as it was entered, but for skipped ones', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Shanghai',
    'Pacific/Chatham',
  ]) {
    let moved = 0;
    for (let hour = 0; hour < 365 * 24; hour++) {
      const [date, time] = new Date(Date.UTC(2026, 0, 1, hour)).toISOString().slice(0, 16).split('T') as [
        string,
        string,
      ];
      const back = isoToLocal(localToIso(date, time, zone)!, zone)!;
      if (back.date !== date || back.time !== time) moved++;
    }
    assert.ok(moved <= 1, `${zone}: ${moved}`);
  }
});

test('a moment becomes date and time of the zone, whatever its offset', () => {
  assert.deepEqual(isoToLocal('2026-11-20T01:30:00Z', 'Asia/Shanghai'), {
    date: '2026-11-20',
    time: '09:30',
  });
  assert.deepEqual(isoToLocal('2026-11-20T23:30:00-05:00', 'Europe/Berlin'), {
    date: '2026-11-21',
    time: '05:30',
  });
  assert.equal(
    momentToIso(Date.UTC(2026, 10, 20, 1, 0, 5, 900), 'Asia/Shanghai'),
    '2026-11-20T09:00:05+08:00',
  );
});

test('what has no offset is shown as written', () => {
  assert.deepEqual(isoToLocal('2026-12-01T19:00', 'Asia/Shanghai'), { date: '2026-12-01', time: '19:00' });
  assert.deepEqual(isoToLocal('2026-12-01T19:00:30.5'), { date: '2026-12-01', time: '19:00' });
  assert.deepEqual(isoToLocal('2026-12-01', 'America/New_York'), { date: '2026-12-01', time: '' });
});

test('24:00 is the end of the day', () => {
  assert.equal(localToIso('2026-11-20', '24:00', 'Asia/Shanghai'), '2026-11-21T00:00:00+08:00');
  assert.equal(localToIso('2026-10-25', '24:00', 'Europe/Berlin'), '2026-10-26T00:00:00+01:00');
  assert.equal(localToIso('2026-11-20', '24:01', 'Asia/Shanghai'), undefined);
  const start = localToIso('2026-11-20', '22:00', 'Asia/Shanghai')!;
  assert.equal(minutesBetween(start, localToIso('2026-11-20', '24:00', 'Asia/Shanghai')!), 120);
});

test('without a zone, or with an unknown one, the own zone of the device counts', () => {
  const own = new Date(2026, 5, 1, 9, 0).getTime();
  assert.equal(Date.parse(localToIso('2026-06-01', '09:00')!), own);
  assert.equal(Date.parse(localToIso('2026-06-01', '09:00', 'Nowhere/Else')!), own);
});

test('what is incomplete or no date gives nothing', () => {
  assert.equal(localToIso('', '09:00', 'UTC'), undefined);
  assert.equal(localToIso('2026-06-01', '', 'UTC'), undefined);
  assert.equal(localToIso('2026-13-01', '09:00', 'UTC'), undefined);
  assert.equal(localToIso('2026-06-01', '25:00', 'UTC'), undefined);
  assert.equal(isoToLocal('soon', 'UTC'), undefined);
  assert.equal(isoToLocal('undefined', 'UTC'), undefined);
});
