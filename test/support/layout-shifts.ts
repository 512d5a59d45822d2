import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Viewport } from 'puppeteer-core';
import { eventually, sleep } from './e2e.js';

/** What moved, by how much, and when in ms since the navigation began. */
export interface Shift {
  value: number;
  at: number;
  moved: string[];
}

/** What the browser tells of a shift; TypeScript's own types know none. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** How a page is loaded. */
export interface LoadOptions {
  size: Viewport;
  /** Each script of the kit and each feed takes one to three seconds longer. */
  isSlow: boolean;
  /** The kit's stylesheet never comes. */
  isWithoutStyles?: boolean;
}

/** How long nothing may be on its way before a page counts as settled, in ms. */
const QUIET = 2000;
/** How long a page may take to settle, in ms. */
const PATIENCE = 50_000;
/** What is late on a slow network. */
const late = /^\/(cdn\/.*\.js|api\/|data\/)/;

/** Between one and three seconds, by the address: the same in every run, and hardly two chunks at the same time. */
function delayOf(path: string): number {
  let sum = 0;
  for (const letter of path) sum = (sum * 31 + letter.charCodeAt(0)) % 2000;
  return 1000 + sum;
}

// No function in here has a name: tsx would wrap it in one of its own, which no page knows.
/** Notes every layout shift that nobody caused, from the first moment of the page on. */
function observe(): void {
  const shifts: Shift[] = ((window as unknown as { shifts: Shift[] }).shifts = []);
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const rects = [from, to].map(({ top, height }) => `${Math.round(top)}+${Math.round(height)}`);
        // What stands in a shadow tree is not named by the browser.
        const name = element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : 'in a tag';
        return `${name} ${rects.join(' to ')}`;
      });
      shifts.push({ value, at: Math.round(startTime), moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Whether every tag shows what it was asked to show. */
const isSettled = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const names = 'directory signup hours pledge feedback outbox'.split(' ');
    return [...document.querySelectorAll(names.map((name) => `linkage-${name}`).join())].every(
      ({ shadowRoot }) => shadowRoot?.querySelector('.widget') && !shadowRoot.querySelector('.skeleton'),
    );
  });

/** Stands before a server and lets what is late wait. The browser's own interception loses requests of workers. */
async function standBefore(target: string, { isSlow, isWithoutStyles = false }: LoadOptions) {
  const news = { waiting: 0, last: Date.now() };
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    news.waiting++;
    answer.on('close', () => {
      news.waiting--;
      news.last = Date.now();
    });
    void sleep(isSlow && late.test(path) ? delayOf(path) : 0).then(() => {
      if (isWithoutStyles && path.endsWith('linkage-kit.css')) return answer.writeHead(404).end();
      const forward = request(target + path, { method: asked.method, headers: asked.headers }, (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      });
      forward.on('error', () => answer.destroy());
      return asked.pipe(forward);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { news, url: `http://127.0.0.1:${port}`, close };
}

/**
 * Opens a page and gives what moved in it without anybody's doing, until it has been at rest for two seconds.
 * @param origin where the server is
 */
export async function shiftsOf(
  page: Page,
  origin: string,
  path: string,
  options: LoadOptions,
): Promise<Shift[]> {
  const { news, url, close } = await standBefore(origin, options);
  try {
    await page.setViewport(options.size);
    await page.evaluateOnNewDocument(observe);
    await page.goto(url + path, { waitUntil: 'domcontentloaded' });
    await eventually(async () => {
      const isQuiet = !news.waiting && Date.now() - news.last > QUIET;
      assert.ok(isQuiet, `${path}: ${news.waiting} requests are on their way`);
      assert.ok(await isSettled(page), `${path}: a tag is not there yet`);
    }, PATIENCE);
    return await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  } finally {
    close();
  }
}
