// What the stories say, they say in every language of the toolbar.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { socialWorkers } from '../../stories/support/community/people.js';
import { feedOf } from '../../stories/support/feeds.js';
import { languages } from '../../stories/support/languages.js';
import { dictionaries, saidIn, sayIn } from '../../stories/support/say.js';

const folder = fileURLToPath(new URL('../../stories/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('words'))
  .map((name) => readFileSync(folder + name, 'utf8'))
  .join('\n');

/** What stands in the sources in English, with a Chinese text beside it. */
const english = [...sources.matchAll(/'((?:[^'\\\n]|\\.)+)',\s*'[^'\n]*\p{Script=Han}[^'\n]*'/gu)]
  .map(([, text]) => text!)
  .filter((text) => !/\p{Script=Han}/u.test(text));

/** Feeds that say what stands in no call: kinds of service, organizations, places. */
const feeds = [
  'services',
  'opening',
  'places',
  'areas',
  'terms577',
  'activities',
  'needs',
  'hours',
  'history',
]
  .concat(['topics', 'heyuan', 'heyuanactivities', 'heyuanneeds', 'heyuanhours', 'heyuantopics'])
  .map((name) => `${name}.xx.json`);

/** Everything that feeds say, by asking them in a language whose words are noted. */
function saidByFeeds(): string[] {
  const said = new Set<string>();
  dictionaries['xx'] = new Proxy<Record<string, string>>(
    {},
    {
      getOwnPropertyDescriptor: (_words, key) => {
        said.add(String(key));
        return undefined;
      },
    },
  );
  for (const file of feeds) assert.ok(feedOf(file), file);
  delete dictionaries['xx'];
  return [...said];
}

const others = Object.keys(languages).filter((lang) => lang !== 'en' && !lang.startsWith('zh'));
/** Names of people stay as they are where the letters do. */
const names = (lang: string): string[] =>
  ['es', 'fr', 'vi'].includes(lang) ? socialWorkers((name) => name) : [];

for (const lang of others) {
  test(`everything that stories and feeds say is there in ${lang}`, () => {
    const said = [...saidByFeeds(), ...english];
    assert.ok(said.length > 400, `${said.length} texts`);
    const missing = said.filter((text) => !Object.hasOwn(dictionaries[lang] ?? {}, text));
    assert.deepEqual(
      missing.filter((text) => !names(lang).includes(text)),
      [],
    );
  });

  test(`a text keeps its places for names and numbers in ${lang}`, () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [text, words] of Object.entries(dictionaries[lang]!))
      assert.deepEqual(places(words), places(text), text);
  });
}

test('a feed says what language it is in where that is not the language of the page', () => {
  assert.equal(saidIn('zh-Hant'), 'zh-Hans');
  const { contents } = feedOf('services.zh-Hant.json') as { contents: { lang?: string; name: string }[] };
  assert.ok(contents.every(({ lang }) => lang === 'zh-Hans'));
  const own = feedOf('services.ar.json') as { contents: { lang?: string; name: string }[] };
  assert.ok(own.contents.every(({ lang }) => lang === undefined));
  assert.equal(sayIn('de')('Free', '免费'), 'Free');
});
