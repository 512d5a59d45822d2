import type { Service } from '../domain/service.js';
import { distinct } from './values.js';

/** Services of one part of a feed. */
export interface ServicePart {
  records: readonly Service[];
  categories?: readonly Service['categories'][number][];
  /** Ids of services that came place by place: other parts may hold more of their places. */
  outlets?: readonly string[];
}

/** What a part changed. */
export interface MergedPart {
  /** Services that were not there before. */
  fresh: Service[];
  /** Whether services that were there gained places. */
  isGrown: boolean;
  /** Ids that were taken by earlier, other records of the same source. */
  repeated: string[];
}

/** A service with the places of another part too, each once. */
export const withPlaces = (first: Service, more: Service): Service => ({
  ...first,
  locations: distinct([...first.locations, ...more.locations], JSON.stringify),
  schedules: distinct([...first.schedules, ...more.schedules], JSON.stringify),
  phones: distinct([...first.phones, ...more.phones], JSON.stringify),
  areas: distinct([...first.areas, ...more.areas]),
  ...(more.areaIds && { areaIds: { ...more.areaIds, ...first.areaIds } }),
});

/** What residents read for each source: its host where no other has it, else its address. */
function sourceNames(urls: readonly string[]): string[] {
  const hosts = urls.map((url) => {
    try {
      return new URL(url).host.replace(/^www\./, '') || url;
    } catch {
      return url;
    }
  });
  return urls.map((url, index) => {
    const host = hosts[index]!;
    const isAlone = hosts.indexOf(host) === hosts.lastIndexOf(host);
    return isAlone ? host : url.replace(/^https?:\/\/(www\.)?/i, '');
  });
}

/**
 * Services of all parts of one or several feeds, in the order they came. Of several records of one source with one id
 * the first wins; one that comes place by place gains the places of later parts. Records of one id in two sources are
 * two: the later one is `ID@SOURCE`, with its own id as `source.id`.
 */
export class ServiceMerger {
  readonly records: Service[] = [];
  readonly categories = new Map<string, Service['categories'][number]>();
  /** What residents read for each source; none where there is only one. */
  readonly names: readonly string[];
  readonly #urls: readonly string[];
  readonly #positions = new Map<string, number>();
  /** By source, the positions of its records by the ids that the source gives them. */
  readonly #own: Map<string, number>[];

  constructor(urls: readonly string[]) {
    this.#urls = urls;
    this.names = urls.length > 1 ? sourceNames(urls) : [];
    this.#own = urls.length > 1 ? urls.map(() => new Map<string, number>()) : [this.#positions];
  }

  /** The service of an id. */
  find(id: string): Service | undefined {
    return this.records[this.#positions.get(id) ?? -1];
  }

  /** Puts a service in the place of the one with its id. */
  replace(service: Service): void {
    const position = this.#positions.get(service.id);
    if (position !== undefined) this.records[position] = service;
  }

  /** Takes services that were merged before, as they are. */
  restore(records: readonly Service[], categories: Service['categories']): void {
    for (const category of categories) this.categories.set(category.id, category);
    for (const service of records) {
      this.#positions.set(service.id, this.records.length);
      this.records.push(service);
    }
  }

  /** Takes a part of a source, by its position. */
  add({ records, categories = [], outlets }: ServicePart, source: number): MergedPart {
    for (const category of categories) this.categories.set(category.id, category);
    const own = this.#own[source] ?? this.#positions;
    const isOutlet = new Set(outlets);
    const fresh: Service[] = [];
    const repeated: string[] = [];
    let isGrown = false;
    for (const service of records) {
      const known = own.get(service.id);
      if (known === undefined) {
        const named = this.#named(service, source);
        own.set(service.id, this.records.length);
        this.#positions.set(named.id, this.records.length);
        this.records.push(named);
        fresh.push(named);
      } else if (isOutlet.has(service.id)) {
        this.records[known] = withPlaces(this.records[known]!, service);
        isGrown = true;
      } else repeated.push(service.id);
    }
    return { fresh, isGrown, repeated };
  }

  #named(service: Service, source: number): Service {
    const name = this.names[source];
    if (name === undefined) return service;
    let { id } = service;
    for (let nth = 1; this.#positions.has(id); nth++) id = `${service.id}@${name}${nth > 1 ? ` ${nth}` : ''}`;
    const url = this.#urls[source]!;
    return { ...service, id, source: { url, name, ...(id !== service.id && { id: service.id }) } };
  }
}
