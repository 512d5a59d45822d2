import assert from 'node:assert/strict';
import test from 'node:test';
import type { ServiceQuestion } from '../../src/domain/service-search.js';
import type { Service } from '../../src/domain/service.js';
import { ServiceAnswers, type AnswerOptions } from '../../src/search/answer.js';
import { readHanTable } from '../../src/search/han-table.js';
import { normalizeWith } from '../../src/search/normalize.js';
import { buildIndex } from '../support/search.js';
import { runSliced } from '../../src/search/sliced.js';
import { plainService as service } from '../support/plain-service.js';

const answersOf = (services: Service[], options: AnswerOptions = {}) =>
  new ServiceAnswers(buildIndex(services), services, options);
const ask = (answers: ServiceAnswers, question: Partial<ServiceQuestion>) =>
  runSliced(answers.find({ words: '', facets: {}, count: 20, ...question }));
const namesOf = async (answers: ServiceAnswers, question: Partial<ServiceQuestion>) =>
  (await ask(answers, question)).records.map(({ name }) => name);

const weekdays = [{ byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }];
const services = [
  service('Chess club', {
    party: 'volunteers',
    areas: ['North'],
    minimumAge: 8,
    maximumAge: 12,
    locations: [
      { latitude: 10, longitude: 0, accessibility: 'Step-free, hearing loop' },
      { latitude: 0, longitude: 1 },
    ],
    schedules: weekdays,
  }),
  service('Chess for all', { party: 'community', locations: [{ latitude: 0, longitude: 0.5 }] }),
  service('Night kitchen', {
    areas: ['South'],
    minimumAge: 18,
    locations: [
      { accessibility: 'The door is narrow and there are four steps up to the hall, ring the bell.' },
    ],
    schedules: [{ byday: 'FR,SA', opensAt: '22:00', closesAt: '03:00' }],
  }),
  service('Garden', { areas: ['North', 'South'], locations: [{ latitude: 0, longitude: 179 }] }),
];
/** A Friday. */
const now = () => Date.parse('2026-11-20T12:00:00Z');
const answers = answersOf(services, { now, timeZone: 'UTC' });

test('slices of one order, counted from where they are wanted', async () => {
  assert.deepEqual(await namesOf(answers, { from: 1, count: 2 }), ['Chess for all', 'Night kitchen']);
  const beyond = await ask(answers, { from: 9, count: 2 });
  assert.deepEqual([beyond.records, beyond.total, beyond.exact], [[], 4, 4]);
});

test('the next slice of a question costs no search', () => {
  const many = Array.from({ length: 500 }, (_, at) => service(`Club ${at}`));
  const fresh = answersOf(many);
  const steps = (question: Partial<ServiceQuestion>) => {
    const run = fresh.find({ words: 'club', facets: {}, count: 20, ...question });
    let taken = 0;
    while (!run.next().done) taken++;
    return taken;
  };
  assert.ok(steps({}) > 0);
  assert.equal(steps({ from: 20 }), 0);
  assert.equal(steps({ from: 480, count: 40 }), 0);
  assert.ok(steps({ words: 'clubs' }) > 0);
});

test('what an answer carries may be given away', async () => {
  const first = await ask(answers, { words: 'chess' });
  structuredClone(first.counts, { transfer: Object.values(first.counts!).map(({ buffer }) => buffer) });
  const again = await ask(answers, { words: 'chess' });
  assert.deepEqual([...again.counts!.party!], [1, 1]);
});

test('open now and on days, with counts', async () => {
  assert.deepEqual(await namesOf(answers, { facets: { open: ['now'] } }), ['Chess club']);
  assert.deepEqual(await namesOf(answers, { facets: { open: ['6'] } }), ['Night kitchen']);
  assert.deepEqual(await namesOf(answers, { facets: { open: ['1', '6'] } }), ['Chess club', 'Night kitchen']);
  assert.deepEqual(await namesOf(answers, { facets: { open: ['7'] } }), []);
  const { counts } = await ask(answers, { facets: { open: ['now'], area: ['south'] } });
  assert.deepEqual([...counts!.open!], [0, 0, 0, 0, 0, 1, 1, 0]);
  assert.deepEqual([...counts!.area!], [1, 0]);
});

