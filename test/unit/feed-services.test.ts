import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import test, { afterEach, mock } from 'node:test';
import { FeedServices } from '../../src/compose/feed-services.js';
import { keepServices, keptServices, lookUp } from '../../src/compose/kept-services.js';
import type { ServicesRequest } from '../../src/kit/services.js';
import type { Asked, Said } from '../support/answering-server.js';
import { ask, hsds, idsOf, many, pageOf, serving } from '../support/remote-source.js';

// What there is of a page here; without workers all is done on the one thread.
const listeners = new EventTarget();
Object.assign(globalThis, {
  document: { baseURI: 'http://portal.example/' },
  location: new URL('http://portal.example/'),
  addEventListener: listeners.addEventListener.bind(listeners),
  removeEventListener: listeners.removeEventListener.bind(listeners),
});
const warn = mock.method(console, 'warn', () => undefined);
const warned = () => warn.mock.calls.map(({ arguments: [text] }) => String(text)).join('\n');
const open: FeedServices[] = [];
afterEach(() => {
  open.splice(0).forEach((source) => source.close());
  warn.mock.resetCalls();
});

function feed(request: Partial<ServicesRequest>, isCached = false): FeedServices {
  const source = new FeedServices({ format: 'auto', onChange: () => undefined, ...request }, { isCached });
  open.push(source);
  return source;
}
const isComplete = async (source: FeedServices): Promise<void> => {
  for (const end = Date.now() + 10_000; !source.state.isComplete;) {
    assert.ok(Date.now() < end, 'all is read in time');
    await new Promise((done) => setTimeout(done, 5));
  }
};
/** The services found by any words at all, once all are there. */
const allOf = async (source: FeedServices): Promise<string[]> => {
  await source.ready;
  await isComplete(source);
  return idsOf(await source.find(ask({ words: 'service', count: 1000 })));
};
const pages = (all: object[], most?: number) => (asked: Asked) => {
  if (!asked.url.searchParams.has('page')) asked.url.searchParams.set('page', '1');
  if (!asked.url.searchParams.has('per_page')) asked.url.searchParams.set('per_page', '10');
  return pageOf(all, asked, most);
};

test('reads all pages of an envelope, also where the last is answered for every further one', async () => {
  const { url, asked } = await serving((one) => {
    const page = Math.min(Number(one.url.searchParams.get('page') ?? 1), 5);
    one.url.searchParams.set('page', String(page));
    const said = pages(many)(one).body as object;
    return { body: { ...said, last_page: false, total_pages: 900, total_items: 9000 } };
  });
  assert.equal((await allOf(feed({ url: `${url}/services`, mode: 'local' }))).length, 45);
  assert.ok(asked.length <= 7, `${asked.length} pages were asked for`);
});

test('a page that links to itself is read once or twice, not for ever', async () => {
  const { url, asked } = await serving(({ url: { pathname } }) => ({
    headers: { link: `<${pathname}>; rel="next"` },
    body: many,
  }));
  assert.equal((await allOf(feed({ url: `${url}/self` }))).length, 45);
  assert.ok(asked.length <= 3, `${asked.length} times`);
});

test('one of several sources fails: the other is shown, the failure said, and nothing of it kept', async () => {
  const { url } = await serving(({ url: { pathname } }) =>
    pathname === '/gone' ? { status: 404 } : { body: many },
  );
  const source = feed({ url: `${url}/gone ${url}/there` }, true);
  assert.equal((await allOf(source)).length, 45);
  assert.match(warned(), /\/gone answered 404/);
  assert.equal(source.state.sources.length, 2);
  const key = JSON.stringify([
    'services',
    [`${url}/gone`, `${url}/there`],
    'auto',
    undefined,
    undefined,
    undefined,
  ]);
  assert.equal(await keptServices(key), undefined);
});

test('all sources fail: it is rejected with why', async () => {
  const { url } = await serving(() => ({ status: 404 }));
  const source = feed({ url: `${url}/a ${url}/b` });
  await assert.rejects(source.ready, /answered 404/);
});

test('a server that fails is asked again, one that refuses is not', async () => {
  const turns: Record<string, number> = {};
  const answer = ({ url: { pathname } }: Asked): Said => {
    turns[pathname] = (turns[pathname] ?? 0) + 1;
    if (pathname === '/refused') return { status: 403 };
    return turns[pathname] === 1 ? { status: 503 } : { body: many };
  };
  const { url } = await serving(answer);
  assert.equal((await allOf(feed({ url: `${url}/failed` }))).length, 45);
  await assert.rejects(feed({ url: `${url}/refused` }).ready, /403/);
  assert.deepEqual(turns, { '/failed': 2, '/refused': 1 });
});

test('the last good read is shown where the network is gone, as old, and renewed when it is back', async () => {
  let isGone = false;
  const { url } = await serving(() =>
    isGone ? { drop: true } : { body: [...many, hsds('x', { sensitive: true })] },
  );
  const address = `${url}/kept`;
  assert.equal((await allOf(feed({ url: address }, true))).length, 46);
  const key = JSON.stringify(['services', [address], 'auto', undefined, undefined, undefined]);
  for (let turn = 0; turn < 100 && !(await keptServices(key)); turn++)
    await new Promise((done) => setTimeout(done, 10));
  assert.ok(await keptServices(key), 'it is kept');
  isGone = true;
  const source = feed({ url: address }, true);
  assert.equal((await allOf(source)).length, 45, 'nothing sensitive was kept');
  assert.ok(source.state.staleSince! <= Date.now());
  isGone = false;
  listeners.dispatchEvent(new Event('online'));
  for (let turn = 0; turn < 500 && source.state.staleSince !== undefined; turn++)
    await new Promise((done) => setTimeout(done, 10));
  assert.equal(source.state.staleSince, undefined);
  assert.equal((await allOf(source)).length, 46);
});

