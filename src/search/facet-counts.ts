import { facetNames, type FacetChoice, type FacetName } from '../domain/service-search.js';
import { normalize } from './normalize.js';
import type { Facet } from './service-facets.js';
import type { Traits } from './service-traits.js';
import type { Steps } from './sliced.js';

export type { FacetChoice } from '../domain/service-search.js';

/** Marks a service that the words leave out. */
export const OUT = 0xffff;

/** What is narrowed. */
export interface Narrowed {
  facets: Record<FacetName, Facet>;
  traits: Traits;
  /** For each service when it is open: see `openingMasks`. Nothing where that is not known. */
  open?: Uint8Array | undefined;
}

/** What the facets leave. */
export interface FacetOutcome {
  /** For each facet the services of each of its values, all other facets and the words as they are. */
  counts: Record<FacetName, Uint32Array>;
  /** For each service 0 where it passes every facet. */
  missed: Uint8Array;
  total: number;
  /** For each facet, in the order of `facetNames`, how many services pass all others only. */
  alone: readonly number[];
}

const NOWHERE = 255;
const AT_ONCE = 16384;
const NONE = new Uint32Array(0);
/** Used by one question after the other; one that comes amid another has its own. */
let spare = NONE;

/** Takes a service that misses a facet. */
type Miss = (service: number) => void;

/** The chosen values of a facet as marks; one above another stands for all below, as services have every term above theirs. */
function marksOf(facet: Facet, name: FacetName, chosen: readonly string[]): Uint8Array {
  const marks = new Uint8Array(facet.values.length);
  for (const value of chosen) {
    const position = facet.positions.get(name === 'category' ? value : normalize(value));
    if (position !== undefined) marks[position] = 1;
  }
  return marks;
}

/** Marks what misses the ages asked for; what names no age misses none. */
function missAges({ aged, youngest, oldest }: Traits, chosen: readonly string[], miss: Miss): void {
  const ages = chosen.map(Number);
  for (const [at, service] of aged.entries())
    if (!ages.some((age) => age >= Math.floor(youngest[at]!) && age <= oldest[at]!)) miss(service);
}

function missHours(open: Uint8Array, chosen: readonly string[], miss: Miss): void {
  let wanted = 0;
  for (const value of chosen) wanted |= value === 'now' ? 1 : /^[1-7]$/.test(value) ? 1 << Number(value) : 0;
  for (let at = 0; at < open.length; at++) if (!(open[at]! & wanted)) miss(at);
}

function missValues(facet: Facet, marks: Uint8Array, miss: Miss): void {
  const { members, starts } = facet;
  for (let at = 0; at + 1 < starts.length; at++) {
    let next = starts[at]!;
    const end = starts[at + 1]!;
    while (next < end && !marks[members[next]!]) next++;
    if (next === end) miss(at);
  }
}

/**
 * Applies facets to what the words found, and counts their values. A service that misses a single facet counts there:
 * choosing one of its values would bring it in.
 */
export function* facetSteps(
  { facets, traits, open }: Narrowed,
  scores: Uint16Array,
  chosen: FacetChoice,
): Steps<FacetOutcome> {
  const size = scores.length;
  const missed = new Uint8Array(size);
  for (let at = 0; at < size; at++) if (scores[at] === OUT) missed[at] = NOWHERE;
  for (const [number, name] of facetNames.entries()) {
    const values = chosen[name];
    if (!values?.length) continue;
    yield;
    const miss = (at: number) => {
      if (missed[at] !== NOWHERE) missed[at] = missed[at] ? NOWHERE : number + 1;
    };
    if (name === 'age') missAges(traits, values, miss);
    else if (name === 'open') missHours(open ?? new Uint8Array(size), values, miss);
    else missValues(facets[name], marksOf(facets[name], name, values), miss);
  }
  yield;
  // Services by the facet that they miss, those that miss none first; what no facet would bring in is last.
  const ends = new Uint32Array(NOWHERE + 2);
  for (let at = 0; at < size; at++) ends[missed[at]! + 1]!++;
  const total = ends[1]!;
  // Of most it is quicker to take away the rest.
  const isMost = total * 2 > size;
  for (let misses = 0; misses < NOWHERE; misses++) ends[misses + 1]! += ends[misses]!;
  const ranked = spare.length < size ? new Uint32Array(size) : spare;
  spare = NONE;
  for (let at = 0; at < size; at++) if (isMost || missed[at] !== NOWHERE) ranked[ends[missed[at]!]!++] = at;
  const alone = facetNames.map((_, number) => ends[number + 1]! - ends[number]!);
  const counts = {} as Record<FacetName, Uint32Array>;
  for (const [number, name] of facetNames.entries()) {
    const passing = ranked.subarray(0, total);
    const missing = ranked.subarray(ends[number], ends[number + 1]);
    if (name === 'open') {
      counts.open = countHours(open, [passing, missing]);
      continue;
    }
    const { members, starts, values } = facets[name];
    const figures = (counts[name] = new Uint32Array(values.length));
    if (!members.length) continue;
    if (isMost) values.forEach(({ count }, position) => (figures[position] = count));
    const first = isMost ? ranked.subarray(total, size) : passing;
    for (const among of [first, missing]) {
      const each = isMost && among === first ? -1 : 1;
      for (let place = 0; place < among.length; place++) {
        if (place % AT_ONCE === 0) yield;
        const at = among[place]!;
        for (let next = starts[at]!, end = starts[at + 1]!; next < end; next++)
          figures[members[next]!]! += each;
      }
    }
  }
  spare = ranked;
  return { counts, missed, total, alone };
}

/** How many are open now, and on each day of the week. */
function countHours(open: Uint8Array | undefined, both: Uint32Array[]): Uint32Array {
  const figures = new Uint32Array(open ? 8 : 0);
  if (!open) return figures;
  const masks = new Uint32Array(256);
  for (const among of both) for (const at of among) masks[open[at]!]!++;
  for (const [mask, count] of masks.entries())
    for (let bit = 0; bit < 8; bit++) if (mask & (1 << bit)) figures[bit]! += count;
  return figures;
}
