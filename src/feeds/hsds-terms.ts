import type { Service } from '../domain/service.js';
import { deliveryOf, partyOf } from './service-words.js';
import { boolean, isRecord, line, record, records } from './values.js';
import type { Raw } from './values.js';

/** A term of a category tree. */
export type Category = Service['categories'][number];

/** What the attributes of a record say. */
export interface Terms {
  party?: string | undefined;
  sensitive?: boolean | undefined;
  categories: (Category | undefined)[];
  audience: (string | undefined)[];
  areas: (string | undefined)[];
  /** Ids and codes of areas, each with the name of its area. */
  areaIds: [id: string, name: string][];
  delivery: (Service['delivery'][number] | undefined)[];
}

/** Where terms stand: HSDS 3, HSDS 2, Open Referral UK 1. */
const LISTS = ['attributes', 'taxonomy_terms', 'service_taxonomys', 'service_taxonomies', 'service_taxonomy'];
const OURS = /^(party|audience|area|delivery|sensitiv)/;

/** A taxonomy term as a category; those above it that are nested in it are given to `found`. */
export function categoryOf(
  term: Raw,
  lang: string | undefined,
  found: (category: Category) => void,
): Category | undefined {
  const name = line(term['name'] ?? term['term'], lang);
  if (!name) return undefined;
  // Feeds nest at most a few levels; a bound keeps hand-made objects with cycles out.
  let parent = term['parent'];
  const parentId = line(term['parent_id']) ?? line(record(parent)['id'] ?? parent);
  for (let level = 0; level < 16 && isRecord(parent); level++) {
    const above = categoryOf({ ...parent, parent: { id: record(parent['parent'])['id'] } }, lang, found);
    if (above) found(above);
    parent = parent['parent'];
  }
  const id = line(term['id']) ?? line(term['code']) ?? name;
  return { id, name, ...(parentId && parentId !== id && { parentId }) };
}

/** Takes an area by its name, and what else it is called. */
export function putArea({ areas, areaIds }: Terms, name: string | undefined, ids: unknown[]): void {
  areas.push(name);
  for (const each of ids) {
    const id = line(each);
    if (name && id && id !== name) areaIds.push([id, name]);
  }
}

const kindOf = (taxonomy: unknown): string | undefined =>
  taxonomy ? OURS.exec(line(taxonomy)?.toLowerCase() ?? '')?.[1] : undefined;

/** Reads HSDS `attributes`: ours by the name of their taxonomy, all others as categories. */
export function readTerms(raw: Raw, lang: string | undefined, found: (category: Category) => void): Terms {
  const terms: Terms = { categories: [], audience: [], areas: [], areaIds: [], delivery: [] };
  for (const key of LISTS)
    for (const attribute of records(raw[key])) {
      const { taxonomy_term: nested, term: other, value, label: own } = attribute;
      // Open Referral UK 1 links to the term as `taxonomy`.
      const linked = attribute['name'] || value ? undefined : attribute['taxonomy'];
      const term = isRecord(nested)
        ? nested
        : isRecord(other)
          ? other
          : isRecord(linked)
            ? linked
            : attribute;
      const { code, name, taxonomy } = term;
      const kind =
        kindOf(taxonomy) ??
        kindOf(record(term['taxonomy_detail'])['name']) ??
        kindOf(record(taxonomy)['name']) ??
        kindOf(term['vocabulary']) ??
        kindOf(attribute['taxonomy']);
      if (!kind) terms.categories.push(categoryOf(term, lang, found));
      else if (kind === 'party') terms.party ??= partyOf(name, code, value, own);
      else if (kind === 'sensitiv') terms.sensitive ??= boolean(value) ?? boolean(name) ?? true;
      else if (kind === 'delivery') terms.delivery.push(deliveryOf(code, name, value));
      else {
        const label = line(name, lang) ?? line(own, lang) ?? line(value);
        if (kind === 'area') putArea(terms, label, [term['id'], code, value]);
        else terms.audience.push(label);
      }
    }
  return terms;
}
