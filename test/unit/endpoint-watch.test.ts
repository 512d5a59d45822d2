import assert from 'node:assert/strict';
import test from 'node:test';
import { EndpointWatch, hastenedTo } from '../../src/outbox/endpoint-watch.js';
import type { OutboxRecord } from '../../src/outbox/outbox-record.js';
import type { Verdict } from '../../src/receivers/receiver.js';

const now = 1_800_000_000_000;
const yes: Verdict = { type: 'accepted', receipt: {} };
const no: Verdict = { type: 'retry', problem: { code: 'unavailable' } };
const record = (part: Partial<OutboxRecord>) => ({ endpoint: '/a', notBefore: 0, ...part }) as OutboxRecord;

test('a yes ends a pause that was heard, but not one that a record still bears', () => {
  const watch = new EndpointWatch();
  watch.heard('/a', { ...no, retryAfter: 60_000 }, now);
  assert.equal(watch.pauses([], now).get('/a'), now + 60_000);
  watch.heard('/a', yes, now + 1000);
  assert.equal(watch.pauses([], now + 1000).get('/a'), undefined);
  assert.equal(watch.pauses([record({ notBefore: now + 9000 })], now).get('/a'), now + 9000);
});

test('failures among yeses are hastened; not where the endpoint asks for time, is silent or fails all the time', () => {
  const watch = new EndpointWatch();
  assert.equal(watch.heard('/a', no, now), false);
  watch.heard('/a', yes, now);
  assert.equal(watch.heard('/a', no, now + 9000), true);
  assert.equal(watch.heard('/a', { ...no, retryAfter: 2000 }, now + 9000), false);
  assert.equal(watch.heard('/a', no, now + 11_000), false);
  watch.heard('/a', yes, now + 12_000);
  const heard = Array.from({ length: 7 }, () => watch.heard('/a', no, now + 12_000));
  assert.deepEqual(heard, [true, true, true, true, true, false, false]);
});

test('what waits long is hastened into the next seconds, unless it has failed too often', () => {
  const waiting = { due: now + 60_000, attempts: 3 };
  assert.equal(hastenedTo(record(waiting), now, 0), 1000);
  assert.equal(hastenedTo(record(waiting), now, 1), 4000);
  assert.equal(hastenedTo(record({ ...waiting, due: now + 3000 }), now, 0), undefined);
  assert.equal(hastenedTo(record({ ...waiting, attempts: 8 }), now, 0), undefined);
});
