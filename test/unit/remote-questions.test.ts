import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosesRemote } from '../../src/compose/remote-choice.js';
import type { Asked } from '../support/answering-server.js';
import { ask, hsds, idsOf, open, pageOf, serving } from '../support/remote-source.js';

test('asks an HSDS server by the parameters of HSDS, and keeps those of the address', async () => {
  const server = await serving((asked) => pageOf([], asked));
  const { source } = open(`${server.url}/services?organization_id=o1&page=9`);
  await source.find(
    ask({
      words: ' food & “bank” ',
      facets: {
        category: ['c1', 'c,2'],
        party: ['charity'],
        delivery: ['online'],
        age: ['7'],
        open: ['now'],
      },
      near: { latitude: 22.5, longitude: -114 },
      from: 40,
    }),
  );
  const [{ url }] = server.asked as [Asked];
  assert.deepEqual(
    [...url.searchParams].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    [
      ['age', '7'],
      ['delivery', 'online'],
      ['latitude', '22.5'],
      ['longitude', '-114'],
      ['open', 'now'],
      ['organization_id', 'o1'],
      ['page', '3'],
      ['party', 'charity'],
      ['per_page', '20'],
      ['search', 'food & “bank”'],
      ['taxonomy_term_id', 'c1'],
      ['taxonomy_term_id', 'c,2'],
    ],
  );
});

test('a template is asked, its list and total are found by the field map', async () => {
  const server = await serving(() => ({
    body: { found: { count: 1 }, list: [{ key: 7, t: 'Food bank', cats: ['Food'] }] },
  }));
  const { source } = open(`${server.url}/find{?search,page,per_page}{&taxonomy_term_id*}{&party,lang}`, {
    lang: 'zh',
    fieldMap: { items: 'list', total: 'found.count', id: 'key', name: 't', category: 'cats' },
  });
  const found = await source.find(ask({ words: '食物 & 銀行', facets: { category: ['a', 'b'] } }));
  assert.deepEqual(
    [found.total, found.records[0]!.id, found.records[0]!.categories[0]!.name],
    [1, '7', 'Food'],
  );
  assert.deepEqual(server.queries(), [
    `/find?search=${encodeURIComponent('食物 & 銀行')}&page=1&per_page=20&taxonomy_term_id=a&taxonomy_term_id=b&lang=zh`,
  ]);
});

test('what a resident types or chooses stays a value in the query language of a search engine', async () => {
  const server = await serving(() => ({ body: { hits: [], n: 0 } }));
  const fieldMap = {
    items: 'hits',
    total: 'n',
    name: 'name',
    'query.q.words': '({words})',
    'query.q.category': 'category:("{category}")',
    'query.q.area': 'area:`{area}`',
    'query.q.party': 'party:{party}',
    'query.q.or': ' OR ',
    'query.q.else': '*',
  };
  const { source } = open(`${server.url}/_search?from={offset}{&q}`, {
    fieldMap: Object.fromEntries(
      Object.entries(fieldMap).map(([key, value]) => [
        key,
        value.replace('{category}', '{taxonomy_term_id}'),
      ]),
    ),
  });
  await source.find(ask());
  await source.find(
    ask({
      words: 'a) OR secret:(1 "x"',
      facets: { category: ['b', 'c" OR d:"e'], area: ['x` || y'], party: ['p) OR (q'] },
    }),
  );
  assert.deepEqual(
    server.asked.map(({ url }) => url.searchParams.get('q')),
    ['*', '(a OR secret 1 x) AND category:("b" OR "c\\" OR d:\\"e") AND area:`x || y` AND party:p OR q'],
  );
});

test('services of given ids are looked up one by one, or asked for where the template knows ids', async () => {
  const server = await serving(({ url }) => {
    const [, id] = /services\/(\w+)$/.exec(url.pathname) ?? [];
    if (id) return id === 'gone' ? { status: 410 } : { body: hsds(id, { alert: 'free food' }) };
    return { body: url.searchParams.getAll('id').map((of) => hsds(of)) };
  });
  const { source } = open(`${server.url}/services`);
  const found = await source.find(ask({ ids: ['b', 'gone', 'a'], words: 'service B' }));
  assert.deepEqual([idsOf(found), found.total], [['b'], 1]);
  assert.deepEqual(idsOf(await source.find(ask({ ids: ['b', 'gone', 'a'] }))), ['b', 'a']);
  const asking = open(`${server.url}/find?x=1{&id*}`, { fieldMap: { 'query.id.in': '{ids}' } });
  assert.deepEqual(idsOf(await asking.source.find(ask({ ids: ['x'] }))), ['x']);
  assert.equal((await asking.source.get('y'))!.id, 'y');
});

