import assert from 'node:assert/strict';
import test from 'node:test';
import { check, replayOf } from '../faults/model/check.js';
import type { Variant } from '../faults/model/world.js';

const schedules = Number(process.env['SCHEDULES'] ?? 2000);

test(`in ${schedules} schedules with a crash at any await, no promise of the outbox is broken`, async (t) => {
  const { failure, summary } = await check({ schedules, device: 0.5, ...replayOf(process.env) });
  t.diagnostic(summary);
  if (failure) assert.fail(failure);
});

/** Takes a guard away: the same property must then fail in this way. */
const control = (name: string, variant: Variant, broken: RegExp) =>
  test(`control: ${name}`, async (t) => {
    const { failure, summary, replay } = await check({ schedules, device: 0, variant });
    assert.ok(failure, `${summary}: the property does not notice`);
    assert.match(failure, broken);
    t.diagnostic(`${failure.split('\n')[0]} (${replay})`);
  });

control('leases that nobody minds let two pages send the same', 'no-lease', /^overlap:/m);
control(
  'deleting before sending, as Workbox does, loses what was acknowledged',
  'delete-first',
  /^(lost|discard|stranded|receipt):/m,
);
