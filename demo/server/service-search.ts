import type { HsdsService } from '../data/build-services.js';
import type { Database } from './database.js';
import { facets, type Facet, type ServiceQuery } from './service-query.js';
import {
  distanceTo,
  hasWords,
  otherConditions,
  Parameters,
  rankOf,
  type Alternatives,
} from './service-sql.js';
import { openServiceTable, type ServiceTable } from './service-table.js';
import { nearWords } from './service-typos.js';

/** A value of a facet, and how many services have it. */
export interface CountedValue {
  value: string;
  label: string;
  parent?: string;
  count: number;
}

/** One page of HSDS 3.1 records. */
export interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  /** How many hold the words as they are; where those were few, the rest hold something like them. */
  exact?: number;
  /** Words that may have been meant. */
  suggestions?: string[];
  /** What each value would give, the choice of its own facet left out. */
  facets?: Partial<Record<Facet, CountedValue[]>>;
  contents: HsdsService[];
}

/** Where fewer are found, what is like the words is looked for. */
const few = 3;
const maxSuggestions = 3;
const aDay = 86_400_000;

interface Found {
  total: number;
  contents: HsdsService[];
}

/** Answers questions about services from the database. */
export class ServiceSearch {
  readonly #database: Database;
  readonly #tables = new WeakMap<HsdsService[], { at: number; table: Promise<ServiceTable> }>();
  readonly #counts = new Map<string, Promise<NonNullable<Page['facets']>>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes services ready to be searched, which is done once for each list. */
  async open(services: HsdsService[]): Promise<ServiceTable> {
    let opened = this.#tables.get(services);
    // Once a day anew, so that another server does not take the table for a forgotten one.
    if (!opened || Date.now() - opened.at > aDay) {
      opened = { at: Date.now(), table: openServiceTable(this.#database, services) };
      this.#tables.set(services, opened);
      opened.table.catch(() => this.#tables.delete(services));
    }
    return opened.table;
  }

  /** Finds services; with the `facets` of the query, counts their values too. */
  async find(services: HsdsService[], query: ServiceQuery): Promise<Page> {
    const table = await this.open(services);
    const words = query.words.map((word): Alternatives => [word]);
    let found = await this.#page(table, query, words);
    const exact = found.total;
    const suggestions: string[] = [];
    let asked = words;
    if (words.length && exact < few) {
      const near = await this.#near(table, query.words);
      if (near) {
        const wider = await this.#page(table, query, near, words);
        if (wider.total > exact) {
          [found, asked] = [wider, near];
          suggestions.push(...suggest(near));
        }
      }
    }
    const { total, contents } = found;
    const { page, perPage } = query;
    const pages = Math.max(1, Math.ceil(total / perPage));
    return {
      total_items: total,
      total_pages: pages,
      page_number: page,
      size: contents.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: contents.length === 0,
      ...(words.length && { exact, suggestions }),
      ...(query.withFacets && { facets: await this.#facets(table, query, asked) }),
      contents,
    };
  }

  /** One page, best first; what has the `exact` words comes before all else. */
  async #page(
    { table, size }: ServiceTable,
    query: ServiceQuery,
    words: readonly Alternatives[],
    exact: readonly Alternatives[] = [],
  ): Promise<Found> {
    const parameters = new Parameters();
    const conditions = [...hasWords(words, parameters), ...otherConditions(query, parameters)];
    const order = [
      distanceTo(query, parameters),
      exact.length ? `case when ${hasWords(exact, parameters).join(' and ')} then 0 else 1 end` : undefined,
      words.length ? rankOf(words, parameters) : undefined,
    ].filter((key) => key !== undefined);
    const first = (query.page - 1) * query.perPage;
    if (!conditions.length && !order.length) {
      const rows = await this.#database.query<{ body: HsdsService }>(
        `select body from ${table}_bodies where position >= $1 and position < $2 order by position`,
        [first, first + query.perPage],
      );
      return { total: size, contents: rows.map(({ body }) => body) };
    }
    const keys = order.map((_, at) => `key_${at}`);
    const by = [...keys, 'position'].join(', ');
    const [row] = await this.#database.query<Found>(
      `with found as materialized (
        select ${['position', ...order.map((key, at) => `${key} as key_${at}`)].join(', ')}
        from ${table} where ${conditions.join(' and ') || 'true'}
      ), page as (
        select row_number() over (order by ${by}) as place, position from found order by ${by}
        limit ${parameters.add(query.perPage)}::int offset ${parameters.add(first)}::int
      )
      select (select count(*)::int from found) as total, coalesce(
        (select jsonb_agg(body order by place) from page join ${table}_bodies using (position)), '[]'
      ) as contents`,
      parameters.values,
    );
    return row!;
  }

  /** The words with those that may have been meant; nothing where there are none. */
  async #near({ table }: ServiceTable, words: string[]): Promise<Alternatives[] | undefined> {
    const near: Alternatives[] = [];
    for (const word of words) near.push([word, ...(await nearWords(this.#database.query, table, word))]);
    return near.some((alternatives) => alternatives.length > 1) ? near : undefined;
  }

  async #facets(
    table: ServiceTable,
    query: ServiceQuery,
    words: readonly Alternatives[],
  ): Promise<NonNullable<Page['facets']>> {
    const chosen = facets.filter((facet) => query.chosen[facet]);
    const { ids, minimumAge, maximumAge, near } = query;
    const isNarrowed = ids || near || minimumAge !== undefined || maximumAge !== undefined;
    if (!words.length && !chosen.length && !isNarrowed) {
      const known = this.#counts.get(table.table) ?? this.#count(table, query, words);
      this.#counts.set(table.table, known);
      known.catch(() => this.#counts.delete(table.table));
      return known;
    }
    const counted = await this.#count(table, query, words);
    for (const facet of chosen) counted[facet] = (await this.#count(table, query, words, facet))[facet] ?? [];
    return counted;
  }

  /** Numbers of all values, or of those of one facet with the choice made in it left out. */
  async #count(
    { table, labels }: ServiceTable,
    query: ServiceQuery,
    words: readonly Alternatives[],
    only?: Facet,
  ): Promise<NonNullable<Page['facets']>> {
    const parameters = new Parameters();
    const conditions = [...hasWords(words, parameters), ...otherConditions(query, parameters, only)];
    if (only) conditions.push(`value like ${parameters.add(`${only}=%`)}`);
    const rows = await this.#database.query<{ value: string; count: number }>(
      `select value, count(*)::int as count from ${table}, unnest(counted) as value
       where ${conditions.join(' and ') || 'true'} group by value order by count desc, value`,
      parameters.values,
    );
    const counted: NonNullable<Page['facets']> = {};
    for (const { value: key, count } of rows) {
      const at = key.indexOf('=');
      const value = key.slice(at + 1);
      (counted[key.slice(0, at) as Facet] ??= []).push({
        value,
        ...(labels.get(key) ?? { label: value }),
        count,
      });
    }
    return counted;
  }
}

/** The question again with each word that has something like it in its place. */
function suggest(words: readonly Alternatives[]): string[] {
  const most = Math.max(...words.map((alternatives) => alternatives.length - 1));
  return Array.from({ length: Math.min(most, maxSuggestions) }, (_, at) =>
    words.map((alternatives) => alternatives[Math.min(at + 1, alternatives.length - 1)]).join(' '),
  );
}
