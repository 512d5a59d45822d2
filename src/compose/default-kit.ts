import { defaultConfig, type KitConfig } from '../kit/kit-config.js';
import type { FeedAnswer, FeedKind, FeedRequest, Kit, OutboxEntry, Selection, SubmissionDraft, SubmissionUpdate } from '../kit/kit.js';
import { LinkageSubmissionEvent } from '../kit/submission-events.js';
import { encodeBody } from '../receivers/receiver.js';
import { findPreset } from '../receivers/presets.js';
import { openDeviceStore, openMemoryStore, type RecordStore } from '../storage/store.js';
import { HttpTransport } from '../transport/http-transport.js';
import type { Transport } from '../transport/transport.js';
import { createFlushLock } from '../outbox/flush-lock.js';
import type { OutboxRecord, ReceiptRecord } from '../outbox/outbox-record.js';
import { OutboxStore } from '../outbox/outbox-store.js';
import { Outbox } from '../outbox/outbox.js';
import { DeviceCheckIn } from './check-in.js';
import { readFeedAnswer, type CachedFeed } from './feed-source.js';
import { SavedList } from './saved-list.js';

type Change = 'config' | 'selection' | 'outbox';

/** What tests put in the place of the network. */
export interface KitOptions {
  transport?: Transport;
  /** Where events go when the widget that made a submission is gone. */
  eventTarget?: () => EventTarget;
}

/** The one place that wires storage, transport, outbox and feeds together. */
export class DefaultKit implements Kit {
  selection: Selection | undefined;
  readonly #readConfig: () => KitConfig;
  readonly #options: KitOptions;
  readonly #transport: Transport;
  readonly #changeListeners = new Set<(change: Change) => void>();
  readonly #submissionListeners = new Set<(update: SubmissionUpdate) => void>();
  /** Who made which submission. */
  readonly #sources = new Map<string, WeakRef<HTMLElement>>();
  readonly #channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('linkage-kit');
  readonly saved = new SavedList({
    scope: () => `${this.config.name} ${this.config.userKey}`,
    isMemoryOnly: () => this.#isMemoryOnly(),
  });
  readonly checkIn = new DeviceCheckIn({
    scope: () => `${this.config.name} ${this.config.userKey}`,
    isMemoryOnly: () => this.#isMemoryOnly(),
  });
  #device: Outbox | undefined;
  #memory: Outbox | undefined;
  #isStarted = false;

  constructor(readConfig: () => KitConfig = () => defaultConfig, options: KitOptions = {}) {
    this.#readConfig = readConfig;
    this.#options = options;
    this.#transport = options.transport ?? new HttpTransport();
  }

  get config(): KitConfig {
    return this.#readConfig();
  }

