import type { Service } from '../domain/service.js';
import type { Diagnostic } from './feed.js';
import type { ServicePage } from './hsds.js';
import { withPlaces } from './service-merger.js';
import { distinct } from './values.js';

const isAlike = (a: Diagnostic, b: Diagnostic): boolean =>
  a.record === b.record && a.field === b.field && a.message === b.message;

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
      else if (isOutlet.has(service.id)) found.set(service.id, withPlaces(first, service));
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
