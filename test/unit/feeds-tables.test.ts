import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { serviceSchema } from '../../src/domain/service.js';
import { readServiceTables } from '../../src/feeds/table-services.js';
import { filesIn, readTables, tableOf, usualTableFiles } from '../../src/feeds/tables.js';
import type { TableFile } from '../../src/feeds/tables.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const options = { format: 'auto' };

const real = (name: string, run: () => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    await run();
  });
const folder = (path: string): TableFile[] =>
  readdirSync(root + path)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => [file, readFileSync(`${root}${path}/${file}`, 'utf8')]);
const read = async (files: Record<string, string>) => {
  const page = await readServiceTables(Object.entries(files), options);
  for (const record of page.records) assert.deepEqual(serviceSchema.parse(record), record);
  return page;
};

test('tables are known by the names of every version', async () => {
  const names = {
    'services.csv': 'service',
    'data/Services.CSV': 'service',
    'organisations.csv': 'organization',
    'physical_addresses.csv': 'address',
    'address.csv': 'address',
    'regular-schedules.csv': 'schedule',
    'services_at_location.csv': 'service_at_location',
    'service_at_locations.tsv': 'service_at_location',
    'accessibility_for_disabilities.csv': 'accessibility',
    'taxonomies.csv': 'taxonomy',
    'hsds_phones.csv': 'phone',
    'metadata.csv': undefined,
    constructor: undefined,
    '': undefined,
  };
  for (const [name, table] of Object.entries(names)) assert.equal(tableOf(name), table, name);
  assert.deepEqual(
    usualTableFiles.filter((name) => !tableOf(name)),
    [],
  );
});

test('HSDS 2 tables become services, joined by id', async () => {
  const { records, diagnostics, categories } = await read({
    'services.csv':
      'id,organization_id,name,url,status,fees,wait_time\ns1,o1,Meals,meals.example,active,Free,None\ns2,o2,Rides,,active,,',
    'organizations.csv': 'id,name,url\no1,Sunshine,https://sunshine.example\no2,Wheels,wheels.example\n',
    'locations.csv': 'id,name,latitude,longitude\nl1,Hall,24.5,121.5\nl2,Depot,24.6,121.6',
    'services_at_location.csv': 'id,service_id,location_id\nx1,s1,l1\nx2,s1,l2\nx3,s2,l2',
    'physical_addresses.csv':
      'id,location_id,address_1,city,country\na1,l1,1 High St,Town,GB\na2,l2,2 Low St,Town,GB',
    'phones.csv':
      'id,service_id,location_id,organization_id,contact_id,service_at_location_id,number,extension,type\n' +
      '1,s1,,,,,111,7,voice\n2,,l1,,,,222,,fax\n3,,,o2,,,333,,\n4,,,,c1,,444,,\n5,,,,,x2,555,,',
    'contacts.csv': 'id,service_id,name,title\nc1,s1,Ann,Cook',
    'regular_schedules.csv':
      'id,service_id,location_id,weekday,opens_at,closes_at\n1,s1,,Monday,9am,12:00\n2,,l1,Sunday,01:00,02:00\n3,,l2,Friday,10:00,16:00',
    'languages.csv': 'id,service_id,language\n1,s1,Urdu\n2,s1,English',
    'service_areas.csv': 'id,service_id,service_area\n1,s1,North',
    'eligibility.csv': 'id,service_id,eligibility,minimum_age\n1,s1,People over 60,60',
    'cost_options.csv': 'id,service_id,option,amount,currency\n1,s1,Lunch,2.50,gbp',
    'accessibility_for_disabilities.csv': 'id,location_id,accessibility,details\n1,l1,Ramp,At the back',
    'taxonomy.csv': 'id,name,parent_id,vocabulary\nt1,Food,,own\nt2,Lunch,t1,own\nt3,Charity,,party',
    'service_taxonomy.csv': 'id,service_id,taxonomy_id\n1,s1,t2\n2,s1,t3',
    'metadata.csv': 'id,anything\n1,2',
  });
  assert.deepEqual(diagnostics, []);
  const [meals, rides] = records;
  assert.deepEqual(meals, {
    id: 's1',
    name: 'Meals',
    organization: { id: 'o1', name: 'Sunshine' },
    party: 'charity',
    categories: [{ id: 't2', name: 'Lunch', parentId: 't1' }],
    audience: [],
    areas: ['North'],
    areaIds: { 1: 'North' },
    delivery: ['in-person'],
    minimumAge: 60,
    eligibility: 'People over 60',
    url: 'https://meals.example/',
    phones: [{ number: '111', extension: '7' }, { number: '444' }, { number: '555' }],
    contacts: [{ name: 'Ann', title: 'Cook' }],
    locations: [
      {
        name: 'Hall',
        address: '1 High St, Town',
        latitude: 24.5,
        longitude: 121.5,
        accessibility: 'Ramp At the back',
      },
      {
        name: 'Depot',
        address: '2 Low St, Town',
        latitude: 24.6,
        longitude: 121.6,
        phones: [{ number: '555' }],
      },
    ],
    // Not Sunday: those are the hours of the hall.
    schedules: [{ byday: 'MO', opensAt: '09:00', closesAt: '12:00' }],
    languages: ['Urdu', 'English'],
    cost: 'Free\nLunch: 2.5 GBP',
    waitTime: 'None',
    status: 'active',
  });
  assert.deepEqual(
    [rides!.organization, rides!.phones, rides!.schedules, rides!.url],
    [
      { id: 'o2', name: 'Wheels' },
      [{ number: '333' }],
      [{ byday: 'FR', opensAt: '10:00', closesAt: '16:00' }],
      'https://wheels.example/',
    ],
  );
  assert.deepEqual(
    categories.map(({ id }) => id),
    ['t1', 't2', 't3'],
  );
});

