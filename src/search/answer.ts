import { facetNames, type FoundServices, type ServiceQuestion } from '../domain/service-search.js';
import type { Service, ServiceSchedule } from '../domain/service.js';
import type { Places, readPlaces } from './distances.js';
import { facetSteps, OUT, type Narrowed } from './facet-counts.js';
import { normalize, splitWords } from './normalize.js';
import type { ServiceIndex } from './service-index.js';
import type { Steps } from './sliced.js';
import { sorted, suggest, wordSteps, type LazyNear, type NearStep } from './word-scores.js';

/** Tells when schedules are open: see `openingMasks`. */
type ReadOpening = (schedules: readonly ServiceSchedule[], now: number, timeZone?: string) => Uint8Array;

/** What the answers are made with. Where code is loaded at once anyway, as in a worker, each may resolve at once. */
export interface AnswerOptions {
  /** Loads the search for what is only like the words. */
  loadNear?: () => Promise<NearStep>;
  /** Loads the reading of opening hours. */
  loadOpening?: () => Promise<ReadOpening>;
  /** Loads the reckoning of distances. */
  loadDistances?: () => Promise<typeof readPlaces>;
  /** ms since 1970. */
  now?: () => number;
  /** IANA name of the time zone of opening hours; the device's where it is not given. */
  timeZone?: string;
}

/** All that a question finds, before the records that are wanted are taken from it. */
interface Ordered extends Omit<FoundServices, 'records' | 'nearest'> {
  order: Uint32Array;
}

/** Where a word finds fewer services, those that hold something like it follow; several words that find any are meant so. */
const FEW = 3;
const REMEMBERED = 6;
const MINUTE = 60_000;

const openingOf = () => import('../domain/opening.js').then(({ openingMasks }) => openingMasks);
const distancesOf = () => import('./distances.js').then((module) => module.readPlaces);
const nearOf = () => import('./near-query.js').then(({ nearQuerySteps }) => nearQuerySteps);

function isAmong(value: number | undefined, members: Uint32Array, first: number, end: number): boolean {
  for (let next = first; next < end; next++) if (members[next] === value) return true;
  return false;
}

/** Answers questions about the services of an index. What was found last is kept: its next records cost nothing. */
export class ServiceAnswers {
  readonly #index: ServiceIndex;
  readonly #services: readonly Service[];
  readonly #near: LazyNear;
  readonly #loadOpening: () => Promise<ReadOpening>;
  readonly #loadDistances: () => Promise<typeof readPlaces>;
  readonly #now: () => number;
  readonly #timeZone: string | undefined;
  readonly #memory = new Map<string, Ordered>();
  #readOpening: ReadOpening | undefined;
  #open: { minute: number; masks: Uint8Array } | undefined;
  #places: Places | undefined;

  /** @param services those that the index was built from; there may be more by now */
  constructor(index: ServiceIndex, services: readonly Service[], options: AnswerOptions = {}) {
    this.#index = index;
    this.#services = services;
    this.#near = { load: options.loadNear ?? nearOf };
    this.#loadOpening = options.loadOpening ?? openingOf;
    this.#loadDistances = options.loadDistances ?? distancesOf;
    this.#now = options.now ?? Date.now;
    this.#timeZone = options.timeZone;
  }

