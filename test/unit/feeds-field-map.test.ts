import assert from 'node:assert/strict';
import test from 'node:test';
import { activitySchema } from '../../src/domain/activity.js';
import { serviceSchema } from '../../src/domain/service.js';
import { applyFieldMap, dateFrom, isoDates, splitList, valueAt } from '../../src/feeds/field-map.js';
import { flatActivities, readMappedActivities } from '../../src/feeds/flat-activities.js';
import { flatServices, readMappedServices } from '../../src/feeds/flat-services.js';
import { readNeeds } from '../../src/feeds/needs.js';

const options = { format: 'auto' };

test('paths: dots and indexes, JSON Pointer, any key', () => {
  const source = {
    a: { 'b.c': { d: [1, { e: 2 }] } },
    'x.y': 'whole',
    list: [{ t: 1 }, { t: 2 }],
    'sl/ash': { '~': 3 },
  };
  assert.equal(valueAt(source, '/a/b.c/d/1/e'), 2);
  assert.equal(valueAt(source, 'x.y'), 'whole');
  assert.equal(valueAt(source, 'list.1.t'), 2);
  assert.equal(valueAt(source, 'list[0].t'), 1);
  assert.deepEqual(valueAt(source, 'list.*.t'), [1, 2]);
  assert.equal(valueAt(source, '/sl~1ash/~0'), 3);
  assert.equal(valueAt(source, 'a.none.deeper'), undefined);
  assert.equal(valueAt(source, 'constructor.name'), undefined);
  assert.equal(valueAt(source, '__proto__.toString'), undefined);
  assert.equal(valueAt('text', 'length'), undefined);
});

test('the array of records is named, found, or keyed', () => {
  const map = { name: 'n' };
  assert.deepEqual(applyFieldMap({ data: { rows: [{ n: 1 }, { n: 2 }] } }, { ...map, items: 'data.rows' }), [
    { name: 1 },
    { name: 2 },
  ]);
  assert.deepEqual(applyFieldMap({ meta: ['x'], rows: [{ n: 1 }] }, map), [{ name: 1 }]);
  assert.deepEqual(applyFieldMap({ rows: { a: { n: 1 }, b: { n: 2 } } }, { ...map, items: 'rows' }), [
    { name: 1 },
    { name: 2 },
  ]);
  assert.deepEqual(
    applyFieldMap({ p: [{ rows: [{ n: 1 }] }, { rows: [{ n: 2 }] }] }, { ...map, items: 'p.*.rows' }),
    [{ name: 1 }, { name: 2 }],
  );
  assert.deepEqual(applyFieldMap('{"n":1}\n{"n":2}', map), [{ name: 1 }, { name: 2 }]);
  assert.deepEqual(applyFieldMap({ n: 1 }, map), [{ name: 1 }]);
  assert.deepEqual(applyFieldMap([{ n: 1 }], { ...map, items: 'missing' }), []);
  assert.deepEqual(applyFieldMap('nonsense', map), []);
});

test('a GeoJSON feature becomes a service', () => {
  const feature = {
    type: 'Feature',
    properties: { id: 7, title: 'Nursery', tel: '02-8218', tags: ['Care', 'Children'] },
    geometry: { coordinates: [121.5, 24.9] },
  };
  const fieldMap = {
    items: 'features',
    id: 'properties.id',
    name: 'properties.title',
    phone: 'properties.tel',
    category: 'properties.tags',
    latitude: 'geometry.coordinates.1',
    longitude: 'geometry.coordinates.0',
  };
  const [service] = readMappedServices({ features: [feature] }, { ...options, fieldMap }).records;
  assert.deepEqual(service!.locations, [{ latitude: 24.9, longitude: 121.5 }]);
  assert.deepEqual(
    [service!.id, service!.name, service!.phones, service!.categories.map(({ name }) => name)],
    ['7', 'Nursery', [{ number: '02-8218' }], ['Care', 'Children']],
  );
});

