import assert from 'node:assert/strict';
import test from 'node:test';
import { isDue, isLeased, LEASE, step, type OutboxEvent } from '../../src/outbox/outbox-machine.js';
import type { OutboxRecord, RecordState } from '../../src/outbox/outbox-record.js';
import type { Verdict } from '../../src/receivers/receiver.js';

const now = 1_800_000_000_000;
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const states: Record<RecordState, true> = {
  waiting: true,
  sending: true,
  unconfirmed: true,
  parked: true,
  declined: true,
};
const leases: Record<string, OutboxRecord['lease']> = {
  none: undefined,
  mine: { owner: 'me', until: now + LEASE },
  'of another': { owner: 'you', until: now + 1 },
  'of another, just begun': { owner: 'you', until: now + LEASE },
  'mine, over': { owner: 'me', until: now },
  'of another, over': { owner: 'you', until: now },
  'of another, by a wrong clock': { owner: 'you', until: now + YEAR },
};
const dues = [now - YEAR, now, now + 1, now + HOUR, now + YEAR];
const pauses = [0, now - 1, now + HOUR, now + YEAR];
const verdicts: Record<Verdict['type'], Verdict[]> = {
  accepted: [{ type: 'accepted', receipt: { reference: 'R' } }],
  unconfirmed: [{ type: 'unconfirmed' }],
  declined: [{ type: 'declined', problem: { status: 422 }, issues: [{ path: 'a', message: 'no' }] }],
  parked: [{ type: 'parked', problem: { status: 404 } }],
  retry: [
    { type: 'retry', problem: {} },
    { type: 'retry', problem: {}, retryAfter: 60_000 },
  ],
};
const events: { [T in OutboxEvent['type']]: Extract<OutboxEvent, { type: T }>[] } = {
  claim: [{ type: 'claim', now, owner: 'me' }],
  renew: [{ type: 'renew', now, owner: 'me' }],
  verdict: Object.values(verdicts)
    .flat()
    .flatMap((verdict) =>
      [0, 0.999].map((random) => ({ type: 'verdict', now, random, verdict, owner: 'me' }) as const),
    ),
  release: [{ type: 'release', now, owner: 'me' }],
  wake: [
    { type: 'wake', now, within: 0 },
    { type: 'wake', now, within: 2000 },
  ],
  hold: [{ type: 'hold', now }],
  resend: [{ type: 'resend', now }],
};

interface Case {
  before: OutboxRecord;
  event: OutboxEvent;
  name: string;
}

/** Every state with every lease, due time, pause and event. */
function* table(): Generator<Case> {
  for (const state of Object.keys(states) as RecordState[])
    for (const [holder, lease] of Object.entries(leases))
      for (const due of dues)
        for (const notBefore of pauses)
          for (const isOpaque of [undefined, true] as const)
            for (const event of Object.values(events).flat()) {
              const before: OutboxRecord = {
                version: 1,
                id: 'r1',
                origin: 'https://portal.example',
                hub: 'default',
                userKey: 'ann',
                endpoint: 'https://api.example',
                preset: 'linkage',
                receiptMode: 'status',
                submission: { id: 'r1' } as OutboxRecord['submission'],
                body: '{"id":"r1"}',
                state,
                attempts: 3,
                createdAt: now - HOUR,
                due,
                notBefore,
                ...(lease && { lease }),
                ...(isOpaque && { isOpaque, isPosted: isOpaque }),
              };
              const name = `${state}, lease ${holder}, due ${due - now}, pause ${notBefore - now}, ${JSON.stringify(event)}`;
              yield { before, event, name };
            }
}

/** Checks every case, with what came of it; says which one where it fails. */
function forAll(check: (before: OutboxRecord, event: OutboxEvent, after: OutboxRecord | undefined) => void) {
  let cases = 0;
  for (const { before, event, name } of table()) {
    cases++;
    try {
      const result = step(Object.freeze(before), event);
      check(before, event, result.type === 'keep' ? result.record : undefined);
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    }
  }
  assert.ok(cases > 10_000);
}

