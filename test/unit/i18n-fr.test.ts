import assert from 'node:assert/strict';
import test from 'node:test';
import fr from '../../src/i18n/fr.js';
import hub from '../../src/i18n/fr/hub.js';

/** Every text by its path; functions get a count, or a list where they want one. */
function* texts(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const say = value as (...input: unknown[]) => string;
    const lists: Record<string, unknown[]> = { ofMonth: [1, 2], danger: ['112', '15'] };
    const list = lists[path.split('.').at(-1)!];
    const input: unknown[] = list ? [list] : [2, 2, 2];
    yield [path, say(...input)];
  } else for (const [key, part] of Object.entries(value as object)) yield* texts(part, `${path}.${key}`);
}

async function allTexts(): Promise<[path: string, text: string][]> {
  const { core, late, ...tags } = fr;
  const parts: [string, () => Promise<{ default: object }>][] = [
    ...Object.entries(tags),
    ...Object.entries(late),
  ];
  const files = await Promise.all(parts.map(async ([name, load]) => [name, (await load()).default] as const));
  return [...texts({ core, hub }), ...files.flatMap(([name, file]) => [...texts(file, name)])];
}

test('French marks stand after a narrow space that does not break', async () => {
  const all = await allTexts();
  assert.ok(all.length > 400, `${all.length} texts`);
  const bare = all.filter(([, text]) => /[^\u202f][:;!?»%]|«[^\u202f]/.test(text.replace(/\d\d:\d\d/g, '')));
  assert.deepEqual(bare, []);
});

test('French texts hold no straight quotes or English ones', async () => {
  assert.deepEqual(
    (await allTexts()).filter(([, text]) => /['"“”]/.test(text)),
    [],
  );
});

test('French counts nought as one, and puts “de” between millions and what they count', async () => {
  const { default: directory } = await fr.directory();
  const { count } = directory as { count: (number: number) => string };
  assert.equal(count(0), '0 service');
  assert.equal(count(1), '1 service');
  assert.equal(count(2), '2 services');
  assert.equal(count(1000), '1\u202f000 services');
  assert.equal(count(1_000_000), '1\u202f000\u202f000 de services');
});

test('French says days of the month with the first as an ordinal', async () => {
  const { default: late } = await fr.late.directory();
  const { ofMonth } = late.directory as { ofMonth: (days: number[]) => string };
  assert.equal(ofMonth([1]), 'le 1er du mois');
  assert.equal(ofMonth([1, 15]), 'le 1er et le 15 du mois');
});
