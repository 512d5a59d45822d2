import type { FacetValue } from '../../domain/service-search.js';

/** Values of a level, or options, shown at first. */
export const FIRST = 8;
/** How many more of a level each press shows. */
const STEP = 40;
/** Rows of a tree, whatever is open, before one has to ask for more. */
const MOST = 120;
/** Above the first level of a tree. */
const TOP = -1;

/** The values of one facet by what stands above them. Values are told by their positions. */
export interface FacetTree {
  values: readonly FacetValue[];
  positions: ReadonlyMap<string, number>;
  /** Position of the value above each; `-1` on the first level. */
  above: Int32Array;
  /** What lies beneath a position, that of most services first; `-1` holds the first level. */
  below: ReadonlyMap<number, readonly number[]>;
  /** No value has another above it. */
  isFlat: boolean;
}

const trees = new WeakMap<readonly FacetValue[], FacetTree>();

/** The tree of a facet's values; made once for each list of them. */
export function treeOf(values: readonly FacetValue[]): FacetTree {
  let tree = trees.get(values);
  if (!tree) trees.set(values, (tree = growTree(values)));
  return tree;
}

function growTree(values: readonly FacetValue[]): FacetTree {
  const positions = new Map(values.map(({ value }, at) => [value, at]));
  const above = Int32Array.from(values, ({ parent }) =>
    parent === undefined ? TOP : (positions.get(parent) ?? TOP),
  );
  cutLoops(above);
  const sorted = [...values.keys()].sort((a, b) => {
    const [one, other] = [values[a]!, values[b]!];
    return other.count - one.count || (one.label < other.label ? -1 : 1);
  });
  const below = new Map<number, number[]>();
  for (const at of sorted) {
    const siblings = below.get(above[at]!);
    if (siblings) siblings.push(at);
    else below.set(above[at]!, [at]);
  }
  return { values, positions, above, below, isFlat: above.every((at) => at === TOP) };
}

/** Terms that are each other's parents: the first of them stands on the first level. */
function cutLoops(above: Int32Array): void {
  const seen = new Int32Array(above.length);
  for (let start = 0; start < above.length; start++) {
    let at = start;
    let last = TOP;
    for (; at !== TOP && !seen[at]; at = above[at]!) seen[(last = at)] = start + 1;
    if (at !== TOP && last !== TOP && seen[at] === start + 1) above[at] = TOP;
  }
}

/** Positions above one, the nearest first. */
export function pathOf({ above }: FacetTree, position: number): number[] {
  const path: number[] = [];
  for (let at = above[position]!; at !== TOP; at = above[at]!) path.push(at);
  return path;
}

/** How a value is ticked: `mixed` where only something beneath it is. */
export type Tick = 'true' | 'mixed' | 'false';

/** What is chosen in a tree. */
export interface Ticks {
  chosen: ReadonlySet<number>;
  /** What stands above something chosen. */
  above: ReadonlySet<number>;
}

/** What is chosen, by position; values that the facet does not have are left out. */
export function ticksOf(tree: FacetTree, values: readonly string[]): Ticks {
  const chosen = new Set(values.flatMap((value) => tree.positions.get(value) ?? []));
  return { chosen, above: new Set([...chosen].flatMap((at) => pathOf(tree, at))) };
}

const holds = (tree: FacetTree, chosen: ReadonlySet<number>, position: number): boolean =>
  chosen.has(position) || pathOf(tree, position).some((at) => chosen.has(at));

/** Whether a value is chosen, itself or with all that lies beneath another, or something beneath it is. */
export function tickOf(tree: FacetTree, { chosen, above }: Ticks, position: number): Tick {
  if (holds(tree, chosen, position)) return 'true';
  return above.has(position) ? 'mixed' : 'false';
}

/** The chosen values without those that another stands for. */
export function settle(tree: FacetTree, values: readonly string[]): string[] {
  const { chosen } = ticksOf(tree, values);
  return values.filter((value) => {
    const at = tree.positions.get(value);
    return at === undefined || !pathOf(tree, at).some((other) => chosen.has(other));
  });
}

/**
 * Chooses a value with all that lies beneath it, or no longer. One beneath a chosen value leaves the others there chosen;
 * where all of a level are, the value above stands for them.
 */
export function toggleValue(tree: FacetTree, values: readonly string[], value: string): string[] {
  const { positions, below, above, values: all } = tree;
  const position = positions.get(value);
  if (position === undefined) return values.filter((other) => other !== value);
  const unknown = values.filter((other) => !positions.has(other));
  const chosen = new Set(ticksOf(tree, settle(tree, values)).chosen);
  const used = (at: number) => (below.get(at) ?? []).filter((next) => all[next]!.count);
  const path = pathOf(tree, position);
  const holder = chosen.has(position) ? position : path.find((at) => chosen.has(at));
  if (holder !== undefined) {
    chosen.delete(holder);
    const kept = new Set([position, ...path]);
    if (holder !== position)
      for (const at of path.slice(0, path.indexOf(holder) + 1))
        for (const next of used(at)) if (!kept.has(next)) chosen.add(next);
  } else {
    for (const at of chosen) if (pathOf(tree, at).includes(position)) chosen.delete(at);
    chosen.add(position);
    for (let at = above[position]!; at !== TOP; at = above[at]!) {
      const level = used(at);
      const sum = level.reduce((count, next) => count + all[next]!.count, 0);
      // A value may have services that are in none of those beneath it.
      if (sum < all[at]!.count || !level.every((next) => chosen.has(next))) break;
      for (const next of level) chosen.delete(next);
      chosen.add(at);
    }
  }
  return [...unknown, ...[...chosen].map((at) => all[at]!.value)];
}

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

/** Whether a value is worth offering: it has a service, or is or holds what is chosen. */
export const isOffered = (
  { values }: FacetTree,
  { chosen, above }: Ticks,
  counts: TreeView['counts'],
  at: number,
) => (counts ? counts[at]! : values[at]!.count) > 0 || chosen.has(at) || above.has(at);

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
