import type { Steps } from './sliced.js';

/** How a word stands in a token: at its start, after punctuation in it, or amid letters. */
export const TOKEN_START = 0;
export const INNER_START = 1;
export const INFIX = 2;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const JOINT = /[^\p{L}\p{N}\p{M}]/u;
const REMEMBERED = 12;
const JOINED_AT_ONCE = 8192;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return LETTER.test(text[at]!);
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
  tokens: string[];
  forms: Map<number, string>;
  invented: Set<number>;
  masks: Uint32Array;
  isJoint: Uint8Array;
  text: string;
  starts: Uint32Array;
}

/** All different words of an index, and where any part of a word is found among them. */
export class Vocabulary {
  readonly tokens: readonly string[];
  /** How a token was written where its normalised form is more than lower case: what people are shown. */
  readonly forms: ReadonlyMap<number, string>;
  /** Tokens that stand in no text, like initials. */
  readonly invented: ReadonlySet<number>;
  /** A bit for each letter of a token; the same bit may stand for several. */
  readonly masks: Uint32Array;
  readonly #text: string;
  readonly #starts: Uint32Array;
  /** 1 for tokens with punctuation amid, where a word may begin, too. */
  readonly #isJoint: Uint8Array;
  #hits: Uint32Array | undefined;
  readonly #found = new Map<string, Uint32Array>();

  constructor(parts: VocabularyParts) {
    this.tokens = parts.tokens;
    this.forms = parts.forms;
    this.invented = parts.invented;
    this.masks = parts.masks;
    this.#text = parts.text;
    this.#starts = parts.starts;
    this.#isJoint = parts.isJoint;
  }

  /** Tokens that hold a normalised word, as `token * 4 + place`, in order of the tokens. */
  find(word: string): Uint32Array {
    const known = this.#found.get(word);
    if (known) return known;
    // Typing on narrows what was found before.
    let before: Uint32Array | undefined;
    for (const [other, hits] of this.#found)
      if (word.includes(other) && (!before || hits.length < before.length)) before = hits;
    const isNarrow = before !== undefined && before.length < this.tokens.length / 8;
    const hits = isNarrow ? this.#among(word, before!) : this.#scan(word);
    this.#found.set(word, hits);
    if (this.#found.size > REMEMBERED) this.#found.delete(this.#found.keys().next().value!);
    return hits;
  }

  #among(word: string, before: Uint32Array): Uint32Array {
    const hits: number[] = [];
    for (const hit of before) {
      const token = hit >>> 2;
      const text = this.tokens[token]!;
      const place = placeIn(text, word, 0, text.length);
      if (place >= 0) hits.push(token * 4 + place);
    }
    return Uint32Array.from(hits);
  }

  #scan(word: string): Uint32Array {
    const text = this.#text;
    const starts = this.#starts;
    const hits = (this.#hits ??= new Uint32Array(this.tokens.length));
    let count = 0;
    let token = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[token])) {
      while (starts[token + 1]! <= at) token++;
      let place = at === starts[token] ? TOKEN_START : INFIX;
      if (place === INFIX && this.#isJoint[token]) {
        const own = this.tokens[token]!;
        place = placeIn(own, word, 0, own.length);
      }
      hits[count++] = token * 4 + place;
      if (++token >= this.tokens.length) break;
    }
    return hits.slice(0, count);
  }
}

const bitOf = (code: number): number => 1 << (code & 31);

/** A bit for each letter of a word: see `Vocabulary.masks`. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= bitOf(word.charCodeAt(at));
  return mask >>> 0;
}

/** Makes the vocabulary of tokens that are all different and hold no line break. */
export function* vocabularySteps(
  tokens: string[],
  forms: Map<number, string>,
  invented: Set<number>,
): Steps<Vocabulary> {
  const starts = new Uint32Array(tokens.length + 1);
  const masks = new Uint32Array(tokens.length);
  const isJoint = new Uint8Array(tokens.length);
  const blocks: string[] = [];
  let at = 0;
  for (let first = 0; first < tokens.length; first += JOINED_AT_ONCE) {
    const block = tokens.slice(first, first + JOINED_AT_ONCE);
    block.forEach((token, offset) => {
      starts[first + offset] = at;
      masks[first + offset] = maskOf(token);
      isJoint[first + offset] = JOINT.test(token) ? 1 : 0;
      at += token.length + 1;
    });
    blocks.push(block.join('\n'));
    yield;
  }
  starts[tokens.length] = at;
  return new Vocabulary({ tokens, forms, invented, masks, isJoint, text: blocks.join('\n'), starts });
}
