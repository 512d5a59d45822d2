import type { OutboxEntry } from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
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

/** Loads what shows records to a resident; not needed for keeping and sending them. */
export const loadEntries = () => loadChunk(() => import('./outbox-entries.js'));

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
  readonly #store: OutboxStore;
  #loading: Promise<Outbox> | undefined;
  #sender: Outbox | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#store = new OutboxStore(options.records, options.receipts);
  }

  /** Resolves when the submission is durable. */
  add(draft: OutboxDraft): Promise<void> {
    return this.#store.add(createRecord(draft, this.#options.scope(), Date.now()));
  }

  /** Sends what waits; with `soon`, also what was put off, except where a receiver asked for time. */
  async send(soon = false): Promise<void> {
    clearTimeout(this.#timer);
    const records = await this.#store.list(this.#options.scope());
    if (!records.some(({ state }) => state === 'waiting' || state === 'sending')) return;
    const sender = await this.#load();
    await (soon ? sender.wake() : sender.flush());
  }

  async resend(id: string): Promise<void> {
    if (await this.#store.get(id)) await (await this.#load()).resend(id);
  }

  async remove(id: string): Promise<void> {
    await this.#store.remove(id);
    this.#options.onRemoved(id);
  }

  /** Forgets receipts older than `before` (ms since 1970). */
  expire(before: number): Promise<void> {
    return this.#store.expire(this.#options.scope(), before);
  }

  /** The page goes away, or the hub does. */
  release(): void {
    clearTimeout(this.#timer);
    this.#sender?.release();
  }

  /** What the outbox tag shows. */
  async entries(): Promise<OutboxEntry[]> {
    const scope = this.#options.scope();
    const { toEntries } = await loadEntries();
    return toEntries(await this.#store.list(scope), await this.#store.receipts(scope));
  }

  #load(): Promise<Outbox> {
    this.#loading ??= this.#options.createSender(this.#store).then(
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
