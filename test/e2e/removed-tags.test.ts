import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { everyTag, pageOf } from '../support/e2e-pages.js';
import { root, useBrowser } from '../support/e2e.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const EACH = 6;
const { it } = useBrowser();
let site: StaticSite;

before(async () => {
  site = await startStaticSite({ '/kit/': `${root}cdn` });
});
after(() => site?.close());

it('tags and hubs that are taken away are forgotten, whether anybody has touched the page or not', async (profile) => {
  const tab = await profile.open(site.page('/gone.html', pageOf(everyTag(), ['/kit/linkage-kit.js'])));
  await tab.widget('directory').sees('2 services');
  const collector = await tab.page.createCDPSession();
  for (const isTouched of [false, true]) {
    if (isTouched) await tab.page.mouse.move(9, 9);
    const gone = await tab.page.evaluateHandle(
      async (html, count) => {
        const refs: WeakRef<Element>[] = [];
        for (let index = 0; index < count; index++) {
          const box = document.body.appendChild(document.createElement('div'));
          box.innerHTML = html;
          const tags = [...box.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>('*')];
          const ours = tags.filter(({ localName }) => localName.startsWith('linkage-'));
          for (const tag of ours) await tag.updateComplete;
          await new Promise((resolve) => setTimeout(resolve, 50));
          box.remove();
          refs.push(...ours.map((tag) => new WeakRef<Element>(tag)));
        }
        return refs;
      },
      everyTag(),
      EACH,
    );
    // What was on its way when a tag went may hold it a little longer.
    let left: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await collector.send('HeapProfiler.collectGarbage');
      left = await gone.evaluate((refs) => refs.flatMap((ref) => ref.deref()?.localName ?? []));
      if (left.length <= EACH) break;
    }
    assert.ok(left.length <= EACH, `of ${7 * EACH} are left: ${left.join(' ')}`);
  }
});
