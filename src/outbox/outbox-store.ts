import type { RecordStore } from '../storage/store.js';
import { RECORD_VERSION, type OutboxRecord, type ReceiptRecord } from './outbox-record.js';

/** Whose records: a page sees and sends only its own. */
export interface Scope {
  origin: string;
  hub: string;
  userKey: string;
}

/** Whether a record is one of a scope's, in a layout that this kit knows. */
export const isWithin = (record: Scope & { version: number }, scope: Scope) =>
  record.version <= RECORD_VERSION &&
  record.origin === scope.origin &&
  record.hub === scope.hub &&
  record.userKey === scope.userKey;

/** Records and receipts of the outbox over any two stores. */
export class OutboxStore {
  readonly #records: RecordStore<OutboxRecord>;
  readonly #receipts: RecordStore<ReceiptRecord>;

  constructor(records: RecordStore<OutboxRecord>, receipts: RecordStore<ReceiptRecord>) {
    this.#records = records;
    this.#receipts = receipts;
  }

  /** Resolves when the record is durable. */
  add(record: OutboxRecord): Promise<void> {
    return this.#records.set(record.id, record);
  }

  get(id: string): Promise<OutboxRecord | undefined> {
    return this.#records.get(id);
  }

  /** Records of a scope, oldest first. */
  async list(scope: Scope): Promise<OutboxRecord[]> {
    const records = await this.#records.values();
    return records.filter((record) => isWithin(record, scope)).sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Receipts of a scope, newest first. */
  async receipts(scope: Scope): Promise<ReceiptRecord[]> {
    const receipts = await this.#receipts.values();
    return receipts.filter((receipt) => isWithin(receipt, scope)).sort((a, b) => b.at - a.at);
  }

  /** Changes a record in one transaction; `change` returns nothing to leave it, and is not asked where it is gone. */
  update(id: string, change: (record: OutboxRecord) => OutboxRecord | undefined): Promise<void> {
    return this.#records.update(id, (old) => old && change(old));
  }

  /** Replaces a delivered record by its receipt: the receipt is there before the record goes. */
  async settle(receipt: ReceiptRecord): Promise<void> {
    await this.#receipts.set(receipt.id, receipt);
    await this.#records.delete(receipt.id);
  }

  async remove(id: string): Promise<void> {
    await Promise.all([this.#records.delete(id), this.#receipts.delete(id)]);
  }

  /** Forgets receipts older than `before` (ms since 1970). */
  async expire(scope: Scope, before: number): Promise<void> {
    for (const receipt of await this.receipts(scope)) {
      if (receipt.at < before) await this.#receipts.delete(receipt.id);
    }
  }
}
