import { normalize } from './normalize.js';
import { facetNames, type Facet, type FacetName } from './service-facets.js';
import type { Steps } from './sliced.js';

/** The values that are asked for, by facet: any of those of one facet, and all facets. */
export type FacetChoice = Partial<Record<FacetName, readonly string[]>>;

/** Marks a service that the words leave out. */
export const OUT = 0xffff;

/** What the facets leave. */
export interface FacetOutcome {
  /** For each facet the services of each of its values, all other facets and the words as they are. */
  counts: Record<FacetName, Uint32Array>;
  /** For each service 0 where it passes every facet. */
  missed: Uint8Array;
  total: number;
}

const NOWHERE = 255;
const AT_ONCE = 16384;

/** The chosen values of a facet as marks; one above another stands for all below, as services have every term above theirs. */
function marksOf(facet: Facet, name: FacetName, chosen: readonly string[]): Uint8Array {
  const marks = new Uint8Array(facet.values.length);
  for (const value of chosen) {
    const position = facet.positions.get(name === 'category' ? value : normalize(value));
    if (position !== undefined) marks[position] = 1;
  }
  return marks;
}

/**
 * Applies facets to what the words found, and counts their values. A service that misses a single facet counts there:
 * choosing one of its values would bring it in.
 */
export function* facetSteps(
  facets: Record<FacetName, Facet>,
  scores: Uint16Array,
  chosen: FacetChoice,
): Steps<FacetOutcome> {
  const size = scores.length;
  const missed = new Uint8Array(size);
  for (let at = 0; at < size; at++) if (scores[at] === OUT) missed[at] = NOWHERE;
  for (const [number, name] of facetNames.entries()) {
    if (!chosen[name]?.length) continue;
    yield;
    const { members, starts } = facets[name];
    const marks = marksOf(facets[name], name, chosen[name]);
    for (let at = 0; at < size; at++) {
      if (missed[at] === NOWHERE) continue;
      let next = starts[at]!;
      const end = starts[at + 1]!;
      while (next < end && !marks[members[next]!]) next++;
      if (next === end) missed[at] = missed[at] === 0 ? number + 1 : NOWHERE;
    }
  }
  let total = 0;
  for (let at = 0; at < size; at++) if (missed[at] === 0) total++;
  const counts = {} as Record<FacetName, Uint32Array>;
  for (const [number, name] of facetNames.entries()) {
    const { members, starts, values } = facets[name];
    const figures = (counts[name] = new Uint32Array(values.length));
    if (!members.length) continue;
    for (let first = 0; first < size; first += AT_ONCE) {
      yield;
      const last = Math.min(size, first + AT_ONCE);
      for (let at = first; at < last; at++) {
        const misses = missed[at]!;
        if (misses !== 0 && misses !== number + 1) continue;
        for (let next = starts[at]!, end = starts[at + 1]!; next < end; next++) figures[members[next]!]!++;
      }
    }
  }
  return { counts, missed, total };
}
