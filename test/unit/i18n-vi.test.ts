import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import core from '../../src/i18n/vi/core.js';
import directory from '../../src/i18n/vi/directory.js';
import lateDirectory from '../../src/i18n/vi/late/directory.js';
import further from '../../src/i18n/vi/late/further.js';
import lateHours from '../../src/i18n/vi/late/hours.js';
import hours from '../../src/i18n/vi/hours.js';
import outcome from '../../src/i18n/vi/late/outcome.js';
import lateFeedback from '../../src/i18n/vi/late/feedback.js';
import outbox from '../../src/i18n/vi/outbox.js';

const folder = new URL('../../src/i18n/vi/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

test('Vietnamese letters are whole, with the tone where the city writes it', () => {
  assert.equal(files.length, 14);
  for (const name of files) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    assert.equal(text, text.normalize('NFC'), `${name} holds parts of letters`);
    // "hòa, hủy" everywhere, never "hoà, huỷ" beside it.
    const others = text.match(/\p{L}*(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu);
    assert.equal(others, null, `${name} writes tones in two ways`);
  }
});

test('Vietnamese counts group by points and have one form', () => {
  assert.equal(directory.count(1), '1 dịch vụ');
  assert.equal(directory.count(1234567), '1.234.567 dịch vụ');
  assert.equal(hours.duration(1, 30), '1 giờ 30 phút');
  assert.equal(hours.duration(1200, 0), '1.200 giờ');
  assert.match(further.errors.tooLong('Tên', 2000), / 2\.000 ký tự$/);
  assert.equal(lateDirectory.directory.ofMonth([1, 15, 20]), 'vào ngày 1, 15 và 20 hằng tháng');
});

test('Vietnamese days within a sentence begin small', () => {
  assert.equal(directory.opensWhen('Ngày mai 09:00'), 'Đang đóng cửa · mở cửa ngày mai 09:00');
  assert.equal(directory.closesWhen('17:30 Thứ Hai'), 'Đang mở cửa · đóng cửa 17:30 thứ Hai');
});

test('Vietnamese sentences quote buttons and states in their own words', () => {
  const quotes: [sentence: string, quoted: string][] = [
    [core.states.unsentHint, core.states.received],
    [lateDirectory.directory.savedEmptyHint, directory.save],
    [outbox.copyFailed, outbox.contents],
    [outcome.outcome.parkedFile, outbox.edit],
    [hours.claimedHint, lateHours.hours.claimed],
    [lateFeedback.feedback.mediationConsentMissing, lateFeedback.feedback.mediationConsent],
  ];
  for (const [sentence, quoted] of quotes) assert.ok(sentence.includes(`“${quoted}”`), sentence);
});
