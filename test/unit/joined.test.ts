import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { loadMessages } from '../../src/i18n/registry.js';
import { labelled, listed } from '../../src/widgets/parts/joined.js';
import { sentences } from '../../src/widgets/parts/sentences.js';

const coreOf = (language: string) => loadMessages(language, { tags: [], late: [] });

test('a label and its value are joined as the language does', async () => {
  const joined: Record<string, string> = {
    en: 'X: 3',
    'zh-Hans': 'X：3',
    'zh-Hant': 'X：3',
    es: 'X: 3',
    fr: 'X\u202f: 3',
    ar: 'X: 3',
    vi: 'X: 3',
    ru: 'X: 3',
  };
  for (const [language, text] of Object.entries(joined))
    assert.equal(labelled('X', '3', await coreOf(language)), text, language);
});

test('no colon follows a question, whatever its mark', async () => {
  assert.equal(labelled('Où\u202f?', 'ici', await coreOf('fr')), 'Où\u202f? ici');
  assert.equal(labelled('أين؟', 'هنا', await coreOf('ar')), 'أين؟ هنا');
  assert.equal(labelled('在哪里？', '这里', await coreOf('zh-Hans')), '在哪里？这里');
});

test('facts and sentences take the marks of the language, and no space beside full-width ones', async () => {
  const chinese = await coreOf('zh-Hans');
  const arabic = await coreOf('ar');
  assert.equal(listed(['活动室', undefined, '湖路 12 号'], chinese), '活动室，湖路 12 号');
  assert.equal(listed(['القاعة', 'شارع 12'], arabic), 'القاعة، شارع 12');
  const { states } = chinese;
  assert.equal(
    sentences([states.saved, states.unsentHint], chinese),
    `${states.saved}。${states.unsentHint}`,
  );
  assert.equal(sentences([states.saved, undefined], chinese), `${states.saved}。`);
  assert.equal(sentences(['Saved', false, 'Go on.', 'Why?'], await coreOf('en')), 'Saved. Go on. Why?');
});

/** Joins that are no text of the kit: written to be read by programs, or by developers in English. */
const OTHERS = [
  'directory/directory-json-ld.ts', // schema.org
  'hub/hub-element.ts', // a warning in the console
  'parts/slots.ts', // the browser's own words, and values of the portal's controls
];

test('no view puts marks between texts by itself', () => {
  const folder = new URL('../../src/widgets/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  assert.ok(files.length > 100, `${files.length} files`);
  // `join(', ')`, and a mark with a space between two parts of a template.
  const join = /\.join\(['"`][^'"`]*[:;,.，、。：][^'"`]*['"`]\)|\}([:;,.] |[：；，。])(\$\{|<bdi|<span)/;
  const found = files
    .filter((file) => !OTHERS.includes(file))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => join.test(line) && !/warnOnce|\.join\('\.'\)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  assert.deepEqual(found, []);
  for (const line of ["x.join(', ')", '`${label}: ${value}`', '${label}: <bdi>'])
    assert.match(line, join, 'the search finds what it is for');
});
