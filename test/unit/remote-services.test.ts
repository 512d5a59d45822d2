import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, hsds, idsOf, many, open, pageOf, serving } from '../support/remote-source.js';
import type { Said } from '../support/answering-server.js';

const isAbort = (error: unknown) => (error as Error).name === 'AbortError';

test('the first question is asked at once, further letters after a rest, and each newer question ends the one before', async () => {
  const server = await serving((asked) => pageOf(many, asked));
  const rests: { ms: number; end: () => void }[] = [];
  const { source } = open(
    `${server.url}/services`,
    {},
    {
      wait: (ms, signal) =>
        new Promise((end, fail) => {
          rests.push({ ms, end });
          signal.addEventListener('abort', () => fail(signal.reason as Error));
        }),
    },
  );
  await source.find(ask());
  assert.equal(rests.length, 0);
  const first = assert.rejects(source.find(ask({ words: 'f' })), isAbort);
  const second = assert.rejects(source.find(ask({ words: 'fo' })), isAbort);
  const third = source.find(ask({ words: 'foo' }));
  await Promise.all([first, second]);
  assert.deepEqual(
    rests.map(({ ms }) => ms),
    [250, 250, 250],
  );
  rests.at(-1)!.end();
  await third;
  await source.find(ask({ words: 'foo', facets: { party: ['charity'] } }));
  assert.equal(rests.length, 3, 'a press does not wait');
  assert.deepEqual(
    server.asked.map(({ url }) => url.searchParams.get('search')),
    [null, 'foo', 'foo'],
  );
});

test('an answer that comes after a newer question was asked is never shown', async () => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const server = await serving(async (asked) => {
    if (asked.url.searchParams.get('search') === 'old') await held;
    return { body: [hsds(asked.url.searchParams.get('search')!)] };
  });
  const { source } = open(`${server.url}/services`);
  const old = source.find(ask({ words: 'old' }));
  const ended = assert.rejects(old, isAbort);
  while (!server.asked.length) await new Promise((done) => setImmediate(done));
  assert.deepEqual(idsOf(await source.find(ask({ words: 'new' }))), ['new']);
  release();
  await ended;
  assert.equal(source.state.size, 1);
  source.close();
  await assert.rejects(source.find(ask()), isAbort);
});

test('pages are asked for once, and "show more" asks for the next alone', async () => {
  const server = await serving((asked) => pageOf(many, asked));
  const { source } = open(`${server.url}/services`);
  assert.deepEqual(idsOf(await source.find(ask())).slice(0, 2), ['s0', 's1']);
  const more = await source.find(ask({ from: 20 }));
  assert.deepEqual([more.records.length, more.records[0]!.id, more.total], [20, 's20', 45]);
  const whole = await source.find(ask({ count: 60 }));
  assert.equal(new Set(idsOf(whole)).size, 45);
  await source.find(ask());
  assert.deepEqual(
    server.asked.map(({ url }) => `${url.searchParams.get('page')}/${url.searchParams.get('per_page')}`),
    ['1/20', '2/20', '3/20'],
  );
  assert.deepEqual([source.state.size, source.state.isRemote, source.state.isComplete], [45, true, true]);
});

test('a server that gives fewer a page than it is asked for is read to the end all the same', async () => {
  const server = await serving((asked) => pageOf(many, asked, 10));
  const { source } = open(`${server.url}/services`);
  assert.equal((await source.find(ask())).records.length, 20);
  assert.deepEqual(idsOf(await source.find(ask({ from: 40 }))), ['s40', 's41', 's42', 's43', 's44']);
});

test('a server that counts more than it has is not asked for ever, and a record on two pages is shown once', async () => {
  const server = await serving(({ url }) => ({
    body: {
      total_items: 999,
      page_number: Number(url.searchParams.get('page')),
      contents:
        url.searchParams.get('page') === '1'
          ? [hsds('a'), hsds('b')]
          : [hsds('b'), hsds('c')].slice(0, url.searchParams.get('page') === '2' ? 2 : 0),
    },
  }));
  const { source } = open(`${server.url}/services`);
  assert.deepEqual(idsOf(await source.find(ask({ count: 2 }))), ['a', 'b']);
  assert.deepEqual(idsOf(await source.find(ask({ from: 2, count: 2 }))), ['c']);
  const end = await source.find(ask({ from: 4, count: 20 }));
  assert.deepEqual([end.records, end.total], [[], 4]);
  assert.equal(server.asked.length, 3);
});

