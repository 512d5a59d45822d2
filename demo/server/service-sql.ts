import { hasHan } from '../../src/search/normalize.js';
import { hanTokens } from './service-rows.js';
import { facets, type Facet, type ServiceQuery } from './service-query.js';

/** Values of one statement, each put in once. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Keeps a value and gives its `$1`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** A word, and words that may have been meant by it. */
export type Alternatives = readonly string[];

const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Words that are searched by their beginning: too short for trigrams, and in nearly every text somewhere within. */
export const isShort = (word: string): boolean => word.length < 3 && !hasHan(word);

/**
 * Whether a service has a word: any part of the text by trigrams; Chinese by its pairs of characters too, since trigrams
 * need three and, under a C locale, see none; one or two letters at the start of a word, by full text.
 */
function hasWord(word: string, parameters: Parameters): string {
  if (isShort(word)) return `tokens @@ ${parameters.add(`${lexeme(word)}:*`)}::tsquery`;
  const holds = `everything like ${parameters.add(like(word))}`;
  if (!hasHan(word)) return holds;
  const tokens = hanTokens(word);
  const pairs = tokens.filter((token) => token.length > 1);
  const query = (pairs.length ? pairs : tokens).map(lexeme).join(' & ');
  return `(tokens @@ ${parameters.add(query)}::tsquery and ${holds})`;
}

/** Whether a service has each of the words, or one that may have been meant. */
export const hasWords = (words: readonly Alternatives[], parameters: Parameters): string[] =>
  words.map((alternatives) => `(${alternatives.map((word) => hasWord(word, parameters)).join(' or ')})`);

/** Names first, from the start of a word, then organizations, categories and the rest, summed over the words. */
export function rankOf(words: readonly Alternatives[], parameters: Parameters): string {
  const ranks = words.map((alternatives) => {
    const plain = alternatives.map((word) =>
      parameters.add(
        word
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .join(' ')
          .trim(),
      ),
    );
    const within = (text: string, start: string) =>
      plain.map((word) => `strpos(${text}, ${start}${word}::text) > 0`).join(' or ');
    return `case when ${within('name', "' ' || ")} then 0 when ${within('name', '')} then 1
      when ${within('organization', '')} then 2 when ${within('category', '')} then 3 else 4 end`;
  });
  return ranks.join(' + ') || '0';
}

/** Kilometres from the place asked to the nearest of a service. */
export function distanceTo({ near }: ServiceQuery, parameters: Parameters): string | undefined {
  if (!near) return undefined;
  const latitude = `${parameters.add(near.latitude)}::float8`;
  const longitude = `${parameters.add(near.longitude)}::float8`;
  return `(select min(2 * 6371 * asin(sqrt(least(1, sin(radians(a - ${latitude}) / 2) ^ 2
    + cos(radians(a)) * cos(radians(${latitude})) * sin(radians(b - ${longitude}) / 2) ^ 2))))
    from unnest(latitudes, longitudes) as place (a, b))`;
}

/** All else that is asked, but for what is chosen of one facet. */
export function otherConditions(query: ServiceQuery, parameters: Parameters, except?: Facet): string[] {
  const { chosen, ids, minimumAge, maximumAge, near, proximity } = query;
  const conditions = facets.flatMap((facet) => {
    const values = facet === except ? undefined : chosen[facet];
    return values ? [`filters && ${parameters.add(values.map((value) => `${facet}=${value}`))}::text[]`] : [];
  });
  if (ids) conditions.push(`id = any (${parameters.add(ids)}::text[])`);
  if (minimumAge !== undefined)
    conditions.push(`coalesce(maximum_age, 1000) >= ${parameters.add(minimumAge)}::float8`);
  if (maximumAge !== undefined)
    conditions.push(`coalesce(minimum_age, 0) <= ${parameters.add(maximumAge)}::float8`);
  if (near) conditions.push('cardinality(latitudes) > 0');
  if (near && proximity !== undefined)
    conditions.push(`${distanceTo(query, parameters)} <= ${parameters.add(proximity / 1000)}::float8`);
  return conditions;
}
