import type { Service } from '../domain/service.js';
import { warnOnce } from '../domain/problem.js';
import type { FoundServices, NamedPlace, ServiceQuestion } from '../domain/service-search.js';
import { parseSources } from '../feeds/sources.js';
import type { ServicesRequest, ServiceSource, ServicesState } from '../kit/services.js';
import { readFeed } from '../transport/feed-reader.js';
import { DeskFiller, fillFromValue, openDesk, type Keepable } from './desk-filler.js';
import { keepServices, keptServices, lookUp, type KeptFeed } from './kept-services.js';
import type { DeskOptions, ServiceDesk } from './service-desk-api.js';
import { isDeadWorker } from './worker-desk.js';
import { headersFor } from './source-headers.js';

/** How long the network may bring nothing before the last good read is shown, in ms. */
const SLOW = 3000;
/** How long the last good read may take to be looked up before the network is asked, in ms. */
const LOOK_UP = 40;
/** When a feed that could not be read is asked for again, and how far apart that becomes, in ms. */
const AGAIN = 30_000;
const MOST_PATIENCE = 600_000;
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
  #looking: Promise<KeptFeed | undefined> = Promise.resolve(undefined);
  #filler: DeskFiller | undefined;
  #isWorkerless = false;
  #tries = 0;
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
    const source = await this.#source();
    return source.find(question, isAside).catch((error: unknown) => {
      if (isDeadWorker(error)) this.#recover();
      throw error;
    });
  }

  async get(id: string): Promise<Service | undefined> {
    const source = await this.#source();
    const service = await source.get(id);
    const address = service && this.#remote === undefined && isThin(service) ? this.#addressOf(service) : '';
    if (!address) return service;
    try {
      const headers = await headersFor(address, this.#request.headers, this.#options.sources);
      // Whether it is sensitive may not be known before it is read: nothing of it goes to the disk.
      const options = {
        signal: this.#closing.signal,
        cache: 'no-store',
        ...(headers && { headers }),
      } as const;
      const { text } = await readFeed(address, options);
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
    void this.#filler?.close();
  }

  /** A worker died, of too much for instance: all is read again, on the page. */
  #recover(): void {
    if (this.#isWorkerless) return;
    this.#isWorkerless = true;
    this.#load(undefined).catch(() => this.#loadLater());
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
    const key = this.#cacheKey;
    if (key) this.#looking = lookUp(key);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, LOOK_UP));
    try {
      await this.#load(key ? await Promise.race([this.#looking, late]) : undefined);
    } catch (error) {
      this.#closing.signal.throwIfAborted();
      await this.#makeDo(error);
    }
  }

  /** Something could not be read: all of yesterday's is better than some of today's, and some of today's than nothing. */
  async #makeDo(error?: unknown): Promise<void> {
    const kept = await this.#looking;
    if (!kept || !(await this.#showKept(kept, false, true))) {
      if (!this.#desk || !this.state.size) throw error;
      if (error) warnOnce(error instanceof Error ? error.message : String(error));
      await this.#desk.finish();
      this.#tell({ ...this.state, isPartial: true });
    }
    this.#loadLater();
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
    const reading = { signal, headers, onPreview, isWorkerless: this.#isWorkerless };
    const filler = new DeskFiller(this.#options, reading, (next) => {
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
    this.#filler = filler;
    const slow = setTimeout(() => void this.#onSlow(), SLOW);
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
      const rest = filler.readRest();
      if (!isRefresh) {
        rest
          .then((keepable) => (keepable ? this.#keep(keepable) : this.#makeDo()))
          .catch((error: unknown) => {
            if (!signal.aborted && !isDeadWorker(error)) warnOnce(String(error));
            else if (!signal.aborted) this.#recover();
          });
        return;
      }
      const keepable = await rest;
      if (!keepable) throw new Error('only a part could be read');
      await show();
      await this.#keep(keepable);
    } catch (error) {
      await filler.close(this.#desk);
      if (this.#isWorkerless || !isDeadWorker(error)) throw error;
      this.#isWorkerless = true;
      await this.#load(undefined);
    } finally {
      clearTimeout(slow);
    }
  }

  async #onSlow(): Promise<void> {
    const kept = await this.#looking;
    if (kept && !this.#desk) await this.#showKept(kept);
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

  async #keep({ desk, isCapped, etag }: Keepable): Promise<void> {
    this.#tries = 0;
    if (isCapped) this.#tell({ ...this.state, isPartial: true });
    if (this.#cacheKey) await keepServices(this.#cacheKey, await desk.pack(), etag);
  }

  /** Asks again when the network is back, and now and then. */
  #loadLater(): void {
    const { signal } = this.#closing;
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      if (!signal.aborted) this.#load(undefined).catch(() => this.#loadLater());
    };
    const timer = setTimeout(again, Math.min(MOST_PATIENCE, AGAIN * 2 ** this.#tries++));
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

  /** Where an API has one service in full; what else is in the address of its list, such as a key, stays. */
  #addressOf({ id, source }: Service): string {
    const list = source?.url ?? this.#options.sources[0];
    if (!list) return '';
    const url = new URL(list);
    if (!/\/services\/?$/.test(url.pathname)) return '';
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(source?.id ?? id)}`;
    for (const name of ['page', 'per_page', 'search']) url.searchParams.delete(name);
    return url.href;
  }
}

/** Whether a list has only the first words about a service. */
const isThin = ({ phones, locations, schedules, contacts }: Service): boolean =>
  !phones.length && !locations.length && !schedules.length && !contacts.length;
