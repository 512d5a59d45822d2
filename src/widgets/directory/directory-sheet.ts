import { html, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import type { ListOptions } from './directory-list.js';
import { sheetStyles } from './directory-sheet.styles.js';

/** Looks of the window. */
export const styles = [sheetStyles];

/** The filters in a window of their own, where there is no room beside the results. */
export function filtersDialog(
  { facets, found, status, onClear }: ListOptions,
  groups: unknown,
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
      <button type="button" class="button primary" @click=${close}>
        ${directory.showCount(found.total)}
      </button>
      <button type="button" class="button quiet" @click=${onClear}>${directory.clear}</button>
    </p>
    <p class="visually-hidden" role="status">${status}</p>
  </dialog>`;
}
