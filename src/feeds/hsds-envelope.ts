import { safeUrl } from './links.js';
import type { Diagnostic } from './feed.js';
import { amount, boolean, isRecord, line, list, lowerHead, number, record, records, text } from './values.js';
import type { Raw } from './values.js';

/** What surrounds the records of a feed, read. */
export interface Envelope {
  items: unknown[];
  /** Number of items, with those that are set apart. */
  held: number;
  total?: number | undefined;
  next?: string | undefined;
}

const LISTS = ['contents', 'content', 'items', 'data', 'results', 'records'];
/** Lists that a single record may have as well; such a record has a name. */
const NAMED_LISTS = ['services', 'service_at_locations', 'organizations', 'locations'];
const WRAPPERS = ['data', 'result', 'results', 'response', 'body', 'page'];

/** Keys in lower case, all the way down; some v1 feeds come with `Name` and `Service_at_locations`. */
const lowerKeys = (value: unknown, level = 0): unknown => {
  if (level > 16) return undefined;
  if (Array.isArray(value)) return value.map((entry) => lowerKeys(entry, level + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key.toLowerCase(), lowerKeys(entry, level + 1)]),
  );
};

const isShouted = (value: unknown): boolean =>
  isRecord(value) &&
  !['name', 'service', 'services'].some((key) => Object.hasOwn(value, key)) &&
  Object.keys(value).some((key) => /^(name|service|services)$/i.test(key));

/** The items of a feed: itself an array, a list of its envelope or of a record within that, or one record. */
export function itemsOf(value: unknown, level = 0): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const head = lowerHead(value);
  for (const key of LISTS) if (Array.isArray(head[key])) return head[key];
  if (!line(head['name'])) {
    if (Array.isArray(head['services'])) return [value];
    for (const key of NAMED_LISTS) if (Array.isArray(head[key])) return head[key];
    for (const key of level < 3 ? WRAPPERS : []) {
      if (isRecord(head[key])) return itemsOf(head[key], level + 1);
    }
  }
  return [value];
}

/** The address of the next page: as the envelope says, else `page` counted on. */
function nextPage(head: Raw, held: number, url: string | undefined): string | undefined {
  const { links, next, last_page, last } = head;
  const given = record(links)['next'] ?? next;
  const here = safeUrl(url);
  if (given !== undefined && given !== null && typeof given !== 'number' && typeof given !== 'boolean') {
    const address = safeUrl(record(given)['href'] ?? given, url);
    return address === here ? undefined : address;
  }
  const page = number(head['page_number']) ?? number(head['number']);
  const pages = number(head['total_pages']) ?? number(head['totalpages']) ?? 0;
  const isLast = boolean(last_page) ?? boolean(last) ?? !(pages > (page ?? 0));
  if (!here || page === undefined || isLast || !held) return undefined;
  const address = new URL(here);
  // Some count from nought: then the page asked for is counted on, and the one after the first is 1 there.
  const asked = number(address.searchParams.get('page'));
  const isFromNought = page === 0 || (asked !== undefined && page === asked - 1);
  address.searchParams.set('page', String((isFromNought ? (asked ?? 0) : page) + 1));
  return address.href;
}

/** Number of records the envelope speaks of; where it contradicts what it holds, that is said. */
function totalOf(head: Raw, held: number, diagnostics: Diagnostic[]): number | undefined {
  const keys = ['total_items', 'totalelements', 'total'].filter((key) => amount(head[key]) !== undefined);
  const [key = 'total_items'] = keys;
  const said = amount(head[key]);
  const page = number(head['page_number']) ?? number(head['number']);
  const pages = number(head['total_pages']) ?? number(head['totalpages']);
  const isFirst = boolean(head['first_page']) ?? boolean(head['first']) ?? page === 1;
  const isLast = boolean(head['last_page']) ?? boolean(head['last']);
  const field = key === 'totalelements' ? 'totalElements' : key;
  if (held && boolean(head['empty']))
    diagnostics.push({ field: 'empty', message: `says empty, holds ${held}` });
  if (isLast && page !== undefined && pages !== undefined && page < pages) {
    const last = head['last_page'] === undefined ? 'last' : 'last_page';
    diagnostics.push({ field: last, message: `says the last page, and is page ${page} of ${pages}` });
  }
  if (said === undefined) return undefined;
  const isOnly = isFirst && (isLast ?? pages === 1) && !(pages !== undefined && pages > 1);
  if (said < held || (isOnly && said !== held)) {
    diagnostics.push({ field, message: `says ${said}, holds ${held}` });
    return held;
  }
  return said;
}

const TERM_KEYS =
  'id code name term description parent_id parent taxonomy taxonomy_detail taxonomy_id language term_uri uri version vocabulary taxonomy_terms attributes metadata';
const MARKS = ['term_uri', 'parent_id', 'vocabulary', 'version'];

