import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { readmePictures } from '../../.tools/readme-pictures.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LARGEST = 120_000;

const texts = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Pictures that a text shows, as paths from the root; those of other sites are left out. */
function picturesOf(text: string): string[] {
  // What stands in code is shown as such.
  const markdown = readFileSync(join(root, text), 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '');
  const shown = [
    ...markdown.matchAll(/!\[[^\]]*\]\(([^)\s]+)[^)]*\)|<(?:img|source)\b[^>]*?\bsrc(?:set)?="([^"]+)"/g),
  ];
  return shown
    .map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml!)
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => relative(root, join(root, dirname(text), address)).replaceAll('\\', '/'));
}

const shown = new Set(texts.flatMap(picturesOf));
const fileOf = (name: string): string => `demo/pictures/${name}.png`;
const made = new Set(readmePictures.map(({ name }) => fileOf(name)));

describe('pictures in README.md and docs', () => {
  it('README shows pictures, each with words for those who do not see it', () => {
    const images = readFileSync(join(root, 'README.md'), 'utf8').match(/<img\b[^>]*>/g) ?? [];
    assert.ok(images.length >= 5);
    for (const image of images) assert.match(image, /\balt="[^"]{20,}"/, image);
  });

  it('exist, and are made by the script', () => {
    for (const path of shown) {
      assert.ok(existsSync(join(root, path)), `${path} exists`);
      assert.ok(made.has(path), `npm run pictures:readme makes ${path}`);
    }
  });

  it('the script makes none that nobody shows', () => {
    assert.deepEqual(
      [...made].filter((path) => !shown.has(path)),
      [],
    );
    const there = readdirSync(join(root, 'demo/pictures')).map((name) => `demo/pictures/${name}`);
    assert.deepEqual(there.sort(), [...made].sort());
  });

  for (const { name, width, height } of readmePictures) {
    it(`${name} has its size, and few bytes`, () => {
      const path = join(root, fileOf(name));
      const picture = PNG.sync.read(readFileSync(path));
      const scale = width < 600 ? 2 : 1;
      assert.deepEqual([picture.width, picture.height], [width * scale, height * scale]);
      assert.ok(statSync(path).size <= LARGEST, `${statSync(path).size} bytes`);
    });
  }
});