  /** Begins to send what waits, and to listen for reasons to. Safe to call again. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    addEventListener('online', this.#onWake);
    addEventListener('pageshow', this.#onWake);
    addEventListener('pagehide', this.#onLeave);
    document.addEventListener('visibilitychange', this.#onVisibility);
    document.addEventListener('freeze', this.#onLeave);
    this.#channel?.addEventListener('message', this.#onMessage);
    this.#onWake();
  }

  /** Stops listening; what waits stays on the device for the next page. */
  stop(): void {
    if (!this.#isStarted) return;
    this.#isStarted = false;
    removeEventListener('online', this.#onWake);
    removeEventListener('pageshow', this.#onWake);
    removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    document.removeEventListener('freeze', this.#onLeave);
    this.#channel?.removeEventListener('message', this.#onMessage);
    this.#onLeave();
  }

  /** Tells widgets that settings changed; another user's or hub's records come into view, and out of it. */
  configChanged(): void {
    this.#notify('config');
    this.#notify('outbox');
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSubmission(listener: (update: SubmissionUpdate) => void): () => void {
    this.#submissionListeners.add(listener);
    return () => this.#submissionListeners.delete(listener);
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.#notify('selection');
  }

  readFeed<K extends FeedKind>(kind: K, request: FeedRequest): Promise<FeedAnswer<K>> {
    const isCached = !this.#isMemoryOnly() && kind !== 'hours-history';
    return readFeedAnswer(kind, request, isCached ? openDeviceStore<CachedFeed>('feeds') : undefined);
  }

  async submit(draft: SubmissionDraft, source: HTMLElement): Promise<'saved' | 'unsent'> {
    const { submission, destination, receiptMode } = draft;
    const { config } = this;
    const receiver = findPreset(destination.preset);
    const outboxDraft = {
      submission,
      receiptMode,
      endpoint: new URL(destination.endpoint, document.baseURI).href,
      preset: destination.preset,
      ...(destination.name && { destinationName: destination.name }),
      body: receiver
        ? encodeBody(receiver, submission, {
            rename: { ...config.rename, ...draft.rename },
            constants: { ...config.constants, ...draft.constants },
          })
        : JSON.stringify(submission),
    };
    this.#sources.set(submission.id, new WeakRef(source));
    this.start();
    if (!this.#isMemoryOnly()) {
      try {
        await this.#deviceOutbox().add(outboxDraft);
        this.#hear({ id: submission.id, state: 'saved', submission });
        this.#channel?.postMessage({ update: { id: submission.id, state: 'saved' }, hub: config.name });
        void this.#deviceOutbox().flush().catch(() => undefined);
        return 'saved';
      } catch (error) {
        console.warn('linkage-kit: this browser keeps nothing; the submission is held in memory.', error);
      }
    }
    await this.#memoryOutbox().add(outboxDraft);
    this.#hear({ id: submission.id, state: 'unsent', submission });
    void this.#memoryOutbox().flush();
    return 'unsent';
  }

  async entries(): Promise<OutboxEntry[]> {
    const lists = await Promise.allSettled(this.#outboxes().map((outbox) => this.#entriesOf(outbox)));
    const read = lists.filter((list) => list.status === 'fulfilled');
    // Where the device cannot be read, what is held in memory still shows.
    if (lists[0]?.status === 'rejected' && !read.length) throw lists[0].reason;
    return read.flatMap((list) => list.value);
  }

  async flush(): Promise<void> {
    await Promise.all(this.#outboxes().map((outbox) => outbox.wake()));
  }

  async resend(id: string): Promise<void> {
    await Promise.all(this.#outboxes().map((outbox) => outbox.resend(id)));
  }

  async discard(id: string): Promise<void> {
    await Promise.all(this.#outboxes().map((outbox) => outbox.remove(id)));
  }

  async purge(): Promise<void> {
    for (const { id } of await this.entries()) await this.discard(id);
    await this.saved.clear();
    await this.checkIn.clear();
  }

  async export(): Promise<Blob> {
    return new Blob([JSON.stringify(await this.entries(), null, 2)], { type: 'application/json' });
  }

  readonly #onWake = () => void this.flush().catch(() => undefined);
  readonly #onLeave = () => this.#outboxes().forEach((outbox) => outbox.release());
  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.#onWake();
  };
  readonly #onMessage = (event: MessageEvent<{ update: SubmissionUpdate; hub: string }>) => {
    if (event.data.hub === this.config.name && !this.#isMemoryOnly()) this.#device?.receive(event.data.update);
  };

  async #pageHeaders(endpoint: string): Promise<Record<string, string>> {
    const { config } = this;
    if (!config.csrf && !config.headers) return {};
    return (await import('./page-headers.js')).readPageHeaders(config, endpoint);
  }

  #isMemoryOnly(): boolean {
    return this.config.storage !== 'device' || this.config.sharedDevice;
  }

  #outboxes(): Outbox[] {
    const device = this.#isMemoryOnly() ? undefined : this.#deviceOutbox();
    return [device, this.#memory].filter((outbox) => outbox !== undefined);
  }

  #deviceOutbox(): Outbox {
    this.#device ??= this.#createOutbox(openDeviceStore('outbox'), openDeviceStore('receipts'), true);
    return this.#device;
  }

  #memoryOutbox(): Outbox {
    this.#memory ??= this.#createOutbox(openMemoryStore(), openMemoryStore(), false);
    return this.#memory;
  }

  #createOutbox(records: RecordStore<OutboxRecord>, receipts: RecordStore<ReceiptRecord>, isShared: boolean): Outbox {
    const store = new OutboxStore(records, receipts);
    const scope = () => ({ origin: location.origin, hub: this.config.name, userKey: this.config.userKey });
    const outbox = new Outbox({
      store,
      scope,
      transport: this.#transport,
      // Memory is this page's own: nobody else could send from it.
      lock: isShared
        ? createFlushLock(`linkage-kit:${this.config.name}`)
        : { run: (work) => work().then(() => true) },
      pageHeaders: (endpoint) => this.#pageHeaders(endpoint),
      credentials: () => this.config.credentials,
      broadcast: (update) => isShared && this.#channel?.postMessage({ update, hub: this.config.name }),
      now: Date.now,
      random: Math.random,
    });
    outbox.subscribe((update) => this.#hear(update));
    void store.expire(scope(), Date.now() - this.config.keepDays * 86_400_000).catch(() => undefined);
    return outbox;
  }

  #hear(update: SubmissionUpdate): void {
    const { id, state, submission } = update;
    for (const listener of [...this.#submissionListeners]) listener(update);
    this.#notify('outbox');
    if (!submission || state === 'waiting' || state === 'removed') return;
    const { attempt, receipt, problem, issues } = update;
    const detail = {
      submission,
      ...(attempt !== undefined && { attempt }),
      ...(receipt && { receipt }),
      ...(problem && { problem }),
      ...(issues && { issues }),
    };
    const source = this.#sources.get(id)?.deref();
    const target = source?.isConnected ? source : (this.#options.eventTarget?.() ?? document);
    target.dispatchEvent(new LinkageSubmissionEvent(`linkage-${state}`, detail));
  }

  #notify(change: Change): void {
    for (const listener of [...this.#changeListeners]) listener(change);
  }

  async #entriesOf(outbox: Outbox): Promise<OutboxEntry[]> {
    const [records, receipts] = await Promise.all([outbox.records(), outbox.receipts()]);
    return [
      ...records.map(({ id, submission, state, createdAt, attempts, due, destinationName, problem, issues }) => ({
        id,
        kind: submission.kind,
        state,
        createdAt,
        attempts,
        due,
        submission,
        ...(destinationName && { destinationName }),
        ...(problem && { problem }),
        ...(issues && { issues: issues.map((issue) => ({ ...issue, code: 'server' })) }),
      })),
      ...receipts.map(({ id, kind, at, reference }) => ({
        id,
        kind,
        state: 'accepted' as const,
        createdAt: at,
        attempts: 0,
        ...(reference && { reference }),
      })),
    ];
  }
}

/** The kit of a page without a hub. */
export function createDefaultKit(): Kit {
  const kit = new DefaultKit();
  kit.start();
  return kit;
}