  /** Finds services. */
  *find(question: ServiceQuestion): Steps<FoundServices> {
    const { from = 0, count, ...rest } = question;
    const open = yield* this.#openSteps();
    const key = JSON.stringify([rest, this.#open?.minute]);
    const found = this.#memory.get(key) ?? (yield* this.#orderSteps(question, open));
    this.#memory.delete(key);
    if (!this.#near.isLost) this.#memory.set(key, found);
    if (this.#memory.size > REMEMBERED) this.#memory.delete(this.#memory.keys().next().value!);
    const { order, ...told } = found;
    const wanted = order.subarray(from, from + count);
    const { near } = question;
    return {
      ...told,
      // Copies, because a worker gives away what it sends.
      counts: Object.fromEntries(
        Object.entries(found.counts!).map(([name, figures]) => [name, figures.slice()]),
      ),
      records: Array.from(wanted, (at) => this.#services[at]!),
      ...(near && { nearest: Array.from(wanted, (at) => this.#places!.nearest(at, near)) }),
    };
  }

  /** When each service is open, read anew each minute. */
  *#openSteps(): Steps<Uint8Array | undefined> {
    const { schedules, hours, hourStarts } = this.#index.traits;
    if (!schedules.length) return undefined;
    if (!this.#readOpening)
      yield this.#loadOpening().then(
        (read) => (this.#readOpening = read),
        // Lost on the way: the rest is found all the same.
        () => undefined,
      );
    const now = this.#now();
    const minute = Math.floor(now / MINUTE);
    if (this.#open?.minute !== minute && this.#readOpening) {
      const each = this.#readOpening(schedules, now, this.#timeZone);
      yield;
      const masks = new Uint8Array(this.#index.size);
      for (let at = 0; at < masks.length; at++)
        for (let next = hourStarts[at]!; next < hourStarts[at + 1]!; next++)
          masks[at]! |= each[hours[next]!]!;
      this.#open = { minute, masks };
    }
    return this.#open?.masks;
  }

  *#placeSteps(): Steps<void> {
    if (this.#places) return;
    let read: typeof readPlaces | undefined;
    yield this.#loadDistances().then((loaded) => (read = loaded));
    this.#places = yield* read!(this.#services, this.#index.size);
  }

  *#orderSteps(question: ServiceQuestion, open: Uint8Array | undefined): Steps<Ordered> {
    const { words, facets, near } = question;
    const typed = splitWords(words);
    const found = yield* wordSteps(this.#index, typed, typed.length > 1 ? 1 : FEW, this.#near);
    const { own, meant, given } = found;
    // What only is like the words is not mixed with what holds them: it is found where nothing does.
    const isGuess = meant !== undefined && !own.some((score) => score !== OUT);
    let scores = this.#restricted(question, isGuess ? found.scores : own);
    if (near) {
      yield* this.#placeSteps();
      // Where nothing is typed, a place is all that was asked for.
      if (!given) scores = this.#places!.only(scores, OUT);
    }
    yield;
    const narrowed: Narrowed = { ...this.#index, open };
    const { counts, missed, total, alone } = yield* facetSteps(narrowed, scores, facets);
    yield;
    const inOrder = sorted(scores, missed, total);
    const suggestions = meant ? suggest(found) : [];
    yield;
    const order = near ? this.#places!.sorted(inOrder, near) : this.#arranged(inOrder, question, !given);
    const without: FoundServices['without'] = {};
    if (!total) {
      for (const [number, name] of facetNames.entries())
        if (facets[name]?.length) without[name] = alone[number]!;
      if (given) without.words = yield* this.#withoutWords(question, narrowed);
    }
    return { order, total, exact: isGuess ? 0 : total, suggestions, counts, ...(!total && { without }) };
  }

  /** Scores of what may be found at all. */
  #restricted({ ids }: ServiceQuestion, scores: Uint16Array): Uint16Array {
    if (!ids) return scores;
    const restricted = new Uint16Array(scores.length).fill(OUT);
    for (const at of this.#positionsOf(ids)) restricted[at] = scores[at]!;
    return restricted;
  }

  *#withoutWords(question: ServiceQuestion, narrowed: Narrowed): Steps<number> {
    let scores = this.#restricted(question, new Uint16Array(this.#index.size));
    if (question.near) scores = this.#places!.only(scores, OUT);
    return (yield* facetSteps(narrowed, scores, question.facets)).total;
  }

  /** The page's own first, then, where nothing is typed, those of the area and those of no area, then the rest. */
  #arranged(
    order: Uint32Array,
    { highlightIds = [], area }: ServiceQuestion,
    isUntyped: boolean,
  ): Uint32Array {
    const wanted = isUntyped && area ? normalize(area) : '';
    if (!highlightIds.length && !wanted) return order;
    const own = this.#positionsOf(highlightIds);
    const { positions, members, starts } = this.#index.facets.area;
    const place = positions.get(wanted);
    const tiers = new Uint16Array(order.length);
    for (const [rank, at] of order.entries()) {
      if (own.has(at)) continue;
      const [first, end] = [starts[at]!, starts[at + 1]!];
      tiers[rank] = wanted && end > first && !isAmong(place, members, first, end) ? 2 : 1;
    }
    return sorted(tiers, new Uint8Array(order.length), order.length).map((rank) => order[rank]!);
  }

  #positionsOf(ids: readonly string[]): Set<number> {
    const wanted = new Set(ids);
    const positions = new Set<number>();
    if (wanted.size)
      for (let at = 0; at < this.#index.size; at++) if (wanted.has(this.#services[at]!.id)) positions.add(at);
    return positions;
  }
}
