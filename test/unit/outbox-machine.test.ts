import assert from 'node:assert/strict';
import test from 'node:test';
import { isDue, LEASE, step, type OutboxEvent } from '../../src/outbox/outbox-machine.js';
import type { OutboxRecord, RecordState } from '../../src/outbox/outbox-record.js';
import type { Verdict } from '../../src/receivers/receiver.js';

const now = 1_800_000_000_000;
const record = (part: Partial<OutboxRecord> = {}): OutboxRecord => ({
  version: 1,
  id: 'r1',
  origin: 'https://portal.example',
  hub: 'default',
  userKey: '',
  endpoint: 'https://api.example',
  preset: 'linkage',
  receiptMode: 'status',
  submission: {} as OutboxRecord['submission'],
  body: '{}',
  state: 'waiting',
  attempts: 0,
  createdAt: now,
  due: now,
  notBefore: 0,
  ...part,
});
const kept = (old: OutboxRecord, event: OutboxEvent): OutboxRecord => {
  const result = step(old, event);
  assert.equal(result.type, 'keep');
  return (result as { record: OutboxRecord }).record;
};
const verdict = (value: Verdict, owner = 'me'): OutboxEvent => ({
  type: 'verdict',
  now,
  random: 0.5,
  owner,
  verdict: value,
});
const sending = () => record({ state: 'sending', attempts: 1, lease: { owner: 'me', until: now + LEASE } });

test('a claim takes a lease and counts an attempt; nobody else may claim while it lasts', () => {
  const claimed = kept(record(), { type: 'claim', now, owner: 'me' });
  assert.deepEqual(
    [claimed.state, claimed.attempts, claimed.lease],
    ['sending', 1, { owner: 'me', until: now + LEASE }],
  );
  assert.equal(step(claimed, { type: 'claim', now: now + LEASE - 1, owner: 'you' }).type, 'ignore');
  assert.equal(kept(claimed, { type: 'claim', now: now + LEASE, owner: 'you' }).lease?.owner, 'you');
});

test('a lease far in the future is the mark of a wrong clock, not a claim', () => {
  assert.ok(isDue(record({ state: 'sending', lease: { owner: 'x', until: now + 365 * 86_400_000 } }), now));
});

test('nothing is claimed before it is due, and what needs a resident is not claimed at all', () => {
  assert.equal(step(record({ due: now + 1 }), { type: 'claim', now, owner: 'me' }).type, 'ignore');
  for (const state of ['parked', 'declined', 'unconfirmed'] as RecordState[]) {
    assert.equal(step(record({ state }), { type: 'claim', now, owner: 'me' }).type, 'ignore');
  }
});

test('only a yes removes a record, whoever hears it', () => {
  assert.equal(step(sending(), verdict({ type: 'accepted', receipt: {} })).type, 'remove');
  assert.equal(step(sending(), verdict({ type: 'accepted', receipt: {} }, 'late')).type, 'remove');
});

test('every other answer keeps the record, its bytes and no lease', () => {
  const problem = { code: 'x' };
  const answers: [Verdict, RecordState][] = [
    [{ type: 'unconfirmed' }, 'unconfirmed'],
    [{ type: 'parked', problem }, 'parked'],
    [{ type: 'declined', problem, issues: [] }, 'declined'],
    [{ type: 'retry', problem }, 'waiting'],
  ];
  for (const [value, state] of answers) {
    const after = kept(sending(), verdict(value));
    assert.deepEqual([after.state, after.lease, after.body], [state, undefined, '{}']);
    assert.equal(step(sending(), verdict(value, 'late')).type, 'ignore');
  }
});

test('a retry waits with jitter, and a Retry-After is not shortened by waking', () => {
  const plain = kept(sending(), verdict({ type: 'retry', problem: {} }));
  assert.equal(plain.due, now + 1000);
  const told = kept(sending(), verdict({ type: 'retry', problem: {}, retryAfter: 60_000 }));
  assert.deepEqual([told.due, told.notBefore], [now + 60_000, now + 60_000]);
  assert.equal(step(told, { type: 'wake', now, within: 2000 }).type, 'ignore');
  const slow = record({ due: now + 300_000 });
  assert.equal(kept(slow, { type: 'wake', now, within: 2000 }).due, now + 2000);
});

test('a page that leaves frees its record for the next one at once', () => {
  const free = kept(sending(), { type: 'release', now, owner: 'me' });
  assert.deepEqual([free.state, free.due, free.lease], ['waiting', now, undefined]);
  assert.equal(step(sending(), { type: 'release', now, owner: 'you' }).type, 'ignore');
});

test('"Send again" makes anything due that nobody is sending', () => {
  for (const state of ['waiting', 'parked', 'declined', 'unconfirmed'] as RecordState[]) {
    const again = kept(record({ state, due: now + 9e9, notBefore: now + 9e9 }), { type: 'resend', now });
    // What the receiver asked for still holds for others.
    assert.deepEqual([again.state, again.due, again.notBefore], ['waiting', now, now + 9e9]);
  }
  assert.equal(step(sending(), { type: 'resend', now }).type, 'ignore');
});

test('a clock that was a year ahead strands nothing', () => {
  const ahead = record({ due: now + 365 * 86_400_000, notBefore: now + 365 * 86_400_000 });
  // No receiver can ask for more than six hours: it is the clock that was wrong.
  assert.equal(kept(ahead, { type: 'wake', now, within: 0 }).due, now);
});

test('a lease ends early only where others could see that its sender is gone', () => {
  const nobody: ReadonlySet<string> = new Set();
  for (const isSeen of [true, false]) {
    const claimed = kept(record(), { type: 'claim', now, owner: 'me', isSeen });
    const renewed = kept(claimed, { type: 'renew', now, owner: 'me' });
    for (const sending of [claimed, renewed]) {
      assert.equal(isDue(sending, now + LEASE / 2, nobody), isSeen);
      assert.equal(isDue(sending, now + LEASE / 2, new Set(['me'])), false);
      assert.equal(isDue(sending, now + LEASE + 1, nobody), true);
    }
  }
});
