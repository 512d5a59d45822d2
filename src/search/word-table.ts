import { NumberList } from './number-list.js';
import { isLetter, Vocabulary } from './vocabulary.js';

/** Where a hash begins. */
export const HASH = 0x811c9dc5 | 0;

/** The hash with one more letter. */
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** What is kept of a hash: small enough for every engine to hand on without a box. */
export const keptOf = (hash: number): number => (hash ^ (hash >>> 15)) & 0x3fffffff;

/** All different words, numbered as they come, and found by their letters: no string is made to look one up. */
export class WordTable {
  /** What letters are taken for: ASCII capitals for small ones, Chinese characters for their simplified forms. */
  readonly #fold: Uint16Array;
  /** The words one after the other, with a line break after each. */
  #letters = new Uint16Array(4096);
  /** Two numbers a slot: a word's number and one, and its hash. */
  #slots = new Uint32Array(2048);
  readonly #starts = new NumberList();
  readonly #masks = new NumberList();
  readonly #joints = new NumberList();
  #end = 0;

  constructor(fold: Uint16Array) {
    this.#fold = fold;
  }

  get size(): number {
    return this.#starts.length;
  }

  /** The number of a part of a text, its letters folded, or -1; `hash` is of the folded ones. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const letters = this.#letters;
    const fold = this.#fold;
    const last = slots.length - 1;
    for (let slot = hash * 2; ; slot += 2) {
      const word = slots[(slot &= last)]! - 1;
      if (word < 0) return -1;
      if (slots[slot + 1] !== hash) continue;
      let at = start;
      let own = this.#starts.get(word);
      for (; at < end; at++, own++) {
        const code = text.charCodeAt(at);
        if (letters[own] !== (code < fold.length ? fold[code] : code)) break;
      }
      if (at === end && letters[own] === 10) return word;
    }
  }

  /** Takes a part of a text that is not yet known, and numbers it. */
  add(text: string, start: number, end: number, hash: number): number {
    const word = this.size;
    if (this.#end + end - start >= this.#letters.length) {
      const letters = new Uint16Array((this.#end + end - start) * 2);
      letters.set(this.#letters);
      this.#letters = letters;
    }
    this.#starts.push(this.#end);
    let mask = 0;
    let isJoint = false;
    for (let at = start; at < end; at++) {
      let code = text.charCodeAt(at);
      if (code < this.#fold.length) code = this.#fold[code]!;
      mask |= 1 << (code & 31);
      isJoint ||= !isLetter(text, at, code);
      this.#letters[this.#end++] = code;
    }
    this.#letters[this.#end++] = 10;
    this.#masks.push(mask >>> 0);
    if (isJoint) this.#joints.push(word);
    this.#place(word, hash);
    if (this.size * 4 > this.#slots.length) this.#grow();
    return word;
  }

  /** The words so far. */
  vocabulary(forms: ReadonlyMap<number, string>, invented: ReadonlySet<number>): Vocabulary {
    return new Vocabulary({
      // A word that begins with a byte order mark keeps it.
      text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#letters.subarray(0, this.#end)),
      starts: this.#starts.copy(this.#end),
      masks: this.#masks.copy(),
      joints: new Set(this.#joints.copy()),
      forms,
      invented,
    });
  }

  #place(word: number, hash: number): void {
    const last = this.#slots.length - 1;
    let slot = (hash * 2) & last;
    while (this.#slots[slot]) slot = (slot + 2) & last;
    this.#slots[slot] = word + 1;
    this.#slots[slot + 1] = hash;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 4);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot]) this.#place(before[slot]! - 1, before[slot + 1]!);
  }
}
