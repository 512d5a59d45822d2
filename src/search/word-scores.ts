import { OUT } from './facet-counts.js';
import type { NearMatches, QueryWord } from './near-query.js';
import { splitWords } from './normalize.js';
import type { ServiceIndex } from './service-index.js';
import type { Steps } from './sliced.js';
import { MISSING, rankSteps, WORST } from './word-ranks.js';

/** Finds what is near a query: see `near-query.ts`. */
export type NearStep = (index: ServiceIndex, words: readonly QueryWord[]) => Steps<NearMatches>;

/** The near step, or how it is loaded once it is needed. */
export interface LazyNear {
  step?: NearStep | undefined;
  load?: () => Promise<NearStep>;
  /** Whether it could not be loaded when it was needed last. */
  isLost?: boolean;
}

/** What words find. */
export interface WordMatches {
  /** For each service its score, smaller is better, or `OUT`. */
  scores: Uint16Array;
  /** The same of those that hold the words as they are. */
  own: Uint16Array;
  /** The words as typed. */
  given: string;
  /** What may have been meant in a service, as a query; where near words were looked for. */
  meant?: (service: number) => string;
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
    const isWhole = at < last || last === 0;
    if (!vocabulary.isWord(index.names[first + at]!, words[at]!, isWhole)) return false;
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

/** Finds services by words. Where these find fewer services than `few`, those that hold something like them follow. */
export function* wordSteps(
  index: ServiceIndex,
  words: readonly string[],
  few: number,
  near: LazyNear,
): Steps<WordMatches> {
  const asked: QueryWord[] = words
    .flatMap((word) => splitWords(word))
    .slice(0, MOST_WORDS)
    .map((given) => ({ given, plain: index.normalize(given) }));
  const given = asked.map((word) => word.given).join(' ');
  const own = yield* scoreSteps(
    index,
    asked.map((word) => word.plain),
  );
  let found = 0;
  if (asked.length) for (let at = 0; at < own.length && found < few; at++) if (own[at] !== OUT) found++;
  if (!asked.length || found >= few) return { scores: own, own, given };
  if (!near.step && near.load)
    yield near.load().then(
      (step) => {
        near.step = step;
        near.isLost = false;
      },
      // What holds the words is found all the same.
      () => (near.isLost = true),
    );
  if (!near.step) return { scores: own, own, given };
  const { scores: nearScores, meant } = yield* near.step(index, asked);
  const scores = own.slice();
  for (let at = 0; at < scores.length; at++)
    if (scores[at] === OUT && nearScores[at] !== OUT) scores[at] = nearScores[at]! + NEAR;
  return { scores, own, given, meant };
}

/** What may have been meant, as queries, likeliest first: looked for in what was found by something like the words. */
export function suggest({ scores, own, given, meant }: WordMatches): string[] {
  const misses = new Uint8Array(scores.length);
  let count = 0;
  for (let at = 0; at < misses.length; at++)
    if (scores[at] === OUT || own[at] !== OUT) misses[at] = 1;
    else count++;
  const suggestions = new Set<string>();
  for (const service of sorted(scores, misses, count).subarray(0, LOOKED_THROUGH)) {
    const text = meant?.(service);
    if (text && text !== given) suggestions.add(text);
    if (suggestions.size === MOST_SUGGESTIONS) break;
  }
  return [...suggestions];
}

/** Positions of what passes, by score; equals stay in order. */
export function sorted(scores: Uint16Array, missed: Uint8Array, total: number): Uint32Array {
  const starts = new Uint32Array(OUT + 1);
  for (let at = 0; at < scores.length; at++) if (missed[at] === 0) starts[scores[at]! + 1]!++;
  // Nobody has a score beyond the last that is counted.
  for (let score = 0, sum = 0; sum < total; score++) sum = starts[score + 1]! += starts[score]!;
  const indices = new Uint32Array(total);
  for (let at = 0; at < scores.length; at++) if (missed[at] === 0) indices[starts[scores[at]!]!++] = at;
  return indices;
}