test('nothing is kept where nothing may be', async () => {
  const { url } = await serving(() => ({ body: many }));
  await allOf(feed({ url: `${url}/secret` }, false));
  const key = JSON.stringify(['services', [`${url}/secret`], 'auto', undefined, undefined, undefined]);
  assert.equal(await keptServices(key), undefined);
});

test('a thin list is completed by the address of its source; other lists are not asked', async () => {
  const { url, queries } = await serving(({ url: { pathname } }) =>
    pathname.startsWith('/services/')
      ? { body: hsds('s/1 ü', { phones: [{ number: '0755 1' }] }) }
      : { body: [hsds('s/1 ü')] },
  );
  const source = feed({ url: `${url}/services?lang=en` });
  await allOf(source);
  assert.equal((await source.get('s/1 ü'))!.phones[0]!.number, '0755 1');
  assert.ok(queries().includes('/services/s%2F1%20%C3%BC?lang=en'));
  const file = feed({ url: `${url}/list.json` });
  await allOf(file);
  const before = queries().length;
  assert.equal((await file.get('s/1 ü'))!.phones.length, 0);
  assert.equal(queries().length, before);
});

test('what is said of one service may fail: the list’s own words are better than nothing', async () => {
  const { url } = await serving(({ url: { pathname } }) =>
    pathname.startsWith('/services/') ? { status: 500 } : { body: many },
  );
  const source = feed({ url: `${url}/services` });
  await allOf(source);
  assert.equal((await source.get('s3'))!.name, 'Service s3');
  assert.equal(await source.get('nobody'), undefined);
});

test('values of the page: a list, a text, nothing, nonsense', async () => {
  assert.equal((await allOf(feed({ input: many }))).length, 45);
  assert.equal((await allOf(feed({ input: JSON.stringify(many) }))).length, 45);
  for (const input of [[], '[]']) assert.deepEqual(await allOf(feed({ input })), []);
  for (const input of [7, 'nonsense', '{"a": [', null])
    await assert.rejects(feed({ input }).ready, `${String(input)} is no list`);
});

test('a closed source answers nothing more and asks nobody', async () => {
  const { url, asked } = await serving(pages(many));
  const source = feed({ url: `${url}/services`, mode: 'local' });
  source.close();
  await assert.rejects(source.ready);
  await new Promise((done) => setTimeout(done, 50));
  assert.ok(asked.length <= 1, 'no page after the first');
});

test('headers go to the page’s own addresses, and to nobody whom a feed names', async () => {
  const sent: Record<string, string | undefined> = {};
  const other = await serving(({ headers }) => {
    sent['other'] = headers.authorization;
    return { body: { contents: [hsds('b')], total_items: 2 } };
  });
  const { url } = await serving(({ headers }) => {
    sent['own'] = headers.authorization;
    return {
      body: { contents: [hsds('a')], total_items: 2, links: { next: `${other.url}/services?page=2` } },
    };
  });
  const source = feed({ url: `${url}/services`, headers: { Authorization: 'Bearer SECRET' } });
  assert.equal((await allOf(source)).length, 2);
  assert.deepEqual(sent, { own: 'Bearer SECRET', other: undefined });
});

test('what is shown of an earlier day stays whole where only a part can be read anew', async () => {
  let state: 'good' | 'gone' | 'broken' = 'good';
  const { url, queries } = await serving((asked) => {
    const page = Number(asked.url.searchParams.get('page') ?? 1);
    if (state === 'gone' || (state === 'broken' && page >= 3)) return { status: 404 };
    return pages(many, 10)(asked);
  });
  const request = { url: `${url}/services`, mode: 'local' } as const;
  const first = feed(request, true);
  assert.equal((await allOf(first)).length, 45);
  const key = JSON.stringify(['services', [request.url], 'auto', undefined, undefined, undefined]);
  while (!(await lookUp(key))) await new Promise((done) => setTimeout(done, 5));
  first.close();
  state = 'gone';
  const second = feed(request, true);
  assert.equal((await allOf(second)).length, 45);
  state = 'broken';
  const before = queries().length;
  listeners.dispatchEvent(new Event('online'));
  while (queries().length < before + 3) await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, 50));
  assert.equal((await allOf(second)).length, 45);
  assert.ok(second.state.staleSince, 'it says how old it is');
});

test('of many feeds the latest are kept, and the oldest go', async () => {
  const services = new TextEncoder().encode('[]');
  for (let nth = 0; nth < 10; nth++) {
    await keepServices(`feed ${nth}`, { services, categories: [], isWhole: true }, undefined);
    await new Promise((done) => setTimeout(done, 2));
  }
  const left: string[] = [];
  for (let nth = 0; nth < 10; nth++) {
    const [known, kept] = [await lookUp(`feed ${nth}`), await keptServices(`feed ${nth}`)];
    assert.equal(known === undefined, kept === undefined, 'what is known of is there');
    if (kept) left.push(`feed ${nth}`);
  }
  assert.deepEqual(left, ['feed 2', 'feed 3', 'feed 4', 'feed 5', 'feed 6', 'feed 7', 'feed 8', 'feed 9']);
});
