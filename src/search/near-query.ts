import { OUT } from './facet-counts.js';
import { hasHan } from './normalize.js';
import { editsOf, nearSteps, type Correction } from './near-words.js';
import type { ServiceIndex } from './service-index.js';
import type { Steps } from './sliced.js';
import { addToken, MISSING, penalised, rankSteps, stands } from './word-ranks.js';

/** What is near a query that found little. */
export interface NearMatches {
  /** For each service its score, smaller is better, or `OUT`. */
  scores: Uint16Array;
  /** What may have been meant in a service, as a query. */
  meant(service: number): string;
}

/** A word as it was typed and as it is compared. */
export interface QueryWord {
  given: string;
  plain: string;
}

/** One word of the query: who has it or something like it, and how to say what was meant. */
interface NearWord {
  ranks: Uint8Array;
  meant(service: number): string;
}

const PENALTY = 5;
const DROPPED = 40;

/** A Chinese word as the longest parts that stand somewhere, one character that stands nowhere left out. */
function partsOf({ vocabulary }: ServiceIndex, { given, plain }: QueryWord): QueryWord[] | undefined {
  const parts: QueryWord[] = [];
  let isForgiven = plain.length < 4;
  for (let start = 0; start < plain.length;) {
    let end = start + 1;
    while (end < plain.length && vocabulary.find(plain.slice(start, end + 1)).length) end++;
    if (end - start > 1) {
      const isAligned = given.length === plain.length;
      const part = plain.slice(start, end);
      parts.push({ given: isAligned ? given.slice(start, end) : part, plain: part });
    } else if (isForgiven) return undefined;
    else isForgiven = true;
    start = end;
  }
  return parts.length ? parts : undefined;
}

function* hanSteps(index: ServiceIndex, word: QueryWord): Steps<NearWord | undefined> {
  const parts = partsOf(index, word);
  if (!parts) return undefined;
  const ranks = new Uint8Array(index.size);
  for (const part of parts) {
    const own = yield* rankSteps(index.words, index.memory, index.size, part.plain);
    for (let at = 0; at < index.size; at++) {
      const rank = own[at] === MISSING ? MISSING : own[at]! + 2 * PENALTY;
      if (rank > ranks[at]!) ranks[at] = rank;
    }
  }
  return { ranks, meant: () => parts.map(({ given }) => given).join(' ') };
}

function* wordSteps(index: ServiceIndex, word: QueryWord, isMeant: boolean): Steps<NearWord> {
  const exact = yield* rankSteps(index.words, index.memory, index.size, word.plain);
  const { postingStarts } = index.words;
  const weight = (token: number) => postingStarts[token + 1]! - postingStarts[token]!;
  const near: Correction[] = isMeant ? [] : yield* nearSteps(index.vocabulary, word.plain, weight);
  const ranks = exact.slice();
  for (const { token, penalty } of near) addToken(index.words, ranks, token, penalised(penalty * PENALTY));
  const meant = (service: number): string => {
    if (exact[service] !== MISSING) return word.given;
    const token = near.find((entry) => stands(index.words, entry.token, service))?.token;
    if (token === undefined) return '';
    return index.vocabulary.parts.forms.get(token) ?? index.vocabulary.token(token);
  };
  return { ranks, meant };
}

/**
 * What is near the words: each as it is, or a word of the services that is a slip away; Chinese in parts. A short word that
 * stands nowhere is left out if there are others. Words that stand somewhere are taken for meant while that finds anything.
 */
export function* nearQuerySteps(index: ServiceIndex, words: readonly QueryWord[]): Steps<NearMatches> {
  const isKnown = (word: QueryWord) => index.vocabulary.find(word.plain).length > 0;
  const known = new Set(words.filter(isKnown));
  if (known.size < words.length) {
    const near = yield* matchSteps(index, words, known);
    if (near.scores.some((score) => score !== OUT)) return near;
  }
  return yield* matchSteps(index, words, new Set());
}

function* matchSteps(
  index: ServiceIndex,
  words: readonly QueryWord[],
  meantSo: ReadonlySet<QueryWord>,
): Steps<NearMatches> {
  const all: NearWord[] = [];
  const scores = new Uint16Array(index.size);
  for (const word of words) {
    const isMeant = meantSo.has(word);
    const han = !isMeant && hasHan(word.plain) ? yield* hanSteps(index, word) : undefined;
    const near = han ?? (yield* wordSteps(index, word, isMeant));
    all.push(near);
    const isFree = !han && words.length > 1 && !editsOf(word.plain);
    for (let at = 0; at < index.size; at++) {
      const rank = near.ranks[at]!;
      if (rank !== MISSING) scores[at]! += rank;
      else if (isFree) scores[at]! += DROPPED;
      else scores[at] = 0x8000;
      // Beyond reach, whatever else it holds.
      if (scores[at]! >= 0x8000) scores[at] = 0x8000;
    }
    yield;
  }
  const worst = words.length * DROPPED;
  for (let at = 0; at < index.size; at++) {
    const isNothing =
      scores[at]! >= 0x8000 || (scores[at]! >= DROPPED && !all.some(({ ranks }) => ranks[at] !== MISSING));
    if (isNothing || scores[at]! > worst) scores[at] = OUT;
  }
  const meant = (service: number) =>
    all
      .map((near) => near.meant(service))
      .filter(Boolean)
      .join(' ');
  return { scores, meant };
}
