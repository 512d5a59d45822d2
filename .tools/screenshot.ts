// Takes the screenshot of README.md from the demo portal: `npm run docs:screenshot`. With a folder as argument it takes
// every page of the portal instead, wide and narrow, light and dark.
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { startServer } from '../demo/server/app.js';
import { resolveBrowser } from './browser.mjs';

const folder = process.argv[2];
const pages = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox', 'emergency'];
const server = await startServer({ port: 0, database: 'memory://' });
const { source: _source, ...options } = await resolveBrowser();
const browser = await puppeteer.launch(options);

async function shoot(path: string, file: string, width: number, scheme: string, height = 900): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle0' });
  await page.screenshot({ path: file, fullPage: folder !== undefined });
  await page.close();
}

try {
  if (folder === undefined) {
    await shoot('/en/directory.html', 'demo/portal/assets/screenshot.png', 1280, 'light');
  } else {
    mkdirSync(folder, { recursive: true });
    for (const lang of ['en', 'zh']) {
      for (const name of pages) {
        await shoot(`/${lang}/${name}.html`, `${folder}/${lang}-${name}-1280.png`, 1280, 'light');
        await shoot(
          `/${lang}/${name}.html`,
          `${folder}/${lang}-${name}-360.png`,
          360,
          lang === 'zh' ? 'dark' : 'light',
          780,
        );
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
