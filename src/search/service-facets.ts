import { isFree } from '../domain/service-cost.js';
import type { Service } from '../domain/service.js';
import type { FacetName, FacetValue } from '../domain/service-search.js';
import { normalize } from './normalize.js';
import { NumberList } from './number-list.js';
import type { Steps } from './sliced.js';

export type { FacetName, FacetValue } from '../domain/service-search.js';

type Category = Service['categories'][number];

/** The values of one facet, and which of them each service has. */
export interface Facet {
  values: FacetValue[];
  /** Position of a value: by id for categories, else by normalised label or alias. */
  positions: Map<string, number>;
  /** Positions in `values` that the services have, one service after the other. */
  members: Uint32Array;
  /** Where those of each service begin; one more at the end. */
  starts: Uint32Array;
}

const AT_ONCE = 4096;
/** What is longer is a text, not a value. */
const LONGEST_TOKEN = 32;
/** Feeds may number each mention of an area anew. */
const MOST_ALIASES = 8;

/** What a place says of its accessibility in short: `Step-free, hearing loop` are two, a sentence is none. */
export function accessTokens(text: string): string[] {
  const parts = text.split(/[,;|\n，、；]+/).map((part) => part.trim().replace(/\.$/, ''));
  return parts.every((part) => part.length <= LONGEST_TOKEN) ? parts : [];
}

/** Takes the values that services have of one facet; they may be a tree: a service of one is one of every one above it too. */
class ValueCollector {
  readonly #keyOf: (value: string) => string;
  readonly #values: FacetValue[] = [];
  readonly #positions = new Map<string, number>();
  readonly #written = new Map<string, number>();
  readonly #aliases = new Map<string, number>();
  readonly #members = new NumberList();
  readonly #starts = new NumberList();
  #first = 0;
  #isTree = false;

  constructor(keyOf: (value: string) => string) {
    this.#keyOf = keyOf;
  }

  /** What is put from now on is the next service's. */
  begin(): void {
    this.#starts.push((this.#first = this.#members.length));
  }

  put(value: string | undefined, label = value, parent?: string, lang?: string): void {
    if (value) this.#members.add(this.place(value, label, parent, lang), this.#first);
  }

  /** Another way to ask for a value; a value of that name goes before it. */
  alias(id: string, value: string): void {
    const key = this.#keyOf(id);
    if (this.#aliases.has(key)) return;
    const position = this.place(value);
    const aliases = (this.#values[position]!.aliases ??= []);
    if (aliases.length >= MOST_ALIASES) return;
    aliases.push(id);
    this.#aliases.set(key, position);
  }

  /** The position of a value, whether or not a service has it. */
  place(value: string, label = value, parent?: string, lang?: string): number {
    let position = this.#written.get(value);
    if (position === undefined) {
      const key = this.#keyOf(value);
      position =
        this.#positions.get(key) ?? this.#values.push({ value, label, count: 0, ...(lang && { lang }) }) - 1;
      this.#positions.set(key, position);
      this.#written.set(value, position);
    }
    if (parent) {
      this.#values[position]!.parent ??= parent;
      this.#isTree = true;
    }
    return position;
  }

  *finish(): Steps<Facet> {
    let starts = this.#starts.copy(this.#members.length);
    let members = this.#members.copy();
    if (this.#isTree) {
      const paths = this.#values.map((_, position) => this.#path(position));
      const all = new NumberList();
      const own = starts;
      starts = own.slice();
      for (let at = 0; at < own.length - 1; at++) {
        if (at % AT_ONCE === 0) yield;
        starts[at] = all.length;
        for (let next = own[at]!; next < own[at + 1]!; next++)
          for (const position of paths[members[next]!]!) all.add(position, starts[at]!);
      }
      starts[own.length - 1] = all.length;
      members = all.copy();
    }
    const values = this.#values.map((value) => ({ ...value }));
    for (const position of members) values[position]!.count++;
    return { values, positions: new Map([...this.#aliases, ...this.#positions]), members, starts };
  }

  /** A value and those above it; a loop ends where it began. */
  #path(position: number): number[] {
    const path: number[] = [];
    for (let next: number | undefined = position; next !== undefined && !path.includes(next);) {
      path.push(next);
      next = this.#positions.get(this.#values[next]!.parent!);
    }
    return path;
  }
}

/** What a service has of a facet that is no tree. */
const valuesOf = {
  party: ({ party }) => [party],
  audience: ({ audience }) => audience,
  area: ({ areas }) => areas,
  language: ({ languages }) => languages,
  delivery: ({ delivery }) => delivery,
  cost: ({ cost }) => [cost && isFree(cost) ? 'free' : undefined],
  accessibility: ({ locations }) =>
    locations.flatMap(({ accessibility }) => (accessibility ? accessTokens(accessibility) : [])),
} satisfies Partial<Record<FacetName, (service: Service) => readonly (string | undefined)[]>>;
type PlainFacet = keyof typeof valuesOf;

/** A facet that has no values to list: see `service-traits.ts`. */
const noFacet = (size: number): Facet => ({
  values: [],
  positions: new Map(),
  members: new Uint32Array(0),
  starts: new Uint32Array(size + 1),
});

/** Takes the facets of services one by one. */
export class FacetCollector {
  readonly #categories = new ValueCollector((id) => id);
  readonly #plain = (Object.keys(valuesOf) as PlainFacet[]).map((name) => ({
    name,
    read: valuesOf[name] as (service: Service) => readonly (string | undefined)[],
    values: new ValueCollector(normalize),
  }));
  #size = 0;

  add(service: Service): void {
    this.#size++;
    this.#categories.begin();
    for (const { id, name, parentId } of service.categories)
      this.#categories.put(id, name, parentId, service.lang);
    for (const { name, read, values } of this.#plain) {
      values.begin();
      for (const value of read(service)) values.put(value, value, undefined, service.lang);
      if (name === 'area')
        for (const [id, area] of Object.entries(service.areaIds ?? {})) values.alias(id, area);
    }
  }

  /** The facets of what was added so far; `above` are terms that no service has itself. */
  *finish(above: readonly Category[]): Steps<Record<FacetName, Facet>> {
    for (const { id, name, parentId } of above) this.#categories.place(id, name, parentId);
    const facets: Partial<Record<FacetName, Facet>> = { category: yield* this.#categories.finish() };
    for (const { name, values } of this.#plain) {
      yield;
      facets[name] = yield* values.finish();
    }
    facets.open = facets.age = noFacet(this.#size);
    return facets as Record<FacetName, Facet>;
  }
}
