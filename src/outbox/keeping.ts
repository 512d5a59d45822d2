import type { RecordStore, Write } from '../storage/store.js';
import { RECORD_VERSION, type OutboxRecord, type ReceiptRecord } from './outbox-record.js';

/** Whose records: a page sees and sends only its own. */
export interface Scope {
  origin: string;
  hub: string;
  userKey: string;
}

/** Whether a record is one of a scope's, in a layout that this kit knows. */
export const isWithin = (record: Scope & { version: number }, scope: Scope) =>
  record?.version <= RECORD_VERSION &&
  record.origin === scope.origin &&
  record.hub === scope.hub &&
  record.userKey === scope.userKey;

/** Where an outbox keeps what it keeps. */
export interface OutboxStores {
  records: RecordStore<OutboxRecord>;
  receipts: RecordStore<ReceiptRecord>;
  /** Contents of files, by the id of their record and their number. */
  files: RecordStore<ArrayBuffer>;
  /** Several changes at once, all of them or none. */
  writeAll(writes: readonly Write[], durability?: IDBTransactionDurability): Promise<void>;
}

/** Key of the contents of a record's file. */
export const fileKey = (id: string, index: number): string => `${id}/${index}`;

/** Keeps a record, and the contents of its files with it. Resolves when that is durable. */
export function addRecord(
  { records, writeAll }: OutboxStores,
  record: OutboxRecord,
  files: readonly ArrayBuffer[] = [],
): Promise<void> {
  const { id } = record;
  if (!files.length) return records.set(id, record);
  return writeAll([
    ...files.map((value, index): Write => ({ store: 'files', key: fileKey(id, index), value })),
    { store: 'outbox', key: id, value: record },
  ]);
}

/** Records of a scope, as they are stored. */
export async function listRecords({ records }: OutboxStores, scope: Scope): Promise<OutboxRecord[]> {
  return (await records.values()).filter((record) => isWithin(record, scope));
}
