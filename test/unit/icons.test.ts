import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pathOf, used, withIcons } from '../../.tools/icons.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('every icon is the outline of Lucide that .tools/icons.mjs names', () => {
  for (const file of Object.keys(used))
    assert.equal(readFileSync(root + file, 'utf8'), withIcons(file), `${file}: node .tools/icons.mjs`);
});

test('no file draws an icon of its own', () => {
  const drawn = /['"`][mM]\s*-?[\d.]+[ ,-][^'"`]*['"`]/g;
  const files = readdirSync(`${root}src/widgets`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/widgets/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const names = Object.keys(used[file as keyof typeof used] ?? {});
    const found = readFileSync(root + file, 'utf8').match(drawn) ?? [];
    assert.equal(found.length, names.length, `${file}: ${found.join('; ')}`);
  }
});

test('an outline stays within a tenth of Lucide’s own, and begins where it begins', () => {
  assert.equal(pathOf('check'), 'M20 6 9 17l-5-5');
  assert.equal(pathOf('chevron-right'), 'M9 18l6-6-6-6');
  assert.equal(pathOf('clock'), 'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0M12 6v6l4 2');
  for (const names of Object.values(used))
    for (const name of Object.values(names)) assert.match(pathOf(name), /^M[\d.]+[ -][\d. a-zA-Z-]+$/, name);
});

test('Lucide’s licence is shipped', () => {
  assert.match(readFileSync(`${root}LICENSE`, 'utf8'), /Lucide[^]*ISC License/);
});
