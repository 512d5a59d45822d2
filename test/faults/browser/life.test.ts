import assert from 'node:assert/strict';
import { eventually, formPage, hang, sleep, useBrowser, useSite, yes, type FaultTab } from './support.js';

const site = useSite();
const it = useBrowser(site);

// The headless shell keeps no page in its back/forward cache (`BackForwardCacheDisabledForDelegate`): there the page is loaded
// anew, and the last test says by hand what a page that is kept would hear. With another Chromium (CHROME_PATH) it may be kept.

/** Leaves for another page of the site. */
async function leave(tab: FaultTab): Promise<void> {
  site.route('/elsewhere', (_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>Elsewhere'),
  );
  await tab.page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { isFromCache: persisted })),
  );
  await tab.page.goto(`${site.url}/elsewhere`);
}

const cameFromCache = (tab: FaultTab): Promise<boolean> =>
  tab.page.evaluate(() => (globalThis as { isFromCache?: boolean }).isFromCache === true);

it('sends what waited when the page was left, once it comes back', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  site.answer = (_post, response) => response.writeHead(503, { 'retry-after': '2' }).end();
  const id = await tab.submit('Before leaving');
  await eventually(() => assert.equal(site.counts[id], 1));
  await leave(tab);
  await sleep(3000);
  assert.equal(site.counts[id], 1, 'a page that is put away sends nothing');
  site.answer = yes;
  await tab.page.goBack();
  await eventually(async () => assert.deepEqual(await tab.stored('outbox'), {}));
  await sleep(1500);
  assert.equal(site.counts[id], 2, 'once refused, once taken');
  assert.equal((await tab.states(id)).filter((state) => state === 'accepted').length, 1);
});

it('sends what hung when the page was left, once it comes back', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  site.answer = hang;
  const id = await tab.submit('In the middle of an attempt');
  await eventually(() => assert.equal(site.counts[id], 1));
  await leave(tab);
  site.answer = yes;
  await sleep(500);
  await tab.page.goBack();
  const isKept = await cameFromCache(tab);
  const start = Date.now();
  await eventually(async () => assert.deepEqual(await tab.stored('outbox'), {}), 25_000);
  if (isKept) assert.ok(Date.now() - start < 6000, 'the lease was given back when the page was left');
  await sleep(1500);
  assert.equal(site.counts[id], 2, 'the one that was cut off, and one more');
  assert.deepEqual(site.overlaps, []);
  assert.equal(Object.keys(await tab.stored('receipts')).length, 1);
});

it('stops and goes on with pagehide and pageshow', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  const tell = (type: string) =>
    tab.page.evaluate(
      (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true, bubbles: true })),
      type,
    );
  site.answer = hang;
  const id = await tab.submit('Put away');
  await eventually(() => assert.equal(site.counts[id], 1));
  await tell('pagehide');
  await eventually(async () => {
    const record = (await tab.stored('outbox'))[id];
    assert.equal(record?.['state'], 'waiting');
    assert.equal(record['lease'], undefined, 'free for the next page at once');
  });
  site.answer = yes;
  await sleep(2500);
  assert.equal(site.counts[id], 1, 'nothing is sent while it is put away');
  await tell('pageshow');
  await eventually(async () => assert.deepEqual(await tab.stored('outbox'), {}));
  await sleep(1000);
  assert.equal(site.counts[id], 2);
});

const shiftClock = (ms: number) =>
  `{ const RealDate = Date; globalThis.Date = class extends RealDate {
    constructor(...args) { if (args.length) super(...args); else super(RealDate.now() + ${ms}); }
    static now() { return RealDate.now() + ${ms}; } }; }`;
const YEAR = 365 * 86_400_000;

for (const [from, to] of [
  [YEAR, YEAR],
  [-YEAR, -YEAR],
  [YEAR, 0],
  [0, YEAR],
  [-YEAR, 0],
  [0, -YEAR],
] as const) {
  const say = (ms: number) => (ms ? `${ms > 0 ? 'a year ahead' : 'a year behind'}` : 'right');
  it(`sends everything once with a clock that is ${say(from)}, then ${say(to)}`, async (profile) => {
    const url = site.page('/form', formPage());
    const first = await profile.open(url, ({ page }) => page.evaluateOnNewDocument(shiftClock(from)));
    // One that was asked to wait, one that failed, one that was never tried.
    site.next.push((_post, response) => response.writeHead(503, { 'retry-after': '4' }).end());
    site.answer = (_post, response) => response.writeHead(502).end();
    const ids = [await first.submit('Asked to wait')];
    await eventually(() => assert.equal(site.counts[ids[0]!], 1));
    ids.push(await first.submit('Failed'));
    await first.page.setOfflineMode(true);
    ids.push(await first.submit('Offline'));
    await sleep(500);
    await first.page.close();
    site.posts.length = 0;
    site.answer = yes;
    const second = await profile.open(url, ({ page }) => page.evaluateOnNewDocument(shiftClock(to)));
    await eventually(async () => assert.deepEqual(await second.stored('outbox'), {}), 30_000);
    await sleep(1000);
    assert.deepEqual(site.counts, Object.fromEntries(ids.map((id) => [id, 1])));
    assert.equal(Object.keys(await second.stored('receipts')).length, 3);
  });
}
