import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const widgets = `${root}src/widgets`;
const tags = readdirSync(widgets).filter((name) => name !== 'parts');

/** Buttons that `outbox-item.ts` names by what they do. */
const named = ['edit', 'delete'];

/** Names in `part="…"` of a file, in a template or an option of one. */
function partsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/\bpart(?:="|: '|\?: ')([^"']+)["']/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const asked = (name: string) => ['delete', 'edit'].map((question) => name.replace('${asked}', question));
  return found.flatMap((name) => (name.includes('${asked}') ? asked(name) : [name]));
}
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

const documented = new Map<string, string[]>();
before(() => {
  execFileSync('npm', ['run', '--silent', 'manifest'], { cwd: root });
  const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
    modules: { declarations?: { tagName?: string; cssParts?: { name: string; description?: string }[] }[] }[];
  };
  for (const { tagName, cssParts = [] } of manifest.modules.flatMap(
    ({ declarations = [] }) => declarations,
  )) {
    if (!tagName) continue;
    for (const { name, description } of cssParts) assert.ok(description, `${tagName} ${name}: no meaning`);
    documented.set(tagName.slice('linkage-'.length), cssParts.map(({ name }) => name).sort());
  }
});

test('every part of a tag’s own views is documented for it', () => {
  for (const tag of tags)
    for (const part of filesIn(`${widgets}/${tag}`).flatMap(partsOf))
      assert.ok(documented.get(tag)!.includes(part), `linkage-${tag}: ${part}`);
});

test('every part that tags share is documented for some, and none is that is nowhere', () => {
  const folders = [...tags.map((tag) => `${widgets}/${tag}`), `${widgets}/parts`, `${root}src/controllers`];
  const there = new Set(folders.flatMap(filesIn).flatMap(partsOf));
  const told = new Set([...documented.values()].flat());
  assert.deepEqual(
    [...there].filter((name) => !told.has(name)),
    [],
  );
  assert.deepEqual(
    [...told].filter((name) => !there.has(name) && !named.includes(name)),
    [],
  );
  assert.ok(there.size > 50);
});

test('no part is documented twice', () => {
  for (const [tag, names] of documented) assert.equal(new Set(names).size, names.length, tag);
});
