import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  eventually,
  formPage,
  hang,
  slowly,
  sleep,
  useBrowser,
  useSite,
  yes,
  type FaultTab,
} from './support.js';

const site = useSite();
const it = useBrowser(site, ['--host-resolver-rules=MAP portal.test 127.0.0.1']);
/** How long a claimed record is nobody else's, in ms. */
const LEASE = 20_000;

const withoutLocks = `Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });`;

it('sends each record once from two tabs without Web Locks', async (profile) => {
  const url = site.page('/form', formPage());
  const tabs: FaultTab[] = [];
  for (let count = 0; count < 2; count++)
    tabs.push(await profile.open(url, ({ page }) => page.evaluateOnNewDocument(withoutLocks)));
  assert.equal(await tabs[0]!.page.evaluate(() => navigator.locks), undefined);
  for (const { page } of tabs) await page.setOfflineMode(true);
  const ids: string[] = [];
  for (let count = 0; count < 12; count++) ids.push(await tabs[count % 2]!.submit(`Bench ${count}`));
  assert.equal(site.posts.length, 0);
  site.answer = slowly(300);
  await Promise.all(tabs.map(({ page }) => page.setOfflineMode(false)));
  await eventually(async () => {
    assert.equal(Object.keys(site.counts).length, 12);
    assert.deepEqual(await tabs[0]!.stored('outbox'), {});
  }, 30_000);
  await sleep(1500);
  assert.deepEqual(site.counts, Object.fromEntries(ids.map((id) => [id, 1])), 'each was posted once');
  assert.deepEqual(site.overlaps, []);
  assert.equal(Object.keys(await tabs[0]!.stored('receipts')).length, 12);
});

it('sends a file from a plain-http page, where the browser has no locks, no randomUUID, no subtle', async (profile) => {
  site.page('/form', formPage());
  const tab = await profile.open(`http://portal.test:${site.port}/form`);
  const there = await tab.page.evaluate(() => [
    isSecureContext,
    'locks' in navigator && Boolean(navigator.locks),
    'randomUUID' in crypto,
    Boolean(crypto.subtle),
  ]);
  assert.deepEqual(there, [false, false, false, false]);
  const file = join(tmpdir(), `linkage-plain-${process.pid}.txt`);
  writeFileSync(file, 'Where the lamp is broken.');
  await tab.fill('The lamp is broken', 'Complaint');
  await tab.attach(file);
  await tab.form.sees(/linkage-plain-\d+\.txt/);
  await tab.form.press('Send feedback');
  await tab.form.reference();
  assert.equal(site.posts.length, 1);
  const { headers, text } = site.posts[0]!;
  assert.match(String(headers['content-type']), /^multipart\/form-data; boundary=/);
  assert.ok(text.includes('Where the lamp is broken.'));
  // sha256 of the file, as `sha256sum` says it.
  assert.match(text, /"sha256":"[0-9a-f]{64}"/);
});

it('sends from another tab within the lease when a tab freezes in the middle of an attempt', async (profile) => {
  const url = site.page('/form', formPage());
  const [frozen, other] = [await profile.open(url), await profile.open(url)];
  site.answer = hang;
  const id = await frozen.submit('From the frozen tab');
  await eventually(() => assert.equal(site.posts.length, 1));
  // A page that is frozen while it reads would hold the store for all others: browsers do not freeze one that does.
  await sleep(1500);
  const session = await frozen.page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  site.answer = yes;
  const start = Date.now();
  await eventually(() => assert.equal(site.counts[id], 2), LEASE + 10_000);
  assert.ok(Date.now() - start < LEASE + 6000, `after ${Date.now() - start} ms`);
  await eventually(async () => assert.deepEqual(await other.stored('outbox'), {}));
  assert.equal(site.counts[id], 2, 'the one that hung, and one more');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await sleep(3000);
  assert.equal(site.counts[id], 2, 'the tab that wakes up sends nothing again');
});

it('sends from another tab within the lease when a tab hangs in the middle of an attempt', async (profile) => {
  const url = site.page('/form', formPage());
  const [stuck, other] = [await profile.open(url), await profile.open(url)];
  site.answer = hang;
  const id = await stuck.submit('From the tab that hangs');
  await eventually(() => assert.equal(site.posts.length, 1));
  const end = Date.now() + LEASE + 12_000;
  // It hears of nothing, and can give nothing back.
  const hanging = stuck.page.evaluate((until) => {
    while (Date.now() < until);
  }, end);
  site.answer = yes;
  await eventually(() => assert.equal(site.counts[id], 2), LEASE + 6000);
  await eventually(async () => assert.deepEqual(await other.stored('outbox'), {}));
  await hanging;
  await sleep(3000);
  assert.equal(site.counts[id], 2, 'the tab that wakes up sends nothing again');
});

it('sends although a tab holds the lock of the kit for ever', async (profile) => {
  const url = site.page('/form', formPage());
  const holder = await profile.open(url);
  await holder.page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('linkage-kit:default', () => {
          held();
          return new Promise(() => undefined);
        });
      }),
  );
  const tab = await profile.open(url);
  const start = Date.now();
  const id = await tab.submit('Behind a lock');
  await eventually(async () => assert.equal(site.counts[id], 1), LEASE + 10_000);
  assert.ok(Date.now() - start < LEASE + 6000, `after ${Date.now() - start} ms`);
});
