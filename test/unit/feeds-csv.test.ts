import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readFeedAnswer } from '../../src/compose/feed-source.js';
import { parseRows, readFlatCsv } from '../../src/feeds/csv.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';
import type { FeedRequest, ListKind } from '../../src/kit/kit.js';

const read = <K extends ListKind>(kind: K, input: string, request: Partial<FeedRequest> = {}) =>
  readFeedAnswer(kind, { input, format: 'auto', ...request }, undefined);

const readServices = async (input: string, request: Partial<FeedRequest> = {}) => ({
  content: await readServicesFrom(input, { format: 'auto', ...request }),
});

test('services: our field names, lists in a cell, quotes, a line break within quotes, BOM and CRLF', async () => {
  const { content } = await readServices(
    '\uFEFFid,name,description,organization,organizationId,party,category,delivery,phone,latitude,longitude,sensitive\r\n' +
      's1,"Home care, daily","Says ""hello""\r\nand more",Sunshine,o1,Social organization,Health > Home care; Elderly,home;online,0755 5550 1000 | 0755 5550 2000,22.5,114.1,\r\n' +
      's2,Shelter,,,,,,,,,,yes\r\n',
  );
  const [care, shelter] = content.records;
  assert.equal(content.records.length, 2);
  assert.equal(care!.name, 'Home care, daily');
  assert.equal(care!.description, 'Says "hello"\nand more');
  assert.deepEqual(care!.organization, { id: 'o1', name: 'Sunshine' });
  assert.equal(care!.party, 'social-organization');
  assert.deepEqual(
    care!.categories.map(({ id }) => id),
    ['Health', 'Health > Home care', 'Elderly'],
  );
  assert.deepEqual([...care!.delivery].sort(), ['home', 'online']);
  assert.equal(care!.phones.length, 2);
  assert.equal(care!.locations[0]!.latitude, 22.5);
  assert.equal(care!.sensitive, undefined);
  assert.equal(shelter!.sensitive, true);
});

test('semicolons, tabs and bars separate too, also where Excel says so; titles in any case', async () => {
  for (const source of [
    'Name;Organization ID;Organization;Minimum_Age\nCare;o1;Sun, Moon;6',
    'Name\tOrganization ID\tOrganization\tMinimum_Age\nCare\to1\tSun, Moon\t6',
    'name|organizationId|organization|minimum age\rCare|o1|Sun, Moon|6\r',
    'sep=;\r\nname;organizationid;organization;minimum-age\r\nCare;o1;Sun, Moon;6\r\n\r\n',
    '\n\n"name","organizationId","organization","minimumAge"\nCare,o1,"Sun, Moon",6',
  ]) {
    const { content } = await readServices(source);
    const [service, ...others] = content.records;
    assert.equal(others.length, 0, source);
    assert.equal(service?.name, 'Care', source);
    assert.deepEqual(service.organization, { id: 'o1', name: 'Sun, Moon' }, source);
    assert.equal(service.minimumAge, 6, source);
  }
});

test('activities: dates as the page says, price, place; one that has no name is left out', async () => {
  const { content } = await read(
    'activities',
    'id,name,start,end,place,capacity,price,cancelled\na1,Dance,03/02/2031 19:00,,Hall,12,20 CNY,no\na2,,,,,,,\n',
    { dateFormat: 'DD/MM/YYYY HH:mm' },
  );
  assert.equal(content.records.length, 1);
  const [{ id, name, start, place, capacity, price, cancelled }] = content.records as [
    (typeof content.records)[0],
  ];
  assert.deepEqual(
    { id, name, place, capacity, price, cancelled },
    {
      id: 'a1',
      name: 'Dance',
      place: 'Hall',
      capacity: 12,
      price: { amount: 20, currency: 'CNY' },
      cancelled: false,
    },
  );
  assert.match(String(start), /^2031-02-03T19:00/);
});

