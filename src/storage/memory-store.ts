import type { RecordStore, Write } from './store.js';

/** Records in this tab's memory: nothing reaches the disk. */
export function openMemoryStore<T>(): RecordStore<T> {
  const records = new Map<string, T>();
  return {
    get: (key) => Promise.resolve(records.get(key)),
    set: (key, value) => Promise.resolve(void records.set(key, value)),
    update: (key, change) => {
      const value = change(records.get(key));
      if (value !== undefined) records.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(void records.delete(key)),
    values: () => Promise.resolve([...records.values()]),
    clear: () => Promise.resolve(records.clear()),
  };
}

/** What an outbox needs, in memory. */
export function openMemoryStores<R, S>() {
  const records = openMemoryStore<R>();
  const receipts = openMemoryStore<S>();
  const files = openMemoryStore<ArrayBuffer>();
  const stores = { outbox: records, receipts, files } as Record<string, RecordStore<unknown>>;
  const writeAll = async (writes: readonly Write[]): Promise<void> => {
    for (const { store, key, value } of writes)
      await (value === undefined ? stores[store]!.delete(key) : stores[store]!.set(key, value));
  };
  return { records, receipts, files, writeAll };
}
