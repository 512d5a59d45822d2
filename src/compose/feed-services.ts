import type { Service } from '../domain/service.js';
import { warnOnce } from '../domain/problem.js';
import type { FoundServices, NamedPlace, ServiceQuestion } from '../domain/service-search.js';
import { parseSources } from '../feeds/sources.js';
import type { ServicesRequest, ServiceSource, ServicesState } from '../kit/services.js';
import { readFeed } from '../transport/feed-reader.js';
import { DeskFiller, fillFromValue, openDesk, type Keepable } from './desk-filler.js';
import { keepServices, keptServices, lookUp, type KeptFeed } from './kept-services.js';
import type { DeskOptions, ServiceDesk } from './service-desk-api.js';
import { headersFor } from './source-headers.js';

/** How long the network may bring nothing before the last good read is shown, in ms. */
const SLOW = 3000;
/** How long the last good read may take to be looked up before the network is asked, in ms. */
const LOOK_UP = 40;
/** When a feed that could not be read is asked for again, in ms. */
const AGAIN = 30_000;
/** Bytes from which on what is kept is a worker's. */
const LARGE = 128 * 1024;

/** What the kit knows and a request does not. */
export interface FeedServicesOptions {
  /** Whether what is read may be kept on the device. */
  isCached: boolean;
  timeZone?: string;
}

const unknown: ServicesState = {
  size: 0,
  isComplete: false,
  isRemote: false,
  facets: {},
  hasHours: false,
  hasAges: false,
  hasPlaces: false,
  sources: [],
};

/** Services of one or several feeds, or of the page itself, all of them read. */
export class FeedServices implements ServiceSource {
  state: ServicesState = unknown;
  readonly ready: Promise<void>;
  #setReady!: () => void;
  readonly #request: ServicesRequest;
  readonly #options: DeskOptions;
  /** Under what services are kept on the device; nothing where nothing may be. */
  readonly #cacheKey: string | undefined;
  readonly #closing = new AbortController();
  #desk: ServiceDesk | undefined;
  #remote: ServiceSource | undefined;
  #isKeptShown = false;
  #setDesk!: () => void;
  readonly #whenDesk = new Promise<void>((resolve) => (this.#setDesk = resolve));

  constructor(request: ServicesRequest, { isCached, timeZone }: FeedServicesOptions) {
    this.#request = request;
    const { format, fieldMap, dateFormat, lang } = request;
    const sources = parseSources(request.url).map((url) => new URL(url, document.baseURI).href);
    this.#options = {
      sources,
      format,
      ...(fieldMap && { fieldMap }),
      ...(dateFormat && { dateFormat }),
      ...(lang && { lang }),
      ...(timeZone && { timeZone }),
    };
    if (isCached && sources.length)
      this.#cacheKey = JSON.stringify(['services', sources, format, fieldMap, dateFormat, lang]);
    this.ready = new Promise((resolve, reject) => {
      this.#setReady = resolve;
      (sources.length ? this.#begin() : this.#takeValue()).then(resolve, reject);
    });
    this.ready.catch(() => undefined);
  }

