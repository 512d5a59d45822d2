import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe } from 'node:test';
import { shiftsOf, type LoadOptions } from '../support/layout-shifts.js';
import { root, useBrowser, useDemo, type Profile } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

/** How many pages load at once. */
const AT_ONCE = 5;
/** What may move in all where the kit's scripts and the feeds come seconds late. */
const MOST_WHEN_SLOW = 0.01;
const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
/** All pages take minutes: `npm run test:whole`. */
const isWhole = process.env['WHOLE'] !== undefined;
const some = ['/en/all.html', '/en/directory.html', '/zh/signup.html', '/zh/feedback.html'];
const pages = ['en', 'zh']
  .flatMap((language) => readdirSync(`${root}demo/portal/${language}`).map((file) => `/${language}/${file}`))
  .filter((page) => isWhole || some.includes(page));

/** The sum of all shifts of a page, and what moved. */
async function measure(profile: Profile, path: string, options: LoadOptions) {
  const { page } = await profile.empty();
  const shifts = await shiftsOf(page, demo.url, path, options);
  const sum = shifts.reduce((before, { value }) => before + value, 0);
  const told = shifts.map(({ value, at, moved }) => `${value.toFixed(4)} at ${at} ms: ${moved.join(', ')}`);
  return { sum, told: told.join('\n') };
}

describe('while a portal page loads', { concurrency: AT_ONCE }, () => {
  for (const path of pages) {
    for (const size of sizes) {
      if (!isWhole && size === sizes[pages.indexOf(path) % 2]) continue;
      it(`nothing moves on ${path} at ${size.width} px`, async (profile) => {
        const { sum, told } = await measure(profile, path, { size, isSlow: false });
        assert.equal(sum, 0, told);
      });

      // The longer pages load for half a minute then.
      if (!isWhole && path.startsWith('/en/')) continue;
      it(`nothing moves on ${path} at ${size.width} px with scripts and feeds that come seconds late`, async (profile) => {
        const { sum, told } = await measure(profile, path, { size, isSlow: true });
        assert.ok(sum <= MOST_WHEN_SLOW, told);
      });
    }
  }

  it('what is measured is seen: without the room that the kit’s stylesheet reserves, the page moves', async (profile) => {
    profile.expect(/linkage-kit\.css/);
    const options = { size: sizes[0]!, isSlow: true, isWithoutStyles: true };
    const { sum } = await measure(profile, '/zh/signup.html', options);
    assert.ok(sum > MOST_WHEN_SLOW);
  });
});
