import assert from 'node:assert/strict';
import test from 'node:test';
import type { FacetValue } from '../../src/domain/service-search.js';
import { foldKeys, treeRows, type TreeView } from '../../src/widgets/directory/facet-rows.js';
import {
  pathOf,
  settle,
  tickOf,
  ticksOf,
  toggleValue,
  treeOf,
} from '../../src/widgets/directory/facet-tree.js';

const value = (name: string, count: number, parent?: string): FacetValue => ({
  value: name,
  label: name.toUpperCase(),
  count,
  ...(parent && { parent }),
});
const values = [
  value('law', 1),
  value('older', 7),
  value('meals', 2, 'older'),
  value('care', 5, 'older'),
  value('night', 1, 'care'),
  value('day', 4, 'care'),
  value('unused', 0, 'older'),
];
const tree = treeOf(values);
const view = (more: Partial<TreeView> = {}): TreeView => ({
  name: 'category',
  counts: undefined,
  chosen: [],
  unfolded: new Set(),
  ...more,
});
test('of equal counts, names stand in their order, figures by their value', () => {
  const { values: all, below } = treeOf(
    ['Block 10', 'Block 100', 'Block 2', 'block 1'].map((name) => value(name, 1)),
  );
  assert.deepEqual(
    below.get(-1)!.map((at) => all[at]!.value),
    ['block 1', 'Block 2', 'Block 10', 'Block 100'],
  );
});

/** The rows as text: dots for depth, a sign for what is ticked. */
const lines = (more: Partial<TreeView> = {}, of = tree): string[] =>
  treeRows(of, view(more)).map((row) =>
    'key' in row
      ? `${'.'.repeat(row.level - 1)}+${row.rest}`
      : '.'.repeat(row.level - 1) +
        of.values[row.position]!.value +
        { true: ' ✓', mixed: ' –', false: '' }[row.tick],
  );
/** 3,575 terms on four levels, as large as the largest taxonomies are. */
const large = (): FacetValue[] => {
  const all: FacetValue[] = [];
  for (let at = 0; at < 25; at++) all.push(value(`a${at}`, 142));
  for (let at = 0; at < 250; at++) all.push(value(`b${at}`, 13, `a${at % 25}`));
  for (let at = 0; at < 1100; at++) all.push(value(`c${at}`, 3, `b${at % 250}`));
  for (let at = 0; at < 2200; at++) all.push(value(`d${at}`, 1, `c${at % 1100}`));
  return all;
};

test('a tree has those of most services first, and what lies beneath folded', () => {
  assert.deepEqual(lines(), ['older', 'law']);
  assert.deepEqual(lines({ unfolded: new Set(['category/older']) }), ['older', '.care', '.meals', 'law']);
});

test('values without a service are left out, by the counts of the question where there are some', () => {
  const counts = Uint32Array.of(0, 3, 3, 0, 0, 0, 0);
  assert.deepEqual(lines({ counts, unfolded: new Set(['category/older']) }), ['older', '.meals']);
});

test('a value that is only known from above others is there with them, where nothing is counted', () => {
  const seen = treeOf([value('health', 0), value('nurse', 2, 'health')]);
  assert.deepEqual(lines({ unfolded: new Set(['category/health']) }, seen), ['health', '.nurse']);
});

test('what is chosen stays and shows, even where nothing matches it any more', () => {
  const counts = new Uint32Array(7);
  assert.deepEqual(lines({ counts, chosen: ['night'] }), ['older –', '.care –', '..night ✓']);
});

test('a chosen value has all beneath it', () => {
  const unfolded = new Set(['category/older', 'category/care']);
  assert.deepEqual(lines({ chosen: ['care'], unfolded }), [
    'older –',
    '.care ✓',
    '..day ✓',
    '..night ✓',
    '.meals',
    'law',
  ]);
  assert.equal(tickOf(tree, ticksOf(tree, ['older']), 4), 'true');
});

