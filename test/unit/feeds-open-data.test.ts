import assert from 'node:assert/strict';
import test from 'node:test';
import type { FeedOptions } from '../../src/feeds/feed.js';
import { openServiceReader, readServicesFrom } from '../../src/feeds/service-reader.js';
import { readServiceFiles } from '../../src/feeds/service-text.js';

const read = (value: unknown, options: Partial<FeedOptions> = {}) =>
  readServicesFrom(JSON.stringify(value), { format: 'auto', ...options });

test('ArcGIS: attributes, places in Web Mercator or degrees, and that there is more', async () => {
  const url = 'https://gis.example/query?where=1%3D1&resultOffset=2';
  const { records, next } = await read(
    {
      geometryType: 'esriGeometryPoint',
      features: [
        {
          attributes: { OBJECTID: 1, NAME: 'Hall', ADDRESS: '1 High St' },
          geometry: { x: -13627361.03, y: 4548863.08 },
        },
        {
          attributes: { OBJECTID: 2, NAME: 'Barn' },
          geometry: {
            rings: [
              [
                [0, 50],
                [2, 50],
                [2, 52],
                [0, 52],
                [0, 50],
              ],
            ],
          },
        },
        { attributes: { OBJECTID: 3, NAME: 'Nowhere' } },
      ],
      exceededTransferLimit: true,
    },
    { url },
  );
  assert.deepEqual(
    records.map(({ id, name }) => [id, name]),
    [
      ['1', 'Hall'],
      ['2', 'Barn'],
      ['3', 'Nowhere'],
    ],
  );
  const [hall, barn, nowhere] = records.map(({ locations }) => locations[0]);
  assert.ok(Math.abs(hall!.latitude! - 37.783) < 0.001 && Math.abs(hall!.longitude! + 122.417) < 0.001);
  assert.deepEqual([barn!.latitude, barn!.longitude, nowhere], [51, 1, undefined]);
  assert.equal(new URL(next!).searchParams.get('resultOffset'), '5');
});

test('CKAN: records within the result, with total and next page until there is none', async () => {
  const page = (offset: number) =>
    read(
      {
        success: true,
        result: {
          records: [{ _id: 1, service_name: 'Meals', phone: '020 7946 0000' }],
          total: 2,
          offset,
          _links: { next: '/api/3/action/datastore_search?offset=1' },
        },
      },
      { url: 'https://ckan.example/api/3/action/datastore_search' },
    );
  const first = await page(0);
  assert.deepEqual(
    [first.records[0]!.name, first.total, first.next],
    ['Meals', 2, 'https://ckan.example/api/3/action/datastore_search?offset=1'],
  );
  assert.equal((await page(1)).next, undefined);
});

test('Socrata: flat records with names of their own', async () => {
  const { records } = await read([
    {
      facility_name: 'Library',
      street_address: '1 Lane',
      latitude: '40.7',
      longitude: '-74',
      website: 'library.example',
    },
  ]);
  assert.deepEqual(
    [records[0]!.name, records[0]!.locations, records[0]!.url],
    ['Library', [{ address: '1 Lane', latitude: 40.7, longitude: -74 }], 'https://library.example/'],
  );
});

test('OGC API Features: how many match, and the link to more', async () => {
  const { total, next, records } = await read(
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 7, properties: { Name: 'Pool' }, geometry: null }],
      numberMatched: 40,
      links: [
        { rel: 'self', href: '?a' },
        { rel: 'next', href: '?offset=1' },
      ],
    },
    { url: 'https://ogc.example/items' },
  );
  assert.deepEqual([records[0]!.name, total, next], ['Pool', 40, 'https://ogc.example/items?offset=1']);
});

test('services of an organization keep it where its name comes after them', async () => {
  const { records } = await read({ id: 'o', services: [{ id: 'a', name: 'A' }], name: 'Sunshine' });
  assert.deepEqual(records[0]!.organization, { id: 'o', name: 'Sunshine' });
});

test('what a fetch of a folder needs: files inside it only', async () => {
  const { wants, diagnostics } = await read(
    { resources: [{ path: 'services.csv' }, { path: '../secrets.csv', name: 'phones' }] },
    { url: 'https://data.example/x/datapackage.json' },
  );
  assert.deepEqual(wants, [{ name: 'service', url: 'https://data.example/x/services.csv' }]);
  assert.match(diagnostics[0]!.message, /not in the folder/);
  const nowhere = await read({ resources: [{ path: 'services.csv' }] });
  assert.deepEqual([nowhere.wants, nowhere.diagnostics[0]!.field], [[], 'path']);
});

test('a services.csv that points to other tables wants the usual ones beside it', async () => {
  const options = { format: 'auto', url: 'https://data.example/x/services.csv' };
  const page = await readServicesFrom('id,organization_id,name\n1,o,Meals', options);
  assert.deepEqual(page.records, []);
  const wanted = page.wants!.find(({ name }) => name === 'organization');
  assert.deepEqual(wanted, {
    name: 'organization',
    url: 'https://data.example/x/organizations.csv',
    isOptional: true,
  });
  assert.equal(
    page.wants!.some(({ name }) => name === 'service'),
    false,
  );
  const { records } = await readServiceFiles(page, [['organization', 'id,name\no,Sunshine']], options);
  assert.deepEqual([records[0]!.name, records[0]!.organization], ['Meals', { id: 'o', name: 'Sunshine' }]);
  const flat = await readServicesFrom('id,name,phone\n1,Meals,5551234', options);
  assert.deepEqual([flat.records.length, flat.wants], [1, undefined]);
});

test('of 200,005 records the first 200,000 are read, and that is said once', async () => {
  const reader = openServiceReader({ format: 'auto' });
  let count = 0;
  const diagnostics = [];
  for (let from = 0; from <= 200_000; from += 1000) {
    const lines = Array.from({ length: 1000 }, (_, at) => `{"id":"${from + at}","name":"A"}\n`);
    const page = await reader.push(lines.join(''));
    count += page.records.length;
    diagnostics.push(...page.diagnostics);
  }
  diagnostics.push(...(await reader.end()).diagnostics);
  assert.equal(count, 200_000);
  assert.deepEqual(diagnostics, [{ message: 'only the first 200000 records are read' }]);
});

test('a record nested 10,000 levels deep is left out, the others are read', async () => {
  const deep = `{"id":"b","name":"B","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const a = '{"id":"a","name":"A"}';
  const c = '{"id":"c","name":"C"}';
  for (const text of [`[${a},${deep},${c}]`, `{"contents":[${a},${deep},${c}]}`, `${a}\n${deep}\n${c}\n`]) {
    const { records, diagnostics } = await readServicesFrom(text, { format: 'auto' });
    assert.deepEqual(
      records.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.deepEqual(diagnostics, [{ record: 2, message: 'is nested deeper than 32 levels' }]);
  }
});
