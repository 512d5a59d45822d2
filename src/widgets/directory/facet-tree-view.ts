/* eslint-disable lit-a11y/role-has-required-aria-attrs, lit-a11y/accessible-name -- what is ticked is told by aria-checked, and a treeitem is named by what it shows */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetName } from '../../domain/service-search.js';
import { normalize } from '../../search/normalize.js';
import { icon } from '../parts/icon.js';
import { optionOf } from './directory-facets.js';
import { valueLabel, type FacetsContext } from './facet-labels.js';
import { foldKeys, treeRows, type MoreRow, type TreeRow } from './facet-rows.js';
import type { FacetTree } from './facet-tree.js';
import { treeStep } from './tree-keys.js';

export const branchIcon = 'M9 18l6-6-6-6';
/** Letters belong together that follow each other within so many ms. */
const TOGETHER = 600;

/** What the tree of a facet keeps between two drawings. */
export interface TreeMemory {
  /** Key of the row that Tab leads to. */
  active: string;
  /** Rows before one asked for more: the first that is new gets the focus. */
  before?: ReadonlySet<string>;
  typed: string;
  typedAt: number;
}

// Positions may change as more services come.
const keyIn =
  ({ values }: FacetTree) =>
  (row: TreeRow | MoreRow): string =>
    'key' in row ? row.key : `=${values[row.position]!.value}`;

/** The tree of a facet, as the WAI-ARIA practices have it: one Tab stop, arrow keys within. */
export function treeView(
  name: FacetName,
  tree: FacetTree,
  context: FacetsContext,
  memory: TreeMemory,
  redraw: () => void,
): TemplateResult {
  const { chosen, counts, unfolded, messages, onUnfold } = context;
  const view = { name, counts: counts?.[name], chosen: chosen[name] ?? [], unfolded };
  const rows = treeRows(tree, view);
  const keyOf = keyIn(tree);
  const active = Math.max(
    rows.findIndex((row) => keyOf(row) === memory.active),
    0,
  );
  const labelOf = (row: TreeRow | MoreRow) =>
    'key' in row ? '' : normalize(valueLabel(name, tree.values[row.position]!.value, context));
  const press = (row: TreeRow | MoreRow) => {
    if (!('key' in row)) return optionOf(name, tree, row.position, context).onToggle();
    memory.before = new Set(rows.map(keyOf));
    onUnfold(row.key);
  };
  const fold = (position: number) => foldKeys(tree, view, position).forEach(onUnfold);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const list = event.currentTarget as HTMLElement;
    const items = [...list.children] as HTMLElement[];
    const at = items.indexOf(event.target as HTMLElement);
    const isLetter = /^[\p{L}\p{N}]$/u.test(event.key);
    if (isLetter) {
      const isNew = event.timeStamp - memory.typedAt > TOGETHER;
      memory.typed = (isNew ? '' : memory.typed) + normalize(event.key);
      memory.typedAt = event.timeStamp;
    }
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const step = treeStep(rows, at, event.key, { isRtl, typed: isLetter ? memory.typed : '', labelOf });
    if (!step) return;
    event.preventDefault();
    if ('to' in step) items[step.to]?.focus();
    else if ('fold' in step) step.fold.forEach(fold);
    else press(rows[step.press]!);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const at = [...(event.currentTarget as Element).children].indexOf(target.closest('li')!);
    const row = rows[at];
    if (row && 'position' in row && target.closest('.twist.on')) fold(row.position);
    else if (row) press(row);
  };
  const onFocus = (event: FocusEvent) => {
    const list = event.currentTarget as HTMLElement;
    const row = rows[[...list.children].indexOf(event.target as HTMLElement)];
    if (!row || keyOf(row) === memory.active) return;
    memory.active = keyOf(row);
    redraw();
  };
  const item = (row: TreeRow | MoreRow, at: number) => {
    const tab = at === active ? 0 : -1;
    if ('key' in row)
      return html`<li
        role="treeitem"
        class="option"
        tabindex=${tab}
        aria-level=${row.level}
        aria-setsize=${row.size}
        aria-posinset=${row.index}
        aria-labelledby="${name}-more-${at}"
      >
        <span class="twist"></span
        ><span class="more" id="${name}-more-${at}">${messages.directory.moreValues(row.rest)}</span>
      </li>`;
    const { id, label, lang, count, tick } = optionOf(name, tree, row.position, context);
    return html`<li
      role="treeitem"
      class="option"
      tabindex=${tab}
      aria-level=${row.level}
      aria-setsize=${row.size}
      aria-posinset=${row.index}
      aria-checked=${tick}
      aria-expanded=${row.isOpen ?? nothing}
      aria-describedby="${id}-count"
    >
      <span class="twist ${row.isOpen === undefined ? '' : 'on'}"
        >${row.isOpen === undefined ? nothing : icon(branchIcon)}</span
      ><input
        type="checkbox"
        tabindex="-1"
        aria-hidden="true"
        .checked=${tick === 'true'}
        .indeterminate=${tick === 'mixed'}
      /><span class="label"><bdi lang=${lang ?? nothing}>${label}</bdi></span
      ><span id="${id}-count" class="number" aria-hidden="true"
        >${count === undefined ? '' : context.number(count)}</span
      >
    </li>`;
  };
  return html`<ul
    role="tree"
    class="tree plain-list"
    aria-labelledby="facet-${name}"
    aria-multiselectable="true"
    @click=${onClick}
    @keydown=${onKeydown}
    @focusin=${onFocus}
  >
    ${repeat(rows, keyOf, item)}
  </ul>`;
}

/** The position of the first row that was not there before one asked for more. */
export function firstNewRow(
  name: FacetName,
  tree: FacetTree,
  { counts, chosen, unfolded }: FacetsContext,
  before: ReadonlySet<string>,
): number {
  const view = { name, counts: counts?.[name], chosen: chosen[name] ?? [], unfolded };
  const keyOf = keyIn(tree);
  return treeRows(tree, view).findIndex((row) => !('key' in row) && !before.has(keyOf(row)));
}
