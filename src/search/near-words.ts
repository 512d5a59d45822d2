import type { Steps } from './sliced.js';
import { maskOf, type Vocabulary } from './vocabulary.js';

/** A token that may have been meant: the smaller its penalty, the more likely. */
export interface Correction {
  token: number;
  penalty: number;
}

const LONGEST = 40;
const MOST = 64;
const AT_ONCE = 8192;
/** A token that only begins like the word costs half an edit more. */
const EDIT = 2;
const BEGINNING = 1;
const BEYOND = LONGEST * 2;

/** How many edits a word may be from what was meant: none below four letters, one to seven, then two. */
export const editsOf = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Whether more than so many bits are set. */
function hasMore(value: number, most: number): boolean {
  let rest = value;
  for (let bit = 0; bit < most; bit++) rest &= rest - 1;
  return rest !== 0;
}

let before = new Uint8Array(LONGEST * 2);
let above = new Uint8Array(LONGEST * 2);
let row = new Uint8Array(LONGEST * 2);

/**
 * Twice the edits (a letter more, less, other, or two swapped) between a word and a token, plus one where the word is only
 * like its beginning; -1 where that is more than `most` edits.
 */
export function editDistance(word: string, token: string, most: number): number {
  const width = Math.min(token.length, word.length + most);
  if (width < word.length - most || word.length > LONGEST) return -1;
  for (let column = 0; column <= width; column++) above[column] = column;
  for (let line = 1; line <= word.length; line++) {
    const letter = word.charCodeAt(line - 1);
    // Farther from the diagonal there are more edits than may be.
    const first = Math.max(1, line - most);
    const last = Math.min(width, line + most);
    let least = (row[first - 1] = first > 1 ? BEYOND : line);
    for (let column = first; column <= last; column++) {
      const other = token.charCodeAt(column - 1);
      let edits = above[column - 1]! + (letter === other ? 0 : 1);
      if (above[column]! < edits) edits = above[column]! + 1;
      if (row[column - 1]! < edits) edits = row[column - 1]! + 1;
      const isSwapped =
        line > 1 &&
        column > 1 &&
        letter === token.charCodeAt(column - 2) &&
        other === word.charCodeAt(line - 2);
      if (isSwapped) edits = Math.min(edits, before[column - 2]! + 1);
      row[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return -1;
    row[last + 1] = BEYOND;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  if (width === token.length && above[width]! <= most) return above[width]! * EDIT;
  let least = most + 1;
  for (let column = word.length - most; column <= width; column++) least = Math.min(least, above[column]!);
  return least <= most && word.length > 4 ? least * EDIT + BEGINNING : -1;
}

/** Tokens like a word that are not the word itself, likeliest first; `weight` is how often a token stands in services. */
export function* nearSteps(
  vocabulary: Vocabulary,
  word: string,
  weight: (token: number) => number,
): Steps<Correction[]> {
  const most = editsOf(word);
  if (!most) return [];
  const mask = maskOf(word);
  const found: Correction[] = [];
  const { masks, invented, starts } = vocabulary.parts;
  for (let token = 0; token < vocabulary.size; token++) {
    if (token % AT_ONCE === 0) yield;
    // Every letter that a token lacks is at least an edit.
    if (hasMore(mask & ~masks[token]!, most)) continue;
    if (starts[token + 1]! - starts[token]! <= word.length - most) continue;
    const penalty = editDistance(word, vocabulary.token(token), most);
    if (penalty > BEGINNING && !invented.has(token)) found.push({ token, penalty });
  }
  // What a word only begins like is for words that are still being typed.
  const whole = found.filter(({ penalty }) => penalty % EDIT === 0);
  return (whole.length ? whole : found)
    .sort((a, b) => a.penalty - b.penalty || weight(b.token) - weight(a.token) || a.token - b.token)
    .slice(0, MOST);
}
