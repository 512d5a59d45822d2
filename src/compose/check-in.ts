import { warnOnce } from '../domain/problem.js';
import type { CheckIn, CheckInStore } from '../kit/kit.js';
import { openDeviceStore } from '../storage/store.js';

/** Where a check-in belongs. */
export interface CheckInOptions {
  /** Hub and user: what is begun under one is ended under the same only. */
  scope(): string;
  /** Whether nothing may reach the disk. */
  isMemoryOnly(): boolean;
}

/** The one check-in of a hub and user: survives a reload where the device keeps anything. */
export class DeviceCheckIn implements CheckInStore {
  readonly #options: CheckInOptions;
  readonly #memory = new Map<string, CheckIn>();

  constructor(options: CheckInOptions) {
    this.#options = options;
  }

  get #key(): string {
    return `check-in ${this.#options.scope()}`;
  }

  async get(): Promise<CheckIn | undefined> {
    const key = this.#key;
    const held = this.#memory.get(key);
    if (held || this.#options.isMemoryOnly()) return held;
    return openDeviceStore<CheckIn>('saved').get(key).catch(this.#warn);
  }

  async set(checkIn: CheckIn): Promise<'saved' | 'unsent'> {
    const key = this.#key;
    if (!this.#options.isMemoryOnly()) {
      try {
        await openDeviceStore<CheckIn>('saved').set(key, checkIn);
        return 'saved';
      } catch (error) {
        this.#warn(error);
      }
    }
    this.#memory.set(key, checkIn);
    return 'unsent';
  }

  async clear(): Promise<void> {
    const key = this.#key;
    this.#memory.delete(key);
    if (!this.#options.isMemoryOnly()) await openDeviceStore<CheckIn>('saved').delete(key).catch(this.#warn);
  }

  readonly #warn = (error: unknown): undefined => {
    warnOnce(`this browser keeps nothing; a check-in is held in memory (${String(error)}).`);
    return undefined;
  };
}
