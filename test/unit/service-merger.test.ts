import assert from 'node:assert/strict';
import test from 'node:test';
import { serviceSchema } from '../../src/domain/service.js';
import { ServiceMerger } from '../../src/feeds/service-merger.js';
import { plainService } from '../support/plain-service.js';

const one = 'https://one.example/feed.json';
const two = 'https://two.example/feed.json';
const named = (...names: string[]) => names.map((name) => plainService(name));
const idsOf = ({ records }: ServiceMerger) => records.map(({ id }) => id);

test('of one source the first record of an id wins, in this part or another, and the rest is told', () => {
  const merger = new ServiceMerger([one]);
  const first = merger.add({ records: [...named('a', 'b'), plainService('a', { name: 'A again' })] }, 0);
  assert.deepEqual(first.repeated, ['a']);
  assert.equal(first.fresh.length, 2);
  const second = merger.add({ records: [...named('b', 'c')] }, 0);
  assert.deepEqual([second.repeated, second.isGrown], [['b'], false]);
  assert.deepEqual(idsOf(merger), ['a', 'b', 'c']);
  assert.equal(merger.find('a')!.name, 'a');
  assert.equal(merger.find('a')!.source, undefined, 'one source alone is not named');
});

test('records of one id in two sources are two, each with its source', () => {
  const merger = new ServiceMerger([one, two]);
  merger.add({ records: named('a') }, 1);
  merger.add({ records: named('a', 'b') }, 0);
  assert.deepEqual(idsOf(merger), ['a', 'a@one.example', 'b']);
  assert.deepEqual(merger.find('a')!.source, { url: two, name: 'two.example' });
  assert.deepEqual(merger.find('a@one.example')!.source, { url: one, name: 'one.example', id: 'a' });
  assert.deepEqual(merger.add({ records: named('a') }, 0).repeated, ['a'], 'known by its own id');
});

test('sources are named by their host, by their address where hosts are the same', () => {
  const names = (...urls: string[]) => new ServiceMerger(urls).names;
  assert.deepEqual(names('https://www.a.example/s', 'https://b.example'), ['a.example', 'b.example']);
  assert.deepEqual(names('https://a.example/1', 'https://www.a.example/2', 'https://b.example/3'), [
    'a.example/1',
    'a.example/2',
    'b.example',
  ]);
  assert.deepEqual(names('not an address', two), ['not an address', 'two.example']);
  assert.deepEqual(names(one), [], 'one alone needs no name');
});

test('records of all sources are services still, and their categories are one tree', () => {
  const merger = new ServiceMerger([one, two]);
  const food = { id: 't', name: 'Food' };
  merger.add({ records: named('a'), categories: [food] }, 0);
  merger.add({ records: named('a'), categories: [food, { id: 'u', name: 'Warmth' }] }, 1);
  for (const record of merger.records) assert.deepEqual(serviceSchema.parse(record), record);
  assert.deepEqual([...merger.categories.keys()], ['t', 'u']);
});

test('an id that looks like a made one takes nobody’s place', () => {
  const merger = new ServiceMerger([one, two]);
  merger.add({ records: named('a', 'a@two.example') }, 0);
  merger.add({ records: named('a', 'a@two.example') }, 1);
  assert.equal(new Set(idsOf(merger)).size, 4);
  const taken = new ServiceMerger([one, two]);
  taken.add({ records: named('a', 'a@two.example') }, 0);
  taken.add({ records: named('a') }, 1);
  assert.deepEqual(idsOf(taken), ['a', 'a@two.example', 'a@two.example 2']);
});

test('ids that objects have by themselves are ids like any other', () => {
  const odd = ['__proto__', 'constructor', 'toString'];
  const merger = new ServiceMerger([one]);
  assert.equal(merger.find('constructor'), undefined);
  merger.add({ records: named(...odd) }, 0);
  assert.deepEqual(idsOf(merger), odd);
  assert.equal(merger.find('__proto__')!.name, '__proto__');
});

test('a service that comes place by place gains the places of later parts, each once', () => {
  const at = (address: string) => plainService('a', { locations: [{ address }] });
  const merger = new ServiceMerger([one]);
  merger.add({ records: [at('1 Lane')], outlets: ['a'] }, 0);
  const grown = merger.add({ records: [at('2 Lane')], outlets: ['a'] }, 0);
  merger.add({ records: [at('2 Lane')], outlets: ['a'] }, 0);
  assert.deepEqual([grown.isGrown, grown.fresh.length, grown.repeated], [true, 0, []]);
  assert.deepEqual(
    merger.find('a')!.locations.map(({ address }) => address),
    ['1 Lane', '2 Lane'],
  );
});

test('a service is replaced in its place; an unknown one is not added', () => {
  const merger = new ServiceMerger([one]);
  merger.add({ records: named('a', 'b') }, 0);
  merger.replace(plainService('a', { name: 'In full' }));
  merger.replace(plainService('z'));
  assert.deepEqual(
    merger.records.map(({ name }) => name),
    ['In full', 'b'],
  );
});
