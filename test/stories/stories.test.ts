// Every story plays, has nothing that axe finds, fits into 320 px, cuts no text, and looks as it did: in English, Chinese
// and Arabic (and, for its long words, Russian), light and dark, at 200 %. `STORIES=sign-up--` limits it to stories whose id contains that.
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openTab, startBrowser } from './browser.js';
import { StoryChecker } from './check-story.js';
import { scripts, takeFingerprint } from './fingerprint.js';
import { PictureBook, pictures } from './picture-book.js';
import { buildStorybook, readEntries, serveStorybook } from './storybook-server.js';

/** Tabs that are open at once: as many as `TABS` says. */
const TABS = Number(process.env['TABS'] ?? 4);
/** Each story in each language, and held against its pictures, takes minutes: `npm run test:whole`. Without that, each in English, and every eighth in all. */
const isWhole = process.env['WHOLE'] !== undefined || process.env['STORIES'] !== undefined;
const SHARE = 8;
const part = process.env['STORIES'] ?? '';

buildStorybook();
const all = readEntries();
const entries = all.filter(({ id }) => id.includes(part));
/** A story in each language takes up to 20 s; ms. */
const PATIENCE = isWhole ? 7_200_000 : 900_000;
const start = performance.now();

describe('stories', { concurrency: TABS, timeout: PATIENCE }, () => {
  let browser: Browser;
  let server: Server;
  let book: PictureBook;
  const idle: StoryChecker[] = [];

  before(async () => {
    browser = await startBrowser();
    const served = await serveStorybook();
    server = served.server;
    const first = await openTab(browser, served.origin);
    book = new PictureBook(pictures, await takeFingerprint(first.page, served.origin));
    const held = isWhole ? book : undefined;
    idle.push(new StoryChecker(first, held));
    while (idle.length < TABS) idle.push(new StoryChecker(await openTab(browser, served.origin), held));
  });
  after(async () => {
    await browser?.close();
    server?.close();
    const seconds = (performance.now() - start) / 1000;
    console.log(`${entries.length} stories and pages in ${seconds.toFixed(0)} s`);
    console.log(`${book?.compared} pictures compared; there are ${book?.size}`);
  });

  it('there are stories of every tag', () => {
    const titles = new Set(entries.map(({ title }) => title));
    if (part) return;
    for (const title of ['Hub', 'Directory', 'Sign-up', 'Hours', 'Pledge', 'Feedback', 'Outbox'])
      assert.ok(titles.has(title), title);
  });

  for (const script of scripts) {
    it(`pictures of ${script} text can be compared`, (test) => {
      // Another font is no fault: all the rest is checked.
      if (!isWhole) test.skip('stories are held against their pictures by npm run test:whole');
      else if (book.isEmpty) test.skip('no pictures have been taken yet: npm run pictures:update');
      else if (book.foreign.includes(script))
        test.skip(`${script} text is painted otherwise here than where the pictures were taken`);
    });
  }

  it('each picture shows a story that there is', () => {
    assert.deepEqual(book.orphans(new Set(all.map(({ id }) => id))), []);
  });

  for (const [index, entry] of entries.entries()) {
    it(`${entry.title}: ${entry.name}`, async () => {
      const checker = idle.pop()!;
      try {
        const problems = await checker.check(entry, isWhole || index % SHARE === 0);
        assert.deepEqual(problems, []);
      } finally {
        idle.push(checker);
      }
    });
  }
});
