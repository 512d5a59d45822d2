import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { everyTag, forms, inline, pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { requireBuilt, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const script = '/some/where/kit/linkage-kit.js';
const { it } = useBrowser();
let folder: string;
let site: StaticSite;
/** The same files under another origin. */
let elsewhere: StaticSite;

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  folder = await mkdtemp(join(tmpdir(), 'linkage-static-'));
  await cp(`${root}cdn`, join(folder, 'kit'), { recursive: true });
  await cp(`${root}cdn`, join(folder, 'other'), { recursive: true });
  site = await startStaticSite({ '/some/where/kit/': join(folder, 'kit'), '/other/': join(folder, 'other') });
  elsewhere = await startStaticSite({ '/kit/': join(folder, 'kit') }, { 'access-control-allow-origin': '*' });
});
after(async () => {
  await site?.close();
  await elsewhere?.close();
  await rm(folder, { recursive: true, force: true });
});

const widgets = ['directory', 'signup', 'hours', 'pledge', 'feedback'] as const;

/** Which tags' own chunks a page has asked for. */
const chunksOf = (tab: Tab): string[] => {
  const names = tab.requests.map((url) => /\/chunks\/en-([a-z]+)-[\w-]{7}\.js/.exec(url)?.[1] ?? '');
  return [...new Set(names)].filter((name) => [...widgets, 'outbox'].includes(name as never)).sort();
};

async function sendFeedback(tab: Tab): Promise<void> {
  const feedback = tab.widget('feedback');
  await feedback.choose('Suggestion');
  await feedback.type('Your message', 'A bench, please.');
  await feedback.press('Send feedback');
  await feedback.reference();
}

it('works from a nested folder of a static server, from all seven tags to a receipt', async (profile) => {
  const tab = await profile.open(site.page('/deep/page.html', pageOf(everyTag(), [script])));
  await tab.widget('directory').sees('2 services');
  await tab.widget('signup').find('button', 'Sign up: Tai chi');
  await tab.widget('hours').find('', 'Activity');
  await tab.widget('pledge').find('button', 'Pledge: Blankets');
  const before = site.received.length;
  await sendFeedback(tab);
  await tab.widget('outbox').sees(/Received — reference S-\d+/);
  assert.equal(site.received.length, before + 1);
  const outside = tab.requests.filter((url) => !url.startsWith(site.url));
  assert.deepEqual(outside, [], 'nothing is asked of anybody else');
});

it('works from another origin', async (profile) => {
  const page = pageOf(everyTag(), [`${elsewhere.url}/kit/linkage-kit.js`]);
  const tab = await profile.open(site.page('/from-a-cdn.html', page));
  await tab.widget('directory').sees('2 services');
  await sendFeedback(tab);
});

it('reads a feed by its address, also when the kit comes from another origin', async (profile) => {
  const services = [
    { id: 's1', name: 'Home care', status: 'active', organization: { id: 'o1', name: 'Sunshine' } },
  ];
  site.page('/services.json', JSON.stringify(services), { 'content-type': 'application/json' });
  const directory = '<linkage-directory src="/services.json"></linkage-directory>';
  for (const src of [script, `${elsewhere.url}/kit/linkage-kit.js`]) {
    const tab = await profile.open(site.page('/feed.html', pageOf(directory, [src])));
    await tab.widget('directory').sees('1 service');
  }
});

it('loads only the chunks of the tags that are used', async (profile) => {
  for (const { tag, data } of forms) {
    const body = `<linkage-${tag} endpoint="/submissions">${data}</linkage-${tag}>`;
    const tab = await profile.open(site.page(`/only-${tag}.html`, pageOf(body, [script])));
    await tab.page.waitForNetworkIdle();
    assert.deepEqual(chunksOf(tab), [tag]);
  }
});

it('asks for all that a tag needs at once, not for one thing after the other', async (profile) => {
  const waiting: Record<string, string[]> = {
    signup: ['own-signup', 'forms'],
    directory: ['own-directory', 'search'],
  };
  for (const [tag, names] of Object.entries(waiting)) {
    const html = `<linkage-hub endpoint="/submissions"><linkage-${tag}></linkage-${tag}></linkage-hub>`;
    const asked = new Set<string>();
    await profile.open(site.page(`/at-once-${tag}.html`, pageOf(html, [script])), async ({ page }) => {
      await page.setRequestInterception(true);
      let release: (() => void) | undefined;
      // What nearly every tag is made of does not come before the rest has been asked for.
      page.on('request', (request) => {
        const [, name] = /chunks\/([\w-]+)-[\w-]{7}\.js/.exec(request.url()) ?? [];
        if (name) asked.add(name);
        if (name === 'core') release = () => void request.continue();
        else void request.continue();
        if (!names.every((one) => asked.has(one))) return;
        release?.();
        release = undefined;
      });
    });
    assert.deepEqual(
      names.filter((name) => !asked.has(name)),
      [],
    );
  }
});

it('finds tags that are inserted later, and defines the hub before those in it', async (profile) => {
  const tab = await profile.open(site.page('/empty.html', pageOf('<main></main>', [script])));
  assert.deepEqual(chunksOf(tab), [], 'no tag, no chunk');
  await tab.page.evaluate(
    (html) => document.querySelector('main')?.append(document.createRange().createContextualFragment(html)),
    `<linkage-hub endpoint="/submissions"><linkage-feedback></linkage-feedback></linkage-hub>`,
  );
  await tab.ready();
  await sendFeedback(tab);
  await tab.page.evaluate((json) => {
    const pledge = document.createElement('linkage-pledge');
    pledge.innerHTML = json;
    document.querySelector('linkage-hub')?.append(pledge);
  }, inline.needs);
  await tab.ready();
  await tab.widget('pledge').find('button', 'Pledge: Blankets');
  assert.deepEqual(chunksOf(tab), ['feedback', 'pledge']);
});

it('is harmless when it is loaded twice, as one copy or as two', async (profile) => {
  for (const [name, scripts] of [
    ['same', [script, script]],
    ['query', [script, `${script}?v=2`]],
    ['copies', [script, '/other/linkage-kit.js']],
    ['origins', [`${elsewhere.url}/kit/linkage-kit.js`, script]],
  ] as const) {
    const tab = await profile.open(site.page(`/twice-${name}.html`, pageOf(everyTag(), [...scripts])));
    await tab.widget('directory').sees('2 services');
    const before = site.received.length;
    await sendFeedback(tab);
    await tab.page.waitForNetworkIdle();
    assert.equal(site.received.length, before + 1, `${name}: sent once`);
    await tab.page.close();
  }
});

it('leaves the ordinary form that stands in a tag where scripts are off', async (profile) => {
  const body = `<linkage-feedback endpoint="/submissions"><form action="/plain" method="post">
    <label>Message <textarea name="text"></textarea></label><button>Send it</button></form></linkage-feedback>`;
  const page = pageOf(body, [script], '<link rel="stylesheet" href="/some/where/kit/linkage-kit.css">');
  const tab = await profile.open(site.page('/no-script.html', page), (empty) =>
    empty.page.setJavaScriptEnabled(false),
  );
  const { page: bare } = tab;
  const button = await bare.$('button');
  assert.ok(await button?.isVisible(), 'the fallback is there');
  await bare.type('textarea', 'Without a script');
  await Promise.all([bare.waitForNavigation(), button?.click()]);
  assert.equal(site.forms.at(-1)?.get('text'), 'Without a script');
});
