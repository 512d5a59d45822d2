import type { Write } from '../storage/store.js';
import { addRecord, fileKey, isWithin, listRecords, type OutboxStores, type Scope } from './keeping.js';
import type { OutboxRecord, ReceiptRecord } from './outbox-record.js';

export { isWithin, type OutboxStores, type Scope } from './keeping.js';

const states: readonly unknown[] = [
  'waiting',
  'sending',
  'unconfirmed',
  'parked',
  'declined',
] satisfies OutboxRecord['state'][];

/** A damaged record does not say how many files it has. */
const MOST_FILES = 50;

/**
 * Whether a record is whole. What something else has written or damaged is left where it is, and out of sight: it must hold
 * up nothing.
 */
const isWhole = ({
  submission,
  state,
  due,
  notBefore,
  createdAt,
  attempts,
  ...record
}: OutboxRecord): boolean =>
  typeof submission?.id === 'string' &&
  typeof submission.kind === 'string' &&
  typeof submission.data === 'object' &&
  submission.data !== null &&
  states.includes(state) &&
  [due, notBefore, createdAt, attempts].every(Number.isFinite) &&
  typeof record.id === 'string' &&
  typeof record.endpoint === 'string' &&
  typeof record.preset === 'string' &&
  ['string', 'undefined'].includes(typeof record.body) &&
  ['object', 'undefined'].includes(typeof record.lease);

/** Records and receipts of the outbox over any stores. */
export class OutboxStore {
  readonly #stores: OutboxStores;

  constructor(stores: OutboxStores) {
    this.#stores = stores;
  }

  /** Resolves when the record is durable, and the contents of its files with it. */
  add(record: OutboxRecord, files?: readonly ArrayBuffer[]): Promise<void> {
    return addRecord(this.#stores, record, files);
  }

  get(id: string): Promise<OutboxRecord | undefined> {
    return this.#stores.records.get(id);
  }

  /** The contents of a record's files; nothing for one that is missing. */
  files({ id, submission }: OutboxRecord): Promise<(ArrayBuffer | undefined)[]> {
    const { attachments = [] } = submission.data;
    return Promise.all(attachments.map((_, index) => this.#stores.files.get(fileKey(id, index))));
  }

  /** Records of a scope, oldest first. */
  async list(scope: Scope): Promise<OutboxRecord[]> {
    const records = await listRecords(this.#stores, scope);
    return records.filter(isWhole).sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Receipts of a scope, newest first. */
  async receipts(scope: Scope): Promise<ReceiptRecord[]> {
    const receipts = await this.#stores.receipts.values();
    return receipts.filter((receipt) => isWithin(receipt, scope)).sort((a, b) => b.at - a.at);
  }

  /** Changes a record in one transaction; `change` returns nothing to leave it, and is not asked where it is gone. */
  update(
    id: string,
    change: (record: OutboxRecord) => OutboxRecord | undefined,
    durability?: IDBTransactionDurability,
  ): Promise<void> {
    return this.#stores.records.update(id, (old) => old && change(old), durability);
  }

  /** Replaces a delivered record by its receipt. */
  settle(receipt: ReceiptRecord, record: OutboxRecord): Promise<void> {
    const { id } = receipt;
    const writes: Write[] = [{ store: 'receipts', key: id, value: receipt }, ...this.#removal(id, record)];
    // Forgotten in a power cut it is sent again, and answered as before.
    return this.#stores.writeAll(writes, 'relaxed');
  }

  /** Forgets a record, its files and its receipt. */
  async remove(id: string): Promise<void> {
    const record = await this.get(id);
    await this.#stores.writeAll([{ store: 'receipts', key: id }, ...this.#removal(id, record)]);
  }

  /** Forgets everything of a scope, damaged records too; resolves to the ids. */
  async clear(scope: Scope): Promise<string[]> {
    const kept = [...(await listRecords(this.#stores, scope)), ...(await this.receipts(scope))];
    const ids = [...new Set(kept.map(({ id }) => id))].filter((id) => typeof id === 'string');
    if (!ids.length) return ids;
    const places = Array.from({ length: MOST_FILES }, (_, index) => index);
    await this.#stores.writeAll(
      ids.flatMap((id): Write[] => [
        { store: 'receipts', key: id },
        { store: 'outbox', key: id },
        ...places.map((index): Write => ({ store: 'files', key: fileKey(id, index) })),
      ]),
    );
    return ids;
  }

  /** Forgets receipts older than `before` (ms since 1970). */
  async expire(scope: Scope, before: number): Promise<void> {
    for (const receipt of await this.receipts(scope)) {
      if (receipt.at < before) await this.#stores.receipts.delete(receipt.id);
    }
  }

  #removal(id: string, record: OutboxRecord | undefined): Write[] {
    const files = (record?.submission.data.attachments ?? []).map((_, index): Write => ({
      store: 'files',
      key: fileKey(id, index),
    }));
    return [{ store: 'outbox', key: id }, ...files];
  }
}
