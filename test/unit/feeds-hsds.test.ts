import assert from 'node:assert/strict';
import test from 'node:test';
import { readServices } from '../../src/feeds/hsds.js';
import { serviceSchema } from '../../src/domain/service.js';

const options = { format: 'auto' };
const read = (...services: Record<string, unknown>[]) => readServices(services, options);
const one = (service: Record<string, unknown>) => {
  const [first] = read({ id: 's1', name: 'Home care', ...service }).records;
  assert.ok(first);
  assert.deepEqual(serviceSchema.parse(first), first);
  return first;
};
const attribute = (taxonomy: string, name: string, rest = {}) => ({
  taxonomy_term: { id: `${taxonomy}-${name}`, name, taxonomy, ...rest },
});

test('the same services come out of every envelope', () => {
  const services = [
    { id: 's1', name: 'A' },
    { id: 's2', name: 'B' },
  ];
  const ids = (input: unknown) => readServices(input, options).records.map(({ id }) => id);
  assert.deepEqual(ids(services), ['s1', 's2']);
  assert.deepEqual(ids({ contents: services, total_items: 2 }), ['s1', 's2']);
  assert.deepEqual(ids({ services }), ['s1', 's2']);
  assert.deepEqual(ids(services.map((service) => JSON.stringify(service)).join('\n')), ['s1', 's2']);
  assert.deepEqual(ids(JSON.stringify({ items: services })), ['s1', 's2']);
  assert.deepEqual(ids(services[0]), ['s1']);
});

test('a page says how many there are and where the next one is', () => {
  const page = {
    total_items: '12',
    total_pages: 6,
    page_number: 2,
    last_page: false,
    contents: [{ name: 'A' }],
  };
  const url = 'https://example.org/services?per_page=2&page=2';
  const { total, next } = readServices(page, { ...options, url });
  assert.equal(total, 12);
  assert.equal(next, 'https://example.org/services?per_page=2&page=3');
  assert.equal(readServices({ ...page, last_page: true }, { ...options, url }).next, undefined);
  assert.equal(
    readServices({ ...page, next: '/services?after=9' }, { ...options, url }).next,
    'https://example.org/services?after=9',
  );
  assert.equal(readServices(page, options).next, undefined);
});

test('nameless, inactive and defunct services are left out and said, others keep their status', () => {
  const page = read(
    { id: 'x' },
    { name: 'Old', status: 'Defunct' },
    { id: 'i', name: 'Off', status: 'inactive' },
    { name: 'Shut', status: 'temporarily closed' },
    { name: 'Blank', status: '' },
  );
  assert.deepEqual(
    page.records.map(({ name, status }) => [name, status]),
    [
      ['Shut', 'temporarily closed'],
      ['Blank', undefined],
    ],
  );
  assert.deepEqual(page.diagnostics, [
    { record: 'x', field: 'name', message: 'has no name' },
    { record: 'Old', field: 'status', message: 'is defunct' },
    { record: 'i', field: 'status', message: 'is inactive' },
  ]);
});

test('attributes are sorted by the name of their taxonomy', () => {
  const service = one({
    attributes: [
      attribute('Party', 'Social workers'),
      attribute('audience', 'Older people'),
      attribute('area', 'Grid 3'),
      attribute('delivery', 'Home'),
      attribute('sensitive', 'yes'),
      attribute('open-eligibility', 'Counselling', { parent_id: 'health' }),
      { taxonomy_term: { id: 't9', name: 'Legal aid', taxonomy: 'uuid', taxonomy_detail: { name: 'AIRS' } } },
      {
        taxonomy_term: { code: 'c', name: 'Under 5s', taxonomy: 'x', taxonomy_detail: { name: 'Audience' } },
      },
    ],
  });
  assert.equal(service.party, 'social-worker');
  assert.deepEqual(service.audience, ['Older people', 'Under 5s']);
  assert.deepEqual(service.areas, ['Grid 3']);
  assert.deepEqual(service.delivery, ['home']);
  assert.equal(service.sensitive, true);
  assert.deepEqual(service.categories, [
    { id: 'open-eligibility-Counselling', name: 'Counselling', parentId: 'health' },
    { id: 't9', name: 'Legal aid' },
  ]);
});

