import assert from 'node:assert/strict';
import test from 'node:test';
import type { Diagnostic } from '../../src/feeds/feed.js';
import { readServiceTables } from '../../src/feeds/table-services.js';
import { readDataPackage } from '../../src/feeds/tables.js';

test('a data package names its files; those outside its folder are refused', async () => {
  const diagnostics: Diagnostic[] = [];
  const folder = 'https://feed.example/open/';
  const found = readDataPackage(
    {
      name: 'package',
      resources: [
        { name: 'services', path: 'data/1.csv' },
        { name: 'first', path: 'organizations.csv' },
        { name: 'phones', path: ['phones-1.csv', 'phones-2.csv'] },
        { name: 'metadata', path: 'metadata.csv' },
        { name: 'locations', path: '../../secret.csv' },
        { name: 'contacts', path: '/etc/contacts.csv' },
        { name: 'languages', path: 'javascript:alert(1)' },
        { name: 'schedules', path: 'https://files.example/schedules.csv' },
        { name: 'addresses', path: `${folder}addresses.csv` },
        { name: 'programs', data: [{ id: 'p', name: 'P' }] },
        null,
      ],
    },
    diagnostics,
    `${folder}datapackage.json?v=1`,
  )!;
  assert.deepEqual(found.wants, [
    { name: 'service', url: `${folder}data/1.csv` },
    { name: 'organization', url: `${folder}organizations.csv` },
    { name: 'phone', url: `${folder}phones-1.csv` },
    { name: 'phone', url: `${folder}phones-2.csv` },
    { name: 'address', url: `${folder}addresses.csv` },
  ]);
  assert.deepEqual(found.files, [['program', [{ id: 'p', name: 'P' }]]]);
  assert.deepEqual(
    diagnostics.map(({ record, field }) => [record, field]),
    [
      ['locations', 'path'],
      ['contacts', 'path'],
      ['languages', 'path'],
      ['schedules', 'path'],
    ],
  );
  // What it names can be read under the names it gives.
  const { records } = await readServiceTables([...found.files, ['service', 'id,program_id,name\n1,p,A']], {
    format: 'auto',
  });
  assert.equal(records.length, 1);
  assert.equal(readDataPackage({ services: [] }, []), undefined);
  const empty: Diagnostic[] = [];
  assert.deepEqual(readDataPackage({ resources: [] }, empty)!.wants, []);
  assert.match(empty[0]!.message, /names no table/);
});

test('no spelling of a path leads a page out of the folder of a descriptor', () => {
  const base = 'https://feed.example/open/datapackage.json';
  const wanted = (path: string, from?: string) =>
    readDataPackage({ resources: [{ name: 'services', path }] }, [], from)!.wants;
  for (const path of [
    'https://portal.example/logout',
    'http://192.168.1.1/reboot',
    'http://feed.example/open/services.csv',
    'https://feed.example:8443/open/services.csv',
    'https://feed.example.evil.example/open/services.csv',
    'https://someone@feed.example/open/services.csv',
    'HTTPS://PORTAL.example/open/services.csv',
    '//portal.example/open/services.csv',
    '\\\\portal.example\\open\\services.csv',
    '/services.csv',
    '/opener/services.csv',
    '../services.csv',
    'data/../../services.csv',
    'data/..\\..\\services.csv',
    '%2e%2e/services.csv',
    '.%2E/services.csv',
    '..%2fservices.csv',
    '%2e%2e%5Cservices.csv',
    '.\t./services.csv',
    '\n//portal.example/services.csv',
    'data:text/csv,id,name',
    'blob:https://feed.example/open/1',
    'file:///etc/services.csv',
  ]) {
    assert.deepEqual(wanted(path, base), [], path);
    assert.deepEqual(wanted(path), [], `${path}, without an address`);
  }
  const inside = [{ name: 'service', url: 'https://feed.example/open/a/services.csv' }];
  for (const path of ['a/services.csv', './a/services.csv', 'HTTPS://FEED.example:443/open/a/services.csv'])
    assert.deepEqual(wanted(path, base), inside, path);
});

test('a descriptor makes a page fetch 30 files at most', () => {
  const diagnostics: Diagnostic[] = [];
  const path = Array.from({ length: 1000 }, (_, at) => `phones-${at}.csv`);
  const base = 'https://feed.example/datapackage.json';
  const { wants } = readDataPackage({ resources: [{ name: 'phones', path }] }, diagnostics, base)!;
  assert.equal(wants.length, 30);
  assert.deepEqual(diagnostics, [{ field: 'resources', message: 'only the first 30 files are read' }]);
});
