// Takes the pictures of README.md, from the demo portal and the Storybook: `npm run pictures:readme`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { startServer } from '../demo/server/app.js';
import { openTab, startBrowser } from '../test/stories/browser.js';
import { readPng, writePng } from '../test/stories/small-png.js';
import { buildStorybook, serveStorybook } from '../test/stories/storybook-server.js';
import { readmePictures, type ReadmePicture } from './readme-pictures.js';

const folder = fileURLToPath(new URL('../demo/pictures/', import.meta.url));
/** Enough for even tones; more would be more to download. */
const COLOURS = 64;

interface Origins {
  portal: string;
  stories: string;
}

async function take(browser: Browser, picture: ReadmePicture, origins: Origins): Promise<Buffer> {
  const { of, width, height, scheme } = picture;
  const tab = await openTab(browser, origins.stories);
  const { page } = tab;
  try {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // Telephones have finer screens.
    const viewport = { width, height, deviceScaleFactor: width < 600 ? 2 : 1 };
    if ('page' in of) {
      await page.setViewport(viewport);
      await page.goto(`${origins.portal}/${of.page}`, { waitUntil: 'networkidle0' });
    } else {
      await tab.visit(of.arabicStory, 'phone', { lang: 'ar', scheme });
      await page.setViewport(viewport);
    }
    await tab.settle(500);
    if (tab.problems.length > 0) throw new Error(tab.problems.join('\n'));
    return Buffer.from(await page.screenshot({ captureBeyondViewport: false }));
  } finally {
    await page.browserContext().close();
  }
}

buildStorybook();
const portal = await startServer({ port: 0, database: 'memory://' });
const browser = await startBrowser();
const { origin, server } = await serveStorybook();
try {
  mkdirSync(folder, { recursive: true });
  const names = readmePictures.map(({ name }) => `${name}.png`);
  for (const name of readdirSync(folder)) if (!names.includes(name)) rmSync(folder + name);
  for (const picture of readmePictures) {
    const taken = await take(browser, picture, { portal: portal.url, stories: origin });
    const small = writePng(readPng(taken), COLOURS);
    writeFileSync(`${folder}${picture.name}.png`, small);
    console.log(`${picture.name}.png ${(small.length / 1000).toFixed(1)} kB`);
  }
} finally {
  await browser.close();
  server.close();
  await portal.close();
}
