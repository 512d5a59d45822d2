import type { Service } from '../../domain/service.js';
import type { Subject } from '../../domain/submission.js';
import { facetNames, type Facet, type FacetName } from '../../search/service-facets.js';
import { formatter } from './directory-format.js';

/** The values that are chosen, by facet. */
export type Chosen = Partial<Record<FacetName, string[]>>;

/** One value of a facet as it is offered. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  /** Values below it, where they are shown. */
  options: FacetOption[];
}

/** Up to so many values all levels of a tree are open. */
const FEW = 10;

/** What a facet offers beneath each value, those of most services first; `''` holds the first level. */
export type FacetTree = Map<string, string[]>;

/** Orders the values of a facet beneath the value above them; `base` counts all services. */
export function facetTree({ values }: Facet, base: ReadonlyMap<string, number>): FacetTree {
  const known = new Set(values.map(({ value }) => value));
  const sorted = [...values].sort(
    (a, b) => base.get(b.value)! - base.get(a.value)! || (a.label < b.label ? -1 : 1),
  );
  const tree: FacetTree = new Map();
  for (const { value, parent } of sorted) {
    const above = parent !== undefined && known.has(parent) ? parent : '';
    const siblings = tree.get(above);
    if (siblings) siblings.push(value);
    else tree.set(above, [value]);
  }
  return tree;
}

/**
 * The values to offer: those without a service are left out unless chosen; what lies below a value is shown where that
 * value or something below it is chosen, or where there is little in all.
 */
export function facetOptions(
  facet: Facet,
  tree: FacetTree,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): FacetOption[] {
  const isOpen = facet.values.length <= FEW || tree.get('')?.length === 1;
  const open = new Set(chosen.flatMap((value) => [value, ...ancestors(facet, value)]));
  const level = (above: string): FacetOption[] =>
    (tree.get(above) ?? []).flatMap((value) => {
      const count = counts.get(value) ?? 0;
      if (!count && !open.has(value)) return [];
      const options = isOpen || open.has(value) ? level(value) : [];
      const label = labelOf(facet, value);
      return [{ value, label, count, isChosen: chosen.includes(value), options }];
    });
  return level('');
}

/** What a resident reads for a value. */
export const labelOf = (facet: Facet, value: string): string =>
  facet.values.find((entry) => entry.value === value)?.label ?? value;

function ancestors(facet: Facet, value: string): string[] {
  const above: string[] = [];
  let parent = parentOf(facet, value);
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent);
    parent = parentOf(facet, parent);
  }
  return above;
}

const parentOf = (facet: Facet, value: string): string | undefined =>
  facet.values[facet.positions.get(value) ?? -1]?.parent;

/** Chooses a value, or no longer; with it goes what was chosen below it. */
export function toggleValue(facet: Facet, chosen: readonly string[], value: string): string[] {
  if (!chosen.includes(value)) return [...chosen, value];
  return chosen.filter((other) => other !== value && !ancestors(facet, other).includes(value));
}

/** The chosen values that count: one below another stands for it, as it is the narrower. */
export const narrowest = (facet: Facet, chosen: readonly string[]): string[] =>
  chosen.filter(
    (value) => !chosen.some((other) => other !== value && ancestors(facet, other).includes(value)),
  );

/** Positions with the page's own first, then those of the area and those of no area, then the rest; else as they were. */
export function arrange(
  indices: Uint32Array,
  services: readonly Service[],
  { area, highlightIds }: { area: string; highlightIds: ReadonlySet<string> },
): Uint32Array {
  if (!area && !highlightIds.size) return indices;
  const wanted = area.toLowerCase();
  const tier = ({ id, areas }: Service): 0 | 1 | 2 => {
    if (highlightIds.has(id)) return 0;
    return !wanted || !areas.length || areas.some((name) => name.toLowerCase() === wanted) ? 1 : 2;
  };
  const tiers: [number[], number[], number[]] = [[], [], []];
  for (const index of indices) tiers[tier(services[index]!)].push(index);
  return Uint32Array.from(tiers.flat());
}

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

/** What a page sets and gets as `value`: words, chosen values by facet, and the id of the open service. */
export type DirectoryValue = { query: string; open: string } & Chosen;

/** Reads `value` leniently. */
export function readValue(value: unknown): { words: string; open: string; chosen: Chosen } {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (entry: unknown) =>
    typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
  const chosen: Chosen = {};
  for (const name of facetNames) {
    const values = [given[name] ?? []].flat().map(text).filter(Boolean);
    if (values.length) chosen[name] = values;
  }
  return { words: text(given['query']), open: text(given['open']), chosen };
}

/** Items as one phrase of a language: `English, Spanish, Arabic`. */
export const listText = (items: string[], lang: string): string =>
  formatter(`list ${lang}`, () => new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' })).format(
    items,
  );
