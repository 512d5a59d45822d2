import type { Service } from '../domain/service.js';
import { normalize } from './normalize.js';

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

/** The values of one facet, and which of them each service has, as positions in `values`. */
export interface Facet {
  values: FacetValue[];
  /** Position of a value: by id for categories, else by normalised label. */
  positions: Map<string, number>;
  members: number[][];
}

/** Whether a cost says that there is none: `Free`, `0`, `免费`, and no other figure. */
export const isFree = (cost: string | undefined): boolean =>
  cost !== undefined &&
  !/[1-9]/.test(cost) &&
  /^\W*((free|no (cost|charge|fee)s?|none|gratis|gratuit|kostenlos)\b|免费|免費|無料|مجان|бесплатно|0([.,]0+)?(?!\d))/iu.test(
    cost,
  );

const NONE: number[] = [];

function facetOf(services: Service[], valuesOf: (service: Service) => (string | undefined)[]): Facet {
  const facet: Facet = { values: [], positions: new Map(), members: [] };
  const seen = new Map<string, number>();
  for (const service of services) {
    const members: number[] = [];
    for (const value of valuesOf(service)) {
      if (!value) continue;
      let position = seen.get(value);
      if (position === undefined) {
        const key = normalize(value);
        position = facet.positions.get(key) ?? facet.values.push({ value, label: value }) - 1;
        facet.positions.set(key, position);
        seen.set(value, position);
      }
      if (!members.includes(position)) members.push(position);
    }
    facet.members.push(members.length ? members : NONE);
  }
  return facet;
}

/** Categories as a tree: a service of a term is one of every term above it too. */
function categoryFacet(services: Service[], above: Category[]): Facet {
  const facet: Facet = { values: [], positions: new Map(), members: [] };
  const add = ({ id, name, parentId }: Category) => {
    const position = facet.positions.get(id);
    if (position === undefined) {
      facet.positions.set(
        id,
        facet.values.push({ value: id, label: name, ...(parentId && { parent: parentId }) }) - 1,
      );
    } else if (parentId) facet.values[position]!.parent ??= parentId;
  };
  for (const service of services) service.categories.forEach(add);
  above.forEach(add);
  const paths: number[][] = facet.values.map(({ value }) => {
    const path: number[] = [];
    for (let id: string | undefined = value; id !== undefined;) {
      const position = facet.positions.get(id);
      if (position === undefined || path.includes(position)) break;
      path.push(position);
      id = facet.values[position]!.parent;
    }
    return path;
  });
  facet.members = services.map(({ categories }) =>
    categories.length === 1
      ? paths[facet.positions.get(categories[0]!.id)!]!
      : categories.length
        ? [...new Set(categories.flatMap(({ id }) => paths[facet.positions.get(id)!]!))]
        : NONE,
  );
  return facet;
}

/** All facets of the services; `above` are terms that no service has itself. */
export const buildFacets = (services: Service[], above: Category[]): Record<FacetName, Facet> => ({
  category: categoryFacet(services, above),
  party: facetOf(services, ({ party }) => [party]),
  audience: facetOf(services, ({ audience }) => audience),
  area: facetOf(services, ({ areas }) => areas),
  language: facetOf(services, ({ languages }) => languages),
  delivery: facetOf(services, ({ delivery }) => delivery),
  cost: facetOf(services, ({ cost }) => [isFree(cost) ? 'free' : undefined]),
});
