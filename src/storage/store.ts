import { clear, del, get, promisifyRequest, set, values, type UseStore } from 'idb-keyval';

/** A place for records by key. Every write resolves only when it is durable, and rejects when it is not. */
export interface RecordStore<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  /** Reads and writes in one transaction; where `change` returns nothing, nothing is written. */
  update(key: string, change: (old: T | undefined) => T | undefined): Promise<void>;
  delete(key: string): Promise<void>;
  values(): Promise<T[]>;
  clear(): Promise<void>;
}

const DATABASE = 'linkage-kit';
const VERSION = 1;
const STORES = ['outbox', 'receipts', 'feeds', 'drafts', 'saved'] as const;
/** The object stores of the kit's one database. */
export type StoreName = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function openOnce(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Safari and some profiles leave `open` hanging for ever; whoever saves must be told.
    const watchdog = setTimeout(() => reject(new Error('IndexedDB did not open within 2 s')), 2000);
    const request = indexedDB.open(DATABASE, version);
    request.onupgradeneeded = () => {
      for (const name of STORES) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => {
      clearTimeout(watchdog);
      const database = request.result;
      // A newer kit in another tab may upgrade: step aside, and reconnect at the next use.
      database.onversionchange = () => database.close();
      database.onclose = () => (opening = undefined);
      resolve(database);
    };
    request.onerror = () => {
      clearTimeout(watchdog);
      reject(request.error ?? new Error('IndexedDB failed to open'));
    };
  });
}

function connect(): Promise<IDBDatabase> {
  opening ??= openOnce(VERSION)
    // The store of a newer kit opens without naming a version.
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'VersionError') return openOnce();
      throw error;
    })
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

const useStore =
  (name: StoreName): UseStore =>
  async (mode, callback) => {
    const run = (database: IDBDatabase) =>
      callback(database.transaction(name, mode, { durability: 'strict' }).objectStore(name));
    const database = await connect();
    try {
      return await run(database);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      // The connection was closed under us; one fresh one.
      opening = undefined;
      return run(await connect());
    }
  };

/** Records in IndexedDB, written with strict durability. Rejects where the browser keeps nothing. */
export function openDeviceStore<T>(name: StoreName): RecordStore<T> {
  const store = useStore(name);
  return {
    get: (key) => get<T>(key, store),
    set: (key, value) => set(key, value, store),
    update: (key, change) =>
      store('readwrite', (records) => {
        const reading = records.get(key) as IDBRequest<T | undefined>;
        reading.onsuccess = () => {
          const value = change(reading.result);
          if (value !== undefined) records.put(value, key);
        };
        return promisifyRequest(records.transaction);
      }),
    delete: (key) => del(key, store),
    values: () => values<T>(store),
    clear: () => clear(store),
  };
}

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
