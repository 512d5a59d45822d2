import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { FeedOptions } from '../../src/feeds/feed.js';
import { openServiceReader, readServicesFrom } from '../../src/feeds/service-reader.js';

const url = 'https://api.example/services';
const options: FeedOptions = { format: 'auto', url };
const a = { id: 'a', name: 'A' };
const b = { id: 'b', name: 'B' };

/** What a reader gives for text in pieces, put together. */
async function readPieces(pieces: string[], given: FeedOptions = options) {
  const reader = openServiceReader(given);
  const pages = [];
  for (const piece of pieces) pages.push(await reader.push(piece));
  pages.push(await reader.end());
  const last = pages.at(-1)!;
  return {
    records: pages.flatMap((page) => page.records),
    categories: pages.flatMap((page) => page.categories),
    diagnostics: pages.flatMap((page) => page.diagnostics),
    held: pages.reduce((sum, page) => sum + page.held, 0),
    total: last.total,
    next: last.next,
    wants: last.wants,
  };
}

const cut = (text: string, borders: number[]) => {
  const at = [0, ...borders.map((border) => border % (text.length + 1)).sort((x, y) => x - y), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

const mapped = { ...options, fieldMap: { id: 'no', name: '名稱' } };
const feature = {
  type: 'Feature',
  properties: { name: 'Hall' },
  geometry: { type: 'Point', coordinates: [121.5, 25] },
};
const texts: Record<string, [unknown, FeedOptions?]> = {
  'an HSDS page': [
    {
      total_items: 40,
      page_number: 1,
      contents: [a, { ...b, organization: { name: 'O' } }],
      last_page: false,
    },
  ],
  'a page with what is said after the records': [{ contents: [a, b], total_items: 9, next: '?page=2' }],
  'a bare array': [[a, b, 7, 'x', null, { name: '"]}, {"id' }]],
  'one service': [{ ...a, phones: [{ number: '1' }], languages: ['en'], items: 'x' }],
  'services beside their organizations': [
    { services: [{ ...a, organization_id: 'o' }], organizations: [{ id: 'o', name: 'O' }] },
  ],
  'an organization with services': [{ id: 'o', services: [a, b], name: 'O' }],
  'services with organizations of their own': [{ services: [{ ...a, organization: { name: 'O' } }] }],
  'places of one service': [
    {
      contents: [
        { id: 1, service: a, location: { name: 'X', address: 'X' } },
        { id: 2, service: a, location: { name: 'Y', address: 'Y' } },
      ],
    },
  ],
  terms: [{ contents: [{ id: 't', name: 'T', parent_id: 'r', vocabulary: 'x' }] }],
  'names in capitals': [
    {
      Contents: [
        { Id: 'a', Name: 'A' },
        { ID: 'b', NAME: 'B', Description: 'x' },
      ],
    },
  ],
  'lists within lists': [{ result: { records: [a, b] } }],
  GeoJSON: [{ type: 'FeatureCollection', features: [feature, { ...feature, id: 2, geometry: null }] }],
  'a field map': [
    [
      { no: 1, 名稱: '托嬰中心🧒' },
      { no: 2, 名稱: '𠮷野家 \u0001 \\ "' },
      { no: 1, 名稱: 'again' },
    ],
    mapped,
  ],
  'a field map and the first list': [{ meta: { a: [1] }, rows: [{ no: 1, 名稱: 'x' }], total: 4 }, mapped],
  'a field map that names the list': [
    { meta: [{ no: 9 }], rows: [{ no: 1, 名稱: 'x' }] },
    { ...mapped, fieldMap: { ...mapped.fieldMap, items: 'rows' } },
  ],
  'records of unknown names': [
    [{ facility_name: 'Hall', phone_number: '020 7946 0000' }, { facility_name: 'Barn' }],
  ],
  nothing: [[]],
  'no list at all': [{ contents: [] }],
  'lists of no records': [{ items: [1, 2], name: 'A' }],
  tables: [{ 'services.csv': [a], 'phones.csv': [{ service_id: 'a', number: '5551234' }] }],
  proto: ['[{"name":"A","__proto__":{"x":1},"description":"<b>bold</b> &amp; \\n more"}]'],
  lines: ['{"id":"1","name":"A\\"}{"}\r\n\r\n{"id":"2","name":"B"},\n{broken\n{"id":"3","name":"C"}'],
  'values one after the other': ['{\n "id": "1",\n "name": "A"\n}\n{\n "id": "2",\n "name": "B"\n}\n'],
  'a record separator before each': ['\u001E{"id":"1","name":"A"}\n\u001E{"id":"2","name":"B"}\n'],
  'a mark at the start': [`\uFEFF  ${JSON.stringify({ contents: [a, b] }, undefined, 2)}\n`],
  'an end in the middle': ['{"contents":[{"id":"a","name":"A"},{"id":"b","na'],
  'a broken record': ['[{"id":"a","name":"A"},{"id":b},{"id":"c","name":"C"}]'],
  'garbage after the records': ['[{"id":"a","name":"A"}] <br> Warning'],
  CSV: ['id,name,phone\n1,"A, B",5551234\n2,C,\n'],
  XML: ['<taxonomy><services><category title="Food" id="f"/></services></taxonomy>'],
  'no JSON': ['sorry'],
  'a word': ['"x"'],
  empty: [''],
};

for (const [name, [value, given = options]] of Object.entries(texts)) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  test(`text in pieces gives what the whole gives: ${name}`, async () => {
    const whole = await readPieces([text], given);
    const borders = fc.array(fc.nat(text.length), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(borders, async (at) =>
        assert.deepEqual(await readPieces(cut(text, at), given), whole),
      ),
      { numRuns: 60 },
    );
    assert.deepEqual(
      await readPieces(
        [...text].flatMap((sign) => sign.split('')),
        given,
      ),
      whole,
    );
    const from = await readServicesFrom(text, given);
    assert.deepEqual(
      [from.records, from.diagnostics, from.total, from.next],
      [whole.records, whole.diagnostics, whole.total, whole.next],
    );
  });
  if (typeof value !== 'string')
    test(`a value gives what its text gives: ${name}`, async () => {
      const { records, categories, diagnostics, held, total, next } = await readServicesFrom(value, given);
      const { wants: _wants, ...streamed } = await readPieces([text], given);
      assert.deepEqual({ records, categories, diagnostics, held, total, next }, streamed);
    });
}

const sentence = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '[{', '}]', '\u2028', '🧒', 'é\u0301'),
);
test('whatever records hold, pieces give what the whole text gives', async () => {
  const item = fc.oneof(
    fc.dictionary(fc.constantFrom('id', 'name', 'description', 'x'), sentence),
    fc.jsonValue(),
  );
  const feed = fc.oneof(
    fc.array(item),
    fc.record({ total_items: fc.nat(9), contents: fc.array(item), z: fc.jsonValue() }),
  );
  await fc.assert(
    fc.asyncProperty(feed, fc.array(fc.nat(400), { maxLength: 9 }), async (value, borders) => {
      const text = JSON.stringify(value);
      assert.deepEqual(await readPieces(cut(text, borders)), await readPieces([text]));
    }),
    { numRuns: 500 },
  );
});

test('what is wrong with a text is said, and only that', async () => {
  const messages = async (text: string) =>
    (await readPieces([text])).diagnostics.map(({ record, message }) => `${record}: ${message}`);
  const line = '{"id":"1","name":"A"}\n{"id":"2","name":"B"}';
  assert.deepEqual(await messages(line), []);
  assert.deepEqual(await messages(`${line}\n{"id":"3","na`), ['3: is not JSON']);
  assert.deepEqual(await messages(`[${line.replace('\n', ',')}]`), []);
  assert.deepEqual(await messages(`[${line.replace('\n', ',')}`), [
    '3: the text ends in the middle of a record',
  ]);
  assert.deepEqual(await messages(`[${line.replace('\n', ',oops,')}]`), ['2: is not JSON']);
  assert.deepEqual(await messages(`${line}\n{"x":${'['.repeat(40)}${']'.repeat(40)}}`), [
    '3: is nested deeper than 32 levels',
  ]);
});
