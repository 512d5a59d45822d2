import assert from 'node:assert/strict';
import {
  eventually,
  formPage,
  hang,
  sleep,
  status,
  useBrowser,
  useSite,
  yes,
  type FaultTab,
} from './support.js';
import type { ServerResponse } from 'node:http';
import type { Post } from './support.js';

const site = useSite();
const it = useBrowser(site);

/** Leaves so many bytes for the site; with nothing as much as there is. */
async function setQuota(tab: FaultTab, quotaSize?: number): Promise<void> {
  const session = await tab.page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: site.url,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

/** Whether leaving the page is asked about. */
async function isLeavingAsked(tab: FaultTab): Promise<boolean> {
  let isAsked = false;
  tab.page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  const closing = tab.page.close({ runBeforeUnload: true });
  await sleep(1500);
  await closing.catch(() => undefined);
  return isAsked;
}

async function assertSentFromMemory(tab: FaultTab, text: string, longest = 3500): Promise<void> {
  let release: (() => void) | undefined;
  site.answer = (post, response) =>
    new Promise<void>((done) => (release = done)).then(() => yes(post, response));
  await tab.fill(text);
  const start = Date.now();
  await tab.form.press('Send feedback');
  await tab.page.waitForFunction(
    () =>
      (globalThis as never as { heard: { state: string }[] }).heard.some(({ state }) => state === 'unsent'),
    { timeout: longest + 2000, polling: 50 },
  );
  assert.ok(Date.now() - start < longest, `told after ${Date.now() - start} ms`);
  await eventually(() => assert.ok(release, 'it is being sent'));
  const states = (await tab.heard()).map(({ state }) => state);
  assert.ok(!states.includes('saved'), 'never said to be saved');
  assert.doesNotMatch(await tab.form.text(), /Saved on this device|Received/);
  assert.ok(await isLeavingAsked(tab), 'leaving is asked about');
  site.answer = yes;
  release!();
  await tab.form.reference();
  await sleep(500);
  assert.equal(site.with(text).length, 1, 'sent once');
}

it('says "not sent yet" on a full disk, asks before it is left, and sends from memory', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  await setQuota(tab, 1);
  site.next.push(status(503, { 'retry-after': '2' }));
  await tab.send('The disk is full');
  await tab.form.sees(/Not sent yet[^]*Wait until you see “Received”/);
  assert.ok(!(await tab.heard()).some(({ state }) => state === 'saved'));
  assert.ok(await isLeavingAsked(tab), 'leaving is asked about');
  await tab.form.reference();
  assert.equal(site.with('The disk is full').length, 2);
  assert.deepEqual(await tab.stored('outbox'), {});
});

it('counts a yes although the disk is full by then', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  let answer: (() => unknown) | undefined;
  site.answer = (post: Post, response: ServerResponse) => (answer = () => yes(post, response));
  await tab.send('Full after saving');
  await eventually(() => assert.ok(answer));
  await setQuota(tab, 1);
  answer!();
  await tab.form.reference();
  await eventually(async () => assert.deepEqual(await tab.stored('outbox'), {}));
  await tab.page.reload();
  await sleep(3000);
  assert.equal(site.posts.length, 1, 'not sent again');
});

it('sends what was saved although the disk is full by then', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  await tab.page.setOfflineMode(true);
  const id = await tab.submit('Saved, then full');
  await setQuota(tab, 1);
  await tab.page.setOfflineMode(false);
  await eventually(() => assert.equal(site.counts[id], 1), 15_000);
  await sleep(8000);
  assert.equal(site.counts[id], 1, 'and once');
});

const breakages: Record<string, string> = {
  'is not there': `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`,
  'throws when it is opened': `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`,
  'fails to open': `{ const { open } = IDBFactory.prototype; IDBFactory.prototype.open = function () {
    const request = open.call(this, 'other'); request.addEventListener('success', (event) => { event.stopImmediatePropagation();
    request.dispatchEvent(new Event('error')); }); return request; }; }`,
  'never opens': `IDBFactory.prototype.open = () => new EventTarget();`,
};
for (const [what, script] of Object.entries(breakages)) {
  it(`says "not sent yet" within 3 s, and sends from memory, where IndexedDB ${what}`, async (profile) => {
    const tab = await profile.open(site.page('/form', formPage()), ({ page }) =>
      page.evaluateOnNewDocument(script),
    );
    await assertSentFromMemory(tab, `IndexedDB ${what}`);
  });
}