test('a party outside the list stays as it is, and that of the organization is taken where the service has none', () => {
  assert.equal(one({ attributes: [attribute('party', 'Faith groups')] }).party, 'Faith groups');
  assert.equal(
    one({ organization: { id: 'o', name: 'O', attributes: [attribute('party', 'charity')] } }).party,
    'charity',
  );
  assert.equal(one({ attributes: [attribute('sensitive', 'false')] }).sensitive, undefined);
});

test('terms above a category are handed on, nested or beside the services', () => {
  const nested = {
    id: 'c3',
    name: 'Chess',
    parent: { id: 'c2', name: 'Clubs', parent: { id: 'c1', name: 'Culture' } },
  };
  const page = readServices(
    {
      services: [{ name: 'A', attributes: [{ taxonomy_term: nested }] }],
      taxonomy_terms: [{ id: 'z', name: 'Zoo', parent_id: 'c1' }],
    },
    options,
  );
  assert.deepEqual(page.records[0]!.categories, [{ id: 'c3', name: 'Chess', parentId: 'c2' }]);
  assert.deepEqual(page.categories, [
    { id: 'z', name: 'Zoo', parentId: 'c1' },
    { id: 'c2', name: 'Clubs', parentId: 'c1' },
    { id: 'c1', name: 'Culture' },
  ]);
});

test('the organization may be nested, in a list, named by id, a text, around its services, or missing', () => {
  assert.deepEqual(one({ organization: { id: 'o1', name: 'Sunshine' } }).organization, {
    id: 'o1',
    name: 'Sunshine',
  });
  assert.deepEqual(one({ organizations: [{ id: 'o1', name: 'Sunshine' }] }).organization, {
    id: 'o1',
    name: 'Sunshine',
  });
  assert.deepEqual(one({ organization: 'Sunshine' }).organization, { name: 'Sunshine' });
  assert.equal(one({ organization_id: 'o1' }).organization, undefined);
  assert.equal(one({ organization: null }).organization, undefined);
  const beside = {
    organizations: [{ id: 'o1', name: 'Sunshine' }],
    services: [{ name: 'A', organization_id: 'o1' }],
  };
  assert.deepEqual(readServices(beside, options).records[0]!.organization, { id: 'o1', name: 'Sunshine' });
  const around = { id: 'o1', name: 'Sunshine', phones: [{ number: '020 1' }], services: [{ name: 'A' }] };
  const [service] = readServices(around, options).records;
  assert.deepEqual(service!.organization, { id: 'o1', name: 'Sunshine' });
  assert.deepEqual(service!.phones, [{ number: '020 1' }]);
});

test('phone numbers lose quotes, give up their extension and come once', () => {
  const { phones } = one({
    phones: [
      { number: '"+44 1234 234567"', extension: 100 },
      { number: '555-0100 xOPT2' },
      { number: 'n/a' },
      { number: '' },
    ],
    contacts: [
      {
        name: 'Ann',
        phones: [
          { number: '+44 (1234) 234567', extension: '100' },
          { number: '555-0199 ext. 12', description: 'Desk' },
        ],
      },
    ],
    service_at_locations: [
      { phones: [{ number: '555 0100 x OPT2' }], location: { phones: ['020 7946 0000'] } },
    ],
  });
  assert.deepEqual(phones, [
    { number: '+44 1234 234567', extension: '100' },
    { number: '555-0100', extension: 'OPT2' },
    { number: '555-0199', extension: '12', description: 'Desk' },
    { number: '020 7946 0000' },
  ]);
});

test('places come once, with readable addresses; virtual ones say online', () => {
  const hall = {
    id: 'l1',
    name: 'Hall',
    location_type: 'physical',
    addresses: [
      { address_1: 'PO 1', address_type: 'postal' },
      { address_1: '1 High St', city: 'York', postal_code: 'Y1', country: 'GB', address_type: 'physical' },
    ],
    accessibility: [{ description: 'Ramp.', details: 'Loop.' }],
    transportation: 'Bus 1',
  };
  const service = one({
    locations: [hall],
    service_at_locations: [
      { location: hall },
      { location: { location_type: 'virtual', name: 'Zoom' } },
      { location: { name: 'Depot', location_type: 'postal', address: '中央一街20號' } },
    ],
  });
  assert.deepEqual(service.locations, [
    { name: 'Hall', address: '1 High St, York, Y1', accessibility: 'Ramp. Loop.', transportation: 'Bus 1' },
    { name: 'Depot', address: '中央一街20號' },
  ]);
  assert.deepEqual(service.delivery, ['in-person', 'online']);
});

