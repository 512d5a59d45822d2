import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { random } from '../../support/generated-services.js';
import type { Oracle } from './oracle.js';
import type { LongTask, Probe, Reaction, Wanted } from './peers/probe.js';
import type { Peer } from './peers.js';

declare const bench: Probe;

/** Pause after an answer before the next key, ms: the same for all. */
const PAUSE = 40;
/** Longest that an answer is waited for, ms. */
const LIMIT = 20_000;
const FRAME = 1000 / 60;
const COMPLETE = 120_000;
const MEGABYTE = 1024 * 1024;

/** Megabytes that are held after a garbage collection: objects, and what buffers hold beside them. */
async function heapOf(client: Pick<CDPSession, 'send'>): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const usage = (await client.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MEGABYTE;
}

/** One peer in a page of its own, in a profile of its own. */
export class Tab {
  readonly peer: Peer;
  readonly errors: string[] = [];
  readonly page: Page;
  readonly #context: BrowserContext;
  /** Keys fall anywhere between two frames, for all at the same places. */
  readonly #random = random(17);

  constructor(peer: Peer, context: BrowserContext, page: Page) {
    this.peer = peer;
    this.page = page;
    this.#context = context;
    page.on('pageerror', (error) => this.errors.push(String((error as Error).stack ?? error)));
  }

  /** Opens the page of a peer; `cpu` is how many times slower its main thread is made. */
  static async open(browser: Browser, peer: Peer, url: string, probe: string, cpu: number): Promise<Tab> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const tab = new Tab(peer, context, page);
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(`globalThis.benchView = ${JSON.stringify(peer.view)}; {${probe}}`);
    if (cpu > 1) await page.emulateCPUThrottling(cpu);
    await page.goto(`${url}/page/${peer.name}`, { waitUntil: 'domcontentloaded', timeout: COMPLETE });
    return tab;
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  /** Waits until all services are there; resolves to when the first were, and when all were, ms. */
  async load(count: number): Promise<{ first: number; complete: number }> {
    const ready = await this.page
      .waitForFunction((wanted) => bench.complete(wanted), { timeout: COMPLETE }, count)
      .catch((error: unknown) => {
        throw new Error(`${this.peer.title}: never complete: ${String(error)} ${this.errors.join()}`);
      });
    const complete = (await ready.jsonValue()) as number;
    await this.page.evaluate(() => bench.settle(300, 1000));
    const first = await this.page.evaluate(() => bench.first);
    if (first === undefined) throw new Error(`${this.peer.title}: never 20 results`);
    return { first, complete };
  }

  tasks(): Promise<LongTask[]> {
    return this.page.evaluate(() => bench.tasks);
  }

  now(): Promise<number> {
    return this.page.evaluate(() => performance.now());
  }

  /** Types a query letter by letter, each once the one before is answered; resolves to the reaction to each. */
  async type(query: string, oracle: Oracle): Promise<Reaction[]> {
    const reactions: Reaction[] = [];
    await this.page.evaluate(() => bench.input!.focus());
    for (let end = 1; end <= query.length; end++) {
      const letter = query[end - 1]!;
      await sleep(this.#random() * FRAME);
      await this.page.evaluate(() => bench.begin());
      // What is beyond ASCII comes from an input method, which commits it without a key.
      if (letter <= '~') await this.page.keyboard.press(letter as 'a');
      else await this.page.keyboard.sendCharacter(letter);
      reactions.push(await this.#answered(query.slice(0, end), oracle));
    }
    return reactions;
  }

  /** Empties the field with one key. */
  async clear(oracle: Oracle): Promise<Reaction> {
    await this.page.evaluate(() => (bench.input!.focus(), bench.input!.select(), bench.begin()));
    await this.page.keyboard.press('Backspace');
    return this.#answered('', oracle);
  }

  /** Ticks the first few categories one after the other, and takes each back; resolves to the reactions. */
  async toggle(count: number, oracle: Oracle): Promise<Reaction[]> {
    const reactions: Reaction[] = [];
    const { peer } = this;
    for (let at = 0; at < count; at++)
      for (const isOn of [true, false]) {
        const box = await this.#box(at);
        if (!box) return reactions;
        await sleep(this.#random() * FRAME);
        await this.page.evaluate(() => bench.begin());
        await box.handle.click();
        reactions.push(
          await this.#until((names) =>
            isOn ? oracle.isOfCategory(peer, box.label, names) : oracle.isAnswer(peer, '', names),
          ),
        );
      }
    return reactions;
  }

  ask(wanted: Wanted[]): Promise<number> {
    return this.page.evaluate((list, wait) => bench.ask(list, wait), wanted, this.peer.patience);
  }

  /** Megabytes of the page, and of its workers. */
  async heaps(): Promise<{ page: number; workers: number }> {
    const client = await this.page.createCDPSession();
    const page = await heapOf(client);
    let workers = 0;
    for (const worker of this.page.workers()) workers += await heapOf(worker.client);
    await client.detach();
    return { page, workers };
  }

  async #answered(text: string, oracle: Oracle): Promise<Reaction> {
    const { peer } = this;
    return this.#until(
      (names) => oracle.isAnswer(peer, text, names),
      !peer.isPlain && oracle.isNowhere(peer, text),
    );
  }

  /** Waits for a right answer that no other follows; where right cannot be told from wrong, for longer. */
  async #until(isRight: (names: string[]) => boolean, isUnsure = false): Promise<Reaction> {
    const { isPlain, patience } = this.peer;
    const settle = (quiet: number) => this.page.evaluate((...times) => bench.settle(...times), quiet, LIMIT);
    let reaction = await settle(isUnsure ? patience : PAUSE);
    if (!isPlain && !isUnsure && !reaction.isChanged) reaction = await settle(patience);
    for (const end = Date.now() + LIMIT; !isRight(reaction.names);) {
      if (Date.now() > end) return { ...reaction, isLate: true };
      reaction = await settle(PAUSE);
    }
    return reaction;
  }

  /** A tick box for a category, by its position, with what it is called. */
  async #box(at: number): Promise<{ handle: ElementHandle<Element>; label: string } | undefined> {
    const handle = await this.page.evaluateHandle((position) => bench.boxes[position], at);
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) return undefined;
    const label = await this.page.evaluate((box) => bench.labelOf(box), element);
    return { handle: element, label };
  }
}
