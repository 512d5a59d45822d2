import assert from 'node:assert/strict';
import { after, before, it as nodeIt } from 'node:test';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import { Area } from '../../support/e2e-tab.js';
import { eventually, root } from '../../support/e2e.js';
import { yes, type Site } from './site.js';

export * from './site.js';
export { eventually, sleep } from '../../support/e2e.js';

/** A form and the list of what is on the device, under a hub. */
export const formPage = (hub = 'endpoint="/submissions"', form = '', inForm = ''): string =>
  `<linkage-hub ${hub}><linkage-feedback ${form}>${inForm}</linkage-feedback><linkage-outbox></linkage-outbox></linkage-hub>`;

/** What the page said: state and id of each event. */
export interface Heard {
  state: string;
  id: string;
  problem?: string;
}

const listen = `globalThis.__name ??= (f) => f; globalThis.heard = [];
for (const state of 'saved unsent sending accepted unconfirmed parked declined invalid'.split(' '))
  document.addEventListener('linkage-' + state, ({ detail }) =>
    heard.push({ state, id: detail.submission?.id ?? '', problem: detail.problem?.code ?? JSON.stringify(detail.issues) }));`;

type Form = HTMLElement & { value: object; submit(): Promise<{ state: string; submission: { id: string } }> };

/** A page with the kit, and what a test does there. */
export class FaultTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll('linkage-feedback, linkage-outbox')].every((tag) =>
          tag.shadowRoot?.querySelector('[part=widget]'),
        ),
      { timeout: 15_000 },
    );
  }

  get form(): Area {
    return this.area('linkage-feedback >>> [part=widget]');
  }

  get outbox(): Area {
    return this.area('linkage-outbox >>> [part=widget]');
  }

  area(selector: string): Area {
    return new Area(this.page, selector, async () => {
      const host = await this.page.waitForSelector(selector, { timeout: 10_000 });
      assert.ok(host, selector);
      return host;
    });
  }

  /** Fills the form in as a person does. */
  async fill(text: string, type = 'Suggestion'): Promise<void> {
    await this.form.choose(type);
    await this.form.type('Your message', text);
  }

  /** Fills in and sends as a person does. */
  async send(text: string): Promise<void> {
    await this.fill(text);
    await this.form.press('Send feedback');
  }

  /** Sends by the methods of the first form, which is a new one afterwards. Resolves to the id once it is kept. */
  async submit(text: string): Promise<string> {
    return this.page.evaluate(async (words) => {
      const form = document.querySelector('linkage-feedback') as unknown as Form & { reset(): void };
      form.reset();
      form.value = { type: 'suggestion', text: words, anonymous: true };
      const kept = new Promise<string>((resolve) => {
        for (const name of ['linkage-saved', 'linkage-unsent'])
          document.addEventListener(name, (event) =>
            resolve((event as unknown as { detail: { submission: { id: string } } }).detail.submission.id),
          );
      });
      void form.submit();
      const id = await kept;
      form.reset();
      return id;
    }, text);
  }

  /** Chooses a file in the form, and waits until it is listed. */
  async attach(path: string): Promise<void> {
    const input = await eventually(async () => {
      const found = await this.page.$('linkage-feedback >>> input[type=file]');
      assert.ok(found, 'a field for files');
      return found as ElementHandle<HTMLInputElement>;
    });
    await input.uploadFile(path);
    await this.form.sees(/ is added, /, 30_000);
  }

  heard(): Promise<Heard[]> {
    return this.page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  }

  /** The states that were told of an id, in order. */
  async states(id: string): Promise<string[]> {
    return (await this.heard()).filter((one) => one.id === id).map(({ state }) => state);
  }

  /** Everything in one of the kit's stores, by key. */
  stored<T = Record<string, unknown>>(store: string): Promise<Record<string, T>> {
    return this.page.evaluate(async (name) => {
      const database = await open(indexedDB.open('linkage-kit'));
      try {
        if (!database.objectStoreNames.contains(name)) return {};
        const records = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([open(records.getAllKeys()), open(records.getAll())]);
        return Object.fromEntries(keys.map((key, index) => [String(key), values[index] as never]));
      } finally {
        database.close();
      }
      function open<R>(request: IDBRequest<R>): Promise<R> {
        return new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
        });
      }
    }, store);
  }

  /** Writes into one of the kit's stores by hand; without a value it is deleted. */
  put(store: string, key: string, value?: unknown): Promise<void> {
    return this.page.evaluate(
      (name, id, record, isGone) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('linkage-kit');
          request.onsuccess = () => {
            const transaction = request.result.transaction(name, 'readwrite');
            if (isGone) transaction.objectStore(name).delete(id);
            else transaction.objectStore(name).put(record, id);
            transaction.oncomplete = () => (request.result.close(), resolve());
            transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
          };
        }),
      store,
      key,
      value,
      value === undefined,
    );
  }
}

/** A browser profile of one test: storage of its own, any number of tabs. */
export class FaultProfile {
  readonly context: BrowserContext;
  readonly errors: string[] = [];

  constructor(context: BrowserContext) {
    this.context = context;
  }

  /** Opens a tab; `prepare` sees it before the page is loaded. */
  async open(url: string, prepare?: (tab: FaultTab) => Promise<unknown>): Promise<FaultTab> {
    const tab = await this.adopt(await this.context.newPage());
    await prepare?.(tab);
    await tab.goto(url);
    return tab;
  }

  /** Takes over a tab that is there. */
  async adopt(page: Page): Promise<FaultTab> {
    page.on('pageerror', (error) => this.errors.push((error as Error).stack ?? String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(listen);
    return new FaultTab(page);
  }
}

/** One Chromium for a file of tests. Each test has a profile of its own, and fails where a page throws. */
export function useBrowser(site: Site, more: string[] = []) {
  let browser: Browser;
  before(async () => {
    const { resolveBrowser } = (await import(new URL('.tools/browser.mjs', `file://${root}`).href)) as {
      resolveBrowser(): Promise<LaunchOptions & { source: string }>;
    };
    const { source: _source, args = [], ...options } = await resolveBrowser();
    browser = await puppeteer.launch({ ...options, args: [...args, '--lang=en-US', ...more] });
  });
  after(() => browser?.close());
  return function it(name: string, run: (profile: FaultProfile) => Promise<void>): void {
    void nodeIt(name, { timeout: 60_000 }, async () => {
      const profile = new FaultProfile(await browser.createBrowserContext());
      site.clear();
      try {
        await run(profile);
        assert.deepEqual(profile.errors, [], 'errors that a page threw');
      } finally {
        site.answer = yes;
        await profile.context.close();
      }
    });
  };
}
