import { facetSteps, OUT, type FacetChoice } from './facet-counts.js';
import { nearQuerySteps, type QueryWord } from './near-query.js';
import { splitWords } from './normalize.js';
import type { FacetName } from './service-facets.js';
import type { ServiceIndex } from './service-index.js';
import type { Steps } from './sliced.js';
import { MISSING, rankSteps, WORST } from './word-ranks.js';

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

const MOST_WORDS = 16;
const MOST_SUGGESTIONS = 3;
const LOOKED_THROUGH = 50;
// Above every score of a service that holds the words: 16 words at twice the worst rank, and one.
const NEAR = MOST_WORDS * WORST * 2 + 2;

/** Whether a name is the word, or begins with the words as they stand. */
function beginsWith({ words: index, vocabulary }: ServiceIndex, service: number, words: string[]): boolean {
  const first = index.nameStarts[service]!;
  const length = index.nameStarts[service + 1]! - first;
  const last = words.length - 1;
  if (length <= last || (last === 0 && length > 1)) return false;
  for (let at = 0; at <= last; at++) {
    const token = vocabulary.tokens[index.names[first + at]!]!;
    const isSame = at < last || last === 0 ? token === words[at] : token.startsWith(words[at]!);
    if (!isSame) return false;
  }
  return true;
}

function* scoreSteps(index: ServiceIndex, words: string[]): Steps<Uint16Array> {
  const scores = new Uint16Array(index.size);
  if (!words.length) return scores;
  let first: Uint8Array | undefined;
  for (const [number, word] of words.entries()) {
    const ranks = yield* rankSteps(index.words, index.memory, index.size, word);
    first ??= ranks;
    for (let at = 0; at < index.size; at++) {
      if (scores[at] === OUT) continue;
      const rank = ranks[at]!;
      scores[at] = rank === MISSING ? OUT : scores[at]! + rank * 2 + (number === 0 ? 1 : 0);
    }
    yield;
  }
  // The whole name, or a name that begins with all the words as they stand, comes before its equals.
  for (let at = 0; at < index.size; at++)
    if (first![at] === 0 && scores[at] !== OUT && beginsWith(index, at, words)) scores[at]!--;
  return scores;
}

/** Positions of what passes, by score; equals stay in order. */
function sorted(scores: Uint16Array, missed: Uint8Array, total: number): Uint32Array {
  const starts: number[] = [];
  for (let at = 0; at < scores.length; at++)
    if (missed[at] === 0) starts[scores[at]!] = (starts[scores[at]!] ?? 0) + 1;
  let sum = 0;
  starts.forEach((count, score) => {
    starts[score] = sum;
    sum += count;
  });
  const indices = new Uint32Array(total);
  for (let at = 0; at < scores.length; at++) if (missed[at] === 0) indices[starts[scores[at]!]!++] = at;
  return indices;
}

/** Finds services by words and facets, in steps of a few milliseconds. */
export function* searchSteps(
  index: ServiceIndex,
  { words = [], facets = {}, few = 0 }: SearchQuery,
): Steps<SearchResult> {
  const asked: QueryWord[] = words
    .flatMap((word) => splitWords(word))
    .slice(0, MOST_WORDS)
    .map((given) => ({ given, plain: index.normalize(given) }));
  const plain = asked.map((word) => word.plain);
  const own = yield* scoreSteps(index, plain);
  let found = 0;
  if (few) for (let at = 0; at < own.length; at++) if (own[at] !== OUT) found++;
  let scores = own;
  let meant: ((service: number) => string) | undefined;
  if (asked.length && found < few) {
    const near = yield* nearQuerySteps(index, asked);
    scores = own.slice();
    meant = near.meant;
    for (let at = 0; at < scores.length; at++)
      if (scores[at] === OUT && near.scores[at] !== OUT) scores[at] = near.scores[at]! + NEAR;
  }
  yield;
  const { counts, missed, total } = yield* facetSteps(index.facets, scores, facets);
  yield;
  const indices = sorted(scores, missed, total);
  let exact = total;
  if (meant) exact = indices.reduce((sum, at) => sum + (own[at] === OUT ? 0 : 1), 0);
  return { indices, total, exact, counts, suggestions: suggest(indices, exact, asked, meant) };
}

function suggest(
  indices: Uint32Array,
  exact: number,
  asked: QueryWord[],
  meant: ((service: number) => string) | undefined,
): string[] {
  const suggestions = new Set<string>();
  const given = asked.map((word) => word.given).join(' ');
  for (const service of meant ? indices.subarray(exact, exact + LOOKED_THROUGH) : []) {
    const text = meant!(service);
    if (text && text !== given) suggestions.add(text);
    if (suggestions.size === MOST_SUGGESTIONS) break;
  }
  return [...suggestions];
}
