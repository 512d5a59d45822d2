import assert from 'node:assert/strict';
import test from 'node:test';
import { email, joinAddress, plainText, safeUrl } from '../../src/feeds/content.js';
import { collect, openFeed, parseJsonOrNdjson } from '../../src/feeds/feed.js';
import type { Diagnostic } from '../../src/feeds/feed.js';
import { boolean, distinct, line, number, text } from '../../src/feeds/values.js';

test('text is trimmed, and objects never become "[object Object]"', () => {
  assert.equal(text('  Home care '), 'Home care');
  assert.equal(text(12), '12');
  assert.equal(text(''), undefined);
  assert.equal(text(null), undefined);
  assert.equal(text({ name: 'x' }), undefined);
  assert.equal(text([{ name: 'x' }]), undefined);
  assert.equal(text(NaN), undefined);
});

test('text in several languages is chosen by script, then English, then what there is', () => {
  const name = { en: 'Home care', zh: '居家护理', 'zh-Hant': '居家護理' };
  assert.equal(text(name, 'zh-HK'), '居家護理');
  assert.equal(text(name, 'zh-CN'), '居家护理');
  assert.equal(text(name, 'fr'), 'Home care');
  assert.equal(text({ es: 'Cuidado' }, 'fr'), 'Cuidado');
  assert.equal(text({ pt_BR: 'Cuidado', en: 'Care' }, 'pt'), 'Cuidado');
  assert.equal(text(name, 'not a language!'), 'Home care');
  assert.equal(text({ '@value': 'Yoga', '@language': 'en' }), 'Yoga');
  assert.equal(
    text(
      [
        { '@value': 'Yoga', '@language': 'en' },
        { '@value': '瑜伽', '@language': 'zh' },
      ],
      'zh',
    ),
    '瑜伽',
  );
});

test('a line has no line ends and is cut to what the wire takes', () => {
  assert.equal(line('  Home \n care '), 'Home care');
  assert.equal(line('x'.repeat(1_000_000))?.length, 300);
});

test('distinct keeps the first of each, in order', () => {
  assert.deepEqual(distinct(['b', 'a', undefined, 'b', 'c']), ['b', 'a', 'c']);
});

test('descriptions lose their markup and keep their lines', () => {
  assert.equal(plainText('<p>Meals &amp; <b>company</b></p><p>Daily</p>'), 'Meals & company\nDaily');
  assert.equal(plainText('First\\nSecond<br/>Third'), 'First\nSecond\nThird');
  assert.equal(plainText('<ul><li>One</li><li>Two</li></ul>'), '• One\n• Two');
  assert.equal(plainText('<script>alert(1)</script>Safe<style>p{}</style>'), 'Safe');
  assert.equal(plainText('<script>never closed'), undefined);
  assert.equal(plainText('&lt;p&gt;Twice escaped&lt;/p&gt;'), 'Twice escaped');
  assert.equal(
    plainText('**Bold** and [a link](https://example.org)\n# Title\n* item'),
    'Bold and a link (https://example.org)\nTitle\n• item',
  );
  assert.equal(plainText('under <5 years & over 3 > 2'), 'under <5 years & over 3 > 2');
  assert.equal(
    plainText('caf&#233; &#x4F60; &unknown; &#99999999; &constructor;'),
    'café 你 &unknown; &#99999999; &constructor;',
  );
  assert.equal(plainText('<img src=x onerror=alert(1)>Hi'), 'Hi');
});

test('markup made to be slow is not', () => {
  const start = performance.now();
  for (const part of ['<script', '<a', '<!--', '[', '**', '\\n', '&lt;', ' '])
    plainText(`<b>${part.repeat(20_000)}`);
  assert.ok(performance.now() - start < 2000);
});

test('only addresses that are safe to follow are links', () => {
  assert.equal(safeUrl('www.example.org/help'), 'https://www.example.org/help');
  assert.equal(safeUrl('example.org:8080/x'), 'https://example.org:8080/x');
  assert.equal(safeUrl('//example.org/x'), 'https://example.org/x');
  assert.equal(safeUrl('http://example.org/a?b#c'), 'http://example.org/a?b#c');
  assert.equal(safeUrl('mailto:a@example.org'), 'mailto:a@example.org');
  assert.equal(safeUrl('tel:+441234'), 'tel:+441234');
  assert.equal(safeUrl('/next?page=2', 'https://example.org/feed'), 'https://example.org/next?page=2');
  for (const bad of [
    'javascript:alert(1)',
    'JaVa\nscript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'blob:x',
    'n/a',
    '',
    {},
  ]) {
    assert.equal(safeUrl(bad), undefined, String(bad));
  }
});

