import { isHan } from './normalize.js';

/** How a word stands in a token: at its start, after punctuation in it, or amid letters. */
export const TOKEN_START = 0;
export const INNER_START = 1;
export const INFIX = 2;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const REMEMBERED = 12;

/** Whether there is a letter, digit or mark at a place of a text in small letters. */
export function isLetter(text: string, at: number, code = text.charCodeAt(at)): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return isHan(code) || LETTER.test(text[at]!);
}

/** The best place of a word in a text between two positions, or -1. */
function placeIn(text: string, word: string, start: number, end: number): number {
  let place = -1;
  for (let at = text.indexOf(word, start); at >= 0 && at < end; at = text.indexOf(word, at + 1)) {
    if (at === start) return TOKEN_START;
    if (!isLetter(text, at - 1)) return INNER_START;
    place = INFIX;
  }
  return place;
}

interface VocabularyParts {
  /** All tokens, with a line break after each. */
  text: string;
  /** Where each token begins; one more at the end. */
  starts: Uint32Array;
  /** How a token was written where its normalised form is more than lower case: what people are shown. */
  forms: ReadonlyMap<number, string>;
  /** Tokens that stand in no text, like initials. */
  invented: ReadonlySet<number>;
  /** A bit for each letter of a token; the same bit may stand for several. */
  masks: Uint32Array;
  /** Tokens with punctuation amid, where a word may begin, too. */
  joints: ReadonlySet<number>;
}

/** All different words of an index, and where any part of a word is found among them. */
export class Vocabulary {
  readonly size: number;
  readonly parts: VocabularyParts;
  #hits: Uint32Array | undefined;
  readonly #found = new Map<string, Uint32Array>();

  constructor(parts: VocabularyParts) {
    this.parts = parts;
    this.size = parts.starts.length - 1;
  }

  /** A token by its number. */
  token(token: number): string {
    const { text, starts } = this.parts;
    return text.slice(starts[token], starts[token + 1]! - 1);
  }

  /** Whether a token is a word, or where `isWhole` is false begins with it. */
  isWord(token: number, word: string, isWhole: boolean): boolean {
    const { text, starts } = this.parts;
    if (isWhole && starts[token + 1]! - starts[token]! - 1 !== word.length) return false;
    return text.startsWith(word, starts[token]);
  }

  /** Tokens that hold a normalised word, as `token * 4 + place`, in order of the tokens. */
  find(word: string): Uint32Array {
    const known = this.#found.get(word);
    if (known) return known;
    // Typing on narrows what was found before.
    let before: Uint32Array | undefined;
    for (const [other, hits] of this.#found)
      if (word.includes(other) && (!before || hits.length < before.length)) before = hits;
    const isNarrow = before !== undefined && before.length < this.size / 8;
    const hits = isNarrow ? this.#among(word, before!) : this.#scan(word);
    this.#found.set(word, hits);
    if (this.#found.size > REMEMBERED) this.#found.delete(this.#found.keys().next().value!);
    return hits;
  }

  #among(word: string, before: Uint32Array): Uint32Array {
    const hits: number[] = [];
    for (const hit of before) {
      const token = hit >>> 2;
      const text = this.token(token);
      const place = placeIn(text, word, 0, text.length);
      if (place >= 0) hits.push(token * 4 + place);
    }
    return Uint32Array.from(hits);
  }

  #scan(word: string): Uint32Array {
    const { starts, joints } = this.parts;
    const hits = (this.#hits ??= new Uint32Array(this.size));
    let count = 0;
    let token = 0;
    for (let at = this.#next(word, 0); at >= 0; at = this.#next(word, token)) {
      while (starts[token + 1]! <= at) token++;
      let place = at === starts[token] ? TOKEN_START : INFIX;
      if (place === INFIX && joints.has(token)) {
        const own = this.token(token);
        place = placeIn(own, word, 0, own.length);
      }
      hits[count++] = token * 4 + place;
      if (++token >= this.size) break;
    }
    return hits.slice(0, count);
  }

  /** Where a word stands next in the tokens from one on. */
  #next(word: string, token: number): number {
    const { text, starts, masks } = this.parts;
    if (word.length > 1) return text.indexOf(word, starts[token]);
    // A letter stands in so many tokens that looking through them is quicker than each search anew.
    const code = word.charCodeAt(0);
    const mask = maskOf(word);
    for (let next = token; next < this.size; next++) {
      if (!(masks[next]! & mask)) continue;
      for (let at = starts[next]!; at < starts[next + 1]!; at++) if (text.charCodeAt(at) === code) return at;
    }
    return -1;
  }
}

const bitOf = (code: number): number => 1 << (code & 31);

/** A bit for each letter of a word: see `VocabularyParts.masks`. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= bitOf(word.charCodeAt(at));
  return mask >>> 0;
}