test('HSDS 1 columns: places with their organization, lists in a cell, a virtual place', async () => {
  const { records, diagnostics } = await read({
    'services.csv':
      'id,location_id,program_id,name,website,audience,eligibility,service_areas,languages,taxonomy_ids\n' +
      '1,1,,A,a.example,Older people,Over 60,"North, South",,"10, 10-01"\n2,,5,B,,,,,"Thai, Lao",',
    'locations.csv':
      'id,organization_id,name,virtual,languages,email\n1,7,Online,true,"Urdu, Hindi",l@example.org',
    'organizations.csv': 'id,name\n7,Seven\n8,Eight',
    'programs.csv': 'id,organization_id,name\n5,8,P',
    'taxonomy.csv': 'taxonomy_id,name,parent_id,parent_name\n10,Food,,\n10-01,Meals,10,Food',
  });
  assert.deepEqual(diagnostics, []);
  const [a, b] = records;
  assert.deepEqual([a!.organization!.name, b!.organization!.name], ['Seven', 'Eight']);
  assert.deepEqual(
    [a!.areas, a!.languages, a!.delivery],
    [['North', 'South'], ['Urdu', 'Hindi'], ['online']],
  );
  assert.deepEqual([a!.eligibility, a!.email], ['Over 60\nOlder people', 'l@example.org']);
  assert.deepEqual(a!.categories, [
    { id: '10', name: 'Food' },
    { id: '10-01', name: 'Meals', parentId: '10' },
  ]);
  assert.deepEqual(b!.languages, ['Thai', 'Lao']);
});

test('HSDS 3 attributes hang on a service or its organization, taxonomies have tables of their own', async () => {
  const { records } = await read({
    'services.csv': 'id,organization_id,name\ns,o,A',
    'organizations.csv': 'id,name\no,Org',
    'taxonomies.csv': 'id,name\nx1,Party\nx2,Kinds',
    'taxonomy_terms.csv': 'id,name,taxonomy_id\nt1,Government,x1\nt2,Food,x2',
    'attributes.csv': 'id,link_id,taxonomy_term_id,link_entity\n1,o,t1,organization\n2,s,t2,service',
  });
  assert.equal(records[0]!.party, 'government');
  assert.deepEqual(records[0]!.categories, [{ id: 't2', name: 'Food' }]);
});

