import { warnOnce } from '../domain/problem.js';
import type { SavedServices } from '../kit/kit.js';
import { openMemoryStore } from '../storage/memory-store.js';
import { openDeviceStore, type RecordStore } from '../storage/store.js';

interface SavedRecord {
  scope: string;
  id: string;
}

/** Where a list of saved services belongs. */
export interface SavedListOptions {
  /** Hub and user: what is saved under one is shown under the same only. */
  scope(): string;
  /** Whether nothing may reach the disk. */
  isMemoryOnly(): boolean;
}

/** The services a resident saved on this device. */
export class SavedList implements SavedServices {
  readonly #options: SavedListOptions;
  readonly #memory = openMemoryStore<SavedRecord>();
  #isBroken = false;

  constructor(options: SavedListOptions) {
    this.#options = options;
  }

  async list(): Promise<string[]> {
    const scope = this.#options.scope();
    const records = await this.#use((store) => store.values());
    return records.filter((record) => record.scope === scope).map(({ id }) => id);
  }

  toggle(id: string): Promise<boolean> {
    const scope = this.#options.scope();
    const key = `${scope} ${id}`;
    return this.#use(async (store) => {
      const isKept = (await store.get(key)) !== undefined;
      await (isKept ? store.delete(key) : store.set(key, { scope, id }));
      return !isKept;
    });
  }

  remove(id: string): Promise<void> {
    const key = `${this.#options.scope()} ${id}`;
    return this.#use((store) => store.delete(key));
  }

  /** Forgets the list of this hub and user. */
  async clear(): Promise<void> {
    const scope = this.#options.scope();
    const ids = await this.list();
    await this.#use((store) => Promise.all(ids.map((id) => store.delete(`${scope} ${id}`))));
  }

  async #use<T>(work: (store: RecordStore<SavedRecord>) => Promise<T>): Promise<T> {
    if (!this.#isBroken && !this.#options.isMemoryOnly()) {
      try {
        return await work(openDeviceStore<SavedRecord>('saved'));
      } catch (error) {
        this.#isBroken = true;
        warnOnce(`this browser keeps nothing; saved services are held in memory (${String(error)}).`);
      }
    }
    return work(this.#memory);
  }
}
