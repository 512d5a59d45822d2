import type { MoreRow, TreeRow } from './facet-rows.js';

/** What a key does in a tree: another row, branches to open or shut, or a row to press. */
export type TreeStep = { to: number } | { fold: number[] } | { press: number };

const isBranch = (row: TreeRow | MoreRow | undefined, isOpen: boolean): row is TreeRow =>
  row !== undefined && 'isOpen' in row && row.isOpen === isOpen;

/**
 * What a key does at a row, after the tree pattern of the WAI-ARIA practices.
 * @param labelOf what a row is called, as it is compared
 * @param typed letters in quick succession, this one the last
 */
export function treeStep(
  rows: readonly (TreeRow | MoreRow)[],
  at: number,
  key: string,
  options: { isRtl: boolean; typed: string; labelOf(row: TreeRow | MoreRow): string },
): TreeStep | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const [open, shut] = options.isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'Enter':
    case ' ':
      return { press: at };
    case '*':
      return { fold: siblings(rows, at).flatMap((one) => (isBranch(one, false) ? one.position : [])) };
    case open:
      if (isBranch(row, false)) return { fold: [row.position] };
      return { to: isBranch(row, true) ? at + 1 : at };
    case shut: {
      if (isBranch(row, true)) return { fold: [row.position] };
      const above = rows.slice(0, at).findLastIndex(({ level }) => level < row.level);
      return { to: above < 0 ? at : above };
    }
    default:
      return typeAhead(rows, at, options);
  }
}

/** The rows of the same level under the same value, as far as they show. */
function siblings(rows: readonly (TreeRow | MoreRow)[], at: number): (TreeRow | MoreRow)[] {
  const { level } = rows[at]!;
  const first = rows.slice(0, at).findLastIndex((row) => row.level < level) + 1;
  const length = rows.slice(first).findIndex((row) => row.level < level);
  return rows.slice(first, length < 0 ? undefined : first + length).filter((row) => row.level === level);
}

/** The next row that begins with what was typed; one letter again and again goes through all that begin with it. */
function typeAhead(
  rows: readonly (TreeRow | MoreRow)[],
  at: number,
  { typed, labelOf }: { typed: string; labelOf(row: TreeRow | MoreRow): string },
): TreeStep | undefined {
  if (!typed) return undefined;
  const isOne = [...typed].every((letter) => letter === typed[0]);
  const wanted = isOne ? typed[0]! : typed;
  const first = isOne ? at + 1 : at;
  for (let next = 0; next < rows.length; next++) {
    const to = (first + next) % rows.length;
    if (labelOf(rows[to]!).startsWith(wanted)) return { to };
  }
  return undefined;
}
