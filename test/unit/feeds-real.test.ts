import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { activitySchema } from '../../src/domain/activity.js';
import { serviceSchema } from '../../src/domain/service.js';
import { readMappedServices } from '../../src/feeds/flat-services.js';
import { readServices } from '../../src/feeds/hsds.js';
import { readActivities } from '../../src/feeds/schema-org.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const options = { format: 'auto' };

/** A test on a feed that others publish, skipped where the data is not at hand. */
const real = (name: string, run: (load: (file: string) => string) => void) =>
  test(name, (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    run((file) => readFileSync(root + file, 'utf8'));
  });

const services = (source: string) => {
  const page = readServices(source, options);
  for (const record of page.records) assert.deepEqual(serviceSchema.parse(record), record);
  return page;
};
const activities = (source: string) => {
  const page = readActivities(source, options);
  for (const record of page.records) assert.deepEqual(activitySchema.parse(record), record);
  return page;
};

for (const version of ['hsds-3.0', 'hsds-3.1']) {
  real(`${version}: the full service`, (load) => {
    const { records, diagnostics } = services(load(`${version}-examples/service_full.json`));
    const [service] = records;
    assert.equal(records.length, 1);
    assert.equal(service!.id, 'ac148810-d857-441c-9679-408f346de14b');
    assert.equal(service!.name, 'Community Counselling');
    assert.equal(service!.alternateName, 'MyCity Counselling Services');
    assert.deepEqual(service!.organization, {
      id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
      name: 'Example Organization Inc.',
    });
    assert.deepEqual(
      service!.phones.map(({ number, extension }) => [number, extension]),
      [['+44 1234 234567', '100']],
    );
    assert.match(service!.phones[0]!.description!, /^Our main reception phone number/);
    assert.equal(service!.locations.length, 1);
    assert.equal(service!.locations[0]!.name, 'MyCity Civic Center');
    assert.equal(
      service!.locations[0]!.address,
      '1-30 Main Street, MyVillage, MyCity, MyRegion, MyState, ABC 1234',
    );
    assert.equal(service!.locations[0]!.latitude, undefined);
    assert.match(service!.locations[0]!.transportation!, /number 1 Bus/);
    assert.match(service!.locations[0]!.accessibility!, /induction loops/);
    assert.deepEqual(service!.delivery, ['in-person']);
    assert.equal(service!.schedules.length, 1);
    assert.deepEqual(
      [service!.schedules[0]!.byday, service!.schedules[0]!.opensAt, service!.schedules[0]!.closesAt],
      ['TH,FR', '10:00', '18:00'],
    );
    assert.deepEqual(service!.languages, ['Urdu']);
    assert.deepEqual([service!.minimumAge, service!.maximumAge], [12, 100]);
    assert.match(service!.cost!, /£50 per hour.*\nUnder 18s and Over 60s: 35 GBP per 1 hour session$/);
    assert.deepEqual(service!.contacts, [{ name: 'Ann Persona', title: 'Reception Manager' }]);
    assert.deepEqual(service!.categories, [
      {
        id: '3f7b145d-84af-42d7-8fae-eaca714b02b2',
        name: 'name',
        parentId: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2',
      },
    ]);
    assert.equal(service!.areas.length, 1);
    assert.equal(service!.url, 'http://example.com/counselling');
    assert.equal(service!.email, 'email@example.com');
    assert.equal(service!.checked, '2005-01-01');
    assert.equal(service!.status, 'active');
    assert.match(service!.alert!, /^Following COVID-19/);
    assert.deepEqual(
      diagnostics.map(({ field }) => field),
      ['latitude'],
    );
  });

  real(`${version}: pages of services and of places, and an organization`, (load) => {
    const page = services(load(`${version}-examples/service_list.json`));
    assert.deepEqual([page.records[0]!.name, page.total], ['Community Counselling', 10]);
    const next = readServices(load(`${version}-examples/service_list.json`), {
      ...options,
      url: 'https://api.example.org/services',
    }).next;
    assert.equal(next, 'https://api.example.org/services?page=2');
    for (const file of ['service_at_location_full', 'service_at_location_list', 'organization_full']) {
      const [service] = services(load(`${version}-examples/${file}.json`)).records;
      assert.equal(service?.name, 'Community Counselling', file);
    }
    const [atPlace] = services(load(`${version}-examples/service_at_location_list.json`)).records;
    assert.equal(atPlace!.locations[0]!.name, 'MyCity Civic Center');
  });
}

real('Open Referral UK 3', (load) => {
  for (const folder of ['oruk-3-examples', 'oruk-validator-default']) {
    const [service] = services(load(`${folder}/service_full.json`)).records;
    assert.equal(service!.name, 'Community Counselling');
    assert.equal(service!.locations[0]!.address, '1-30 Main Street, MyCity, MyRegion, MyState, ABC 1234');
    assert.equal(service!.cost, 'fees_description\nUnder 18s and Over 60s: 35 per 1 hour session');
    assert.deepEqual(service!.languages, []);
    const page = services(load(`${folder}/service_list.json`));
    assert.equal(page.records[0]!.organization!.name, 'Example Organization Inc.');
    assert.equal(page.total, folder === 'oruk-3-examples' ? 10 : 1);
  }
  assert.equal(services(load('oruk-validator-default/dashboard_services_response.json')).records.length, 0);
});

