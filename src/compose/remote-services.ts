import { warnOnce } from '../domain/problem.js';
import type { Service } from '../domain/service.js';
import { facetNames } from '../domain/service-search.js';
import type { FacetName, FoundServices, NamedPlace, ServiceQuestion } from '../domain/service-search.js';
import type { ServiceSource, ServicesRequest, ServicesState, SourceHeaders } from '../kit/services.js';
import { headersFor } from './source-headers.js';
import { FeedError, streamFeed } from '../transport/feed-reader.js';
import { addressOf, askedNames, asksFacet, asksIds, detailAddress } from './remote-address.js';
import { readRemotePage } from './remote-page.js';
import type { RemotePage } from './remote-page.js';
import { nearestOf, SeenServices } from './remote-seen.js';

/** How long a resident must rest from typing before the server is asked, in ms. */
const REST = 250;
const TRIES = 3;
/** Longest wish of a server's to be left alone that is obeyed, in ms; with a longer one the question fails. */
const MAX_WAIT = 10_000;
/** Most records that are asked for at once, and most questions whose pages are kept. */
const MAX_PAGE = 100;
const MAX_LISTINGS = 30;
/** Services that are asked for to see whether there is anybody. */
const FIRST = 20;

/** What a remote source works with. */
export interface RemoteOptions {
  /** Where relative addresses start. @default the document's */
  base?: string;
  /** Headers for an address, such as a search-only key. Asked for at each request, never stored. */
  headers?: SourceHeaders;
  /** Waits so many ms; rejects when the signal aborts. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The pages of one question that have come. */
interface Listing {
  perPage: number;
  pages: Map<number, RemotePage>;
  total?: number;
}

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** How long to wait before the next try, in ms; nothing where another would not help. */
function pauseAfter(error: unknown, tries: number): number | undefined {
  if (!(error instanceof FeedError) || tries >= TRIES) return undefined;
  const { status = 503, retryAfter = 0 } = error;
  if ((status < 500 && status !== 429) || retryAfter > MAX_WAIT) return undefined;
  // Jitter: the browsers of a city must not come back all at once.
  return Math.max(retryAfter, 500 * 3 ** (tries - 1) * (0.5 + Math.random() / 2));
}

const isNarrowed = ({ words, facets, near, ids }: ServiceQuestion): boolean =>
  Boolean(words.trim() || near || ids) || Object.values(facets).some((values) => values.length > 0);

/** Services of a server that is asked each question: an HSDS interface, or whatever an RFC 6570 template asks. */
export class RemoteServices implements ServiceSource {
  readonly #request: ServicesRequest;
  readonly #options: RemoteOptions;
  readonly #base: string;
  readonly #seen = new SeenServices();
  readonly #listings = new Map<string, Listing>();
  readonly #details = new Map<string, Promise<Service | undefined>>();
  /** Ids that the server says it does not have. */
  readonly #gone = new Set<string>();
  readonly #closing = new AbortController();
  /** What a template asks for; nothing for an HSDS interface, which may know each parameter or not. */
  readonly #names: Set<string> | undefined;
  /** Facets that the server turned out to pass over. */
  readonly #passedOver = new Set<FacetName>();
  #finding = new AbortController();
  #words: string | undefined;
  #state: ServicesState = {
    size: 0,
    isComplete: false,
    isRemote: true,
    facets: {},
    hasHours: false,
    hasAges: false,
    hasPlaces: false,
    sources: [],
  };

  #ready: Promise<void> | undefined;

  constructor(request: ServicesRequest, options: RemoteOptions = {}) {
    this.#request = request;
    this.#options = options;
    this.#base = options.base ?? document.baseURI;
    this.#names = askedNames(request.url ?? '', request.fieldMap);
  }