test('needs, hours, hours so far and feedback topics', async () => {
  const needs = await read(
    'needs',
    'id,title,type,organization,unit,target,pledged,urgent\nn1,Rice,Goods,Food bank,kg,"1,200",300,是',
  );
  assert.deepEqual(needs.content.records, [
    {
      id: 'n1',
      title: 'Rice',
      organization: { id: 'Food bank', name: 'Food bank' },
      type: 'goods',
      unit: 'kg',
      target: 1200,
      pledged: 300,
      urgent: true,
    },
  ]);
  const hours = await read(
    'hours',
    'id,name,start,end\nv1,Visits,2031-01-02T10:00:00Z,2031-01-02T12:00:00Z\nv2,Tea,,',
  );
  assert.deepEqual(
    hours.content.activities.map(({ id, name }) => [id, name]),
    [
      ['v1', 'Visits'],
      ['v2', 'Tea'],
    ],
  );
  assert.match(String(hours.content.activities[0]!.start), /^2031-01-02T10:00/);
  const history = await read(
    'hours-history',
    'id,start,minutes,activity,status\nh1,2031-01-02T10:00:00Z,90,Visits,verified',
  );
  assert.equal(history.content.entries[0]!.minutes, 90);
  const feedback = await read(
    'feedback',
    'id,label,type,description,party\nlift,The lift,complaint,"Broken, slow",property',
  );
  assert.deepEqual(feedback.content.topics, [
    { id: 'lift', label: 'The lift', type: 'complaint', description: 'Broken, slow', party: 'property' },
  ]);
});

test('columns of other names are found by field-map', async () => {
  const { content } = await readServices('服务名称,电话,Items\n助餐,0755 5550 1000,x', {
    fieldMap: { name: '服务名称', phone: '电话' },
  });
  assert.deepEqual(
    content.records.map(({ name, phones }) => [name, phones[0]?.number]),
    [['助餐', '0755 5550 1000']],
  );
});

test('a table that is not ours is no CSV, unless the page says so: then the sentence names the columns', async () => {
  const said = async (input: string, request = {}) =>
    (await readServices(input, request)).content.diagnostics.map(({ message }) => message).join();
  assert.match(await said('a,b\n1,2'), /not JSON/);
  assert.match(await said('a,b\n1,2', { format: 'csv' }), /header of the CSV .*name/);
  assert.match(await said('sorry, out of order', { format: 'csv' }), /header of the CSV/);
  assert.match(await said('', { format: 'csv' }), /header of the CSV/);
  const { content } = await readServices('[{"name": "JSON, still"}]');
  assert.equal(content.records.length, 1);
  assert.deepEqual((await readServices('id,name\n')).content.records, []);
});

test('ragged rows, stray quotes and doubled columns lose nothing else', async () => {
  const { records } = (await readFlatCsv(
    'id,name,,name,items,__proto__\n1\n2,Two,x,Deux,i,p,extra,extra\n\n , ,\n3,5" pipe,,,\n4,"Four"teen,\n5,"never closed,x\n6,Six',
    undefined,
    false,
  ))!;
  assert.deepEqual(
    records.map(({ id, name }) => [id, name]),
    [
      ['1', undefined],
      ['2', 'Two'],
      ['3', '5" pipe'],
      ['4', 'Fourteen'],
      ['5', '"never closed'],
      ['6', 'Six'],
    ],
  );
  assert.equal(({} as Record<string, unknown>)['p'], undefined);
});

test('whatever is written by RFC 4180 is read back', async () => {
  const cell = fc.stringMatching(/^[a-z",;\r\n\t |]{0,8}$/).map((text) => `x${text}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, separator, lineEnd) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const source = rows.map((row) => row.map(quote).join(separator)).join(lineEnd);
        assert.deepEqual(await parseRows(source, separator), rows);
      },
    ),
  );
});

test('any text ends, and fast', async () => {
  await fc.assert(fc.asyncProperty(fc.string(), async (text) => void (await parseRows(text, ','))));
  const start = performance.now();
  for (const text of ['"', '""', '"a""', ',"', '"\n', ',', '"x'])
    await readFlatCsv(`name\n${text.repeat(300_000)}`, undefined, true);
  assert.ok(performance.now() - start < 5000);
});
