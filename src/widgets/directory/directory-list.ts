import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/service.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { emptyState } from '../parts/shell.js';
import { activeFilters, facetGroups, hasFacets, type FacetsContext } from './directory-facets.js';
import { serviceResult, type ServiceContext } from './directory-result.js';
import { filterIcon } from './directory-icons.js';

/** What search, filters and results need. */
export interface ListOptions {
  facets: FacetsContext;
  context: ServiceContext;
  records: readonly Service[];
  indices: Uint32Array;
  total: number;
  shown: number;
  isWide: boolean;
  layout: string | undefined;
  onMore(): void;
  onClear(): void;
  onFilters(): void;
}

/** The filters in a window of their own, where there is no room beside the results. */
function filtersDialog(
  { facets, total, onClear }: ListOptions,
  groups: TemplateResult[],
  level: number,
): TemplateResult {
  const { common, directory } = facets.messages;
  const close = (event: Event) => (event.currentTarget as Element).closest('dialog')!.close();
  return html`<dialog part="filters" aria-labelledby="filters-title" closedby="any">
    <div class="sheet-head">
      ${heading(level, directory.filters(0), 'filters-title')}
      <button type="button" class="button quiet small" aria-label=${common.close} @click=${close}>
        ${icon('close')}
      </button>
    </div>
    <div class="facets">${groups}</div>
    <p class="sheet-foot">
      <button type="button" class="button primary" @click=${close}>${directory.showCount(total)}</button>
      <button type="button" class="button quiet" @click=${onClear}>${directory.clear}</button>
    </p>
  </dialog>`;
}

function results({ context, records, indices, shown, layout, onMore }: ListOptions): TemplateResult {
  const { directory } = context.messages;
  return html`<ul
      class="results plain-list ${layout === 'cards' ? 'cards' : ''}"
      part="list"
      role="list"
      aria-label=${directory.results}
    >
      ${Array.from(indices.subarray(0, shown), (index) => serviceResult(records[index]!, index, context))}
    </ul>
    ${
      indices.length > shown
        ? html`<p>
            <button type="button" class="button" part="more" @click=${onMore}>${directory.showMore}</button>
          </p>`
        : nothing
    }`;
}

/** Filters, count and results. */
export function directoryList(options: ListOptions): TemplateResult {
  const { facets, context, records, indices, total, isWide, onClear, onFilters } = options;
  const { directory } = facets.messages;
  if (!records.length) return emptyState(directory.noData, directory.noDataHint);
  const groups = facetGroups(facets);
  const active = Object.values(facets.services.narrow(facets.chosen)).flat().length;
  const hasColumn = isWide && hasFacets(facets.services);
  return html`<div class="body ${hasColumn ? 'wide' : ''}">
    ${hasColumn ? html`<div class="facets" part="filters">${groups}</div>` : groups.length ? filtersDialog(options, groups, context.level) : nothing}
    <div class="found">
      <div class="bar">
        <p class="count" tabindex="-1">${directory.count(total)}</p>
        ${activeFilters(facets, onClear)}
        ${
          isWide || !groups.length
            ? nothing
            : html`<button type="button" class="button small end" aria-haspopup="dialog" @click=${onFilters}>
                ${icon(filterIcon)}${directory.filters(active)}
              </button>`
        }
      </div>
      ${
        indices.length
          ? results(options)
          : html`${emptyState(directory.empty, directory.emptyHint)}
              <p><button type="button" class="button" @click=${onClear}>${directory.clear}</button></p>`
      }
    </div>
  </div>`;
}
