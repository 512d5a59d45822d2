import assert from 'node:assert/strict';
import {
  eventually,
  formPage,
  sleep,
  useBrowser,
  useSite,
  type FaultProfile,
  type FaultTab,
} from './support.js';

const site = useSite();
const it = useBrowser(site);
/** How long typing rests before it is written down, and a little more. ms */
const REST = 1200;

const boxText = (tab: FaultTab): Promise<string> =>
  tab.page.evaluate(
    () => document.querySelector('linkage-feedback')!.shadowRoot!.querySelector('textarea')?.value ?? '',
  );

/** All that the browser keeps for the site, as text. */
async function kept(tab: FaultTab): Promise<string> {
  const stores = [];
  for (const store of ['outbox', 'receipts', 'feeds', 'drafts', 'saved', 'files'])
    stores.push(JSON.stringify(await tab.stored(store)));
  const others = await tab.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  return stores.join('\n') + others;
}

/** Types into a form, and waits until that is written down. */
async function begin(tab: FaultTab, text: string): Promise<void> {
  await tab.page.bringToFront();
  await tab.fill(text);
  await eventually(async () => assert.ok((await kept(tab)).includes(text), 'written down'));
}

async function reload(tab: FaultTab): Promise<void> {
  await tab.page.reload();
  await tab.ready();
}

it('gives each of two tabs its own text back', async (profile) => {
  const url = site.page('/form', formPage());
  const [first, second] = [await profile.open(url), await profile.open(url)];
  await begin(first, 'Text of the first tab');
  await begin(second, 'Text of the second tab');
  for (let count = 0; count < 2; count++) {
    await Promise.all([reload(first), reload(second)]);
    await first.form.sees('Your unfinished answers are back');
    await second.form.sees('Your unfinished answers are back');
    assert.equal(await boxText(first), 'Text of the first tab');
    assert.equal(await boxText(second), 'Text of the second tab');
  }
});

/** Opens the page in a new tab with what the session of this one holds. */
async function duplicate(profile: FaultProfile, tab: FaultTab, url: string): Promise<FaultTab> {
  const session = await tab.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  const copy = await profile.open(url, ({ page }) =>
    page.evaluateOnNewDocument(
      `if (!sessionStorage.isCopied) { Object.assign(sessionStorage, ${session}); sessionStorage.isCopied = '1'; }`,
    ),
  );
  return copy;
}

it('keeps the draft of a tab when it is duplicated', async (profile) => {
  const url = site.page('/form', formPage());
  const first = await profile.open(url);
  await begin(first, 'The original');
  const copy = await duplicate(profile, first, url);
  await sleep(REST);
  await begin(copy, 'Written in the copy');
  const drafts = await first.stored<{ tab: string }>('drafts');
  assert.equal(new Set(Object.values(drafts).map(({ tab }) => tab)).size, 2, 'a draft for each');
  await Promise.all([reload(first), reload(copy)]);
  await first.form.sees('Your unfinished answers are back');
  await copy.form.sees('Your unfinished answers are back');
  assert.equal(await boxText(first), 'The original');
  assert.equal(await boxText(copy), 'Written in the copy');
});

it('keeps the draft of a tab whose page opens another by window.open', async (profile) => {
  const url = site.page('/form', formPage());
  const first = await profile.open(url);
  await begin(first, 'The opener');
  const [target] = await Promise.all([
    profile.context.waitForTarget((one) => one.opener() === first.page.target()),
    first.page.evaluate((address) => void open(address), url),
  ]);
  const opened = await profile.adopt((await target.page())!);
  await opened.ready();
  await opened.page.bringToFront();
  await begin(opened, 'The opened');
  await Promise.all([reload(first), reload(opened)]);
  await first.form.sees('Your unfinished answers are back');
  await opened.form.sees('Your unfinished answers are back');
  assert.equal(await boxText(first), 'The opener');
  assert.equal(await boxText(opened), 'The opened');
});

it('brings the draft of a closed tab back in a new one', async (profile) => {
  const url = site.page('/form', formPage());
  const first = await profile.open(url);
  await begin(first, 'Closed by accident');
  await first.page.close();
  const next = await profile.open(url);
  await next.form.sees('Your unfinished answers are back');
  assert.equal(await boxText(next), 'Closed by accident');
  const more = await profile.open(url);
  await sleep(REST);
  assert.equal(await boxText(more), '', 'a second one begins empty');
});

it('forgets a draft once it is sent', async (profile) => {
  const url = site.page('/form', formPage());
  const tab = await profile.open(url);
  await begin(tab, 'Sent, then forgotten');
  await tab.form.press('Send feedback');
  await tab.form.reference();
  await eventually(async () => assert.ok(!(await kept(tab)).includes('then forgotten')));
  await reload(tab);
  await sleep(REST);
  assert.equal(await boxText(tab), '');
  assert.ok(!(await kept(tab)).includes('then forgotten'));
});

it('forgets a draft once the form is emptied', async (profile) => {
  const url = site.page('/form', formPage());
  const tab = await profile.open(url);
  await begin(tab, 'Thought better of it');
  await tab.page.evaluate(() =>
    (document.querySelector('linkage-feedback') as never as { reset(): void }).reset(),
  );
  await eventually(async () => assert.ok(!(await kept(tab)).includes('better of it')));
  await begin(tab, 'Once more');
  await reload(tab);
  await tab.form.sees('Your unfinished answers are back');
  await tab.form.press('Start over');
  await eventually(async () => assert.ok(!(await kept(tab)).includes('Once more')));
  await reload(tab);
  await sleep(REST);
  assert.equal(await boxText(tab), '');
});

for (const attribute of ['shared-device', 'storage="tab"', 'storage="none"']) {
  it(`writes nothing down with ${attribute}`, async (profile) => {
    const url = site.page('/form', formPage(`endpoint="/submissions" ${attribute}`));
    const tab = await profile.open(url);
    await tab.page.setOfflineMode(true);
    await tab.fill('Nobody may find this');
    await sleep(REST);
    assert.ok(!(await kept(tab)).includes('Nobody may'), 'while it is typed');
    await tab.form.press('Send feedback');
    await tab.form.sees('Not sent yet');
    assert.ok(!(await kept(tab)).includes('Nobody may'), 'while it waits');
    const [heard] = (await tab.heard()).filter(({ state }) => state === 'saved');
    assert.equal(heard, undefined);
    await tab.page.setOfflineMode(false);
    await eventually(() => assert.equal(site.with('Nobody may').length, 1));
    await sleep(500);
    assert.ok(!(await kept(tab)).includes('Nobody may'), 'afterwards');
    await reload(tab);
    await sleep(REST);
    assert.equal(await boxText(tab), '');
  });
}
