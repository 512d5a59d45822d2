import assert from 'node:assert/strict';
import test from 'node:test';
import { runAtOnce } from '../../src/search/sliced.js';
import { buildIndex, query, searchSteps } from '../support/search.js';
import { plainService as service } from '../support/plain-service.js';

test('a word begins after punctuation, too', () => {
  const index = buildIndex([service('Oatmeals bar'), service('Food/meals bar')]);
  assert.deepEqual([...query(index, { words: ['meals'] }).indices], [1, 0]);
});

test('the best place of a word counts, wherever else it stands', () => {
  const index = buildIndex([service('Daycare'), service('Care', { description: 'careful' })]);
  assert.deepEqual([...query(index, { words: ['care'] }).indices], [1, 0]);
});

test('a name ends where the next begins', () => {
  const home = () => service('Home', { description: 'care' });
  const index = buildIndex([home(), service('Zoo'), home(), service('Care point')]);
  assert.deepEqual([...query(index, { words: ['home', 'care'] }).indices], [0, 2]);
});

test('initials are nothing that can be meant, unless they are a word as well', () => {
  const initials = (character: string) => ({ 托: 't', 婴: 'y', 中: 'z', 心: 'x' })[character];
  const near = (...names: string[]) => {
    const index = buildIndex(
      names.map((name) => service(name)),
      [],
      { initials },
    );
    return [...runAtOnce(searchSteps(index, { words: ['tyzz'], few: 3 })).indices];
  };
  assert.deepEqual(near('托婴中心'), []);
  assert.deepEqual(near('托婴中心', 'Tyzx club'), [1, 0]);
});