test('what is missing or points nowhere is reported once, and the rest is read', async () => {
  const { records, diagnostics } = await read({
    'services.csv': 'id,organization_id,name,taxonomy_ids\n1,none,A,t9\n2,none,B,\n3,,,\n1,,Again,',
    'phones.csv': 'id,service_id,number\np1,9,111\np2,9,222\np3,1,333\np4,,444',
    'taxonomy.csv': 'id,name\nt1,T',
  });
  assert.deepEqual(
    records.map(({ name, phones }) => [name, phones.length]),
    [
      ['A', 1],
      ['B', 0],
    ],
  );
  assert.deepEqual(diagnostics, [
    { record: 'phone p1', field: 'service_id', message: 'names no record that was read (3 of this table)' },
    {
      record: 'service 1',
      field: 'taxonomy_ids',
      message: 'names no record that was read (1 of this table)',
    },
    {
      record: 'service 1',
      field: 'organization_id',
      message: 'names no record that was read (2 of this table)',
    },
    { record: '3', field: 'name', message: 'has no name' },
    { record: '1', field: 'id', message: 'id is taken by an earlier record' },
  ]);
  const none = await read({ 'phones.csv': 'id,number\n1,2' });
  assert.deepEqual(none.records, []);
  assert.match(none.diagnostics[0]!.message, /no table of services/);
});

test('two files of one table are one table, the first row of an id wins', async () => {
  const tables = await readTables(
    [
      ['addresses.csv', 'id,City \n1,Here'],
      ['address.csv', '\uFEFFid;city\n1;There\n2;Elsewhere'],
    ],
    [],
  );
  assert.deepEqual(tables.get('address'), [
    { id: '1', city: 'Here' },
    { id: '2', city: 'Elsewhere' },
  ]);
});

test('tables in one JSON object', async () => {
  const files = filesIn({
    'services.csv': [{ id: 1, name: 'A' }],
    'phones.csv': [{ service_id: 1, number: '5' }],
  });
  const { records } = await readServiceTables(files!, options);
  assert.deepEqual(records[0]!.phones, [{ number: '5' }]);
  assert.equal(filesIn({ 'phones.csv': [] }), undefined);
  assert.equal(filesIn([]), undefined);
});

test('hostile tables: text stays text, nothing is polluted, long names and long tables are cut', async () => {
  const { records } = await read({
    'services.csv': `id,__proto__,constructor,name,url\n__proto__,x,y,<img src=x onerror=alert(1)>,javascript:alert(1)\n2,,,${'n'.repeat(1_000_000)},`,
    'phones.csv': 'id,service_id,number\n1,__proto__,123\n2,constructor,456',
  });
  assert.equal(({} as Record<string, unknown>)['phones'], undefined);
  assert.deepEqual(
    [records[0]!.id, records[0]!.name, records[0]!.url, records[0]!.phones],
    ['__proto__', '<img src=x onerror=alert(1)>', undefined, [{ number: '123' }]],
  );
  assert.equal(records[1]!.name.length, 300);
  const rows = 'a,b\n'.repeat(200_001);
  const long = await read({ 'services.csv': `name,alert\n${rows}` });
  assert.deepEqual(long.diagnostics[0], {
    record: 'services.csv',
    message: 'only the first 200000 records are read',
  });
});

