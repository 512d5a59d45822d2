import assert from 'node:assert/strict';
import test from 'node:test';
import { nextAttempt } from '../../src/transport/retry-policy.js';

const now = 1_800_000_000_000;
const delay = (attempts: number, random: number, age = 0, retryAfter?: number) =>
  nextAttempt({
    attempts,
    random,
    now,
    createdAt: now - age,
    ...(retryAfter !== undefined && { retryAfter }),
  }) - now;

test('the ceiling doubles from two seconds to five minutes', () => {
  assert.deepEqual(
    [1, 2, 3, 7, 8, 9, 50].map((attempts) => delay(attempts, 1)),
    [2, 4, 8, 128, 256, 300, 300].map((seconds) => seconds * 1000),
  );
});

test('after a day the ceiling is an hour', () => {
  assert.equal(delay(50, 1, 86_400_001), 3_600_000);
});

test('jitter is full, with a floor that does not hammer', () => {
  assert.equal(delay(3, 0.5), 4000);
  assert.equal(delay(3, 0), 200);
});

test('never before Retry-After', () => {
  assert.equal(delay(1, 1, 0, 60_000), 60_000);
  assert.equal(delay(9, 1, 0, 1000), 300_000);
});
