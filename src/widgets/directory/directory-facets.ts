import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import type { Facet, FacetName } from '../../search/service-facets.js';
import type { ServiceMatches } from '../../search/service-index.js';
import { icon } from '../parts/icon.js';
import {
  facetOptions,
  labelOf,
  languageName,
  toggleValue,
  type Chosen,
  type FacetOption,
} from './directory-data.js';
import type { DirectoryServices } from './directory-services.js';

/** Values of a facet shown at first. */
const FIRST = 8;
const shown: readonly FacetName[] = ['category', 'party', 'audience', 'delivery', 'language', 'cost'];

/** What the filters need. */
export interface FacetsContext {
  services: DirectoryServices;
  counts: ServiceMatches['counts'];
  chosen: Chosen;
  /** Facets of which all values are shown. */
  unfolded: ReadonlySet<FacetName>;
  messages: Messages;
  lang: string;
  number(value: number): string;
  onChoose(name: FacetName, values: string[]): void;
  onUnfold(name: FacetName): void;
}

const facetTitle = (name: FacetName, { directory }: Messages): string =>
  ({
    ...({} as Record<FacetName, string>),
    category: directory.category,
    party: directory.providedBy,
    audience: directory.audience,
    area: directory.areas,
    delivery: directory.delivery,
    language: directory.languages,
    cost: directory.cost,
  })[name];

/** A value in the words of the page's language. */
function localLabel(
  name: FacetName,
  value: string,
  label: string,
  { messages, lang }: FacetsContext,
): string {
  const { directory } = messages;
  const { parties } = directory;
  switch (name) {
    case 'party':
      return Object.hasOwn(parties, value) ? parties[value]! : label;
    case 'delivery':
      return directory.deliveries[value as keyof typeof directory.deliveries] ?? label;
    case 'language':
      return languageName(label, lang);
    case 'cost':
      return directory.onlyFree;
    default:
      return label;
  }
}

const hasChoice = (name: FacetName, { values }: Facet): boolean => values.length > (name === 'cost' ? 0 : 1);

/** Whether there is anything to narrow all services by; also as long as that is not known. */
export const hasFacets = (services: DirectoryServices): boolean =>
  shown.some((name) => {
    const facet = services.facet(name);
    return !facet || hasChoice(name, facet);
  });

/** All filters, each facet a group of tick boxes; those with nothing to choose between are left out. */
export const facetGroups = (context: FacetsContext): TemplateResult[] =>
  shown.flatMap((name) => {
    const { services, counts, chosen } = context;
    const facet = services.facet(name);
    const values = chosen[name] ?? [];
    if (!facet || !hasChoice(name, facet)) return [];
    const options = facetOptions(facet, services.tree(name), counts[name], values);
    return options.length ? [facetGroup(name, options, context)] : [];
  });

function facetGroup(name: FacetName, options: FacetOption[], context: FacetsContext): TemplateResult {
  const { messages, unfolded, services, chosen, onChoose, onUnfold } = context;
  const { directory } = messages;
  const isUnfolded = unfolded.has(name);
  const rest = options.length - FIRST;
  const visible =
    rest > 1 && !isUnfolded ? options.filter((option, at) => at < FIRST || isTouched(option)) : options;
  let next = 0;
  const rows = (list: FacetOption[]): TemplateResult[] =>
    list.map((option) => {
      const id = `${name}-${next++}`;
      const label = localLabel(name, option.value, option.label, context);
      return html`<label class="option">
          <input
            type="checkbox"
            aria-labelledby="${id}"
            aria-describedby="${id}-count"
            .checked=${option.isChosen}
            @change=${() => onChoose(name, toggleValue(services.facet(name)!, chosen[name] ?? [], option.value))}
          />
          <span id=${id} dir="auto">${label}</span>
          <span id="${id}-count" class="number">${context.number(option.count)}</span>
        </label>
        ${
          option.options.length
            ? html`<div class="below" role="group" aria-labelledby=${id}>${rows(option.options)}</div>`
            : nothing
        }`;
    });
  return html`<fieldset class="facet" part="facet">
    <legend>${facetTitle(name, messages)}</legend>
    ${rows(visible)}
    ${
      rest > 1
        ? html`<button
            type="button"
            class="button quiet small"
            aria-expanded=${isUnfolded}
            @click=${() => onUnfold(name)}
          >
            ${isUnfolded ? directory.fewerValues : directory.moreValues(options.length - visible.length)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

const isTouched = ({ isChosen, options }: FacetOption): boolean => isChosen || options.some(isTouched);

/** What is chosen, each value a button that takes it away. */
export function activeFilters(context: FacetsContext, onClear: () => void): TemplateResult | typeof nothing {
  const { services, chosen, messages, onChoose } = context;
  const { directory } = messages;
  const active = Object.entries(services.narrow(chosen)) as [FacetName, string[]][];
  if (!active.length) return nothing;
  const chip = (name: FacetName, value: string) => {
    const label = localLabel(name, value, labelOf(services.facet(name)!, value), context);
    const values = toggleValue(services.facet(name)!, chosen[name]!, value);
    return html`<button
      type="button"
      class="chip"
      part="chip"
      aria-label=${directory.removeFilter(label)}
      @click=${() => onChoose(name, values)}
    >
      <bdi>${label}</bdi>${icon('close')}
    </button>`;
  };
  return html`${active.map(([name, values]) => values.map((value) => chip(name, value)))}
    <button type="button" class="button quiet small" part="clear" @click=${onClear}>
      ${directory.clear}
    </button>`;
}
