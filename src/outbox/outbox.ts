import type { Issue, Problem } from '../domain/problem.js';
import type { Receipt, Submission } from '../domain/submission.js';
import type { Transport, Verdict } from '../transport/transport.js';
import type { FlushLock } from './flush-lock.js';
import { isDue, LEASE, step, type OutboxEvent, type Step } from './outbox-machine.js';
import { createRecord, RECORD_VERSION, type OutboxDraft, type OutboxRecord } from './outbox-record.js';
import type { OutboxStore, Scope } from './outbox-store.js';

const IN_FLIGHT = 5;

/** News of one submission. */
export interface OutboxUpdate {
  id: string;
  state:
    | 'saved'
    | 'unsent'
    | 'sending'
    | 'waiting'
    | 'accepted'
    | 'unconfirmed'
    | 'parked'
    | 'declined'
    | 'removed';
  submission?: Submission;
  attempt?: number;
  receipt?: Receipt;
  problem?: Problem;
  issues?: Issue[];
}

/** What the outbox needs of its page; everything that is not pure comes from here. */
export interface OutboxEnvironment {
  store: OutboxStore;
  transport: Transport;
  lock: FlushLock;
  /** Whose records this outbox keeps and sends. */
  scope(): Scope;
  /** The page's own headers, read at each send. */
  pageHeaders(endpoint: string, fresh: boolean): Promise<Record<string, string>>;
  credentials(): RequestCredentials;
  /** ms since 1970 */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
}

/** Save → send → settle. A record goes only after the receiver's answer. */
export class Outbox {
  readonly #environment: OutboxEnvironment;
  readonly #owner = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #listeners = new Set<(update: OutboxUpdate) => void>();
  /** Endpoints that asked for a pause, until when (ms). */
  readonly #pauses = new Map<string, number>();
  #abort = new AbortController();
  #flushing: Promise<void> | undefined;
  #isFlushWanted = false;
  #isReleased = false;
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

  /** Sends whatever is due; resolves when nothing is under way any more. One pass at a time. */
  flush(): Promise<void> {
    this.#isFlushWanted = true;
    this.#isReleased = false;
    this.#flushing ??= this.#run().finally(() => (this.#flushing = undefined));
    return this.#flushing;
  }

  /** Makes everything due now, except where a receiver asked for time, and sends it. */
  async wake(): Promise<void> {
    const now = this.#environment.now();
    for (const record of await this.records()) await this.#apply(record.id, { type: 'wake', now });
    await this.flush();
  }

  async resend(id: string): Promise<void> {
    const step = await this.#apply(id, { type: 'resend', now: this.#environment.now() });
    if (step.type !== 'keep') return;
    this.#pauses.delete(step.record.endpoint);
    this.#tell({ id, state: 'waiting', submission: step.record.submission });
    await this.flush();
  }

  async remove(id: string): Promise<void> {
    await this.#environment.store.remove(id);
    this.#tell({ id, state: 'removed' });
  }

