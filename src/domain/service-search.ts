import type { Service } from './service.js';

/**
 * What services can be narrowed by. `open` takes `now` and days of the week (`1` for Monday to `7`), `age` one age in
 * years; neither has values to list, the others have those that the services name.
 */
export const facetNames = [
  'category',
  'party',
  'audience',
  'area',
  'language',
  'delivery',
  'cost',
  'accessibility',
  'open',
  'age',
] as const;
/** One of the facets. */
export type FacetName = (typeof facetNames)[number];

/** The values that are asked for, by facet: any of those of one facet, and all facets. */
export type FacetChoice = Partial<Record<FacetName, readonly string[]>>;

/** A value of a facet: `value` is what a query asks for, `label` what a resident reads (`free` is to be translated). */
export interface FacetValue {
  value: string;
  label: string;
  /** The language that the label is in (BCP 47), where the feed says so. */
  lang?: string;
  /** Value of the category above. */
  parent?: string;
  /** What else a query may ask for it by. */
  aliases?: string[];
  /** How many services have it, nothing else asked. */
  count: number;
}

/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A place that the services themselves name, to measure distances from. */
export interface NamedPlace extends Point {
  name: string;
  /** The language of the name (BCP 47), where the feed says so. */
  lang?: string;
}

/** What is asked of the services. */
export interface ServiceQuestion {
  /** As typed. */
  words: string;
  facets: FacetChoice;
  /** Id or name of the resident's area: its services come first where nothing is typed. */
  area?: string;
  /** Ids that come first. */
  highlightIds?: readonly string[];
  /** Nearest first; what has no place comes last where words are typed, and is left out where not. */
  near?: Point;
  /** Only services of these ids, such as the saved ones. */
  ids?: readonly string[];
  /** Position of the first record that is wanted. @default 0 */
  from?: number;
  /** How many records are wanted. */
  count: number;
}

/** What is found. */
export interface FoundServices {
  /** The records that were wanted, best first. */
  records: Service[];
  /** Kilometres to the nearest place of each record, and the position of that place among its `locations`; where `near` was asked. Endless, and -1, for one without a place. */
  nearest?: { distance: number; location: number }[];
  /** How many there are in all. */
  total: number;
  /** How many of them hold the words as they are; the rest hold something like them. */
  exact: number;
  /** Queries that may have been meant, likeliest first. */
  suggestions: string[];
  /**
   * By facet, and by position of its values in the source's `facets`, the services that each would give, all else as it
   * is; for `open` those of `now`, then of the days `1` to `7`. Nothing where the source cannot count.
   */
  counts?: Partial<Record<FacetName, Uint32Array>>;
  /** Where nothing was found: chosen facets without each of which there would be so many. */
  without?: Partial<Record<FacetName | 'words', number>>;
  /** Where `ids` were asked: those that could not be looked up, which says nothing of whether they are there. */
  unsure?: string[];
}
