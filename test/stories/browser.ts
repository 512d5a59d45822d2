import puppeteer, { type Browser } from 'puppeteer-core';
import { resolveBrowser } from '../../.tools/browser.mjs';
import { StoryTab } from './story-tab.js';

/** Starts the browser that stories are looked at in. */
export async function startBrowser(): Promise<Browser> {
  const { source: _source, ...options } = await resolveBrowser();
  return puppeteer.launch({ ...options, args: [...options.args, '--disable-renderer-backgrounding'] });
}

/** Opens a tab in a context of its own: what a story leaves on the device is not found by another. */
export async function openTab(browser: Browser, origin: string): Promise<StoryTab> {
  const context = await browser.createBrowserContext();
  return StoryTab.open(await context.newPage(), origin);
}
