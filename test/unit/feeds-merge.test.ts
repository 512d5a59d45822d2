import assert from 'node:assert/strict';
import test from 'node:test';
import { mergePages } from '../../src/feeds/feed-merge.js';
import { parseSources } from '../../src/feeds/sources.js';
import { readServices } from '../../src/feeds/hsds.js';

const read = (input: unknown, url?: string) => readServices(input, { format: 'auto', ...(url && { url }) });
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));

test('the addresses of a src attribute, each once', () => {
  assert.deepEqual(parseSources('https://a.example/s\n  /b.json\thttps://a.example/s '), [
    'https://a.example/s',
    '/b.json',
  ]);
  assert.deepEqual(parseSources('https://a.example/s{?search,page}'), ['https://a.example/s{?search,page}']);
  for (const nothing of ['', '  ', null, undefined]) assert.deepEqual(parseSources(nothing), []);
});

test('pages of one feed: the first of an id wins, and that is said once for all pages', () => {
  const merged = mergePages([
    read({ contents: named('A', 'B') }),
    read({ contents: [{ id: 'b', name: 'B again' }, ...named('C')] }),
    read({ contents: [{ id: 'b', name: 'B once more' }] }),
  ]);
  assert.deepEqual(
    merged.records.map(({ name }) => name),
    ['A', 'B', 'C'],
  );
  assert.deepEqual(merged.diagnostics, [
    { record: 'b', field: 'id', message: 'id is taken by an earlier record' },
  ]);
});

test('pages of one feed: what each says of one record is said once', () => {
  const page = { contents: [{ id: 'a', name: 'A', url: 'n/a' }] };
  const { diagnostics } = mergePages([read(page), read(page)]);
  assert.deepEqual(
    diagnostics.map(({ field }) => field),
    ['url', 'id'],
  );
});

test('a service that comes place by place gains the places of later pages', () => {
  const at = (name: string) => ({
    total_items: 9,
    contents: [{ id: name, service: { id: 's', name: 'Bank' }, location: { id: name, name, address: name } }],
  });
  const merged = mergePages([read(at('Hall')), read(at('Barn')), read(at('Hall'))]);
  assert.deepEqual(
    merged.records.map(({ id, locations }) => [id, locations.map(({ name }) => name)]),
    [['s', ['Hall', 'Barn']]],
  );
  assert.deepEqual(merged.diagnostics, []);
});

test('a total that all pages together contradict is corrected once the last is in', () => {
  const page = (page_number: number, total_items: number, names: string[]) =>
    read(
      { page_number, total_pages: 2, last_page: page_number === 2, total_items, contents: named(...names) },
      'https://x.example/s',
    );
  const whole = mergePages([page(1, 3, ['A', 'B']), page(2, 3, ['C'])]);
  assert.deepEqual([whole.total, whole.diagnostics, whole.next], [3, [], undefined]);
  const short = mergePages([page(1, 9, ['A', 'B']), page(2, 9, ['C'])]);
  assert.equal(short.total, 3);
  assert.deepEqual(short.diagnostics, [{ field: 'total_items', message: 'says 9, all pages hold 3' }]);
  const begun = mergePages([page(1, 9, ['A', 'B'])]);
  const half = mergePages([page(1, 9, ['A', 'B']), page(1, 9, ['C'])]);
  assert.deepEqual([half.total, half.diagnostics], [9, []]);
  assert.deepEqual([begun.total, begun.diagnostics, begun.next], [9, [], 'https://x.example/s?page=2']);
});

test('records that a page leaves out count as held: the feed is not blamed for them', () => {
  const merged = mergePages([
    read({ total_items: 3, contents: [...named('A'), { id: 'x', name: 'X', status: 'inactive' }] }),
    read({ total_items: 3, contents: named('B') }),
  ]);
  assert.equal(merged.total, 3);
  assert.deepEqual(
    merged.diagnostics.map(({ field }) => field),
    ['status'],
  );
});
