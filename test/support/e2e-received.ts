import assert from 'node:assert/strict';
import type { Post, Tab } from './e2e-tab.js';
import { assertWire, type Expected } from './e2e-wire.js';
import { eventually, type DemoForTests, type InboxItem, type Profile } from './e2e.js';

/** Who receives what has no route of its own: key and name in the inbox. */
export const office: [key: string, name: string] = ['office', 'Pingan community office'];

/** The portal's page with everything, opened by an address with a query; and the inbox beside it. */
export async function openBoth(
  demo: DemoForTests,
  profile: Profile,
  page = '/en/all.html',
): Promise<{ tab: Tab; inbox: Tab }> {
  const inbox = await profile.open(`${demo.url}/inbox`);
  await inbox.area('[data-live]').sees(/^Live/);
  return { inbox, tab: await profile.open(`${demo.url}${page}?from=newsletter`) };
}

/** What ends every sending: a receipt, the same reference in the inbox on top, and the stored JSON. */
export async function assertReceived(
  demo: DemoForTests,
  { tab, inbox }: { tab: Tab; inbox: Tab },
  reference: string,
  recipient: [key: string, name: string],
  expected: Expected,
): Promise<InboxItem> {
  assert.equal(tab.posts.length, 1, 'requests that were sent');
  assertWire(tab.posts[0] as Post, demo.url, expected);
  const [newest] = await demo.items();
  assert.equal(newest?.reference, reference);
  assert.equal(newest.recipient, recipient[0]);
  assert.deepEqual(newest.submission, tab.posts[0]?.body, 'what is stored is what was sent');
  await eventually(async () => {
    const shown = await inbox.page.$$eval('[data-items] > li', (items) =>
      items.map((item) => [
        item.querySelector('.reference')?.textContent,
        item.querySelector('.to b')?.textContent,
      ]),
    );
    assert.deepEqual(shown[0], [reference, recipient[1]]);
    const numbers = shown.map(([text]) => text ?? '');
    assert.deepEqual(numbers, [...numbers].sort().reverse(), 'newest first');
  });
  return newest;
}
