import type { Scheduler } from 'fast-check';
import type { OutboxRecord } from '../../../src/outbox/outbox-record.js';
import type { Scope } from '../../../src/outbox/outbox-store.js';
import { VirtualClock } from './clock.js';
import type { Disk } from './disk.js';
import { ReceiverModel, type HttpAnswer, type Reaction } from './receiver.js';
import type { Schedule } from './schedule.js';

/** The kit, or the kit with a guard taken away. */
export type Variant = 'kit' | 'no-lease' | 'delete-first';

/** A submission as the resident knows it. */
export interface Kept {
  scope: Scope;
  endpoint: string;
  /** Undefined where it is encoded only when it is sent. */
  body: string | undefined;
  /** `add` resolved: "Saved" was said. */
  isAcknowledged: boolean;
  /** A resident asked for it to be discarded; it may be gone, although the page died before it heard so. */
  isDiscarding?: boolean;
  /** When it was discarded, in steps. */
  discarded?: number;
  isHeld?: boolean;
  isResent?: boolean;
}

/** One request as it leaves a page. */
export interface Posted {
  page: number;
  id: string;
  body: string;
  endpoint: string;
  /** Hub and user whose headers go with it. */
  sender: string;
  /** When the page took the record, and when it last began to look for what is due; in steps. */
  claimedAt: number;
  lookedAt: number;
  /** What was written by then it must know, in ms of `elapsed`: while attempts end one after the other, a look may be a second old. */
  knownUntil: number;
  signal: AbortSignal | undefined;
}

const immediate = setImmediate;
export const nameOf = ({ hub, userKey }: Scope) => `${hub}/${userKey}`;

/** What pages share: disk, clock, receiver, Web Locks, and the scheduler that says who goes on. */
export class World {
  readonly clock = new VirtualClock();
  readonly receiver = new ReceiverModel();
  readonly kept = new Map<string, Kept>();
  /** Web Locks by name, and which page holds them. */
  readonly locks = new Map<string, number>();
  readonly deadPages = new Set<number>();
  readonly violations: string[] = [];
  /** Set once all faults are over. */
  isCalm = false;
  /** Writes that will still fail. */
  full = 0;
  hadFullDisk = false;
  crashes = 0;
  /** Pages there have been. */
  pages = 0;
  /** Counts what went on: orders what happened at the same time of day. */
  step = 0;
  /** Real work under way, of fake-indexeddb. */
  busy = 0;
  /** `Retry-After`s said, and those whose record was written since (with the step). */
  readonly told = new Map<string, number>();
  readonly pauses = new Map<
    string,
    { endpoint: string; scope: string; until: number; step: number; at: number }
  >();
  readonly scheduler: Scheduler;
  readonly schedule: Schedule;
  readonly disk: Disk;
  readonly variant: Variant;
  /** Whether time and machine behave well enough for promises about time. */
  readonly isPunctual: boolean;
  readonly #ready = new Set<{ since: number }>();
  #reactions = 0;

  constructor(scheduler: Scheduler, schedule: Schedule, disk: Disk, variant: Variant) {
    this.scheduler = scheduler;
    this.schedule = schedule;
    this.disk = disk;
    this.variant = variant;
    this.isPunctual =
      schedule.latency < 10_000 && !schedule.moves.some(({ type }) => type === 'jump' || type === 'full');
  }

  /** A point at which anything else may come first. */
  async gate(label: string): Promise<void> {
    const entry = { since: this.clock.elapsed };
    this.#ready.add(entry);
    await this.scheduler.schedule(Promise.resolve(), label);
    this.#ready.delete(entry);
  }

  /** Waits until nothing goes on by itself. */
  async settle(): Promise<void> {
    do await new Promise((resolve) => immediate(resolve));
    while (this.busy);
  }

