import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Entry } from './storybook-server.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A story is a part of a page, not a page.
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    bypass: { enabled: false },
    'target-size': { enabled: true },
  },
  resultTypes: ['violations'],
};

interface Preview {
  __STORYBOOK_PREVIEW__?: { currentRender?: { id?: string; phase?: string } };
  __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, data: unknown): void };
  axe?: { run(context: unknown, options: unknown): Promise<AxeResults> };
}

/** Messages of the console that are no fault of a story's. */
const isExpected = (text: string): boolean =>
  // The browser itself says it of the stories whose source is broken.
  text.includes('404') && text.endsWith('/missing.json');

/** Opens stories in one tab, one after the other, and collects what is wrong. */
export class StoryChecker {
  readonly #page: Page;
  readonly #origin: string;
  #id = '';
  #problems: string[] = [];

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    page.setDefaultTimeout(25_000);
    page.on('pageerror', (error) => this.#problems.push(`page error: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isExpected(`${message.text()} ${message.location().url}`)) return;
      this.#problems.push(`console: ${message.text()} ${message.location().url ?? ''}`);
    });
  }

  /** In English and Chinese, light and dark, at 1280 and 360 px; what is wrong, a line each. */
  async check({ id, type }: Entry): Promise<string[]> {
    this.#id = id;
    this.#problems = [];
    try {
      if (type === 'docs') await this.#checkPage();
      else await this.#checkStory();
    } catch (error) {
      this.#problems.push(`could not be checked: ${error instanceof Error ? error.message : String(error)}`);
    }
    return [...new Set(this.#problems)];
  }

  /** Whether axe sees what is wrong in a shadow root of this story, and a page that is too wide is noticed. */
  async findsMistakes({ id }: Entry): Promise<boolean> {
    this.#id = id;
    this.#problems = [];
    await this.#page.setViewport({ width: 360, height: 740 });
    await this.#open('lang:en;scheme:light');
    await this.#page.evaluate(() => {
      const root = document.querySelector(
        '.story-frame [src], linkage-outbox, .story-frame linkage-hub > *',
      )!.shadowRoot!;
      const bad = Object.assign(document.createElement('div'), { role: 'button', tabIndex: 0 });
      const pale = Object.assign(document.createElement('p'), {
        textContent: 'Pale',
        style: 'color: #ccc; inline-size: 500px',
      });
      root.append(bad, pale);
    });
    await this.#audit('mistakes');
    await this.#measure('mistakes');
    const found = this.#problems.join();
    return ['aria-command-name', 'color-contrast', 'scrolls sideways'].every((word) => found.includes(word));
  }

  async #checkStory(): Promise<void> {
    const page = this.#page;
    await page.setViewport({ width: 1280, height: 900 });
    await this.#open('lang:en;scheme:light');
    await this.#audit('en, light, 1280');
    await page.setViewport({ width: 360, height: 740 });
    await this.#measure('en');
    await this.#switch({ scheme: 'dark' });
    await this.#audit('en, dark, 360');
    await this.#open('lang:zh-Hans;scheme:light');
    await this.#audit('zh-Hans, light, 360');
    await this.#measure('zh-Hans');
  }

  async #checkPage(): Promise<void> {
    await this.#page.setViewport({ width: 1280, height: 900 });
    await this.#page.goto(`${this.#origin}/iframe.html?id=${this.#id}&viewMode=docs`);
    await this.#page.waitForSelector('#storybook-docs:not([hidden]) .sbdocs-content, .sb-show-errordisplay');
    await this.#readError();
  }

  async #open(globals: string): Promise<void> {
    // The addon's own run of axe is left out: this is one.
    const query = `id=${this.#id}&viewMode=story&globals=${encodeURIComponent(`${globals};a11y.manual:!true`)}`;
    await this.#page.goto(`${this.#origin}/iframe.html?${query}`);
    const isDone = (id: string) => {
      const render = (globalThis as Preview).__STORYBOOK_PREVIEW__?.currentRender;
      const isOver = ['finished', 'errored', 'aborted'].includes(render?.phase ?? '') && render?.id === id;
      return isOver || document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
    };
    await this.#page.waitForFunction(isDone, { polling: 50 }, this.#id);
    await this.#readError();
  }

  async #switch(globals: Record<string, string>): Promise<void> {
    await this.#page.evaluate((changed) => {
      (globalThis as Preview).__STORYBOOK_ADDONS_CHANNEL__!.emit('updateGlobals', { globals: changed });
      // Transitions of colours are over after that.
      return new Promise((done) => setTimeout(done, 400));
    }, globals);
  }

  async #readError(): Promise<void> {
    const text = await this.#page.evaluate(() =>
      document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')
        ? (document.querySelector('#error-message')?.textContent ?? 'no preview')
        : '',
    );
    if (text) this.#problems.push(`does not render or play: ${text.trim().slice(0, 500)}`);
  }

  async #audit(where: string): Promise<void> {
    const page = this.#page;
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
    const violations = await page.evaluate(async (options) => {
      const { violations: found } = await (globalThis as Preview).axe!.run(document.body, options);
      return found.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary = '' }) => [
          target.flat().join(' >> '),
          failureSummary.split('\n')[1]?.trim() ?? '',
        ]),
      }));
    }, axeOptions);
    for (const { id, nodes } of violations) {
      for (const [target, why] of nodes.slice(0, 3))
        this.#problems.push(`axe ${id} (${where}): ${target}: ${why}`);
    }
  }

  async #measure(lang: string): Promise<void> {
    // What follows the width does so in the next frame.
    await this.#page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
          setTimeout(resolve, 500);
        }),
    );
    const [content, room] = await this.#page.evaluate(
      () => [document.documentElement.scrollWidth, innerWidth] as const,
    );
    if (content > room) this.#problems.push(`scrolls sideways (${lang}): ${content} px in ${room} px`);
  }
}
