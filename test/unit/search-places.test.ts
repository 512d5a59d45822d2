import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service } from '../../src/domain/service.js';
import { findPlaces } from '../../src/search/places.js';
import { plainService as service } from '../support/plain-service.js';

const at = (latitude: number, longitude: number, address?: string, name?: string) => ({
  latitude,
  longitude,
  ...(address && { address }),
  ...(name && { name }),
});
const services = [
  service('a', {
    areas: ['Bristol North'],
    locations: [at(51, -2, '1 High Street, Bristol BS1 4TT', 'Town Hall')],
  }),
  service('b', { locations: [at(53, -4, '9 Low Road\nBristol\nBS2 1AA')] }),
  service('c', { locations: [at(50, 0, 'Brighton'), { name: 'Bridge House', address: 'Somewhere' }] }),
  service('d', { areas: ['Nowhere'], locations: [{ address: '1 Lane, Nowhere' }] }),
  service('e', { locations: [at(25, 121, '新北市板橋區文化路一段1號')] }),
];
const namesOf = (text: string) => findPlaces(services, text).map(({ name }) => name);

test('towns, areas, codes and names of places are found by their beginning, then by what they hold', () => {
  assert.deepEqual(namesOf('bri'), ['Bristol', 'Brighton', 'Bristol BS1 4TT', 'Bristol North']);
  assert.deepEqual(namesOf('north'), ['Bristol North']);
  assert.deepEqual(namesOf('all'), ['Town Hall']);
  assert.deepEqual(namesOf('BS2 1'), ['BS2 1AA']);
  assert.deepEqual(namesOf('板橋'), ['板橋區']);
  assert.deepEqual(namesOf('新北市'), ['新北市']);
});

test('of those that fit alike, names stand in their order, figures by their value, in the language they are in', () => {
  const halls = ['Hall 10', 'Hall 2', 'Hall 1'].map((name) =>
    service(name, { lang: 'en', locations: [at(51, -2, undefined, name)] }),
  );
  const found = findPlaces(halls, 'hall');
  assert.deepEqual(
    found.map(({ name, lang }) => [name, lang]),
    [
      ['Hall 1', 'en'],
      ['Hall 2', 'en'],
      ['Hall 10', 'en'],
    ],
  );
});

test('streets, places that are nowhere and no text give nothing', () => {
  for (const text of ['high', 'nowhere', 'bridge', ' ', '']) assert.deepEqual(namesOf(text), [], text);
});

test('a name borne by several is in their middle, also across the date line', () => {
  assert.deepEqual(findPlaces(services, 'bristol')[0], { name: 'Bristol', latitude: 52, longitude: -3 });
  const islands = [at(-17, 179, 'Taveuni'), at(-17, -179, 'taveuni')];
  const [place] = findPlaces([service('i', { locations: islands })], 'tav');
  assert.equal(place?.name, 'Taveuni');
  assert.equal(Math.abs(place!.longitude), 180);
});

test('services that came later are read too, and at most eight places are told', () => {
  const more: Service[] = [service('x', { locations: [at(1, 1, 'Aton')] })];
  assert.equal(findPlaces(more, 'a').length, 1);
  for (let number = 0; number < 20; number++)
    more.push(service(`y${number}`, { locations: [at(1, 1, `A${'b'.repeat(number)}`)] }));
  assert.equal(findPlaces(more, 'a').length, 8);
});
