import assert from 'node:assert/strict';
import test from 'node:test';
import arabic from '../../src/i18n/ar.js';
import core from '../../src/i18n/ar/core.js';
import directory from '../../src/i18n/ar/directory.js';
import hours from '../../src/i18n/ar/hours.js';
import feedback from '../../src/i18n/ar/feedback.js';
import hub from '../../src/i18n/ar/hub.js';
import outbox from '../../src/i18n/ar/outbox.js';
import signup from '../../src/i18n/ar/signup.js';
import lateDirectory from '../../src/i18n/ar/late/directory.js';
import lateFeedback from '../../src/i18n/ar/late/feedback.js';
import outcome from '../../src/i18n/ar/late/outcome.js';

const numbers = [0, 1, 2, 3, 5, 11, 21, 100];
/** Digits of either kind as Western ones: which of them `ar` has is up to the browser. */
const western = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));

test('Arabic counts with the form of the noun that the number asks for', () => {
  assert.deepEqual(
    numbers.map((number) => western(directory.count(number))),
    ['لا توجد خدمات', 'خدمة واحدة', 'خدمتان', '3 خدمات', '5 خدمات', '11 خدمة', '21 خدمة', '100 خدمة'],
  );
  assert.deepEqual(
    numbers.map((number) => western(signup.places(number))),
    [
      'لم يبقَ أي مكان',
      'بقي مكان واحد',
      'بقي مكانان',
      'بقيت 3 أماكن',
      'بقيت 5 أماكن',
      'بقي 11 مكانًا',
      'بقي 21 مكانًا',
      'بقي 100 مكان',
    ],
  );
  assert.deepEqual(
    numbers.map((number) => western(feedback.answerWithin(number))),
    [
      'الرد في اليوم نفسه',
      'الرد خلال يوم واحد',
      'الرد خلال يومين',
      'الرد خلال 3 أيام',
      'الرد خلال 5 أيام',
      'الرد خلال 11 يومًا',
      'الرد خلال 21 يومًا',
      'الرد خلال 100 يوم',
    ],
  );
  assert.match(western(hub.idleText(5)), /بعد 5 ثوانٍ،/);
  assert.match(western(hub.idleText(30)), /بعد 30 ثانية،/);
  assert.equal(western(hours.duration(2, 30)), 'ساعتان و30 دقيقة');
  assert.equal(western(hours.duration(0, 5)), '5 دقائق');
});

test('a name in Latin letters is isolated in Arabic sentences', () => {
  const name = 'Chess club (beginners)';
  const late = lateDirectory.directory;
  for (const sentence of [
    core.common.goesTo(name),
    core.errors.required(name),
    core.states.receivedReference(name),
    directory.removeFilter(name),
    directory.savedSaid(name),
    late.responsible(name),
    late.without(name, 3),
    late.nearTo(name),
    feedback.about(name),
    signup.signUp(name),
    signup.received(name),
  ])
    assert.ok(sentence.includes(`\u2068${name}\u2069`), sentence);
});

test('emergency numbers keep their order of digits, and stand apart', () => {
  assert.match(
    lateFeedback.feedback.danger(['110', '0755 5550 1000']),
    /\u2068110\u2069 أو \u20680755 5550 1000\u2069/,
  );
});

test('Arabic sentences name buttons and states by the words that these have', () => {
  assert.ok(core.states.unsentHint.includes(`«${core.states.received}»`));
  assert.ok(lateDirectory.directory.savedEmptyHint.includes(`«${directory.save}»`));
  assert.ok(outbox.copyFailed.includes(`«${outbox.contents}»`));
  assert.ok(outcome.outcome.parkedFile.includes(`«${outbox.edit}»`));
  assert.ok(outcome.outcome.parkedSignIn.includes(`«${outcome.outcome.sendAgain}»`));
  assert.equal(outcome.outcome.sendAgain, outbox.sendAgain);
  const { mediationConsent, mediationConsentMissing } = lateFeedback.feedback;
  assert.ok(mediationConsentMissing.includes(`«${mediationConsent}»`));
});

test('every file of Arabic can be loaded', async () => {
  const { core: always, late, ...tags } = arabic;
  assert.ok(always.common.loading);
  for (const load of [...Object.values(tags), ...Object.values(late)])
    assert.ok(Object.keys((await load()).default).length > 0);
});