const fixed = [
  'version',
  'id',
  'origin',
  'hub',
  'userKey',
  'endpoint',
  'preset',
  'receiptMode',
  'submission',
] as const;

test('every state takes every event, and only a yes ends a record', () => {
  forAll((before, event) => {
    const isYes = event.type === 'verdict' && event.verdict.type === 'accepted';
    assert.equal(step(before, event).type === 'remove', isYes);
  });
});

test('what is sent, where to and whose it is never change; nor does the record that was given', () => {
  forAll((before, _event, after) => {
    if (!after) return;
    for (const key of fixed) assert.equal(after[key], before[key]);
    assert.equal(after.body, before.body);
    assert.equal(after.createdAt, before.createdAt);
    assert.notEqual(after, before);
  });
});

test('attempts are counted by claims, one each, and by nothing else', () => {
  forAll((before, event, after) => {
    const isClaim = event.type === 'claim' && after?.state === 'sending';
    if (after) assert.equal(after.attempts, before.attempts + (isClaim ? 1 : 0));
  });
});

test("while another's lease lasts nothing but the yes of a late attempt changes a record, but for its due time", () => {
  forAll((before, event, after) => {
    if (before.lease?.owner !== 'you' || !isLeased(before, now) || !after) return;
    assert.equal(event.type, 'wake');
    assert.deepEqual({ ...after, due: 0, notBefore: 0 }, { ...before, due: 0, notBefore: 0 });
  });
});

test('a claim takes only what is due, waits for nobody and is leased by nobody, and leases it', () => {
  forAll((before, event, after) => {
    if (event.type !== 'claim') return;
    const isFree = before.state === 'waiting' || before.state === 'sending';
    assert.equal(after !== undefined, isFree && before.due <= now && !isLeased(before, now));
    assert.equal(after !== undefined, isDue(before, now));
    // An attempt that may have arrived, and whose answer nobody can read, is not made twice.
    if (after && before.isOpaque && before.state === 'sending') assert.equal(after.state, 'unconfirmed');
    else if (after)
      assert.deepEqual([after.state, after.lease], ['sending', { owner: 'me', until: now + LEASE }]);
  });
});

test('renewal, release and any answer but a yes count only from who holds the lease', () => {
  forAll((before, event, after) => {
    if (event.type !== 'renew' && event.type !== 'release' && event.type !== 'verdict') return;
    if (before.lease?.owner !== 'me') assert.equal(after, undefined);
    if (after && event.type !== 'renew') assert.equal(after.lease, undefined);
  });
});

test('a Retry-After is undercut by a person only', () => {
  forAll((before, event, after) => {
    if (!after || !['release', 'wake', 'resend'].includes(event.type)) return;
    // No receiver can ask for more than six hours: a later time is the mark of a wrong clock.
    const earliest =
      before.notBefore > now + 6 * HOUR && event.type === 'wake'
        ? 0
        : Math.min(before.notBefore, now + 6 * HOUR);
    if (event.type === 'resend') assert.deepEqual([after.due, after.notBefore], [now, before.notBefore]);
    else if (after.state === 'waiting') assert.ok(after.due >= earliest && after.notBefore >= earliest);
  });
  forAll((_before, event, after) => {
    if (event.type !== 'verdict' || event.verdict.type !== 'retry' || !after) return;
    assert.ok(after.due >= now + 200 && after.due >= now + (event.verdict.retryAfter ?? 0));
    assert.ok(after.due <= now + 300_000);
  });
});

test('a wake only ever brings nearer; what a resident must see waits for the resident', () => {
  forAll((before, event, after) => {
    if (event.type === 'wake' && after) assert.ok(after.due < before.due && after.state === before.state);
    const isAsked =
      before.state === 'parked' || before.state === 'declined' || before.state === 'unconfirmed';
    if (isAsked && (event.type === 'claim' || event.type === 'wake' || event.type === 'hold'))
      assert.equal(after, undefined);
  });
});

test('whatever is kept without a lease is waiting or for a resident to see, so that nothing is stranded in sending', () => {
  forAll((before, _event, after) => {
    if (after?.state === 'sending') assert.ok(after.lease !== undefined || before.state === 'sending');
  });
});
