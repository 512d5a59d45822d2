import assert from 'node:assert/strict';
import test from 'node:test';
import { readHanTable } from '../../src/search/han-table.js';
import { highlightRanges } from '../../src/search/highlight.js';
import { normalize, normalizeWith, splitWords } from '../../src/search/normalize.js';
import { buildIndex, query } from '../support/search.js';
import { plainService } from '../support/plain-service.js';

const withHan = normalizeWith(readHanTable());

test('Arabic is compared without vowels, stretching, and with one form of alef, yeh, kaf and teh marbuta', () => {
  for (const [one, other] of [
    ['مـــدرسة', 'مدرسه'],
    ['إِسْلَام', 'اسلام'],
    ['آمال', 'امال'],
    ['ٱلحياة', 'الحياه'],
    ['مستشفى', 'مستشفي'],
    ['کودک', 'كودك'],
    ['یاری', 'ياري'],
    ['٢٤', '24'],
    ['۲۴', '24'],
  ])
    assert.equal(normalize(one!), normalize(other!), one);
  assert.notEqual(normalize('باب'), normalize('تاب'));
});

test('marks that nobody sees do not matter', () => {
  assert.equal(normalize('co\u00adop\u200b \u202bx'.replace('\u202b', '\u200f')), 'coop x');
  assert.equal(normalize('\ufeffＡ１'), 'a1');
});

test('simplified and traditional characters are the same where the table is loaded, and differ where it is not', () => {
  for (const [traditional, simplified] of [
    ['托嬰中心', '托婴中心'],
    ['護理與關懷', '护理与关怀'],
    ['臺灣發展協會', '台湾发展协会'],
    ['頭髮', '头发'],
  ]) {
    assert.equal(withHan(traditional!), simplified);
    assert.equal(withHan(simplified!), simplified);
    assert.equal(normalize(traditional!), traditional);
  }
});

test('the table holds single characters that stand for themselves once simplified', () => {
  const table = readHanTable();
  assert.ok(table.size > 1400);
  for (const [traditional, simplified] of table) {
    assert.match(traditional + simplified, /^[\u4e00-\u9fff]{2}$/);
    assert.ok(!table.has(simplified) || table.get(simplified) === simplified, traditional);
  }
});

test('any text gives the same as its characters one by one', () => {
  for (const text of [
    'CAFÉ Ｆｕｌｌ',
    'Straße ﬁt',
    'إِسْلَام ٢٤',
    '托嬰ＡＢ中心',
    'ｶﾞｷﾞ',
    '한국어',
    '½ Zo¨e',
    '😀嬰',
  ])
    assert.equal([...text].map(withHan).join(''), withHan(text), text);
});

test('punctuation around a word of a query is no part of it', () => {
  assert.deepEqual(splitWords('"Home" (care) & meals!'), ['home', 'care', 'meals']);
  assert.deepEqual(splitWords("o'brien 24/7 e-mail"), ["o'brien", '24/7', 'e-mail']);
  assert.deepEqual(splitWords('हिन्दी'), [normalize('हिन्दी')]);
  assert.deepEqual(splitWords(' & , —'), []);
});

test('highlights stand on the original where both kinds of characters meet', () => {
  const marked = (text: string, words: string[]) =>
    highlightRanges(text, words, withHan).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(marked('😀陽光托嬰中心', ['婴中']), ['嬰中']);
  assert.deepEqual(marked('阳光托婴中心', ['陽光']), ['阳光']);
  assert.deepEqual(marked('مـــدرسة', ['درس']), ['درس']);
  assert.deepEqual(highlightRanges('托嬰', ['婴']), []);
});

test('a query of either kind of characters finds names of both', () => {
  const services = ['陽光托嬰中心', '阳光托婴中心', '日光中心'].map((name) => plainService(name));
  const index = buildIndex(services, [], { normalize: withHan });
  for (const words of [['托嬰'], ['托婴'], ['陽光']])
    assert.deepEqual([...query(index, { words }).indices], [0, 1], words[0]);
  assert.deepEqual([...query(buildIndex(services), { words: ['托嬰'] }).indices], [0]);
});

test('names are found by initials where a plug-in knows them', () => {
  const readings: Record<string, string> = { 托: 't', 婴: 'y', 中: 'z', 心: 'x', 长: 'cz', 者: 'z' };
  const services = ['托婴中心', '长者中心', 'Tyre zx'].map((name) => plainService(name));
  const index = buildIndex(services, [], { initials: (character) => readings[character] });
  const find = (word: string) => [...query(index, { words: [word] }).indices];
  assert.deepEqual(find('tyzx'), [0]);
  assert.deepEqual(find('czzx'), [1]);
  assert.deepEqual(find('zzzx'), [1]);
  assert.deepEqual(find('zx'), [2, 0, 1]);
  assert.deepEqual([...query(buildIndex(services), { words: ['tyzx'] }).indices], []);
});

test('many readings of a long name do not multiply without end', () => {
  const index = buildIndex([plainService('长'.repeat(60))], [], { initials: () => 'abcd' });
  assert.ok(index.vocabulary.size <= 9);
  assert.equal(query(index, { words: ['a'.repeat(58)] }).total, 1);
});