  /** Lets so many of those that are ready go on. */
  async run(count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      await this.settle();
      if (!this.scheduler.count()) return;
      this.step++;
      await this.scheduler.waitOne();
    }
    await this.settle();
  }

  /** Moves time on; nothing that is ready waits longer than the schedule's latency. */
  async tick(ms: number): Promise<void> {
    const { clock } = this;
    const end = clock.elapsed + ms;
    for (;;) {
      await this.settle();
      if (clock.fire()) continue;
      const [oldest] = this.#ready;
      const limit = oldest ? oldest.since + this.schedule.latency : Infinity;
      if (limit <= clock.elapsed) await this.run(1);
      else if (clock.elapsed >= end) return;
      else clock.elapsed = Math.min(end, clock.next() ?? end, limit);
    }
  }

  /** Posts; resolves with the answer, rejects where the network fails or the page gives up. */
  post(posted: Posted): Promise<HttpAnswer> {
    const { id, page, body, signal } = posted;
    const reaction = this.#nextReaction();
    this.#inspect(posted);
    // An answer that the page before did not live to write down is forgotten.
    this.told.delete(id);
    const attempt = this.receiver.begin(id, page, body, this.clock.elapsed);
    return new Promise((resolve, reject) => {
      // An attempt that its page ends is over: the receiver sees the connection close.
      const stop = () => {
        this.receiver.end(attempt);
        reject(new Error('aborted'));
      };
      signal?.addEventListener('abort', stop, { once: true });
      const answer = async () => {
        await this.gate(`${id} reaches the receiver`);
        const isGone = signal?.aborted || this.deadPages.has(page);
        // What was on its way when its page died may arrive all the same.
        if (isGone && reaction.retryAfter % 2) return;
        const reply = this.receiver.react(id, body, reaction);
        if (reply === 'silence') return;
        await new Promise<void>((go) => this.clock.set(go, reaction.delay));
        await this.gate(`answer for ${id}`);
        if (signal?.aborted || this.deadPages.has(page)) return;
        this.receiver.end(attempt);
        if (reply === 'network') return reject(new TypeError('Failed to fetch'));
        if (reply.retryAfter)
          this.told.set(id, this.clock.elapsed + Math.min(reply.retryAfter, 21_600) * 1000);
        resolve(reply);
      };
      void answer();
    });
  }

  /** Sees every write to a record. */
  written(old: OutboxRecord | undefined, record: OutboxRecord): void {
    const { id } = record;
    const until = this.told.get(id);
    if (until === undefined || old?.state !== 'sending' || record.state !== 'waiting') return;
    this.told.delete(id);
    // One that a resident sent again, whatever the receiver asked for, pauses nobody else.
    if (this.kept.get(id)?.isResent) return;
    const { elapsed: at } = this.clock;
    this.pauses.set(id, { endpoint: record.endpoint, scope: nameOf(record), until, step: this.step, at });
  }

  #nextReaction(): Reaction {
    const { reactions } = this.schedule;
    if (this.isCalm || this.#reactions >= reactions.length) return { kind: 'yes', delay: 0, retryAfter: 0 };
    return reactions[this.#reactions++]!;
  }

  #inspect({ id, page, body, endpoint, sender, claimedAt, lookedAt, knownUntil }: Posted): void {
    const { violations, isPunctual, clock } = this;
    const kept = this.kept.get(id)!;
    if (kept.body !== undefined && body !== kept.body)
      violations.push(`bytes: ${id} is not sent as it was saved`);
    if (endpoint !== kept.endpoint) violations.push(`endpoint: ${id} goes elsewhere`);
    if (sender !== nameOf(kept.scope))
      violations.push(`scope: ${id} of ${nameOf(kept.scope)} is sent by page ${page} as ${sender}`);
    if (kept.discarded !== undefined && claimedAt > kept.discarded)
      violations.push(`discard: ${id} is sent although it was discarded`);
    for (const [paused, pause] of this.pauses) {
      if (!isPunctual || pause.until <= clock.elapsed || kept.isResent) continue;
      // What was asked for is thrown away with the record that bore it.
      if (paused !== id && this.kept.get(paused)?.isDiscarding) continue;
      // Who looked before the pause was written could not know of it, unless it is the record itself.
      const isSeen = pause.step < lookedAt && pause.at < knownUntil;
      const isKnown = paused === id || (isSeen && pause.scope === nameOf(kept.scope));
      if (pause.endpoint === endpoint && isKnown)
        violations.push(
          `retry-after: ${id} is sent ${pause.until - clock.elapsed} ms early (${paused} was told)`,
        );
    }
  }
}
