import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { languages } from '../../src/i18n/registry.js';
import { textsIn } from '../support/english.js';

const all = new Map<string, [path: string, text: string][]>();
for (const language of Object.keys(languages))
  // Marks stand for themselves, and what is put in is no text of the language.
  all.set(
    language,
    (await textsIn(language)).filter(([path]) => !path.startsWith('common.marks')),
  );
const breaking = (language: string, rule: (text: string, path: string) => boolean): string[] =>
  all
    .get(language)!
    .filter(([path, text]) => rule(text, path))
    .map(([path, text]) => `${path}: ${text}`);

test('all texts of all languages are looked at', () => {
  const counts = [...all.values()].map((texts) => texts.length);
  assert.equal(counts.length, 8);
  assert.equal(new Set(counts).size, 1, counts.join());
  assert.ok(counts[0]! > 480);
});

for (const language of ['zh-Hans', 'zh-Hant'])
  test(`${language}: marks are full-width, stand close, and one … is enough`, () => {
    assert.deepEqual(
      breaking(language, (text) =>
        /\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}|\s[，。：；？！、）]|[，。：；？！、（]\s|……|；/u.test(
          text,
        ),
      ),
      [],
    );
    assert.deepEqual(
      breaking(language, (text) => /你|我们将|該用戶/u.test(text)),
      [],
      '您 throughout',
    );
  });

test('Spanish opens its questions, and addresses nobody with «tú»', () => {
  assert.deepEqual(
    breaking('es', (text) => (text.match(/¿/g)?.length ?? 0) !== (text.match(/\?/g)?.length ?? 0)),
    [],
  );
  assert.deepEqual(
    breaking('es', (text) => /(?<!\p{L})(tú|tu|tus|te|contigo)(?!\p{L})/iu.test(text)),
    [],
  );
});

test('Arabic has its own comma, semicolon and question mark', () => {
  assert.deepEqual(
    breaking('ar', (text) => /\p{Script=Arabic}\p{M}*\s?[,;?]|\s[،؛؟:.]/u.test(text)),
    [],
  );
});

test('French says «vous», Russian small «вы»', () => {
  assert.deepEqual(
    breaking('fr', (text) => /(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu.test(text)),
    [],
  );
  assert.deepEqual(
    breaking('ru', (text) => /(?<!\p{L})(ты|тебя|твой|твоя|твои)(?!\p{L})/iu.test(text)),
    [],
  );
  assert.deepEqual(
    breaking('ru', (text) => /(?<=\p{L},? )(Вы|Вас|Вам|Ваш\p{L}*)(?!\p{L})/u.test(text)),
    [],
  );
});

test('Vietnamese says “quý vị”, with no space before a mark', () => {
  assert.deepEqual(
    breaking('vi', (text) => /(?<!\p{L})(bạn|anh|chị)(?!\p{L})/iu.test(text) || /\s[,.:?]/.test(text)),
    [],
  );
});

test('nobody is cheered, and nothing is quoted with straight marks', () => {
  for (const language of all.keys())
    assert.deepEqual(
      breaking(language, (text) => /[!！]|['"]| {2}|^\s|\s$/.test(text)),
      [],
      language,
    );
});

test('where a count changes the form of a noun, all forms of the language are there', () => {
  const folder = new URL('../../src/i18n/', import.meta.url);
  const named = /plural\('([\w-]+)', \w+, \{([^}]*)\}\)/g;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  let found = 0;
  for (const file of files)
    for (const [, language = '', forms = ''] of readFileSync(new URL(file, folder), 'utf8').matchAll(named)) {
      // A bare figure has no noun.
      if (/^\s*other: '#'/.test(forms)) continue;
      found++;
      for (const category of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
        assert.match(forms, new RegExp(`\\b${category}\\b`), `${file}: ${category}`);
    }
  assert.ok(found >= 10, `${found} places`);
});
