import type { Service } from '../domain/service.js';
import { normalize } from './normalize.js';
import { buildFacets, facetNames } from './service-facets.js';
import type { Facet, FacetName } from './service-facets.js';

/** Services made ready to be searched; positions are those of the services it was built from. */
export interface ServiceIndex {
  size: number;
  facets: Record<FacetName, Facet>;
  /** Normalised name, organization, categories and the rest of each service, one after the other. */
  texts: string[];
  /** Where name, organization and categories end in each text. */
  ends: Uint32Array;
}

/** What is asked: all words, and any of the values of every facet named. */
export interface ServiceQuery {
  words?: string[];
  facets?: Partial<Record<FacetName, string[]>>;
}

/** What is found. */
export interface ServiceMatches {
  /** Positions of the services, best first. */
  indices: Uint32Array;
  total: number;
  /** For each facet its values and how many services each would give, all other facets and the words as they are. */
  counts: Record<FacetName, Map<string, number>>;
}

// Ranks of a word by where it stands; the last is anything but the first four.
const NAME_START = 0;
const WORD_START = 1;
const IN_NAME = 2;
const ORGANIZATION = 3;
const CATEGORY = 4;
const ELSEWHERE = 5;

const LETTER = /[\p{L}\p{N}]/u;

/** Builds the index; `above` are category terms that no service has itself. */
export function buildIndex(services: Service[], above: Service['categories'] = []): ServiceIndex {
  const ends = new Uint32Array(services.length * 3);
  const texts = services.map((service, index) => {
    const { name, alternateName, organization, categories, description = '' } = service;
    // One line each, so that the lines show where a field ends once the whole is normalised.
    const lines = alternateName ? [name, alternateName] : [name];
    const counts = [lines.length, 1, categories.length];
    lines.push(organization?.name ?? '');
    for (const category of categories) lines.push(category.name);
    lines.push(
      description,
      ...service.audience,
      ...service.areas,
      ...service.languages,
      service.eligibility ?? '',
    );
    for (const location of service.locations) lines.push(location.name ?? '', location.address ?? '');
    for (const contact of service.contacts) lines.push(contact.name ?? '');
    const text = normalize(lines.join('\n'));
    let end = -1;
    counts.forEach((count, field) => {
      for (let line = 0; line < count; line++) end = text.indexOf('\n', end + 1);
      ends[index * 3 + field] = end;
    });
    return text;
  });
  return { size: services.length, facets: buildFacets(services, above), texts, ends };
}

/** The rank of a word in a text, or -1 where it is missing. */
function rankOf(text: string, word: string, ends: Uint32Array, base: number): number {
  let at = text.indexOf(word);
  if (at <= 0) return at;
  if (at < ends[base]!) {
    for (; at >= 0 && at < ends[base]!; at = text.indexOf(word, at + 1)) {
      if (text[at - 1] === '\n') return NAME_START;
      if (!LETTER.test(text[at - 1]!)) return WORD_START;
    }
    return IN_NAME;
  }
  return at < ends[base + 1]! ? ORGANIZATION : at < ends[base + 2]! ? CATEGORY : ELSEWHERE;
}

/** Finds services by words and facets. */
export function query(index: ServiceIndex, { words = [], facets = {} }: ServiceQuery): ServiceMatches {
  const plain = words.map(normalize).filter(Boolean);
  // The whole name, or a name that begins with all the words as they stand, comes before its equals.
  const first = plain.length === 1 ? `${plain[0]!}\n` : plain.join(' ');
  const all = facetNames.map((name) => {
    const facet = index.facets[name];
    const chosen = facets[name];
    const wanted = chosen?.length
      ? new Set(chosen.map((value) => facet.positions.get(name === 'category' ? value : normalize(value))))
      : undefined;
    return { name, facet, wanted, counts: new Uint32Array(facet.values.length) };
  });
  const narrowed = all.filter(({ wanted }) => wanted);
  const buckets: number[][] = [];
  let total = 0;
  for (let at = 0; at < index.size; at++) {
    let missed: (typeof all)[number] | undefined;
    let isOut = false;
    for (const entry of narrowed) {
      if (entry.facet.members[at]!.some((position) => entry.wanted!.has(position))) continue;
      isOut = missed !== undefined;
      if (isOut) break;
      missed = entry;
    }
    if (isOut) continue;
    const text = index.texts[at]!;
    let score = 0;
    for (const word of plain) {
      const rank = rankOf(text, word, index.ends, at * 3);
      if (rank < 0) {
        isOut = true;
        break;
      }
      score += rank * 2;
    }
    if (isOut) continue;
    // One that fails a single facet counts there: choosing its value would bring it in.
    for (const entry of missed ? [missed] : all)
      for (const position of entry.facet.members[at]!) entry.counts[position]!++;
    if (missed) continue;
    if (first && !text.startsWith(first)) score++;
    (buckets[score] ??= []).push(at);
    total++;
  }
  const indices = new Uint32Array(total);
  let next = 0;
  for (const bucket of buckets) for (const at of bucket ?? []) indices[next++] = at;
  const counts = Object.fromEntries(
    all.map(({ name, facet, counts: figures }) => [
      name,
      new Map(facet.values.map(({ value }, position) => [value, figures[position]!])),
    ]),
  ) as ServiceMatches['counts'];
  return { indices, total, counts };
}
