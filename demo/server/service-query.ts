import type { HsdsService } from '../data/build-services.js';

/** One page of HSDS 3.1 records. */
export interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: HsdsService[];
}

interface Attribute {
  taxonomy_term?: { id?: string; code?: string; name?: string; parent_id?: string; taxonomy?: string };
}

const maxPerPage = 500;
const byTaxonomy = ['party', 'audience', 'area', 'delivery'];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const termsOf = (service: HsdsService) =>
  (Array.isArray(service['attributes']) ? (service['attributes'] as Attribute[]) : []).flatMap(
    ({ taxonomy_term: term }) => (term ? [term] : []),
  );

function haystack(service: HsdsService): string {
  const organization = (service['organization'] as { name?: unknown } | undefined)?.name;
  const parts = [
    service.name,
    service['alternate_name'],
    service['description'],
    organization,
    ...termsOf(service).map(({ name }) => name),
  ];
  return fold(parts.filter((part) => typeof part === 'string').join('\n'));
}

const positive = (text: string | null, otherwise: number, max: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? Math.min(number, max) : otherwise;
};

/**
 * Services by the query of HSDS: `search` (every word must be there), `taxonomy_term_id` (a term or its parent; any of several),
 * `party` `audience` `area` `delivery`, `page` from 1 and `per_page` (20, at most 500).
 */
export function pageOf(services: HsdsService[], query: URLSearchParams): Page {
  const words = fold(query.get('search') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const wanted = query
    .getAll('taxonomy_term_id')
    .flatMap((ids) => ids.split(','))
    .filter(Boolean);
  const found = services.filter((service) => {
    const terms = termsOf(service);
    if (
      wanted.length &&
      !terms.some(({ id, code, parent_id }) =>
        wanted.some((want) => want === id || want === code || want === parent_id),
      )
    )
      return false;
    for (const taxonomy of byTaxonomy) {
      const want = query.get(taxonomy);
      if (
        want &&
        !terms.some((term) => term.taxonomy === taxonomy && (term.code === want || term.name === want))
      )
        return false;
    }
    if (words.length === 0) return true;
    const text = haystack(service);
    return words.every((word) => text.includes(word));
  });
  const size = positive(query.get('per_page'), 20, maxPerPage);
  const page = positive(query.get('page'), 1, 1_000_000);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const contents = found.slice((page - 1) * size, page * size);
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
