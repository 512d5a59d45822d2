import type { Service } from '../../domain/service.js';
import { facetNames, type FacetName } from '../../domain/service-search.js';
import type { Subject } from '../../domain/submission.js';
import { formatter } from './directory-format.js';

/** The values that are chosen, by facet. */
export type Chosen = Partial<Record<FacetName, string[]>>;

/** A service as other tags and receivers know it. */
export function subjectOf({ id, name, organization, party }: Service): Subject {
  return {
    kind: 'service',
    id,
    name,
    ...(organization && {
      organization: {
        id: organization.id ?? organization.name,
        name: organization.name,
        ...(party && { party }),
      },
    }),
  };
}

/** `tel:` address of a number with its extension; nothing where it cannot be dialled. */
export function telephoneHref({ number, extension }: Service['phones'][number]): string | undefined {
  const plain = number.normalize('NFKC');
  // "+44 (0)20": the nought is for callers within the country.
  const digits = (plain.startsWith('+') ? plain.replace('(0)', '') : plain)
    .replace(/[^\d+*#]/g, '')
    .replace(/(?!^)\+/g, '');
  if (!/\d{2}/.test(digits)) return undefined;
  return `tel:${digits.replace(/#/g, '%23')}${extension && /^\d+$/.test(extension) ? `;ext=${extension}` : ''}`;
}

/** A web address as it is read: without scheme and closing slash. */
export const readableUrl = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

/** A language by its code in the language of the page; text that is no code stays as it is. */
export function languageName(language: string, lang: string): string {
  if (!/^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(language)) return language;
  try {
    const names = formatter(`language ${lang}`, () => new Intl.DisplayNames(lang, { type: 'language' }));
    return names.of(language.replace(/_/g, '-')) ?? language;
  } catch {
    return language;
  }
}

/** Whole days since a record was checked, or nothing where that is not known. */
export function daysSinceChecked(service: Service, now: number): number | undefined {
  const at = Date.parse(service.checked ?? '');
  return Number.isNaN(at) ? undefined : Math.floor((now - at) / 86_400_000);
}

/** What a page and an address call a facet: `open` is the service that is shown in full. */
export const facetKey = (name: FacetName): string => (name === 'open' ? 'opening' : name);

/** The chosen values as a page and an address name them. */
export const writeChosen = (chosen: Chosen): Record<string, string[]> =>
  Object.fromEntries(Object.entries(chosen).map(([name, values]) => [facetKey(name as FacetName), values]));

/** What a page sets and gets as `value`: words, chosen values by facet, and the id of the open service. */
export type DirectoryValue = { query: string; open: string; opening?: string[] } & Omit<Chosen, 'open'>;

/** Reads `value` leniently. */
export function readValue(value: unknown): { words: string; open: string; chosen: Chosen } {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (entry: unknown) =>
    typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
  const chosen: Chosen = {};
  for (const name of facetNames) {
    const values = [given[facetKey(name)] ?? []].flat().map(text).filter(Boolean);
    if (values.length) chosen[name] = values;
  }
  return { words: text(given['query']), open: text(given['open']), chosen };
}

/** Items as one phrase of a language: `English, Spanish, Arabic`. */
export const listText = (items: readonly string[], lang: string): string => listFormat(lang).format(items);

/** The same in pieces: items, and what stands between them. */
export const listParts = (items: readonly string[], lang: string) => listFormat(lang).formatToParts(items);

const listFormat = (lang: string): Intl.ListFormat =>
  formatter(`list ${lang}`, () => new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }));
