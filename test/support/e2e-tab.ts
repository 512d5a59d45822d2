import assert from 'node:assert/strict';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import type { Submission } from '../../src/domain/submission.js';

const PATIENCE = 10_000;

/** A submission as it went over the wire. */
export interface Post {
  url: string;
  headers: Record<string, string>;
  body: Submission;
}

/** A part of a page, and what a person does there: found by role and name, as assistive technology finds it. */
export class Area {
  readonly #name: string;
  readonly #host: () => Promise<ElementHandle>;
  readonly #page: Page;

  constructor(page: Page, name: string, host: () => Promise<ElementHandle>) {
    this.#page = page;
    this.#name = name;
    this.#host = host;
  }

  /** The element of that role and name, once it is there; with no role, the first of that name. */
  async find(role: string, name: string): Promise<ElementHandle<HTMLElement>> {
    const host = await this.#host();
    const selector = `::-p-aria([name="${name}"]${role && `[role="${role}"]`})`;
    const found = await host.waitForSelector(selector, { timeout: PATIENCE }).catch(() => null);
    if (!found) throw new Error(`no ${role} "${name}" in ${this.#name}, which says:\n${await this.text()}`);
    return found as ElementHandle<HTMLElement>;
  }

  /** The part of this one that has that role and name. */
  within(role: string, name: string): Area {
    return new Area(this.#page, `${role} "${name}" in ${this.#name}`, () => this.find(role, name));
  }

  /** Clicks once it stands still in view; where it never does, says why. */
  async #click(role: string, name: string): Promise<ElementHandle<HTMLElement>> {
    const click = async (patience: number) => {
      const found = await this.find(role, name);
      await found.asLocator().setTimeout(patience).click();
      return found;
    };
    try {
      // What is not in view in time was not clicked: the kit scrolls to what just took the focus, and a person looks again.
      return await click(PATIENCE / 8).catch(() => click(PATIENCE));
    } catch (error) {
      const why = await describe(await this.find(role, name));
      throw new Error(`no click on ${role} "${name}" in ${this.#name}: ${why}`, { cause: error });
    }
  }

  /** Presses a button (or what else has that role). */
  async press(name: string, role = 'button'): Promise<void> {
    await this.#click(role, name);
  }

  /** Replaces what stands in a text box. */
  async type(name: string, text: string, role = 'textbox'): Promise<void> {
    const box = await this.#click(role, name);
    await this.#page.keyboard.down('Control');
    await this.#page.keyboard.press('KeyA');
    await this.#page.keyboard.up('Control');
    await this.#page.keyboard.type(text);
    assert.equal(await valueOf(box), text, `what stands in "${name}"`);
  }

  /** Types a date (`2026-11-20`) or time (`14:05`) the American way, which the browser is started for. */
  async typeMoment(name: string, value: string): Promise<void> {
    const box = await this.find('', name);
    await box.focus();
    const [year, month, day] = value.split('-');
    const [hour = 0, minute] = value.split(':');
    const hours = Number(hour);
    await this.#page.keyboard.type(
      month
        ? `${month}${day}${year}`
        : `${String(hours % 12 || 12).padStart(2, '0')}${minute}${hours < 12 ? 'AM' : 'PM'}`,
    );
    assert.equal(await valueOf(box), value, `what stands in "${name}"`);
  }

  /** Chooses a radio button or ticks a box. */
  async choose(name: string, role = 'radio'): Promise<void> {
    const box = await this.#click(role, name);
    assert.ok(await box.evaluate((element) => (element as HTMLInputElement).checked), `"${name}" is chosen`);
  }

  /** What a person reads there, live region included. */
  async text(): Promise<string> {
    const host = await this.#host();
    return host.evaluate((element) => (element as HTMLElement).innerText);
  }

  /** Waits until this can be read there, and gives the match. */
  async sees(wanted: string | RegExp, timeout = PATIENCE): Promise<RegExpMatchArray> {
    const pattern =
      typeof wanted === 'string' ? new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : wanted;
    for (const end = Date.now() + timeout; ; await new Promise((done) => setTimeout(done, 50))) {
      const text = await this.text();
      const match = pattern.exec(text);
      if (match) return match;
      if (Date.now() > end) throw new Error(`${this.#name} never said ${String(pattern)}; it says:\n${text}`);
    }
  }

  /** The reference of the receipt, once there is one. */
  async reference(timeout = PATIENCE): Promise<string> {
    const [, reference = ''] = await this.sees(/Received — reference (\S+)/, timeout);
    return reference;
  }
}

