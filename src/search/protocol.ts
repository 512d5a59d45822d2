import type { Service } from '../domain/service.js';
import type { FacetChoice } from './facet-counts.js';
import { hasHan, normalizeWith, type HanTable, type Normalize } from './normalize.js';
import { facetNames, type FacetName, type FacetValue } from './service-facets.js';
import { IndexBuilder, type ServiceIndex } from './service-index.js';
import { searchSteps, type SearchResult } from './service-search.js';
import { runSliced, type SliceOptions } from './sliced.js';
import type { Initials } from './word-collector.js';

type Category = Service['categories'][number];

/** Forgets everything; `feed` numbers what comes next, and is in every answer about it. */
export interface ResetRequest {
  type: 'reset';
  feed: number;
}
/** More services of a feed. */
export interface AddRequest {
  type: 'add';
  feed: number;
  services: Service[];
  /** Category terms, also such as no service has itself. */
  categories?: Category[];
  /** Nothing more comes: what is kept for adding is let go. */
  isLast?: boolean;
}
/** A question; it ends the one before it, and waits for the first index of the feed. */
export interface FindRequest {
  type: 'find';
  feed: number;
  id: number;
  words: string[];
  facets: FacetChoice;
  /** See `SearchQuery.few`. */
  few?: number;
}
/** Ends a question, if it is still being answered. */
export interface CancelRequest {
  type: 'cancel';
  id: number;
}
/** What a page sends to the search. */
export type SearchRequest = ResetRequest | AddRequest | FindRequest | CancelRequest;

/** The index holds all services sent so far. */
export interface ReadyAnswer {
  type: 'ready';
  feed: number;
  size: number;
  /** The values of each facet; counts are by position in these. */
  values: Record<FacetName, FacetValue[]>;
}
/** What a question found. */
export interface FoundAnswer extends SearchResult {
  type: 'found';
  feed: number;
  id: number;
  /** How many services were searched: while more come, those so far. */
  size: number;
}
/** A question that a newer one, a reset or a cancel ended. */
export interface CancelledAnswer {
  type: 'cancelled';
  id: number;
}
/** A mistake of the search itself; the same-thread search may still work. */
export interface FailedAnswer {
  type: 'failed';
  feed: number;
  id?: number;
  message: string;
}
/** What the search sends to a page. */
export type SearchAnswer = ReadyAnswer | FoundAnswer | CancelledAnswer | FailedAnswer;

/** What the search works with. */
export interface SearchServerOptions extends Omit<SliceOptions, 'signal'> {
  /** Sends an answer; `transfer` is what a worker may give away instead of copying. */
  post(answer: SearchAnswer, transfer: ArrayBuffer[]): void;
  /** Loads the table of simplified characters once there are Chinese texts: see `han-table.ts`. */
  loadHanTable?: () => Promise<HanTable>;
  initials?: Initials;
}

/** The search behind a message port, or on the same thread. */
export interface SearchServer {
  receive(request: SearchRequest): void;
}

const isHanIn = ({ name, description = '', organization, categories }: Service): boolean =>
  hasHan(name + description + (organization?.name ?? '') + categories.map((term) => term.name).join());

/** Makes the search that answers requests. It works in slices: requests that come meanwhile are taken in between. */
export function createSearchServer(options: SearchServerOptions): SearchServer {
  const { post, loadHanTable, initials, ...slices } = options;
  let feed = -1;
  let work = new AbortController();
  let table: HanTable | undefined;
  let categories = new Map<string, Category>();
  let builder: IndexBuilder | undefined;
  let index: ServiceIndex | undefined;
  let pending: AddRequest[] = [];
  let isBuilding = false;
  let asked: FindRequest | undefined;
  let answering: AbortController | undefined;

  const endQuestion = () => {
    if (asked) post({ type: 'cancelled', id: asked.id }, []);
    answering?.abort();
    asked = answering = undefined;
  };

  const fail = (of: number, error: unknown, id?: number) => {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', feed: of, ...(id !== undefined && { id }), message }, []);
  };

  // The table is looked up at each word, so that it may come after the builder: until then there was no Chinese text.
  const plain: Normalize = (text) => (table ? withTable : plainOf)(text);
  let withTable: Normalize = (text) => text;
  const plainOf = normalizeWith(new Map());

  const loadTable = async (services: Service[]) => {
    if (table || !loadHanTable || !services.some(isHanIn)) return;
    // A table that cannot be had must not cost the search.
    table = await loadHanTable().catch(() => new Map());
    withTable = normalizeWith(table);
  };

  async function build(): Promise<void> {
    if (isBuilding) return;
    isBuilding = true;
    const { signal } = work;
    const of = feed;
    try {
      while (pending.length) {
        let isLast = false;
        for (let next = pending.shift(); next; next = pending.shift()) {
          for (const term of next.categories ?? []) categories.set(term.id, term);
          await loadTable(next.services);
          signal.throwIfAborted();
          builder ??= new IndexBuilder({ normalize: plain, ...(initials && { initials }) });
          await runSliced(builder.add(next.services), { ...slices, signal });
          signal.throwIfAborted();
          isLast ||= next.isLast === true;
        }
        const built = await runSliced(builder!.finish([...categories.values()]), { ...slices, signal });
        signal.throwIfAborted();
        index = built;
        if (isLast) builder = undefined;
      }
    } catch (error) {
      if (signal.aborted) return;
      // What is half taken is of no use.
      builder = undefined;
      pending = [];
      return fail(of, error);
    } finally {
      if (!signal.aborted) isBuilding = false;
    }
    post({ type: 'ready', feed, size: index!.size, values: valuesOf(index!) }, []);
    void answer();
  }

  async function answer(): Promise<void> {
    if (!asked || !index) return;
    const request = asked;
    const { size } = index;
    answering?.abort();
    const { signal } = (answering = new AbortController());
    try {
      const result = await runSliced(searchSteps(index, request), { ...slices, signal });
      if (signal.aborted) return;
      asked = answering = undefined;
      const transfer = [result.indices, ...Object.values(result.counts)].map(({ buffer }) => buffer);
      post({ type: 'found', feed: request.feed, id: request.id, size, ...result }, transfer as ArrayBuffer[]);
    } catch (error) {
      if (signal.aborted) return;
      asked = answering = undefined;
      fail(request.feed, error, request.id);
    }
  }

  const receive = (request: SearchRequest): void => {
    if (request.type === 'cancel') {
      if (asked?.id === request.id) endQuestion();
    } else if (request.type === 'reset') {
      endQuestion();
      work.abort();
      work = new AbortController();
      ({ feed } = request);
      categories = new Map();
      builder = index = undefined;
      pending = [];
      isBuilding = false;
    } else if (request.type === 'find') {
      endQuestion();
      if (request.feed !== feed) return post({ type: 'cancelled', id: request.id }, []);
      asked = request;
      void answer();
    } else if (request.feed === feed) {
      pending.push(request);
      void build();
    }
  };
  return { receive };
}

const valuesOf = ({ facets }: ServiceIndex): Record<FacetName, FacetValue[]> =>
  Object.fromEntries(facetNames.map((name) => [name, facets[name].values])) as Record<
    FacetName,
    FacetValue[]
  >;
