import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import {
  eventually,
  formPage,
  Site,
  sleep,
  status,
  useBrowser,
  useSite,
  yes,
  type Answer,
  type FaultTab,
} from './support.js';

const site = useSite();
const it = useBrowser(site);
const elsewhere = new Site('');
before(() => elsewhere.start());
after(() => elsewhere.end());

/** Says yes to whoever has the token, else no with that status. */
const guard =
  (header: string, token: string, code = 403): Answer =>
  (post, response) =>
    (post.headers[header] === token ? yes : status(code))(post, response);

const tokens = (header: string) => site.posts.map(({ headers }) => headers[header]);

async function queueOffline(tab: FaultTab, text: string): Promise<string> {
  await tab.page.setOfflineMode(true);
  return tab.submit(text);
}

const meta = '<meta name="csrf-token" content="old-token">';
const setMeta = (tab: FaultTab, value: string): Promise<void> =>
  tab.page.evaluate(
    (content) => document.querySelector('meta[name=csrf-token]')!.setAttribute('content', content),
    value,
  );

it('reads the token when it sends, not when it saves', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage('endpoint="/submissions" csrf="rails"'), meta));
  site.answer = guard('x-csrf-token', 'new-token');
  const id = await queueOffline(tab, 'With the token of today');
  await setMeta(tab, 'new-token');
  assert.ok(!JSON.stringify(await tab.stored('outbox')).includes('old-token'), 'never stored');
  await tab.page.setOfflineMode(false);
  await eventually(() => assert.equal(site.counts[id], 1), 10_000);
  assert.deepEqual(tokens('x-csrf-token'), ['new-token']);
});

for (const code of [401, 403, 419]) {
  it(`reads the token afresh after ${code}, and sends once more`, async (profile) => {
    const tab = await profile.open(
      site.page('/form', formPage('endpoint="/submissions" csrf="meta:csrf-token=X-My-Token"'), meta),
    );
    // The page renews its token while the refusal is on its way.
    site.answer = async (post, response) => {
      await setMeta(tab, 'new-token');
      return guard('x-my-token', 'new-token', code)(post, response);
    };
    await tab.send('An old token');
    await tab.form.reference();
    assert.deepEqual(tokens('x-my-token'), ['old-token', 'new-token']);
    assert.equal(new Set(site.posts.map(({ id }) => id)).size, 1);
    assert.ok(!(await tab.heard()).some(({ state }) => state === 'parked'));
  });
}

it('keeps what is refused with a fresh token too, asks for headers again each time, and sends it later', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  await tab.page.evaluate(() => {
    let asked = 0;
    const hub = document.querySelector('linkage-hub') as unknown as { headers: unknown };
    hub.headers = () => Promise.resolve({ Authorization: `Bearer ${++asked}` });
  });
  site.answer = status(403);
  await tab.send('Refused twice');
  await tab.form.sees('Needs attention');
  await tab.outbox.sees(/Needs attention[^]*The receiver wants you to sign in/);
  assert.deepEqual(tokens('authorization'), ['Bearer 1', 'Bearer 2']);
  await sleep(3000);
  assert.equal(site.posts.length, 2, 'not tried by itself');
  const records = Object.values(await tab.stored('outbox'));
  assert.equal(records[0]?.['state'], 'parked');
  assert.ok(!JSON.stringify(records).includes('Bearer'));
  site.answer = yes;
  await tab.form.press('Send again');
  await tab.form.reference();
  assert.deepEqual(tokens('authorization'), ['Bearer 1', 'Bearer 2', 'Bearer 3']);
});

it('gives no token to another origin', async (profile) => {
  const hub = `endpoint="${elsewhere.url}/submissions" csrf="rails"`;
  elsewhere.clear();
  elsewhere.isOpen = true;
  const tab = await profile.open(site.page('/form', formPage(hub), meta));
  await tab.send('To somebody else');
  await tab.form.reference();
  elsewhere.answer = status(403);
  await tab.form.press('Send another');
  await tab.send('To somebody else again');
  await tab.form.sees('Needs attention');
  assert.equal(elsewhere.posts.length, 3);
  for (const { headers } of elsewhere.posts) assert.ok(!JSON.stringify(headers).includes('old-token'));
});

