import type { Verdict } from '../transport/transport.js';
import { nextAttempt } from '../transport/retry-policy.js';
import type { OutboxRecord } from './outbox-record.js';

/** How long a claimed record is nobody else's, in ms; renewed while its attempt goes on. */
export const LEASE = 20_000;
/** How much of it counts once its page is gone, in ms: what was on its way then may still arrive. */
const GRACE = 3000;

/** Longest time a receiver can ask for, in ms. */
export const LONGEST_PAUSE = 6 * 3_600_000;

/** What can happen to a record. Times in ms since 1970. */
export type OutboxEvent =
  /** `alive`: who is at work, where that is known. */
  /** `isSeen`: others can see whether this sender is at work. */
  | { type: 'claim'; now: number; owner: string; alive?: ReadonlySet<string> | undefined; isSeen?: boolean }
  | { type: 'renew'; now: number; owner: string }
  | { type: 'verdict'; now: number; random: number; verdict: Verdict; owner: string }
  /** The page goes away in the middle of an attempt. */
  | { type: 'release'; now: number; owner: string }
  /** What waits need not wait longer than `within` ms: a page has loaded, or somebody asks. */
  | { type: 'wake'; now: number; within: number }
  /** Its answers are being changed: it is not sent meanwhile. */
  | { type: 'hold'; now: number }
  /** A resident presses "Send again". */
  | { type: 'resend'; now: number };

/** `remove` ends the record (a yes, after which only its receipt stays); `ignore` changes nothing. */
export type Step = { type: 'keep'; record: OutboxRecord } | { type: 'remove' } | { type: 'ignore' };

const ignore: Step = { type: 'ignore' };
const keep = (record: OutboxRecord): Step => ({ type: 'keep', record });

function withoutLease(record: OutboxRecord): OutboxRecord {
  const copy = { ...record };
  delete copy.lease;
  return copy;
}

/** Until when somebody's attempt at this record may be under way (ms since 1970); 0 where nobody has begun one. */
export function leaseEnd({ lease }: OutboxRecord, alive?: ReadonlySet<string>): number {
  if (!lease) return 0;
  return !alive || !lease.isSeen || alive.has(lease.owner) ? lease.until : lease.until - LEASE + GRACE;
}

/** Whether somebody else's attempt at this record may still be under way. */
export function isLeased(record: OutboxRecord, now: number, alive?: ReadonlySet<string>): boolean {
  const end = leaseEnd(record, alive);
  // A later one is the mark of a wrong clock.
  return end > now && end <= now + LEASE;
}

/** Whether a record may be claimed at `now`. */
export const isDue = (record: OutboxRecord, now: number, alive?: ReadonlySet<string>): boolean =>
  (record.state === 'waiting' || record.state === 'sending') &&
  record.due <= now &&
  !isLeased(record, now, alive);

/** State × event → state. Pure; the store, the lock and the transport are around it. */
export function step(record: OutboxRecord, event: OutboxEvent): Step {
  switch (event.type) {
    case 'claim':
      if (!isDue(record, event.now, event.alive)) return ignore;
      // Its page died in the middle: it may have arrived.
      if (record.isOpaque && record.isPosted && record.state === 'sending')
        return keep({ ...withoutLease(record), state: 'unconfirmed' });
      return keep({
        ...record,
        state: 'sending',
        attempts: record.attempts + 1,
        lease: { owner: event.owner, until: event.now + LEASE, ...(event.isSeen && { isSeen: true }) },
      });
    case 'renew':
      if (record.lease?.owner !== event.owner) return ignore;
      return keep({ ...record, lease: { ...record.lease, until: event.now + LEASE } });
    case 'verdict':
      return settle(record, event);
    case 'release':
      if (record.lease?.owner !== event.owner) return ignore;
      if (record.isOpaque && record.isPosted) return keep({ ...withoutLease(record), state: 'unconfirmed' });
      return keep({ ...withoutLease(record), state: 'waiting', due: Math.max(event.now, record.notBefore) });
    case 'wake': {
      if (record.state !== 'waiting') return ignore;
      // A clock that was set back must not strand a record: no receiver can ask for more.
      const notBefore = record.notBefore > event.now + LONGEST_PAUSE ? 0 : record.notBefore;
      const due = Math.max(Math.min(record.due, event.now + event.within), notBefore);
      return due < record.due ? keep({ ...record, due, notBefore }) : ignore;
    }
    case 'hold':
      if (record.state !== 'waiting' || isLeased(record, event.now)) return ignore;
      return keep({ ...withoutLease(record), state: 'parked', problem: { code: 'editing' } });
    case 'resend':
      if (isLeased(record, event.now)) return ignore;
      // What the receiver asked for still holds for others; whoever asked for this one sends it all the same.
      return keep({ ...withoutLease(record), state: 'waiting', due: event.now });
  }
}

function settle(record: OutboxRecord, event: Extract<OutboxEvent, { type: 'verdict' }>): Step {
  const { verdict, now, random, owner } = event;
  // A yes counts whoever hears it; anything else only from the attempt that still holds the lease.
  if (verdict.type === 'accepted') return { type: 'remove' };
  if (record.lease?.owner !== owner) return ignore;
  const settled = withoutLease(record);
  switch (verdict.type) {
    case 'unconfirmed':
      return keep({ ...settled, state: 'unconfirmed' });
    case 'parked':
      return keep({ ...settled, state: 'parked', problem: verdict.problem });
    case 'declined':
      return keep({ ...settled, state: 'declined', problem: verdict.problem, issues: verdict.issues });
    case 'retry': {
      const { retryAfter } = verdict;
      const due = nextAttempt({
        attempts: record.attempts,
        createdAt: record.createdAt,
        now,
        random,
        ...(retryAfter !== undefined && { retryAfter }),
      });
      return keep({
        ...settled,
        state: 'waiting',
        due,
        notBefore: retryAfter === undefined ? 0 : now + retryAfter,
        problem: verdict.problem,
      });
    }
  }
}