/** Whether an item is a taxonomy or a term of one: it has nothing that a service has. */
const isTerm = (item: unknown): boolean =>
  isRecord(item) &&
  MARKS.some((key) => Object.hasOwn(item, key)) &&
  Object.keys(item).every((key) => TERM_KEYS.split(' ').includes(key));

const ONLY_TERMS = 'holds taxonomy terms, which are no services';

/** What a feed holds beside services, said once; its terms are `terms`. */
function setApart(items: unknown[], diagnostics: Diagnostic[], found: (term: Raw) => void): unknown[] {
  const rest = items.filter((item) => {
    if (!isTerm(item)) return true;
    const { taxonomy_terms: below } = item as Raw;
    if (below) list(below).filter(isRecord).forEach(found);
    else if ((item as Raw)['version'] === undefined) found(item as Raw);
    return false;
  });
  if (rest.length < items.length && !diagnostics.some(({ message }) => message === ONLY_TERMS))
    diagnostics.push({ message: ONLY_TERMS });
  return rest;
}

/** Reads what surrounds the records; `found` is given taxonomy terms that come in their place. */
export function openEnvelope(
  value: unknown,
  url: string | undefined,
  diagnostics: Diagnostic[],
  found: (term: Raw) => void,
): Envelope {
  const head = lowerHead(value);
  if (line(head['openapi_url']) && !line(head['name'])) {
    diagnostics.push({ message: 'describes an interface: src is its address with /services' });
    return { items: [], held: 0 };
  }
  const items = itemsOf(value);
  // Where one record was found it is not the envelope, whose counts are something else.
  const isOnlyOne = items.length === 1 && items[0] === value;
  const around = isOnlyOne
    ? { next: safeText(head, url) }
    : readEnvelope(head, items.length, url, diagnostics);
  return { ...around, held: items.length, items: lowerAndSort(items, diagnostics, found) };
}

/** Number of records in all, and the next page, as an envelope that held `held` records says. */
export function readEnvelope(
  head: Raw,
  held: number,
  url: string | undefined,
  diagnostics: Diagnostic[],
): { total?: number; next?: string } {
  // CKAN wraps its answer, OGC API Features and ArcGIS have words of their own.
  const inner = lowerHead(head['result']);
  const around = Object.hasOwn(inner, 'records') ? inner : head;
  const matched = amount(around['numbermatched']);
  const total = matched ?? totalOf(around, held, diagnostics);
  const from = amount(around['offset']) ?? 0;
  const isLast = around === inner && from + held >= (total ?? 0);
  const linked = records(around['links']).find(({ rel }) => rel === 'next')?.['href'];
  const after = linked ?? (isLast ? undefined : record(around['_links'])['next']);
  const next = around['exceededtransferlimit']
    ? offsetPage(held, url)
    : nextPage(after === undefined ? around : { next: after }, held, url);
  return { ...(total !== undefined && { total }), ...(next && { next }) };
}

/** The next page of an ArcGIS service, which says only that there is more. */
function offsetPage(held: number, url: string | undefined): string | undefined {
  const address = url && held ? new URL(url) : undefined;
  const from = number(address?.searchParams.get('resultOffset')) ?? 0;
  address?.searchParams.set('resultOffset', String(from + held));
  return address?.href;
}

const lowerAndSort = (items: unknown[], diagnostics: Diagnostic[], found: (term: Raw) => void): unknown[] =>
  setApart(
    items.map((item) => (isShouted(item) ? lowerKeys(item) : item)),
    diagnostics,
    found,
  );

/** Services out of items of any kind; see {@link openEnvelope} and {@link unwrap}. */
export const sortOut = (
  items: unknown[],
  diagnostics: Diagnostic[],
  found: (term: Raw) => void,
): ReturnType<typeof unwrap> => unwrap(lowerAndSort(items, diagnostics, found));

/** The next page beside `services` of a bare record. */
const safeText = (head: Raw, url: string | undefined): string | undefined =>
  text(head['next']) ? nextPage(head, 1, url) : undefined;

/** Services out of what surrounds them: an organization with `services`, a `service_at_location` with its `service`. */
export function unwrap(items: unknown[]): { services: unknown[]; outlets: string[] } {
  const outlets = new Map<string, Raw>();
  const services = items.flatMap((item): unknown[] => {
    if (!isRecord(item)) return [item];
    const { service, services: own, ...rest } = item;
    if (Array.isArray(own)) {
      const owner = item['name'] ? { organization: rest } : {};
      return own.map((entry) => (isRecord(entry) ? { ...owner, ...entry } : entry));
    }
    if (!isRecord(service)) return [item];
    // One service at many places comes as many records: they become one.
    const id = line(service['id']);
    const known = id ? outlets.get(id) : undefined;
    if (known) {
      (known['service_at_locations'] as unknown[]).push(rest);
      return [];
    }
    const whole = { ...service, service_at_locations: [...list(service['service_at_locations']), rest] };
    if (id) outlets.set(id, whole);
    return [whole];
  });
  return { services, outlets: [...outlets.keys()] };
}
