import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import core from '../../src/i18n/zh-hant/core.js';
import directory from '../../src/i18n/zh-hant/directory.js';
import hours from '../../src/i18n/zh-hant/hours.js';
import lateDirectory from '../../src/i18n/zh-hant/late/directory.js';
import feedback from '../../src/i18n/zh-hant/late/feedback.js';
import lateHours from '../../src/i18n/zh-hant/late/hours.js';
import outcome from '../../src/i18n/zh-hant/late/outcome.js';
import outbox from '../../src/i18n/zh-hant/outbox.js';

const folder = new URL('../../src/i18n/zh-hant/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** Every character of Big5, the set of Traditional Chinese. */
function traditional(): Set<string> {
  const decoder = new TextDecoder('big5');
  const characters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) characters.add(decoder.decode(Uint8Array.of(lead, trail)));
  return characters;
}

test('no simplified character is left in Traditional Chinese', () => {
  const known = traditional();
  assert.ok(known.has('請') && !known.has('请'));
  assert.equal(files.length, 14);
  for (const file of files)
    assert.deepEqual(
      (textOf(file).match(/\p{Script=Han}/gu) ?? []).filter((character) => !known.has(character)),
      [],
      file,
    );
});

test('Traditional Chinese quotes with corner brackets and says no word of the mainland', () => {
  for (const file of files)
    assert.doesNotMatch(textOf(file), /[“”‘’]|信息|網絡|文件夾|視頻|默認|志願者|設備|郵箱|保存|搜索/u, file);
});

test('a sentence quotes a button or a label in its own words', () => {
  const quotes = [
    [core.states.unsentHint, core.states.received],
    [hours.claimedHint, lateHours.hours.claimed],
    [lateDirectory.directory.savedEmptyHint, directory.save],
    [feedback.feedback.mediationConsentMissing, feedback.feedback.mediationConsent],
    [outbox.copyFailed, outbox.contents],
    [outcome.outcome.parkedFile, outbox.edit],
  ] as const;
  for (const [sentence, label] of quotes) assert.ok(sentence.includes(`「${label}」`), sentence);
});

test('days of the month are joined as Traditional Chinese joins them', () => {
  assert.equal(lateDirectory.directory.ofMonth([1]), '每月1日');
  assert.equal(lateDirectory.directory.ofMonth([1, 8, 15]), '每月1日、8日和15日');
  assert.equal(directory.count(12345), '12,345 項服務');
});
