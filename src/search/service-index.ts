import type { Service } from '../domain/service.js';
import { normalize, type Normalize } from './normalize.js';
import { FacetCollector, facetNames } from './service-facets.js';
import type { Facet, FacetName } from './service-facets.js';
import { searchSteps } from './service-search.js';
import { TraitCollector, type Traits } from './service-traits.js';
import { runAtOnce, type Steps } from './sliced.js';
import type { Vocabulary } from './vocabulary.js';
import { WordCollector, type IndexOptions, type WordIndex } from './word-collector.js';
import type { RankMemory } from './word-ranks.js';

/** Services made ready to be searched; positions are those of the services it was built from. */
export interface ServiceIndex {
  size: number;
  facets: Record<FacetName, Facet>;
  traits: Traits;
  words: WordIndex;
  vocabulary: Vocabulary;
  /** How the words of a query are compared. */
  normalize: Normalize;
  memory: RankMemory;
}

/** What is asked: all words, and any of the values of every facet named. */
export interface ServiceQuery {
  words?: string[];
  facets?: Partial<Record<FacetName, string[]>>;
}

/** What is found. */
export interface ServiceMatches {
  /** Positions of the services, best first. */
  indices: Uint32Array;
  total: number;
  /** For each facet its values and how many services each would give, all other facets and the words as they are. */
  counts: Record<FacetName, Map<string, number>>;
}

const AT_ONCE = 32;

/** Takes services as they come, and makes an index of those so far as often as one is wanted. */
export class IndexBuilder {
  readonly #normalize: Normalize;
  readonly #words: WordCollector;
  readonly #facets = new FacetCollector();
  readonly #traits = new TraitCollector();
  #size = 0;
  #probe = '';

  constructor(options: IndexOptions = {}) {
    this.#normalize = options.normalize ?? normalize;
    this.#words = new WordCollector(options);
  }

  /** Takes more services. */
  *add(services: readonly Service[]): Steps<void> {
    // The table of simplified characters may have come meanwhile.
    const probe = this.#normalize('國');
    if (probe !== this.#probe) this.#words.refold();
    this.#probe = probe;
    for (const [at, service] of services.entries()) {
      if (at % AT_ONCE === 0) yield;
      this.#words.add(service);
      this.#facets.add(service);
      this.#traits.add(service);
      this.#size++;
    }
  }

  /** The index of all services taken; `above` are category terms that no service has itself. */
  *finish(above: readonly Service['categories'][number][] = []): Steps<ServiceIndex> {
    const size = this.#size;
    const words = yield* this.#words.finish();
    const facets = yield* this.#facets.finish(above);
    const { vocabulary } = words;
    const traits = this.#traits.finish();
    return { size, facets, traits, words, vocabulary, normalize: this.#normalize, memory: new Map() };
  }
}

/** Builds the index at once; `above` are category terms that no service has itself. */
export function buildIndex(
  services: Service[],
  above: Service['categories'] = [],
  options: IndexOptions = {},
): ServiceIndex {
  const builder = new IndexBuilder(options);
  runAtOnce(builder.add(services));
  return runAtOnce(builder.finish(above));
}

/** Finds services by words and facets at once. */
export function query(index: ServiceIndex, asked: ServiceQuery): ServiceMatches {
  const { indices, total, counts } = runAtOnce(searchSteps(index, asked));
  const named = facetNames.map((name) => [
    name,
    new Map(index.facets[name].values.map(({ value }, position) => [value, counts[name][position]!])),
  ]);
  return { indices, total, counts: Object.fromEntries(named) as ServiceMatches['counts'] };
}
