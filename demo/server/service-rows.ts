import type { Service } from '../../src/domain/service.js';
import { readServices } from '../../src/feeds/hsds.js';
import { hasHan, normalize, splitWords } from '../../src/search/normalize.js';
import { isFree } from '../../src/domain/service-cost.js';
import type { HsdsService } from '../data/build-services.js';
import type { Facet } from './service-query.js';

/** A service as the table holds it. Texts are normalised. */
export interface ServiceRow {
  position: number;
  id: string;
  body: HsdsService;
  name: string;
  organization: string;
  category: string;
  /** All that is searched. */
  everything: string;
  /** Words, and the single and paired characters of Chinese. */
  tokens: string[];
  /** `facet=value`, as values are counted. */
  counted: string[];
  /** `facet=value`, as values may be asked for: codes and names too. */
  filters: string[];
  minimumAge: number | null;
  maximumAge: number | null;
  latitudes: number[];
  longitudes: number[];
}

/** What is to be read of a value. */
export interface Label {
  label: string;
  parent?: string;
}

interface Attribute {
  taxonomy_term?: { id?: string; code?: string; name?: string; parent_id?: string; taxonomy?: string };
}

const han = /[\u3400-\u9fff]+/g;
const maxToken = 60;

/** The characters of Chinese in a text, alone and in pairs: it has no spaces that would part words. */
export const hanTokens = (text: string): string[] =>
  (text.match(han) ?? []).flatMap((run) => {
    const characters = [...run];
    return [...characters, ...characters.slice(1).map((character, at) => characters[at]! + character)];
  });

/** Words as they stand between punctuation. */
const plainWords = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word && word.length <= maxToken);

const termsOf = (service: HsdsService) =>
  (Array.isArray(service['attributes']) ? (service['attributes'] as Attribute[]) : []).flatMap(
    ({ taxonomy_term: term }) => (term ? [term] : []),
  );

/** Text with a space before each word, so that the start of one is found. */
const spaced = (parts: (string | undefined)[]): string => {
  const text = normalize(parts.filter((part) => part !== undefined).join('\n'));
  return ` ${plainWords(text).join(' ')}`;
};

/** Makes rows of services, by the reader of the directory itself; `labels` takes what their values are called. */
export function rowsOf(services: HsdsService[], labels: Map<string, Label>): ServiceRow[] {
  const { records, categories } = readServices(services, { format: 'auto' });
  const known = new Map(records.map((record) => [record.id, record]));
  const parents = new Map<string, string | undefined>();
  const learn = ({ id, name, parentId }: Service['categories'][number]) => {
    parents.set(id, parentId ?? parents.get(id));
    labels.set(`category=${id}`, { label: name, ...(parentId && { parent: parentId }) });
  };
  categories.forEach(learn);
  records.forEach((record) => record.categories.forEach(learn));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let next: string | undefined = id; next !== undefined && !path.includes(next);) {
      path.push(next);
      next = parents.get(next);
    }
    return path;
  };
  return services.map((body, position) => {
    const read = known.get(body.id);
    const terms = termsOf(body);
    const owned = (facet: Facet, values: (string | undefined)[]) =>
      [...new Set(values)].flatMap((value) => (value ? [`${facet}=${value}`] : []));
    const counted = [
      ...owned(
        'category',
        (read?.categories ?? []).flatMap(({ id }) => pathOf(id)),
      ),
      ...owned('party', [read?.party]),
      ...owned('audience', read?.audience ?? []),
      ...owned('area', read?.areas ?? []),
      ...owned('language', read?.languages ?? []),
      ...owned('delivery', read?.delivery ?? []),
      ...owned('cost', [isFree(read?.cost) ? 'free' : undefined]),
    ];
    const others = terms.flatMap(({ id, code, name, parent_id, taxonomy }) =>
      taxonomy && /^(party|audience|area|delivery)$/.test(taxonomy)
        ? owned(taxonomy as Facet, [code, name])
        : owned('category', [id, code, parent_id]),
    );
    const name = spaced([body.name, read?.alternateName]);
    const organization = spaced([read?.organization?.name]);
    const category = spaced(terms.map((term) => term.name));
    const everything = normalize(
      [
        body.name,
        read?.alternateName,
        read?.organization?.name,
        ...terms.map((term) => term.name),
        read?.description,
      ]
        .filter((part) => part !== undefined)
        .join('\n'),
    );
    const points = (read?.locations ?? []).filter(
      ({ latitude, longitude }) => latitude !== undefined && longitude !== undefined,
    );
    return {
      position,
      id: body.id,
      body,
      name,
      organization,
      category,
      everything,
      tokens: [...new Set([...plainWords(everything), ...(hasHan(everything) ? hanTokens(everything) : [])])],
      counted,
      filters: [...new Set([...counted, ...others])],
      minimumAge: read?.minimumAge ?? null,
      maximumAge: read?.maximumAge ?? null,
      latitudes: points.map(({ latitude }) => latitude!),
      longitudes: points.map(({ longitude }) => longitude!),
    };
  });
}

/** Words of names and organizations that a slip is looked for in. */
export const vocabularyOf = (rows: ServiceRow[]): Map<string, number> => {
  const words = new Map<string, number>();
  for (const { name, organization, category } of rows)
    for (const word of splitWords(`${name} ${organization} ${category}`))
      if (word.length > 2 && word.length <= maxToken && !hasHan(word))
        words.set(word, (words.get(word) ?? 0) + 1);
  return words;
};
