import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { FacetName } from '../../domain/service-search.js';
import type { FeedStatus } from '../../controllers/feed-controller.js';
import type { DirectoryMessages, Messages } from '../../i18n/messages.js';
import type { ServicesState } from '../../kit/services.js';
import { icon } from '../parts/icon.js';
import { emptyState } from '../parts/state-box.js';
import {
  activeFilters,
  areFacetsAwaited,
  facetGroups,
  hasFacets,
  settleChosen,
  type FacetsContext,
} from './directory-facets.js';
import { serviceResult, type ServiceContext } from './directory-result.js';
import { filterIcon } from './directory-icons.js';
import type * as sheet from './directory-sheet.js';
import { savedButton } from './directory-saved-button.js';
import type { Answered, Responsible } from './directory-services.js';

/** What search, filters and results need. */
export interface ListOptions {
  facets: FacetsContext;
  state: ServicesState;
  context: ServiceContext;
  found: Answered;
  /** As they stand in the field; `found` may still be what earlier words gave. */
  words: string;
  /** Who is there for the people of the chosen area, or the resident's. */
  responsible: Responsible;
  /** Says that the question was not answered: what an earlier one found would pass for its answer. */
  failure: unknown;
  /** Only the services of a list that somebody shared. */
  isShared: boolean;
  isWide: boolean;
  /** The window with the filters; asked for where there is no room beside the results. */
  sheet(): typeof sheet | undefined;
  /** What the live region says: a window of its own makes all around it mute, and needs one inside. */
  status: string;
  layout: string | undefined;
  onMore(): void;
  /** All services again, in the place of the shared ones. */
  onAll(): void;
  onSaved(): void;
  onClear(): void;
  onDrop(what: FacetName | 'words'): void;
  onWords(words: string): void;
  onFilters(): void;
}

/** Lines of text to come. */
export const bars = html`<i></i><i></i><i></i><i></i><i></i>`;

/** What may have been meant, also where a few hold the words as they are: they may share a mistake. */
function guesses({ facets, found, onWords }: ListOptions): TemplateResult | typeof nothing {
  const { suggestions } = found;
  // What it is called comes with the filters.
  if (!suggestions.length || !facets.late()) return nothing;
  const { directory } = facets.messages;
  return html`<div class="ways" role="group" aria-labelledby="did-you-mean">
    <p id="did-you-mean" class="hint">${directory.didYouMean}</p>
    ${suggestions.map(
      (suggestion) =>
        html`<button type="button" class="button small" @click=${() => onWords(suggestion)}>
          <bdi>${suggestion}</bdi>
        </button>`,
    )}
  </div>`;
}

/** How many there are by now, or that there are only such as are like the words. */
function countText(
  { total, exact, isWhole }: Answered,
  { count, similar, soFar }: DirectoryMessages,
): string {
  if (!isWhole) return soFar(count(total));
  return exact < total ? similar(total) : count(total);
}

/** What the live region says of the services; of a count, only the last. */
export function statusText(
  status: FeedStatus,
  found: Answered | undefined,
  { common, directory }: Messages,
): string {
  if (status === 'none') return directory.count(0);
  if (status === 'error') return common.loadError;
  return found?.isWhole ? countText(found, directory) : '';
}

function results({ context, found, layout, onMore }: ListOptions): TemplateResult {
  const { directory } = context.messages;
  const { records, nearest, total } = found;
  // What is in the results is drawn only when that is another, not with every key that is pressed.
  const { messages, saved, level, staleAfterDays, directionsUrl, opening, now, rangesOf } = context;
  const minute = opening && Math.floor(now / 60_000);
  const key = [found, layout, messages, saved, level, staleAfterDays, directionsUrl, minute, rangesOf];
  return html`<ul
      class="results plain-list ${layout === 'cards' ? 'cards' : ''}"
      part="list"
      role="list"
      aria-label=${directory.results}
    >
      ${guard(key, () => records.map((service, at) => serviceResult(service, at, context, nearest?.[at])))}
    </ul>
    ${
      total > records.length
        ? html`<p>
            <button type="button" class="button" part="more" @click=${onMore}>${directory.showMore}</button>
          </p>`
        : nothing
    }`;
}

/** Filters, count and results. */
export function directoryList(options: ListOptions): TemplateResult {
  const { facets, state, context, found, failure, isWide, isShared, responsible } = options;
  const { onAll, onClear, onFilters, onSaved, sheet } = options;
  const { directory } = facets.messages;
  const groups = facetGroups(facets);
  const hasGroups = groups.some((group) => group !== nothing);
  const active = Object.values(settleChosen(state, facets.chosen)).flat().length;
  const hasColumn = isWide && hasFacets(state);
  return html`<div class="body ${hasColumn ? 'wide' : ''}">
    ${hasColumn ? html`<div class="facets" part="filters">${areFacetsAwaited(state, facets) ? html`<div class="skeleton">${bars}${bars}</div>` : groups}</div>` : hasGroups ? sheet()?.filtersDialog(options, groups, context.level) : nothing}
    <div class="found">
      <div class="bar">
        ${failure ? nothing : html`<p class="count" tabindex="-1">${countText(found, directory)}</p>`}
        ${isShared ? html`<button type="button" class="chip" @click=${onAll}>${directory.showAll}${icon('close')}</button>` : nothing}
        ${
          isWide || !hasGroups
            ? nothing
            : html`<button type="button" class="button small end" aria-haspopup="dialog" @click=${onFilters}>
                  ${icon(filterIcon)}${directory.filters(active)}</button
                >${active ? html`<span class="break"></span>` : nothing}`
        }
        ${activeFilters(facets, onClear)}
        ${savedButton({ messages: facets.messages, saved: context.saved, onSaved })}
      </div>
      ${responsible.services.length && !failure ? facets.late()?.responsibleNotice(responsible.services, [responsible.area], facets.messages) : nothing}
      ${failure ?? (found.records.length ? html`${guesses(options)}${results(options)}` : noResults(options))}
    </div>
  </div>`;
}

function noResults({ facets, found, words, onClear, onDrop, onWords }: ListOptions): unknown {
  const { directory } = facets.messages;
  const { without, suggestions } = found;
  return (
    facets.late()?.emptyResults({ context: facets, without, words, suggestions, onDrop, onWords, onClear }) ??
    emptyState(
      directory.empty,
      directory.emptyHint,
      html`<p><button type="button" class="button" @click=${onClear}>${directory.clear}</button></p>`,
    )
  );
}