test('coordinates are mended where they are swapped, dropped where they cannot be, and both are said', () => {
  const at = (latitude: unknown, longitude: unknown) => {
    const page = read({ name: 'A', locations: [{ name: 'Hall', latitude, longitude }] });
    return [
      page.records[0]!.locations[0]!.latitude,
      page.records[0]!.locations[0]!.longitude,
      page.diagnostics.length,
    ];
  };
  assert.deepEqual(at('24.97', '121.52'), [24.97, 121.52, 0]);
  assert.deepEqual(at(121.52, 24.97), [24.97, 121.52, 1]);
  assert.deepEqual(at(100, 101), [undefined, undefined, 1]);
  assert.deepEqual(at(0, 0), [undefined, undefined, 1]);
  assert.deepEqual(at(51.5, undefined), [undefined, undefined, 1]);
  assert.deepEqual(at(null, ''), [undefined, undefined, 0]);
});

test('one service at many places, given as many records, is one service', () => {
  const page = readServices(
    {
      contents: ['A', 'B'].map((name, index) => ({
        id: `sal${index}`,
        service: { id: 's1', name: 'Food bank' },
        location: { id: name, name, address: name },
      })),
    },
    options,
  );
  assert.deepEqual(
    page.records.map(({ id, locations }) => [id, locations.map(({ name }) => name)]),
    [['s1', ['A', 'B']]],
  );
});

test('schedules are normalised, come once, and empty ones are left out', () => {
  const schedule = {
    freq: 'weekly',
    byday: 'MO,TU',
    opens_at: '9:00am',
    closes_at: '17:00:00',
    valid_to: '2026-12-31T00:00:00Z',
  };
  const { schedules } = one({
    schedules: [schedule, { id: 'x', freq: 'WEEKLY' }, { description: 'By <b>appointment</b>' }],
    service_at_locations: [
      { schedules: [schedule], location: { schedules: [{ weekday: 'Wednesday', opens_at: '0900' }] } },
    ],
  });
  assert.deepEqual(schedules, [
    { freq: 'WEEKLY', byday: 'MO,TU', opensAt: '09:00', closesAt: '17:00', validTo: '2026-12-31' },
    { description: 'By appointment' },
    { byday: 'WE', opensAt: '09:00' },
  ]);
});

test('cost, ages, languages, areas, dates and prose', () => {
  const service = one({
    fees_description: 'Flat rate.',
    cost_options: [
      { option: 'Under 18s', amount: '35', currency: 'gbp', amount_description: 'an hour' },
      {},
      { amount: 0 },
    ],
    minimum_age: '12',
    maximum_age: -1,
    languages: [{ name: 'Urdu', code: 'ur' }, { code: 'pl' }, 'Welsh', { id: 'only' }],
    service_areas: [{ name: 'North' }, { name: 'North' }, { service_area: 'South' }],
    last_modified: '2023-03-15T10:30:45.123Z',
    eligibility_description: '<p>All</p>',
    alert: 'Closed\\ntoday',
    url: 'www.example.org',
    contacts: [{ name: 'Ann', title: 'Social worker', email: 'ann@example.org' }, {}],
  });
  assert.equal(service.cost, 'Flat rate.\nUnder 18s: 35 GBP an hour\n0');
  assert.equal(service.minimumAge, 12);
  assert.equal(service.maximumAge, undefined);
  assert.deepEqual(service.languages, ['Urdu', 'pl', 'Welsh']);
  assert.deepEqual(service.areas, ['North', 'South']);
  assert.equal(service.checked, '2023-03-15');
  assert.equal(one({ assured_date: '2024-01-02', last_modified: '2025-01-01' }).checked, '2024-01-02');
  assert.equal(service.eligibility, 'All');
  assert.equal(service.alert, 'Closed\ntoday');
  assert.equal(service.url, 'https://www.example.org/');
  assert.equal(service.email, 'ann@example.org');
  assert.deepEqual(service.contacts, [{ name: 'Ann', title: 'Social worker' }]);
});

test('a dangerous link is no link, and said', () => {
  const page = read({ id: 's1', name: 'A', url: 'javascript:alert(1)' });
  assert.equal(page.records[0]!.url, undefined);
  assert.deepEqual(page.diagnostics, [{ record: 's1', field: 'url', message: 'is not a web address' }]);
});
