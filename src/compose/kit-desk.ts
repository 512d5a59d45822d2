import type {
  AttachedFile,
  CheckInStore,
  Desk,
  DraftStore,
  OutboxEntry,
  SavedServices,
  Selection,
  SubmissionUpdate,
} from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
import { isWithin, OutboxStore } from '../outbox/outbox-store.js';
import { openDeviceStore } from '../storage/store.js';
import { DeviceCheckIn } from './check-in.js';
import type { DeviceDrafts } from './drafts.js';
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
  /** What was last selected. */
  selection: Selection | undefined;
  /** Hears how submissions stand. */
  onSubmission(listener: (update: SubmissionUpdate) => void): void;
}

/** What only this page's memory holds. */
const unsent = new Set<string>();
const ends: readonly SubmissionUpdate['state'][] = ['accepted', 'unconfirmed', 'declined', 'removed'];

function onUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chromium before 119 asks only so.
  event.returnValue = true;
}

/** While something would be lost with the page, leaving it is asked about. */
function watchUnsent({ id, state }: SubmissionUpdate): void {
  if (state === 'unsent') unsent.add(id);
  else if (ends.includes(state)) unsent.delete(id);
  if (unsent.size) addEventListener('beforeunload', onUnload);
  else removeEventListener('beforeunload', onUnload);
}

/**
 * What a resident or the page asks of a kit beyond keeping and sending: to look, to hold, to forget. Loaded with the
 * first sign of a person, so that a page that is only read does not pay for it.
 */
export class KitDesk implements Desk {
  readonly #options: KitDeskOptions;
  readonly saved: SavedServices & { clear(): Promise<void> };
  readonly checkIn: CheckInStore;
  /** Loaded with the first unfinished form. */
  readonly drafts: DraftStore = {
    take: async (form, scope) => (await this.#drafts()).take(form, scope),
    set: async (form, draft, scope) => (await this.#drafts()).set(form, draft, scope),
    delete: async (form, scope) => (await this.#drafts()).delete(form, scope),
  };
  #loadingDrafts: Promise<DeviceDrafts> | undefined;

  constructor(options: KitDeskOptions) {
    this.#options = options;
    this.saved = new SavedList(options);
    this.checkIn = new DeviceCheckIn(options);
    options.onSubmission(watchUnsent);
  }

  async entries(): Promise<OutboxEntry[]> {
    const lists = await Promise.allSettled(
      this.#options.lanes().map(async ({ stores, scope, isMemory }) => {
        const store = new OutboxStore(stores);
        return toEntries(await store.list(scope()), await store.receipts(scope()), isMemory);
      }),
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
      const store = new OutboxStore(lane.stores);
      const record = await store.get(id);
      // Somebody else's, who is not signed in now.
      if (record && !isWithin(record, lane.scope())) continue;
      await store.remove(id);
      lane.onRemoved(id);
    }
  }

  async discardUnreceived(id: string): Promise<void> {
    const entries = await this.entries();
    if (entries.some((entry) => entry.id === id && entry.submission)) await this.discard(id);
  }

  async purge(): Promise<void> {
    // Forms that stand on the page are not written down again until they are changed.
    document.dispatchEvent(new CustomEvent('linkage-kit:purged', { detail: this.#options.scope() }));
    this.#options.selection = undefined;
    // What cannot be forgotten keeps nothing else from being.
    const ends = await Promise.allSettled([
      ...this.#options.lanes().map(async (lane) => {
        for (const id of await new OutboxStore(lane.stores).clear(lane.scope())) lane.onRemoved(id);
      }),
      this.saved.clear(),
      this.checkIn.clear(),
      this.#drafts().then((drafts) => drafts.clear()),
      !this.#options.isMemoryOnly() && openDeviceStore('feeds').clear(),
    ]);
    const failure = ends.find((end) => end.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** Forgets receipts and drafts older than `before` (ms since 1970). */
  async expire(before: number): Promise<void> {
    for (const { stores, scope } of this.#options.lanes())
      await new OutboxStore(stores).expire(scope(), before);
    if (!this.#options.isMemoryOnly()) await (await this.#drafts()).expire(before);
  }

  /** The files of a submission that is kept; without those that are missing. */
  async filesOf(id: string): Promise<AttachedFile[]> {
    for (const { stores, scope } of this.#options.lanes()) {
      const store = new OutboxStore(stores);
      const record = await store.get(id);
      if (!record || !isWithin(record, scope())) continue;
      const contents = await store.files(record);
      return (record.submission.data.attachments ?? []).flatMap((file, index) => {
        const bytes = contents[index];
        return bytes ? { ...file, bytes } : [];
      });
    }
    return [];
  }

  async export(): Promise<Blob> {
    const iso = (at: number | undefined) => (at ? new Date(at).toISOString() : undefined);
    const entries = (await this.entries()).map(({ createdAt, due, ...entry }) => ({
      ...entry,
      createdAt: iso(createdAt),
      due: iso(due),
    }));
    return new Blob([JSON.stringify(entries, null, 2)], { type: 'application/json' });
  }

  #drafts(): Promise<DeviceDrafts> {
    this.#loadingDrafts ??= loadChunk(() => import('./drafts.js')).then(
      ({ DeviceDrafts }) => new DeviceDrafts(this.#options),
    );
    this.#loadingDrafts.catch(() => (this.#loadingDrafts = undefined));
    return this.#loadingDrafts;
  }

  async #holding(id: string): Promise<OutboxLane[]> {
    const lanes: OutboxLane[] = [];
    for (const lane of this.#options.lanes()) if (await lane.stores.records.get(id)) lanes.push(lane);
    return lanes;
  }
}
