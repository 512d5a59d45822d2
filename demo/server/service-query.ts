import { splitWords } from '../../src/search/normalize.js';

/** Facets whose values are asked for by a parameter of their own; `category` is `taxonomy_term_id`. */
export const facets = [
  'category',
  'party',
  'audience',
  'area',
  'language',
  'delivery',
  'cost',
  'accessibility',
] as const;
/** One of the facets. */
export type Facet = (typeof facets)[number];

/** What is asked of the services. */
export interface ServiceQuery {
  /** Normalised; each must be found. */
  words: string[];
  /** Any of the values of one facet, and all facets. */
  chosen: Partial<Record<Facet, string[]>>;
  ids?: string[];
  /** Ages that a service is to be for, in years. */
  minimumAge?: number;
  maximumAge?: number;
  /** Nearest first, and only what has a place. */
  near?: { latitude: number; longitude: number };
  /** Farthest that counts as near, in metres. */
  proximity?: number;
  /** From 1. */
  page: number;
  perPage: number;
  /** Whether the values of each facet are counted. */
  withFacets: boolean;
}

const maxPerPage = 500;
const maxWords = 12;
const maxValues = 200;

const positive = (text: string | null, otherwise: number, max: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? Math.min(number, max) : otherwise;
};

const numberIn = (text: string | null, min: number, max: number): number | undefined => {
  const number = text?.trim() ? Number(text) : NaN;
  return number >= min && number <= max ? number : undefined;
};

/**
 * Reads the query of HSDS: `search` (every word must be there), `taxonomy_term_id` (a term or one above it), `party`
 * `audience` `area` `language` `delivery` `cost` `accessibility` (any of several), `ids`, `age` or `minimum_age` and `maximum_age`,
 * `latitude` `longitude` `proximity` (metres), `page` from 1, `per_page` (20, at most 500) and `facets=1`.
 */
export function readQuery(query: URLSearchParams): ServiceQuery {
  const many = (name: string, isSplit: boolean) =>
    query
      .getAll(name)
      .flatMap((value) => (isSplit ? value.split(',') : [value]))
      // PostgreSQL has no such character.
      .map((value) => value.replaceAll('\0', ''))
      .filter(Boolean)
      .slice(0, maxValues);
  const chosen: ServiceQuery['chosen'] = {};
  for (const facet of facets) {
    const values = facet === 'category' ? many('taxonomy_term_id', true) : many(facet, false);
    if (values.length) chosen[facet] = values;
  }
  const ids = many('ids', true);
  const age = numberIn(query.get('age'), 0, 150);
  const minimumAge = age ?? numberIn(query.get('minimum_age'), 0, 150);
  const maximumAge = age ?? numberIn(query.get('maximum_age'), 0, 150);
  const latitude = numberIn(query.get('latitude'), -90, 90);
  const longitude = numberIn(query.get('longitude'), -180, 180);
  const proximity = numberIn(query.get('proximity'), 0, 1e8);
  return {
    words: splitWords((query.get('search') ?? '').replaceAll('\0', ' ')).slice(0, maxWords),
    chosen,
    ...(ids.length && { ids }),
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
    ...(latitude !== undefined && longitude !== undefined && { near: { latitude, longitude } }),
    ...(proximity !== undefined && { proximity }),
    page: positive(query.get('page'), 1, 1_000_000),
    perPage: positive(query.get('per_page'), 20, maxPerPage),
    withFacets: query.get('facets') === '1',
  };
}
