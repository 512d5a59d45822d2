import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service } from '../../src/domain/service.js';
import { highlightRanges } from '../../src/search/highlight.js';
import { normalize, splitWords } from '../../src/search/normalize.js';
import { isFree } from '../../src/domain/service-cost.js';
import { buildIndex, query } from '../support/search.js';
import { plainService as service } from '../support/plain-service.js';

const find = (services: Service[], text: string) =>
  [...query(buildIndex(services), { words: splitWords(text) }).indices].map((at) => services[at]!.name);

test('text is compared without case, width and diacritics', () => {
  assert.equal(normalize('CAFÉ Ｆｕｌｌ'), 'cafe full');
  assert.equal(normalize('Straße Łódź Ærø'), 'strasse lodz aero');
  assert.equal(normalize('مَدْرَسَة أحمد'), 'مدرسه احمد');
  assert.equal(normalize('ΟΔΟΣ'), normalize('οδος'));
  assert.equal(normalize('居家護理'), '居家護理');
  assert.deepEqual(splitWords('  Home，care、HOME　meals '), ['home', 'care', 'meals']);
});

test('all words must match, in any field', () => {
  const services = [
    service('Home care', { description: 'for older people' }),
    service('Home repair'),
    service('Meals', { organization: { name: 'Home Help' } }),
  ];
  assert.deepEqual(find(services, 'home'), ['Home care', 'Home repair', 'Meals']);
  assert.deepEqual(find(services, 'older home'), ['Home care']);
  assert.deepEqual(find(services, 'home nothing'), []);
  assert.deepEqual(find(services, ''), ['Home care', 'Home repair', 'Meals']);
});

test('better places come first, equals stay in order', () => {
  const services = [
    service('E', { description: 'about care' }),
    service('D', { categories: [{ id: 'c', name: 'Care' }] }),
    service('C', { organization: { name: 'Care Ltd' } }),
    service('Daycare'),
    service('Home care'),
    service('Care homes'),
    service('Care'),
    service('Care at night'),
    service('Z', { alternateName: 'Care again' }),
  ];
  assert.deepEqual(find(services, 'care'), [
    'Care',
    'Care homes',
    'Care at night',
    'Z',
    'Home care',
    'Daycare',
    'C',
    'D',
    'E',
  ]);
  assert.deepEqual(find([service('Care of the home'), service('Home care')], 'home care'), [
    'Home care',
    'Care of the home',
  ]);
});

test('any part of a Chinese name finds it', () => {
  const services = [service('新北市私立尼斯堡托嬰中心'), service('幼苗國際托嬰中心')];
  assert.deepEqual(find(services, '尼斯堡托'), ['新北市私立尼斯堡托嬰中心']);
  assert.deepEqual(
    find(services, '托嬰'),
    services.map(({ name }) => name),
  );
});

test('diacritics in the feed or the query do not matter', () => {
  assert.deepEqual(find([service('Café Zoë')], 'cafe zoe'), ['Café Zoë']);
  assert.deepEqual(find([service('Cafe')], 'café'), ['Cafe']);
});

const culture = { id: 'culture', name: 'Culture' };
const clubs = { id: 'clubs', name: 'Clubs', parentId: 'culture' };
const sample = [
  service('Chess', {
    categories: [clubs],
    party: 'volunteers',
    audience: ['Older people'],
    languages: ['English'],
    cost: 'Free',
    delivery: ['in-person'],
  }),
  service('Dance', {
    categories: [{ id: 'dance', name: 'Dance', parentId: 'clubs' }],
    party: 'community',
    audience: ['older people', 'Children'],
    cost: '5 GBP',
    areas: ['North'],
  }),
  service('Museum', { categories: [culture], party: 'community' }),
  service('Law', { party: 'government', delivery: ['online'] }),
];

