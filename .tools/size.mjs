// What a page with one tag inside a hub downloads, brotli, against a budget. The list of files is a real browser's:
// every file that Chromium asks for until the page is quiet counts, however it came to be loaded.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { resolveBrowser } from './browser.mjs';

/** The smaller of the two kilobytes in use, so that nobody has to ask. */
const kB = 1000;
const budgets = { signup: 30, hours: 30, pledge: 30, feedback: 30, outbox: 30, directory: 36 };
const folder = fileURLToPath(new URL('../cdn/', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** The smallest feed of each tag: what it takes to read one counts as well. */
const feeds = {
  directory: [{ id: 's1', name: 'Home care', status: 'active' }],
  signup: [{ '@type': 'Event', name: 'Choir', startDate: '2030-01-01T10:00:00Z' }],
  hours: { activities: [{ id: 'a1', name: 'Choir' }] },
  pledge: { needs: [{ id: 'n1', title: 'Rice', type: 'goods' }] },
  feedback: { topics: [{ id: 't1', label: 'Parks' }] },
};

const pageOf = (tag, withFeed) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>size</title>
<script type="module" src="/cdn/linkage-kit.js"></script>
<linkage-hub endpoint="/submissions"><linkage-${tag}${withFeed && feeds[tag] ? ` src="/feed/${tag}"` : ''}></linkage-${tag}></linkage-hub></html>`;

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, folderName, tag] = pathname.split('/');
  if (folderName === 'page' || folderName === 'page-with-feed') {
    response.setHeader('content-type', 'text/html');
    return response.end(pageOf(tag, folderName === 'page-with-feed'));
  }
  if (folderName === 'feed') {
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(feeds[tag]));
  }
  const file = resolve(folder, pathname.replace(/^\/cdn\//, ''));
  try {
    if (!pathname.startsWith('/cdn/') || !file.startsWith(resolve(folder) + sep)) throw new Error('outside');
    const body = readFileSync(file);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    return response.end(body);
  } catch {
    response.statusCode = 404;
    return response.end();
  }
}

async function filesFor(tag, kind, browser, origin) {
  // A context of its own: nothing is cached from the tag before.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const files = new Set();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.stack ?? error.message));
  // From the server's side, because a worker's requests do not show up on its page.
  const seen = (request) => {
    const { pathname } = new URL(request.url, origin);
    if (pathname.startsWith('/cdn/')) files.add(pathname.slice('/cdn/'.length));
  };
  server.on('request', seen);
  await page.goto(`${origin}/${kind}/${tag}`, { waitUntil: 'networkidle0' });
  const names = [`linkage-${tag}`, 'linkage-hub'];
  const defined = (tags) => tags.every((name) => customElements.get(name));
  await page.waitForFunction(defined, { timeout: 15_000 }, names).catch(() => failures.push('never defined'));
  await page.waitForNetworkIdle({ idleTime: 500 });
  server.off('request', seen);
  await context.close();
  if (failures.length > 0) throw new Error(`linkage-${tag}: ${failures.join('; ')}`);
  return [...files];
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;

function weigh(files) {
  const contents = files.map((file) => readFileSync(resolve(folder, file)));
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
  return { raw: sum(contents.map((one) => one.byteLength)), small: sum(contents.map(brotli)) };
}

const server = createServer(answer);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
const { source: _source, ...options } = await resolveBrowser();
const browser = await puppeteer.launch(options);
const inKB = (bytes) => (bytes / kB).toFixed(2).padStart(7);
try {
  console.log('tag                  files   raw kB  brotli   with feed   budget');
  for (const [tag, budget] of Object.entries(budgets)) {
    const files = await filesFor(tag, 'page', browser, origin);
    const { raw, small } = weigh(files);
    const fed = await filesFor(tag, 'page-with-feed', browser, origin);
    const withFeed = weigh(fed).small;
    const over = small > budget * kB;
    const name = `linkage-${tag}`.padEnd(20);
    const count = String(files.length).padStart(6);
    console.log(
      `${name}${count} ${inKB(raw)} ${inKB(small)}    ${inKB(withFeed)}  ${inKB(budget * kB)}${over ? '  OVER' : ''}`,
    );
    if (process.argv.includes('--files')) console.log(`  ${fed.join('\n  ')}`);
    if (over) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
