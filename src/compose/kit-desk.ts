import type { CheckInStore, OutboxEntry, SavedServices } from '../kit/kit.js';
import { isWithin } from '../outbox/outbox-store.js';
import { openDeviceStore } from '../storage/store.js';
import { DeviceCheckIn } from './check-in.js';
import { toEntries } from './outbox-entries.js';
import type { OutboxLane } from './outbox-lane.js';
import { SavedList } from './saved-list.js';

/** What the desk needs of its kit. */
export interface KitDeskOptions {
  /** Where submissions are kept now: on the device and in memory. */
  lanes(): OutboxLane[];
  /** Name of the hub and of who is signed in. */
  scope(): string;
  /** Whether nothing may reach the disk. */
  isMemoryOnly(): boolean;
}

/**
 * What a resident or the page asks of a kit beyond keeping and sending: to look, to hold, to forget. Loaded with the
 * first sign of a person, so that a page that is only read does not pay for it.
 */
export class KitDesk {
  readonly #options: KitDeskOptions;
  readonly saved: SavedServices & { clear(): Promise<void> };
  readonly checkIn: CheckInStore;

  constructor(options: KitDeskOptions) {
    this.#options = options;
    this.saved = new SavedList(options);
    this.checkIn = new DeviceCheckIn(options);
  }

  async entries(): Promise<OutboxEntry[]> {
    const lists = await Promise.allSettled(
      this.#options
        .lanes()
        .map(async ({ store, scope }) => toEntries(await store.list(scope()), await store.receipts(scope()))),
    );
    const read = lists.filter((list) => list.status === 'fulfilled');
    // Where the device cannot be read, what is held in memory still shows.
    if (lists[0]?.status === 'rejected' && !read.length) throw lists[0].reason;
    return read.flatMap((list) => list.value);
  }

  /** Resolves to whether it came in time. */
  async hold(id: string): Promise<boolean> {
    const held = (await this.#holding(id)).map(async (lane) => (await lane.sender()).hold(id));
    return (await Promise.all(held)).includes(true);
  }

  async resend(id: string): Promise<void> {
    await Promise.all((await this.#holding(id)).map(async (lane) => (await lane.sender()).resend(id)));
  }

  async discard(id: string): Promise<void> {
    for (const lane of this.#options.lanes()) {
      const record = await lane.store.get(id);
      // Somebody else's, who is not signed in now.
      if (record && !isWithin(record, lane.scope())) continue;
      await lane.store.remove(id);
      lane.onRemoved(id);
    }
  }

  async purge(): Promise<void> {
    for (const { id } of await this.entries()) await this.discard(id);
    await this.saved.clear();
    await this.checkIn.clear();
    if (!this.#options.isMemoryOnly()) await openDeviceStore('feeds').clear();
  }

  /** Forgets receipts older than `before` (ms since 1970). */
  async expire(before: number): Promise<void> {
    for (const { store, scope } of this.#options.lanes()) await store.expire(scope(), before);
  }

  async export(): Promise<Blob> {
    return new Blob([JSON.stringify(await this.entries(), null, 2)], { type: 'application/json' });
  }

  async #holding(id: string): Promise<OutboxLane[]> {
    const lanes: OutboxLane[] = [];
    for (const lane of this.#options.lanes()) if (await lane.store.get(id)) lanes.push(lane);
    return lanes;
  }
}