test('a category selects all below it', () => {
  const index = buildIndex(sample);
  const names = (category: string) =>
    [...query(index, { facets: { category: [category] } }).indices].map((at) => sample[at]!.name);
  assert.deepEqual(names('culture'), ['Chess', 'Dance', 'Museum']);
  assert.deepEqual(names('clubs'), ['Chess', 'Dance']);
  assert.deepEqual(names('unknown'), []);
  assert.deepEqual(index.facets.category.values, [
    { value: 'clubs', label: 'Clubs', count: 2, parent: 'culture' },
    { value: 'dance', label: 'Dance', count: 1, parent: 'clubs' },
    { value: 'culture', label: 'Culture', count: 3 },
  ]);
});

test('terms above that no service has are in the tree, and loops end', () => {
  const index = buildIndex(
    [sample[0]!],
    [culture, { id: 'a', name: 'A', parentId: 'b' }, { id: 'b', name: 'B', parentId: 'a' }],
  );
  assert.equal(query(index, { facets: { category: ['culture'] } }).total, 1);
  assert.equal(query(index, {}).counts.category.get('a'), 0);
});

test('values of one facet widen, facets narrow, counts follow the others and the words', () => {
  const index = buildIndex(sample);
  const all = query(index, {});
  assert.equal(all.total, 4);
  assert.deepEqual(
    [...all.counts.category],
    [
      ['clubs', 2],
      ['dance', 1],
      ['culture', 3],
    ],
  );
  assert.deepEqual(
    [...all.counts.audience],
    [
      ['Older people', 2],
      ['Children', 1],
    ],
  );
  assert.deepEqual([...all.counts.cost], [['free', 1]]);
  const some = query(index, { facets: { party: ['community'], category: ['clubs'] } });
  assert.deepEqual([...some.indices], [1]);
  assert.deepEqual(
    [...some.counts.party],
    [
      ['volunteers', 1],
      ['community', 1],
      ['government', 0],
    ],
  );
  assert.equal(some.counts.category.get('culture'), 2);
  assert.deepEqual([...some.counts.area], [['North', 1]]);
  assert.equal(query(index, { facets: { party: ['community', 'government'] } }).total, 3);
  assert.deepEqual(
    [...query(index, { words: ['museum'], facets: { party: ['government'] } }).counts.party],
    [
      ['volunteers', 0],
      ['community', 1],
      ['government', 0],
    ],
  );
  assert.equal(
    query(index, { facets: { audience: ['OLDER PEOPLE'], delivery: ['in-person'], cost: ['free'] } }).total,
    1,
  );
});

test('what is free', () => {
  for (const cost of ['Free', 'free of charge', 'No cost', '0', '0.00 GBP', '免费', 'Gratuit'])
    assert.ok(isFree(cost), cost);
  for (const cost of ['Freephone only', 'Free\nUnder 18s: 35 GBP', '10', '0800 1', 'Ask us', undefined])
    assert.ok(!isFree(cost), cost);
  for (const cost of ['免費', 'Gratis', 'Gratuito', 'Gratuite', 'مجانًا', 'Miễn phí', 'Бесплатно'])
    assert.ok(isFree(cost), cost);
});

test('highlights stand on the original text', () => {
  const marked = (text: string, ...words: string[]) =>
    highlightRanges(text, words).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(marked('Home care at home', 'HOME'), ['Home', 'home']);
  // Neighbouring words are one mark: a space between two marks would be lost to assistive technology.
  assert.deepEqual(marked('Cafe\u0301 Zoë', 'cafe', 'zoe'), ['Cafe\u0301 Zoë']);
  assert.deepEqual(marked('Youth and room', 'youth', 'room'), ['Youth', 'room']);
  assert.deepEqual(marked('Ｆｕｌｌ ﬁt', 'full', 'f'), ['Ｆｕｌｌ ﬁ']);
  assert.deepEqual(marked('Straße', 'strass'), ['Straß']);
  assert.deepEqual(marked('😀托嬰中心', '嬰中'), ['嬰中']);
  assert.deepEqual(highlightRanges('abcabc', ['abc', 'bca', '']), [[0, 6]]);
  assert.deepEqual(highlightRanges('x', []), []);
});
