import assert from 'node:assert/strict';
import test from 'node:test';
import en from '../../src/i18n/en/directory.js';
import late from '../../src/i18n/en/late/directory.js';
import type { DirectoryMessages } from '../../src/i18n/messages.js';
import { locationProblem, lookUp, readPlaces } from '../../src/widgets/directory/directory-near.js';
import { findPlaces, rankPlaces } from '../../src/widgets/directory/directory-places.js';
import { excerpt } from '../../src/widgets/directory/directory-result.js';

const messages = { ...en, ...late.directory } as unknown as DirectoryMessages;
const here = { latitude: 22.5, longitude: 114 };
const outlets = [
  { name: 'No point' },
  { name: 'Far', latitude: 23, longitude: 114 },
  { name: 'Near', address: 'Sunny Lane 1', latitude: 22.51, longitude: 114 },
  { latitude: 22.5, longitude: 114 },
];

test('outlets come nearest first, those of no point last, those without a word not at all', () => {
  const names = (near?: typeof here) => rankPlaces(outlets, near).map(({ place }) => place.name);
  assert.deepEqual(names(here), ['Near', 'Far', 'No point']);
  assert.deepEqual(names(), ['No point', 'Far', 'Near'], 'as the feed has them where nobody asked');
  const [nearest] = rankPlaces(outlets, here);
  assert.ok(Math.abs(nearest!.distance! - 1.11) < 0.01);
});

test('where no outlet has a word, there is a way to those of a point', () => {
  const point = { latitude: 22.5, longitude: 114 };
  assert.deepEqual(
    rankPlaces([point, { accessibility: 'Ramp' }]).map(({ place }) => place),
    [point],
  );
});

test('outlets are found by every word of name and address', () => {
  const ranked = rankPlaces([...outlets, { name: 'Café', address: 'Sunny Square' }]);
  const names = (query: string) => findPlaces(ranked, query).map(({ place }) => place.name);
  assert.deepEqual(names('sunny'), ['Near', 'Café']);
  assert.deepEqual(names('cafe sunny'), ['Café']);
  assert.deepEqual(names('nowhere'), []);
  assert.equal(names(' ').length, 4);
});

test('a long description is shown from where the words stand', () => {
  const long = `${'Lorem ipsum dolor sit amet. '.repeat(20)}Wheelchairs are lent here. ${'More. '.repeat(99)}`;
  assert.equal(excerpt('Short.', ['x']), 'Short.');
  assert.ok(excerpt(long, []).startsWith('Lorem'));
  const found = excerpt(long, ['wheelchair']);
  assert.ok(found.startsWith('…'));
  assert.match(found, /Wheelchairs are lent here/);
  assert.ok(found.length < 300);
  const chinese = excerpt(`${'社'.repeat(500)}轮椅${'社'.repeat(500)}`, ['轮椅']);
  assert.match(chinese, /^….*轮椅.*…$/, 'also where there are no spaces');
  assert.ok(excerpt('x'.repeat(1_000_000), ['y']).length < 300);
});

test('whatever the portal answers is read as places or as none', () => {
  const good = { name: ' Hall ', latitude: '22.5', longitude: 114 };
  assert.deepEqual(readPlaces([good]), [{ name: 'Hall', latitude: 22.5, longitude: 114 }]);
  const bad = [
    null,
    'x',
    {},
    { name: 'A' },
    { ...good, name: 7 },
    { ...good, latitude: 91 },
    { ...good, name: '' },
  ];
  assert.deepEqual(readPlaces(bad), []);
  for (const answer of [undefined, null, {}, 'x', 7]) assert.deepEqual(readPlaces(answer), []);
});

test('places of the feed come before those of the portal, each name once', async () => {
  const found = await lookUp('lane', {
    places: () => Promise.resolve([{ name: 'Sunny Lane', latitude: 1, longitude: 1 }]),
    geocode: () => () =>
      Promise.resolve([
        { name: 'Sunny Lane', latitude: 2, longitude: 2 },
        { name: 'Long Lane', latitude: 3, longitude: 3 },
      ]),
  });
  assert.deepEqual(
    found.map(({ name, latitude }) => [name, latitude]),
    [
      ['Sunny Lane', 1],
      ['Long Lane', 3],
    ],
  );
});

test('one source of places that fails does not hide the other; only silence is a failure', async () => {
  const fail = () => Promise.reject(new Error('down'));
  const some = [{ name: 'A', latitude: 1, longitude: 1 }];
  assert.deepEqual(await lookUp('a', { places: fail, geocode: () => () => Promise.resolve(some) }), some);
  assert.deepEqual(await lookUp('a', { places: () => Promise.resolve(some), geocode: () => fail }), some);
  assert.deepEqual(await lookUp('a', { places: () => Promise.resolve([]), geocode: () => undefined }), []);
  await assert.rejects(lookUp('a', { places: fail, geocode: () => undefined }), /down/);
});

test('why a device does not say where it is has words of its own', () => {
  const texts = [
    locationProblem(1, messages, true),
    locationProblem(2, messages, true),
    locationProblem(3, messages, true),
    locationProblem(1, messages, false),
  ];
  assert.equal(new Set(texts).size, 4);
  assert.match(texts[0]!, /not allowed/);
  assert.match(texts[3]!, /https/);
});
