import type { FacetValue } from '../../domain/service-search.js';
import { orderKey } from '../../search/name-order.js';

/** Values of a level, or options, shown at first. */
export const FIRST = 8;
/** Above the first level of a tree. */
export const TOP = -1;

/** The values of one facet by what stands above them. Values are told by their positions. */
export interface FacetTree {
  values: readonly FacetValue[];
  /** By value, and by its aliases. */
  positions: ReadonlyMap<string, number>;
  /** Position of the value above each; `-1` on the first level. */
  above: Int32Array;
  /** What lies beneath a position, that of most services first; `-1` holds the first level. */
  below: ReadonlyMap<number, readonly number[]>;
  /** `1` where a value, or one beneath it, has a service. */
  used: Uint8Array;
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
  const positions = new Map(values.flatMap(({ aliases = [] }, at) => aliases.map((alias) => [alias, at])));
  values.forEach(({ value }, at) => positions.set(value, at));
  const above = Int32Array.from(values, ({ parent }) =>
    parent === undefined ? TOP : (positions.get(parent) ?? TOP),
  );
  cutLoops(above);
  const keys = values.map(({ label }) => orderKey(label));
  const sorted = [...values.keys()].sort(
    (a, b) => values[b]!.count - values[a]!.count || (keys[a]! < keys[b]! ? -1 : 1),
  );
  const below = new Map<number, number[]>();
  for (const at of sorted) {
    const siblings = below.get(above[at]!);
    if (siblings) siblings.push(at);
    else below.set(above[at]!, [at]);
  }
  // A source that sees some of its services only may know a value and not count it.
  const used = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++)
    if (values[at]!.count) for (let up = at; up !== TOP && !used[up]; up = above[up]!) used[up] = 1;
  return { values, positions, above, below, used, isFlat: above.every((at) => at === TOP) };
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

/** The chosen values without those that another stands for, each by its own name. */
export function settle(tree: FacetTree, values: readonly string[]): string[] {
  const { chosen } = ticksOf(tree, values);
  const settled = values.flatMap((value) => {
    const at = tree.positions.get(value);
    if (at === undefined) return value;
    return pathOf(tree, at).some((other) => chosen.has(other)) ? [] : tree.values[at]!.value;
  });
  return [...new Set(settled)];
}

/**
 * Chooses a value with all that lies beneath it, or no longer. One beneath a chosen value leaves the others there chosen;
 * where all of a level are, the value above stands for them.
 */
export function toggleValue(tree: FacetTree, values: readonly string[], value: string): string[] {
  const { positions, below, above, used, values: all } = tree;
  const position = positions.get(value);
  if (position === undefined) return values.filter((other) => other !== value);
  const unknown = values.filter((other) => !positions.has(other));
  const chosen = new Set(ticksOf(tree, settle(tree, values)).chosen);
  const level = (at: number) => (below.get(at) ?? []).filter((next) => used[next]);
  const path = pathOf(tree, position);
  const holder = chosen.has(position) ? position : path.find((at) => chosen.has(at));
  if (holder !== undefined) {
    chosen.delete(holder);
    const kept = new Set([position, ...path]);
    if (holder !== position)
      for (const at of path.slice(0, path.indexOf(holder) + 1))
        for (const next of level(at)) if (!kept.has(next)) chosen.add(next);
  } else {
    for (const at of chosen) if (pathOf(tree, at).includes(position)) chosen.delete(at);
    chosen.add(position);
    for (let at = above[position]!; at !== TOP; at = above[at]!) {
      const beneath = level(at);
      const sum = beneath.reduce((count, next) => count + all[next]!.count, 0);
      // A value may have services that are in none of those beneath it.
      if (sum < all[at]!.count || !beneath.every((next) => chosen.has(next))) break;
      for (const next of beneath) chosen.delete(next);
      chosen.add(at);
    }
  }
  return [...unknown, ...[...chosen].map((at) => all[at]!.value)];
}

/** Whether a value is worth offering: it has a service, or is or holds what is chosen. */
export const isOffered = (
  { used }: FacetTree,
  { chosen, above }: Ticks,
  counts: ArrayLike<number> | undefined,
  at: number,
) => (counts ?? used)[at]! > 0 || chosen.has(at) || above.has(at);
