import assert from 'node:assert/strict';
import test from 'node:test';
import type { FeedOptions } from '../../src/feeds/feed.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';

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
  assert.match(diagnostics[0]!.message, /leaves the folder/);
});