test('a server that knows no pages is asked for one more at most', async () => {
  const all = many.slice(0, 30);
  let body: unknown = all;
  const server = await serving(() => ({ body }));
  const whole = open(`${server.url}/services`).source;
  assert.equal((await whole.find(ask())).records.length, 20);
  assert.deepEqual(
    idsOf(await whole.find(ask({ from: 20 }))),
    idsOf({ records: all.slice(20) as { id: string }[] }),
  );
  body = { total_items: 30, contents: all.slice(0, 10) };
  const stuck = open(`${server.url}/services`).source;
  const found = await stuck.find(ask());
  assert.deepEqual([found.records.length, found.total], [10, 10]);
  assert.equal(server.asked.length, 1 + 1 + 2);
});

test('lost connections and overload are tried twice more, as late as the server wishes', async () => {
  const answers: Said[] = [
    { drop: true },
    { status: 429, headers: { 'retry-after': '7' } },
    { body: [hsds('a')] },
  ];
  const server = await serving(() => answers.shift()!);
  const { source, waits } = open(`${server.url}/services`);
  assert.deepEqual(idsOf(await source.find(ask())), ['a']);
  assert.ok(waits[0]! >= 250 && waits[0]! <= 500, `first pause ${waits[0]} ms`);
  assert.equal(waits[1], 7000);
});

test('after three tries, or told to come back much later, the question fails and can be asked again', async () => {
  let say: Said = { status: 503 };
  const server = await serving(() => say);
  const { source } = open(`${server.url}/services`);
  await assert.rejects(source.find(ask()), /answered 503/);
  assert.equal(server.asked.length, 3);
  say = { status: 503, headers: { 'retry-after': '60' } };
  await assert.rejects(source.find(ask()), /answered 503/);
  assert.equal(server.asked.length, 4, 'no further try');
  say = { status: 503, headers: { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() } };
  await assert.rejects(source.find(ask()), /answered 503/);
  assert.equal(server.asked.length, 5, 'a date is understood too');
  say = { status: 400 };
  await assert.rejects(source.find(ask()), /answered 400/);
  assert.equal(server.asked.length, 6, 'no further try');
  say = { body: [hsds('a')] };
  assert.deepEqual(idsOf(await source.find(ask())), ['a']);
});

test('an answer that is no list of services is a failure, not an empty list', async () => {
  let body = '{"message": "Forbidden"}';
  const server = await serving(() => ({ body }));
  const { source } = open(`${server.url}/services`);
  await assert.rejects(source.find(ask()), /has no name/);
  body = 'oops';
  await assert.rejects(source.find(ask()), /not JSON/);
  const mapped = open(`${server.url}/x{?search}`, { fieldMap: { items: 'hits', name: 'title' } });
  body = '{"error": "no such index"}';
  await assert.rejects(mapped.source.find(ask()), /nothing stands at "hits"/);
  body = '{"hits": []}';
  assert.equal((await mapped.source.find(ask())).total, 0);
});

test('the total is also read from Content-Range, and a next page from Link', async () => {
  const page = Array.from({ length: 20 }, (_, at) => hsds(`s${at}`));
  let headers: Record<string, string> = { 'content-range': '0-19/1234' };
  const server = await serving(() => ({ status: 206, headers, body: page }));
  const { source } = open(`${server.url}/services`);
  assert.equal((await source.find(ask())).total, 1234);
  assert.equal(source.state.size, 1234);
  headers = { 'content-range': '0-19/*' };
  assert.equal(
    (await source.find(ask({ facets: { cost: ['free'] } }))).total,
    21,
    'a full page may not be the last',
  );
});

test('a service is read in full where the interface has it, and stays as seen where that fails', async () => {
  const full = hsds('a', { description: 'All there is to say', email: 'a@host.example' });
  const server = await serving(({ url }) => {
    if (url.pathname === '/v3/services') return { body: [hsds('a'), hsds('b')] };
    return url.pathname === '/v3/services/a' ? { body: full } : { status: 404 };
  });
  const { source } = open(`${server.url}/v3/services?lang=zh&page=1`);
  await source.find(ask());
  assert.equal((await source.get('a'))!.description, 'All there is to say');
  assert.equal((await source.get('b'))!.name, 'Service b');
  assert.equal(await source.get('../c?d'), undefined);
  await source.get('a');
  assert.deepEqual(server.queries().slice(1), [
    '/v3/services/a?lang=zh',
    '/v3/services/b?lang=zh',
    '/v3/services/..%2Fc%3Fd?lang=zh',
  ]);
});
