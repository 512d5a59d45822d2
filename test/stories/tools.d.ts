declare module '*/.tools/browser.mjs' {
  import type { LaunchOptions } from 'puppeteer-core';
  /** Launch options of a browser that is there, and where it came from. */
  export function resolveBrowser(): Promise<LaunchOptions & { args: string[]; source: string }>;
}
