import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import {
  parseNumber,
  plainNumber,
  setNumberReader,
  writeNumber,
} from '../../src/widgets/parts/number-field.js';
import { readNumber } from '../../src/widgets/parts/number-reader.js';

test('before a form is there, numbers are those of the wire', () => {
  assert.equal(parseNumber(writeNumber(1.125)), 1.125);
  assert.ok(Number.isNaN(parseNumber('1.000')));
  assert.equal(parseNumber('-20'), -20);
  assert.ok(Number.isNaN(parseNumber('1,500')));
  setNumberReader(readNumber);
});

const page = (lang: string) =>
  Object.defineProperty(globalThis, 'document', {
    configurable: true,
    value: { documentElement: { lang } },
  });

afterEach(() => void Reflect.deleteProperty(globalThis, 'document'));

const read = (cases: Record<string, number>) => {
  for (const [text, number] of Object.entries(cases)) assert.equal(parseNumber(text), number, text);
};

test('numbers are read in any script, with thousands by threes and either decimal mark', () => {
  page('en');
  read({
    '20': 20,
    '007': 7,
    '-5': -5,
    '+5': 5,
    '.5': 0.5,
    '5.': 5,
    '0': 0,
    '1,500': 1500,
    '1,234,567': 1_234_567,
    '1.234.567': 1_234_567,
    '1,234.5': 1234.5,
    '1.234,5': 1234.5,
    '1,234.567': 1234.567,
    '1 000': 1000,
    '1\u202f000,5': 1000.5,
    '1’000.25': 1000.25,
    '0,125': 0.125,
    '0.125': 0.125,
    '1,5': 1.5,
    '12.75': 12.75,
    '1234.567': 1234.567,
    '１２．５': 12.5,
    '１，５００': 1500,
    '١٢٫٥': 12.5,
    '١٬٥٠٠': 1500,
    '۱۲۳': 123,
    '१२': 12,
  });
});

test('what is no number, or might be two, is none', () => {
  page('en');
  const texts = [
    '',
    ' ',
    '.',
    ',',
    '-',
    'abc',
    '1e3',
    '1.50.00',
    '1,5,0',
    '12,34.5',
    '1,500,25',
    '1 5 0',
    '12 3',
  ];
  for (const text of [
    ...texts,
    '1.000',
    '１．０００',
    '1,0000',
    '1234,567',
    '20k',
    '2万',
    '1,,5',
    '+-5',
    '0,125,000',
  ])
    assert.ok(Number.isNaN(parseNumber(text)), text);
});

test('the language of the page says which mark groups', () => {
  for (const lang of ['de', 'es', 'id']) {
    page(lang);
    read({ '1.500': 1500, '1.5': 1.5, '1,5': 1.5, '0,125': 0.125, '1234,567': 1234.567, '1,500': NaN });
  }
  for (const lang of ['zh-Hans', 'en', 'ja', 'en-US@posix']) {
    page(lang);
    read({ '1,500': 1500, '1.500': NaN });
  }
  page('fr');
  read({ '1 500': 1500, '1.500': NaN, '1,500': NaN });
});

test('a unit before or behind is left out, another is not', () => {
  page('en');
  assert.equal(parseNumber('5 kg', 'kg'), 5);
  assert.equal(parseNumber('3箱', '箱'), 3);
  assert.equal(parseNumber('2 M²', 'm²'), 2);
  assert.equal(plainNumber('¥20元', { currency: 'CNY' }), '20');
  assert.equal(plainNumber('5.125', { currency: 'KWD' }), '5.125');
  assert.equal(plainNumber('5.125', { currency: 'CNY' }), undefined);
  assert.ok(Number.isNaN(parseNumber('5 lb', 'kg')));
  assert.ok(Number.isNaN(parseNumber('kg', 'kg')));
});

test('a number of three decimals is shown so that it is read again as it was, in every language', () => {
  for (const lang of ['en', 'de', 'fr', 'zh-Hans']) {
    page(lang);
    for (const number of [0, 1, 1000, 1.5, 1.125, 12.345, 123.456, 1234.567, 0.125, -1.125, 1.0625, 1e6])
      assert.equal(parseNumber(writeNumber(number)), number, `${number} ${lang}`);
  }
});

test('a plain number has every digit that was typed', () => {
  assert.equal(plainNumber('12,345,678,901,234,567.89'), '12345678901234567.89');
});
