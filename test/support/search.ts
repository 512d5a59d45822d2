import { type FacetChoice, type FacetName, facetNames } from '../../src/domain/service-search.js';
import type { Service } from '../../src/domain/service.js';
import { facetSteps, OUT } from '../../src/search/facet-counts.js';
import { nearQuerySteps } from '../../src/search/near-query.js';
import { IndexBuilder, type ServiceIndex } from '../../src/search/service-index.js';
import { runAtOnce, type Steps } from '../../src/search/sliced.js';
import type { IndexOptions } from '../../src/search/word-collector.js';
import { sorted, suggest, wordSteps } from '../../src/search/word-scores.js';

/** What is asked: all words, and any of the values of every facet named. */
export interface SearchQuery {
  words?: readonly string[];
  facets?: FacetChoice;
  /** Where the words find fewer services than so many, those that hold something like them follow (0: never). */
  few?: number;
}

/** What is found; all of it can be cloned to another thread. */
export interface SearchResult {
  /** Positions of the services, best first: those that hold the words, then those that hold something like them. */
  indices: Uint32Array;
  total: number;
  /** How many of them hold the words as they are. */
  exact: number;
  /** For each facet and position of its values the services it would give, all other facets and the words as they are. */
  counts: Record<FacetName, Uint32Array>;
  /** Queries that may have been meant, likeliest first; only where the words found few. */
  suggestions: string[];
}

/** Finds services by words and facets, in steps of a few milliseconds. */
export function* searchSteps(
  index: ServiceIndex,
  { words = [], facets = {}, few = 0 }: SearchQuery,
): Steps<SearchResult> {
  const found = yield* wordSteps(index, words, few, { step: nearQuerySteps });
  const { scores, own, meant } = found;
  yield;
  const { counts, missed, total } = yield* facetSteps(index, scores, facets);
  yield;
  const indices = sorted(scores, missed, total);
  let exact = total;
  if (meant) exact = indices.reduce((sum, at) => sum + (own[at] === OUT ? 0 : 1), 0);
  return { indices, total, exact, counts, suggestions: suggest(found) };
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
