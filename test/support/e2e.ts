import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, it as nodeIt } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type LaunchOptions } from 'puppeteer-core';
import { startTestServer, type TestServer } from '../../demo/server/testing.js';
import type { Submission } from '../../src/domain/submission.js';
import { Tab } from './e2e-tab.js';

/** The folder of the repository, with slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Fails with one clear line where `npm run build` has not run. */
export function requireBuilt(file: string): void {
  if (!existsSync(root + file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
}

/** Waits until `check` no longer throws, and gives what it returns. @param timeout ms */
export async function eventually<T>(check: () => T | Promise<T>, timeout = 10_000): Promise<T> {
  for (const end = Date.now() + timeout; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A browser profile of one test: storage of its own, any number of tabs. */
export class Profile {
  readonly #context: BrowserContext;
  readonly #tabs: Tab[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Opens a tab, and a page in it once its tags are usable. `before` prepares the empty tab. */
  async open(url: string, before?: (tab: Tab) => Promise<void>): Promise<Tab> {
    const tab = await Tab.create(await this.#context.newPage());
    this.#tabs.push(tab);
    await tab.page.bringToFront();
    await before?.(tab);
    await tab.goto(url);
    return tab;
  }

  /** Says that a console message like this belongs to the test. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Ends all tabs; fails where a page threw or complained unexpectedly. */
  async end(): Promise<void> {
    await this.#context.close();
    const complaints = this.#tabs.flatMap((tab) => tab.complaints);
    const unexpected = complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], 'page errors and console errors');
  }
}

type Run = (profile: Profile) => Promise<void>;

/**
 * One Chromium for a file of tests; each test gets a profile of its own, which is judged and closed after it.
 * @param timeout of each test, ms
 */
export function useBrowser(timeout = 60_000): { it(name: string, run: Run): void } {
  let browser: Browser;
  before(async () => {
    requireBuilt('cdn/linkage-kit.js');
    const { resolveBrowser } = (await import(new URL('../../.tools/browser.mjs', import.meta.url).href)) as {
      resolveBrowser(): Promise<LaunchOptions & { source: string }>;
    };
    const { source: _source, args = [], ...options } = await resolveBrowser();
    // The language decides how dates are typed; a tab behind another goes on as if it were before it.
    const flags = ['lang=en-US', 'disable-renderer-backgrounding', 'disable-backgrounding-occluded-windows'];
    browser = await puppeteer.launch({ ...options, args: [...args, ...flags.map((flag) => `--${flag}`)] });
  });
  after(() => browser?.close());
  return {
    it: (name, run) =>
      void nodeIt(name, { timeout }, async () => {
        const profile = new Profile(await browser.createBrowserContext());
        try {
          await run(profile);
        } catch (error) {
          await profile.end().catch((judgement: unknown) => console.error(judgement));
          throw error;
        }
        await profile.end();
      }),
  };
}

/** What `/inbox/items.json` holds of a submission. */
export interface InboxItem {
  id: string;
  reference: string;
  status: string;
  recipient: string;
  submission: Submission;
}

/** The demo server, with what end-to-end tests ask of it. */
export interface DemoForTests {
  readonly url: string;
  readonly server: TestServer;
  /** What arrived, newest first. */
  items(): Promise<InboxItem[]>;
  /** Makes the next submissions fail; see `demo/server/faults.ts`. */
  fail(fault: object): Promise<void>;
}

/** One demo server for a file of tests, in this process, on a folder that goes away. */
export function useDemo(): DemoForTests {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server?.end());
  return {
    get url() {
      return server.current.url;
    },
    get server() {
      return server;
    },
    items: async () => (await (await fetch(`${server.current.url}/inbox/items.json`)).json()) as InboxItem[],
    async fail(fault) {
      const answer = await fetch(`${server.current.url}/api/_faults`, {
        method: 'POST',
        body: JSON.stringify(fault),
      });
      assert.equal(answer.status, 200, 'the fault is set');
    },
  };
}
