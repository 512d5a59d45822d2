import assert from 'node:assert/strict';
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
const late = /\/(cdn\/.*\.js|api\/|data\/)/;

/** Between one and three seconds, by the address: the same in every run, and hardly two chunks at the same time. */
function delayOf(url: string): number {
  let sum = 0;
  for (const letter of new URL(url).pathname) sum = (sum * 31 + letter.charCodeAt(0)) % 2000;
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

/** Opens a page and gives what moved in it without anybody's doing, until it has been at rest for two seconds. */
export async function shiftsOf(page: Page, url: string, options: LoadOptions): Promise<Shift[]> {
  const { size, isSlow, isWithoutStyles } = options;
  let waiting = 0;
  let lastNews = Date.now();
  await page.setViewport(size);
  await page.evaluateOnNewDocument(observe);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const asked = request.url();
    waiting++;
    void sleep(isSlow && late.test(asked) ? delayOf(asked) : 0).then(() => {
      waiting--;
      lastNews = Date.now();
      const isLost = isWithoutStyles && asked.endsWith('linkage-kit.css');
      return (isLost ? request.abort() : request.continue()).catch(() => undefined);
    });
  });
  page.on('requestfinished', () => (lastNews = Date.now()));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await eventually(async () => {
    assert.ok(!waiting && Date.now() - lastNews > QUIET, `${url}: ${waiting} requests are on their way`);
    assert.ok(await isSettled(page), `${url}: a tag is not there yet`);
  }, PATIENCE);
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}
