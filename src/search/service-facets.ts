import type { Service } from '../domain/service.js';
import { normalize } from './normalize.js';
import { NumberList } from './number-list.js';
import { runAtOnce, type Steps } from './sliced.js';

/** What services can be narrowed by. */
export const facetNames = ['category', 'party', 'audience', 'area', 'language', 'delivery', 'cost'] as const;
/** One of the facets. */
export type FacetName = (typeof facetNames)[number];

type Category = Service['categories'][number];

/** A value of a facet: `value` is what a query asks for, `label` what a resident reads (`free` is to be translated). */
export interface FacetValue {
  value: string;
  label: string;
  /** Value of the category above. */
  parent?: string;
}

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

/** Whether a cost says that there is none: `Free`, `0`, `免费`, and no other figure. */
export const isFree = (cost: string | undefined): boolean =>
  cost !== undefined &&
  !/[1-9]/.test(cost) &&
  /^\W*((free|no (cost|charge|fee)s?|none|gratis|gratuit|kostenlos)\b|免费|免費|無料|مجان|бесплатно|0([.,]0+)?(?!\d))/iu.test(
    cost,
  );

const AT_ONCE = 4096;

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
    for (const value of values) {
      if (!value) continue;
      let position = this.#written.get(value);
      if (position === undefined) this.#written.set(value, (position = this.#place(value)));
      let at = first;
      while (at < this.#members.length && this.#members.get(at) !== position) at++;
      if (at === this.#members.length) this.#members.push(position);
    }
  }

  finish(): Facet {
    const starts = new Uint32Array(this.#starts.length + 1);
    starts.set(this.#starts.copy());
    starts[this.#starts.length] = this.#members.length;
    const { values, positions } = this;
    return { values: [...values], positions: new Map(positions), members: this.#members.copy(), starts };
  }

  #place(value: string): number {
    const key = normalize(value);
    const position = this.positions.get(key) ?? this.values.push({ value, label: value }) - 1;
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
    const values = this.#values.map((value) => ({ ...value }));
    const paths = values.map((_, position) => this.#path(position));
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
    return { values, positions: new Map(this.#positions), members: members.copy(), starts };
  }

  #place({ id, name, parentId }: Category): number {
    let position = this.#positions.get(id);
    if (position === undefined) {
      position = this.#values.push({ value: id, label: name, ...(parentId && { parent: parentId }) }) - 1;
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

/** Takes the facets of services one by one. */
export class FacetCollector {
  readonly #categories = new CategoryCollector();
  readonly #party = new ValueCollector();
  readonly #audience = new ValueCollector();
  readonly #area = new ValueCollector();
  readonly #language = new ValueCollector();
  readonly #delivery = new ValueCollector();
  readonly #cost = new ValueCollector();

  add(service: Service): void {
    this.#categories.add(service.categories);
    this.#party.add([service.party]);
    this.#audience.add(service.audience);
    this.#area.add(service.areas);
    this.#language.add(service.languages);
    this.#delivery.add(service.delivery);
    this.#cost.add([isFree(service.cost) ? 'free' : undefined]);
  }

  /** The facets of what was added so far; `above` are terms that no service has itself. */
  *finish(above: readonly Category[]): Steps<Record<FacetName, Facet>> {
    return {
      category: yield* this.#categories.finish(above),
      party: this.#party.finish(),
      audience: this.#audience.finish(),
      area: this.#area.finish(),
      language: this.#language.finish(),
      delivery: this.#delivery.finish(),
      cost: this.#cost.finish(),
    };
  }
}

/** All facets of the services; `above` are terms that no service has itself. */
export function buildFacets(services: Service[], above: Category[]): Record<FacetName, Facet> {
  const collector = new FacetCollector();
  for (const service of services) collector.add(service);
  return runAtOnce(collector.finish(above));
}
