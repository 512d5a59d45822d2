import assert from 'node:assert/strict';
import test from 'node:test';
import core from '../../src/i18n/ru/core.js';
import directory from '../../src/i18n/ru/directory.js';
import feedback from '../../src/i18n/ru/feedback.js';
import hours from '../../src/i18n/ru/hours.js';
import hub from '../../src/i18n/ru/hub.js';
import lateDirectory from '../../src/i18n/ru/late/directory.js';
import further from '../../src/i18n/ru/late/further.js';
import lateHours from '../../src/i18n/ru/late/hours.js';
import outcome from '../../src/i18n/ru/late/outcome.js';
import outbox from '../../src/i18n/ru/outbox.js';
import signup from '../../src/i18n/ru/signup.js';
import { changeText } from '../../src/widgets/directory/directory-opening.js';

/** The texts for 0, 1, 2, 3, 5, 11, 21 and 100. */
const forms = (say: (number: number) => string) => [0, 1, 2, 3, 5, 11, 21, 100].map(say);

test('a number stands with the form of the noun that Russian asks for', () => {
  assert.deepEqual(forms(directory.count), [
    '0 услуг',
    '1 услуга',
    '2 услуги',
    '3 услуги',
    '5 услуг',
    '11 услуг',
    '21 услуга',
    '100 услуг',
  ]);
  assert.equal(
    forms((number) => hours.duration(number, number)).join(', '),
    '0 минут, 1 час 1 минута, 2 часа 2 минуты, 3 часа 3 минуты, 5 часов 5 минут, 11 часов 11 минут, 21 час 21 минута, 100 часов 100 минут',
  );
  assert.deepEqual(forms(signup.places).slice(1, 5), [
    'Осталось 1 место',
    'Осталось 2 места',
    'Осталось 3 места',
    'Осталось 5 мест',
  ]);
  assert.match(directory.showCount(21), /Показать 21 услугу$/);
  assert.match(directory.count(12345), /^12\s345 услуг$/);
});

test('after a preposition or a comparison the noun changes its case', () => {
  assert.deepEqual(
    [1, 2, 5, 21].map((days) => feedback.answerWithin(days)),
    ['1 дня', '2 дней', '5 дней', '21 дня'].map((days) => `Ответим в течение ${days}`),
  );
  assert.match(directory.notChecked(21), /больше 21 дня\./);
  assert.match(lateHours.hours.tooLong(16), /больше 16 часов$/);
  assert.match(hub.idleText(21), /^Через 21 секунду мы/);
  assert.match(further.further.filesTooMany(10), /больше 10 файлов\.$/);
  const { ages } = lateDirectory.directory;
  assert.deepEqual(
    [ages(1, 3), ages(18, undefined), ages(undefined, 21)],
    ['От 1 до 3 лет', 'От 18 лет', 'До 21 года включительно'],
  );
});

test('a moment as the browser names it fits into the sentence about opening', () => {
  const localize = {
    lang: 'ru',
    timeZone: 'UTC',
    format: (_: string | number, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('ru', { ...options, timeZone: 'UTC' }),
  };
  // A Sunday.
  const now = Date.UTC(2024, 0, 7, 9);
  const opens = (...at: [day: number, hour: number, minute?: number]) =>
    directory.opensWhen(changeText(new Date(Date.UTC(2024, 0, ...at)), now, localize));
  assert.equal(opens(7, 9, 40), 'Закрыто · откроется через 40 минут');
  assert.equal(opens(7, 17, 30), 'Закрыто · откроется в 17:30');
  assert.equal(opens(8, 10), 'Закрыто · откроется завтра в 10:00');
  assert.equal(opens(9, 10), 'Закрыто · откроется во вторник в 10:00');
  assert.equal(opens(10, 10), 'Закрыто · откроется в среду в 10:00');
  assert.equal(opens(11, 10), 'Закрыто · откроется в четверг в 10:00');
  assert.equal(opens(12, 10), 'Закрыто · откроется в пятницу в 10:00');
  assert.equal(opens(13, 10), 'Закрыто · откроется в субботу в 10:00');
  assert.match(opens(21, 10), /откроется 21 янв\.? в 10:00$/);
});

test('a sentence that ends with a date has one point', () => {
  const date = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(0);
  assert.match(outcome.outcome.respondBy(date), /не позднее 1 января 1970\sг\.$/);
});

test('sentences quote the labels of buttons and states as they are', () => {
  assert.ok(lateDirectory.directory.savedEmptyHint.includes(`«${directory.save}»`));
  assert.ok(outcome.outcome.parkedFile.includes(`«${outbox.edit}»`));
  assert.ok(outbox.copyFailed.includes(`«${outbox.contents}»`));
  assert.ok(core.states.unsentHint.includes(`«${core.states.received}»`));
  assert.ok(hours.claimedHint.includes(`«${lateHours.hours.claimed}»`));
});
