import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as kit from '../../src/index.js';
import { hubLanguages } from '../../src/i18n/hub-messages.js';
import { languages, loadMessages, matchLanguage } from '../../src/i18n/registry.js';

const builtIn = Object.keys(languages);
const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code!);
const rows = [...page.matchAll(/^\| `([\w-]+)` +\| [^|]+\| ([^|]*)\|$/gm)].filter(
  ([, tag]) => tag !== 'lang',
);
const late = ['further', 'outcome'] as const;
const textsOf = (tag: string) => loadMessages(matchLanguage(tag), { tags: ['feedback', 'directory'], late });

test('docs/languages.md lists the languages that there are, and those that they serve', () => {
  assert.deepEqual(
    rows.map(([, tag]) => tag),
    builtIn,
  );
  assert.deepEqual(Object.keys(hubLanguages), builtIn);
  for (const [, tag, others = ''] of rows)
    for (const [, other] of others.matchAll(/`([\w-]+)`/g)) assert.equal(matchLanguage(other!), tag, other);
});

test('a language is found by itself, its script or its language, whatever its region and case; English is for all others', () => {
  const found = {
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'zh-HK': 'zh-Hant',
    'zh-TW': 'zh-Hant',
    'zh-MO': 'zh-Hant',
    'ZH-hant': 'zh-Hant',
    yue: 'en',
    'es-419': 'es',
    'fr-CA': 'fr',
    'ar-EG': 'ar',
    'ar-u-nu-latn': 'ar',
    'ru-Latn': 'ru',
    'EN-gb': 'en',
    ur: 'en',
    sr: 'en',
    '': 'en',
    'not a tag': 'en',
  };
  for (const [tag, language] of Object.entries(found)) assert.equal(matchLanguage(tag), language, tag);
});

test('the snippets of docs/languages.md do what they say', async () => {
  const [change, add] = blocks;
  const elements: Record<string, { messages?: kit.MessageOverrides }> = {};
  const document = { querySelector: (tag: string) => (elements[tag] ??= {}) };
  // eslint-disable-next-line no-new-func -- our own page
  new Function('document', change!)(document);
  assert.equal(elements['linkage-hub']?.messages?.directory?.heading, 'Help near you');
  assert.equal(elements['linkage-signup']?.messages?.signup?.send, 'Join in');

  const [first, ...rest] = add!.split('\n');
  assert.match(first!, /^import \{ addMessages \} from '.*\/linkage-kit\.js';$/);
  // eslint-disable-next-line no-new-func -- our own page
  new Function('addMessages', rest.join('\n'))(kit.addMessages);
  assert.equal(matchLanguage('sw-KE'), 'sw');
  const swahili = await textsOf('sw-KE');
  assert.equal(swahili.feedback.heading, 'Tuambie maoni yako');
  assert.equal(swahili.feedback.answerWithin(3), 'Jibu ndani ya siku 3');
  assert.equal(swahili.feedback.types.question, 'Swali');
  assert.equal(swahili.common.retry, 'Jaribu tena');
  const english = await textsOf('en');
  assert.equal(swahili.feedback.types.need, english.feedback.types.need);
  assert.equal(swahili.outcome.sendAgain, english.outcome.sendAgain);
  assert.equal(swahili.errors.tick('x'), english.errors.tick('x'));
  const spanish = await textsOf('es-MX');
  assert.equal(spanish.directory.heading, 'Ayuda cerca de usted');
  assert.notEqual(spanish.directory.search, english.directory.search);
});