test('200,000 services are joined with their phones; hours of none of them are told once', async () => {
  const numbers = Array.from({ length: 200_000 }, (_, at) => at);
  const { records, diagnostics } = await readServiceTables(
    [
      ['services.csv', `id,name\n${numbers.map((at) => `s${at},Service ${at}`).join('\n')}`],
      ['phones.csv', `id,service_id,number\n${numbers.map((at) => `${at},s${at},${at}`).join('\n')}`],
      ['schedules.csv', `id,service_id,byday\n${numbers.map((at) => `${at},x${at},MO`).join('\n')}`],
    ],
    options,
  );
  assert.equal(records.length, 200_000);
  assert.ok(records.every(({ id, phones }) => phones.length === 1 && `s${phones[0]!.number}` === id));
  assert.deepEqual(diagnostics, [
    {
      record: 'schedule 0',
      field: 'service_id',
      message: 'names no record that was read (200000 of this table)',
    },
  ]);
});

real('the HSDS 1.x sample: all services in use, with organization, place, phones and hours', async () => {
  const { records, diagnostics, categories } = await readServiceTables(
    folder('hsds-1.x-csv-sample'),
    options,
  );
  for (const record of records) assert.deepEqual(serviceSchema.parse(record), record);
  // 23 rows, two of which are no longer given.
  assert.equal(records.length, 21);
  assert.deepEqual(diagnostics, [
    { record: '20', field: 'status', message: 'is defunct' },
    { record: '21', field: 'status', message: 'is inactive' },
  ]);
  for (const { name, organization, locations, phones } of records) {
    assert.ok(organization && phones.length, name);
    assert.equal(locations.length, 1, name);
    assert.ok(locations[0]!.address && locations[0]!.latitude, name);
  }
  const passport = records.find(({ id }) => id === '22')!;
  assert.deepEqual(passport.organization, { id: '8', name: 'Example Agency' });
  assert.deepEqual(passport.phones[0], {
    number: '123-456-7890',
    extension: '123',
    description: 'Passport Photos',
  });
  assert.deepEqual(passport.schedules, [
    { byday: 'MO', opensAt: '08:00', closesAt: '12:00' },
    { byday: 'MO', opensAt: '14:00', closesAt: '16:00' },
    { byday: 'WE', opensAt: '10:00', closesAt: '15:00' },
  ]);
  // No hours of its own: those of the place.
  assert.equal(records.find(({ id }) => id === '23')!.schedules.length, 7);
  assert.deepEqual(passport.areas, ['Alameda County', 'San Mateo County']);
  assert.equal(passport.categories.length, 6);
  assert.equal(categories.length, 290);
});

for (const version of ['hsds-3.0-examples', 'hsds-3.1-examples', 'oruk-3-examples']) {
  real(`${version}: its CSV folder`, async () => {
    const { records, diagnostics } = await readServiceTables(folder(`${version}/csv`), options);
    const [service] = records;
    assert.deepEqual(serviceSchema.parse(service), service);
    assert.deepEqual(
      [records.length, service!.name, service!.organization!.name, service!.locations[0]!.name],
      [1, 'Community Counselling', 'Example Organization Inc.', 'MyCity Civic Center'],
    );
    assert.equal(service!.phones[0]!.number, '+44 1234 234567');
    assert.deepEqual(
      service!.schedules.map(({ byday, opensAt, closesAt }) => [byday, opensAt, closesAt]),
      [['TH,FR', '10:00', '18:00']],
    );
    assert.equal(service!.contacts[0]!.name, 'Ann Persona');
    // The attribute of the example belongs to a record that is not there; its latitude is 100.
    assert.deepEqual(
      diagnostics.map(({ field }) => field),
      ['link_id', 'latitude'],
    );
  });
}

real('HSDS 3: tables in one JSON file', async () => {
  const json = JSON.parse(readFileSync(`${root}hsds-3.0-examples/tabular.json`, 'utf8')) as unknown;
  const { records } = await readServiceTables(filesIn(json)!, options);
  assert.deepEqual(
    records.map(({ name, phones, locations }) => [name, phones.length, locations.length]),
    [['Community Counselling', 1, 1]],
  );
});
