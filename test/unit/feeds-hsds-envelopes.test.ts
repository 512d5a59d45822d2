import assert from 'node:assert/strict';
import test from 'node:test';
import { readServices } from '../../src/feeds/hsds.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';

const url = 'https://api.example/services';
const options = { format: 'auto', url };
const a = { id: 'a', name: 'A' };
const b = { id: 'b', name: 'B' };
const ids = (input: unknown) => readServices(input, options).records.map(({ id }) => id);

test('services are found in every envelope', () => {
  const envelopes: Record<string, unknown> = {
    array: [a, b],
    'HSDS page': { total_items: 2, contents: [a, b] },
    'Open Referral UK 1 page': { totalElements: 2, content: [a, b] },
    data: { data: [a, b] },
    'data within data': { data: { services: [a, b] } },
    result: { result: { results: [a, b] } },
    services: { services: [a, b] },
    'capital letters': { Contents: [a, b] },
    'JSON text': JSON.stringify([a, b]),
    NDJSON: `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
    'NDJSON with blank lines and line ends of Windows': `\uFEFF${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}\r\n`,
    'places of services': [
      { id: '1', service: a },
      { id: '2', service: b },
    ],
    'a list of places of services': { service_at_locations: [{ service: a }, { service: b }] },
    'one organization': { id: 'o', name: 'O', services: [a, b] },
    'a page of organizations': {
      contents: [
        { id: 'o', name: 'O', services: [a] },
        { id: 'p', name: 'P', services: [b] },
      ],
    },
    'organizations by name': { organizations: [{ id: 'o', name: 'O', services: [a, b] }] },
  };
  for (const [name, envelope] of Object.entries(envelopes)) assert.deepEqual(ids(envelope), ['a', 'b'], name);
  assert.deepEqual(ids(a), ['a']);
  assert.deepEqual(ids({ service: a, location: { name: 'Hall' } }), ['a']);
});

test('a service keeps its own lists: they are no envelope', () => {
  const { records, total, next, diagnostics } = readServices(
    {
      ...a,
      service_at_locations: [{ location: { id: 'l', name: 'Hall', address: '1 Lane' } }],
      organizations: [{ id: 'o', name: 'O' }],
      total: 12,
    },
    options,
  );
  assert.deepEqual(
    records.map(({ id, locations, organization }) => [id, locations, organization]),
    [['a', [{ name: 'Hall', address: '1 Lane' }], { id: 'o', name: 'O' }]],
  );
  assert.deepEqual([total, next, diagnostics], [undefined, undefined, []]);
});

test('organizations of a page are those of their services, by nesting and by id', () => {
  const nested = { contents: [{ id: 'o', name: 'O', website: 'o.example', services: [a] }] };
  const [service] = readServices(nested, options).records;
  assert.deepEqual([service!.organization, service!.url], [{ id: 'o', name: 'O' }, 'https://o.example/']);
  assert.equal(
    readServices([{ ...a, website: 'a.example', organization: { name: 'O' } }], options).records[0]!.url,
    'https://a.example/',
  );
  const beside = { organizations: [{ id: 'o', name: 'O' }], services: [{ ...a, organization_id: 'o' }] };
  assert.deepEqual(readServices(beside, options).records[0]!.organization, { id: 'o', name: 'O' });
});

test('a list of organizations or of places is a directory too', () => {
  const [organization] = readServices(
    { contents: [{ id: 'o', name: 'Sunshine', website: 'sun.example', legal_status: 'Charity' }] },
    options,
  ).records;
  assert.deepEqual(
    [organization!.name, organization!.organization, organization!.url],
    ['Sunshine', { id: 'o', name: 'Sunshine' }, 'https://sun.example/'],
  );
  const [place] = readServices(
    {
      contents: [
        {
          id: 'l',
          name: 'Library',
          location_type: 'physical',
          latitude: 1,
          longitude: 2,
          addresses: [{ address_1: '1 Lane' }],
        },
      ],
    },
    options,
  ).records;
  assert.deepEqual(
    [place!.name, place!.locations, place!.delivery],
    ['Library', [{ address: '1 Lane', latitude: 1, longitude: 2 }], ['in-person']],
  );
});

test('taxonomies give a tree but no services; services with terms of their own stay', () => {
  const terms = readServices(
    {
      total_items: 2,
      contents: [
        { id: 't2', name: 'Chess', parent_id: 't1', taxonomy: 'x', term_uri: 'https://x.example' },
        { id: 't1', name: 'Clubs', taxonomy: 'x', term_uri: 'https://x.example' },
      ],
    },
    options,
  );
  assert.deepEqual(terms.records, []);
  assert.deepEqual(terms.categories, [
    { id: 't2', name: 'Chess', parentId: 't1' },
    { id: 't1', name: 'Clubs' },
  ]);
  assert.deepEqual(terms.diagnostics, [{ message: 'holds taxonomy terms, which are no services' }]);
  const [service] = readServices([{ ...a, taxonomy_terms: [{ id: 't1', name: 'Clubs' }] }], options).records;
  assert.deepEqual(service!.categories, [{ id: 't1', name: 'Clubs' }]);
  assert.deepEqual(ids([{ ...a, taxonomy: 'Food' }]), ['a']);
  assert.deepEqual(ids([{ ...a, parent_id: 'x', version: '2', phones: [] }]), ['a']);
});

test('the description of an interface says where to look', () => {
  const { records, diagnostics } = readServices(
    { version: '3.0', profile: 'https://p.example', openapi_url: 'https://p.example/openapi.json' },
    options,
  );
  assert.deepEqual(records, []);
  assert.deepEqual(diagnostics, [{ message: 'describes an interface: src is its address with /services' }]);
});

test('one service at many places is one, with all of them', () => {
  const at = (name: string) => ({ id: name, service: a, location: { id: name, name, address: name } });
  const page = readServices({ contents: [at('Hall'), at('Barn')], total_items: 2 }, options);
  assert.deepEqual(
    page.records.map(({ id, locations }) => [id, locations.map(({ name }) => name)]),
    [['a', ['Hall', 'Barn']]],
  );
  assert.deepEqual([page.outlets, page.held, page.total], [['a'], 2, 2]);
});

test('counts that contradict the contents are said and corrected', () => {
  const about = (head: Record<string, unknown>) => {
    const { total, diagnostics } = readServices({ ...head, contents: [a, b] }, options);
    return [total, ...diagnostics.map(({ field, message }) => `${field}: ${message}`)];
  };
  const only = { page_number: 1, total_pages: 1, first_page: true, last_page: true };
  assert.deepEqual(about({ ...only, total_items: 2 }), [2]);
  assert.deepEqual(about({ ...only, total_items: 9 }), [2, 'total_items: says 9, holds 2']);
  assert.deepEqual(about({ total_items: 1 }), [2, 'total_items: says 1, holds 2']);
  assert.deepEqual(about({ total_items: 9 }), [9]);
  assert.deepEqual(about({ page_number: 1, total_pages: 5, last_page: false, total_items: 9 }), [9]);
  assert.deepEqual(about({ empty: true }), [undefined, 'empty: says empty, holds 2']);
  assert.deepEqual(about({ page_number: 2, total_pages: 6, last_page: true }), [
    undefined,
    'last_page: says the last page, and is page 2 of 6',
  ]);
  assert.deepEqual(about({ totalElements: 0, content: [a] }), [2, 'totalElements: says 0, holds 2']);
});

test('the next page is where the envelope says, and never the same again', () => {
  const next = (head: Record<string, unknown>, contents: unknown[] = [a]) =>
    readServices({ ...head, contents }, options).next;
  assert.equal(next({ next: '/services?after=9' }), 'https://api.example/services?after=9');
  assert.equal(next({ links: { next: { href: '?page=4' } } }), `${url}?page=4`);
  assert.equal(next({ links: { next: null }, page_number: 1, last_page: false }), `${url}?page=2`);
  assert.equal(next({ next: url }), undefined);
  assert.equal(next({ next: 'javascript:run' }), undefined);
  assert.equal(next({ page_number: 1, total_pages: 3 }), `${url}?page=2`);
  assert.equal(next({ page_number: 3, total_pages: 3 }), undefined);
  assert.equal(next({ page_number: 1, total_pages: 3 }, []), undefined);
});

test('tables as JSON are joined', async () => {
  const { records, categories, diagnostics } = await readServicesFrom(
    {
      'organizations.csv': [{ id: 'o', name: 'O' }],
      'services.csv': [{ ...a, organization_id: 'o' }, b],
      'service_at_location.csv': [{ id: 's', service_id: 'a', location_id: 'l' }],
      'locations.csv': [{ id: 'l', name: 'Hall' }],
      'addresses.csv': [{ id: 'd', location_id: 'l', address_1: '1 Lane' }],
      'phones.csv': [
        { contact_id: 'c', number: '020 7946 0002' },
        { service_id: 'a', number: '020 7946 0000' },
        { location_id: 'l', number: '020 7946 0001' },
      ],
      'contacts.csv': [{ id: 'c', service_id: 'b', name: 'Bo' }],
      'schedules.csv': [{ service_id: 'b', byday: 'MO', opens_at: '9am' }],
      'attributes.csv': [{ id: 'x', link_id: 'b', taxonomy_term_id: 't' }],
      'taxonomy_terms.csv': [
        { id: 't', name: 'Food', parent_id: 'r' },
        { id: 'r', name: 'Root' },
      ],
    },
    options,
  );
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    records.map(({ id, organization, locations, phones, schedules, categories: own }) => [
      id,
      organization?.name,
      locations,
      phones.map(({ number }) => number),
      schedules.length,
      own.map(({ name }) => name),
    ]),
    [
      ['a', 'O', [{ name: 'Hall', address: '1 Lane' }], ['020 7946 0000', '020 7946 0001'], 0, []],
      ['b', undefined, [], ['020 7946 0002'], 1, ['Food']],
    ],
  );
  assert.deepEqual(
    categories.map(({ id }) => id),
    ['t', 'r'],
  );
});

test('what is no set of tables is read as it is', async () => {
  for (const input of [[a, b], JSON.stringify({ contents: [a, b] }), null]) {
    const { records, held } = await readServicesFrom(input, options);
    assert.deepEqual([records, held], [readServices(input, options).records, input ? 2 : 0]);
  }
});
