import type { Service } from '../domain/service.js';
import { normalize, type Normalize } from './normalize.js';
import { FacetCollector, type Facet, type FacetName } from './service-facets.js';
import { TraitCollector, type Traits } from './service-traits.js';
import type { Steps } from './sliced.js';
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
