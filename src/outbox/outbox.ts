import type { Issue, Problem } from '../domain/problem.js';
import type { Receipt, Submission } from '../domain/submission.js';
import type { Transport, Verdict } from '../transport/transport.js';
import type { FlushLock } from './flush-lock.js';
import { attempt } from './attempt.js';
import { EndpointWatch, hastenedTo, IN_FLIGHT } from './endpoint-watch.js';
import { isDue, LEASE, leaseEnd, step, type OutboxEvent, type Step } from './outbox-machine.js';
import { createRecord, RECORD_VERSION, type OutboxDraft, type OutboxRecord } from './outbox-record.js';
import { isWithin, type OutboxStore, type Scope } from './outbox-store.js';
import type { Presence } from './presence.js';

/** News of one submission. */
export interface OutboxUpdate {
  id: string;
  state:
    | 'saved'
    | 'unsent'
    | 'sending'
    /** How much of its files has gone out. */
    | 'progress'
    | 'waiting'
    | 'accepted'
    | 'unconfirmed'
    | 'parked'
    | 'declined'
    | 'removed';
  submission?: Submission;
  attempt?: number;
  /** From 0 to 1. */
  progress?: number;
  receipt?: Receipt;
  problem?: Problem;
  issues?: Issue[];
}

/** What the outbox needs of its page; everything that is not pure comes from here. */
export interface OutboxEnvironment {
  store: OutboxStore;
  transport: Transport;
  lock: FlushLock;
  presence?: Presence;
  /** Whose records this outbox keeps and sends. */
  scope(): Scope;
  /** The page's own headers, read at each send. */
  pageHeaders(endpoint: string, fresh: boolean): Promise<Record<string, string>>;
  credentials(): RequestCredentials;
  /** Makes the body of a record that was saved without; nothing where its preset is not known. Rejects where that cannot be loaded. */
  encode(
    record: OutboxRecord,
  ): Promise<(Pick<OutboxRecord, 'body' | 'contentType' | 'isOpaque'> & { body: string }) | undefined>;
  /** What the captcha on the page holds now, by name; nothing where it holds nothing. */
  captcha(id: string): Record<string, string> | undefined;
  /** ms since 1970 */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
}

/** Longest time a timer of a browser can wait, in ms. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** When a store that failed is looked at again, in ms. */
const STORE_RETRY = 5000;
/** Least time between two looks at the whole store that saving asks for, in ms. */
const LOOK_EVERY = 250;
/** How old a look may be while attempts end one after the other, in ms. */
const LOOK_AGE = 1000;

const idsUnderWay = (records: readonly OutboxRecord[]): ReadonlySet<string> =>
  new Set(records.filter(({ state }) => state === 'waiting' || state === 'sending').map(({ id }) => id));

