import type { ReactiveController } from 'lit';
import type { FeedController, FeedHost } from '../../controllers/feed-controller.js';
import type { KitController } from '../../controllers/kit-controller.js';
import { warnOnce } from '../../domain/problem.js';
import type { Service } from '../../domain/service.js';
import { parseJsonAttribute } from '../../kit/kit-config.js';
import type { FeedAnswer } from '../../kit/kit.js';
import { splitWords } from '../../search/normalize.js';
import type { Facet, FacetName } from '../../search/service-facets.js';
import { buildIndex, query, type ServiceIndex, type ServiceMatches } from '../../search/service-index.js';
import { arrange, facetTree, narrowest, type Chosen, type FacetTree } from './directory-data.js';

const MAX_PAGES = 50;
const MAX_SIZE = 64 * 1024 * 1024;
/** Up to so many services the index is built at once; beyond, after the first results are on the screen. */
const AT_ONCE = 1000;

/** What is asked of the directory. */
export interface DirectoryQuery {
  words: string;
  chosen: Chosen;
  area: string;
  highlightIds: ReadonlySet<string>;
}

/** All services of a feed, its later pages too, ready to be searched. */
export class DirectoryServices implements ReactiveController {
  readonly #host: FeedHost;
  readonly #kit: KitController;
  readonly #feed: FeedController<'services'>;
  readonly #lang: () => string;
  readonly #byId = new Map<string, Service>();
  readonly #categories = new Map<string, Service['categories'][number]>();
  #answer: FeedAnswer<'services'> | undefined;
  #next: string | undefined;
  /** Read, and not shown yet. */
  #fresh: Service[] = [];
  #abort: AbortController | undefined;
  #index: ServiceIndex | undefined;
  #trees = new Map<FacetName, FacetTree>();
  #base: ServiceMatches['counts'] | undefined;
  #last: { key: string; index: ServiceIndex; matches: ServiceMatches } | undefined;
  records: Service[] = [];
  /** How many services there are in all, as far as is known. */
  size = 0;

  /** @param lang language that is wanted where a feed has its texts in several */
  constructor(host: FeedHost, kit: KitController, feed: FeedController<'services'>, lang: () => string) {
    this.#host = host;
    this.#kit = kit;
    this.#feed = feed;
    this.#lang = lang;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#next) void this.#follow();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostUpdate(): void {
    const { answer } = this.#feed;
    if (answer === this.#answer) return;
    this.#answer = answer;
    this.#abort?.abort();
    this.#byId.clear();
    this.#categories.clear();
    this.records = [];
    this.#fresh = [];
    this.size = 0;
    this.#next = undefined;
    if (!answer) return this.#use([]);
    this.#use(this.#take(answer));
    this.#next = answer.next;
    if (!this.#next) return;
    this.size = Math.max(this.size, answer.total ?? 0);
    void this.#follow();
  }

  /** The service of an id. */
  find(id: string): Service | undefined {
    return this.#byId.get(id);
  }

  /** One facet; nothing until the index is built. */
  facet(name: FacetName): Facet | undefined {
    return this.#index?.facets[name];
  }

  /** What a facet offers beneath each value. */
  tree(name: FacetName): FacetTree {
    let tree = this.#trees.get(name);
    if (!tree) {
      this.#base ??= query(this.#index!, {}).counts;
      this.#trees.set(name, (tree = facetTree(this.#index!.facets[name], this.#base[name])));
    }
    return tree;
  }

  /** The chosen values that count, without those that a narrower one stands for. */
  narrow(chosen: Chosen): Chosen {
    const entries = Object.entries(chosen) as [FacetName, string[]][];
    return Object.fromEntries(
      entries.map(([name, values]) => [name, narrowest(this.#build().facets[name], values)]),
    );
  }

  /** Finds services; the same question again costs nothing. */
  match({ words, chosen, area, highlightIds }: DirectoryQuery): ServiceMatches {
    const isAsked = words.trim() !== '' || Object.keys(chosen).length > 0;
    if (!this.#index && !isAsked) {
      const all = Uint32Array.from(this.records.keys());
      return {
        indices: arrange(all, this.records, { area, highlightIds }),
        total: this.size,
        counts: {} as never,
      };
    }
    const index = this.#build();
    const key = JSON.stringify([words, chosen, area, [...highlightIds]]);
    if (this.#last?.key !== key || this.#last.index !== index) {
      const found = query(index, { words: splitWords(words), facets: this.narrow(chosen) });
      const indices = arrange(found.indices, this.records, { area, highlightIds });
      this.#last = { key, index, matches: { ...found, indices } };
    }
    const { matches } = this.#last;
    return isAsked ? matches : { ...matches, total: this.size };
  }

  #take({ content }: FeedAnswer<'services'>): Service[] {
    for (const category of content.categories ?? []) this.#categories.set(category.id, category);
    return content.records.filter(
      (service) => !this.#byId.has(service.id) && this.#byId.set(service.id, service),
    );
  }

  #use(fresh: Service[]): void {
    this.records = this.records.concat(fresh);
    this.size = Math.max(this.size, this.records.length);
    this.#index = this.#base = this.#last = undefined;
    this.#trees.clear();
    if (this.records.length <= AT_ONCE) return void this.#build();
    const { records } = this;
    // Two turns later the first results have been painted.
    setTimeout(() =>
      setTimeout(() => {
        if (records !== this.records) return;
        this.#build();
        this.#host.requestUpdate();
      }),
    );
  }

  #build(): ServiceIndex {
    return (this.#index ??= buildIndex(this.records, [...this.#categories.values()]));
  }

  /** Reads the pages that follow while the first is shown. */
  async #follow(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const { localName, srcFormat, fieldMap, dateFormat } = this.#host;
    const request = {
      format: srcFormat || 'auto',
      ...(fieldMap && {
        fieldMap: parseJsonAttribute<Record<string, string>>(localName, 'field-map', fieldMap) ?? {},
      }),
      ...(dateFormat && { dateFormat }),
      lang: this.#lang(),
      signal: abort.signal,
    };
    let size = this.#answer?.size ?? 0;
    const show = () => {
      this.#use(this.#fresh.splice(0));
      this.#host.requestUpdate();
    };
    try {
      for (let page = 1; this.#next && page < MAX_PAGES && size < MAX_SIZE; page++) {
        const answer = await this.#kit.value?.readFeed('services', { ...request, url: this.#next });
        if (!answer || abort.signal.aborted) return;
        const added = this.#take(answer);
        this.#fresh = this.#fresh.concat(added);
        size += answer.size ?? 0;
        // Some servers answer every page with the last.
        this.#next = added.length ? answer.next : undefined;
        // Doubling: the index is built a few times, not once a page.
        if (this.#next && this.#fresh.length >= this.records.length) show();
      }
      if (this.#next)
        warnOnce(`<${localName}> shows the first ${this.#byId.size} services of a longer feed.`);
    } catch (error) {
      if (abort.signal.aborted) return;
      warnOnce(`<${localName}> ${error instanceof Error ? error.message : String(error)}`);
    }
    this.#next = undefined;
    this.size = 0;
    show();
  }
}