test('taking one out of a chosen value leaves the others beneath it', () => {
  assert.deepEqual(toggleValue(tree, ['older'], 'care'), ['meals']);
  assert.deepEqual(toggleValue(tree, ['older'], 'night').sort(), ['day', 'meals']);
  assert.deepEqual(toggleValue(tree, ['older', 'law'], 'older'), ['law']);
});

test('all of a level are the value above, unless that has services of its own', () => {
  assert.deepEqual(toggleValue(tree, ['day', 'law'], 'night'), ['law', 'care']);
  assert.deepEqual(toggleValue(tree, ['night', 'meals'], 'day'), ['older']);
  const own = treeOf([value('up', 9), value('down', 2, 'up')]);
  assert.deepEqual(toggleValue(own, [], 'down'), ['down']);
});

test('choosing a value takes the place of what was chosen beneath it, and of nothing that is not known', () => {
  assert.deepEqual(toggleValue(tree, ['night', 'later'], 'older'), ['later', 'older']);
  assert.deepEqual(settle(tree, ['older', 'night', 'later', 'law']), ['older', 'later', 'law']);
  assert.deepEqual(toggleValue(tree, ['later'], 'later'), []);
});

test('what stands above something chosen is open until it is shut', () => {
  const chosen = ['night'];
  const older = tree.positions.get('older')!;
  const keys = foldKeys(tree, view({ chosen }), older);
  assert.deepEqual(lines({ chosen, unfolded: new Set(keys) }), ['older –', 'law']);
  const again = new Set(keys);
  for (const key of foldKeys(tree, view({ chosen, unfolded: again }), older))
    if (!again.delete(key)) again.add(key);
  assert.equal(lines({ chosen, unfolded: again }).length, 6);
  assert.deepEqual(lines({ unfolded: new Set(foldKeys(tree, view(), older)) }).length, 4);
});

test('a long level shows its first values and what is touched, and more at each request', () => {
  const long = treeOf(Array.from({ length: 100 }, (_, at) => value(`v${at}`, 200 - at)));
  assert.deepEqual(lines({}, long).slice(-2), ['v7', '+92']);
  assert.deepEqual(lines({ chosen: ['v50'] }, long).slice(-3), ['v7', 'v50 ✓', '+91']);
  const [row] = treeRows(long, view()).slice(-1);
  assert.ok(row && 'key' in row);
  assert.deepEqual(lines({ unfolded: new Set([row.key]) }, long).slice(-2), ['v47', '+52']);
  assert.equal(lines({}, treeOf(Array.from({ length: 9 }, (_, at) => value(`v${at}`, 1)))).length, 9);
});

test('3,575 terms, all open, are a bounded number of rows, and one can go on', () => {
  const all = treeOf(large());
  assert.equal(all.values.length, 3575);
  const unfolded = new Set(all.values.map((term) => `category/${term.value}`));
  const rows = treeRows(all, view({ unfolded }));
  assert.equal(rows.length, 121);
  const last = rows.at(-1)!;
  assert.ok('key' in last && last.level === 1 && last.rest > 500);
  unfolded.add(last.key);
  assert.equal(treeRows(all, view({ unfolded })).length, 161);
});

test('terms that are each other’s parents, and 10,000 levels, neither vanish nor hang', () => {
  const loop = treeOf([value('x', 1, 'y'), value('y', 1, 'x'), value('z', 1, 'y'), value('self', 1, 'self')]);
  assert.deepEqual(new Set(loop.below.get(-1)), new Set([0, 3]));
  assert.deepEqual(pathOf(loop, 2), [1, 0]);
  const deep = treeOf(Array.from({ length: 10_000 }, (_, at) => value(`v${at}`, 1, at ? `v${at - 1}` : '')));
  assert.equal(lines({ chosen: ['v9999'] }, deep).length, 121);
  assert.deepEqual(toggleValue(deep, ['v0'], 'v9999'), []);
});
