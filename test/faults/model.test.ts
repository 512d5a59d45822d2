import assert from 'node:assert/strict';
import test from 'node:test';
import { check, replayOf } from './model/check.js';

const schedules = Number(process.env['SCHEDULES'] ?? 100_000);

// Over fake-indexeddb a schedule takes about twice as long: a quarter runs over it.
test(`in ${schedules} schedules with a crash at any await, no promise of the outbox is broken`, async (t) => {
  const { failure, summary } = await check({ schedules, device: 0.25, ...replayOf(process.env) });
  t.diagnostic(summary);
  if (failure) assert.fail(failure);
});
