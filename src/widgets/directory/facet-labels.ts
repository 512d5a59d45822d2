import type { FacetName, FoundServices } from '../../domain/service-search.js';
import type { Messages } from '../../i18n/messages.js';
import type { ServicesState } from '../../kit/services.js';
import { languageName, type Chosen } from './directory-data.js';
import type * as filters from './directory-filters.js';
import { formatter } from './directory-format.js';
import { shorten } from './directory-result.js';
import { treeOf } from './facet-tree.js';

/** What the filters need. */
export interface FacetsContext {
  /** Values of each facet, with how many services have each in all. */
  facets: ServicesState['facets'];
  /** Services of each value as the question stands; nothing where they cannot be counted. */
  counts: FoundServices['counts'];
  /** How many services there are in all. */
  size?: number;
  hasHours: boolean;
  hasAges: boolean;
  chosen: Chosen;
  /** Which long facets, levels and branches are unfolded: facets by name, others by keys of `facet-rows.ts`. */
  unfolded: ReadonlySet<string>;
  messages: Messages;
  lang: string;
  /** Trees and long lists of values; asked for where there are any. */
  late(): typeof filters | undefined;
  number(value: number): string;
  onChoose(name: FacetName, values: string[]): void;
  onUnfold(key: string): void;
  /** Says something in the live region. */
  onSay?: ((text: string) => void) | undefined;
}

/** What a facet is called. */
export const facetTitle = (name: FacetName, { directory, fields }: Messages): string =>
  ({
    category: directory.category,
    party: directory.providedBy,
    audience: directory.audience,
    area: directory.areas,
    delivery: directory.delivery,
    language: directory.languages,
    cost: directory.cost,
    accessibility: directory.accessibility,
    open: directory.hours,
    age: fields.age,
  })[name];

/** A day of the week by its number, `1` for Monday. */
const dayName = (day: number, lang: string): string =>
  formatter(`day ${lang}`, () => new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' })).format(
    // The first of this month was a Monday.
    Date.UTC(2024, 0, day),
  );

/** Facets whose values are written as the feed has them. */
const asWritten: readonly FacetName[] = ['category', 'area', 'audience', 'accessibility'];

/** The language of a value that is written as the feed has it, where that says so. */
export function valueLang(name: FacetName, value: string, { facets }: FacetsContext): string | undefined {
  if (!asWritten.includes(name)) return undefined;
  const { values, positions } = treeOf(facets[name] ?? []);
  return values[positions.get(value) ?? -1]?.lang;
}

/** A value in the words of the page's language. */
export function valueLabel(
  name: FacetName,
  value: string,
  { facets, messages, lang }: FacetsContext,
): string {
  const { directory } = messages;
  const { parties } = directory;
  const tree = treeOf(facets[name] ?? []);
  const label = shorten(tree.values[tree.positions.get(value) ?? -1]?.label ?? value);
  switch (name) {
    case 'party':
      return Object.hasOwn(parties, value) ? parties[value]! : label;
    case 'delivery':
      return Object.hasOwn(directory.deliveries, value)
        ? directory.deliveries[value as keyof typeof directory.deliveries]
        : label;
    case 'language':
      return languageName(label, lang);
    case 'cost':
      return directory.onlyFree;
    case 'open':
      return /^[1-7]$/.test(value) ? dayName(+value, lang) : directory.openNow;
    case 'age':
      return directory.personAged(value);
    default:
      return label;
  }
}
