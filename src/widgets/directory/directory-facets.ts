import { html, nothing, type TemplateResult } from 'lit';
import { facetNames, type FacetName } from '../../domain/service-search.js';
import type { ServicesState } from '../../kit/services.js';
import { icon } from '../parts/icon.js';
import type { Chosen } from './directory-data.js';
import { facetTitle, valueLabel, valueLang, type FacetsContext } from './facet-labels.js';
import {
  FIRST,
  isOffered,
  settle,
  tickOf,
  ticksOf,
  toggleValue,
  treeOf,
  type FacetTree,
  type Tick,
} from './facet-tree.js';

export type { FacetsContext } from './facet-labels.js';

const shown: readonly FacetName[] = [
  'category',
  'area',
  'party',
  'audience',
  'open',
  'delivery',
  'language',
  'cost',
  'accessibility',
  'age',
];
/** Up to so many values a facet shows all its levels. */
const FEW = 12;
/** Up to so many values of one level need no field to look for them. */
export const MANY = 30;
/** How many filters that are on show as buttons. */
const MOST_CHIPS = 12;
/** Nobody is older. */
const OLDEST = 130;

/** Several values, or one that not all services have. */
function hasChoice(name: FacetName, { facets, size = 0 }: Pick<FacetsContext, 'facets' | 'size'>): boolean {
  const [first, ...others] = facets[name] ?? [];
  return first !== undefined && (others.length > 0 || name === 'cost' || first.count < size);
}

/** Whether there is anything to narrow all services by; also as long as that is not known. */
export const hasFacets = (state: ServicesState): boolean =>
  (!state.isComplete && !Object.keys(state.facets).length) ||
  state.hasHours ||
  state.hasAges ||
  shown.some((name) => hasChoice(name, state));

/** The chosen values that count: one beneath another that is chosen adds nothing. */
export const settleChosen = (state: Pick<ServicesState, 'facets'> | undefined, chosen: Chosen): Chosen =>
  Object.fromEntries(
    facetNames.flatMap((name) =>
      chosen[name]?.length ? [[name, settle(treeOf(state?.facets[name] ?? []), chosen[name])]] : [],
    ),
  );

const isLongTree = ({ values, isFlat }: FacetTree): boolean => values.length > (isFlat ? MANY : FEW);

/** Whether filters are still on their way: what shows many values, or the values themselves. */
export const areFacetsAwaited = (state: ServicesState, { late }: Pick<FacetsContext, 'late'>): boolean => {
  const lists = Object.values(state.facets);
  if (!lists.length) return !state.isComplete;
  return lists.some((values) => isLongTree(treeOf(values))) && !late();
};

/**
 * All filters, each facet a group in a place of its own, so that focus stays where it is: nothing stands for those with
 * nothing to choose between.
 */
export const facetGroups = (context: FacetsContext): (TemplateResult | typeof nothing)[] =>
  shown.map((name) => {
    if (name === 'open') return openGroup(context);
    if (name === 'age') return context.hasAges ? ageGroup(context) : nothing;
    if (!hasChoice(name, context)) return nothing;
    const tree = treeOf(context.facets[name]!);
    const ticks = ticksOf(tree, context.chosen[name] ?? []);
    const options = tree.below.get(-1)!.filter((at) => isOffered(tree, ticks, context.counts?.[name], at));
    if (!options.length) return nothing;
    const isLong = isLongTree(tree);
    const body = isLong ? longFacet(name, tree, options, context) : shortFacet(name, tree, options, context);
    const asks = name === 'area' && context.facets.party?.some(({ value }) => value === 'social-worker');
    const { whoseArea } = context.messages.directory;
    return facetGroup(name, context, html`${asks ? html`<p class="hint">${whoseArea}</p>` : nothing}${body}`);
  });

const facetGroup = (name: FacetName, { messages }: FacetsContext, body: unknown): TemplateResult =>
  html`<fieldset class="facet" part="facet">
    <legend id="facet-${name}">${facetTitle(name, messages)}</legend>
    ${body}
  </fieldset>`;

/** One value with a box to tick. */
export interface Option {
  id: string;
  label: string;
  /** The language that the feed says the label is in. */
  lang?: string | undefined;
  /** What stands above it, where that does not show. */
  path?: string;
  count: number | undefined;
  tick: Tick;
  onToggle(): void;
}

/** One value with a box to tick, and the number of services that it would give. */
export const optionRow = (
  { id, label, lang, path, count, tick, onToggle }: Option,
  { number }: FacetsContext,
  before: unknown = nothing,
): TemplateResult =>
  html`<label class="option"
    >${before}<input
      type="checkbox"
      aria-labelledby=${id}
      aria-describedby="${path ? `${id}-path ` : ''}${id}-count"
      .checked=${tick === 'true'}
      .indeterminate=${tick === 'mixed'}
      @change=${onToggle}
    /><span class="label"
      ><bdi id=${id} lang=${lang ?? nothing}>${label}</bdi>${
        path ? html`<bdi id="${id}-path" class="hint path" lang=${lang ?? nothing}>${path}</bdi>` : nothing
      }</span
    ><span id="${id}-count" class="number">${count === undefined ? '' : number(count)}</span></label
  >`;

/** A value of a facet as {@link optionRow} shows it. */
export function optionOf(name: FacetName, tree: FacetTree, at: number, context: FacetsContext): Option {
  const { value } = tree.values[at]!;
  const chosen = context.chosen[name] ?? [];
  return {
    id: `${name}-${at}`,
    label: valueLabel(name, value, context),
    lang: valueLang(name, value, context),
    count: context.counts?.[name]?.[at],
    tick: tickOf(tree, ticksOf(tree, chosen), at),
    onToggle: () => context.onChoose(name, toggleValue(tree, chosen, value)),
  };
}