test('what is closed for the time being is not open, whatever its hours', async () => {
  const shut = answersOf(
    [
      service('Hall', { schedules: weekdays, status: 'temporarily closed' }),
      service('Library', { schedules: weekdays, status: 'active' }),
    ],
    { now: () => Date.parse('2026-11-20T10:00Z'), timeZone: 'UTC' },
  );
  for (const open of ['now', '5'])
    assert.deepEqual(await namesOf(shut, { facets: { open: [open] } }), ['Library']);
});

test('what is open is read anew a minute later', async () => {
  let at = Date.parse('2026-11-20T16:59:30Z');
  const later = answersOf(services, { now: () => at, timeZone: 'UTC' });
  assert.equal((await ask(later, { facets: { open: ['now'] } })).total, 1);
  at += 60_000;
  assert.equal((await ask(later, { facets: { open: ['now'] } })).total, 0);
});

test('where opening hours cannot be read, the rest is found', async () => {
  const lost = answersOf(services, { loadOpening: () => Promise.reject(new Error('offline')) });
  const { total, counts } = await ask(lost, {});
  assert.deepEqual([total, counts!.open!.length], [4, 0]);
});

test('an age passes what names none', async () => {
  assert.deepEqual(await namesOf(answers, { facets: { age: ['12'] } }), [
    'Chess club',
    'Chess for all',
    'Garden',
  ]);
  assert.deepEqual(await namesOf(answers, { facets: { age: ['18'] } }), [
    'Chess for all',
    'Night kitchen',
    'Garden',
  ]);
});

test('accessibility is what places say in short, not their sentences', async () => {
  const { accessibility } = buildIndex(services).facets;
  assert.deepEqual(
    accessibility.values.map(({ label, count }) => [label, count]),
    [
      ['Step-free', 1],
      ['hearing loop', 1],
    ],
  );
  assert.deepEqual(await namesOf(answers, { facets: { accessibility: ['step-free'] } }), ['Chess club']);
});

test('nearest first by any place of a service; without words only what has one', async () => {
  const near = { latitude: 0, longitude: 0 };
  const found = await ask(answers, { near });
  assert.deepEqual(
    found.records.map(({ name }) => name),
    ['Chess for all', 'Chess club', 'Garden'],
  );
  assert.deepEqual(
    found.nearest!.map(({ distance, location }) => [Math.round(distance), location]),
    [
      [56, 0],
      [111, 1],
      [19904, 0],
    ],
  );
  assert.equal(found.total, 3);
  assert.deepEqual([...found.counts!.area!], [2, 1]);
});

test('with words, what has no place comes after all others', async () => {
  const kitchens = [
    service('Kitchen'),
    service('Soup kitchen', { locations: [{ latitude: 5, longitude: 5 }] }),
    service('Kitchen help', { locations: [{ latitude: 1, longitude: 1 }] }),
  ];
  const found = await ask(answersOf(kitchens), { words: 'kitchen', near: { latitude: 0, longitude: 0 } });
  assert.deepEqual(
    found.records.map(({ name }) => name),
    ['Kitchen help', 'Soup kitchen', 'Kitchen'],
  );
  assert.deepEqual(found.nearest![2], { distance: Infinity, location: -1 });
});

test('the page’s own come first, then, where nothing is typed, those of the area and those of every area', async () => {
  const list = [
    service('far', { areas: ['North'] }),
    service('all'),
    service('near', { areas: ['South'] }),
    service('own', { areas: ['North'] }),
  ];
  const area = answersOf(list);
  assert.deepEqual(await namesOf(area, { area: 'SOUTH' }), ['all', 'near', 'far', 'own']);
  assert.deepEqual(await namesOf(area, { area: 'south', highlightIds: ['own'] }), [
    'own',
    'all',
    'near',
    'far',
  ]);
  assert.deepEqual(await namesOf(area, { words: 'a', area: 'south' }), ['all', 'far', 'near']);
  assert.deepEqual(await namesOf(area, { area: 'elsewhere' }), ['all', 'far', 'near', 'own']);
});

