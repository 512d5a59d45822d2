import assert from 'node:assert/strict';
import {
  eventually,
  formPage,
  json,
  reset,
  sleep,
  slowly,
  status,
  useBrowser,
  useSite,
  yes,
  type Answer,
} from './support.js';

const site = useSite();
const it = useBrowser(site);

it('makes one submission of 20 rapid clicks', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  site.answer = slowly(1500);
  await tab.fill('Twenty times pressed');
  const button = await tab.form.find('button', 'Send feedback');
  await button.scrollIntoView();
  const { x, y } = await button.clickablePoint();
  await tab.page.mouse.move(x, y);
  const clicks: Promise<void>[] = [];
  for (let count = 1; count <= 20; count++)
    clicks.push(tab.page.mouse.down({ clickCount: count }), tab.page.mouse.up({ clickCount: count }));
  await Promise.all(clicks);
  assert.ok(Object.keys(await tab.stored('outbox')).length <= 1);
  await tab.form.reference();
  await sleep(1000);
  assert.equal(site.posts.length, 1);
  assert.equal((await tab.heard()).filter(({ state }) => state === 'saved').length, 1);
  assert.equal(Object.keys(await tab.stored('receipts')).length, 1);
});

it('sends what is queued to where it was made for, and the next to the new address', async (profile) => {
  const url = site.page('/form', formPage('endpoint="/old"'));
  const tab = await profile.open(url);
  await tab.page.setOfflineMode(true);
  const old = await tab.submit('For the old address');
  await tab.page.evaluate(() => document.querySelector('linkage-hub')!.setAttribute('endpoint', '/new'));
  const next = await tab.submit('For the new address');
  await tab.page.setOfflineMode(false);
  await eventually(() => assert.equal(site.posts.length, 2), 15_000);
  const paths = Object.fromEntries(site.posts.map(({ id, path }) => [id, path]));
  assert.deepEqual(paths, { [old]: '/old', [next]: '/new' });
});

it('sends what is queued to where it was made for, when the next page has another address', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage('', 'endpoint="/old"')));
  await tab.page.setOfflineMode(true);
  const old = await tab.submit('For the old address');
  await tab.page.close();
  const later = await profile.open(site.page('/form', formPage('', 'endpoint="/new"')));
  const next = await later.submit('For the new address');
  await eventually(() => assert.equal(site.posts.length, 2), 15_000);
  const paths = Object.fromEntries(site.posts.map(({ id, path }) => [id, path]));
  assert.deepEqual(paths, { [old]: '/old', [next]: '/new' });
});

const text =
  (body: string, type = 'text/html'): Answer =>
  (_post, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);
const trouble: Record<string, Answer> = {
  'a web page with 200': text('<!doctype html><title>Sign in to the network</title>'),
  'a web page that says it is JSON': text('\n<html><title>Sign in</title>', 'application/json'),
  'a redirect to a login page': (_post, response) => response.writeHead(302, { location: '/login' }).end(),
  'in progress, with Retry-After': json(409, { type: 'about:blank' }, { 'retry-after': '1' }),
  'in progress, by its type': json(409, { type: 'https://x.example/in-progress' }),
  'a reset connection': reset,
};
for (const [what, answer] of Object.entries(trouble)) {
  it(`keeps and sends again what is answered by ${what}`, async (profile) => {
    const tab = await profile.open(site.page('/form', formPage()));
    site.route('/login', (_request, response) =>
      response.setHeader('content-type', 'text/html').end('<html><form>Sign in</form></html>'),
    );
    site.next.push(answer, answer);
    const said = `Answered by ${what}`;
    await tab.send(said);
    await tab.form.sees('Saved on this device');
    assert.doesNotMatch(await tab.form.text(), /Received|Thank you/);
    await tab.form.reference(20_000);
    assert.equal(site.with(said).length, 3);
    assert.equal(
      new Set(site.posts.map(({ text: bytes, id }) => id + bytes)).size,
      1,
      'the same bytes each time',
    );
    await sleep(500);
    assert.equal(Object.keys(await tab.stored('receipts')).length, 1);
  });
}

it('obeys Retry-After as a date', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  // To the second, so 3 to 4 s.
  site.next.push((post, response) =>
    status(503, { 'retry-after': new Date(Date.now() + 4000).toUTCString() })(post, response),
  );
  const id = await tab.submit('Not before a date');
  await eventually(() => assert.equal(site.counts[id], 2), 15_000);
  const [first, second] = site.posts;
  assert.ok(second!.at - first!.at >= 2900, `after ${second!.at - first!.at} ms`);
});

