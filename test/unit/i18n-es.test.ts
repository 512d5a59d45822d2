import assert from 'node:assert/strict';
import test from 'node:test';
import core from '../../src/i18n/es/core.js';
import directory from '../../src/i18n/es/directory.js';
import hours from '../../src/i18n/es/hours.js';
import lateDirectory from '../../src/i18n/es/late/directory.js';
import lateHours from '../../src/i18n/es/late/hours.js';
import outcome from '../../src/i18n/es/late/outcome.js';
import outbox from '../../src/i18n/es/outbox.js';
import signup from '../../src/i18n/es/signup.js';

test('Spanish counts one, several, and whole millions with «de»', () => {
  assert.deepEqual(
    [0, 1, 2, 21, 1_000_000, 1_000_001].map((number) => directory.count(number)),
    [
      '0 servicios',
      '1 servicio',
      '2 servicios',
      '21 servicios',
      '1.000.000 de servicios',
      '1.000.001 servicios',
    ],
  );
  assert.deepEqual([1, 2].map(signup.places), ['Queda 1 plaza', 'Quedan 2 plazas']);
});

test('Spanish joins hours and minutes with «y», and says either alone', () => {
  assert.equal(hours.duration(2, 1), '2 horas y 1 minuto');
  assert.equal(hours.duration(1, 0), '1 hora');
  assert.equal(hours.duration(0, 30), '30 minutos');
});

test('Spanish ages and days of the month agree with their number', () => {
  const { ages, ofMonth } = lateDirectory.directory;
  assert.equal(ages(0, 1), 'De 0 a 1 año');
  assert.equal(ages(60, undefined), 'A partir de 60 años');
  assert.equal(ages(undefined, 17), 'Hasta 17 años');
  assert.equal(ofMonth([1]), 'el día 1 de cada mes');
  assert.equal(ofMonth([1, 10, 15]), 'los días 1, 10 y 15 de cada mes');
});

test('Spanish sentences name buttons and states by the words on them', () => {
  const quotes: [string, string][] = [
    [core.states.unsentHint, core.states.received],
    [lateDirectory.directory.savedEmptyHint, directory.save],
    [hours.claimedHint, lateHours.hours.claimed],
    [outbox.copyFailed, outbox.contents],
    [outcome.outcome.parkedSignIn, outcome.outcome.sendAgain],
    [outcome.outcome.parkedSignIn, outbox.sendAgain],
    [outcome.outcome.parkedCaptcha, outcome.outcome.sendAgain],
    [outcome.outcome.parkedFile, outbox.edit],
  ];
  for (const [sentence, words] of quotes) assert.ok(sentence.includes(`«${words}»`), sentence);
});
