import assert from 'node:assert/strict';
import type * as loader from '../../src/loader.js';
import { eventually, useBrowser, useDemo } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

const spoken = {
  'zh-Hant': '內容說明',
  ar: 'نص رسالتك',
  ru: 'Ваше сообщение',
};

it('switches every tag of the demo to each of eight languages, and keeps what is typed', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/all.html`);
  await tab.widget('feedback').type('Your message', 'Half a thought');
  const links = await tab.page.$$eval('[data-speak]', (all) => all.map((link) => (link as HTMLElement).lang));
  assert.equal(links.length, 8);
  for (const lang of links) {
    await tab.page.click(`[data-speak][lang="${lang}"]`);
    assert.equal(new URL(tab.page.url()).searchParams.get('lang'), lang);
    await eventually(async () => {
      const states = await tab.page.$$eval(
        'linkage-directory, linkage-signup, linkage-hours, linkage-pledge, linkage-feedback, linkage-outbox',
        (all) => all.map((tag) => `${(tag as HTMLElement).lang} ${getComputedStyle(tag).direction}`),
      );
      assert.deepEqual(states, Array(6).fill(`${lang} ${lang === 'ar' ? 'rtl' : 'ltr'}`));
    });
    const typed = await tab.page.$eval(
      'linkage-feedback',
      (tag) => tag.shadowRoot!.querySelector<HTMLTextAreaElement>('[name="text"]')!.value,
    );
    assert.equal(typed, 'Half a thought', lang);
    assert.equal(
      await tab.page.$eval('[data-speak][aria-current]', (link) => (link as HTMLElement).lang),
      lang,
    );
  }
});

it('opens in the language that the address asks for; the page around the tags keeps its own', async (profile) => {
  for (const [lang, said] of Object.entries(spoken)) {
    const tab = await profile.open(`${demo.url}/en/all.html?lang=${lang}`);
    await tab.widget('feedback').sees(said);
    assert.equal(await tab.page.$eval('html', (page) => page.lang), 'en');
    const isWide = await tab.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(isWide, false, `${lang} scrolls sideways`);
  }
});

it('takes a language of its own from the page by the script tag alone, and asks for nothing more before that', async (profile) => {
  profile.expect(/"sw" lacks \d+ texts/);
  const tab = await profile.open(`${demo.url}/en/feedback.html?lang=sw`);
  await tab.widget('feedback').sees('Your message');
  const files = () =>
    tab.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .join('\n'),
    );
  assert.doesNotMatch(await files(), /add-messages/);
  await tab.page.evaluate(async () => {
    const script = '/cdn/linkage-kit.js';
    const { addMessages } = (await import(script)) as typeof loader;
    await addMessages('sw', { feedback: { message: 'Ujumbe wako', send: 'Tuma maoni' } });
  });
  await tab.widget('feedback').sees('Ujumbe wako');
  await tab.widget('feedback').type('Ujumbe wako', 'Taa imevunjika');
  await tab.widget('feedback').find('button', 'Tuma maoni');
  assert.match(await files(), /add-messages/);
});
