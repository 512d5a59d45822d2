import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { everyTag, forms, pageOf } from '../support/e2e-pages.js';
import { requireBuilt, root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';
import { takeViolations, watchViolations } from '../support/violations.js';

const script = '/kit/linkage-kit.js';
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types linkage-kit',
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
const rude = `* { all: unset } button { display: none !important } label { display: none }
  input, textarea { visibility: hidden; height: 0 } form { opacity: 0 } :not(html, body) { color: white }`;

const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  const services = [
    { id: 's1', name: 'Home care', status: 'active', organization: { id: 'o1', name: 'Sunshine' } },
  ];
  site.page('/services.json', JSON.stringify(services), { 'content-type': 'application/json' });
  site.page('/rude.css', rude, { 'content-type': 'text/css' });
});
after(() => site?.close());

for (const { tag, data, send, open, fill } of forms) {
  it(`renders, validates and sends ${tag} under a strict policy with Trusted Types`, async (profile) => {
    const body = `<linkage-hub endpoint="/submissions"><linkage-${tag}>${data}</linkage-${tag}></linkage-hub>`;
    const headers = { 'content-security-policy': strictPolicy };
    const tab = await profile.open(
      site.page(`/strict-${tag}.html`, pageOf(body, [script]), headers),
      watchViolations,
    );
    const area = tab.widget(tag);
    await open(area);
    await area.press(send);
    await area.sees('There is a problem');
    await fill(area);
    await area.press(send);
    await area.reference();
    assert.deepEqual(await takeViolations(tab), []);
  });

  it(`keeps the form of ${tag} usable beside a rude stylesheet`, async (profile) => {
    const body = `<linkage-${tag} endpoint="/submissions">${data}</linkage-${tag}>`;
    const head = '<link rel="stylesheet" href="/rude.css">';
    const tab = await profile.open(site.page(`/rude-${tag}.html`, pageOf(body, [script], head)));
    const area = tab.widget(tag);
    await open(area);
    const button = await area.find('button', send);
    const seen = await button.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      const label = (element.getRootNode() as ShadowRoot).querySelector('form label');
      return {
        width,
        height,
        display: getComputedStyle(element).display,
        label: getComputedStyle(label!).display,
      };
    });
    assert.ok(seen.width >= 80 && seen.height >= 24, `the button is ${seen.width} × ${seen.height}`);
    assert.notEqual(seen.display, 'none');
    assert.notEqual(seen.label, 'none');
    await fill(area);
    await area.press(send);
    await area.reference();
  });
}

it('shows directory, outbox and a feed under a strict policy with Trusted Types', async (profile) => {
  const headers = { 'content-security-policy': strictPolicy };
  const body = `${everyTag()}<linkage-directory id="second" src="/services.json"></linkage-directory>`;
  const tab = await profile.open(
    site.page('/strict-all.html', pageOf(body, [script]), headers),
    watchViolations,
  );
  await tab.widget('directory').press('Home care');
  // The service in full takes the place of the list, whose buttons have the same names.
  await tab.widget('directory').find('button', 'Back to results');
  await tab.widget('directory').press('Give feedback');
  await tab.widget('feedback').sees('About: Home care');
  await tab.area('#second >>> [part=widget]').sees('1 service');
  await tab.page.waitForNetworkIdle();
  assert.deepEqual(await takeViolations(tab), []);
});
