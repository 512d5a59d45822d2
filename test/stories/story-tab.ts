import type { Page } from 'puppeteer-core';
import { prepareTab, standStillFor, type InPage } from './in-page.js';

declare const inPage: InPage;

interface Preview {
  __STORYBOOK_PREVIEW__?: { currentRender?: { id?: string; phase?: string } };
  __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, data: unknown): void };
}

/** What the toolbar can be set to. */
export type Globals = Record<string, string>;

/** Room for a story: wide, at 200 % of that, beside a sidebar, and on the narrowest telephone. */
export const rooms = {
  wide: { width: 1280, height: 900 },
  zoomed: { width: 640, height: 450, deviceScaleFactor: 2 },
  medium: { width: 768, height: 900 },
  phone: { width: 360, height: 1300 },
  narrow: { width: 320, height: 1300 },
};
export type Room = keyof typeof rooms;

/** Messages of the console that are no fault of a story's. */
const isExpected = (text: string): boolean =>
  // The browser itself says it of the stories whose source is broken.
  text.includes('404') && text.endsWith('/missing.json');

/** A tab in which stories are opened one after the other. */
export class StoryTab {
  readonly page: Page;
  /** What pages said that is wrong, since it was last emptied. */
  readonly problems: string[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.setDefaultTimeout(25_000);
    page.on('pageerror', (error) => this.problems.push(`page error: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isExpected(`${message.text()} ${message.location().url}`)) return;
      this.problems.push(`console: ${message.text()} ${message.location().url ?? ''}`);
    });
  }

  static async open(page: Page, origin: string): Promise<StoryTab> {
    await prepareTab(page);
    return new StoryTab(page, origin);
  }

  /** Opens a story, lets it play, and waits until nothing changes any more. */
  async visit(id: string, room: Room, globals: Globals): Promise<void> {
    await this.page.setViewport(rooms[room]);
    const text = Object.entries({ ...globals, 'a11y.manual': '!true' }).map((pair) => pair.join(':'));
    // The addon's own run of axe is left out: this is one.
    const query = `id=${id}&viewMode=story&globals=${encodeURIComponent(text.join(';'))}`;
    const moveOn = await standStillFor(this.page, `${id} ${globals['lang']}`);
    try {
      await this.page.goto(`${this.#origin}/iframe.html?${query}`);
    } finally {
      await moveOn();
    }
    const isDone = (wanted: string) => {
      const render = (globalThis as Preview).__STORYBOOK_PREVIEW__?.currentRender;
      const isOver =
        ['finished', 'errored', 'aborted'].includes(render?.phase ?? '') && render?.id === wanted;
      return isOver || document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
    };
    await this.page.waitForFunction(isDone, { polling: 50 }, id);
    await this.readError();
    await this.settle();
  }

  /** Opens a page of documentation. */
  async read(id: string): Promise<void> {
    await this.page.setViewport(rooms.wide);
    await this.page.goto(`${this.#origin}/iframe.html?id=${id}&viewMode=docs`);
    await this.page.waitForSelector('#storybook-docs:not([hidden]) .sbdocs-content, .sb-show-errordisplay');
    await this.readError();
  }

  /** Turns a switch of the toolbar; the story stays as it is. */
  async turn(globals: Globals): Promise<void> {
    await this.page.evaluate((changed) => {
      (globalThis as Preview).__STORYBOOK_ADDONS_CHANNEL__!.emit('updateGlobals', { globals: changed });
    }, globals);
    await this.settle();
  }

  async resize(room: Room): Promise<void> {
    await this.page.setViewport(rooms[room]);
    await this.settle(0);
  }

  /** The reader's own size of text, in percent of the usual one; a narrow place for a story grows with it, as sidebars do. */
  async setTextSize(percent: number): Promise<void> {
    await this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
      for (const { style } of document.querySelectorAll<HTMLElement>('.story-frame')) {
        const width = parseFloat(style.getPropertyValue('--story-width'));
        if (width) style.setProperty('--story-width', `${(width / 16) * (size / 100)}rem`);
      }
    }, percent);
    await this.settle(0);
  }

  async settle(quiet?: number): Promise<void> {
    await this.page.evaluate((time) => inPage.settle(time), quiet);
  }

  /** What the browser paints of the story: the whole width, and as much of the height as there is room. */
  async picture(): Promise<Buffer> {
    const { width, height } = this.page.viewport()!;
    const content = await this.page.evaluate(() => {
      inPage.freeze();
      scrollTo(0, 0);
      return Math.ceil(document.body.getBoundingClientRect().bottom);
    });
    const clip = { x: 0, y: 0, width, height: Math.max(2, Math.min(height, content)) };
    const taken = await this.page.screenshot({ clip, captureBeyondViewport: false, optimizeForSpeed: true });
    return Buffer.from(taken);
  }

  private async readError(): Promise<void> {
    const text = await this.page.evaluate(() =>
      document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')
        ? (document.querySelector('#error-message')?.textContent ?? 'no preview')
        : '',
    );
    if (text) this.problems.push(`does not render or play: ${text.trim().slice(0, 500)}`);
  }
}
