import type { Steps } from './sliced.js';
import { INFIX, INNER_START, TOKEN_START } from './vocabulary.js';
import type { WordIndex } from './word-collector.js';

/** The rank of a service that a word is missing in. */
export const MISSING = 255;
/** The worst rank a word that is found can have. */
export const WORST = 8;

// By place in the token, then by where the token stands: first of the name, name, organization, category, elsewhere.
const RANKS: Record<number, readonly number[]> = {
  [TOKEN_START]: [0, 1, 3, 5, 7],
  [INNER_START]: [1, 1, 3, 5, 7],
  [INFIX]: [2, 2, 4, 6, 8],
};
const REMEMBERED = 6;
const AT_ONCE = 32768;

/** Ranks of the last words that were asked for: the words before the one being typed stay as they are. */
export type RankMemory = Map<string, Uint8Array>;

/** Lowers the rank of every service that a token stands in. */
export function addToken(index: WordIndex, ranks: Uint8Array, token: number, row: readonly number[]): void {
  const { postings, postingStarts } = index;
  for (let next = postingStarts[token]!, end = postingStarts[token + 1]!; next < end; next++) {
    const posting = postings[next]!;
    const rank = row[posting & 7]!;
    const at = posting >>> 3;
    if (rank < ranks[at]!) ranks[at] = rank;
  }
}

/** The ranks of a token that stands for another, at a penalty. */
export const penalised = (penalty: number): readonly number[] =>
  RANKS[TOKEN_START]!.map((rank) => rank + penalty);

/** For each service how well it holds a normalised word, smaller is better, or `MISSING`. */
export function* rankSteps(
  index: WordIndex,
  memory: RankMemory,
  size: number,
  word: string,
): Steps<Uint8Array> {
  let ranks = memory.get(word);
  if (!ranks) {
    const hits = index.vocabulary.find(word);
    yield;
    ranks = new Uint8Array(size).fill(MISSING);
    let done = 0;
    for (const hit of hits) {
      const token = hit >>> 2;
      addToken(index, ranks, token, RANKS[hit & 3]!);
      done += index.postingStarts[token + 1]! - index.postingStarts[token]! + 1;
      if (done < AT_ONCE) continue;
      done = 0;
      yield;
    }
  } else memory.delete(word);
  memory.set(word, ranks);
  if (memory.size > REMEMBERED) memory.delete(memory.keys().next().value!);
  return ranks;
}

/** Whether a token stands in a service. */
export function stands(index: WordIndex, token: number, service: number): boolean {
  let low = index.postingStarts[token]!;
  let high = index.postingStarts[token + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.postings[middle]! >>> 3 < service) low = middle + 1;
    else high = middle;
  }
  return low < index.postingStarts[token + 1]! && index.postings[low]! >>> 3 === service;
}
