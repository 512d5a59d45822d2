import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every style sheet of the kit, with the file that it stands in. */
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  if (!/\.(ts|css)$/.test(file)) return [];
  const text = readFileSync(source + file, 'utf8');
  const css = file.endsWith('.css')
    ? [text]
    : [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, one = '']) => one);
  return css.map((one) => ({ file, css: one.replace(/\/\*[^]*?\*\//g, '') }));
});

/** Each declaration with the rules that it stands in, from the outermost. */
function* declarations(css: string): Generator<{ text: string; within: string[] }> {
  const within: string[] = [];
  for (const [, text = '', end] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (end === '{') within.push(text.trim());
    else if (text.trim()) yield { text: text.trim(), within: [...within] };
    if (end === '}') within.pop();
  }
}

test('colours that are reckoned with are asked for first: with var() in them a fallback before them never holds', () => {
  assert.ok(sheets.length > 20);
  let asked = 0;
  for (const { file, css } of sheets)
    for (const { text, within } of declarations(css)) {
      if (!/color-mix\(|light-dark\(|\(from /.test(text)) continue;
      asked += 1;
      assert.ok(
        within.some((rule) => rule.startsWith('@supports')),
        `${file}: ${within.join(' ')} ${text}`,
      );
    }
  assert.ok(asked > 20);
});

test('where Safari or Chromium know a property by its prefix only, it stands there with it', () => {
  let found = 0;
  for (const { file, css } of sheets)
    for (const [, name] of css.matchAll(/[;{\s](user-select|print-color-adjust): /g)) {
      found += 1;
      assert.match(css, new RegExp(`-webkit-${name}: [^;]+;\\s*${name}:`), file);
    }
  assert.ok(found > 1);
});
