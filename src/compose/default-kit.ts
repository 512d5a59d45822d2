import { clean } from '../controllers/clean.js';
import { afterFirstSign } from '../controllers/first-sign.js';
import type { OwnReceiver } from '../domain/receiving.js';
import type { Submission } from '../domain/submission.js';
import { defaultConfig, type KitConfig } from '../kit/kit-config.js';
import type {
  FeedAnswer,
  FeedRequest,
  Kit,
  ListKind,
  Selection,
  SubmissionDraft,
  SubmissionUpdate,
} from '../kit/kit.js';
import { loadChunk } from '../kit/load-chunk.js';
import type { ServicesRequest, ServiceSource } from '../kit/services.js';
import { LinkageSubmissionEvent } from '../kit/submission-events.js';
import { openDeviceStores } from '../storage/store.js';
import type { Transport } from '../transport/transport.js';
import { mayHaveDrafts } from '../kit/drafts-key.js';
import type { OutboxStores } from '../outbox/keeping.js';
import type { OutboxDraft } from '../outbox/outbox-record.js';
import type { KitDesk } from './kit-desk.js';
import { OutboxLane } from './outbox-lane.js';

const loadMemory = () => loadChunk(() => import('../storage/memory-store.js'));
const loadEncoder = () => loadChunk(() => import('./encode-draft.js'));

/** How long the tab where something was saved is given to send it, in ms. */
const RELAY = 5000;

type Change = 'config' | 'selection' | 'outbox' | 'clear';

/** What tests put in the place of the network. */
export interface KitOptions {
  transport?: Transport;
  /** Where events go when the widget that made a submission is gone. */
  eventTarget?: () => EventTarget;
}

/** The one place that wires storage, transport, outbox and feeds together. */
export class DefaultKit implements Kit {
  selection: Selection | undefined;
  clears = 0;
  readonly #readConfig: () => KitConfig;
  readonly #options: KitOptions;
  readonly #changeListeners = new Set<(change: Change) => void>();
  readonly #submissionListeners = new Set<(update: SubmissionUpdate) => void>();
  /** Who made which submission. */
  readonly #sources = new Map<string, { element: WeakRef<HTMLElement>; submission: Submission }>();
  #channel: BroadcastChannel | undefined;
  readonly mayHaveDrafts: boolean = mayHaveDrafts();
  /** Receivers that the page gave, by the name that a record keeps. */
  readonly #receivers = new Map<string, OwnReceiver>();
  #loadingDesk: Promise<KitDesk> | undefined;
  #device: OutboxLane | undefined;
  #memory: OutboxLane | undefined;
  /** Until it is stopped. */
  #listening: AbortController | undefined;
  /** News still comes to a page that is frozen, but whoever reads then holds the store for all others until it thaws. */
  #isFrozen = false;
  #relay: ReturnType<typeof setTimeout> | undefined;
  #lastScope: string | undefined;

  constructor(readConfig: () => KitConfig = () => defaultConfig, options: KitOptions = {}) {
    this.#readConfig = readConfig;
    this.#options = options;
  }

  get config(): KitConfig {
    return this.#readConfig();
  }

