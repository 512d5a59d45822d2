import assert from 'node:assert/strict';
import test from 'node:test';
import { editDistance, editsOf } from '../../src/search/near-words.js';
import { readHanTable } from '../../src/search/han-table.js';
import { normalizeWith, splitWords } from '../../src/search/normalize.js';
import { buildIndex, searchSteps } from '../support/search.js';
import { runAtOnce } from '../../src/search/sliced.js';
import { random } from '../support/generated-services.js';
import { plainService } from '../support/plain-service.js';

const services = [
  plainService('Neighbourhood garden'),
  plainService('Home care', { description: 'Lunch for older people', cost: 'Free' }),
  plainService('Career advice'),
  plainService('Café Zoë'),
  plainService('陽光社區托嬰中心'),
  plainService('Visit to the museum'),
];
const search = (text: string, rest = {}) => {
  const index = buildIndex(services);
  const { indices, ...found } = runAtOnce(searchSteps(index, { words: splitWords(text), few: 3, ...rest }));
  return { ...found, names: [...indices].map((at) => services[at]!.name) };
};

/** Edits the slow and plain way: every cell, no bounds. */
function plainDistance(a: string, b: string): number[] {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let line = 1; line <= a.length; line++) {
    const row = [line];
    for (let column = 1; column <= b.length; column++) {
      const same = a[line - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(
        rows[line - 1]![column - 1]! + same,
        rows[line - 1]![column]! + 1,
        row[column - 1]! + 1,
      );
      if (line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1])
        edits = Math.min(edits, rows[line - 2]![column - 2]! + 1);
      row.push(edits);
    }
    rows.push(row);
  }
  return rows[a.length]!;
}

test('edits are counted as by the plain way, on 20,000 pairs', () => {
  const next = random(7);
  const word = (least: number) =>
    Array.from({ length: least + Math.floor(next() * 6) }, () => 'abc'[Math.floor(next() * 3)]!).join('');
  let near = 0;
  for (let pair = 0; pair < 20_000; pair++) {
    const [one, other] = [word(5), word(3)];
    for (const most of [1, 2]) {
      const row = plainDistance(one, other);
      const whole = row.at(-1)!;
      const part = Math.min(...row);
      const expected = whole <= most ? whole * 2 : part <= most ? part * 2 + 1 : -1;
      assert.equal(editDistance(one, other, most), expected, `${one} ${other} ${most}`);
      if (expected >= 0) near++;
    }
  }
  assert.ok(near > 1000);
});

test('how many slips are forgiven grows with the word', () => {
  assert.deepEqual(['abc', 'abcd', 'abcdefg', 'abcdefgh'].map(editsOf), [0, 1, 1, 2]);
});

test('a slip of any kind finds what was meant, and says so', () => {
  for (const slip of ['gardn', 'gardeen', 'gadren', 'barden', 'gardem', 'agrden']) {
    const { names, exact, suggestions } = search(slip);
    assert.deepEqual(names, ['Neighbourhood garden'], slip);
    assert.equal(exact, 0);
    assert.deepEqual(suggestions, ['garden']);
  }
  assert.deepEqual(search('nieghbuorhood').names, ['Neighbourhood garden']);
  assert.deepEqual(search('neigbou').names, ['Neighbourhood garden']);
  assert.deepEqual(search('grdn').names, []);
});

test('without being asked for, only what holds the words is found', () => {
  const { names, suggestions } = search('gardn', { few: 0 });
  assert.deepEqual([names, suggestions], [[], []]);
});

test('what holds the words comes first, and is told apart', () => {
  const { names, exact, total, suggestions } = search('care');
  assert.deepEqual(names, ['Career advice', 'Home care', 'Café Zoë']);
  assert.deepEqual([exact, total, suggestions], [2, 3, ['café']]);
  const near = search('carer');
  assert.deepEqual(near.names, ['Career advice', 'Home care']);
  assert.deepEqual(near.suggestions, ['career', 'care']);
  assert.equal(near.exact, 0);
  const mixed = search('museum visits');
  assert.deepEqual(
    [mixed.exact, mixed.names, mixed.suggestions],
    [0, ['Visit to the museum'], ['museum visit']],
  );
});

test('where the words find enough, nothing like them is added', () => {
  const { names, suggestions } = search('care', { few: 2 });
  assert.deepEqual([names, suggestions], [['Career advice', 'Home care'], []]);
  assert.equal(search('home', { few: 1 }).names.length, 1);
});

test('a suggestion is written as people write it', () => {
  assert.deepEqual(search('caffé').suggestions, ['café']);
});

test('a short word that stands nowhere is left out, a long one is not', () => {
  assert.deepEqual(search('visit teh museum').names, ['Visit to the museum']);
  assert.deepEqual(search('visit teh museum').suggestions, ['visit museum']);
  assert.deepEqual(search('visit elephants museum').names, []);
  assert.deepEqual(search('teh').names, []);
  assert.deepEqual(search('xq zq').names, []);
});

test('Chinese is found by its parts, one wrong character forgiven', () => {
  const name = '陽光社區托嬰中心';
  assert.deepEqual(search('陽光托嬰中心').names, [name]);
  assert.deepEqual(search('陽光托嬰中心').suggestions, ['陽光 托嬰中心']);
  assert.deepEqual(search('陽光社圈托嬰中心').names, [name]);
  assert.deepEqual(search('陽光圈托嬰圍中心').names, []);
  assert.deepEqual(search('圈托嬰').names, []);
  assert.deepEqual(search('月亮火星').names, []);
});

test('a suggestion keeps the characters that were typed', () => {
  const index = buildIndex(services, [], { normalize: normalizeWith(readHanTable()) });
  const ask = (word: string) => runAtOnce(searchSteps(index, { words: [word], few: 3 })).suggestions;
  assert.deepEqual(ask('陽光托嬰中心'), ['陽光 托嬰中心']);
  assert.deepEqual(ask('阳光托婴中心'), ['阳光 托婴中心']);
});

test('facets hold for what is only like the words, too', () => {
  assert.deepEqual(search('hoem', { facets: { cost: ['free'] } }).names, ['Home care']);
  assert.deepEqual(search('gardn', { facets: { cost: ['free'] } }).names, []);
});

test('very long words are looked up as they are', () => {
  assert.deepEqual(search('x'.repeat(5000)).names, []);
  assert.deepEqual(search(Array.from({ length: 300 }, (_, at) => `w${at}`).join(' ')).names, []);
});
