import type { Service } from '../domain/service.js';
import { NumberList } from './number-list.js';
import {
  FIRST_HAN,
  hasHan,
  isHan,
  isSeparator,
  LAST_HAN,
  normalize,
  splitWords,
  trimWord,
  type Normalize,
} from './normalize.js';
import type { Steps } from './sliced.js';
import type { Vocabulary } from './vocabulary.js';
import { WordMap } from './word-map.js';
import { HASH, hashWith, keptOf, WordTable } from './word-table.js';

/** The first letters of a character's readings, for instance `z` or `cz`; nothing where it has none. */
export type Initials = (character: string) => string | undefined;

/** How an index is made. */
export interface IndexOptions {
  /** How text is compared (`normalize`); of ASCII it must change capitals only, Chinese characters one for one. */
  normalize?: Normalize;
  /** Lets names be found by the initials of their Chinese characters, too. */
  initials?: Initials;
}

/** Where a token stands in a service; the low three bits of a posting. */
export const NAME_FIRST = 0;
export const NAME = 1;
export const ORGANIZATION = 2;
export const CATEGORY = 3;
export const ELSEWHERE = 4;

/** Which tokens stand in which services. */
export interface WordIndex {
  vocabulary: Vocabulary;
  /** For each token its services, in order: position * 8 + where it stands best. */
  postings: Uint32Array;
  /** Where the postings of each token begin; one more at the end. */
  postingStarts: Uint32Array;
  /** The tokens of each name, in order. */
  names: Uint32Array;
  nameStarts: Uint32Array;
}

const MOST_READINGS = 8;
const AT_ONCE = 32768;
const SERVICES_AT_ONCE = 2048;