  /** Begins to send what waits, and to listen for reasons to. Safe to call again. */
  start(): void {
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    // What few pages need must be there before the network goes.
    const unwait = afterFirstSign(() => {
      const before = Date.now() - this.config.keepDays * 86_400_000;
      void this.desk()
        .then((desk) => desk.expire(before))
        .catch(() => undefined);
    });
    signal.addEventListener('abort', unwait);
    const listen = (target: EventTarget, type: string, listener: () => void) =>
      target.addEventListener(type, listener, { signal });
    listen(window, 'online', this.#onWake);
    listen(window, 'pageshow', this.#onWake);
    listen(window, 'pagehide', this.#onLeave);
    listen(document, 'visibilitychange', this.#onVisibility);
    listen(document, 'freeze', this.#onFreeze);
    listen(document, 'resume', this.#onWake);
    if (typeof BroadcastChannel !== 'undefined') this.#channel = new BroadcastChannel('linkage-kit');
    this.#channel?.addEventListener('message', this.#onMessage);
    // A kiosk whose network goes must still be able to hold what is sent.
    if (this.isMemoryOnly()) void loadMemory().catch(() => undefined);
    this.#onWake();
  }

  /** Stops listening; what waits stays on the device for the next page. */
  stop(): void {
    if (!this.#listening) return;
    this.#listening.abort();
    this.#listening = undefined;
    this.#channel?.close();
    this.#channel = undefined;
    this.#onLeave();
  }

  /** Tells widgets that settings changed; another user's or hub's records come into view, and out of it. */
  configChanged(): void {
    const scope = this.scope();
    const { receiver } = this.config;
    if (receiver) this.addReceiver('hub', receiver);
    // What is under way was begun for somebody else: it goes on when they are back.
    if (this.#lastScope !== undefined && scope !== this.#lastScope) {
      // What nobody in particular has typed is of who signs in now.
      if (!this.#lastScope.endsWith(' ')) this.#empty();
      this.#onLeave();
      if (this.#listening) this.#onWake();
    }
    this.#lastScope = scope;
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

  async readFeed<K extends ListKind>(kind: K, request: FeedRequest): Promise<FeedAnswer<K>> {
    // A form without a feed does not pay for reading one.
    return (await loadChunk(() => import('./feed-source.js'))).readFeedAnswer(kind, request, this);
  }

  async openServices(request: ServicesRequest): Promise<ServiceSource> {
    return (await loadChunk(() => import('./open-services.js'))).openServices(request, this);
  }

  addReceiver(owner: string, receiver: OwnReceiver): string {
    const name = `own:${owner}`;
    const isNew = !this.#receivers.has(name);
    this.#receivers.set(name, receiver);
    // What was made for it on an earlier page may go now.
    if (isNew && this.#listening) this.#onWake();
    return name;
  }

  async submit(draft: SubmissionDraft, source: HTMLElement): Promise<'saved' | 'unsent'> {
    const { submission } = draft;
    const outboxDraft = await this.#prepare(draft, source);
    const contents = draft.files?.map(({ bytes }) => bytes);
    this.#sources.set(submission.id, { element: new WeakRef(source), submission });
    // Taken up: a form that comes later begins empty.
    if (this.selection?.edit) {
      const { edit: _, ...selection } = this.selection;
      this.selection = selection;
    }
    this.start();
    if (!this.isMemoryOnly()) {
      try {
        await this.#deviceLane().add(outboxDraft, contents, draft.userKey);
        this.#hear({ id: submission.id, state: 'saved', submission });
        this.#broadcast({ id: submission.id, state: 'saved' });
        this.#deviceLane().nudge();
        return 'saved';
      } catch (error) {
        console.warn('linkage-kit: held in memory.', error);
      }
    }
    const lane = await this.#memoryLane();
    await lane.add(outboxDraft, contents, draft.userKey);
    this.#hear({ id: submission.id, state: 'unsent', submission });
    lane.nudge();
    return 'unsent';
  }

  async flush(within = 0): Promise<void> {
    await Promise.all(this.lanes().map((lane) => lane.send(within)));
  }

  /** The next person comes: nothing is left of this one, neither kept nor on the screen. */
  async clear(): Promise<void> {
    this.#empty();
    await (await this.desk()).purge();
  }

  #empty(): void {
    this.clears++;
    this.selection = undefined;
    this.#notify('clear');
  }

  // Others may have the same idea at the same moment.
  readonly #onWake = () => {
    if (this.#isFrozen) this.#notify('outbox');
    this.#isFrozen = false;
    void this.flush(2000).catch(() => undefined);
  };
  readonly #onLeave = () => {
    clearTimeout(this.#relay);
    this.lanes().forEach((lane) => lane.release());
  };
  readonly #onFreeze = () => {
    this.#isFrozen = true;
    this.lanes().forEach((lane) => lane.release(true));
  };
  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.#onWake();
  };
  readonly #onMessage = ({ data }: MessageEvent<{ update: SubmissionUpdate; scope: string }>) => {
    if (this.#isFrozen || data.scope !== this.scope() || this.isMemoryOnly()) return;
    // Its events are that page's, unless the form stands here.
    const own = this.#sources.get(data.update.id);
    this.#hear(own ? { ...data.update, submission: own.submission } : data.update, own !== undefined);
    // Should that tab go away, its submission is sent from here.
    if (data.update.state === 'saved') {
      clearTimeout(this.#relay);
      this.#relay = setTimeout(() => this.#deviceLane().nudge(), RELAY);
    }
  };

  /** What is kept. The bytes are fixed here, or before the first attempt where what makes them cannot be loaded now. */
  async #prepare(draft: SubmissionDraft, source: HTMLElement): Promise<OutboxDraft> {
    const { submission, receiptMode, files } = draft;
    const { endpoint, preset, name, ...route } = draft.destination;
    const record: OutboxDraft = {
      submission,
      receiptMode,
      endpoint: new URL(endpoint, document.baseURI).href,
      preset,
      ...(name && { destinationName: name }),
      ...(source.querySelector('[slot=captcha]') && { isCaptchaWanted: true }),
    };
    const shapes = [this.config, draft, route].map(({ rename, constants }) => ({ rename, constants }));
    const isShaped = shapes.some((shape) =>
      Object.values(shape).some((part) => Object.keys(part ?? {}).length),
    );
    if (preset === 'linkage' && !isShaped && !files?.length)
      return { ...record, body: JSON.stringify(submission) };
    record.shapes = shapes;
    const body = await loadEncoder()
      .then(({ encodeDraft }) => encodeDraft(record, this.#receivers))
      .catch(() => undefined);
    return { ...record, ...body };
  }

  /** What is loaded with its first use, or the first sign of a person. */
  readonly desk = (): Promise<KitDesk> => {
    this.#loadingDesk ??= loadChunk(() => import('./kit-desk.js')).then(({ KitDesk }) => new KitDesk(this));
    this.#loadingDesk.catch(() => (this.#loadingDesk = undefined));
    return this.#loadingDesk;
  };

  /** Whose news other tabs may hear: those of the same hub and user. */
  scope(): string {
    return `${this.config.name} ${this.config.userKey}`;
  }

  /** Tells the other tabs how it stands; what somebody wrote is not passed around. */
  #broadcast({ submission: _, ...update }: SubmissionUpdate): void {
    this.#channel?.postMessage({ update, scope: this.scope() });
  }

  /** Whether nothing may reach the disk. */
  isMemoryOnly(): boolean {
    return this.config.storage !== 'device' || this.config.sharedDevice;
  }

  /** Where submissions are kept now: on the device and in memory. */
  lanes(): OutboxLane[] {
    const device = this.isMemoryOnly() ? undefined : this.#deviceLane();
    return [device, this.#memory].filter((lane) => lane !== undefined);
  }

  #deviceLane(): OutboxLane {
    this.#device ??= this.#createLane(true, openDeviceStores());
    return this.#device;
  }

  async #memoryLane(): Promise<OutboxLane> {
    const { openMemoryStores } = await loadMemory();
    this.#memory ??= this.#createLane(false, openMemoryStores());
    return this.#memory;
  }

  #createLane(isShared: boolean, kept: OutboxStores): OutboxLane {
    const scope = () => ({ origin: location.origin, hub: this.config.name, userKey: this.config.userKey });
    const tell = (update: SubmissionUpdate) => {
      this.#hear(update);
      if (isShared) this.#broadcast(update);
    };
    return new OutboxLane({
      stores: kept,
      isMemory: !isShared,
      scope,
      createSender: async (stores) => {
        const { createSender } = await loadChunk(() => import('./outbox-sender.js'));
        return createSender({
          stores,
          scope,
          config: () => this.config,
          transport: this.#options.transport,
          receivers: this.#receivers,
          sourceOf: (id) => this.#sources.get(id)?.element.deref(),
          isShared,
          hear: tell,
        });
      },
      onRemoved: (id) => tell({ id, state: 'removed' }),
    });
  }

  #hear(update: SubmissionUpdate, isOurs = true): void {
    const { id, state, submission } = update;
    for (const listener of [...this.#submissionListeners]) listener(update);
    if (state !== 'progress') this.#notify('outbox');
    if (!isOurs || !submission || state === 'waiting' || state === 'removed') return;
    const { attempt, receipt, problem, issues } = update;
    const detail = clean({ submission, attempt, receipt, problem, issues });
    const source = this.#sources.get(id)?.element.deref();
    const target = source?.isConnected ? source : (this.#options.eventTarget?.() ?? document);
    target.dispatchEvent(new LinkageSubmissionEvent(`linkage-${state}`, detail));
    if (state === 'accepted') this.#sources.delete(id);
  }

  #notify(change: Change): void {
    for (const listener of [...this.#changeListeners]) listener(change);
  }
}

/** The kit of a page without a hub. */
export function createDefaultKit(): Kit {
  const kit = new DefaultKit();
  kit.start();
  return kit;
}