test('only services of some ids, and their counts', async () => {
  const found = await ask(answers, { ids: ['Garden', 'Chess club', 'gone'] });
  assert.deepEqual(
    found.records.map(({ name }) => name),
    ['Chess club', 'Garden'],
  );
  assert.deepEqual([...found.counts!.area!], [2, 1]);
  assert.deepEqual(await namesOf(answers, { words: 'chess', ids: ['Garden', 'Chess club'] }), ['Chess club']);
});

test('nothing found says what each choice costs', async () => {
  const { total, without } = await ask(answers, {
    words: 'chess',
    facets: { area: ['South'], party: ['community', 'volunteers'] },
  });
  assert.deepEqual([total, without], [0, { area: 2, party: 0, words: 0 }]);
  const words = await ask(answers, { words: 'chess', facets: { area: ['south'] } });
  assert.deepEqual(words.without, { area: 2, words: 2 });
  assert.equal((await ask(answers, { words: 'chess' })).without, undefined);
});

test('what is only like the words follows, and is suggested; its search is loaded once it is needed', async () => {
  let loads = 0;
  const near = answersOf(services, {
    loadNear: () => {
      loads++;
      return import('../../src/search/near-query.js').then(({ nearQuerySteps }) => nearQuerySteps);
    },
  });
  await ask(near, {});
  assert.equal(loads, 0);
  for (let round = 0; round < 2; round++) {
    const found = await ask(near, { words: 'gardn', from: round });
    assert.deepEqual([found.total, found.exact, found.suggestions], [1, 0, ['garden']]);
  }
  assert.equal((await ask(near, { words: 'kichen' })).total, 1);
  assert.equal(loads, 1);
});

test('where the search for what is like the words cannot be had, the words are found, and it is tried again', async () => {
  let isOffline = true;
  const lost = answersOf(services, {
    loadNear: () =>
      isOffline
        ? Promise.reject(new Error('offline'))
        : import('../../src/search/near-query.js').then(({ nearQuerySteps }) => nearQuerySteps),
  });
  assert.equal((await ask(lost, { words: 'gardn' })).total, 0);
  assert.equal((await ask(lost, { words: 'garden' })).total, 1);
  isOffline = false;
  assert.equal((await ask(lost, { words: 'gardn' })).total, 1);
});

test('several words that stand in a service are meant so; one that finds few brings words that are like it', async () => {
  const cafes = answersOf([service('Care home'), service('Café home')]);
  const { total, suggestions } = await ask(cafes, { words: 'care' });
  assert.deepEqual([total, suggestions], [1, ['café']]);
  assert.deepEqual((await ask(cafes, { words: 'care home' })).suggestions, []);
});

test('distances that cannot be had are a failure, as the order would be another', async () => {
  const lost = answersOf(services, { loadDistances: () => Promise.reject(new Error('offline')) });
  await assert.rejects(ask(lost, { near: { latitude: 0, longitude: 0 } }), /offline/);
});

test('a whole Chinese name is found in the other script, in part, and by initials where a page brings them', async () => {
  const list = [service('陽光社區托嬰中心'), service('Garden')];
  const letters: Record<string, string> = { 陽: 'y', 光: 'g', 社: 's', 區: 'q', 阳: 'y', 区: 'q' };
  const initials = (character: string) => letters[character];
  const index = buildIndex(list, [], { normalize: normalizeWith(readHanTable()), initials });
  const han = new ServiceAnswers(index, list);
  for (const words of ['阳光社区', '托婴中心', '陽光', '光社區托', 'ygsq'])
    assert.deepEqual(await namesOf(han, { words }), ['陽光社區托嬰中心'], words);
  const near = await ask(han, { words: '阳光托婴中心' });
  assert.deepEqual([near.total, near.exact, near.suggestions], [1, 0, ['阳光 托婴中心']]);
});
