import { isFree } from '../domain/service-cost.js';
import type { Service } from '../domain/service.js';
import type { FacetName, FacetValue } from '../domain/service-search.js';
import { normalize } from './normalize.js';
import { NumberList } from './number-list.js';
import { runAtOnce, type Steps } from './sliced.js';

export { facetNames, type FacetName, type FacetValue } from '../domain/service-search.js';

type Category = Service['categories'][number];

/** The values of one facet, and which of them each service has. */
export interface Facet {
  values: FacetValue[];
  /** Position of a value: by id for categories, else by normalised label. */
  positions: Map<string, number>;
  /** Positions in `values` that the services have, one service after the other. */
  members: Uint32Array;
  /** Where those of each service begin; one more at the end. */
  starts: Uint32Array;
}

const AT_ONCE = 4096;
/** What is longer is a text, not a value. */
const LONGEST_TOKEN = 32;

/** What a place says of its accessibility in short: `Step-free, hearing loop` are two, a sentence is none. */
export function accessTokens(text: string): string[] {
  const parts = text.split(/[,;|\n，、；]+/).map((part) => part.trim().replace(/\.$/, ''));
  return parts.every((part) => part.length <= LONGEST_TOKEN) ? parts : [];
}

/** The values anew, with how many services have each. */
function counted(values: readonly FacetValue[], members: Uint32Array): FacetValue[] {
  const copies = values.map((value) => ({ ...value, count: 0 }));
  for (const position of members) copies[position]!.count++;
  return copies;
}

/** Takes the values that services have of one facet. */
class ValueCollector {
  readonly values: FacetValue[] = [];
  readonly positions = new Map<string, number>();
  readonly #written = new Map<string, number>();
  readonly #members = new NumberList();
  readonly #starts = new NumberList();

  add(values: readonly (string | undefined)[]): void {
    const first = this.#members.length;
    this.#starts.push(first);
    for (const value of values) if (value) this.#put(value, first);
  }

  #put(value: string, first: number): void {
    let position = this.#written.get(value);
    if (position === undefined) this.#written.set(value, (position = this.#place(value)));
    let at = first;
    while (at < this.#members.length && this.#members.get(at) !== position) at++;
    if (at === this.#members.length) this.#members.push(position);
  }

  finish(): Facet {
    const starts = this.#starts.copyWith(this.#members.length);
    const members = this.#members.copy();
    return { values: counted(this.values, members), positions: new Map(this.positions), members, starts };
  }

  #place(value: string): number {
    const key = normalize(value);
    const position = this.positions.get(key) ?? this.values.push({ value, label: value, count: 0 }) - 1;
    this.positions.set(key, position);
    return position;
  }
}

/** Takes categories, as a tree: a service of a term is one of every term above it too. */
class CategoryCollector {
  readonly #values: FacetValue[] = [];
  readonly #positions = new Map<string, number>();
  readonly #own = new NumberList();
  readonly #starts = new NumberList();

  add(categories: readonly Category[]): void {
    this.#starts.push(this.#own.length);
    for (const category of categories) this.#own.push(this.#place(category));
  }

  *finish(above: readonly Category[]): Steps<Facet> {
    for (const category of above) this.#place(category);
    const paths = this.#values.map((_, position) => this.#path(position));
    yield;
    const size = this.#starts.length;
    const members = new NumberList();
    const starts = new Uint32Array(size + 1);
    for (let at = 0; at < size; at++) {
      if (at % AT_ONCE === 0) yield;
      starts[at] = members.length;
      const end = at + 1 < size ? this.#starts.get(at + 1) : this.#own.length;
      for (let next = this.#starts.get(at); next < end; next++)
        for (const position of paths[this.#own.get(next)]!) {
          let other = starts[at]!;
          while (other < members.length && members.get(other) !== position) other++;
          if (other === members.length) members.push(position);
        }
    }
    starts[size] = members.length;
    const all = members.copy();
    return { values: counted(this.#values, all), positions: new Map(this.#positions), members: all, starts };
  }

  #place({ id, name, parentId }: Category): number {
    let position = this.#positions.get(id);
    if (position === undefined) {
      position =
        this.#values.push({ value: id, label: name, count: 0, ...(parentId && { parent: parentId }) }) - 1;
      this.#positions.set(id, position);
    } else if (parentId) this.#values[position]!.parent ??= parentId;
    return position;
  }

  /** A value and those above it; a loop ends where it began. */
  #path(position: number): number[] {
    const path: number[] = [];
    for (let next: number | undefined = position; next !== undefined && !path.includes(next);) {
      path.push(next);
      const { parent }: FacetValue = this.#values[next]!;
      next = parent === undefined ? undefined : this.#positions.get(parent);
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
  readonly #categories = new CategoryCollector();
  readonly #plain = (Object.keys(valuesOf) as PlainFacet[]).map((name) => ({
    name,
    read: valuesOf[name] as (service: Service) => readonly (string | undefined)[],
    values: new ValueCollector(),
  }));
  #size = 0;

  add(service: Service): void {
    this.#size++;
    this.#categories.add(service.categories);
    for (const { read, values } of this.#plain) values.add(read(service));
  }

  /** The facets of what was added so far; `above` are terms that no service has itself. */
  *finish(above: readonly Category[]): Steps<Record<FacetName, Facet>> {
    const category = yield* this.#categories.finish(above);
    const facets: Partial<Record<FacetName, Facet>> = { category };
    for (const { name, values } of this.#plain) {
      yield;
      facets[name] = values.finish();
    }
    facets.open = facets.age = noFacet(this.#size);
    return facets as Record<FacetName, Facet>;
  }
}

/** All facets of the services; `above` are terms that no service has itself. */
export function buildFacets(services: Service[], above: Category[]): Record<FacetName, Facet> {
  const collector = new FacetCollector();
  for (const service of services) collector.add(service);
  return runAtOnce(collector.finish(above));
}