for (const value of ['soon', '-5', '1e3', 'Fri, 99 Nov', '']) {
  it(`takes a Retry-After of "${value}" for none`, async (profile) => {
    const tab = await profile.open(site.page('/form', formPage()));
    site.next.push(status(503, { 'retry-after': value }));
    const id = await tab.submit('Garbage');
    await eventually(() => assert.equal(site.counts[id], 2), 8000);
    assert.ok(site.posts[1]!.at - site.posts[0]!.at >= 150, 'and does not hammer');
  });
}

for (const value of ['999999999999', 'Fri, 01 Jan 2999 00:00:00 GMT']) {
  it(`bounds a Retry-After of "${value}" to 6 h, and sends at once when a resident asks`, async (profile) => {
    const url = site.page('/form', formPage());
    const tab = await profile.open(url);
    site.next.push(status(503, { 'retry-after': value }));
    const id = await tab.submit('A huge pause');
    const record = await eventually(async () => {
      const found = (await tab.stored('outbox'))[id];
      assert.equal(found?.['state'], 'waiting');
      assert.equal(found['attempts'], 1);
      return found;
    });
    const pause = Number(record['due']) - Date.now();
    assert.ok(pause > 5.9 * 3_600_000 && pause <= 6 * 3_600_000, `${pause} ms`);
    await tab.goto(url);
    await sleep(3000);
    assert.equal(site.counts[id], 1, 'a reload does not shorten it');
    await tab.outbox.press('Send again');
    await tab.outbox.sees('Received — reference');
    assert.equal(site.counts[id], 2);
  });
}

it('leaves the whole endpoint alone for as long as it asks, and no other', async (profile) => {
  const body = `${formPage('endpoint="/busy"')}`;
  const url = site.page('/form', body);
  const tab = await profile.open(url);
  site.answer = (post, response) =>
    post.path === '/busy' ? status(429, { 'retry-after': '5' })(post, response) : yes(post, response);
  const first = await tab.submit('The first');
  await eventually(() => assert.equal(site.counts[first], 1));
  const asked = Date.now();
  const second = await tab.submit('For the same endpoint');
  await tab.page.evaluate(() => document.querySelector('linkage-hub')!.setAttribute('endpoint', '/idle'));
  const other = await tab.submit('For another endpoint');
  await eventually(() => assert.equal(site.counts[other], 1), 2000);
  assert.equal(site.counts[second], undefined);
  await tab.goto(url);
  site.answer = yes;
  await eventually(() => assert.equal(Object.keys(site.counts).length, 3), 15_000);
  const begun = site.posts.find(({ id }) => id === second)!.at;
  assert.ok(begun - asked >= 4500, `the second went after ${begun - asked} ms, a reload later`);
});

it('asks an endpoint that failed five times in a row by one request at a time', async (profile) => {
  const url = site.page('/form', formPage());
  const tab = await profile.open(url);
  await tab.page.setOfflineMode(true);
  const ids: string[] = [];
  for (let count = 0; count < 10; count++) ids.push(await tab.submit(`In a queue ${count}`));
  await sleep(500);
  // A failed attempt for want of a network counts too: begin with a new page.
  await tab.page.setOfflineMode(false);
  site.answer = slowly(400, status(503));
  await tab.goto(url);
  await eventually(() => assert.ok(site.posts.length >= 5), 10_000);
  assert.ok(site.most.get('/submissions')! > 1, 'several at a time before');
  await sleep(600);
  site.most.clear();
  const before = site.posts.length;
  const flush = () =>
    tab.page.evaluate(
      () => void (document.querySelector('linkage-hub') as never as { flush(): Promise<void> }).flush(),
    );
  for (let count = 0; count < 6; count++) {
    await flush();
    await sleep(500);
  }
  assert.ok(site.posts.length > before + 2, 'it goes on asking');
  assert.equal(site.most.get('/submissions'), 1, 'one at a time');
  site.answer = slowly(100);
  await flush();
  await eventually(async () => assert.deepEqual(await tab.stored('outbox'), {}), 20_000);
  await sleep(300);
  assert.deepEqual(site.overlaps, []);
  assert.equal(Object.keys(await tab.stored('receipts')).length, ids.length);
});
