import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, used } from '../../.tools/icons.mjs';
import { kitIcons } from '../../stories/support/icon-list.js';
import { shapes } from '../../stories/support/token-shapes.js';
import { readTokens } from '../../.tools/tokens.mjs';

test('the sheet of icons shows each that the kit draws, once, with a name of its own', () => {
  const drawn = new Set(Object.values(used).flatMap((names) => Object.values(names).map(pathOf)));
  assert.deepEqual(new Set(kitIcons.map(({ path }) => path)), drawn);
  assert.equal(new Set(kitIcons.map(({ name }) => name)).size, drawn.size);
});

test('the sheet of shapes shows every token that is a measure of space, corner, edge or shadow', () => {
  const shown = new Set(shapes.map(({ token }) => token));
  const shaping = /-(?:scale|density|space|target|radius|border|shadow|padding|motion)(?:-\w+)?$/;
  const wanted = readTokens()
    .map(({ name }) => name)
    .filter((name) => shaping.test(name));
  assert.ok(wanted.length > 15);
  assert.deepEqual(
    wanted.filter((name) => !shown.has(name)),
    [],
  );
});
