import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../src/', import.meta.url);
/** What browsers without light-dark() read: the rule before the first that asks for it, by token. */
function plainTokens(file: string, name: RegExp): Map<string, string> {
  const [plain = ''] = readFileSync(new URL(file, root), 'utf8').split('@supports');
  return new Map([...plain.matchAll(name)].map(([, token = '', value = '']) => [token, value]));
}
const kit = plainTokens('styles/tokens.ts', /--_([a-z-]+): var\(--linkage-[a-z-]+, (#\w{6}|#fff)\)/g);
const themes = ['neutral', 'civic', 'warm'].map((theme) => ({
  theme,
  own: plainTokens(`themes/${theme}.css`, /--linkage-([a-z-]+): (#\w+);/g),
}));

function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((one) => one + one) : colour.match(/\w\w/g)!;
  const [red = 0, green = 0, blue = 0] = digits.map((two) => {
    const part = Number.parseInt(two, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
function assertContrast(colour: string | undefined, grounds: string[], least: number, said: string): void {
  assert.ok(colour, said);
  for (const ground of grounds)
    assert.ok(
      contrast(colour, ground) >= least,
      `${said} ${colour} on ${ground}: ${contrast(colour, ground)}`,
    );
}

test('without light-dark(), colours keep 4.5 : 1 as text on light pages, and 3 : 1 on dark ones', () => {
  for (const name of ['accent', 'good', 'warn', 'bad']) {
    assertContrast(kit.get(name), ['#ffffff', '#f6f5f0', '#f0f2f5'], 4.5, name);
    assertContrast(kit.get(name), ['#000000', '#121212', '#1e2530'], 3, name);
  }
  assertContrast(kit.get('accent'), [kit.get('on-accent')!], 4.5, 'accent');
  for (const ground of ['#ffffff', '#f6f5f0', '#f0f2f5', '#000000', '#121212', '#1e2530'])
    assertContrast(kit.get('line-strong'), [ground], 3, 'edges');
});

test('so do the themes on the grounds that they bring', () => {
  for (const { theme, own } of themes) {
    for (const name of ['accent-text', 'good', 'warn', 'bad']) {
      if (!own.has(name)) continue;
      assertContrast(own.get(name), ['#ffffff'], 4.5, `${theme} ${name}`);
      assertContrast(own.get(name), ['#121212'], 3, `${theme} ${name}`);
    }
    assertContrast(own.get('accent'), [own.get('on-accent')!], 4.5, `${theme} accent`);
    assertContrast(own.get('line-strong'), ['#ffffff', '#121212'], 3, `${theme} edges`);
  }
});
