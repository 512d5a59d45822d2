import assert from 'node:assert/strict';
import type { Area, Tab } from '../support/e2e-tab.js';
import { eventually, sleep, useBrowser, useDemo, type Profile } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

/** What Chromium itself says in the console of an answer that is none. */
const networkTrouble = /Failed to load resource|net::ERR_/;
/** Longest wait until the kit has tried again by itself. ms */
const PATIENCE = 20_000;

async function openForm(profile: Profile): Promise<{ tab: Tab; feedback: Area }> {
  profile.expect(networkTrouble);
  const tab = await profile.open(`${demo.url}/en/all.html`);
  await tab.page.waitForNetworkIdle();
  // With the first touch comes what is needed without a network.
  await tab.page.keyboard.press('Shift');
  await tab.page.waitForNetworkIdle();
  return { tab, feedback: tab.widget('feedback') };
}

async function fillIn(feedback: Area, text: string): Promise<void> {
  await feedback.choose('Suggestion');
  await feedback.type('Your message', text);
}

/** The submissions that are stored with one of these texts. */
const stored = async (...texts: string[]) =>
  (await demo.items()).filter(({ submission }) =>
    texts.includes((submission.data as { text?: string }).text ?? ''),
  );

it('keeps three submissions while offline and the tab is closed, and sends each once', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  const texts = ['First bench', 'Second bench', 'Third bench'];
  await tab.page.setOfflineMode(true);
  for (const text of texts) {
    await fillIn(feedback, text);
    await feedback.press('Send feedback');
    await feedback.sees('Saved on this device');
    assert.doesNotMatch(await feedback.text(), /Thank you|Received/);
    await feedback.press('Send another');
  }
  await tab.widget('outbox').sees(/Waiting[^]*Waiting[^]*Waiting/);
  await tab.page.close();
  assert.equal((await stored(...texts)).length, 0);

  const next = await profile.open(`${demo.url}/en/outbox.html`);
  const outbox = next.widget('outbox');
  await outbox.sees(/(Received — reference PA-\d+-\d+[^]*){3}/, PATIENCE);
  const items = await stored(...texts);
  assert.equal(items.length, 3);
  assert.deepEqual([...next.postedIds].sort(), items.map(({ id }) => id).sort(), 'each was sent once');
  const seen = await outbox.text();
  for (const { reference } of items) assert.ok(seen.includes(reference), `${reference} is shown`);
  await sleep(1500);
  assert.equal(next.posts.length, 3, 'nothing is sent again');
});

it('delivers without a reload once a 503 has ended', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  await demo.fail({ count: 2, mode: 'status', status: 503 });
  await fillIn(feedback, 'After the storm');
  await feedback.press('Send feedback');
  await feedback.sees('Saved on this device');
  const reference = await feedback.reference(PATIENCE);
  const items = await stored('After the storm');
  assert.deepEqual(
    items.map((item) => item.reference),
    [reference],
  );
  assert.equal(tab.posts.length, 3);
  const bodies = new Set(
    tab.posts.map(({ headers, body }) => JSON.stringify([headers['idempotency-key'], body])),
  );
  assert.equal(bodies.size, 1, 'each try has the same key and the same body');
});

it('obeys Retry-After', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  await demo.fail({ count: 1, mode: 'status', status: 503, retryAfter: 3 });
  await fillIn(feedback, 'Not before three seconds');
  await feedback.press('Send feedback');
  await feedback.sees('Saved on this device');
  const start = Date.now();
  await feedback.reference(PATIENCE);
  assert.ok(Date.now() - start > 2000, 'it waited as long as the receiver asked');
  assert.equal(tab.posts.length, 2);
});

it('makes one submission of a double click', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  await fillIn(feedback, 'Twice pressed');
  const button = await feedback.find('button', 'Send feedback');
  await button.click({ count: 2 });
  await feedback.reference();
  await sleep(500);
  assert.equal(tab.posts.length, 1);
  assert.equal((await stored('Twice pressed')).length, 1);
});

