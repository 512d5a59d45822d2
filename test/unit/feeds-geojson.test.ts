import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { serviceSchema } from '../../src/domain/service.js';
import { isGeoJson } from '../../src/feeds/geojson.js';
import { pointOf } from '../../src/feeds/geometry.js';
import { guessFields } from '../../src/feeds/guess-fields.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const options = { format: 'auto' };

const feature = (properties: object, coordinates: unknown = [121.5, 24.9], more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
  ...more,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
/** As the directory reads it: text record by record, a value at once. */
const read = async (input: unknown, more: object = {}) => {
  const page = await readServicesFrom(input, { ...options, ...more });
  for (const record of page.records) assert.deepEqual(serviceSchema.parse(record), record);
  return page;
};

test('properties that have our field names are all read', async () => {
  const { records } = await read(
    collection(
      feature({
        name: 'Safe house',
        party: 'charity',
        organization: 'Harbour',
        organizationId: 'o1',
        delivery: 'online',
        alert: 'Full tonight',
        sensitive: true,
      }),
    ),
  );
  const [{ party, organization, delivery, alert, sensitive }] = records as [(typeof records)[0]];
  assert.deepEqual(
    { party, organization, delivery, alert, sensitive },
    {
      party: 'charity',
      organization: { id: 'o1', name: 'Harbour' },
      delivery: ['online'],
      alert: 'Full tonight',
      sensitive: true,
    },
  );
});

test('GeoJSON is told from other JSON', () => {
  assert.equal(isGeoJson(collection()), true);
  assert.equal(isGeoJson(feature({})), true);
  assert.equal(isGeoJson([feature({})]), true);
  for (const other of [{ type: 'Event' }, [], [{}], null, 'FeatureCollection', { features: [] }])
    assert.equal(isGeoJson(other), false);
});

test('places by what properties are commonly called', async () => {
  const { records, diagnostics } = await read(
    collection(
      feature(
        {
          FAC_NAME: 'Library',
          Telephone: '020 1',
          'Web Site': 'library.example',
          opening_hours: 'Mo-Fr 09:00-17:00',
          'addr:street': 'High St',
          'addr:housenumber': '1',
          Category: 'Culture',
          District: 'North',
          title: '',
        },
        [121.5, 24.9, 30],
        { id: 'node/7' },
      ),
      feature({ 名稱: '圖書館', 電話: '02-1234', 地址: '中正路1號', 行政區: '新店區' }),
    ),
  );
  assert.deepEqual(diagnostics, []);
  const [library, chinese] = records;
  assert.deepEqual(library, {
    id: 'node/7',
    name: 'Library',
    categories: [{ id: 'Culture', name: 'Culture' }],
    audience: [],
    areas: ['North'],
    delivery: ['in-person'],
    url: 'https://library.example/',
    phones: [{ number: '020 1' }],
    contacts: [],
    locations: [{ address: '1, High St', latitude: 24.9, longitude: 121.5 }],
    schedules: [{ description: 'Mo-Fr 09:00-17:00' }],
    languages: [],
  });
  assert.deepEqual(
    [chinese!.name, chinese!.phones, chinese!.locations[0]!.address, chinese!.areas],
    ['圖書館', [{ number: '02-1234' }], '中正路1號', ['新店區']],
  );
});

test('the name in the language of the page is taken where there is one', () => {
  const properties = {
    name: 'Library',
    'name:zh': '圖書館',
    name_es: 'Biblioteca',
    'name:zh-Hans': '图书馆',
  };
  assert.equal(guessFields(properties, 'es-MX')['name'], 'Biblioteca');
  assert.equal(guessFields(properties, 'zh-CN')['name'], '图书馆');
  assert.equal(guessFields(properties, 'fr')['name'], 'Library');
  assert.equal(guessFields(properties)['name'], 'Library');
  assert.equal(guessFields({ 'name:de': 'Bücherei' }, 'fr')['name'], 'Bücherei');
  assert.equal(guessFields({ name: 'A' }, '(*')['name'], 'A');
});

test('a field map counts from the feature or from its properties; the geometry gives the coordinates', async () => {
  const source = collection(feature({ code: 7, t: 'A', contact: { tel: '5' }, lat: 1, lon: 2 }));
  const fieldMap = { items: 'features', id: 'properties.code', name: 't', phone: 'contact.tel' };
  const [service] = (await read(source, { fieldMap })).records;
  assert.deepEqual(
    [service!.id, service!.name, service!.phones, service!.locations],
    ['7', 'A', [{ number: '5' }], [{ latitude: 24.9, longitude: 121.5 }]],
  );
  const [own] = (await read(source, { fieldMap: { ...fieldMap, latitude: 'lat', longitude: 'lon' } }))
    .records;
  assert.deepEqual(own!.locations, [{ latitude: 1, longitude: 2 }]);
});

test('one feature, a list, a line each, a sequence', async () => {
  const [a, b] = [feature({ name: 'A' }), feature({ name: 'B' })].map((entry) => JSON.stringify(entry)) as [
    string,
    string,
  ];
  for (const source of [`[${a},${b}]`, `${a}\n${b}`, `\u001E${a}\n\u001E${b}\n`])
    assert.deepEqual(
      (await read(source)).records.map(({ name }) => name),
      ['A', 'B'],
    );
  assert.equal((await read(a)).records.length, 1);
  assert.equal((await read([feature({ name: 'A' }), collection(feature({ name: 'B' }))])).records.length, 2);
});

test('any geometry has a point to show', () => {
  const square = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const hole = [
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
    [1, 1],
  ];
  const bay = [
    [0, 0],
    [9, 0],
    [9, 1],
    [1, 1],
    [1, 8],
    [9, 8],
    [9, 9],
    [0, 9],
    [0, 0],
  ];
  const far = square.map(([x = 0, y = 0]) => [121 + x * 0.0001, 25 + y * 0.0001]);
  const line = [
    [1, 1],
    [2, 2],
    [9, 9],
  ];
  const point = (type: string, coordinates: unknown) => pointOf({ type, coordinates });
  assert.deepEqual(point('Point', [1, 2, 3]), [1, 2]);
  assert.deepEqual(point('Point', ['1.5', '2']), [1.5, 2]);
  assert.deepEqual(
    point('MultiPoint', [
      [5, 6],
      [7, 8],
    ]),
    [5, 6],
  );
  assert.deepEqual(point('LineString', line), [2, 2]);
  assert.deepEqual(point('MultiLineString', [[[0, 0]], line]), [2, 2]);
  assert.deepEqual(point('Polygon', [square]), [2, 2]);
  const beside = point('Polygon', [square, hole])!;
  assert.ok(beside[1] === 2 && (beside[0] < 1 || beside[0] > 3), String(beside));
  const [x, y] = point('Polygon', [bay])!;
  assert.ok(x > 0 && x < 1 && y > 1 && y < 8, `${x}, ${y}`);
  const [east, north] = point('Polygon', [far])!;
  assert.ok(Math.abs(east - 121.0002) < 1e-9 && Math.abs(north - 25.0002) < 1e-9);
  assert.deepEqual(
    point('MultiPolygon', [
      [
        [
          [9, 9],
          [9.1, 9],
          [9, 9.1],
        ],
      ],
      [square],
    ]),
    [2, 2],
  );
  assert.deepEqual(
    point('Polygon', [
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
    ]),
    [3, 3],
  );
  const geometries = [
    { type: 'Point', coordinates: [] },
    { type: 'Point', coordinates: [8, 9] },
  ];
  assert.deepEqual(pointOf({ type: 'GeometryCollection', geometries }), [8, 9]);
  for (const nothing of [null, {}, { type: 'Point' }, { type: 'Polygon', coordinates: [] }, { type: 'X' }])
    assert.equal(pointOf(nothing), undefined);
  const circle: Record<string, unknown> = { type: 'GeometryCollection' };
  circle['geometries'] = [circle];
  assert.equal(pointOf(circle), undefined);
});

test('what is wrong is reported with record and field; the rest is read', async () => {
  const { records, diagnostics } = await read(
    collection(
      feature({ name: 'A', id: 1 }, [999, 999]),
      feature({ id: 2, capacity: 5 }),
      null,
      { type: 'Feature', properties: null, geometry: null },
      { type: 'Feature', properties: { name: 'C' }, geometry: null },
      feature({ name: 'Again', id: 1 }),
    ),
  );
  assert.deepEqual(
    records.map(({ name, locations }) => [name, locations.length]),
    [
      ['A', 0],
      ['C', 0],
    ],
  );
  assert.deepEqual(diagnostics, [
    { record: '1', field: 'latitude', message: 'coordinates are not on Earth' },
    { record: '2', field: 'name', message: 'has no name' },
    { record: 2, field: 'name', message: 'has no name' },
    { record: '1', field: 'id', message: 'id is taken by an earlier record' },
  ]);
  assert.deepEqual((await read(collection())).diagnostics, [
    { field: 'features', message: 'holds no features' },
  ]);
  assert.match((await read('out of order')).diagnostics[0]!.message, /not JSON/);
});

test('hostile GeoJSON: text stays text, nothing is polluted, depth and size are refused', async () => {
  const source = `{"type":"FeatureCollection","features":[
    {"type":"Feature","__proto__":{"polluted":1},"properties":{"__proto__":{"polluted":1},"constructor":"c","name":"<script>alert(1)</script>","url":"javascript:alert(1)"}},
    {"type":"Feature","properties":{"name":"${'x'.repeat(1_000_000)}","${'k'.repeat(100_000)}":1}}]}`;
  const { records } = await read(source);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.deepEqual([records[0]!.name, records[0]!.url], ['<script>alert(1)</script>', undefined]);
  assert.equal(records[1]!.name.length, 300);
  const bomb = `{"type":"Feature","properties":{"name":"A"},"geometry":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const nested = await read(bomb);
  assert.deepEqual(nested.records, []);
  assert.deepEqual(nested.diagnostics, [{ message: 'nested deeper than 32 levels' }]);
  const features = Array.from({ length: 200_001 }, (_, id) => ({
    type: 'Feature',
    id,
    properties: { name: 'A' },
  }));
  const many = await read({ type: 'FeatureCollection', features });
  assert.equal(many.records.length, 200_000);
  assert.deepEqual(many.diagnostics[0], { message: 'only the first 200000 records are read' });
});

test('no JSON makes it throw', async () => {
  const value = fc.jsonValue();
  const anything = fc.oneof(
    value,
    fc.array(
      fc.record({
        type: fc.constant('Feature'),
        properties: value,
        geometry: fc.record({
          type: fc.constantFrom(
            'Point',
            'MultiPoint',
            'LineString',
            'Polygon',
            'MultiPolygon',
            'GeometryCollection',
          ),
          coordinates: value,
          geometries: value,
        }),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (input) => {
      await read(input, { lang: 'zh' });
      await read(JSON.stringify(input), { lang: 'zh' });
    }),
    { numRuns: 300 },
  );
});

const childcare = (name: string, run: (load: (file: string) => string) => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    await run((file) => readFileSync(`${root}childcare-taiwan-zh/${file}`, 'utf8'));
  });

childcare('Taiwan childcare: 2,050 places with nothing said about their fields', async (load) => {
  const { records, diagnostics } = await read(load('babycare.geojson'), { lang: 'zh-Hant' });
  assert.equal(records.length, 2050);
  assert.deepEqual(diagnostics, []);
  const [nursery] = records;
  assert.deepEqual(
    [nursery!.id, nursery!.name, nursery!.phones, nursery!.areas, nursery!.locations],
    [
      'CW10112003',
      '新北市私立尼斯堡托嬰中心',
      [{ number: '02-82187139' }],
      ['新北市新店區'],
      [{ address: '231新北市新店區中央里中央一街20號1樓', latitude: 24.973066, longitude: 121.528323 }],
    ],
  );
});

childcare('Taiwan childcare: a map whose paths begin at the properties', async (load) => {
  const fieldMap = { id: 'id', name: 'name', phone: 'phone', category: 'city' };
  const { records } = await read(load('babycare.geojson'), { fieldMap });
  assert.equal(records.length, 2050);
  assert.equal(records[0]!.categories[0]!.name, '新北市新店區');
  assert.equal(records[0]!.locations[0]!.latitude, 24.973066);
});
