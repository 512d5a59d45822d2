import type { DraftStore, FormDraft } from '../kit/kit.js';
import { DRAFTS_KEY } from '../kit/drafts-key.js';
import { openDeviceStore, type RecordStore } from '../storage/store.js';

/** Layout of a stored draft; those of a newer kit are left alone. */
const DRAFT_VERSION = 1;
/** What this tab is called, for as long as it lives, reloads included. */
const TAB_KEY = 'linkage-kit.tab';
/** How long other tabs are given to say that they live, in ms. */
const PATIENCE = 150;

interface DraftRecord {
  version: number;
  /** Hub and user. */
  scope: string;
  form: string;
  tab: string;
  /** ms since 1970 */
  at: number;
  draft: FormDraft;
}

/** Where drafts belong. */
export interface DraftsOptions {
  /** Hub and user: what is begun under one is shown under the same only. */
  scope(): string;
  /** Whether nothing may reach the disk. */
  isMemoryOnly(): boolean;
}

const createName = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-');

type Question = { ask: string; from: string };
type Reply = { alive: string };

/** Knows the tabs of this origin: which one this is, and whether another still lives. */
class Tabs {
  readonly #channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('linkage-kit.tabs');
  /** Of this very page: a copied tab has the name of its original. */
  readonly #page = createName();
  readonly name: Promise<string>;
  #own = '';

  constructor() {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Question | Reply>) => {
      if ('ask' in data && data.from !== this.#page && data.ask === this.#own)
        this.#channel!.postMessage({ alive: this.#own } satisfies Reply);
    });
    this.name = this.#findName();
  }

  async #findName(): Promise<string> {
    let name: string | null = null;
    try {
      name = sessionStorage.getItem(TAB_KEY);
    } catch {
      // Without it a reload is a new tab, whose draft is taken over from the old one.
    }
    if (!name || (await this.isAlive(name))) name = createName();
    this.#own = name;
    try {
      sessionStorage.setItem(TAB_KEY, name);
    } catch {
      // As above.
    }
    return name;
  }

  /** Whether another page of that name answers. */
  isAlive(name: string): Promise<boolean> {
    const channel = this.#channel;
    if (!channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent<Question | Reply>) =>
        'alive' in data && data.alive === name && end(true);
      const end = (isAlive: boolean) => {
        clearTimeout(timer);
        channel.removeEventListener('message', hear);
        resolve(isAlive);
      };
      const timer = setTimeout(end, PATIENCE, false);
      channel.addEventListener('message', hear);
      channel.postMessage({ ask: name, from: this.#page } satisfies Question);
    });
  }
}

let tabs: Tabs | undefined;

/** Unfinished forms on the device: each tab's its own, and those of a tab that is gone for the next one. */
export class DeviceDrafts implements DraftStore {
  readonly #options: DraftsOptions;
  readonly #store: RecordStore<DraftRecord> = openDeviceStore('drafts');

  constructor(options: DraftsOptions) {
    this.#options = options;
  }

  async take(form: string, scope: string = this.#options.scope()): Promise<FormDraft | undefined> {
    if (this.#options.isMemoryOnly()) return undefined;
    const tab = await this.#tab();
    const records = (await this.#store.values())
      .filter((record) => record.version <= DRAFT_VERSION && record.scope === scope && record.form === form)
      .sort((a, b) => b.at - a.at);
    const own = records.find((record) => record.tab === tab);
    if (own) return own.draft;
    for (const record of records) {
      if (await tabs!.isAlive(record.tab)) continue;
      await this.#store.set(this.#key(form, tab, scope), { ...record, tab });
      await this.#store.delete(this.#key(form, record.tab, scope));
      return record.draft;
    }
    return undefined;
  }

  async set(form: string, draft: FormDraft, scope: string = this.#options.scope()): Promise<void> {
    if (this.#options.isMemoryOnly()) return;
    const tab = await this.#tab();
    const record = { version: DRAFT_VERSION, scope, form, tab, at: Date.now(), draft };
    this.#mark(true);
    await this.#store.set(this.#key(form, tab, scope), record);
  }

  async delete(form: string, scope: string = this.#options.scope()): Promise<void> {
    if (this.#options.isMemoryOnly()) return;
    await this.#store.delete(this.#key(form, await this.#tab(), scope));
    if (!(await this.#store.values()).length) this.#mark(false);
  }

  /** Forgets all of this hub and user. */
  async clear(): Promise<void> {
    if (this.#options.isMemoryOnly()) return;
    const scope = this.#options.scope();
    const records = await this.#store.values();
    for (const { form, tab } of records.filter((record) => record.scope === scope))
      await this.#store.delete(this.#key(form, tab));
    if (records.every((record) => record.scope === scope)) this.#mark(false);
  }

  /** Forgets what of this hub and user was last changed before `before` (ms since 1970). */
  async expire(before: number): Promise<void> {
    const scope = this.#options.scope();
    for (const record of await this.#store.values())
      if (record.scope === scope && record.at < before)
        await this.#store.delete(this.#key(record.form, record.tab));
  }

  #tab(): Promise<string> {
    tabs ??= new Tabs();
    return tabs.name;
  }

  #key(form: string, tab: string, scope: string = this.#options.scope()): string {
    return `${scope} ${form} ${tab}`;
  }

  #mark(isThere: boolean): void {
    try {
      if (isThere) localStorage.setItem(DRAFTS_KEY, '1');
      else localStorage.removeItem(DRAFTS_KEY);
    } catch {
      // Then drafts are looked for with the first touch.
    }
  }
}
