// What the tools of this Storybook do for those who use them.
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser } from './browser.js';
import type { Room, StoryTab } from './story-tab.js';
import { buildStorybook, serveStorybook } from './storybook-server.js';

const ENGLISH = { lang: 'en', scheme: 'light' };

buildStorybook();
let browser: Browser;
let server: Server;
let tab: StoryTab;
before(async () => {
  browser = await startBrowser();
  const served = await serveStorybook();
  server = served.server;
  tab = await openTab(browser, served.origin);
});
after(async () => {
  await browser?.close();
  server?.close();
});

describe('the toolbar', () => {
  const typed = () =>
    tab.page.$$eval('linkage-feedback >>> textarea', (fields) =>
      fields.map((field) => (field as HTMLTextAreaElement).value),
    );

  for (const [theme, scheme, accent] of [
    ['warm', 'light', [0xa5, 0x43, 0x2a]],
    ['warm', 'dark', [0xf2, 0xa1, 0x83]],
    ['civic', 'dark', [0x8e, 0xbc, 0xff]],
  ] as const)
    it(`dresses main buttons in the accent of ${theme}, ${scheme}`, async () => {
      await tab.visit('feedback--form', 'wide', { lang: 'en', theme, scheme });
      const colour = await tab.page.$eval(
        'linkage-feedback >>> .button.primary',
        (button) => getComputedStyle(button).backgroundColor,
      );
      assert.equal(colour, `rgb(${accent.join(', ')})`);
    });

  it('shows light and dark side by side, and back, with what was typed', async () => {
    await tab.visit('feedback--form', 'wide', ENGLISH);
    await tab.page.locator('linkage-feedback >>> textarea').fill('The lamp is broken.');
    await tab.turn({ scheme: 'both' });
    const [first, ...others] = await typed();
    assert.equal(first, 'The lamp is broken.');
    assert.equal(others.length, 1);
    await tab.turn({ scheme: 'dark' });
    assert.deepEqual(await typed(), ['The lamp is broken.']);
  });
});

for (const [tool, id, host] of [
  ['embed builder', 'embed-builder--builder', 'story-embed-builder'],
  ['theme editor', 'theme-editor--editor', 'story-theme-editor'],
] as const)
  describe(`the ${tool}`, () => {
    /** Where the text to copy and the preview are in the window. */
    const look = async (room: Room, scroll: number) => {
      await tab.visit(id, room, ENGLISH);
      return tab.page.$eval(
        host,
        (element, part) => {
          scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part);
          const box = (selector: string) => {
            const { top, bottom, height } = element
              .shadowRoot!.querySelector(selector)!
              .getBoundingClientRect();
            return { top, bottom, height };
          };
          const [text, settings, preview] = ['pre', 'form', '.preview'].map(box);
          return {
            text: text!,
            settings: settings!,
            preview: preview!,
            room: innerHeight,
            page: document.documentElement.scrollHeight,
          };
        },
        scroll,
      );
    };

    for (const scroll of [0, 0.5, 0.9])
      it(`keeps the text to copy and the settings in sight where there is room, ${100 * scroll} % down`, async () => {
        const { text, settings, room, page } = await look('wide', scroll);
        assert.ok(page > 1.5 * room, 'the preview is long');
        for (const { top, bottom, height } of [text, settings])
          assert.ok(top >= 0 && bottom <= room && height > 60, `from ${top} to ${bottom} of ${room}`);
      });

    it('has the text above the settings and the preview last on a telephone, where it folds away', async () => {
      const { text, settings, preview } = await look('narrow', 0);
      assert.ok(text.bottom <= settings.top && settings.bottom <= preview.top);
      await tab.page.locator(`${host} >>> .preview > summary`).click();
      const folded = await tab.page.$eval(
        `${host} >>> .preview`,
        (one) => one.getBoundingClientRect().height,
      );
      assert.ok(folded < 60 && preview.height > 600, `${preview.height} → ${folded}`);
    });
  });
