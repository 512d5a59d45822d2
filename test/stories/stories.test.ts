// Every story plays, has nothing that axe finds, and fits into 360 px, in English and Chinese, light and dark.
// `STORIES=sign-up--` limits it to stories whose id contains that.
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { resolveBrowser } from '../../.tools/browser.mjs';
import { StoryChecker } from './check-story.js';
import { buildStorybook, readEntries, serveStorybook } from './storybook-server.js';

const TABS = 4;

buildStorybook();
const entries = readEntries().filter(({ id }) => id.includes(process.env['STORIES'] ?? ''));

describe('stories', { concurrency: TABS, timeout: 600_000 }, () => {
  let browser: Browser;
  let server: Server;
  const idle: StoryChecker[] = [];

  before(async () => {
    const { source: _source, ...options } = await resolveBrowser();
    browser = await puppeteer.launch({
      ...options,
      args: [...options.args, '--disable-renderer-backgrounding'],
    });
    const served = await serveStorybook();
    server = served.server;
    for (let tab = 0; tab < TABS; tab++) {
      // A context of its own: what a story leaves on the device is not found by another.
      const context = await browser.createBrowserContext();
      idle.push(new StoryChecker(await context.newPage(), served.origin));
    }
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('there are stories of every tag', () => {
    const titles = new Set(entries.map(({ title }) => title));
    if (process.env['STORIES']) return;
    for (const title of ['Hub', 'Directory', 'Sign-up', 'Hours', 'Pledge', 'Feedback', 'Outbox'])
      assert.ok(titles.has(title), title);
  });

  it('the check itself sees into shadow roots', async () => {
    const checker = idle.pop()!;
    const story =
      entries.find(({ id }) => id.endsWith('--in-chinese')) ?? entries.find(({ type }) => type === 'story')!;
    assert.ok(await checker.findsMistakes(story));
    idle.push(checker);
  });

  for (const entry of entries) {
    it(`${entry.title}: ${entry.name}`, async () => {
      const checker = idle.pop()!;
      try {
        const problems = await checker.check(entry);
        assert.deepEqual(problems, []);
      } finally {
        idle.push(checker);
      }
    });
  }
});
