import assert from 'node:assert/strict';
import test from 'node:test';
import { treeRows } from '../../src/widgets/directory/facet-rows.js';
import { treeOf } from '../../src/widgets/directory/facet-tree.js';
import { treeStep } from '../../src/widgets/directory/tree-keys.js';

const names: [string, number, string?][] = [
  ['older', 9],
  ['care', 5, 'older'],
  ['day', 2, 'care'],
  ['meals', 4, 'older'],
  ['law', 3],
  ['lunch', 2],
  ['soup', 1, 'lunch'],
];
const tree = treeOf(
  names.map(([value, count, parent]) => ({ value, label: value, count, ...(parent && { parent }) })),
);
// older › care, meals · law · lunch
const rows = treeRows(tree, {
  name: 'category',
  counts: undefined,
  chosen: [],
  unfolded: new Set(['category/older']),
});
const step = (at: number, key: string, more: { isRtl?: boolean; typed?: string } = {}) =>
  treeStep(rows, at, key, {
    isRtl: false,
    typed: '',
    labelOf: (row) => ('position' in row ? tree.values[row.position]!.label : ''),
    ...more,
  });

test('arrows up and down stay within the tree', () => {
  assert.deepEqual([step(0, 'ArrowUp'), step(0, 'ArrowDown')], [{ to: 0 }, { to: 1 }]);
  assert.deepEqual(
    [step(4, 'ArrowDown'), step(2, 'Home'), step(2, 'End')],
    [{ to: 4 }, { to: 0 }, { to: 4 }],
  );
});

test('an arrow opens a branch, then goes in; its opposite shuts it, or goes to the branch around', () => {
  assert.deepEqual([step(1, 'ArrowRight'), step(0, 'ArrowRight')], [{ fold: [1] }, { to: 1 }]);
  assert.deepEqual([step(0, 'ArrowLeft'), step(2, 'ArrowLeft')], [{ fold: [0] }, { to: 0 }]);
  assert.deepEqual([step(3, 'ArrowRight'), step(3, 'ArrowLeft')], [{ to: 3 }, { to: 3 }]);
  const isRtl = true;
  assert.deepEqual(
    [step(0, 'ArrowRight', { isRtl }), step(0, 'ArrowLeft', { isRtl })],
    [{ fold: [0] }, { to: 1 }],
  );
});

test('* opens all branches of a level that are shut, and no others', () => {
  assert.deepEqual([step(0, '*'), step(2, '*')], [{ fold: [5] }, { fold: [1] }]);
});

test('letters go to the next row that begins with them, and around', () => {
  assert.deepEqual([step(0, 'l', { typed: 'l' }), step(3, 'l', { typed: 'll' })], [{ to: 3 }, { to: 4 }]);
  assert.deepEqual([step(4, 'l', { typed: 'l' }), step(3, 'u', { typed: 'lu' })], [{ to: 3 }, { to: 4 }]);
  assert.deepEqual([step(0, 'z', { typed: 'z' }), step(0, 'Tab')], [undefined, undefined]);
});

test('Space and Enter press the row', () => {
  assert.deepEqual([step(2, ' '), step(4, 'Enter')], [{ press: 2 }, { press: 4 }]);
});
