// What a real hub does beside what stories show, under a strict policy: feeds and files over the network, workers, a kiosk.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import { forms, inline, pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { requireBuilt, root, useBrowser, type Profile } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';
import { takeViolations, watchViolations, type Watched } from '../support/violations.js';
import { services } from '../../stories/support/fixtures-services.js';
import { terms } from '../../stories/support/fixtures-terms.js';
import { sayIn } from '../../stories/support/say.js';

const script = '/kit/linkage-kit.js';
/** The policy that the kit promises to live under, word for word. */
const promised =
  "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types linkage-kit";
/** And all that can be refused beside. */
const strictest = `default-src 'none'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; ${promised}`;

const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  requireBuilt('cdn/linkage-kit.js');
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  const json = { 'content-type': 'application/json' };
  site.page('/services.json', JSON.stringify(services(sayIn('en'))), json);
  site.page('/terms.json', JSON.stringify(terms(sayIn('en'), 577)), json);
});
after(() => site?.close());

const open = (profile: Profile, name: string, body: string, policy: string): Promise<Tab> =>
  profile.open(
    site.page(`/${name}.html`, pageOf(body, [script]), { 'content-security-policy': policy }),
    watchViolations,
  );

// What the stricter one lets through the other does too: both, with `npm run test:whole`.
const policies = process.env['WHOLE'] === undefined ? { strictest } : { promised, strictest };
for (const [kind, policy] of Object.entries(policies)) {
  it(`finds, filters, shows, locates and keeps services under the ${kind} policy, in a worker`, async (profile) => {
    const body = `<linkage-hub accent="#8a1c4a"><linkage-directory id="small" src="/services.json" url-state="hash"></linkage-directory>
      <linkage-directory id="large" src="/terms.json" heading="Many"></linkage-directory></linkage-hub>`;
    const tab = await open(profile, `directory-${kind}`, body, policy);
    const directory = tab.area('#small >>> [part=widget]');
    await directory.type('Search services', 'home', 'searchbox');
    await tab.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('#small')!;
      shadowRoot!.querySelector<HTMLInputElement>('fieldset input[type=checkbox]')!.click();
    });
    await directory.press('Save');
    await directory.press('Home care for older people');
    await directory.find('button', 'Copy link');
    await directory.sees('Directions');
    await directory.press('Back to results');
    await directory.press('Saved (1)');
    await directory.press('Copy as text');
    await tab.area('#large >>> [part=widget]').sees(/\d+ services/);
    await tab.page.waitForNetworkIdle();
    assert.ok(tab.page.workers().length > 0, 'a worker reads what is large');
    assert.deepEqual(await takeViolations(tab), []);
    assert.deepEqual(await tab.page.evaluate(() => (globalThis as Watched).policies), ['linkage-kit']);
  });

  it(`takes a photo along, and checks in and out, under the ${kind} policy`, async (profile) => {
    const body = `<linkage-hub endpoint="/submissions"><linkage-feedback>${inline.feedback}</linkage-feedback>
      <linkage-hours mode="check-in">${inline.hours}</linkage-hours><linkage-outbox></linkage-outbox></linkage-hub>`;
    const tab = await open(profile, `files-${kind}`, body, policy);
    const form = forms.find(({ tag }) => tag === 'feedback')!;
    const feedback = tab.widget('feedback');
    await form.open(feedback);
    await form.fill(feedback);
    const folder = await mkdtemp(join(tmpdir(), 'linkage-photo-'));
    try {
      const file = join(folder, 'lamp.jpg');
      const photo = await tab.page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 90, height: 60 } });
      await writeFile(file, photo);
      const input = await tab.page.waitForSelector('linkage-feedback >>> input[type=file]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await feedback.sees('lamp.jpg');
      const hours = tab.widget('hours');
      await hours.type('Full name', 'Li Na');
      await hours.type('Email', 'li.na@example.org');
      await hours.type('Activity', 'Soup kitchen', '');
      await hours.press('Check in');
      await hours.press('Check out');
      await tab
        .widget('outbox')
        .find('list', 'Your submissions')
        .catch(() => undefined);
      assert.deepEqual(await takeViolations(tab), []);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it(`asks and forgets at a kiosk under the ${kind} policy`, async (profile) => {
    profile.expect(/idle-timeout="4" leaves 2 seconds/);
    const body = `<linkage-hub shared-device idle-timeout="4" endpoint="/submissions"><linkage-feedback>${inline.feedback}</linkage-feedback></linkage-hub>`;
    const tab = await open(profile, `kiosk-${kind}`, body, policy);
    await tab.page.waitForNetworkIdle();
    await tab.widget('feedback').choose('Suggestion');
    await tab.page.waitForFunction(() =>
      document.querySelector('linkage-hub')!.shadowRoot!.querySelector('dialog[open]'),
    );
    await tab.page.waitForFunction(
      () => !document.querySelector('linkage-hub')!.shadowRoot!.querySelector('dialog[open]'),
    );
    assert.deepEqual(await takeViolations(tab), []);
  });
}

it('places JSON-LD where its policy is allowed, and says so quietly where it is not', async (profile) => {
  const body =
    '<linkage-hub><linkage-directory src="/services.json" json-ld></linkage-directory></linkage-hub>';
  const allowed = await open(profile, 'json-ld', body, `${strictest} linkage-kit-json-ld`);
  await allowed.widget('directory').press('Home care for older people');
  await allowed.page.waitForSelector('head script[type="application/ld+json"]');
  assert.deepEqual(await takeViolations(allowed), []);
});

it('would notice what a policy refuses', async (profile) => {
  profile.expect(/TrustedHTML|inline style|style-src/);
  const tab = await open(
    profile,
    'refused',
    '<linkage-feedback endpoint="/submissions"></linkage-feedback>',
    promised,
  );
  await tab.page.evaluate(() => {
    const title = document.querySelector('linkage-feedback')!.shadowRoot!.querySelector('h2')!;
    title.setAttribute('style', 'color: red');
    try {
      title.innerHTML = '<b>Bold</b>';
    } catch {
      // Refused, as it should be.
    }
  });
  const violations = await takeViolations(tab);
  assert.ok(
    ['style-src-attr', 'trusted-types'].every((word) => violations.some((line) => line.includes(word))),
    violations.join('\n'),
  );
});
