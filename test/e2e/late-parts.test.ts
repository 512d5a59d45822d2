import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { forms, pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { eventually, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const { it } = useBrowser();
let site: StaticSite;
before(async () => {
  site = await startStaticSite({ '/kit': `${root}cdn` });
});
after(() => site?.close());

/** What only shows something: a form works without. */
const looks = /\/(receipt|\w+-result|feedback-details|hours-proposals)-[^/]+\.js/;

/** Holds back parts, as a network does that has become very slow. @returns lets it through */
async function hold({ page }: Tab, parts: RegExp): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  let isHolding = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const goOn = () => request.continue();
    if (isHolding && parts.test(request.url())) held.push(goOn);
    else void goOn();
  });
  return async () => {
    isHolding = false;
    assert.ok(held.length > 0, 'something is held back');
    await Promise.all(held.map((goOn) => goOn()));
    await page.waitForNetworkIdle();
  };
}

for (const { tag, data, send, open, fill } of forms)
  it(`opens, checks and sends ${tag} while what shows it is on its way, and moves nobody when that comes`, async (profile) => {
    const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
    const url = site.page(`/${tag}.html`, pageOf(body, ['/kit/linkage-kit.js']));
    let release!: () => Promise<void>;
    const tab = await profile.open(url, async (empty) => {
      release = await hold(empty, looks);
    });
    const area = tab.widget(tag);
    const focusIsOn = (id: RegExp) =>
      eventually(async () => {
        const found = await tab.page.evaluate((name) => {
          const focused = document.querySelector(name)?.shadowRoot?.activeElement;
          return focused?.id || focused?.getAttribute('part');
        }, `linkage-${tag}`);
        assert.match(found ?? 'nothing', id);
      });
    await open(area);
    if (tag === 'signup' || tag === 'pledge') await focusIsOn(/^chosen$/);
    await area.press(send);
    await area.sees('There is a problem');
    await focusIsOn(/summary/);
    await fill(area);
    await area.press(send);
    await area.reference();
    await focusIsOn(/^result-title$/);
    await release();
    await area.find('button', 'Copy');
    await focusIsOn(/^result-title$/);
  });

it('leaves whoever types where they are when more of the form comes', async (profile) => {
  const { tag, data, open, fill } = forms[0]!;
  const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
  const url = site.page('/typing.html', pageOf(body, ['/kit/linkage-kit.js']));
  let release!: () => Promise<void>;
  const tab = await profile.open(url, async (empty) => {
    release = await hold(empty, looks);
  });
  await open(tab.widget(tag));
  await fill(tab.widget(tag));
  await release();
  await tab.page.keyboard.type('.cn');
  assert.equal(
    await tab
      .widget(tag)
      .find('textbox', 'Email')
      .then((box) => box.evaluate((element) => (element as HTMLInputElement).value)),
    'li.na@example.org.cn',
  );
});

it('refuses what only the schema refuses while the texts of its result are on their way', async (profile) => {
  const { tag, data, send, fill } = forms[1]!;
  const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
  const url = site.page('/refused.html', pageOf(body, ['/kit/linkage-kit.js']));
  let release!: () => Promise<void>;
  const tab = await profile.open(url, async (empty) => {
    release = await hold(empty, /\/en-late-outcome-[^/]+\.js/);
  });
  await fill(tab.widget(tag));
  await tab.widget(tag).type('Break (minutes)', '300', '');
  await tab.widget(tag).press(send);
  await tab.widget(tag).sees('There is a problem');
  assert.equal(tab.posts.length, 0);
  await release();
});

it('sends nothing half written where somebody types on while it is still being checked', async (profile) => {
  const { tag, data, send, open } = forms[3]!;
  const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
  const url = site.page('/typed-on.html', pageOf(body, ['/kit/linkage-kit.js']));
  let release!: () => Promise<void>;
  const tab = await profile.open(url, async (empty) => {
    release = await hold(empty, /\/(feedback-check|check-data)-[^/]+\.js/);
  });
  const area = tab.widget(tag);
  await open(area);
  await area.type('Your message', 'Bench');
  await area.press(send);
  await area.type('Your message', 'Bench by the pond, please.');
  await release();
  await eventually(async () => {
    const button = await area.find('button', send);
    assert.notEqual(await button.evaluate((element) => element.getAttribute('aria-disabled')), 'true');
  });
  assert.equal(tab.posts.length, 0);
  await area.press(send);
  await area.reference();
  assert.equal((site.received.at(-1)!.data as { text: string }).text, 'Bench by the pond, please.');
});

it('leaves a plain form to whoever began it before the kit came, and takes it over from nobody', async (profile) => {
  const plain =
    '<form action="/plain" method="post"><label>Message <textarea name="m"></textarea></label></form>';
  const body = `<linkage-hub endpoint="/submissions"><linkage-feedback>${plain}</linkage-feedback></linkage-hub>`;
  const url = site.page('/plain.html', pageOf(body, ['/kit/linkage-kit.js']));
  for (const isUsed of [true, false]) {
    const tab = await profile.empty();
    const release = await hold(tab, /\/kit\/linkage-kit\.js/);
    const going = tab.page.goto(url);
    await tab.page.waitForSelector('textarea');
    await tab.page.focus('textarea');
    if (isUsed) await tab.page.keyboard.type('Bench');
    await release();
    await going;
    await tab.page.waitForFunction(() => customElements.get('linkage-feedback'));
    await tab.page.waitForNetworkIdle();
    const isTaken = () =>
      tab.page.evaluate(
        () => document.querySelector('linkage-feedback')!.shadowRoot!.querySelector('[part=widget]') !== null,
      );
    assert.equal(await isTaken(), false, 'whoever is in it stays');
    if (isUsed) await tab.page.keyboard.type(' by the pond');
    await tab.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    if (isUsed) {
      await tab.page.waitForNetworkIdle();
      assert.equal(await isTaken(), false, 'what is written stays');
      assert.equal(await tab.page.$eval('textarea', (box) => box.value), 'Bench by the pond');
    } else await eventually(async () => assert.equal(await isTaken(), true));
  }
});

it('keeps and sends a form whose further texts are long in coming', async (profile) => {
  const { tag, data, send, open, fill } = forms[0]!;
  const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
  const url = site.page('/texts.html', pageOf(body, ['/kit/linkage-kit.js']));
  let release!: () => Promise<void>;
  const tab = await profile.open(url, async (empty) => {
    release = await hold(empty, /\/en-late-outcome-[^/]+\.js/);
  });
  await open(tab.widget(tag));
  await fill(tab.widget(tag));
  await tab.widget(tag).press(send);
  const reference = await tab.widget(tag).reference(20_000);
  await release();
  await tab.widget(tag).find('button', 'Copy');
  assert.equal(await tab.widget(tag).reference(), reference);
});
