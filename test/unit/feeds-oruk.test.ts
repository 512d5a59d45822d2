import assert from 'node:assert/strict';
import test from 'node:test';
import { serviceSchema } from '../../src/domain/service.js';
import { readServices } from '../../src/feeds/hsds.js';

const options = { format: 'auto', url: 'https://council.example/v1/services?per_page=50' };

/** A service as a feed of Open Referral UK 1 gives it. */
const v1 = {
  id: 'a7',
  name: 'SEWING CIRCLE',
  description: '<p>Mend &amp; make.<br>All welcome.</p>',
  url: 'www.sewing.example',
  email: 'hello@sewing.example',
  status: '',
  fees: 'First visit free',
  accreditations: 'Quality Mark',
  deliverable_type: 'Training',
  attending_type: 'home visit',
  attending_access: 'drop-in',
  assured_date: '2026-02-03T00:00:00',
  organization: { id: 'o1', name: 'Threads', url: 'https://threads.example', description: '' },
  eligibilitys: [
    { id: 'e1', eligibility: 'Adults', minimum_age: 18, maximum_age: 64 },
    {
      id: 'e2',
      eligibility: 'Carers',
      minimum_age: 16,
      maximum_age: 120,
      taxonomys: [{ id: 't', taxonomy: { id: 'c', name: 'Unpaid carers' } }],
    },
  ],
  cost_options: [{ id: 'k', option: 'Term', amount: 12.5, amount_description: 'a term', valid_from: null }],
  languages: [{ id: 'l', language: 'Welsh' }],
  service_areas: [{ id: 'w', service_area: 'Ward 4', extent: null }],
  contacts: [
    { id: 'p', name: 'Bo', title: 'Tutor', phones: [{ id: 'n', number: '01827 496000', language: 'en' }] },
  ],
  regular_schedules: [{ id: 'r', byday: 'TU', freq: 'WEEKLY', opens_at: '10:00:00', closes_at: '12:00:00' }],
  service_at_locations: [
    {
      id: 's',
      regular_schedule: [{ id: 'r2', weekday: '4', opens_at: '7pm', closes_at: '9pm' }],
      location: {
        id: 'h',
        name: 'Hall',
        latitude: 52.63,
        longitude: -1.66,
        physical_addresses: [
          { address_1: '75 Sheep Lane', city: ', Tamworth, ', postal_code: 'B77 0ZZ', country: 'England' },
        ],
        accessibility_for_disabilities: [{ accessibility: 'Hearing loop' }],
      },
    },
  ],
  service_taxonomys: [
    {
      id: 'x1',
      taxonomy: {
        id: 'crafts',
        name: 'Crafts',
        vocabulary: 'ESD',
        parent: { id: 'leisure', name: 'Leisure' },
      },
    },
    { id: 'x2', taxonomy: { id: 'young', name: 'Under 25s', vocabulary: 'Audience' } },
    { id: 'x3', taxonomy: { id: 'knit', name: 'Knitting', vocabulary: 'ESD', parent: 'crafts' } },
  ],
};
const page = (rest: Record<string, unknown> = {}) => ({
  totalElements: 120,
  totalPages: 3,
  number: 1,
  size: 50,
  first: true,
  last: false,
  empty: false,
  content: [v1],
  ...rest,
});

test('version 1: every field that differs is understood', () => {
  const { records, diagnostics, categories } = readServices(page(), options);
  const [service] = records;
  assert.deepEqual(serviceSchema.parse(service), service);
  assert.deepEqual(service, {
    id: 'a7',
    name: 'SEWING CIRCLE',
    description: 'Mend & make.\nAll welcome.',
    organization: { id: 'o1', name: 'Threads' },
    categories: [
      { id: 'crafts', name: 'Crafts', parentId: 'leisure' },
      { id: 'knit', name: 'Knitting', parentId: 'crafts' },
      { id: 'Training', name: 'Training' },
    ],
    audience: ['Under 25s', 'Unpaid carers'],
    areas: ['Ward 4'],
    areaIds: { w: 'Ward 4' },
    delivery: ['in-person', 'home'],
    minimumAge: 16,
    maximumAge: 120,
    eligibility: 'Adults\nCarers',
    application: 'drop-in',
    url: 'https://www.sewing.example/',
    email: 'hello@sewing.example',
    checked: '2026-02-03',
    phones: [{ number: '01827 496000' }],
    contacts: [{ name: 'Bo', title: 'Tutor' }],
    locations: [
      {
        name: 'Hall',
        address: '75 Sheep Lane, Tamworth, B77 0ZZ, England',
        latitude: 52.63,
        longitude: -1.66,
        accessibility: 'Hearing loop',
      },
    ],
    schedules: [
      { byday: 'TU', opensAt: '10:00', closesAt: '12:00', freq: 'WEEKLY' },
      { byday: 'TH', opensAt: '19:00', closesAt: '21:00' },
    ],
    languages: ['Welsh'],
    cost: 'First visit free\nTerm: 12.5 a term',
    accreditations: 'Quality Mark',
  });
  assert.deepEqual(categories, [{ id: 'leisure', name: 'Leisure' }]);
  assert.deepEqual(diagnostics, []);
});

