import type { Asked, Said } from './answering-server.js';

/** A document as the recipes of docs/directory-remote.md store it. */
export interface StoredService {
  id: string;
  name: string;
  organization: string;
  description: string;
  category: string[];
  party: string;
  area: string[];
}

const wordsIn = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);
const holds = (service: StoredService, words: string[]) => {
  const { name, organization, category, description } = service;
  const text = [name, organization, ...category, description].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
};
const hasOneOf = (service: StoredService, field: string, values: string[]) => {
  const own = [service[field as keyof StoredService]].flat();
  return values.some((value) => own.includes(value));
};
const countOf = (found: StoredService[], field: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const service of found)
    for (const value of [service[field as keyof StoredService]].flat())
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const page = (found: StoredService[], from: number, size: number) => found.slice(from, from + size);
type Clause = [field: string, values: string[]];

/** The clauses of a filter, or nothing where one of them is not of its form. */
function clausesOf(filter: string, and: string, form: RegExp, value: RegExp): Clause[] | undefined {
  const clauses = filter.split(and).map((part) => form.exec(part));
  if (clauses.some((clause) => !clause)) return undefined;
  return clauses.map((clause): Clause => [
    clause![1]!,
    [...clause![2]!.matchAll(value)].map(([, text = '']) => text.replace(/\\(.)/g, '$1')),
  ]);
}
const filtered = (services: StoredService[], clauses: Clause[], words: string[]) =>
  services.filter(
    (service) =>
      holds(service, words) && clauses.every(([field, values]) => hasOneOf(service, field, values)),
  );

/** Answers as https://typesense.org/docs/29.0/api/search.html shows them. */
export function typesense(services: StoredService[], { url }: Asked): Said {
  const { searchParams: query } = url;
  if (query.get('x-typesense-api-key') !== 'SEARCH_ONLY_KEY')
    return {
      status: 401,
      body: { message: 'Forbidden - a valid `x-typesense-api-key` header must be sent.' },
    };
  if (url.pathname !== '/collections/services/documents/search')
    return { status: 404, body: { message: 'Not Found' } };
  const q = query.get('q');
  if (q === null || !query.get('query_by'))
    return { status: 400, body: { message: 'Parameter `q` is required.' } };
  const filter = query.get('filter_by');
  const clauses =
    filter === null ? [] : clausesOf(filter, ' && ', /^(\w+):=\[(`[^`]*`(?:,`[^`]*`)*)\]$/, /`([^`]*)`/g);
  if (!clauses) return { status: 400, body: { message: 'Could not parse the filter query.' } };
  const found = filtered(services, clauses, q === '*' ? [] : wordsIn(q));
  const perPage = Number(query.get('per_page'));
  const facet = (field_name: string) => ({
    counts: [...countOf(found, field_name)].map(([value, count]) => ({ count, highlighted: value, value })),
    field_name,
    sampled: false,
    stats: { total_values: countOf(found, field_name).size },
  });
  return {
    body: {
      facet_counts: (query.get('facet_by') ?? '').split(',').filter(Boolean).map(facet),
      found: found.length,
      hits: page(found, (Number(query.get('page')) - 1) * perPage, perPage).map((document) => ({
        document: { ...document, location: [22.5, 114.1] },
        highlight: {},
        highlights: [],
        text_match: 1,
      })),
      out_of: services.length,
      page: Number(query.get('page')),
      request_params: { collection_name: 'services', per_page: perPage, q },
      search_cutoff: false,
      search_time_ms: 1,
    },
  };
}

/** Answers as https://www.meilisearch.com/docs/reference/api/search/search-with-get shows them. */
export function meilisearch(services: StoredService[], { url, headers }: Asked): Said {
  const { searchParams: query } = url;
  if (headers.authorization !== 'Bearer SEARCH_ONLY_KEY')
    return {
      status: 401,
      body: {
        message: 'The Authorization header is missing. It must use the bearer authorization method.',
        code: 'missing_authorization_header',
        type: 'auth',
      },
    };
  if (url.pathname !== '/indexes/services/search')
    return { status: 404, body: { message: 'Index not found.', code: 'index_not_found' } };
  const filter = query.get('filter');
  const text = /"((?:[^"\\]|\\.)*)"/g;
  const clauses =
    filter === null
      ? []
      : clausesOf(filter, ' AND ', /^(\w+) IN \[("(?:[^"\\]|\\.)*"(?:,"(?:[^"\\]|\\.)*")*)\]$/, text);
  if (!clauses) return { status: 400, body: { message: 'Was expecting…', code: 'invalid_search_filter' } };
  const q = query.get('q') ?? '';
  const found = filtered(services, clauses, wordsIn(q));
  const hitsPerPage = Number(query.get('hitsPerPage'));
  const fields = (query.get('facets') ?? '').split(',').filter(Boolean);
  return {
    body: {
      hits: page(found, (Number(query.get('page')) - 1) * hitsPerPage, hitsPerPage).map((service) => ({
        ...service,
        _geo: { lat: 22.5, lng: 114.1 },
      })),
      query: q,
      processingTimeMs: 1,
      hitsPerPage,
      page: Number(query.get('page')),
      totalPages: Math.ceil(found.length / hitsPerPage),
      totalHits: found.length,
      facetDistribution: Object.fromEntries(
        fields.map((field) => [field, Object.fromEntries(countOf(found, field))]),
      ),
      facetStats: {},
    },
  };
}

/** Answers as https://docs.opensearch.org/latest/api-reference/search-apis/search/ shows them. */
export function opensearch(services: StoredService[], { url }: Asked): Said {
  const { searchParams: query } = url;
  const bad = (reason: string): Said => ({
    status: 400,
    body: {
      error: {
        root_cause: [{ type: 'query_shard_exception', reason }],
        type: 'search_phase_execution_exception',
      },
      status: 400,
    },
  });
  const size = Number(query.get('size'));
  const from = Number(query.get('from'));
  if (from + size > 10_000) return bad('Result window is too large');
  // The part of the query string syntax that the recipe uses.
  const q = query.get('q') ?? '*';
  const [, words = '', rest = ''] =
    /^(?:\(name:\(([\p{L}\p{N}\p{M} ]+)\)\^8 OR organization:\(\1\)\^4 OR everything:\(\1\)\))?(?: AND )?(.*)$/u.exec(
      q,
    ) ?? [];
  const clauses =
    !rest || rest === '*'
      ? []
      : clausesOf(
          rest,
          ' AND ',
          /^(\w+):\(("(?:[^"\\]|\\.)*"(?: OR "(?:[^"\\]|\\.)*")*)\)$/,
          /"((?:[^"\\]|\\.)*)"/g,
        );
  if (!clauses) return bad(`Failed to parse query [${q}]`);
  const found = filtered(services, clauses, wordsIn(words));
  return {
    body: {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: {
        total: { value: found.length, relation: 'eq' },
        max_score: 1,
        hits: page(found, from, size).map((_source) => ({
          _index: 'services',
          _id: _source.id,
          _score: 1,
          _source,
        })),
      },
    },
  };
}