test('numbers, booleans, e-mail and addresses are read leniently', () => {
  assert.equal(number('1,200.50'), 1200.5);
  assert.equal(number('￥３０'), 30);
  assert.equal(number('12,5'), 12.5);
  assert.equal(number('many'), undefined);
  assert.equal(number('0x10'), undefined);
  assert.equal(number(Infinity), undefined);
  assert.equal(boolean('Yes'), true);
  assert.equal(boolean('https://schema.org/False'), false);
  assert.equal(boolean(1), true);
  assert.equal(boolean('maybe'), undefined);
  assert.equal(email('mailto:a@example.org; b@example.org'), 'a@example.org');
  assert.equal(email('Ask Ann <ann@example.org>'), 'ann@example.org');
  assert.equal(email('none'), undefined);
  assert.equal(joinAddress([', Long Eaton', 'Nottingham', 'Nottingham', '']), 'Long Eaton, Nottingham');
  assert.equal(joinAddress(['桂花巷7号', '平安社区']), '桂花巷7号，平安社区');
  assert.equal(joinAddress(['7 زقاق الياسمين', 'بينغان']), '7 زقاق الياسمين، بينغان');
});

test('JSON and NDJSON are parsed; what is neither is said', () => {
  assert.deepEqual(parseJsonOrNdjson('\uFEFF[{"id":1}]').value, [{ id: 1 }]);
  const lines = parseJsonOrNdjson('{"id":1}\n\n{"id":2}\r\n{broken\n{"id":3},');
  assert.deepEqual(lines.value, [{ id: 1 }, { id: 2 }, { id: 3 }]);
  assert.deepEqual(lines.diagnostics, [{ record: 3, message: 'line is not JSON' }]);
  const page = parseJsonOrNdjson('<html>\n</html>');
  assert.equal(page.value, undefined);
  assert.match(page.diagnostics[0]!.message, /^not JSON/);
  assert.equal(parseJsonOrNdjson('').value, undefined);
});

test('depth and number of records are capped', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  assert.deepEqual(parseJsonOrNdjson(deep), { diagnostics: [{ message: 'nested deeper than 32 levels' }] });
  assert.deepEqual(parseJsonOrNdjson(`{"a":"${'['.repeat(99)}\\"${'{'.repeat(99)}\\\\"}`).diagnostics, []);
  const many = parseJsonOrNdjson('{"id":1}\n{"id":2}\n{"id":3}', { depth: 32, records: 2 });
  assert.equal((many.value as unknown[]).length, 2);
  assert.equal(many.diagnostics[0]!.message, 'only the first 2 records are read');
});

test('nothing in JSON reaches a prototype', () => {
  const { value } = parseJsonOrNdjson(
    '{"__proto__":{"polluted":1},"name":"x","constructor":{"prototype":{"polluted":1}}}',
  );
  assert.equal(Object.hasOwn(value as object, '__proto__'), false);
  assert.equal((value as { polluted?: number }).polluted, undefined);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test('a missing id is made from name and start, the first of two with one id stays', () => {
  const diagnostics: Diagnostic[] = [];
  const found = collect<{ id: string; name: string; start?: string }>(
    [
      { name: 'Chess', start: '2026-01-01' },
      { name: 'Chess', start: '2026-01-01' },
      { id: 7, name: 'Go' },
      'junk',
    ],
    diagnostics,
    (raw, report) => {
      const name = line(raw['name']);
      if (!name) return void report('has no name', 'name');
      const start = line(raw['start']);
      return { id: line(raw['id']), name, ...(start && { start }) };
    },
  );
  assert.deepEqual(
    found.map(({ id }) => id),
    ['Chess 2026-01-01', '7'],
  );
  assert.deepEqual(diagnostics, [
    { record: 'Chess 2026-01-01', field: 'id', message: 'id is taken by an earlier record' },
    { record: 3, field: 'name', message: 'has no name' },
  ]);
});

test('a feed that is no feed is said', () => {
  for (const nothing of [undefined, null, 5, '"text"', true]) {
    const diagnostics: Diagnostic[] = [];
    openFeed(nothing, diagnostics);
    assert.equal(diagnostics.length, 1);
  }
});
