import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import {
  eventually,
  formPage,
  hang,
  reset,
  Site,
  sleep,
  useBrowser,
  useSite,
  type FaultProfile,
  type FaultTab,
} from './support.js';

const site = useSite();
const it = useBrowser(site);
/** Another origin, that lets no page read its answers. */
const salesforce = new Site('');
before(() => salesforce.start());
after(() => salesforce.end());

const LEASE = 20_000;

async function open(profile: FaultProfile): Promise<FaultTab> {
  salesforce.clear();
  const hub = `endpoint="${salesforce.url}/servlet" preset="web-to-case" constants='{"orgid":"00D"}'`;
  return profile.open(site.page('/form', formPage(hub)));
}

const stateOf = async (tab: FaultTab, id: string): Promise<unknown> =>
  (await tab.stored('outbox'))[id]?.['state'];

async function idOfOnly(tab: FaultTab): Promise<string> {
  return eventually(async () => {
    const [id, ...others] = Object.keys(await tab.stored('outbox'));
    assert.ok(id && !others.length);
    return id;
  });
}

it('keeps what cannot be confirmed, never sends it again by itself, and lets it be dismissed', async (profile) => {
  const tab = await open(profile);
  await tab.send('Into the dark');
  await tab.form.sees('Sent, not confirmed');
  assert.doesNotMatch(await tab.form.text(), /Received|Thank you/);
  const id = await idOfOnly(tab);
  assert.equal(await stateOf(tab, id), 'unconfirmed');
  assert.equal(salesforce.posts.length, 1);
  const { text, headers } = salesforce.posts[0]!;
  assert.equal(new URLSearchParams(text).get('orgid'), '00D');
  assert.match(String(headers['content-type']), /^application\/x-www-form-urlencoded/);
  await tab.page.reload();
  await tab.ready();
  await tab.outbox.sees('Sent, not confirmed');
  await tab.page.evaluate(() => dispatchEvent(new Event('online')));
  await tab.page.evaluate(() =>
    (document.querySelector('linkage-hub') as never as { flush(): Promise<void> }).flush(),
  );
  await sleep(4000);
  assert.equal(salesforce.posts.length, 1);
  await tab.outbox.press('Delete');
  await tab.outbox.press('Delete it');
  await tab.outbox.sees('Nothing is waiting on this device');
  assert.deepEqual(await tab.stored('outbox'), {});
});

it('does not send again what a killed tab was sending', async (profile) => {
  const tab = await open(profile);
  salesforce.answer = hang;
  const id = await tab.submit('Killed in the middle');
  await eventually(() => assert.equal(salesforce.posts.length, 1));
  const session = await tab.page.createCDPSession();
  void session.send('Page.crash').catch(() => undefined);
  await sleep(500);
  const next = await profile.open(`${site.url}/form`);
  await eventually(async () => assert.equal(await stateOf(next, id), 'unconfirmed'), LEASE + 8000);
  await next.outbox.sees('Sent, not confirmed');
  await sleep(3000);
  assert.equal(salesforce.posts.length, 1);
});

it('does not send again what was under way when the page was left', async (profile) => {
  const tab = await open(profile);
  salesforce.answer = hang;
  const id = await tab.submit('Left in the middle');
  await eventually(() => assert.equal(salesforce.posts.length, 1));
  await tab.page.reload();
  await tab.ready();
  await eventually(async () => assert.equal(await stateOf(tab, id), 'unconfirmed'), LEASE + 8000);
  await sleep(3000);
  assert.equal(salesforce.posts.length, 1);
});

it('does not send again by itself what the receiver had when the connection broke', async (profile) => {
  const tab = await open(profile);
  salesforce.answer = reset;
  const id = await tab.submit('Taken, then cut off');
  await eventually(() => assert.equal(salesforce.posts.length, 1));
  await sleep(8000);
  assert.equal(salesforce.posts.length, 1, 'never resent by itself');
  assert.equal(await stateOf(tab, id), 'unconfirmed');
});

it('keeps what was made offline, and sends it once', async (profile) => {
  const tab = await open(profile);
  await tab.page.setOfflineMode(true);
  const id = await tab.submit('Offline first');
  await sleep(1500);
  assert.equal(await stateOf(tab, id), 'waiting');
  await tab.page.setOfflineMode(false);
  await eventually(async () => assert.equal(await stateOf(tab, id), 'unconfirmed'), 15_000);
  await sleep(3000);
  assert.equal(salesforce.posts.length, 1);
});

it('sends it again when a resident asks', async (profile) => {
  const tab = await open(profile);
  await tab.submit('Once more, please');
  await tab.outbox.sees('Sent, not confirmed');
  await tab.outbox.press('Send again');
  await eventually(() => assert.equal(salesforce.posts.length, 2));
  assert.equal(salesforce.posts[0]!.text, salesforce.posts[1]!.text);
});