test('of given ids, one that cannot be looked up is told apart from one that is gone', async () => {
  const server = await serving(({ url }) => {
    const id = url.pathname.split('/')[2];
    if (id === 'broken') return { status: 500 };
    return id === 'gone' ? { status: 410 } : { body: id === 'a' ? hsds('a') : [hsds('b')] };
  });
  const ids = ['broken', 'gone', 'a', 'b'];
  const { source } = open(`${server.url}/services`);
  await source.ready;
  const found = await source.find(ask({ ids }));
  assert.deepEqual([idsOf(found), found.unsure], [['a', 'b'], ['broken']]);
  const all = await source.find(ask({ ids: ['a', 'gone'] }));
  assert.deepEqual([idsOf(all), all.unsure], [['a'], undefined]);
});

test('a template without ids knows nothing of what it has not shown, one that passes ids over neither', async () => {
  const server = await serving(() => ({ body: [hsds('b')] }));
  const { source } = open(`${server.url}/find?q={search}`);
  await source.ready;
  const found = await source.find(ask({ ids: ['a', 'b'] }));
  assert.deepEqual([idsOf(found), found.unsure], [['b'], ['a']]);
  const deaf = await open(`${server.url}/find{?ids}`).source.find(ask({ ids: ['a'] }));
  assert.deepEqual(deaf.unsure, ['a']);
  const obeying = await open(`${server.url}/find{?ids}`).source.find(ask({ ids: ['a', 'b'] }));
  assert.deepEqual([idsOf(obeying), obeying.unsure], [['b'], undefined]);
});

test("facets come from the records seen, and with the server's numbers where it counts", async () => {
  const term = (id: string, name: string, parent?: string) => ({
    taxonomy_term: { id, code: id, name, taxonomy: 'ours', ...(parent && { parent_id: parent }) },
  });
  const contents = [
    hsds('a', { attributes: [term('food', 'Food'), term('bank', 'Food bank', 'food')], minimum_age: 3 }),
    hsds('b', { attributes: [term('food', 'Food')], languages: [{ name: 'English' }] }),
  ];
  const counted: { facets?: object } = {};
  const server = await serving(() => ({ body: { total_items: 2, contents, ...counted } }));
  const { source, changes } = open(`${server.url}/services`);
  const seen = await source.find(ask());
  assert.equal(seen.counts, undefined);
  assert.deepEqual(source.state.facets.category, [
    { value: 'food', label: 'Food', count: 2 },
    { value: 'bank', label: 'Food bank', parent: 'food', count: 1 },
  ]);
  assert.deepEqual(
    [source.state.hasAges, source.state.hasHours, source.state.hasPlaces],
    [true, false, false],
  );
  assert.equal(changes(), 1);

  counted.facets = {
    category: [
      { value: 'bank', count: 70 },
      { value: 'care', label: 'Care', count: 4 },
    ],
  };
  const counting = open(`${server.url}/services`);
  const again = await counting.source.find(ask());
  const values = counting.source.state.facets.category!;
  assert.deepEqual(
    values.map(({ value, label, count }, at) => [value, label, count, again.counts!.category![at]]),
    [
      ['food', 'Food', 2, 0],
      ['bank', 'Food bank', 70, 70],
      ['care', 'Care', 4, 4],
    ],
  );
});

test('distances are measured to the nearest place, and places are found among those seen', async () => {
  const at = (name: string, latitude?: number, longitude?: number) => ({
    location: { id: name, name, latitude, longitude },
  });
  const server = await serving(() => ({
    body: [
      hsds('a', { service_at_locations: [at('Far', 23, 114), at('Garden hall', 22.01, 114)] }),
      hsds('b', { service_at_locations: [at('Nowhere')] }),
    ],
  }));
  const { source } = open(`${server.url}/services`);
  const found = await source.find(ask({ near: { latitude: 22, longitude: 114 } }));
  assert.deepEqual(idsOf(found), ['a']);
  assert.equal(found.nearest![0]!.location, 1);
  assert.ok(Math.abs(found.nearest![0]!.distance - 1.112) < 0.001);
  assert.deepEqual(await source.places('garden'), [{ name: 'Garden hall', latitude: 22.01, longitude: 114 }]);
  assert.deepEqual(await source.places('nowhere'), []);
});