test('a flat record with every field becomes a service', () => {
  const flat = {
    id: 's1',
    name: 'Home care',
    description: '<p>Help</p>',
    organization: 'Sunshine',
    organizationId: 'o1',
    party: 'Charity',
    category: 'Health > Nursing; Health > Meals, hot',
    audience: 'Older people|Disabled people',
    area: 'North, South',
    delivery: 'home;online',
    minimumAge: '60',
    maximumAge: '',
    url: 'example.org',
    email: 'a@example.org',
    phone: '020 1; 020 2',
    address: '1 High St',
    latitude: '24.9',
    longitude: '121.5',
    hours: 'Mon 9-5',
    languages: 'English;Urdu',
    cost: 'Free',
    alert: 'Closed',
    checked: '03/02/2026',
    sensitive: 'yes',
  };
  const [service] = flatServices([flat], { ...options, dateFormat: 'DD/MM/YYYY' }).records;
  assert.deepEqual(serviceSchema.parse(service), service);
  assert.deepEqual(service, {
    id: 's1',
    name: 'Home care',
    description: 'Help',
    organization: { id: 'o1', name: 'Sunshine' },
    party: 'charity',
    categories: [
      { id: 'Health', name: 'Health' },
      { id: 'Health > Nursing', name: 'Nursing', parentId: 'Health' },
      { id: 'Health > Meals, hot', name: 'Meals, hot', parentId: 'Health' },
    ],
    audience: ['Older people', 'Disabled people'],
    areas: ['North', 'South'],
    delivery: ['online', 'home'],
    minimumAge: 60,
    url: 'https://example.org/',
    email: 'a@example.org',
    phones: [{ number: '020 1' }, { number: '020 2' }],
    contacts: [],
    locations: [{ address: '1 High St', latitude: 24.9, longitude: 121.5 }],
    schedules: [{ description: 'Mon 9-5' }],
    languages: ['English', 'Urdu'],
    cost: 'Free',
    alert: 'Closed',
    checked: '2026-02-03',
    sensitive: true,
  });
  const page = flatServices([{ name: 'Bare' }, { phone: '1' }], options);
  assert.deepEqual([page.records.map(({ id }) => id), page.diagnostics.length], [['Bare'], 1]);
});

test('a flat record becomes an activity', () => {
  const [activity] = flatActivities(
    [
      {
        name: 'Chess',
        start: '03.02.2026 14:30',
        end: '03.02.2026 16:00',
        place: 'Hall',
        address: '1 High St',
        online: 'no',
        capacity: '20',
        remaining: '0',
        price: 'GBP 2.50',
        category: 'Games;Clubs',
        audience: 'All',
        organization: 'Club',
        url: 'example.org',
        cancelled: 'false',
      },
    ],
    { ...options, dateFormat: 'DD.MM.YYYY HH:mm' },
  ).records;
  assert.deepEqual(activitySchema.parse(activity), activity);
  assert.deepEqual(activity, {
    id: 'Chess 2026-02-03T14:30',
    name: 'Chess',
    start: '2026-02-03T14:30',
    end: '2026-02-03T16:00',
    place: 'Hall',
    address: '1 High St',
    online: 'offline',
    capacity: 20,
    remaining: 0,
    price: { amount: 2.5, currency: 'GBP' },
    category: ['Games', 'Clubs'],
    audience: 'All',
    organization: { name: 'Club' },
    url: 'https://example.org/',
    cancelled: false,
  });
  const fieldMap = { name: 'titre', online: 'mode' };
  assert.equal(
    readMappedActivities([{ titre: 'Yoga', mode: 'Mixed' }], { ...options, fieldMap }).records[0]!.online,
    'mixed',
  );
});

test('needs are read through a map as they are', () => {
  const flat = isoDates(applyFieldMap([{ t: 'Rice', by: '1/2/26' }], { title: 't', due: 'by' }), 'D/M/YY');
  assert.deepEqual(readNeeds(flat, options).records, [
    { id: 'Rice', title: 'Rice', type: 'goods', due: '2026-02-01' },
  ]);
});

test('dates in a format of the feed', () => {
  assert.equal(dateFrom('20260203', 'YYYYMMDD'), '2026-02-03');
  assert.equal(dateFrom('2/3/2026', 'M/D/YYYY'), '2026-02-03');
  assert.equal(dateFrom('2026年02月03日', 'YYYY年MM月DD日'), '2026-02-03');
  assert.equal(dateFrom('1770076800', 'unix'), '2026-02-03T00:00:00.000Z');
  assert.equal(dateFrom(1770076800000, 'unix-ms'), '2026-02-03T00:00:00.000Z');
  assert.equal(dateFrom('31/31/2026', 'DD/MM/YYYY'), undefined);
  assert.equal(dateFrom('soon', 'DD/MM/YYYY'), undefined);
});

test('lists split on semicolon and bar before comma', () => {
  assert.deepEqual(splitList('a; b, c | d'), ['a', 'b, c', 'd']);
  assert.deepEqual(splitList('a, b，c、d'), ['a', 'b', 'c', 'd']);
  assert.deepEqual(splitList(['a;b', 3, null]), ['a', 'b', '3']);
});
