import assert from 'node:assert/strict';
import test from 'node:test';
import { addMessages } from '../../src/controllers/add-messages.js';
import { loadHubMessages } from '../../src/i18n/hub-messages.js';
import type { AddedMessages } from '../../src/i18n/messages.js';
import { loadMessages, matchLanguage } from '../../src/i18n/registry.js';

const feedbackIn = async (tag: string) =>
  (await loadMessages(matchLanguage(tag), { tags: ['feedback'], late: [] })).feedback;

/** What was added, in the order in which nobody could mean it to count. */
const added = {
  'sr-Cyrl': { feedback: { send: 'Пошаљи' } },
  sr: { feedback: { send: 'Pošalji', message: 'Poruka' } },
  'pt-BR': { feedback: { send: 'Mandar' } },
  pt: { feedback: { send: 'Enviar', message: 'Mensagem' } },
  zh: { feedback: { send: '交' } },
  'zh-TW': { feedback: { send: '送' } },
  'en-GB': { feedback: { send: 'Send, please' } },
};

test('what an added language lacks is in the language that would serve otherwise, in every order of adding', async () => {
  const before = Object.fromEntries(
    await Promise.all(['zh', 'zh-Hant', 'en'].map(async (tag) => [tag, await feedbackIn(tag)] as const)),
  );
  const stays = await loadHubMessages('zh');
  for (const [tag, texts] of Object.entries(added)) await addMessages(tag, texts);
  const { zh, 'zh-Hant': hant, en } = before;
  const expected = {
    zh: ['交', zh!.message],
    'zh-CN': ['交', zh!.message],
    'zh-SG': ['交', zh!.message],
    'zh-Hans': ['交', zh!.message],
    'zh-TW': ['送', hant!.message],
    'zh-HK': [hant!.send, hant!.message],
    sr: ['Pošalji', 'Poruka'],
    'sr-Cyrl': ['Пошаљи', 'Poruka'],
    'sr-Latn': ['Pošalji', 'Poruka'],
    'pt-BR': ['Mandar', 'Mensagem'],
    'pt-PT': ['Enviar', 'Mensagem'],
    'en-GB': ['Send, please', en!.message],
    'en-US': [en!.send, en!.message],
  };
  for (const [tag, texts] of Object.entries(expected)) {
    const { send, message } = await feedbackIn(tag);
    assert.deepEqual([send, message], texts, tag);
  }
  assert.equal((await loadHubMessages('zh')).stay, stays.stay);
  assert.notEqual(stays.stay, (await loadHubMessages('en')).stay);
});

test('a name that the kit does not have is said once, in every section; all others are known', async (context) => {
  const warn = context.mock.method(console, 'warn', () => undefined);
  const warnings = () => warn.mock.calls.map(({ arguments: [text] }) => String(text));
  const wanted = {
    tags: ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'],
    late: ['outcome', 'further', 'directory', 'feedback', 'hours', 'pledge'],
  } as const;
  const english = { ...(await loadMessages('en', wanted)), hub: await loadHubMessages('en') };
  await addMessages('sw', english);
  await loadMessages('sw', wanted);
  await loadHubMessages('sw');
  assert.deepEqual(warnings(), []);
  const wrong = Object.fromEntries(Object.keys(english).map((section) => [section, { sned: 'x' }]));
  const expected = Object.keys(english).map((section) => `"${section}.sned" of "sw" is no text of the kit.`);
  expected.push('"feedbck" of "sw" is no section of texts.');
  for (const lang of ['sw', 'sw']) {
    await addMessages(lang, { ...wrong, feedbck: { send: 'x' } } as AddedMessages);
    await loadMessages(lang, wanted);
    await loadHubMessages(lang);
    assert.deepEqual(warnings().sort(), expected.map((text) => `linkage-kit: ${text}`).sort());
  }
});
