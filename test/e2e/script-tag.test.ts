import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type * as loader from '../../src/loader.js';
import { inline, pageOf } from '../support/e2e-pages.js';
import { eventually, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const script = '/kit/linkage-kit.js';
const form = '<linkage-hub endpoint="/submissions"><linkage-feedback></linkage-feedback></linkage-hub>';
const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  site = await startStaticSite({ '/kit/': `${root}cdn`, '/copy/': `${root}cdn` });
});
after(() => site?.close());

it('discover() finds the tags of a shadow root, those inserted there later too, in the language around its host', async (profile) => {
  const tab = await profile.open(site.page('/shadow.html', pageOf('<div lang="es"><p></p></div>', [script])));
  const text = (tag: string) =>
    tab.page.evaluate(
      (name) => document.querySelector('p')!.shadowRoot!.querySelector(name)?.shadowRoot?.textContent ?? '',
      tag,
    );
  await tab.page.evaluate(
    async (src, html) => {
      const inner = document.querySelector('p')!.attachShadow({ mode: 'open' });
      inner.innerHTML = html;
      const { discover } = (await import(src)) as typeof loader;
      discover(inner);
    },
    script,
    form,
  );
  await eventually(async () => assert.match(await text('linkage-feedback'), /Su mensaje/));
  const languages = tab.requests.flatMap((url) => /\/chunks\/(en|es)-feedback-/.exec(url)?.[1] ?? []);
  assert.deepEqual([...new Set(languages)], ['es']);
  await tab.page.evaluate((html) => {
    document
      .querySelector('p')!
      .shadowRoot!.querySelector('linkage-hub')!
      .insertAdjacentHTML('beforeend', html);
  }, `<linkage-signup>${inline.activities}</linkage-signup>`);
  await eventually(async () => assert.match(await text('linkage-signup'), /Tai chi/));
});

const swahili = `addMessages('sw', { feedback: { message: 'Ujumbe wako', send: 'Tuma maoni' } })`;

it('addMessages changes tags that stand in the HTML, whenever it is called', async (profile) => {
  profile.expect(/"sw" lacks \d+ texts/);
  const call = `<script type="module">import { addMessages } from '${script}'; ${swahili};</script>`;
  const page = pageOf(form, [script], call).replace('lang="en"', 'lang="sw"');
  const tab = await profile.open(site.page('/words.html', page));
  await tab.widget('feedback').sees('Ujumbe wako');
  await tab.widget('feedback').type('Ujumbe wako', 'Taa imevunjika');
  await tab.page.evaluate(async (src) => {
    const { addMessages } = (await import(src)) as typeof loader;
    await addMessages('sw', { feedback: { send: 'Tuma sasa' } });
  }, script);
  await tab.widget('feedback').find('button', 'Tuma sasa');
});

it('tags that are put on the page once addMessages is done show nothing in English first', async (profile) => {
  profile.expect(/"sw" lacks \d+ texts/);
  const call = `<script type="module">import { addMessages } from '${script}';
    addEventListener('linkage-ready', (event) => {
      globalThis.first = event.target.shadowRoot.querySelector('[part=submit]').textContent.trim();
    });
    await ${swahili};
    document.body.innerHTML = '${form}';</script>`;
  const page = pageOf('', [], call).replace('lang="en"', 'lang="sw"');
  const tab = await profile.open(site.page('/words-first.html', page));
  await tab.widget('feedback').sees('Ujumbe wako');
  assert.equal(await tab.page.evaluate(() => (globalThis as { first?: string }).first), 'Tuma maoni');
  const english = tab.requests.filter((url) => /add-messages/.test(url));
  assert.equal(english.length, 1);
});

it('says so once where texts are added to another copy of the kit than that of the tags', async (profile) => {
  profile.expect(/the kit is on this page more than once/);
  const copies = ['/kit/', '/copy/'];
  const scripts = copies.map((folder) => `${folder}linkage-kit.js`);
  const tab = await profile.open(site.page('/copies.html', pageOf(form, scripts)));
  await tab.widget('feedback').find('button', 'Send feedback');
  for (const folder of [...copies, ...copies])
    await tab.page.evaluate(async (from) => {
      const { addMessages } = (await import(`${from}linkage-kit.js`)) as typeof loader;
      await addMessages('en', { feedback: { send: `Send by ${from}` } });
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }, folder);
  assert.equal(tab.complaints.length, 1, tab.complaints.join('\n'));
  const [own] = copies.filter((folder) => !tab.complaints[0]!.includes(folder));
  await tab.widget('feedback').find('button', `Send by ${own}`);
});
