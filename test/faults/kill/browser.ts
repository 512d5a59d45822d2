import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { Heard } from './oracle.js';
import { descendants, killHard, killTree } from './processes.js';

/** What a page is told to make next; nothing ends its work. */
export type Task = { word: string; text: string; isHasty: boolean } | null;

/** What the browser needs of the rig. */
export interface RigBrowserOptions {
  /** Address of the page that every tab shows. */
  url(): string;
  tabs: number;
  hear(heard: Heard): void;
  /** Resolves when a page may make the next submission. */
  nextTask(): Promise<Task>;
  /** A script to run in every page before its own. */
  preload?: string;
}

const flags = [
  // Three tabs of one window, of which at most one is in front.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--hide-crash-restore-bubble',
  '--no-first-run',
  // A process of its own to kill.
  '--enable-features=StorageServiceOutOfProcess',
  // So that a killed renderer is one that shows a tab.
  '--disable-features=SpareRendererForSitePerProcess',
];

// No sign of any of them may be in the command line: all of Chromium in one process has nothing to kill.
const unwanted = /^--(single-process|no-zygote|in-process-gpu)/;

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Gives up on what a killed browser will never answer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

interface Slot {
  page: Page;
  isCrashed: boolean;
}

/** One Chromium on one profile that outlives it, with a fixed number of tabs. Whatever dies is put back by `mend()`. */
export class RigBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'linkage-kill-rig-'));
  readonly #options: RigBrowserOptions;
  #launch: LaunchOptions | undefined;
  #browser: Browser | undefined;
  #slots: (Slot | undefined)[] = [];

  constructor(options: RigBrowserOptions) {
    this.#options = options;
    // However the rig ends, nothing of it stays.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(130));
    process.on('exit', () => {
      this.killBrowser();
      rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Which Chromium it is. */
  async version(): Promise<string> {
    return (await this.#browser?.version()) ?? '';
  }

  /** The pages that are there now. */
  get pages(): Page[] {
    return this.#slots.filter((slot) => slot !== undefined && !slot.isCrashed).map((slot) => slot!.page);
  }

  /** Puts back whatever is missing. Never rejects: what cannot be mended is killed and tried again at the next call. */
  async mend(): Promise<void> {
    try {
      if (!this.#browser?.connected) await this.#start();
      for (let index = 0; index < this.#options.tabs; index++) {
        const slot = this.#slots[index];
        if (slot && !slot.isCrashed && !slot.page.isClosed()) continue;
        this.#slots[index] = undefined;
        const page = await within(20_000, this.#openTab(index));
        if (slot && !slot.page.isClosed()) await within(5000, slot.page.close()).catch(() => undefined);
        if (page.isClosed()) this.#slots[index] = undefined;
      }
    } catch (error) {
      console.error(`[rig] the browser is started again: ${String(error)}`);
      this.killBrowser();
    }
  }

  /** SIGKILL for the browser and all its processes. */
  killBrowser(): boolean {
    const pid = this.#browser?.process()?.pid;
    this.#browser = undefined;
    this.#slots = [];
    if (pid === undefined) return false;
    killTree(pid);
    return true;
  }

  /** SIGKILL for one process whose command line contains `mark`. Resolves to whether there was one. */
  killOne(mark: string, random: () => number): boolean {
    const pid = this.#browser?.process()?.pid;
    if (pid === undefined) return false;
    const found = descendants(pid).filter(({ command }) => command.includes(mark));
    const victim = found[Math.floor(random() * found.length)];
    return victim !== undefined && killHard(victim.pid);
  }

  async reloadTab(index: number): Promise<boolean> {
    const slot = this.#slots[index];
    if (!slot || slot.isCrashed) return false;
    try {
      await within(15_000, slot.page.reload({ waitUntil: 'domcontentloaded' }));
    } catch {
      // A page that does not come back is replaced.
      slot.isCrashed = true;
    }
    return true;
  }

  async closeTab(index: number): Promise<boolean> {
    const slot = this.#slots[index];
    if (!slot) return false;
    // The new tab comes first: Chromium ends with its last one.
    await within(20_000, this.#openTab(index));
    await within(10_000, slot.page.close());
    return true;
  }

  /** Ends the browser and forgets the profile. */
  async end(): Promise<void> {
    this.killBrowser();
    // Its processes let go of their files a moment after they are killed.
    await sleep(500);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(): Promise<void> {
    this.killBrowser();
    if (!this.#launch) {
      const { resolveBrowser } = (await import(
        new URL('../../../.tools/browser.mjs', import.meta.url).href
      )) as { resolveBrowser(): Promise<LaunchOptions & { source: string }> };
      const { source: _source, args = [], ...options } = await resolveBrowser();
      const kept = args.filter((flag) => !unwanted.test(flag));
      this.#launch = { ...options, args: [...kept, ...flags], userDataDir: this.profile, timeout: 20_000 };
      // The rig ends the browser itself, by the exit of its own process.
      Object.assign(this.#launch, { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
    }
    // What a killed browser leaves says that the profile is in use.
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.profile, name), { force: true });
    this.#browser = await puppeteer.launch(this.#launch);
  }

  async #openTab(index: number): Promise<Page> {
    const page = await this.#browser!.newPage();
    const slot: Slot = { page, isCrashed: false };
    this.#slots[index] = slot;
    page.on('error', () => (slot.isCrashed = true));
    page.on('pageerror', (error) => {
      this.#options.hear({ event: 'other', id: '', word: '', note: `page error: ${String(error)}` });
    });
    page.on('console', (message) => {
      const text = message.text();
      if (!text.startsWith('linkage-kit:')) return;
      this.#options.hear({ event: 'other', id: '', word: '', note: text.slice(0, 160) });
    });
    await page.exposeFunction('hear', this.#options.hear);
    await page.exposeFunction('nextTask', this.#options.nextTask);
    if (this.#options.preload) await page.evaluateOnNewDocument(this.#options.preload);
    await page.goto(this.#options.url(), { waitUntil: 'domcontentloaded', timeout: 15_000 });
    return page;
  }
}
