import { warnOnce } from '../domain/problem.js';
import { MAX_BYTES, FeedError, readFeed, streamFeed, type FeedEnd } from '../transport/feed-reader.js';
import type { DeskOptions, DeskPage, OnDeskState, ServiceDesk } from './service-desk-api.js';
import type { ServicesState, SourceHeaders } from '../kit/services.js';
import { headersFor } from './source-headers.js';
import { isDeadWorker, openWorkerDesk } from './worker-desk.js';

/** From so many bytes on the work is a worker's. */
const LARGE = 128 * 1024;
/** Bytes of which the first services are made. */
const PREVIEW = 32 * 1024;
/** From so many records on, too. */
const MANY = 1000;
/** After how long what has come by then is shown, however little it is, in ms. */
const SOON = 250;
const MOST_PAGES = 2000;
const MOST_RECORDS = 200_000;
/** After how long a document that broke off is asked for again, in ms. */
const AGAIN = [1000, 4000];

const wait = (time: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

/** A document and what its server said. */
type Answer = DeskPage & Pick<FeedEnd, 'etag' | 'isUnchanged'>;

/** What is known once each source has been asked. */
export interface FirstPages {
  /** The one source says that what is kept is still what it has. */
  isUnchanged?: boolean;
  total?: number;
  held: number;
  next?: string;
  size: number;
}

/** How a feed is read. */
export interface Reading {
  signal: AbortSignal;
  headers?: SourceHeaders | undefined;
  /** A worker died before. */
  isWorkerless?: boolean;
  /** Hears of a desk with the first services, which serves until the one that is filled has some. */
  onPreview?(desk: ServiceDesk, state: ServicesState): void;
}

/** A good read, and what it was known by. */
export interface Keepable {
  desk: ServiceDesk;
  /** There is more than is ever read. */
  isCapped: boolean;
  etag?: string;
}

const loadLocal = () => import('./service-desk.js');

async function openLocalDesk(onState: OnDeskState): Promise<ServiceDesk> {
  const { LocalServiceDesk } = await loadLocal();
  return new LocalServiceDesk(onState);
}

/** A desk for much or little: in a worker where that can be had and is worth it. */
export async function openDesk(
  isLarge: boolean,
  options: DeskOptions,
  onState: OnDeskState,
): Promise<ServiceDesk> {
  const worker = isLarge ? openWorkerDesk(onState) : undefined;
  const desk = (await worker?.catch(() => undefined)) ?? (await openLocalDesk(onState));
  await desk.open(options);
  return desk;
}

/** Reads all documents of one or several sources into a desk, which is chosen once it shows how large they are. */
export class DeskFiller {
  readonly #options: DeskOptions;
  readonly #onState: OnDeskState;
  readonly #signal: AbortSignal;
  readonly #reading: Reading;
  readonly #isLoaded: Promise<unknown>;
  #isLarge = false;
  #preview: ServiceDesk | undefined;
  readonly #previewed: [source: number, bytes: Uint8Array<ArrayBuffer>][] = [];
  #previewSize = 0;
  /** The desk knows services by now. */
  #isTold = false;
  #desk: Promise<ServiceDesk> | undefined;
  #waiting: [source: number, bytes: Uint8Array<ArrayBuffer>][] = [];
  #size = 0;
  #records = 0;
  #documents = 0;
  #etag: string | undefined;
  /** Something could not be read. */
  #isBroken = false;
  /** There is more than is ever read. */
  #isCapped = false;
  readonly #next: (string | undefined)[] = [];
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DeskOptions, reading: Reading, onState: OnDeskState) {
    this.#options = options;
    this.#reading = reading;
    this.#signal = reading.signal;
    this.#onState = (state) => {
      this.#isTold ||= state.size > 0;
      onState(state);
    };
    // Needed for much and for little, whatever comes.
    this.#isLoaded = loadLocal().catch(() => undefined);
    // Hardly a list is without.
    import('../feeds/mess.js').catch(() => undefined);
  }

  /** The first services, on the page, for as long as a worker takes to begin. */
  async #beginPreview(): Promise<void> {
    const { onPreview } = this.#reading;
    if (!onPreview) return;
    const desk = await openLocalDesk((state) => {
      if (this.#preview && state.size && !this.#isTold) onPreview(this.#preview, state);
    }).catch(() => undefined);
    await desk?.open(this.#options);
    if (!desk || this.#isTold) return;
    this.#preview = desk;
    for (const [source, bytes] of this.#previewed) desk.push(source, bytes);
  }

  #pushPreview(source: number, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#isTold || this.#previewSize >= PREVIEW) return;
    // A worker takes what it is given away.
    const part = bytes.slice(0, PREVIEW - this.#previewSize);
    this.#previewSize += part.byteLength;
    if (this.#preview) this.#preview.push(source, part);
    else this.#previewed.push([source, part]);
  }

  /** The desk; asking for it decides which it is. */
  get desk(): Promise<ServiceDesk> {
    return this.#choose(false);
  }

  /** Lets go of the desks that nobody uses. */
  async close(inUse?: ServiceDesk): Promise<void> {
    clearTimeout(this.#soon);
    this.#isTold = true;
    const desk = await this.#desk?.catch(() => undefined);
    for (const one of [desk, this.#preview]) if (one !== inUse) one?.close();
  }

  /** Asks each source. Rejects where none could be read. */
  async readFirst(etag?: string): Promise<FirstPages> {
    const { sources } = this.#options;
    const answers = await Promise.allSettled(sources.map((url, source) => this.#read(source, url, etag)));
    const pages: Answer[] = [];
    const problems: string[] = [];
    for (const [source, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') {
        pages.push(answer.value);
        this.#next[source] = answer.value.next;
      } else problems.push(answer.reason instanceof Error ? answer.reason.message : String(answer.reason));
    }
    this.#signal.throwIfAborted();
    const dead = answers.find((answer) => answer.status === 'rejected' && isDeadWorker(answer.reason));
    if (dead) throw (dead as PromiseRejectedResult).reason;
    if (!pages.length) throw new Error(problems[0]);
    this.#isBroken ||= problems.length > 0;
    problems.forEach(warnOnce);
    const [first] = pages;
    if (!first!.isUnchanged && !this.#records) {
      const why = pages.flatMap(({ warnings }) => warnings)[0];
      if (why) throw new Error(why);
    }
    const next = this.#next.find(Boolean);
    return {
      held: this.#records,
      size: this.#size,
      ...(first!.isUnchanged && { isUnchanged: true }),
      ...(pages.length === 1 && first!.total !== undefined && { total: first!.total }),
      ...(next && { next }),
    };
  }

  /** Reads what follows the first documents, and ends the desk's work; resolves to what may be kept of it. */
  async readRest(): Promise<Keepable | undefined> {
    await Promise.all(this.#next.map((next, source) => this.#follow(source, next)));
    this.#signal.throwIfAborted();
    const desk = await this.desk;
    await desk.finish();
    // An `etag` stands for a single document.
    const etag = this.#documents === 1 && this.#etag ? { etag: this.#etag } : {};
    return this.#isBroken ? undefined : { desk, isCapped: this.#isCapped, ...etag };
  }

  async #follow(source: number, first: string | undefined): Promise<void> {
    let next = first;
    for (let page = 1; next; page++) {
      if (page >= MOST_PAGES || this.#size >= MAX_BYTES || this.#records >= MOST_RECORDS) {
        this.#isCapped = true;
        return warnOnce(`${next} was not read: only the first ${this.#records} services are.`);
      }
      try {
        const answer = await this.#read(source, next);
        // Some servers answer every page with the last.
        next = answer.added ? answer.next : undefined;
      } catch (error) {
        this.#signal.throwIfAborted();
        if (isDeadWorker(error)) throw error;
        this.#isBroken = true;
        return warnOnce(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** Reads a document, again where the network breaks off. */
  async #read(source: number, url: string, etag?: string): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      try {
        const headers = await headersFor(url, this.#reading.headers, this.#options.sources);
        const end = await streamFeed(url, (bytes) => this.#push(source, bytes), {
          signal: this.#signal,
          ...(headers && { headers }),
          onHead: (size) => {
            if (size > LARGE) void this.#choose(true);
            return this.#isLoaded;
          },
          ...(etag && { etag }),
        });
        if (end.isUnchanged) return { held: 0, added: 0, warnings: [], isUnchanged: true };
        return await this.#end(source, url, end, attempt > 0);
      } catch (error) {
        this.#signal.throwIfAborted();
        const isFinal = !(error instanceof FeedError && (error.isBreak || (error.status ?? 0) >= 500));
        // What came of it stays, and is known again when it comes once more.
        const part = this.#desk && (await (await this.#desk).end(source, url, true));
        if (!part) this.#waiting = this.#waiting.filter(([of]) => of !== source);
        else if (part.held && error instanceof FeedError && error.isCapped) {
          this.#isCapped = true;
          this.#records += part.added;
          warnOnce(`${error.message}: only its first ${part.held} services are read.`);
          return { ...part, warnings: [] };
        }
        if (isFinal || attempt >= AGAIN.length) throw error;
        await wait(AGAIN[attempt]!, this.#signal);
      }
    }
  }

  async #end(source: number, url: string, end: FeedEnd, isAgain: boolean): Promise<Answer> {
    const desk = await this.desk;
    let page = await desk.end(source, url, isAgain);
    if (page.wants?.length) {
      // What it is known by says nothing of the files that it names.
      this.#documents++;
      page = await this.#fetchWanted(source, page.wants);
    }
    page.warnings.forEach(warnOnce);
    this.#documents++;
    this.#records += page.added;
    this.#size += end.size;
    this.#etag = end.etag;
    const next = page.next ?? end.next;
    return {
      ...page,
      ...((page.total ?? end.total) !== undefined && { total: (page.total ?? end.total)! }),
      ...(next && { next }),
    };
  }

  /** Files that a document names, such as the tables of a data package: one after the other, as one could not hold them all. */
  async #fetchWanted(source: number, wants: NonNullable<DeskPage['wants']>): Promise<DeskPage> {
    const files: [name: string, text: string][] = [];
    for (const { name, url, isOptional } of wants) {
      if (this.#size >= MAX_BYTES) {
        this.#isCapped = true;
        break;
      }
      try {
        const headers = await headersFor(url, this.#reading.headers, this.#options.sources);
        const { text, size } = await readFeed(url, { signal: this.#signal, ...(headers && { headers }) });
        this.#size += size;
        files.push([name, text]);
      } catch (error) {
        this.#signal.throwIfAborted();
        if (isOptional) continue;
        this.#isBroken = true;
        warnOnce(error instanceof Error ? error.message : String(error));
      }
    }
    return (await this.desk).takeFiles(source, files);
  }

  #push(source: number, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#isLarge) this.#pushPreview(source, bytes);
    if (this.#desk) return void this.#desk.then((desk) => desk.push(source, bytes));
    this.#waiting.push([source, bytes]);
    const size = this.#waiting.reduce((sum, [, part]) => sum + part.byteLength, 0);
    if (size > LARGE) void this.#choose(true);
    else this.#soon ??= setTimeout(() => void this.#choose(true), SOON);
  }

  #choose(isLarge: boolean): Promise<ServiceDesk> {
    clearTimeout(this.#soon);
    if (this.#desk) return this.#desk;
    const desk = openDesk(isLarge && !this.#reading.isWorkerless, this.#options, this.#onState);
    const waiting = this.#waiting;
    this.#waiting = [];
    if (isLarge) {
      this.#isLarge = true;
      for (const [source, bytes] of waiting) this.#pushPreview(source, bytes);
      void this.#beginPreview();
    }
    // First in line: what comes later waits for the same promise.
    this.#desk = desk.then((opened) => {
      for (const [source, bytes] of waiting) opened.push(source, bytes);
      return opened;
    });
    return this.#desk;
  }
}

/** Services that stand in the page, in a desk. */
export async function fillFromValue(
  options: DeskOptions,
  value: unknown,
  onState: OnDeskState,
): Promise<ServiceDesk> {
  const isLarge =
    typeof value === 'string' ? value.length > LARGE : Array.isArray(value) && value.length > MANY;
  const desk = await openDesk(isLarge, options, onState);
  const readText = (text: string) => {
    desk.push(0, text);
    return desk.end(0);
  };
  const page = await (typeof value === 'string'
    ? readText(value)
    : desk.take(0, value).catch((error: Error) => {
        // What frameworks wrap in proxies cannot cross to a worker.
        if (error.name !== 'DataCloneError') throw error;
        return readText(JSON.stringify(value));
      }));
  page.warnings.forEach(warnOnce);
  if (!page.held && page.warnings.length) throw new Error(page.warnings[0]);
  void desk.finish().catch(() => undefined);
  return desk;
}
