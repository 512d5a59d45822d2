import type { Service } from '../domain/service.js';
import type { Diagnostic, FeedPage } from './feed.js';
import type { ServicePage } from './hsds.js';
import { distinct, line } from './values.js';

/** One of several feeds that a directory reads. */
export interface FeedSource {
  /** Absolute address. */
  url: string;
  /** What a resident reads; without one the host, or the address where several have that host. */
  name?: string;
}

/** What was read of one source so far; without a page it could not be read, and `problem` says why. */
export interface SourcePage {
  source: FeedSource;
  page?: ServicePage | FeedPage<Service>;
  problem?: string;
}

/** Services of several sources as one feed. */
export interface MergedPage extends Omit<ServicePage, 'next' | 'outlets' | 'held'> {
  /** Address of the next page of each source that has one, by the address of the source. */
  next: Record<string, string>;
}

const places = (first: Service, more: Service): Service => ({
  ...first,
  locations: distinct([...first.locations, ...more.locations], JSON.stringify),
  schedules: distinct([...first.schedules, ...more.schedules], JSON.stringify),
  phones: distinct([...first.phones, ...more.phones], JSON.stringify),
  areas: distinct([...first.areas, ...more.areas]),
  ...(more.areaIds && { areaIds: { ...more.areaIds, ...first.areaIds } }),
});

const isAlike = (a: Diagnostic, b: Diagnostic): boolean =>
  a.record === b.record && a.field === b.field && a.message === b.message && a.source === b.source;

/**
 * Pages of one feed as one: of several records with one id the first wins, which is said once; services that came place
 * by place gain the places of later pages. A total that the pages contradict is corrected once the last page is in.
 */
export function mergePages(pages: ServicePage[]): ServicePage {
  const found = new Map<string, Service>();
  const diagnostics: Diagnostic[] = [];
  const said = new Map<string, Diagnostic[]>();
  const say = (diagnostic: Diagnostic) => {
    const key = String(diagnostic.record);
    const known = said.get(key) ?? [];
    if (known.some((other) => isAlike(other, diagnostic))) return;
    said.set(key, [...known, diagnostic]);
    diagnostics.push(diagnostic);
  };
  const outlets = new Set<string>();
  let held = 0;
  for (const page of pages) {
    const isOutlet = new Set(page.outlets);
    page.diagnostics.forEach(say);
    for (const service of page.records) {
      const first = found.get(service.id);
      if (!first) found.set(service.id, service);
      else if (isOutlet.has(service.id)) found.set(service.id, places(first, service));
      else say({ record: service.id, field: 'id', message: 'id is taken by an earlier record' });
    }
    isOutlet.forEach((id) => outlets.add(id));
    held += page.held;
  }
  const next = pages.at(-1)?.next;
  const declared = pages.findLast((page) => page.total !== undefined)?.total;
  let total = declared;
  // Places are counted where services come place by place, so nothing can be said of those.
  if (declared !== undefined && !next && pages.length > 1 && !outlets.size && declared !== held) {
    say({ field: 'total_items', message: `says ${declared}, all pages hold ${held}` });
    total = found.size;
  }
  return {
    records: [...found.values()],
    diagnostics,
    categories: distinct(
      pages.flatMap((page) => page.categories),
      ({ id }) => id,
    ),
    held,
    ...(outlets.size && { outlets: [...outlets] }),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  };
}

/** What residents read for each source: its name, else its host where no other has it, else its address. */
export function sourceNames(sources: FeedSource[]): string[] {
  const hosts = sources.map(({ url }) => {
    try {
      return new URL(url).host.replace(/^www\./, '') || url;
    } catch {
      return url;
    }
  });
  return sources.map(({ url, name }, index) => {
    const host = hosts[index]!;
    const isAlone = hosts.indexOf(host) === hosts.lastIndexOf(host);
    return line(name) ?? (isAlone ? host : url.replace(/^https?:\/\/(www\.)?/i, ''));
  });
}

/**
 * Several sources as one list, in their order, each record knowing its source. Records of one id in two sources are
 * two: the later one is `ID@SOURCE`, with its own id as `source.id`. Sources that failed are said, the rest is shown.
 */
export function mergeSources(parts: SourcePage[]): MergedPage {
  const names = sourceNames(parts.map(({ source }) => source));
  const taken = new Set<string>();
  const records: Service[] = [];
  const diagnostics: Diagnostic[] = [];
  const next: Record<string, string> = {};
  parts.forEach(({ source: { url }, page, problem }, index) => {
    const name = names[index]!;
    if (problem !== undefined || !page)
      diagnostics.push({ message: problem ?? 'could not be read', source: name });
    if (!page) return;
    diagnostics.push(...page.diagnostics.map((diagnostic) => ({ ...diagnostic, source: name })));
    for (const service of page.records) {
      let id = service.id;
      for (let nth = 1; taken.has(id); nth++) id = `${service.id}@${name}${nth > 1 ? ` ${nth}` : ''}`;
      taken.add(id);
      records.push({ ...service, id, source: { url, name, ...(id !== service.id && { id: service.id }) } });
    }
    if (page.next) next[url] = page.next;
  });
  const totals = parts.map(
    ({ page }) => page?.total ?? (page && !page.next ? page.records.length : undefined),
  );
  const total = totals.some((one) => one === undefined)
    ? undefined
    : totals.reduce<number>((sum, one) => sum + one!, 0);
  const categories = parts.flatMap(({ page }) => (page && 'categories' in page ? page.categories : []));
  return {
    records,
    diagnostics,
    categories: distinct(categories, ({ id }) => id),
    ...(total !== undefined && { total }),
    next,
  };
}