  /** Asks for anything at all, to see whether there is anybody. */
  get ready(): Promise<void> {
    return (this.#ready ??= this.find({ words: '', facets: {}, count: FIRST }, true).then(() => undefined));
  }

  get state(): ServicesState {
    return this.#state;
  }

  async find(question: ServiceQuestion, isAside = false): Promise<FoundServices> {
    if (!isAside) {
      this.#finding.abort();
      this.#finding = new AbortController();
      if (this.#closing.signal.aborted) this.#finding.abort();
    }
    const { signal } = isAside ? this.#closing : this.#finding;
    signal.throwIfAborted();
    // The first question is asked at once, and so is what a press asks: only typing has a next letter.
    const isTyped = this.#words !== undefined && this.#words !== question.words;
    this.#words = question.words;
    const { url = '', fieldMap } = this.#request;
    if (question.ids && !asksIds(url, fieldMap)) return this.#findIds(question, question.ids, signal);
    const listing = this.#listingOf(question);
    if (isTyped && !listing.pages.size) await this.#wait(REST, signal);
    await this.#readPages(question, listing, signal);
    const found = this.#foundIn(question, listing);
    const { ids } = question;
    // A server that gives others does not know how to look for ids.
    const isObeyed = !ids || found.records.every(({ id }) => ids.includes(id));
    return isObeyed ? found : { ...found, unsure: missingIn(found.records, ids) };
  }

  async get(id: string): Promise<Service | undefined> {
    let detail = this.#details.get(id);
    if (!detail) {
      this.#details.set(id, (detail = this.#readDetail(id)));
      // What failed is asked again the next time.
      detail.catch(() => this.#details.delete(id));
    }
    const seen = this.#seen.get(id);
    return seen ? detail.then((service) => service ?? seen).catch(() => seen) : detail;
  }

  places(text: string): Promise<NamedPlace[]> {
    return Promise.resolve(this.#seen.places(text));
  }

  close(): void {
    this.#finding.abort();
    this.#closing.abort();
  }

  #listingOf(question: ServiceQuestion): Listing {
    const { words, facets, near, ids, count } = question;
    const key = JSON.stringify([words.trim(), Object.entries(facets).sort(), near, ids]);
    const listing = this.#listings.get(key) ?? {
      perPage: count > 0 && count <= MAX_PAGE ? count : MAX_PAGE / 2,
      pages: new Map<number, RemotePage>(),
    };
    // The oldest goes first.
    this.#listings.delete(key);
    this.#listings.set(key, listing);
    if (this.#listings.size > MAX_LISTINGS) this.#listings.delete(this.#listings.keys().next().value!);
    return listing;
  }

  async #readPages(question: ServiceQuestion, listing: Listing, signal: AbortSignal): Promise<void> {
    const { from = 0, count } = question;
    for (let page = Math.floor(from / listing.perPage); page * listing.perPage < from + count; page++) {
      if (listing.pages.has(page)) continue;
      if (page > 0 && page * listing.perPage >= (listing.total ?? Infinity)) return;
      const { perPage } = listing;
      const asked = { page: page + 1, perPage };
      const address = addressOf(this.#request, this.#base, question, asked);
      const read = await this.#read(address, signal);
      signal.throwIfAborted();
      // Some give fewer or more a page than they are asked for: pages are counted by what they give.
      if (page === 0 && read.held && (read.held > perPage || read.held < (read.total ?? 0)))
        listing.perPage = read.held;
      const end = page * listing.perPage + read.held;
      const isLast = read.held < listing.perPage;
      const before = new Set(
        [...listing.pages.values()].flatMap(({ records }) => records.map(({ id }) => id)),
      );
      listing.pages.set(page, read);
      // Where nothing is said of the rest, one more than is known keeps the way to the next page open.
      listing.total = read.total ?? (isLast && !read.next ? end : end + 1);
      // Whatever it counts, a server that has nothing new has nothing more.
      const isOver = page > 0 && read.records.every(({ id }) => before.has(id));
      if (isOver || !read.held) listing.total = Math.min(listing.total, page * listing.perPage);
      this.#take(question, read, listing.total);
      if (isLast) return;
    }
  }

  #take(question: ServiceQuestion, page: RemotePage, total: number): void {
    const isAll = !isNarrowed(question);
    this.#seen.add(page.records, page.categories);
    // A template asks what its author knows to be answered; HSDS has parameters for words and categories alone.
    for (const facet of this.#names ? [] : facetNames) {
      const values = question.facets[facet];
      if (!values?.length || !page.records.some((service) => this.#seen.contradicts(service, facet, values)))
        continue;
      this.#passedOver.add(facet);
      warnOnce(`${this.#request.url}: the server does not know how to choose by ${facet}.`);
    }
    this.#seen.learn(page.facets, isAll);
    this.#tell(isAll ? total : Math.max(this.#state.size, total));
  }

  /** Renews what is known of all services. */
  #tell(size: number): void {
    const seen = this.#seen;
    const before = JSON.stringify(this.#state);
    const state: ServicesState = {
      ...this.#state,
      size,
      isComplete: true,
      facets: Object.fromEntries(
        Object.entries(seen.facets()).filter(([facet]) => this.#offers(facet as FacetName)),
      ),
      // HSDS has no such parameter, and a record does not tell whether it was obeyed.
      hasHours: this.#names !== undefined && this.#offers('open') && seen.has(hasHours),
      hasAges: this.#offers('age') && seen.has(hasAges),
      hasPlaces: (this.#names?.has('latitude') ?? true) && seen.has(hasPlace),
    };
    if (JSON.stringify(state) === before) return;
    this.#state = state;
    this.#request.onChange();
  }

  #offers(facet: FacetName): boolean {
    return asksFacet(facet, this.#names) && !this.#passedOver.has(facet);
  }

  #foundIn(question: ServiceQuestion, { pages, perPage, total = 0 }: Listing): FoundServices {
    const { from = 0, count, near, facets } = question;
    const records: Service[] = [];
    const nearest: NonNullable<FoundServices['nearest']> = [];
    // Pages may overlap when records come or go in between: each service is shown where it came first.
    const shown = new Set<string>();
    // What the server passes over is looked at here, so that nothing is shown that was not asked for.
    const rest = Object.fromEntries([...this.#passedOver].map((facet) => [facet, facets[facet] ?? []]));
    const isPassedOver = Object.values(rest).some((values) => values.length > 0);
    const fits = (service: Service) => !isPassedOver || this.#seen.matches(service, '', rest);
    const isMore = total > from + count;
    for (const [page, read] of [...pages].sort(([one], [other]) => one - other))
      read.records.forEach((service, at) => {
        const position = page * perPage + at;
        if (shown.has(service.id)) return;
        shown.add(service.id);
        if (position < from || position >= from + count || !fits(service)) return;
        const place = near && nearestOf(service, near);
        if (near && !place) return;
        if (place) nearest.push(place);
        records.push(service);
      });
    const last = [...pages.values()].at(-1);
    const { mapped, own } = splitFacets(last?.facets ?? {}, this.#request.fieldMap);
    // An engine counts a facet's values within its own choice, which says nothing of the others.
    const countable = Object.entries({ ...own, ...mapped }).filter(
      ([name]) => name in own || !facets[name as keyof typeof facets]?.length,
    );
    const counts = countable.length ? this.#seen.counts(Object.fromEntries(countable)) : undefined;
    return {
      records,
      ...(near && { nearest }),
      // Of all that follow it is not known how many fit.
      total: isPassedOver ? from + records.length + (isMore ? 1 : 0) : total,
      exact: isPassedOver ? from + records.length : (last?.exact ?? total),
      suggestions: last?.suggestions ?? [],
      ...(counts && { counts }),
    };
  }

  /** Services of these ids, as they were seen, else one by one; words and facets are looked up here. */
  async #findIds(
    question: ServiceQuestion,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<FoundServices> {
    const { words, facets, near, from = 0, count } = question;
    const asked = [...new Set(ids)].map((id) => this.#seen.get(id) ?? this.get(id).catch(() => undefined));
    const services = (await Promise.all(asked)).filter((service) => service !== undefined);
    signal.throwIfAborted();
    const unsure = missingIn(services, ids).filter((id) => !this.#gone.has(id));
    const found = services.flatMap((service) => {
      if (!this.#seen.matches(service, words, facets)) return [];
      const place = near && nearestOf(service, near);
      return near && !place ? [] : [{ service, place }];
    });
    if (near) found.sort((one, other) => one.place!.distance - other.place!.distance);
    const page = found.slice(from, from + count);
    return {
      records: page.map(({ service }) => service),
      ...(near && { nearest: page.map(({ place }) => place!) }),
      total: found.length,
      exact: found.length,
      suggestions: [],
      ...(unsure.length && { unsure }),
    };
  }

  async #readDetail(id: string): Promise<Service | undefined> {
    const { url = '', fieldMap } = this.#request;
    const { signal } = this.#closing;
    const address =
      detailAddress(url, this.#base, id) ??
      (asksIds(url, fieldMap) && !this.#seen.get(id)
        ? addressOf(
            this.#request,
            this.#base,
            { words: '', facets: {}, ids: [id], count: 1 },
            { page: 1, perPage: 1 },
          )
        : undefined);
    if (!address) return undefined;
    try {
      const { records, categories } = await this.#read(address, signal);
      const service = records.find((record) => record.id === id);
      if (service) this.#seen.add([service], categories);
      if (service) this.#tell(this.#state.size);
      return service;
    } catch (error) {
      if (!(error instanceof FeedError) || (error.status !== 404 && error.status !== 410)) throw error;
      this.#gone.add(id);
      return undefined;
    }
  }

  async #read(address: string, signal: AbortSignal): Promise<RemotePage> {
    for (let tries = 1; ; tries++) {
      try {
        const headers = await headersFor(address, this.#options.headers ?? this.#request.headers, [address]);
        const decoder = new TextDecoder();
        let text = '';
        const end = await streamFeed(address, (bytes) => (text += decoder.decode(bytes, { stream: true })), {
          signal,
          ...(headers && { headers }),
        });
        const page = await readRemotePage(text + decoder.decode(), address, this.#request);
        const total = page.total ?? end.total;
        const next = page.next ?? end.next;
        return { ...page, ...(total !== undefined && { total }), ...(next !== undefined && { next }) };
      } catch (error) {
        signal.throwIfAborted();
        const pause = pauseAfter(error, tries);
        if (pause === undefined) throw error;
        await this.#wait(pause, signal);
      }
    }
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return (this.#options.wait ?? waitFor)(ms, signal);
  }
}

/** Those of the ids that none of the services has. */
const missingIn = (services: readonly Service[], ids: readonly string[]): string[] =>
  ids.filter((id) => !services.some((service) => service.id === id));

const hasHours = ({ schedules }: Service): boolean => schedules.some(({ opensAt }) => opensAt !== undefined);
const hasAges = ({ minimumAge, maximumAge }: Service): boolean =>
  minimumAge !== undefined || maximumAge !== undefined;
const hasPlace = ({ locations }: Service): boolean =>
  locations.some(({ latitude }) => latitude !== undefined);

/** Facets that a `field-map` points at, and those of our own form of answer. */
function splitFacets(facets: RemotePage['facets'], fieldMap: Record<string, string> = {}) {
  const entries = Object.entries(facets);
  const isMapped = ([name]: [string, unknown]) => `facets.${name}` in fieldMap;
  return {
    mapped: Object.fromEntries(entries.filter(isMapped)),
    own: Object.fromEntries(entries.filter((entry) => !isMapped(entry))),
  };
}