real('OpenActive: an event', (load) => {
  const { records, next } = activities(load('openactive-examples/event_example_1.json'));
  const [ride] = records;
  assert.equal(ride!.name, "Alan's social ride group Gorhambury House loop");
  assert.deepEqual([ride!.start, ride!.end], ['2019-08-25T10:00:00+01:00', '2019-08-25T12:40:00+01:00']);
  assert.deepEqual(
    [ride!.capacity, ride!.remaining, ride!.price, ride!.online, ride!.audience],
    [30, 21, { amount: 0 }, 'offline', '16+'],
  );
  assert.equal(ride!.place, 'Middlesbrough Sports Village');
  assert.equal(ride!.address, 'Alan Peacock Way, Village East, Middlesbrough, TS4 3AE');
  assert.equal(ride!.organization!.name, "Alan's social ride group");
  assert.deepEqual(ride!.category, ['Road Cycling']);
  assert.equal(next, 'https://www.example.org/feeds/events?afterTimestamp=1558084806&afterId=151176');
});

real('OpenActive: series, sessions, courses, on demand', (load) => {
  const first = (file: string) => activities(load(`openactive-examples/${file}.json`)).records[0]!;
  const series = first('sessionseries_example_1');
  assert.equal(series.name, 'Virtual BODYPUMP');
  assert.deepEqual(
    series.sessions!.map(({ start, remaining }) => [start, remaining]),
    [
      ['2018-10-02T19:15:00Z', 2],
      ['2018-10-09T19:15:00Z', 12],
    ],
  );
  assert.deepEqual([series.start, series.price], ['2018-10-02T19:15:00Z', { amount: 3.3, currency: 'GBP' }]);
  const session = first('scheduledsession_example_1');
  assert.deepEqual(
    [session.name, session.start, session.remaining, session.place, session.organization!.name],
    ['Hot Yoga', '2018-10-03T20:15:00+01:00', 15, 'Middlesbrough Sports Village', 'Better'],
  );
  const split = first('sessionseries-split_example_1');
  assert.deepEqual(split.sessions!.map(({ start }) => start).slice(0, 3), [
    '2018-10-21T07:30:00Z',
    '2018-10-23T07:30:00Z',
    '2018-10-28T08:30:00Z',
  ]);
  assert.equal(first('sessionseries-split-virtual_example_1').online, 'online');
  assert.equal(first('sessionseries-eventseries-split_example_1').name, 'Virtual BODYPUMP');
  assert.equal(first('event_eventseries_example_1').name, "Alan's social ride group Gorhambury House loop");
  const camp = first('courseinstance_example_1');
  assert.deepEqual(
    [camp.name, camp.start, camp.end, camp.price, camp.audience, camp.address],
    [
      'Netball Youth Camp',
      '2018-08-01',
      '2018-08-04',
      { amount: 124, currency: 'GBP' },
      '11–16',
      'Long Eaton, Nottingham, Nottinghamshire, NG10 4AD',
    ],
  );
  assert.match(camp.description!, /^Netball Youth Camps give junior netballers/);
  assert.equal(camp.sessions!.length, 3);
  assert.equal(first('ondemandevent_example_1').online, 'online');
  const taught = first('tutorials/describing-events/part-two-finished');
  assert.deepEqual(
    [taught.name, taught.start, taught.sessions!.length],
    ['Blade and tone', '2018-08-16T20:00', 53],
  );
});

real('OpenActive: a split series and its sessions, read together, are one activity', (load) => {
  const items = ['sessionseries-split_example_1', 'scheduledsession-split_example_1'].flatMap(
    (file) => (JSON.parse(load(`openactive-examples/${file}.json`)) as { items: unknown[] }).items,
  );
  const { records } = readActivities({ items }, options);
  assert.deepEqual(
    records.map(({ name, sessions }) => [name, sessions!.map(({ start }) => start)]),
    [['Virtual BODYPUMP', ['2016-05-09T18:15:00Z']]],
  );
  const alone = activities(load('openactive-examples/scheduledsession-split_example_1.json'));
  assert.deepEqual([alone.records, alone.diagnostics[0]!.message], [[], 'has no name']);
  assert.deepEqual(activities(load('openactive-examples/slot_example_1.json')).diagnostics, [
    { message: 'holds no events' },
  ]);
});

real('Taiwan childcare: GeoJSON and NDJSON with Chinese keys through a field map', (load) => {
  const geo = readMappedServices(load('childcare-taiwan-zh/babycare.geojson'), {
    ...options,
    fieldMap: {
      items: 'features',
      id: 'properties.id',
      name: 'properties.name',
      phone: 'properties.phone',
      address: 'properties.address',
      area: 'properties.city',
      latitude: 'geometry.coordinates.1',
      longitude: 'geometry.coordinates.0',
    },
  });
  assert.equal(geo.records.length, 2050);
  const [nursery] = geo.records;
  assert.deepEqual(
    [nursery!.name, nursery!.phones, nursery!.areas],
    ['新北市私立尼斯堡托嬰中心', [{ number: '02-82187139' }], ['新北市新店區']],
  );
  assert.deepEqual(nursery!.locations, [
    { address: '231新北市新店區中央里中央一街20號1樓', latitude: 24.973066, longitude: 121.528323 },
  ]);
  const lines = load('childcare-taiwan-zh/centres.ndjson');
  const byFile = { id: '_file', name: '機構名稱', address: '所在地', phone: '聯絡電話' };
  assert.equal(readMappedServices(lines, { ...options, fieldMap: byFile }).records.length, 2351);
  assert.equal(
    readMappedServices(lines, { ...options, fieldMap: { ...byFile, id: 'id' } }).records.length,
    2050,
  );
});

real('USA benefits: keys with dots', (load) => {
  const fieldMap = { name: '/healthcare.title', description: 'healthcare.summary' };
  const [service] = readMappedServices(load('benefits-usa-en-es/locales/en/types/healthcare.json'), {
    ...options,
    fieldMap,
  }).records;
  assert.equal(service!.name, 'Healthcare');
  assert.match(service!.description!, /^Health insurance/);
});
