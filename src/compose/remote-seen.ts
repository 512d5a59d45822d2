import { distanceBetween } from '../domain/distance.js';
import type { Service } from '../domain/service.js';
import type { FacetChoice, FacetName, FacetValue, NamedPlace, Point } from '../domain/service-search.js';
import { normalize, splitWords } from '../search/normalize.js';
import { isFree } from '../domain/service-cost.js';
import type { CountedFacets } from './remote-page.js';
import { accessTokens } from '../search/service-facets.js';

type Category = Service['categories'][number];

const MOST_PLACES = 8;

/** The values that a service has of each facet; categories are apart, as a tree. */
const valuesOf = (service: Service): Partial<Record<FacetName, (string | undefined)[]>> => ({
  party: [service.party],
  audience: service.audience,
  area: service.areas,
  language: service.languages,
  delivery: service.delivery,
  cost: [isFree(service.cost) ? 'free' : undefined],
  accessibility: service.locations.flatMap(({ accessibility = '' }) => accessTokens(accessibility)),
});

/** The nearest place of a service; nothing where none is on the map. */
export function nearestOf(
  { locations }: Service,
  point: Point,
): { distance: number; location: number } | undefined {
  let nearest: { distance: number; location: number } | undefined;
  locations.forEach(({ latitude, longitude }, location) => {
    if (latitude === undefined || longitude === undefined) return;
    const far = distanceBetween(point, { latitude, longitude });
    if (!nearest || far < nearest.distance) nearest = { distance: far, location };
  });
  return nearest;
}

/** The services a server has answered with so far, and what they tell of all. */
export class SeenServices {
  readonly #records = new Map<string, Service>();
  readonly #categories = new Map<string, Category>();
  readonly #facets = new Map<FacetName, Map<string, FacetValue>>();
  /** Facets whose numbers are the server's own, over all services. */
  readonly #counted = new Set<FacetName>();

  get(id: string): Service | undefined {
    return this.#records.get(id);
  }

  /** Takes services, and terms above theirs. */
  add(services: readonly Service[], above: readonly Category[] = []): void {
    for (const category of above) this.#place(category);
    for (const service of services) {
      const isNew = !this.#records.has(service.id);
      this.#records.set(service.id, service);
      if (isNew) this.#take(service);
    }
  }

  /** Takes what a server counted; `isAll` where nothing narrowed it. */
  learn(facets: CountedFacets, isAll: boolean): void {
    for (const [name, values] of Object.entries(facets) as [FacetName, FacetValue[]][]) {
      if (isAll) this.#counted.add(name);
      for (const { value, label, parent, count } of values) {
        const known = this.#value(name, value, label, parent);
        // A label of the server's own is better than the value, and worse than none.
        if (label !== value) known.label = label;
        if (isAll) known.count = count;
      }
    }
  }