/** Few values: tick boxes for all of them, those of lower levels beneath. */
function shortFacet(
  name: FacetName,
  tree: FacetTree,
  options: readonly number[],
  context: FacetsContext,
): TemplateResult {
  const { messages, unfolded, onUnfold, counts, chosen } = context;
  const { directory } = messages;
  const ticks = ticksOf(tree, chosen[name] ?? []);
  const isUnfolded = unfolded.has(name);
  const isCut = options.length > FIRST + 1;
  const visible =
    isCut && !isUnfolded
      ? options.filter((at, index) => index < FIRST || ticks.chosen.has(at) || ticks.above.has(at))
      : options;
  const rows = (level: readonly number[]): TemplateResult[] =>
    level.map((at) => {
      const below = (tree.below.get(at) ?? []).filter((next) => isOffered(tree, ticks, counts?.[name], next));
      return html`${optionRow(optionOf(name, tree, at, context), context)}${
        below.length
          ? html`<div class="below" role="group" aria-labelledby="${name}-${at}">${rows(below)}</div>`
          : nothing
      }`;
    });
  return html`${rows(visible)}
  ${
    isCut
      ? html`<button
          type="button"
          class="button quiet small"
          aria-expanded=${isUnfolded}
          @click=${() => onUnfold(name)}
        >
          ${isUnfolded ? directory.fewerValues : directory.moreValues(options.length - visible.length)}
        </button>`
      : nothing
  }`;
}

/** Many values: until what shows them is there, the first, in the same places. */
function longFacet(
  name: FacetName,
  tree: FacetTree,
  options: readonly number[],
  context: FacetsContext,
): unknown {
  const late = context.late();
  if (late) return late.longFacet(name, tree, context);
  const space =
    tree.values.length > MANY
      ? html`<div class="find waiting"><span>&nbsp;</span><input class="input" disabled /></div>`
      : nothing;
  const twist = tree.isFlat ? nothing : html`<span class="twist"></span>`;
  return html`${space}${options
    .slice(0, FIRST)
    .map((at) => optionRow(optionOf(name, tree, at, context), context, twist))}`;
}

/** Open now, and on days of the week; those on which nothing is open are left out. */
function openGroup(context: FacetsContext): TemplateResult | typeof nothing {
  const { chosen, counts, hasHours, messages, onChoose } = context;
  if (!hasHours) return nothing;
  const values = chosen.open ?? [];
  const row = (value: string, at: number) => {
    if (counts?.open?.[at] === 0 && !values.includes(value)) return nothing;
    return optionRow(
      {
        id: `open-${value}`,
        label: valueLabel('open', value, context),
        count: counts?.open?.[at],
        tick: values.includes(value) ? 'true' : 'false',
        onToggle: () =>
          onChoose(
            'open',
            values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
          ),
      },
      context,
    );
  };
  const rows = ['now', '1', '2', '3', '4', '5', '6', '7'].map(row);
  return rows.some((one) => one !== nothing)
    ? facetGroup(
        'open',
        context,
        html`${rows}
          <p class="hint">${messages.directory.holidays}</p>`,
      )
    : nothing;
}

/** The age of the one who needs something. */
function ageGroup(context: FacetsContext): TemplateResult {
  const { chosen, messages, onChoose } = context;
  const onInput = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const text = input.value.normalize('NFKC').trim();
    // Arabic and Persian digits end in the same four bits as their values.
    const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
    const isAge = /^\d*$/.test(digits) && +digits <= OLDEST;
    input.setAttribute('aria-invalid', String(!isAge));
    if (isAge) onChoose('age', digits ? [String(+digits)] : []);
  };
  return facetGroup(
    'age',
    context,
    html`<label class="find"
      ><span>${messages.directory.personAge}</span
      ><input
        class="input short"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="3"
        aria-invalid=${chosen.age ? 'false' : nothing}
        .value=${chosen.age?.[0] ?? ''}
        @input=${onInput}
    /></label>`,
  );
}

/** What is chosen, each value a button that takes it away. */
export function activeFilters(context: FacetsContext, onClear: () => void): TemplateResult | typeof nothing {
  const { messages, chosen, facets, onChoose } = context;
  const { directory } = messages;
  const active = Object.entries(settleChosen(context, chosen)) as [FacetName, string[]][];
  const all = active.flatMap(([name, values]) => values.map((value) => ({ name, value, values })));
  if (!all.length) return nothing;
  const rest = all.length - MOST_CHIPS;
  return html`${all.slice(0, MOST_CHIPS).map(({ name, value, values }) => {
      const label = valueLabel(name, value, context);
      return html`<button
        type="button"
        class="chip"
        part="chip"
        aria-label=${directory.removeFilter(label)}
        title=${facetTitle(name, messages)}
        @click=${() => onChoose(name, toggleValue(treeOf(facets[name] ?? []), values, value))}
      >
        <bdi lang=${valueLang(name, value, context) ?? nothing}>${label}</bdi>${icon('close')}
      </button>`;
    })}${rest > 0 ? html`<span class="hint">${directory.moreValues(rest)}</span>` : nothing}
    <button type="button" class="button quiet small" part="clear" @click=${onClear}>
      ${directory.clear}
    </button>`;
}
