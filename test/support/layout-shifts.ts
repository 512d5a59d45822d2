import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
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

/** How long nothing may be on its way before a page counts as settled, in ms. */
const QUIET = 2000;
/** Answers that are late on a slow network: the kit's own scripts, and feeds. */
const late = /\/(cdn\/.*\.js|api\/|data\/)/;

/** Between one and three seconds, by the address: the same in every run, and no two chunks at the same time. */
function delayOf(url: string): number {
  let sum = 0;
  for (const letter of new URL(url).pathname) sum = (sum * 31 + letter.charCodeAt(0)) % 2000;
  return 1000 + sum;
}

/** Notes every layout shift that nobody caused, from the first moment of the page on. No function in it has a name: tsx would wrap it. */
function observe(): void {
  const shifts: Shift[] = ((window as unknown as { shifts: Shift[] }).shifts = []);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const { value, startTime, hadRecentInput, sources } = entry;
      if (hadRecentInput) continue;
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const root = element?.getRootNode();
        const host = root instanceof ShadowRoot ? root.host.localName : '';
        const rects = [from, to].map(({ top, height }) => `${Math.round(top)}+${Math.round(height)}`);
        return `${host} ${element?.localName}.${element?.getAttribute('class') ?? ''} ${rects.join(' to ')}`;
      });
      shifts.push({ value, at: Math.round(startTime), moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Opens a page and gives what moved in it without anybody's doing, until it has been quiet for two seconds.
 * @param isSlow each script of the kit and each feed takes one to three seconds longer
 */
export async function shiftsOf(page: Page, url: string, isSlow: boolean): Promise<Shift[]> {
  let waiting = 0;
  let lastNews = Date.now();
  await page.evaluateOnNewDocument(observe);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    waiting++;
    const wait = isSlow && late.test(request.url()) ? delayOf(request.url()) : 0;
    void sleep(wait).then(() => {
      waiting--;
      lastNews = Date.now();
      return request.continue().catch(() => undefined);
    });
  });
  page.on('requestfinished', () => (lastNews = Date.now()));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await eventually(() => {
    assert.ok(!waiting && Date.now() - lastNews > QUIET, `${url} never comes to rest`);
  }, 45_000);
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}
