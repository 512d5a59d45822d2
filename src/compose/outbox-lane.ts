import { createRecord, type OutboxDraft } from '../outbox/outbox-record.js';
import { addRecord, listRecords, type OutboxStores, type Scope } from '../outbox/keeping.js';
import type { Outbox } from '../outbox/outbox.js';

/** Longest time after which a sender that could not be loaded is asked for again, in ms. */
const RETRY = 5000;

/** What a lane needs of its kit. */
export interface LaneOptions {
  stores: OutboxStores;
  /** Nothing of it reaches the disk. */
  isMemory: boolean;
  scope(): Scope;
  /** Loads the sender; may fail, and is then asked again. */
  createSender(stores: OutboxStores): Promise<Outbox>;
  onRemoved(id: string): void;
}

/**
 * One place where submissions are kept. Keeping needs no network and is here from the start; the sender is loaded once
 * there is something to send.
 */
export class OutboxLane {
  readonly #options: LaneOptions;
  /** Whose records are meant now. */
  readonly scope: () => Scope;
  /** Tells that a record is gone. */
  readonly onRemoved: (id: string) => void;
  /** Records and receipts. */
  readonly stores: OutboxStores;
  readonly isMemory: boolean;
  #loading: Promise<Outbox> | undefined;
  #sender: Outbox | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.scope = options.scope;
    this.onRemoved = options.onRemoved;
    this.stores = options.stores;
    this.isMemory = options.isMemory;
  }

  /** Resolves when the submission is durable. `userKey`: who pressed send; by now somebody else may be signed in. */
  add(draft: OutboxDraft, files: readonly ArrayBuffer[] | undefined, userKey: string): Promise<void> {
    return addRecord(this.stores, createRecord(draft, { ...this.scope(), userKey }, Date.now()), files);
  }

  /** Something was saved here or in another tab. */
  nudge(): void {
    if (this.#sender) this.#sender.nudge();
    else void this.send().catch(() => undefined);
  }

  /** Sends what is due; with `within`, also what was put off for longer than so many ms, except where a receiver asked for time. */
  async send(within?: number): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#sender) {
      const records = await listRecords(this.stores, this.scope());
      if (!records.some(({ state }) => state === 'waiting' || state === 'sending')) return;
    }
    const sender = await this.sender();
    await (within === undefined ? sender.flush() : sender.wake(within));
  }

  /** The page goes away, or the hub does. */
  release(isFrozen = false): void {
    clearTimeout(this.#timer);
    this.#sender?.release(isFrozen);
  }

  /** What sends: loaded when it is needed. */
  sender(): Promise<Outbox> {
    this.#loading ??= this.#options.createSender(this.stores).then(
      (sender) => (this.#sender = sender),
      (error: unknown) => {
        this.#loading = undefined;
        this.#timer = setTimeout(() => void this.send().catch(() => undefined), RETRY);
        throw error;
      },
    );
    return this.#loading;
  }
}
