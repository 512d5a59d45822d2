import type { Service } from '../domain/service.js';
import { NumberList } from './number-list.js';
import { hasHan, isSeparator, normalize, trimWord, type Normalize } from './normalize.js';
import type { Steps } from './sliced.js';
import { WordMap } from './word-map.js';
import { vocabularySteps, type Vocabulary } from './vocabulary.js';

/** The first letters of a character's readings, for instance `z` or `cz`; nothing where it has none. */
export type Initials = (character: string) => string | undefined;

/** How an index is made. */
export interface IndexOptions {
  /** How text is compared (`normalize`). */
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

/** Takes the words of services one by one. */
export class WordCollector {
  readonly #normalize: Normalize;
  readonly #initials: Initials | undefined;
  readonly #ids = new WordMap();
  /** By the word as it is written, so that each is normalised once. */
  readonly #written = new WordMap();
  /** Of texts that many services share. */
  readonly #shared = new Map<string, number[]>();
  readonly #scratch: number[] = [];
  readonly #tokens: string[] = [];
  readonly #forms = new Map<number, string>();
  readonly #invented = new Set<number>();
  /** For each token the service it was last seen in, plus one. */
  readonly #last = new NumberList();
  readonly #seen = new NumberList();
  readonly #places = new NumberList();
  readonly #names = new NumberList();
  readonly #nameStarts = new NumberList();
  #size = 0;

  constructor({ normalize: plainOf = normalize, initials }: IndexOptions = {}) {
    this.#normalize = plainOf;
    this.#initials = initials;
  }

  add(service: Service): void {
    const { name, alternateName, organization } = service;
    const ids = this.#split(name);
    this.#nameStarts.push(this.#names.length);
    for (const id of ids) this.#names.push(id);
    this.#putName(ids, name);
    if (alternateName) this.#putName(this.#split(alternateName), alternateName);
    if (organization) this.#put(this.#share(organization.name), ORGANIZATION);
    for (const category of service.categories) this.#put(this.#share(category.name), CATEGORY);
    if (service.description) this.#put(this.#split(service.description), ELSEWHERE);
    for (const texts of [service.audience, service.areas, service.languages])
      for (const text of texts) this.#put(this.#share(text), ELSEWHERE);
    if (service.eligibility) this.#put(this.#split(service.eligibility), ELSEWHERE);
    for (const location of service.locations) {
      if (location.name) this.#put(this.#split(location.name), ELSEWHERE);
      if (location.address) this.#put(this.#split(location.address), ELSEWHERE);
    }
    for (const contact of service.contacts) if (contact.name) this.#put(this.#split(contact.name), ELSEWHERE);
    this.#size++;
  }

  /** The index of what was added so far. */
  *finish(): Steps<WordIndex> {
    const vocabulary = yield* vocabularySteps(
      [...this.#tokens],
      new Map(this.#forms),
      new Set(this.#invented),
    );
    const count = vocabulary.tokens.length;
    const total = this.#seen.length;
    const starts = new Uint32Array(count + 1);
    for (let first = 0; first < total; first += AT_ONCE) {
      for (let at = first; at < Math.min(total, first + AT_ONCE); at++) starts[this.#seen.get(at) + 1]!++;
      yield;
    }
    for (let token = 0; token < count; token++) starts[token + 1]! += starts[token]!;
    yield;
    const next = starts.slice();
    const postings = new Uint32Array(total);
    for (let first = 0; first < total; first += AT_ONCE) {
      for (let at = first; at < Math.min(total, first + AT_ONCE); at++)
        postings[next[this.#seen.get(at)]!++] = this.#places.get(at);
      yield;
    }
    const nameStarts = new Uint32Array(this.#size + 1);
    nameStarts.set(this.#nameStarts.copy());
    nameStarts[this.#size] = this.#names.length;
    return { vocabulary, postings, postingStarts: starts, names: this.#names.copy(), nameStarts };
  }

  #put(ids: number[], place: number): void {
    for (const id of ids) this.#putOne(id, place);
  }

  #putOne(id: number, place: number): void {
    // Better places are put first.
    if (this.#last.get(id) === this.#size + 1) return;
    this.#last.set(id, this.#size + 1);
    this.#seen.push(id);
    this.#places.push(this.#size * 8 + place);
  }

  #putName(ids: number[], name: string): void {
    ids.forEach((id, at) => this.#putOne(id, at ? NAME : NAME_FIRST));
    if (!this.#initials || !hasHan(name)) return;
    const made = ids.flatMap((id) => this.#initialsOf(this.#tokens[id]!));
    this.#put(made, NAME);
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
    const isNew = this.#ids.get(token) === undefined;
    const id = this.#idOf(token);
    if (isNew) this.#invented.add(id);
    return id;
  }

  #share(text: string): number[] {
    let ids = this.#shared.get(text);
    if (!ids) this.#shared.set(text, (ids = [...this.#split(text)]));
    return ids;
  }

  /** The tokens of a text, in an array that the next text uses again. */
  #split(text: string): number[] {
    const ids = this.#scratch;
    ids.length = 0;
    for (let start = 0; start < text.length;) {
      let end = start;
      while (end < text.length && !isSeparator(text.charCodeAt(end))) end++;
      if (end > start) {
        const written = text.slice(start, end);
        let id = this.#written.get(written);
        if (id === undefined) {
          id = this.#read(written);
          this.#written.set(written, id);
        }
        if (id >= 0) ids.push(id);
      }
      start = end + 1;
    }
    return ids;
  }

  /** The token of a word as it is written, or -1 where nothing but punctuation is in it. */
  #read(written: string): number {
    // Some compatibility characters are spaces with a mark: a line break would part the vocabulary.
    const token = trimWord(this.#normalize(written).replace(/\s+/g, ' '));
    if (!token) return -1;
    const isNew = this.#ids.get(token) === undefined;
    const id = this.#idOf(token);
    this.#invented.delete(id);
    const form = trimWord(written);
    if (isNew && form.toLowerCase() !== token) this.#forms.set(id, form.toLowerCase());
    return id;
  }

  #idOf(token: string): number {
    let id = this.#ids.get(token);
    if (id === undefined) {
      id = this.#tokens.push(token) - 1;
      this.#ids.set(token, id);
      this.#last.push(0);
    }
    return id;
  }
}
