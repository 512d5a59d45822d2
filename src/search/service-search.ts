import { facetSteps, OUT } from './facet-counts.js';
import type { FacetChoice, FacetName } from '../domain/service-search.js';
import { nearQuerySteps } from './near-query.js';
import type { ServiceIndex } from './service-index.js';
import type { Steps } from './sliced.js';
import { sorted, suggest, wordSteps } from './word-scores.js';

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