test('version 1: pages are counted on, from one or from nought', () => {
  const { total, next } = readServices(page(), options);
  assert.equal(total, 120);
  assert.equal(next, 'https://council.example/v1/services?per_page=50&page=2');
  const at = (number: number, url: string) =>
    readServices(page({ number, first: number === 0 }), { ...options, url }).next;
  assert.equal(at(2, 'https://c.example/s?page=2'), 'https://c.example/s?page=3');
  assert.equal(at(0, 'https://c.example/s'), 'https://c.example/s?page=1');
  assert.equal(at(1, 'https://c.example/s?page=1'), 'https://c.example/s?page=2');
  assert.equal(at(1, 'https://c.example/s?page=2'), 'https://c.example/s?page=3');
  assert.equal(readServices(page({ number: 3, last: true, first: false }), options).next, undefined);
  assert.equal(readServices(page({ content: [] }), options).next, undefined);
});

test('version 1: keys may come with capitals', () => {
  const shouted = {
    TotalElements: 1,
    Content: [
      {
        Id: 'b1',
        Name: 'Lunch club',
        Organization: { Id: 'o2', Name: 'Table' },
        Service_at_locations: [{ Location: { Name: 'Barn', Physical_addresses: [{ Address_1: '1 Lane' }] } }],
      },
    ],
  };
  const { records, total } = readServices(shouted, options);
  assert.equal(total, 1);
  assert.deepEqual(
    records.map(({ id, name, organization, locations }) => [id, name, organization, locations]),
    [['b1', 'Lunch club', { id: 'o2', name: 'Table' }, [{ name: 'Barn', address: '1 Lane' }]]],
  );
});

test('ages: the service before its eligibilities; nought to nought is any; the wrong way round is said', () => {
  const ages = (rest: Record<string, unknown>) => {
    const { records, diagnostics } = readServices([{ id: 'a', name: 'A', ...rest }], options);
    return [records[0]!.minimumAge, records[0]!.maximumAge, ...diagnostics.map(({ field }) => field)];
  };
  const eligibilitys = [{ minimum_age: '5', maximum_age: 11 }];
  assert.deepEqual(ages({ eligibilitys }), [5, 11]);
  assert.deepEqual(ages({ eligibilitys, minimum_age: 7 }), [7, 11]);
  assert.deepEqual(ages({ eligibilitys: [{ minimum_age: 0, maximum_age: 0 }] }), [undefined, undefined]);
  assert.deepEqual(ages({ minimum_age: 0, maximum_age: 4 }), [0, 4]);
  assert.deepEqual(ages({ minimum_age: 60, maximum_age: 20 }), [60, undefined, 'maximum_age']);
  assert.deepEqual(ages({ minimum_age: 'adult' }), [undefined, undefined, 'minimum_age']);
});

test('ways to attend are ways of delivery', () => {
  const delivery = (attending_type: unknown) =>
    readServices([{ name: 'A', attending_type }], options).records[0]!.delivery;
  assert.deepEqual(delivery('venue'), ['in-person']);
  assert.deepEqual(delivery('online'), ['online']);
  assert.deepEqual(delivery('home visit'), ['home']);
  assert.deepEqual(delivery(['venue', 'online']), ['in-person', 'online']);
  assert.deepEqual(delivery('phone'), []);
});

test('version 3: fees, accessibility, areas and the term by its second name', () => {
  const { records, diagnostics } = readServices(
    {
      id: 's3',
      name: 'Advice desk',
      status: 'active',
      fees: 'None',
      last_modified: '2026-05-06T10:30:45.123Z',
      service_areas: [{ service_area: 'Borough' }],
      service_at_locations: [
        {
          location: {
            name: 'Library',
            location_type: 'physical',
            accessibility: [{ accessibility: 'Lift', details: 'To all floors' }],
          },
        },
      ],
      attributes: [{ taxonomy_term: { id: 't1', term: 'Debt', taxonomy: 'esdServices', parent_id: 't0' } }],
    },
    options,
  );
  const [service] = records;
  assert.deepEqual(diagnostics, []);
  assert.equal(service!.cost, 'None');
  assert.equal(service!.checked, '2026-05-06');
  assert.deepEqual(service!.areas, ['Borough']);
  assert.deepEqual(service!.locations, [{ name: 'Library', accessibility: 'Lift To all floors' }]);
  assert.deepEqual(service!.categories, [{ id: 't1', name: 'Debt', parentId: 't0' }]);
});