/** Save → send → settle. A record goes only after the receiver's answer; one that is slow or parked holds nothing else up. */
export class Outbox {
  readonly #environment: OutboxEnvironment;
  readonly #owner = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #listeners = new Set<(update: OutboxUpdate) => void>();
  readonly #endpoints = new EndpointWatch();
  /** What a resident wants sent whatever the receiver asked for. */
  readonly #urgent = new Set<string>();
  /** What this page is sending, by id. */
  readonly #inFlight = new Map<string, { endpoint: string; end: Promise<void> }>();
  /** What the last look found, and when. */
  #seen: { records: OutboxRecord[]; at: number } | undefined;
  #flushes = 0;
  #isNudged = false;
  #nudging: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();
  #claiming: Promise<void> | undefined;
  #isClaimWanted = false;
  #isReleased = false;
  #isFrozen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(environment: OutboxEnvironment) {
    this.#environment = environment;
  }

  /** Hears of every change made here. Returns how to stop. */
  subscribe(listener: (update: OutboxUpdate) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps a submission and begins to send it. Rejects, keeping nothing, where it could not be made durable. */
  async add(draft: OutboxDraft): Promise<void> {
    const { store, scope, now } = this.#environment;
    await store.add(createRecord(draft, scope(), now()));
  }

  records(): Promise<OutboxRecord[]> {
    return this.#environment.store.list(this.#environment.scope());
  }

  /** Sends whatever is due; resolves when nothing is under way here any more. */
  async flush(): Promise<void> {
    this.#isReleased = false;
    this.#flushes++;
    this.#seen = undefined;
    await this.#claim();
    while (this.#inFlight.size) {
      await Promise.all([...this.#inFlight.values()].map(({ end }) => end));
      await this.#claim();
    }
  }

  /** Something was saved: at once, and where many are saved one after the other, a few times a second. */
  nudge(): void {
    this.#isNudged = true;
    if (this.#nudging !== undefined) return;
    this.#isNudged = false;
    this.#nudging = setTimeout(() => {
      this.#nudging = undefined;
      if (this.#isNudged) this.nudge();
    }, LOOK_EVERY);
    void this.flush().catch(() => undefined);
  }

  /**
   * Makes what waits due within so many ms, except where a receiver asked for time, and sends it.
   * @param within 0 when a resident or the page asks for it
   */
  async wake(within = 0): Promise<void> {
    const now = this.#environment.now();
    await this.#hasten(now, within);
    await this.flush();
  }

  async #hasten(now: number, within: number): Promise<void> {
    const event: OutboxEvent = { type: 'wake', now, within };
    for (const record of await this.records())
      if (step(record, event).type === 'keep') await this.#apply(record.id, event);
  }

  /** An endpoint works: what waits for it since it did not is spread over the next seconds. */
  async #hastenAt(endpoint: string): Promise<void> {
    const { now, random } = this.#environment;
    for (const record of this.#seen?.records ?? (await this.records())) {
      const within = record.endpoint === endpoint ? hastenedTo(record, now(), random()) : undefined;
      if (within !== undefined) await this.#apply(record.id, { type: 'wake', now: now(), within });
    }
  }

  /** All records of this scope: as they are, or as they were a moment ago while attempts end one after the other. */
  async #look(): Promise<OutboxRecord[]> {
    const now = this.#environment.now();
    const isFresh = this.#seen && this.#inFlight.size && Math.abs(now - this.#seen.at) < LOOK_AGE;
    if (isFresh) return this.#seen!.records;
    const flushes = this.#flushes;
    const records = await this.records();
    // Whoever asked to send meanwhile may have saved something that this look has missed.
    this.#seen = flushes === this.#flushes ? { records, at: now } : undefined;
    return records;
  }

  /** What was seen follows what is done here; what others do meanwhile is found by the claim, in its transaction. */
  #amend(id: string, record: OutboxRecord | undefined): void {
    if (!this.#seen) return;
    const others = this.#seen.records.filter((other) => other.id !== id);
    this.#seen.records = record ? [...others, record] : others;
  }

  async resend(id: string): Promise<void> {
    const step = await this.#apply(id, { type: 'resend', now: this.#environment.now() });
    if (step.type !== 'keep') return;
    this.#urgent.add(id);
    this.#tell({ id, state: 'waiting', submission: step.record.submission });
    await this.flush();
  }

  /** Keeps a submission from being sent while its answers are changed; resolves to whether that came in time. */
  async hold(id: string): Promise<boolean> {
    const step = await this.#apply(id, { type: 'hold', now: this.#environment.now() });
    if (step.type === 'keep') this.#tell({ id, state: 'waiting', submission: step.record.submission });
    return step.type === 'keep';
  }

  /**
   * The page goes away: attempts end, and their records are free for the next page at once. A page that is frozen gives nothing
   * back, and its leases end by themselves: a transaction begun now would hold the store for all others until it thaws.
   */
  release(isFrozen = false): void {
    this.#isReleased = true;
    this.#isFrozen = isFrozen;
    this.#seen = undefined;
    this.#abort.abort();
    this.#abort = new AbortController();
    clearTimeout(this.#timer);
    this.#environment.presence?.leave();
  }

  /** Applies an event to a record and tells what came of it; `ignore` where the record is gone. */
  async #apply(id: string, event: OutboxEvent): Promise<Step> {
    const { store, scope } = this.#environment;
    // What is under way may end although somebody else is signed in by now; nothing of theirs is begun.
    const isAnyones = 'owner' in event && event.type !== 'claim';
    let result: Step = { type: 'ignore' };
    await store.update(id, (record) => {
      result =
        isAnyones || isWithin(record, scope())
          ? step(record, { ...event, now: this.#environment.now() })
          : { type: 'ignore' };
      return result.type === 'keep' ? result.record : undefined;
    });
    const done = result as Step;
    if (done.type === 'keep') this.#amend(id, done.record);
    return done;
  }

  #tell(update: OutboxUpdate): void {
    for (const listener of [...this.#listeners]) listener(update);
  }

  /** Looks for what is due and begins to send it, once at a time; another look follows where one was asked for meanwhile. */
  #claim(): Promise<void> {
    this.#isClaimWanted = true;
    this.#claiming ??= this.#claimAll();
    return this.#claiming;
  }

  async #claimAll(): Promise<void> {
    const { lock, now, random } = this.#environment;
    // `#claiming` must be set before it is cleared, also where there is nothing to do.
    await Promise.resolve();
    try {
      while (this.#isClaimWanted && !this.#isReleased) {
        this.#isClaimWanted = false;
        const isMine = await lock.run(() => this.#beginDue());
        // Another page is looking; look again when its slice has surely ended.
        this.#schedule(isMine ? await this.#nextDue() : now() + 1000 + 2000 * random());
      }
    } catch (error) {
      this.#schedule(now() + STORE_RETRY);
      throw error;
    } finally {
      this.#claiming = undefined;
      if (!this.#inFlight.size) this.#environment.presence?.leave();
    }
  }

  /** Begins as many attempts as there is room for. */
  async #beginDue(): Promise<void> {
    if (this.#inFlight.size >= IN_FLIGHT) return;
    const { now, presence } = this.#environment;
    const { signal } = this.#abort;
    const records = await this.#look();
    const alive = await presence?.alive();
    const pauses = this.#endpoints.pauses(records, now());
    const isFree = ({ id, endpoint }: OutboxRecord) =>
      !this.#inFlight.has(id) && (this.#urgent.has(id) || (pauses.get(endpoint) ?? 0) <= now());
    // A withdrawal must not overtake what it takes back.
    const underWay = idsUnderWay(records);
    const due = records.filter(
      (record) => isDue(record, now(), alive) && isFree(record) && !underWay.has(record.submission.of ?? ''),
    );
    const isSeen = (due.length > 0 && (await presence?.enter(this.#owner))) || false;
    for (const { id, endpoint } of due.sort((a, b) => a.due - b.due)) {
      if (this.#inFlight.size >= IN_FLIGHT || signal.aborted) return;
      const there = [...this.#inFlight.values()].filter((other) => other.endpoint === endpoint);
      if (there.length >= this.#endpoints.room(endpoint, now())) continue;
      const claim = await this.#apply(id, { type: 'claim', now: now(), owner: this.#owner, alive, isSeen });
      if (claim.type !== 'keep') continue;
      this.#urgent.delete(id);
      const { submission, state } = claim.record;
      if (state === 'sending' && signal.aborted) {
        await this.#apply(id, { type: 'release', now: now(), owner: this.#owner });
        return;
      }
      if (state === 'sending') this.#begin(claim.record, signal);
      else this.#tell({ id, state: 'unconfirmed', submission });
    }
  }

  #begin(record: OutboxRecord, signal: AbortSignal): void {
    const { id, endpoint } = record;
    const end = this.#send(record, signal)
      // The record is still there, and its lease ends.
      .catch((error: unknown) => console.warn('linkage-kit: an attempt could not be settled.', error))
      .finally(() => {
        this.#inFlight.delete(id);
        if (!this.#isReleased) void this.#claim().catch(() => undefined);
      });
    this.#inFlight.set(id, { endpoint, end });
  }

  async #send(record: OutboxRecord, signal: AbortSignal): Promise<void> {
    const { now, random } = this.#environment;
    const { id, submission, endpoint } = record;
    this.#tell({ id, state: 'sending', submission, attempt: record.attempts });
    const renewal = setInterval(() => {
      void this.#apply(id, { type: 'renew', now: now(), owner: this.#owner }).catch(() => undefined);
    }, LEASE / 2);
    let verdict: Verdict;
    try {
      verdict = await attempt(record, this.#environment, signal, (progress) =>
        this.#tell({ id, state: 'progress', progress }),
      );
    } catch (error) {
      verdict = { type: 'retry', problem: { code: 'network', detail: String(error) } };
    } finally {
      clearInterval(renewal);
    }
    if (signal.aborted && verdict.type === 'retry') {
      if (this.#isFrozen) return;
      await this.#apply(id, { type: 'release', now: now(), owner: this.#owner });
      return;
    }
    const isBack = this.#endpoints.heard(endpoint, verdict, now());
    if (verdict.type === 'accepted') await this.#accept(record, verdict.receipt, now());
    else await this.#settle(record, verdict, now(), random());
    // What waits for minutes because of the failures before need not.
    if (isBack) await this.#hastenAt(endpoint);
  }

  async #accept(record: OutboxRecord, receipt: Partial<Receipt>, now: number): Promise<void> {
    const { store } = this.#environment;
    const { id, hub, origin, userKey, submission } = record;
    const { reference } = receipt;
    const { kind } = submission;
    const kept = { version: RECORD_VERSION, id, hub, origin, userKey, kind, at: now };
    try {
      // Deleted by the resident meanwhile: nothing of it comes back.
      if (await store.get(id))
        await store.settle({ ...kept, ...(reference !== undefined && { reference }) }, record);
    } catch (error) {
      // A full disk: the yes counts all the same, and the answers must not be posted again.
      console.warn('linkage-kit: a receipt could not be kept.', error);
      await store.remove(id).catch(() => undefined);
    }
    this.#amend(id, undefined);
    const at = new Date(now).toISOString();
    this.#tell({ id, state: 'accepted', submission, receipt: { ...receipt, id, at } });
  }

  async #settle(
    { id, submission }: OutboxRecord,
    verdict: Exclude<Verdict, { type: 'accepted' }>,
    now: number,
    random: number,
  ): Promise<void> {
    const step = await this.#apply(id, { type: 'verdict', now, random, verdict, owner: this.#owner });
    if (step.type !== 'keep') return;
    switch (verdict.type) {
      case 'retry':
        return this.#tell({ id, state: 'waiting', submission, problem: verdict.problem });
      case 'declined': {
        const issues = verdict.issues.map((issue) => ({ ...issue, code: 'server' }));
        return this.#tell({ id, state: 'declined', submission, problem: verdict.problem, issues });
      }
      case 'parked':
        return this.#tell({ id, state: 'parked', submission, problem: verdict.problem });
      case 'unconfirmed':
        return this.#tell({ id, state: 'unconfirmed', submission });
    }
  }

  async #nextDue(): Promise<number | undefined> {
    const { now, presence } = this.#environment;
    const records = await this.#look();
    const alive = await presence?.alive();
    const pauses = this.#endpoints.pauses(records, now());
    // A withdrawal is looked at again when what it takes back has ended.
    const underWay = idsUnderWay(records);
    const times = records
      .filter(({ submission }) => !underWay.has(submission.of ?? ''))
      .filter(({ id, state }) => (state === 'waiting' || state === 'sending') && !this.#inFlight.has(id))
      // What is due and found no room is looked at when an attempt ends.
      .filter(({ due }) => due > now() || !this.#inFlight.size)
      .map((record) => Math.max(record.due, leaseEnd(record, alive), pauses.get(record.endpoint) ?? 0));
    return times.length ? Math.min(...times) : undefined;
  }

  #schedule(at: number | undefined): void {
    clearTimeout(this.#timer);
    if (at === undefined || this.#isReleased) return;
    const delay = Math.min(Math.max(50, at - this.#environment.now()), LONGEST_TIMER);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), delay);
  }
}
