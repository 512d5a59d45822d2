// Its `get`, `set` and the rest bring a database of their own along, which every page would download.
import { promisifyRequest } from 'idb-keyval';

/** A place for records by key. `set` and `delete` resolve only when that is durable, and reject when it is not. */
export interface RecordStore<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  /** Reads and writes in one transaction, without waiting for the disk; where `change` returns nothing, nothing is written. */
  update(
    key: string,
    change: (old: T | undefined) => T | undefined,
    durability?: IDBTransactionDurability,
  ): Promise<void>;
  delete(key: string): Promise<void>;
  values(): Promise<T[]>;
  clear(): Promise<void>;
}

/** One change among several that are made together; without a value the record goes. */
export interface Write {
  store: StoreName;
  key: string;
  value?: unknown;
}

const DATABASE = 'linkage-kit';
const VERSION = 2;
const STORES = ['outbox', 'receipts', 'feeds', 'drafts', 'saved', 'files'] as const;
/** The object stores of the kit's one database. */
export type StoreName = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function openOnce(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Safari and some profiles leave `open` hanging for ever; whoever saves must be told.
    let isLate = false;
    const watchdog = setTimeout(() => {
      isLate = true;
      reject(new Error('IndexedDB did not open within 2 s'));
    }, 2000);
    const request = indexedDB.open(DATABASE, version);
    request.onupgradeneeded = () => {
      for (const name of STORES) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => {
      clearTimeout(watchdog);
      const database = request.result;
      if (isLate) return database.close();
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

/** Runs a transaction, over a fresh connection where the old one was closed under us. */
async function transact<T>(
  names: StoreName[],
  mode: IDBTransactionMode,
  run: (transaction: IDBTransaction) => T | PromiseLike<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  const begin = (database: IDBDatabase) => run(database.transaction(names, mode, { durability }));
  const database = await connect();
  try {
    return await begin(database);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    opening = undefined;
    return begin(await connect());
  }
}

/** Makes several changes in one transaction: all of them or none. Resolves when they are durable, as far as is asked for. */
export const writeToDevice = (
  writes: readonly Write[],
  durability?: IDBTransactionDurability,
): Promise<void> =>
  transact(
    [...new Set(writes.map(({ store }) => store))],
    'readwrite',
    (transaction) => {
      for (const { store, key, value } of writes) {
        const records = transaction.objectStore(store);
        if (value === undefined) records.delete(key);
        else records.put(value, key);
      }
      return promisifyRequest(transaction);
    },
    durability,
  );

/** Records in IndexedDB, written with strict durability. Rejects where the browser keeps nothing. */
export function openDeviceStore<T>(name: StoreName): RecordStore<T> {
  const read = <V>(request: (records: IDBObjectStore) => IDBRequest<V>): Promise<V> =>
    transact([name], 'readonly', (transaction) => promisifyRequest(request(transaction.objectStore(name))));
  return {
    get: (key) => read<T | undefined>((records) => records.get(key)),
    set: (key, value) => writeToDevice([{ store: name, key, value }]),
    // Who sends what may be forgotten in a power cut: it is sent again, under the same id.
    update: (key, change, durability = 'relaxed') =>
      transact(
        [name],
        'readwrite',
        (transaction) => {
          const records = transaction.objectStore(name);
          const reading = records.get(key) as IDBRequest<T | undefined>;
          reading.onsuccess = () => {
            const value = change(reading.result);
            if (value !== undefined) records.put(value, key);
          };
          return promisifyRequest(transaction);
        },
        durability,
      ),
    delete: (key) => writeToDevice([{ store: name, key }]),
    values: () => read<T[]>((records) => records.getAll()),
    clear: () =>
      transact([name], 'readwrite', (transaction) => {
        transaction.objectStore(name).clear();
        return promisifyRequest(transaction);
      }),
  };
}

/** What an outbox needs, on the device. */
export const openDeviceStores = <R, S>() => ({
  records: openDeviceStore<R>('outbox'),
  receipts: openDeviceStore<S>('receipts'),
  files: openDeviceStore<ArrayBuffer>('files'),
  writeAll: writeToDevice,
});