it('fetches the token of Drupal, keeps it, and fetches a new one after a refusal', async (profile) => {
  let token = 'drupal-token-1';
  let fetched = 0;
  site.route('/session/token', (_request, response) => {
    fetched += 1;
    response.setHeader('content-type', 'text/plain').end(token);
  });
  const tab = await profile.open(site.page('/form', formPage('endpoint="/submissions" csrf="drupal"')));
  site.answer = guard('x-csrf-token', 'drupal-token-1');
  await tab.submit('The first');
  await eventually(() => assert.equal(site.posts.length, 1));
  const id = await queueOffline(tab, 'The session ends meanwhile');
  token = 'drupal-token-2';
  site.answer = guard('x-csrf-token', 'drupal-token-2');
  await tab.page.setOfflineMode(false);
  await eventually(async () => assert.ok((await tab.states(id)).includes('accepted')), 15_000);
  assert.deepEqual(tokens('x-csrf-token'), ['drupal-token-1', 'drupal-token-1', 'drupal-token-2']);
  assert.equal(fetched, 2);
});

it('takes the nonce of WordPress from the page, and a new one from its server after a refusal', async (profile) => {
  const head = `<script>wpApiSettings = { root: '${site.url}/wp-json/', nonce: 'nonce-of-page' }</script>`;
  const asked: string[] = [];
  site.route('/wp-admin/admin-ajax.php', (request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html').end('nonce-renewed');
  });
  const tab = await profile.open(
    site.page('/form', formPage('endpoint="/submissions" csrf="wordpress"'), head),
  );
  site.answer = guard('x-wp-nonce', 'nonce-renewed');
  await tab.send('A day later');
  await tab.form.reference();
  assert.deepEqual(tokens('x-wp-nonce'), ['nonce-of-page', 'nonce-renewed']);
  assert.deepEqual(asked, ['/wp-admin/admin-ajax.php?action=rest-nonce']);
  await tab.submit('And once more');
  await eventually(() => assert.equal(site.posts.length, 3));
  assert.equal(tokens('x-wp-nonce')[2], 'nonce-renewed', 'the new one from then on');
});

const captcha = '<div slot="captcha"><input type="hidden" name="cf-token" value="captcha-secret-1"></div>';
const setCaptcha = (tab: FaultTab, value: string): Promise<void> =>
  tab.page.evaluate((text) => {
    document.querySelector<HTMLInputElement>('[name=cf-token]')!.value = text;
  }, value);

async function everything(tab: FaultTab): Promise<string> {
  const texts = [await tab.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))];
  for (const store of ['outbox', 'receipts', 'drafts', 'files'])
    texts.push(JSON.stringify(await tab.stored(store)));
  return texts.join();
}

it('sends the value of a captcha beside what is stored, and asks for a new one when it is gone', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage(undefined, '', captcha)));
  site.answer = status(503);
  await tab.fill('I am a person');
  await sleep(1000);
  assert.ok(!(await everything(tab)).includes('captcha-secret'), 'not in a draft');
  await tab.form.press('Send feedback');
  await eventually(() => assert.equal(site.posts.length, 1));
  const first = JSON.parse(site.posts[0]!.text) as Record<string, unknown>;
  assert.equal(first['cf-token'], 'captcha-secret-1');
  await eventually(async () => assert.ok((await tab.states(String(first['id']))).includes('saved')));
  const [record] = Object.values(await tab.stored('outbox'));
  assert.deepEqual({ ...JSON.parse(String(record?.['body'])), 'cf-token': 'captcha-secret-1' }, first);
  assert.ok(!(await everything(tab)).includes('captcha-secret'));
  await setCaptcha(tab, '');
  await tab.form.sees('Needs attention', 15_000);
  await tab.outbox.sees('The check that you are a person has run out');
  const before = site.posts.length;
  site.answer = yes;
  await sleep(3000);
  assert.equal(site.posts.length, before);
  await setCaptcha(tab, 'captcha-secret-2');
  await tab.form.press('Send again');
  await tab.form.reference();
  assert.equal(site.posts.length, before + 1);
  assert.equal(
    (JSON.parse(site.posts.at(-1)!.text) as Record<string, unknown>)['cf-token'],
    'captcha-secret-2',
  );
  assert.ok(!(await everything(tab)).includes('captcha-secret'));
});
