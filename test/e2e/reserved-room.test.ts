// The room that linkage-kit.css reserves for tags that are not there yet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { pageOf } from '../support/e2e-pages.js';
import { root, useBrowser, type Profile } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const sheet = readFileSync(`${root}src/styles/not-defined.css`, 'utf8');
const tags = ['directory', 'signup', 'hours', 'pledge', 'feedback'];
const { it } = useBrowser();
let site: StaticSite;

before(async () => (site = await startStaticSite({})));
after(() => site?.close());

/** How high each tag is that nothing defines, in parts of the window. */
async function heights(profile: Profile, css: string, withScripts = true): Promise<number[]> {
  const body = tags.map((tag) => `<linkage-${tag}></linkage-${tag}>`).join('');
  const { page } = await profile.empty();
  await page.setJavaScriptEnabled(withScripts);
  await page.goto(site.page('/room.html', pageOf(body, [], `<style>${css}</style>`)));
  return page.evaluate(
    (names) =>
      names.map(
        (name) => document.querySelector(`linkage-${name}`)!.getBoundingClientRect().height / innerHeight,
      ),
    tags,
  );
}

it('is there for every tag', async (profile) => {
  assert.deepEqual(await heights(profile, sheet), [1, 1, 1, 1, 1]);
});

it('is there in a browser that cannot say whether scripts run', async (profile) => {
  const unknown = sheet.replaceAll('scripting', 'linkage-unknown');
  assert.notEqual(unknown, sheet);
  assert.deepEqual(await heights(profile, unknown), [1, 1, 1, 1, 1]);
});

it('is not there where no script runs', async (profile) => {
  assert.deepEqual(await heights(profile, sheet, false), [0, 0, 0, 0, 0]);
});
