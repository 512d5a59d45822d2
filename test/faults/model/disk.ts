import { IDBFactory } from 'fake-indexeddb';
import type { OutboxRecord, ReceiptRecord } from '../../../src/outbox/outbox-record.js';
import type { OutboxStores } from '../../../src/outbox/outbox-store.js';
import { openDeviceStores, type RecordStore, type Write } from '../../../src/storage/store.js';

/** What survives a crash; and where that can be told, a cut of the power. */
export interface Disk extends OutboxStores {
  /** The machine is off: what was written without waiting for the disk is as it was before. */
  cutPower?(): void;
}

let device: OutboxStores | undefined;

/** The kit's own IndexedDB stores, over fake-indexeddb; emptied, because opening is the slow part. */
export async function openDevice(): Promise<Disk> {
  if (!device) {
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    device = openDeviceStores<OutboxRecord, ReceiptRecord>();
  }
  await device.records.clear();
  await device.receipts.clear();
  return device;
}

/** Memory that keeps copies, as IndexedDB does: what was read can be changed without changing what is stored. */
class Copies<T> implements RecordStore<T> {
  readonly #flush: () => void;
  #values = new Map<string, T>();
  #durable = new Map<string, T>();

  /** @param flush makes everything durable that was written to any store so far */
  constructor(flush: () => void) {
    this.#flush = flush;
  }

  put(key: string, value: T | undefined): void {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, structuredClone(value));
  }

  keep(): void {
    this.#durable = new Map(this.#values);
  }

  cutPower(): void {
    this.#values = new Map(this.#durable);
  }

  get = async (key: string) => structuredClone(this.#values.get(key));
  values = async () => structuredClone([...this.#values.values()]);
  set = async (key: string, value: T) => this.#strictly(() => this.put(key, value));
  delete = async (key: string) => this.#strictly(() => this.put(key, undefined));
  clear = async () => this.#strictly(() => this.#values.clear());
  update = async (key: string, change: (old: T | undefined) => T | undefined, ...durability: unknown[]) => {
    const value = change(structuredClone(this.#values.get(key)));
    if (value === undefined) return;
    this.put(key, value);
    if (durability.includes('strict')) this.#flush();
  };

  #strictly(write: () => void): void {
    write();
    this.#flush();
  }
}

/** A stand-in where 100,000 schedules would take too long: each call is one transaction, whole or not at all, as in IndexedDB. */
export function openCopies(): Disk {
  const flush = () => all.forEach((store) => store.keep());
  const records = new Copies<OutboxRecord>(flush);
  const receipts = new Copies<ReceiptRecord>(flush);
  const files = new Copies<ArrayBuffer>(flush);
  const all = [records, receipts, files] as Copies<unknown>[];
  const names = ['outbox', 'receipts', 'files'];
  const writeAll = async (writes: readonly Write[]) => {
    for (const { store, key, value } of writes) all[names.indexOf(store)]!.put(key, value);
    flush();
  };
  return { records, receipts, files, writeAll, cutPower: () => all.forEach((store) => store.cutPower()) };
}
