import {
  createRecord,
  type OutboxDraft,
  type OutboxRecord,
  type ReceiptRecord,
} from '../outbox/outbox-record.js';
import { OutboxStore, type Scope } from '../outbox/outbox-store.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RecordStore } from '../storage/store.js';

/** Longest time after which a sender that could not be loaded is asked for again, in ms. */
const RETRY = 5000;

/** What a lane needs of its kit. */
export interface LaneOptions {
  records: RecordStore<OutboxRecord>;
  receipts: RecordStore<ReceiptRecord>;
  scope(): Scope;
  /** Loads the sender; may fail, and is then asked again. */
  createSender(store: OutboxStore): Promise<Outbox>;
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
  readonly store: OutboxStore;
  #loading: Promise<Outbox> | undefined;
  #sender: Outbox | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.scope = options.scope;
    this.onRemoved = options.onRemoved;
    this.store = new OutboxStore(options.records, options.receipts);
  }

  /** Resolves when the submission is durable. */
  add(draft: OutboxDraft): Promise<void> {
    return this.store.add(createRecord(draft, this.scope(), Date.now()));
  }

  /** Sends what is due; with `within`, also what was put off for longer than so many ms, except where a receiver asked for time. */
  async send(within?: number): Promise<void> {
    clearTimeout(this.#timer);
    const records = await this.store.list(this.scope());
    if (!records.some(({ state }) => state === 'waiting' || state === 'sending')) return;
    const sender = await this.sender();
    await (within === undefined ? sender.flush() : sender.wake(within));
  }

  /** The page goes away, or the hub does. */
  release(): void {
    clearTimeout(this.#timer);
    this.#sender?.release();
  }

  /** What sends: loaded when it is needed. */
  sender(): Promise<Outbox> {
    this.#loading ??= this.#options.createSender(this.store).then(
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