it('sends once although two tabs are open and go online at the same moment', async (profile) => {
  const [first, second] = [await openForm(profile), await openForm(profile)];
  const tabs = [first.tab, second.tab];
  for (const tab of tabs) await tab.page.setOfflineMode(true);
  const texts = ['From the first tab', 'From the second tab'];
  for (const [index, { tab, feedback }] of [first, second].entries()) {
    await tab.page.bringToFront();
    await fillIn(feedback, texts[index]!);
    await feedback.press('Send feedback');
    await feedback.sees('Saved on this device');
  }
  for (const tab of tabs) tab.posts.length = 0;
  await Promise.all(tabs.map((tab) => tab.page.setOfflineMode(false)));
  await eventually(async () => assert.equal((await stored(...texts)).length, 2), PATIENCE);
  for (const { feedback } of [first, second]) await feedback.reference(PATIENCE);
  await sleep(1500);
  const arrived = tabs.flatMap((tab) => tab.postedIds);
  assert.deepEqual(arrived.sort(), (await stored(...texts)).map(({ id }) => id).sort(), 'each was sent once');
});

it('takes no sign-in page for a receipt', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  await demo.fail({ count: 1, mode: 'html' });
  await fillIn(feedback, 'Behind a captive portal');
  await feedback.press('Send feedback');
  await feedback.sees('Saved on this device');
  assert.doesNotMatch(await feedback.text(), /Thank you|Received/);
  await feedback.reference(PATIENCE);
  assert.equal((await stored('Behind a captive portal')).length, 1);
  assert.equal(tab.posts.length, 2);
});

it('stores once what arrived although its answer was lost', async (profile) => {
  const { feedback } = await openForm(profile);
  await demo.fail({ count: 1, mode: 'drop-after' });
  await fillIn(feedback, 'The answer is lost');
  await feedback.press('Send feedback');
  const reference = await feedback.reference(PATIENCE);
  const items = await stored('The answer is lost');
  assert.deepEqual(
    items.map((item) => item.reference),
    [reference],
  );
});

it('shows a refusal beside its field, keeps the words, and sends them once they are mended', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  const detail = 'This mailbox does not exist.';
  await tab.page.setRequestInterception(true);
  let isRefused = false;
  tab.page.on('request', (request) => {
    if (isRefused || request.method() !== 'POST') return void request.continue();
    isRefused = true;
    void request.respond({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'Unprocessable',
        status: 422,
        errors: [{ detail, pointer: '#/data/contact/email' }],
      }),
    });
  });
  await fillIn(feedback, 'To be mended');
  await feedback.type('Full name', 'Li Na');
  await feedback.type('Email', 'li.na@example.test');
  await feedback.press('Send feedback');
  await feedback.sees('There is a problem');
  const box = await feedback.find('textbox', 'Email');
  const [invalid, description, value] = await box.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    const text = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    return [element.getAttribute('aria-invalid'), text, (element as HTMLInputElement).value];
  });
  assert.equal(invalid, 'true');
  assert.ok(description?.includes(detail), `beside the field: ${description}`);
  assert.equal(value, 'li.na@example.test', 'what was typed is still there');
  assert.equal((await stored('To be mended')).length, 0);

  await feedback.type('Email', 'li.na@example.org');
  await feedback.press('Send feedback');
  await feedback.reference();
  assert.equal((await stored('To be mended')).length, 1);
  const [refused, mended] = tab.posts;
  assert.notEqual(mended?.body.id, refused?.body.id, 'another body goes under another id');
});

it('what is saved without a network can be copied and printed there, in words', async (profile) => {
  const { tab, feedback } = await openForm(profile);
  await tab.page.evaluate(`
    window.told = [];
    const value = { writeText: async (text) => void told.push(text) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  `);
  await fillIn(feedback, 'A lamp by the stairs');
  await tab.page.setOfflineMode(true);
  await feedback.press('Send feedback');
  await feedback.sees('Saved on this device');
  await feedback.press('Copy');
  await feedback.sees('Your answers are copied.');
  const told = String(await tab.page.evaluate('told[0]'));
  assert.match(told, /Saved on this device[^]*Your message: A lamp by the stairs/);
  await feedback.press('Print');
  await eventually(async () => {
    const paper = await tab.page.evaluate(
      () =>
        document.querySelector('linkage-feedback')!.shadowRoot!.querySelector('iframe')?.contentDocument!.body
          .innerText,
    );
    assert.match(paper ?? '', /Your message\s+A lamp by the stairs/);
  });
});