const SEPARATOR = 0;
const MARK = 1;
/** What ASCII characters are taken for: nothing where they part words, `MARK` for punctuation, else small letters and digits. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isSeparator(code)) return SEPARATOR;
  const plain = String.fromCharCode(code).toLowerCase();
  return /[a-z\d]/.test(plain) ? plain.charCodeAt(0) : MARK;
});

/** Takes the words of services one by one. */
export class WordCollector {
  readonly #normalize: Normalize;
  readonly #initials: Initials | undefined;
  /** Nought where it is not known what a character is taken for. */
  readonly #fold = Uint16Array.from({ length: LAST_HAN + 1 }, (_, code) =>
    isHan(code) ? 0 : code < 128 && ASCII[code]! > MARK ? ASCII[code]! : code,
  );
  readonly #table = new WordTable(this.#fold);
  /** By the word as it is written, so that each is normalised once; only those with letters beyond ASCII and Chinese. */
  readonly #written = new WordMap();
  readonly #scratch: number[] = [];
  readonly #forms = new Map<number, string>();
  readonly #invented = new Set<number>();
  /** For each token the service it was last seen in, plus one. */
  readonly #last = new NumberList();
  /** What stands in each service: token * 8 + where it stands best, one service after the other. */
  readonly #seen = new NumberList();
  readonly #seenStarts = new NumberList();
  readonly #names = new NumberList();
  readonly #nameStarts = new NumberList();
  #size = 0;

  constructor({ normalize: plainOf = normalize, initials }: IndexOptions = {}) {
    this.#normalize = plainOf;
    this.#initials = initials;
  }

  add(service: Service): void {
    const { name, alternateName, organization } = service;
    this.#seenStarts.push(this.#seen.length);
    this.#nameStarts.push(this.#names.length);
    for (const id of this.#putName(name)) this.#names.push(id);
    if (alternateName) this.#putName(alternateName);
    if (organization) this.#put(organization.name, ORGANIZATION);
    for (const category of service.categories) this.#put(category.name, CATEGORY);
    this.#put(service.description);
    for (const text of service.audience) this.#put(text);
    for (const text of service.areas) this.#put(text);
    for (const text of service.languages) this.#put(text);
    this.#put(service.eligibility);
    for (const location of service.locations) {
      this.#put(location.name);
      this.#put(location.address);
    }
    for (const contact of service.contacts) this.#put(contact.name);
    this.#size++;
  }

  /** To be called where text is compared in another way from now on. */
  refold(): void {
    this.#fold.fill(0, FIRST_HAN);
  }

  /** The index of what was added so far. */
  *finish(): Steps<WordIndex> {
    const vocabulary = this.#table.vocabulary(new Map(this.#forms), new Set(this.#invented));
    yield;
    const count = vocabulary.size;
    const seen = this.#seen.copy();
    const seenStarts = this.#seenStarts.copy(seen.length);
    const starts = new Uint32Array(count + 1);
    for (let first = 0; first < seen.length; first += AT_ONCE) {
      for (const entry of seen.subarray(first, first + AT_ONCE)) starts[(entry >>> 3) + 1]!++;
      yield;
    }
    for (let token = 0; token < count; token++) starts[token + 1]! += starts[token]!;
    yield;
    const next = starts.slice();
    const postings = new Uint32Array(seen.length);
    for (let service = 0; service < this.#size; service++) {
      if (service % SERVICES_AT_ONCE === 0) yield;
      for (let at = seenStarts[service]!, end = seenStarts[service + 1]!; at < end; at++)
        postings[next[seen[at]! >>> 3]!++] = service * 8 + (seen[at]! & 7);
    }
    const nameStarts = this.#nameStarts.copy(this.#names.length);
    return { vocabulary, postings, postingStarts: starts, names: this.#names.copy(), nameStarts };
  }

  #put(text: string | undefined, place = ELSEWHERE): void {
    if (text) for (const id of this.#split(text)) this.#putOne(id, place);
  }

  #putOne(id: number, place: number): void {
    // Better places are put first.
    if (this.#last.get(id) === this.#size + 1) return;
    this.#last.set(id, this.#size + 1);
    this.#seen.push(id * 8 + place);
  }

  #putName(name: string): number[] {
    const ids = this.#split(name);
    for (let at = 0; at < ids.length; at++) this.#putOne(ids[at]!, at ? NAME : NAME_FIRST);
    if (this.#initials && hasHan(name))
      for (const word of splitWords(name, this.#normalize))
        for (const id of this.#initialsOf(word)) this.#putOne(id, NAME);
    return ids;
  }

  #initialsOf(token: string): number[] {
    let readings = [''];
    let isHan = false;
    for (const character of token) {
      const letters = this.#initials!(character);
      isHan ||= letters !== undefined;
      const choices = [...(letters ?? character)];
      const isFew = readings.length * choices.length <= MOST_READINGS;
      const used = isFew ? choices : choices.slice(0, 1);
      readings = readings.flatMap((reading) => used.map((letter) => reading + letter));
    }
    return isHan ? readings.filter(Boolean).map((reading) => this.#invent(reading)) : [];
  }

  #invent(token: string): number {
    const { size } = this.#table;
    const id = this.#idOf(token);
    if (id === size) this.#invented.add(id);
    return id;
  }

  /** The tokens of a text, in an array that the next text uses again. */
  #split(text: string): number[] {
    const ids = this.#scratch;
    ids.length = 0;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const start = at;
      // From the first letter to the last, and its hash; that of all so far.
      let first = -1;
      let last = -1;
      let hash = HASH;
      let running = HASH;
      let isOther = false;
      let isFolded = false;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        let plain = code;
        if (code < 128) {
          plain = ASCII[code]!;
          if (plain === SEPARATOR) break;
          if (plain === MARK) {
            if (first >= 0) running = hashWith(running, code);
            continue;
          }
        } else if (isHan(code)) {
          plain = this.#foldOf(code);
          isFolded ||= plain !== code;
        } else {
          if (isSeparator(code)) break;
          isOther = true;
        }
        if (first < 0) first = at;
        hash = running = hashWith(running, plain);
        last = at + 1;
      }
      if (first < 0) continue;
      hash = keptOf(hash);
      let id: number;
      if (isOther) id = this.#read(text.slice(start, at));
      else {
        id = this.#table.find(text, first, last, hash);
        if (id < 0) {
          id = this.#add(text, first, last, hash);
          if (isFolded) this.#forms.set(id, text.slice(first, last).toLowerCase());
        } else if (this.#invented.size) this.#invented.delete(id);
      }
      if (id >= 0) ids.push(id);
    }
    return ids;
  }

  #foldOf(code: number): number {
    if (!isHan(code)) return code > LAST_HAN ? code : this.#fold[code]!;
    return (this.#fold[code] ||= this.#normalize(String.fromCharCode(code)).charCodeAt(0));
  }

  /** The token of a word as it is written, or -1 where nothing but punctuation is in it. */
  #read(written: string): number {
    let id = this.#written.get(written);
    if (id !== undefined) return id;
    // Some compatibility characters are spaces with a mark: a line break would part the vocabulary.
    const token = trimWord(this.#normalize(written).replace(/\s+/g, ' '));
    const { size } = this.#table;
    id = token ? this.#idOf(token) : -1;
    this.#written.set(written, id);
    this.#invented.delete(id);
    const form = trimWord(written).toLowerCase();
    if (id === size && form !== token) this.#forms.set(id, form);
    return id;
  }

  #idOf(token: string): number {
    let hash = HASH;
    for (let at = 0; at < token.length; at++) hash = hashWith(hash, this.#foldOf(token.charCodeAt(at)));
    hash = keptOf(hash);
    const id = this.#table.find(token, 0, token.length, hash);
    return id < 0 ? this.#add(token, 0, token.length, hash) : id;
  }

  #add(text: string, start: number, end: number, hash: number): number {
    this.#last.push(0);
    return this.#table.add(text, start, end, hash);
  }
}