/** What keeps an element from being clicked. */
const describe = (element: ElementHandle<HTMLElement>): Promise<string> =>
  element.evaluate(async (target) => {
    const frame = new Promise<string>((resolve) => requestAnimationFrame(() => resolve('frames')));
    const late = new Promise<string>((resolve) => setTimeout(() => resolve('no frames'), 1000));
    const { x, y, width, height } = target.getBoundingClientRect();
    const state = [
      target.isConnected ? 'there' : 'gone',
      document.visibilityState,
      await Promise.race([frame, late]),
    ];
    return `${state.join(', ')}, ${[x, y, width, height].map(Math.round).join()} of ${innerWidth},${innerHeight}`;
  });

const valueOf = (box: ElementHandle): Promise<string> =>
  box.evaluate((element) => (element as HTMLInputElement).value);

/** A page under test: what it sent, and what it complained about. */
export class Tab {
  readonly page: Page;
  /** Submissions that left, also those that did not arrive. */
  readonly posts: Post[] = [];
  /** Addresses of all that was asked for. */
  readonly requests: string[] = [];
  /** Errors thrown, console errors, and the kit's own warnings. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async create(page: Page): Promise<Tab> {
    const tab = new Tab(page);
    page.on('pageerror', (error) => tab.complaints.push(`threw ${(error as Error).stack ?? String(error)}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || /linkage-kit/.test(text)) {
        tab.complaints.push(`${message.type()}: ${text} (${message.location().url ?? ''})`);
      }
    });
    page.on('request', (request) => tab.#note(request));
    await page.setViewport({ width: 1280, height: 900 });
    return tab;
  }

  /** Loads a page and waits for its tags. */
  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.ready();
  }

  /** Waits until every tag of the kit on the page is defined and rendered. */
  async ready(): Promise<void> {
    if (!this.page.isJavaScriptEnabled()) return;
    const isReady = () => {
      const names = 'hub directory signup hours pledge feedback outbox'.split(' ');
      const tags = document.querySelectorAll(names.map((name) => `linkage-${name}`).join());
      return [...tags].every(
        (tag) =>
          customElements.get(tag.localName) &&
          (tag.localName === 'linkage-hub' || tag.shadowRoot?.querySelector('[part=widget]')),
      );
    };
    await this.page.waitForFunction(isReady, { timeout: 15_000 });
    await this.#settle();
  }

  /** Waits until the page has stood still for a moment (lists have come): what moves is clicked beside. */
  async #settle(): Promise<void> {
    const heightOf = () => this.page.evaluate(() => document.documentElement.scrollHeight);
    let height = await heightOf();
    for (let still = 0, all = 0; still < 4 && all < 40; still++, all++) {
      await new Promise((done) => setTimeout(done, 50));
      const now = await heightOf();
      if (now !== height) still = 0;
      height = now;
    }
  }

  /** The widget of that tag (`signup`). */
  widget(name: string): Area {
    return this.area(`linkage-${name} >>> [part=widget]`);
  }

  /** The element of a selector; `>>>` goes into shadow trees. */
  area(selector: string): Area {
    return new Area(this.page, selector, async () => {
      // Puppeteer's own waiting looks again only where the page outside of shadow trees changes.
      for (const end = Date.now() + PATIENCE; ;) {
        // A page that is just being left has nothing to be found.
        const host = await this.page.$(selector).catch(() => null);
        if (host) return host;
        assert.ok(Date.now() < end, `no ${selector}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    });
  }

  /** The ids of what was posted, each as often as it was. */
  get postedIds(): string[] {
    return this.posts.map(({ body }) => body.id);
  }

  #note(request: HTTPRequest): void {
    if (!request.url().startsWith('data:')) this.requests.push(request.url());
    if (request.method() !== 'POST' || request.resourceType() !== 'fetch') return;
    const body = JSON.parse(request.postData() ?? 'null') as Submission;
    this.posts.push({ url: request.url(), headers: request.headers(), body });
  }
}