/** Opens the database as a kit of tomorrow: resolves to whether something blocked it. */
const upgrade = (tab: FaultTab): Promise<string> =>
  tab.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('linkage-kit', 3);
        request.onblocked = () => resolve('blocked');
        request.onerror = () => resolve(String(request.error));
        request.onupgradeneeded = () => request.result.createObjectStore('tomorrow');
        request.onsuccess = () => {
          request.result.onversionchange = () => request.result.close();
          resolve('upgraded');
        };
      }),
  );

it('lets a newer kit upgrade the store, and saves and sends afterwards', async (profile) => {
  const url = site.page('/form', formPage());
  const first = await profile.open(url);
  await first.page.setOfflineMode(true);
  const before = await first.submit('Before the upgrade');
  const second = await profile.open(site.page('/plain', '<p>Tomorrow</p>'));
  assert.equal(await upgrade(second), 'upgraded');
  const later = await first.submit('After the upgrade');
  assert.deepEqual(await first.states(later).then(([state]) => state), 'saved');
  assert.deepEqual(Object.keys(await first.stored('outbox')).sort(), [before, later].sort());
  await first.page.setOfflineMode(false);
  await eventually(async () => assert.deepEqual(await first.stored('outbox'), {}), 15_000);
  // And a page of the older kit that is opened when the store is of the newer one.
  const third = await profile.open(url);
  const last = await third.submit('On a newer store');
  await eventually(async () => assert.ok((await third.states(last)).includes('accepted')));
  assert.equal((await third.states(last))[0], 'saved');
  assert.deepEqual(site.counts, { [before]: 1, [later]: 1, [last]: 1 });
});

it('saves while the upgrade happens in the middle of an attempt', async (profile) => {
  const first = await profile.open(site.page('/form', formPage()));
  let answer: (() => unknown) | undefined;
  site.answer = (post: Post, response: ServerResponse) => (answer = () => yes(post, response));
  const id = await first.submit('Under way');
  await eventually(() => assert.ok(answer));
  const second = await profile.open(site.page('/plain', '<p>Tomorrow</p>'));
  assert.equal(await upgrade(second), 'upgraded');
  answer!();
  await eventually(async () => assert.ok((await first.states(id)).includes('accepted')));
  assert.deepEqual(await first.stored('outbox'), {});
  assert.equal(site.counts[id], 1);
});

it('leaves records of a newer layout alone, and sends those of the first', async (profile) => {
  const url = site.page('/form', formPage());
  const tab = await profile.open(url);
  site.answer = hang;
  const model = await tab.submit('A model');
  await eventually(() => assert.equal(site.posts.length, 1));
  const { lease: _lease, version: _version, ...record } = (await tab.stored('outbox'))[model]!;
  const submission = record['submission'] as { id: string };
  const make = (id: string, version: number) => ({
    ...record,
    version,
    id,
    state: 'waiting',
    attempts: 0,
    due: 0,
    submission: { ...submission, id },
    body: String(record['body']).replaceAll(model, id),
  });
  await tab.put('outbox', model);
  await tab.put('outbox', 'newer', make('newer', 99));
  await tab.put('receipts', 'newer-receipt', {
    version: 99,
    id: 'newer-receipt',
    at: 0,
    userKey: '',
    hub: 'default',
    origin: site.url,
  });
  await tab.put('outbox', 'older', make('older', 1));
  site.answer = yes;
  site.posts.length = 0;
  await tab.goto(url);
  await eventually(() => assert.equal(site.counts['older'], 1));
  assert.equal(site.posts[0]?.text, make('older', 1).body, 'the bytes that were stored');
  await tab.form.choose('Suggestion');
  await tab.page.evaluate(() =>
    (document.querySelector('linkage-outbox') as HTMLElement & { flush(): Promise<void> }).flush(),
  );
  await sleep(1500);
  assert.deepEqual(site.counts, { older: 1 });
  assert.deepEqual(await tab.stored('outbox'), { newer: make('newer', 99) });
  assert.ok('newer-receipt' in (await tab.stored('receipts')));
});