  /** The page goes away: attempts end, and their records are free for the next page at once. */
  release(): void {
    this.#isReleased = true;
    this.#abort.abort();
    this.#abort = new AbortController();
    clearTimeout(this.#timer);
  }

  /** Applies an event to a record and tells what came of it; `ignore` where the record is gone. */
  async #apply(id: string, event: OutboxEvent): Promise<Step> {
    let result: Step = { type: 'ignore' };
    await this.#environment.store.update(id, (record) => {
      result = step(record, event);
      return result.type === 'keep' ? result.record : undefined;
    });
    return result;
  }

  #tell(update: OutboxUpdate): void {
    for (const listener of [...this.#listeners]) listener(update);
  }

  async #run(): Promise<void> {
    while (this.#isFlushWanted) {
      this.#isFlushWanted = false;
      const isMine = await this.#environment.lock.run(() => this.#sendDue());
      // Another page is sending; look again when its slice has surely ended.
      this.#schedule(
        isMine ? await this.#nextDue() : this.#environment.now() + 1000 + 2000 * this.#environment.random(),
      );
    }
  }

  async #sendDue(): Promise<void> {
    const { now } = this.#environment;
    const due = (await this.records()).filter((record) => isDue(record, now())).sort((a, b) => a.due - b.due);
    const next = async (): Promise<void> => {
      for (let record = due.shift(); record && !this.#isReleased; record = due.shift()) {
        if ((this.#pauses.get(record.endpoint) ?? 0) <= now()) await this.#send(record);
      }
    };
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, due.length) }, next));
  }

  async #send(stale: OutboxRecord): Promise<void> {
    const { transport, pageHeaders, credentials, now, random } = this.#environment;
    const claim = await this.#apply(stale.id, { type: 'claim', now: now(), owner: this.#owner });
    if (claim.type !== 'keep') return;
    const { record } = claim;
    const { id, submission, endpoint } = record;
    this.#tell({ id, state: 'sending', submission, attempt: record.attempts });
    const { signal } = this.#abort;
    const renewal = setInterval(() => {
      void this.#apply(id, { type: 'renew', now: now(), owner: this.#owner }).catch(() => undefined);
    }, LEASE / 2);
    let verdict: Verdict;
    try {
      verdict = await transport.send({
        endpoint,
        preset: record.preset,
        submission,
        body: record.body,
        credentials: credentials(),
        receiptMode: record.receiptMode,
        pageHeaders: (fresh) => pageHeaders(endpoint, fresh),
        signal,
      });
    } catch (error) {
      verdict = { type: 'retry', problem: { code: 'network', detail: String(error) } };
    } finally {
      clearInterval(renewal);
    }
    if (signal.aborted && verdict.type === 'retry') {
      await this.#apply(id, { type: 'release', now: now(), owner: this.#owner });
      return;
    }
    await this.#settle(record, verdict, now(), random());
  }

  async #settle(record: OutboxRecord, verdict: Verdict, now: number, random: number): Promise<void> {
    const { store } = this.#environment;
    const { id, submission, endpoint } = record;
    if (verdict.type === 'accepted') {
      const { hub, origin, userKey } = record;
      const { reference } = verdict.receipt;
      await store.settle({
        version: RECORD_VERSION,
        id,
        hub,
        origin,
        userKey,
        kind: submission.kind,
        at: now,
        ...(reference !== undefined && { reference }),
      });
      this.#tell({
        id,
        state: 'accepted',
        submission,
        receipt: { ...verdict.receipt, id, at: new Date(now).toISOString() },
      });
      return;
    }
    const step = await this.#apply(id, { type: 'verdict', now, random, verdict, owner: this.#owner });
    if (step.type !== 'keep') return;
    if (verdict.type === 'retry') {
      if (verdict.retryAfter) this.#pauses.set(endpoint, now + verdict.retryAfter);
      this.#tell({ id, state: 'waiting', submission, problem: verdict.problem });
    } else if (verdict.type === 'declined') {
      const issues = verdict.issues.map((issue) => ({ ...issue, code: 'server' }));
      this.#tell({ id, state: 'declined', submission, problem: verdict.problem, issues });
    } else if (verdict.type === 'parked') {
      this.#tell({ id, state: 'parked', submission, problem: verdict.problem });
    } else {
      this.#tell({ id, state: 'unconfirmed', submission });
    }
  }

  async #nextDue(): Promise<number | undefined> {
    const times = (await this.records())
      .filter((record) => record.state === 'waiting' || record.state === 'sending')
      .map((record) =>
        Math.max(record.due, record.lease?.until ?? 0, this.#pauses.get(record.endpoint) ?? 0),
      );
    return times.length ? Math.min(...times) : undefined;
  }

  #schedule(at: number | undefined): void {
    clearTimeout(this.#timer);
    if (at === undefined || this.#isReleased) return;
    this.#timer = setTimeout(
      () => void this.flush().catch(() => undefined),
      Math.max(50, at - this.#environment.now()),
    );
  }
}