  /** Values of each facet; those that come later are added at the end. */
  facets(): Partial<Record<FacetName, FacetValue[]>> {
    return Object.fromEntries(
      [...this.#facets].map(([name, values]) => [name, [...values.values()].map((value) => ({ ...value }))]),
    );
  }

  /** The counts of a page by position in {@link facets}. */
  counts(facets: CountedFacets): Partial<Record<FacetName, Uint32Array>> {
    return Object.fromEntries(
      (Object.entries(facets) as [FacetName, FacetValue[]][]).map(([name, values]) => {
        const counts = new Map(values.map(({ value, count }) => [keyOf(name, value), count]));
        const known = [...(this.#facets.get(name)?.keys() ?? [])];
        return [name, Uint32Array.from(known, (key) => counts.get(key) ?? 0)];
      }),
    );
  }

  /** Whether any service is such. */
  has(test: (service: Service) => boolean): boolean {
    for (const service of this.#records.values()) if (test(service)) return true;
    return false;
  }

  /** Whether a service holds all words and one value of each facet, for lists that no server is asked for. */
  matches(service: Service, words: string, facets: FacetChoice): boolean {
    const { name, alternateName, description, organization, categories } = service;
    const { minimumAge = 0, maximumAge = Infinity } = service;
    const text = normalize(
      [name, alternateName, description, organization?.name, ...categories.map((term) => term.name)].join(
        '\n',
      ),
    );
    if (!splitWords(words).every((word) => text.includes(word))) return false;
    const own: Partial<Record<FacetName, (string | undefined)[]>> = {
      ...valuesOf(service),
      category: categories.flatMap(({ id }) => this.#path(id)),
    };
    return (Object.entries(facets) as [FacetName, readonly string[]][]).every(([facet, values]) => {
      if (!values.length) return true;
      if (facet === 'age')
        return values.some((age) => Number(age) >= minimumAge && Number(age) <= maximumAge);
      const had = own[facet];
      if (!had) return true;
      const ids = facet === 'area' ? Object.keys(service.areaIds ?? {}) : [];
      const keys = new Set([...had, ...ids].map((value) => value && keyOf(facet, value)));
      return values.some((value) => keys.has(keyOf(facet, value)));
    });
  }

  /** Whether a service says something else of a facet than what was chosen; a thin record says nothing. */
  contradicts(service: Service, facet: FacetName, values: readonly string[]): boolean {
    const had = valuesOf(service)[facet];
    return had?.some(Boolean) === true && !this.matches(service, '', { [facet]: values });
  }

  /** Places whose name begins with the text, then those that hold it. */
  places(text: string): NamedPlace[] {
    const wanted = normalize(text.trim());
    if (!wanted) return [];
    const found = new Map<string, NamedPlace & { rank: number }>();
    for (const { locations } of this.#records.values())
      for (const { name, address, latitude, longitude } of locations) {
        if (latitude === undefined || longitude === undefined) continue;
        for (const label of [name, address]) {
          const at = label ? normalize(label).indexOf(wanted) : -1;
          if (at >= 0 && !found.has(label!))
            found.set(label!, { name: label!, latitude, longitude, rank: Math.min(at, 1) });
        }
      }
    return [...found.values()]
      .sort((one, other) => one.rank - other.rank)
      .slice(0, MOST_PLACES)
      .map(({ rank: _rank, ...place }) => place);
  }

  #take(service: Service): void {
    for (const category of service.categories) this.#place(category);
    const own = {
      ...valuesOf(service),
      category: [...new Set(service.categories.flatMap(({ id }) => this.#path(id)))],
    };
    for (const [facet, values] of Object.entries(own) as [FacetName, (string | undefined)[]][])
      for (const value of new Set(values)) {
        if (!value) continue;
        const known = this.#value(facet, value, value);
        if (service.lang) known.lang ??= service.lang;
        if (!this.#counted.has(facet)) known.count++;
      }
  }

  #place(category: Category): void {
    const { id, name, parentId } = category;
    const before = this.#categories.get(id);
    const parent = before?.parentId ?? parentId;
    this.#categories.set(id, { id, name: before?.name ?? name, ...(parent && { parentId: parent }) });
    const value = this.#value('category', id, name, parent);
    if (value.label === id) value.label = name;
  }

  /** A category and those above it; a loop ends where it began. */
  #path(id: string): string[] {
    const path: string[] = [];
    for (let next: string | undefined = id; next !== undefined && !path.includes(next);) {
      path.push(next);
      next = this.#categories.get(next)?.parentId;
    }
    return path;
  }

  #value(facet: FacetName, value: string, label: string, parent?: string): FacetValue {
    let values = this.#facets.get(facet);
    if (!values) this.#facets.set(facet, (values = new Map()));
    const key = keyOf(facet, value);
    let known = values.get(key);
    if (!known) values.set(key, (known = { value, label, count: 0 }));
    if (parent !== undefined) known.parent ??= parent;
    return known;
  }
}

/** Categories are told apart by id, other values by how they read. */
const keyOf = (facet: FacetName, value: string): string => (facet === 'category' ? value : normalize(value));