  async find(question: ServiceQuestion, isAside?: boolean): Promise<FoundServices> {
    return (await this.#source()).find(question, isAside);
  }

  async get(id: string): Promise<Service | undefined> {
    const source = await this.#source();
    const service = await source.get(id);
    const address = service && this.#remote === undefined && isThin(service) ? this.#addressOf(service) : '';
    if (!address) return service;
    try {
      const headers = await headersFor(address, this.#request.headers);
      const { text } = await readFeed(address, this.#closing.signal, headers);
      return await this.#desk!.complete(id, text, address);
    } catch {
      // What the list says of it is better than nothing.
      return service;
    }
  }

  async places(text: string): Promise<NamedPlace[]> {
    return (await this.#source()).places(text);
  }

  close(): void {
    this.#closing.abort(new DOMException('closed', 'AbortError'));
    this.#desk?.close();
    this.#remote?.close();
  }

  async #source(): Promise<ServiceDesk | ServiceSource> {
    await this.#whenDesk;
    return this.#remote ?? this.#desk!;
  }

  async #takeValue(): Promise<void> {
    const desk = await fillFromValue(this.#options, this.#request.input, (state) => this.#tell(state));
    this.#use(desk);
  }

  async #begin(): Promise<void> {
    const kept = await this.#lookUp();
    try {
      await this.#load(kept);
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      // All of yesterday's is better than some of today's, and some of today's than nothing.
      if (!kept || !(await this.#showKept(kept, false, true))) {
        if (!this.#desk || !this.state.size) throw error;
        warnOnce(error instanceof Error ? error.message : String(error));
        await this.#desk.finish();
        this.#tell({ ...this.state, isPartial: true });
      }
      this.#loadLater();
    }
  }

  /** What is kept, if that is known soon enough. */
  async #lookUp(): Promise<KeptFeed | undefined> {
    const key = this.#cacheKey;
    if (!key) return undefined;
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, LOOK_UP));
    return Promise.race([lookUp(key), late]);
  }

  /** Reads the sources. What comes is shown at once; what is shown already gives way when all of it is there. */
  async #load(kept: KeptFeed | undefined): Promise<void> {
    const { signal } = this.#closing;
    let state: ServicesState | undefined;
    let isShown = false;
    const { headers } = this.#request;
    let preview: ServiceDesk | undefined;
    const onPreview = (desk: ServiceDesk, first: ServicesState) => {
      if (this.#desk !== preview) return;
      preview = desk;
      if (this.#desk !== desk) this.#use(desk);
      this.#tell(first);
    };
    const filler = new DeskFiller(this.#options, { signal, headers, onPreview }, (next) => {
      state = next;
      if (isShown) this.#tell(next);
      else if (next.size && this.#desk === preview) void show();
    });
    const show = async () => {
      if (isShown) return;
      isShown = true;
      this.#use(await filler.desk);
      if (state) this.#tell(state);
    };
    const slow = kept && setTimeout(() => void (this.#desk ?? this.#showKept(kept)), SLOW);
    try {
      const first = await filler.readFirst(kept?.isWhole ? kept.etag : undefined);
      if (first.isUnchanged) {
        if (await this.#showKept(kept!, true)) return;
        // What was kept is gone in the meantime.
        return await this.#load(undefined);
      }
      if (await this.#becomesRemote(first)) return (await filler.desk).close();
      const isRefresh = !isShown && this.#desk !== preview;
      if (!isRefresh) await show();
      const rest = filler.readRest().then((keepable) => this.#keep(keepable));
      if (isRefresh) {
        await rest;
        await show();
      } else rest.catch(() => undefined);
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * Shows the last good read, unless it is shown; resolves to whether there is one.
   * @param isInstead also in the place of what has come by now
   */
  async #showKept(kept: KeptFeed, isCurrent = false, isInstead = false): Promise<boolean> {
    if (!this.#isKeptShown) {
      const packed = await keptServices(this.#cacheKey!);
      if (!packed || (this.#desk && !isInstead)) return false;
      let state: ServicesState | undefined;
      const desk = await openDesk(kept.size > LARGE, this.#options, (next) => (state = next));
      await desk.unpack(packed, kept.at);
      if (this.#desk && !isInstead) {
        desk.close();
        return false;
      }
      this.#isKeptShown = true;
      this.#use(desk);
      this.#tell(state!);
    }
    const { staleSince: _old, ...state } = this.state;
    if (isCurrent) this.#tell(state);
    this.#setReady();
    return true;
  }

  async #keep(keepable: Keepable | undefined): Promise<void> {
    const key = this.#cacheKey;
    if (!keepable) this.#tell({ ...this.state, isPartial: true });
    if (!key || !keepable) return;
    await keepServices(key, await keepable.desk.pack(), keepable.etag);
  }

  /** Asks again when the network is back, and now and then. */
  #loadLater(): void {
    const { signal } = this.#closing;
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      if (!signal.aborted) this.#load(undefined).catch(() => this.#loadLater());
    };
    const timer = setTimeout(again, AGAIN);
    addEventListener('online', again);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    });
  }

  /** Hands over to the server where it has more than a page should read. */
  async #becomesRemote({ total, held, next, size }: Awaited<ReturnType<DeskFiller['readFirst']>>) {
    const { mode = 'auto', url = '' } = this.#request;
    if (mode === 'local' || !next || this.#options.sources.length > 1) return false;
    const { choosesRemote } = await import('./remote-choice.js');
    if (!choosesRemote({ total, held, next, size, mode, src: url })) return false;
    const { RemoteServices } = await import('./remote-services.js');
    const remote = new RemoteServices({ ...this.#request, onChange: () => this.#tell(remote.state) });
    this.#remote = remote;
    this.#setDesk();
    this.#tell(remote.state);
    return true;
  }

  #use(desk: ServiceDesk): void {
    if (this.#closing.signal.aborted) return desk.close();
    this.#desk?.close();
    this.#desk = desk;
    this.#setDesk();
  }

  #tell(state: ServicesState): void {
    this.state = state;
    if (!this.#closing.signal.aborted) this.#request.onChange();
  }

  /** Where an API has one service in full. */
  #addressOf({ id, source }: Service): string {
    const list = (source?.url ?? this.#options.sources[0] ?? '').replace(/[?#].*$/, '');
    return /\/services\/?$/.test(list)
      ? `${list.replace(/\/$/, '')}/${encodeURIComponent(source?.id ?? id)}`
      : '';
  }
}

/** Whether a list has only the first words about a service. */
const isThin = ({ phones, locations, schedules, contacts, url, email }: Service): boolean =>
  !phones.length && !locations.length && !schedules.length && !contacts.length && !url && !email;
