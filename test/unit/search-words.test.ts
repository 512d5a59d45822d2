import assert from 'node:assert/strict';
import test from 'node:test';
import { readHanTable } from '../../src/search/han-table.js';
import { normalize, normalizeWith, splitWords } from '../../src/search/normalize.js';
import { IndexBuilder } from '../../src/search/service-index.js';
import { buildIndex, query } from '../support/search.js';
import { runAtOnce } from '../../src/search/sliced.js';
import { HASH, hashWith, keptOf, WordTable } from '../../src/search/word-table.js';
import { random } from '../support/generated-services.js';
import { plainService as service } from '../support/plain-service.js';

const wordsOf = ({ vocabulary }: { vocabulary: { size: number; token(at: number): string } }) =>
  Array.from({ length: vocabulary.size }, (_, at) => vocabulary.token(at));

test('words are parted and compared as those of a query, whatever stands in a text', () => {
  const next = random(4);
  const letters = [
    ...'abcXYZ09',
    ...'  \t\n,;、，。；　',
    ...'.-/()!\'"’「」&_\u007f',
    ...'éÉßÆ ıİΣς',
    ...'Жыё',
    ...'國国託嬰婴中',
    ...'مَىی٣',
    ...'ｆﬁ①か\u3099',
    '\u00a0',
    '\ufeff',
    '\u00b4',
    '\u0301',
    '😀',
    '𠮷',
  ];
  const table = normalizeWith(readHanTable());
  for (const plain of [normalize, table]) {
    for (let round = 0; round < 1200; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(next() * 10) },
        () => letters[Math.floor(next() * letters.length)]!,
      ).join('');
      const index = buildIndex([service(text)], [], { normalize: plain });
      // A mark after a space stays with its word only in a query as a whole: see `normalize`.
      const expected = new Set(
        text
          .split(/[\s,;、，。；]+/)
          .flatMap((word) => splitWords(plain(word).replace(/\s+/g, '\u0001'), (part) => part))
          .map((word) => word.replace(/\u0001/g, ' ')),
      );
      assert.deepEqual(new Set(wordsOf(index)), expected, JSON.stringify(text));
    }
  }
});

test('10,000 words are found again, and those that are not there are not', () => {
  const table = new WordTable(Uint16Array.from({ length: 128 }, (_, code) => code));
  const hashOf = (word: string) => {
    let hash = HASH;
    for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at));
    return keptOf(hash);
  };
  const words = Array.from({ length: 10_000 }, (_, at) => `${'x'.repeat(at % 7)}${at.toString(36)}`);
  const distinct = [...new Set(words)];
  for (const word of distinct) table.add(`(${word})`, 1, word.length + 1, hashOf(word));
  distinct.forEach((word, at) => assert.equal(table.find(word, 0, word.length, hashOf(word)), at));
  assert.equal(table.find('absent!', 0, 7, hashOf('absent!')), -1);
  const vocabulary = table.vocabulary(new Map(), new Set());
  assert.deepEqual(wordsOf({ vocabulary }), distinct);
});

test('very long words stand beside short ones', () => {
  const long = 'y'.repeat(100_000);
  const index = buildIndex([service('short'), service(`${long} z`), service('after')]);
  assert.deepEqual(wordsOf(index), ['short', long, 'z', 'after']);
  assert.deepEqual([...query(index, { words: ['yyy'] }).indices], [1]);
});

test('a table of simplified characters that comes late holds for what follows', () => {
  let plain = normalize;
  const builder = new IndexBuilder({ normalize: (text) => plain(text) });
  runAtOnce(builder.add([service('國')]));
  plain = normalizeWith(readHanTable());
  runAtOnce(builder.add([service('國家')]));
  const index = runAtOnce(builder.finish());
  assert.deepEqual([...query(index, { words: ['国家'] }).indices], [1]);
});
