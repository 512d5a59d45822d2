import { warnOnce } from '../domain/problem.js';
import type { Service } from '../domain/service.js';
import { facetNames } from '../domain/service-search.js';
import type { FacetName, FacetValue } from '../domain/service-search.js';
import { openFeed } from '../feeds/feed.js';
import type { Diagnostic } from '../feeds/feed.js';
import { valueAt } from '../feeds/field-map.js';
import { amount, isRecord, line, list, record, records } from '../feeds/values.js';
import type { FeedRequest } from '../kit/kit.js';

/** Values of facets as a server counts them. */
export type CountedFacets = Partial<Record<FacetName, FacetValue[]>>;

/** One page of what a server found. */
export interface RemotePage {
  records: Service[];
  /** Records on the page, also those that were left out. */
  held: number;
  categories: Service['categories'];
  total?: number;
  next?: string;
  /** How many of all hold the words as they are, where the server says. */
  exact?: number;
  suggestions: string[];
  facets: CountedFacets;
}

/**
 * Values with their numbers: `[{value | key, count | doc_count, label?, parent?}]` (Typesense, OpenSearch, our own) or
 * `{value: count}` (Meilisearch).
 */
function countedValues(found: unknown): FacetValue[] {
  const entries = Array.isArray(found)
    ? records(found)
    : Object.entries(record(found)).map(([value, count]) => ({ value, count }));
  return entries.flatMap((entry: Record<string, unknown>) => {
    const value = line(entry['value'] ?? entry['key']);
    const count = amount(entry['count'] ?? entry['doc_count']);
    if (value === undefined || count === undefined) return [];
    const parent = line(entry['parent']);
    return [{ value, label: line(entry['label']) ?? value, ...(parent && { parent }), count }];
  });
}

/**
 * Reads an answer: a page of HSDS or Open Referral UK, or any JSON by `field-map`, in which `items` is the path of the
 * list, `total` that of the number of all hits and `facets.NAME` those of counted values; with no field of ours named,
 * the list holds HSDS records. Throws where nothing in it can be understood.
 */
export async function readRemotePage(
  text: string,
  address: string,
  { format, fieldMap = {}, dateFormat, lang }: FeedRequest,
): Promise<RemotePage> {
  const fields: Record<string, string> = {};
  for (const [key, path] of Object.entries(fieldMap))
    if (!/^(items|total$|query\.|facets\.)/.test(key)) fields[key] = path;
  const isMapped = Object.keys(fields).length > 0;
  const diagnostics: Diagnostic[] = [];
  const answer = openFeed(text, diagnostics);
  const { items, total: totalPath } = fieldMap;
  const at = items === undefined ? answer : valueAt(answer, items);
  const options = { format, url: address, ...(lang && { lang }), ...(dateFormat && { dateFormat }) };
  let read: {
    records: Service[];
    held: number;
    categories?: Service['categories'];
    total?: number;
    next?: string;
  };
  if (isMapped) {
    const { readMappedServices } = await import('../feeds/flat-services.js');
    const page = readMappedServices(answer, {
      ...options,
      fieldMap: { ...fields, ...(items !== undefined && { items }) },
    });
    diagnostics.push(...page.diagnostics);
    read = { ...page, held: items === undefined ? page.records.length : list(at).length };
  } else {
    const { readServices } = await import('../feeds/hsds.js');
    const page = readServices(at ?? [], options);
    diagnostics.push(...page.diagnostics);
    read = page;
  }
  for (const { record: of, field, message } of diagnostics.slice(0, 20))
    warnOnce([address, of, field, message].filter((part) => part !== undefined).join(': '));
  const isNothing = at === undefined || (items !== undefined && typeof at !== 'object');
  if (isNothing || (read.held > 0 && !read.records.length))
    throw new Error(`${address}: ${diagnostics[0]?.message ?? 'holds no services'}`);
  const own = isRecord(answer) ? answer : {};
  const facets: CountedFacets = {};
  for (const facet of facetNames) {
    const path = fieldMap[`facets.${facet}`];
    const found = path === undefined ? record(own['facets'])[facet] : valueAt(answer, path);
    if (found !== undefined) facets[facet] = countedValues(found);
  }
  const total = (totalPath === undefined ? undefined : amount(valueAt(answer, totalPath))) ?? read.total;
  const exact = amount(own['exact']);
  return {
    records: read.records,
    held: read.held,
    categories: read.categories ?? [],
    ...(total !== undefined && { total }),
    ...(read.next !== undefined && { next: read.next }),
    ...(exact !== undefined && { exact }),
    suggestions: list(own['suggestions']).flatMap((entry) => line(entry) ?? []),
    facets,
  };
}
