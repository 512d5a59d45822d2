// A strict Content-Security-Policy with Trusted Types refuses nothing of what the stories show, nor of what needs a real hub.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { useBrowser, type Profile } from '../support/e2e.js';
import { inTabs, namesOf, startStorySite, type StorySite } from '../support/story-site.js';
import { takeViolations, watchViolations, type Watched } from '../support/violations.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types linkage-kit linkage-kit-json-ld',
].join('; ');
const TABS = 4;

const { it } = useBrowser(400_000);
let site: StorySite;

before(async () => {
  site = await startStorySite([true, false]);
});
after(() => site?.close());

/** What stories about broken sources and hubs without an endpoint say on purpose. */
function expectWarnings(profile: Profile): void {
  for (const pattern of [
    /missing\.json/,
    /has no endpoint/,
    /offers no pledges of money/,
    /needs `history-src`/,
  ])
    profile.expect(pattern);
}

for (const hasOwnLit of [false, true]) {
  const others = hasOwnLit ? 'with another Lit on the page' : 'with no other Lit';
  it(`raises no violation in any story, ${others}`, async (profile) => {
    expectWarnings(profile);
    const address = site.stories(hasOwnLit, {
      'content-security-policy': hasOwnLit ? `${policy} lit-html` : policy,
    });
    const tabs = [];
    for (let count = 0; count < TABS; count++) tabs.push(await profile.open(address, watchViolations));
    const names = await namesOf(tabs[0]!);
    assert.ok(names.length > 150, `${names.length} stories`);
    const problems: string[] = [];
    await inTabs(tabs, names, async (tab, name) => {
      const error = await tab.page.evaluate(
        (story) =>
          stories.run(story, 'en').then(
            () => '',
            (reason: unknown) => String(reason),
          ),
        name,
      );
      if (error) problems.push(`${name}: ${error.slice(0, 300)}`);
      for (const violation of await takeViolations(tab)) problems.push(`${name}: ${violation}`);
    });
    assert.deepEqual(problems, []);
    const policies = await tabs[0]!.page.evaluate(() => (globalThis as Watched).policies);
    assert.deepEqual(
      [...new Set(policies)].sort(),
      hasOwnLit ? ['linkage-kit', 'lit-html'] : ['linkage-kit'],
    );
  });
}
