// Every story in every other language: no English word of the kit is left, and feeds say nothing in English here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { root, useBrowser } from '../support/e2e.js';
import { englishLeft } from '../support/language-words.js';
import {
  inTabs,
  namesOf,
  play,
  startStorySite,
  warningsOfStories,
  type StorySite,
} from '../support/story-site.js';

const TABS = 4;
/** All that the kit is registered for, but English. */
const languages = [
  ...readFileSync(`${root}src/i18n/registry.ts`, 'utf8').matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\(/gm),
]
  .map(([, name]) => name!)
  .filter((name) => name !== 'en');

const allowed = [
  // Stories say it themselves, in every language.
  'Neighbourhood canteen',
  'Mediation committee',
  'Helping Hands volunteers',
  'Helping Hands',
  'Chen Hua',
  'Wang Lin',
  'Pingan',
  'canteen',
  'tai-chi',
  'zzz',
  // A unit, and a currency, as they are written everywhere.
  'kB',
  'CNY',
  'CN¥',
];

const { it } = useBrowser(400_000);
let site: StorySite;

before(async () => {
  site = await startStorySite([false]);
});
after(() => site?.close());

test('the registry names the languages that this test goes through', () => {
  for (const known of ['zh-Hans', 'zh-Hant', 'es', 'fr', 'ar', 'vi', 'ru'])
    assert.ok(languages.includes(known), known);
});

test('an English word that is left somewhere is noticed', () => {
  for (const language of languages) {
    assert.equal(englishLeft(['Opening hours'], language, allowed).length, 2, language);
    assert.equal(englishLeft(['August 21, Saturday'], language, allowed).length, 2, language);
    assert.deepEqual(
      englishLeft(['hua@example.org PA-2026-0417 https://a.example/b'], language, allowed),
      [],
    );
  }
});

/** All languages take two minutes: `npm run test:whole`. */
const some = process.env['WHOLE'] === undefined ? languages.filter((one) => one === 'ar') : languages;

for (const language of some) {
  it(`no English text is left in ${language}`, async (profile) => {
    for (const warning of warningsOfStories) profile.expect(warning);
    const tabs = [];
    for (let count = 0; count < TABS; count++) tabs.push(await profile.open(site.stories(false)));
    const names = await namesOf(tabs[0]!);
    assert.ok(names.length > 150, `${names.length} stories`);
    const problems: string[] = [];
    let count = 0;
    await inTabs(tabs, names, async (tab, name) => {
      const texts = await play(tab, name, language);
      if (texts instanceof Error) return void problems.push(`${name}: ${texts.message.split('\n')[0]}`);
      count += texts.length;
      problems.push(...englishLeft(texts, language, allowed).map((line) => `${name}: ${line}`));
    });
    assert.ok(count > 3000, `${count} texts`);
    assert.deepEqual(problems, []);
  });
}
