import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultsInCss, readTokens } from '../../.tools/tokens.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = readTokens().map(({ name }) => name);
const themes = ['neutral', 'civic', 'warm'].map((name) => ({
  name,
  css: readFileSync(`${root}src/themes/${name}.css`, 'utf8'),
}));
const setIn = (css: string) => [...css.matchAll(/(--linkage-[\w-]+):/g)].map(([, name = '']) => name);
const firstRule = (css: string) => css.slice(css.indexOf('{'), css.indexOf('}'));

test('tokens.json has every token that the style sheets read, and no other', () => {
  assert.deepEqual([...names].sort(), [...defaultsInCss().keys()].sort());
  assert.equal(new Set(names).size, names.length);
});

test('every token has a layer, a meaning and a default in CSS', () => {
  for (const token of readTokens()) {
    assert.match(token.layer, /^(palette|role|part)$/, token.name);
    assert.ok(token.description.endsWith('.'), token.name);
    assert.ok(token.default, token.name);
    assert.doesNotMatch(token.default, /--_/, `${token.name}: what is private is told to nobody`);
  }
});

test('a role follows the palette and a part its role, never the other way round', () => {
  const rank = { palette: 0, role: 1, part: 2 } as Record<string, number>;
  const layers = new Map(readTokens().map(({ name, layer }) => [name, rank[layer]!]));
  for (const { name, layer, default: initial } of readTokens())
    for (const [used] of initial.matchAll(/--linkage-[\w-]+/g))
      assert.ok(layers.get(used)! <= rank[layer]!, `${name} follows ${used}`);
});

test('themes set tokens and nothing else', () => {
  for (const { name, css } of themes) {
    for (const token of setIn(css)) assert.ok(names.includes(token), `${name}: ${token}`);
    const declarations = css.replace(/\/\*[^]*?\*\//g, '').match(/[\w-]+(?=:\s[^{};]*;)/g) ?? [];
    assert.ok(declarations.length > 20);
    for (const declaration of declarations) assert.match(declaration, /^--linkage-/, name);
  }
});

test('any theme takes back what another has set, so that a class can choose among several', () => {
  const [first, ...others] = themes.map(({ css }) => setIn(firstRule(css)).sort());
  for (const other of others) assert.deepEqual(other, first);
  for (const { name, css } of themes)
    for (const token of setIn(css.slice(css.indexOf('@supports'))))
      assert.ok(first!.includes(token), `${name}: ${token} is set where others are not taken back`);
});

test('the three densities stand in one file, of tokens alone, and in no theme', () => {
  const density = readFileSync(`${root}src/styles/density.css`, 'utf8');
  for (const token of setIn(density)) assert.ok(names.includes(token), token);
  for (const name of ['large', 'comfortable', 'compact']) {
    assert.ok(density.includes(`.linkage-${name} {`), name);
    for (const { css } of themes) assert.doesNotMatch(css, new RegExp(`linkage-${name}`));
  }
  const preview = readFileSync(`${root}.storybook/preview-head.html`, 'utf8');
  assert.doesNotMatch(preview, /--linkage-(scale|density|target)/, 'Storybook imports it');
});
