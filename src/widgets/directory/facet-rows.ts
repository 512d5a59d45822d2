import { FIRST, isOffered, ticksOf, TOP, type FacetTree, type Tick, type Ticks } from './facet-tree.js';

/** How many more of a level each press shows. */
const STEP = 40;
/** Rows of a tree, whatever is open, before one has to ask for more. */
const MOST = 120;

/** A value as it is offered. */
export interface TreeRow {
  position: number;
  /** Counted from 1, as are `index` and `level`. */
  level: number;
  /** Place among the values of its level that are offered, and how many those are. */
  index: number;
  size: number;
  tick: Tick;
  /** Whether what lies beneath is shown; nothing where nothing does. */
  isOpen?: boolean;
}
/** Stands for the rest of a level. */
export interface MoreRow {
  /** To be unfolded. */
  key: string;
  rest: number;
  level: number;
  index: number;
  size: number;
}

/** What the rows of a tree follow. */
export interface TreeView {
  /** Begins the keys of `unfolded`. */
  name: string;
  /** Services of each value; nothing where they cannot be counted. */
  counts: ArrayLike<number> | undefined;
  chosen: readonly string[];
  unfolded: ReadonlySet<string>;
}

const openKey = (name: string, value: string) => `${name}/${value}`;
const shutKey = (name: string, value: string) => `${name}\\${value}`;

/** The keys to turn over so that what lies beneath a value shows, or no longer. */
export function foldKeys(tree: FacetTree, { name, chosen, unfolded }: TreeView, position: number): string[] {
  const { value } = tree.values[position]!;
  const [open, shut] = [openKey(name, value), shutKey(name, value)];
  if (!isUnfolded(tree, ticksOf(tree, chosen), name, unfolded, position))
    return unfolded.has(shut) ? [shut, open] : [open];
  const isAbove = ticksOf(tree, chosen).above.has(position);
  return [...(unfolded.has(open) ? [open] : []), ...(isAbove ? [shut] : [])];
}

/** What stands above something chosen is open until it is shut. */
function isUnfolded(
  { values }: FacetTree,
  { above }: Ticks,
  name: string,
  unfolded: ReadonlySet<string>,
  at: number,
): boolean {
  const { value } = values[at]!;
  return unfolded.has(openKey(name, value)) || (above.has(at) && !unfolded.has(shutKey(name, value)));
}

/** The values that show, in their order, with what stands for the rest of each level. */
export function treeRows(tree: FacetTree, view: TreeView): (TreeRow | MoreRow)[] {
  const { name, counts, unfolded } = view;
  const ticks = ticksOf(tree, view.chosen);
  const offered = (at: number) =>
    (tree.below.get(at) ?? []).filter((next) => isOffered(tree, ticks, counts, next));
  const level = (at: number, isIn: boolean) => {
    const all = offered(at);
    const key = `${name}+${at === TOP ? '' : tree.values[at]!.value}+`;
    let steps = 0;
    while (unfolded.has(key + steps)) steps++;
    const most = FIRST + steps * STEP;
    const isTouched = (next: number) => ticks.chosen.has(next) || ticks.above.has(next);
    // One more takes no more room than a row that says so.
    const shown = all.flatMap((next, index) =>
      index < most || all.length === most + 1 || isTouched(next) ? [{ next, index }] : [],
    );
    return { all, shown, key: key + steps, steps, isIn, at: 0 };
  };
  const rows: (TreeRow | MoreRow)[] = [];
  const first = level(TOP, false);
  const most = MOST + first.steps * STEP;
  let left = 0;
  // A hostile tree may be deeper than the stack of calls.
  const stack = [first];
  while (stack.length) {
    const here = stack.at(-1)!;
    const entry = here.shown[here.at++];
    const size = here.all.length;
    if (!entry) {
      stack.pop();
      const rest = size - here.shown.length + (here === first ? left : 0);
      const row = { key: here.key, rest, level: stack.length + 1, index: here.shown.length + 1, size };
      if (rest && (rows.length < most || here === first)) rows.push(row);
      continue;
    }
    const { next, index } = entry;
    const isIn = here.isIn || ticks.chosen.has(next);
    const tick = isIn ? 'true' : ticks.above.has(next) ? 'mixed' : 'false';
    const isParent = offered(next).length > 0;
    const isOpen = isParent && isUnfolded(tree, ticks, name, unfolded, next);
    const row = { position: next, level: stack.length, index: index + 1, size, tick: tick as Tick };
    if (rows.length < most) rows.push(isParent ? { ...row, isOpen } : row);
    else left++;
    if (isOpen) stack.push(level(next, isIn));
  }
  return rows;
}