test('headers are asked for with the address, at each request', async () => {
  const server = await serving(() => ({ body: [hsds('a')] }));
  const { source } = open(
    `${server.url}/services`,
    {},
    { headers: (url) => ({ 'X-Key': `for ${new URL(url).pathname}` }) },
  );
  await source.find(ask());
  await source.get('a');
  assert.deepEqual(
    server.asked.map(({ headers }) => headers['x-key']),
    ['for /services', 'for /services/a'],
  );
});

test('a template and a large paged feed ask the server, all else is read', () => {
  const src = 'https://host.example/services';
  const first = { src, held: 50, next: `${src}?page=2` };
  assert.equal(choosesRemote({ src: `${src}{?search}`, mode: 'local' }), true);
  assert.equal(choosesRemote({ src, mode: 'remote' }), true);
  assert.equal(choosesRemote({ ...first, mode: 'local', total: 90_000 }), false);
  assert.equal(choosesRemote({ ...first, mode: 'auto', total: 5001 }), true);
  assert.equal(choosesRemote({ ...first, mode: 'auto', total: 5000 }), false);
  assert.equal(choosesRemote({ src, mode: 'auto', total: 13_355, held: 13_355 }), false);
  assert.equal(choosesRemote({ src, mode: 'auto', total: 13_355, held: 500 }), true);
  assert.equal(choosesRemote({ ...first, mode: 'auto', total: 4000, size: 2_000_000 }), true);
  assert.equal(choosesRemote({ ...first, mode: 'auto' }), false);
});

test('a facet that the server passes over is looked at here, said, and offered no more', async () => {
  const party = (code: string) => ({
    attributes: [{ taxonomy_term: { code, name: code, taxonomy: 'party' } }],
  });
  const all = Array.from({ length: 30 }, (_, at) => hsds(`s${at}`, party(at % 3 ? 'charity' : 'government')));
  const server = await serving((asked) => pageOf(all, asked));
  const { source } = open(`${server.url}/services`);
  await source.find(ask());
  assert.equal(source.state.facets.party!.length, 2);
  const found = await source.find(ask({ facets: { party: ['government'] } }));
  assert.deepEqual(idsOf(found), ['s0', 's3', 's6', 's9', 's12', 's15', 's18']);
  assert.equal(found.total, 8, 'as many as are known, and a way to the rest');
  assert.equal(source.state.facets.party, undefined);
  const rest = await source.find(ask({ facets: { party: ['government'] }, from: 20 }));
  assert.deepEqual(idsOf(rest), ['s21', 's24', 's27']);
});

test('only what a template asks is offered to choose by', async () => {
  const server = await serving(() => ({
    body: [
      hsds('a', {
        attributes: [{ taxonomy_term: { code: 'charity', name: 'charity', taxonomy: 'party' } }],
        languages: [{ name: 'English' }],
        minimum_age: 3,
        schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
        service_at_locations: [{ location: { id: 'l', latitude: 22, longitude: 114 } }],
      }),
    ],
  }));
  const offered = async (template: string, fieldMap: Record<string, string> = {}) => {
    const { source } = open(server.url + template, { fieldMap });
    await source.find(ask());
    const { facets, hasAges, hasHours, hasPlaces } = source.state;
    return [...Object.keys(facets), hasAges && 'age', hasHours && 'open', hasPlaces && 'near'].filter(
      Boolean,
    );
  };
  assert.deepEqual(await offered('/find{?search,party}'), ['party']);
  assert.deepEqual(await offered('/find{?f}', { 'query.f.x': '{language}' }), ['language']);
  assert.deepEqual(await offered('/find{?age,open,latitude,longitude}'), ['age', 'open', 'near']);
  assert.deepEqual(await offered('/services'), ['party', 'language', 'delivery', 'age', 'near']);
});
