import type { RigBrowser } from './browser.js';
import { between, pick, Tally, type Random } from './random.js';

/** What can happen to a browser, and how often of all. */
const weights = {
  browser: 2,
  renderer: 3,
  'network service': 1.5,
  'storage service': 1,
  reload: 2,
  'close a tab': 2,
} as const;

/** Does something bad to the browser every 1 to 6 s. */
export class Chaos {
  readonly done = new Tally();
  readonly #browser: RigBrowser;
  readonly #random: Random;
  readonly #tabs: number;
  #next = 0;

  constructor(browser: RigBrowser, random: Random, tabs: number) {
    this.#browser = browser;
    this.#random = random;
    this.#tabs = tabs;
    this.#plan();
  }

  /** Acts when it is time to; resolves when what was done has happened. */
  async tick(): Promise<void> {
    if (Date.now() < this.#next) return;
    const kind = pick(this.#random, weights);
    try {
      if (await this.#act(kind)) this.done.add(kind);
    } catch (error) {
      console.error(`[rig] "${kind}" ended with ${String(error)}`);
    }
    this.#plan();
  }

  #plan(): void {
    this.#next = Date.now() + between(this.#random, 1000, 6000);
  }

  #act(kind: keyof typeof weights): boolean | Promise<boolean> {
    const tab = Math.floor(this.#random() * this.#tabs);
    switch (kind) {
      case 'browser':
        return this.#browser.killBrowser();
      case 'renderer':
        return this.#browser.killOne('--type=renderer', this.#random);
      case 'network service':
        return this.#browser.killOne('--utility-sub-type=network.mojom.NetworkService', this.#random);
      case 'storage service':
        if (this.#browser.killOne('--utility-sub-type=storage.mojom.StorageService', this.#random))
          return true;
        // Where there is none, IndexedDB lives in the browser's own process: that one is then meant.
        this.done.add('browser, for its storage');
        this.#browser.killBrowser();
        return false;
      case 'reload':
        return this.#browser.reloadTab(tab);
      case 'close a tab':
        return this.#browser.closeTab(tab);
    }
  }
}
