import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { RigBrowser, sleep } from '../kill/browser.js';
import { Maker } from '../kill/maker.js';
import { Oracle, quantile } from '../kill/oracle.js';
import { createRandom, type Random } from '../kill/random.js';
import { readFolder, Receiver } from '../kill/receiver.js';

/** The two that are compared. */
export const contenders = ['linkage-kit', 'workbox'] as const;
export type Contender = (typeof contenders)[number];

const pages = fileURLToPath(new URL('../pages', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
/** How often a resident opens the page anew while something waits, in ms; the same for both. */
const COME_BACK = 20_000;

/** What one of them made of a scenario. */
export interface Outcome {
  acknowledged: number;
  stored: number;
  lost: number;
  /** Posts of what was stored already; a receiver that does not key on the id stores each. */
  doubled: number;
  /** Until 95 of 100 that waited were stored, and until the last that ever was. */
  most: number;
  seconds: number;
  perSecond: number;
  saveP95: number;
  notes: Record<string, number>;
}

/** The folder of the npm package: a devDependency, or installed elsewhere (`WORKBOX`, /tmp/workbox). */
function findWorkbox(): string {
  const prefixes = [root, process.env['WORKBOX'] ?? '/tmp/workbox'];
  const folders = prefixes.map((prefix) => join(prefix, 'node_modules', 'workbox-background-sync'));
  const found = folders.find((folder) => existsSync(folder));
  if (!found) throw new Error('workbox-background-sync is missing: `npm i -D workbox-background-sync`.');
  return found;
}

/** The service worker with Workbox in it, as one script. */
export async function bundleWorker(): Promise<Buffer> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'workbox-background-sync': findWorkbox() } },
    build: {
      write: false,
      lib: { entry: `${pages}/workbox-worker.js`, formats: ['iife'], name: 'worker' },
    },
  })) as Rollup.RollupOutput[];
  return Buffer.from(output[0]!.output[0].code);
}

/** One contender on a profile of its own, one tab, and a receiver. */
export class Stage {
  readonly receiver: Receiver;
  readonly browser: RigBrowser;
  readonly random: Random;
  readonly #oracle: Oracle;
  readonly #maker: Maker;
  readonly #url: string;
  #origin = '';

  constructor(contender: Contender, cdn: string, worker: Buffer, seed: number) {
    this.random = createRandom(seed);
    const files = [...readFolder(cdn, '/cdn/'), ...readFolder(pages, '/pages/')];
    this.receiver = new Receiver([...files, ['/worker.js', worker]], this.random);
    this.#oracle = new Oracle(this.receiver);
    this.#maker = new Maker(this.#oracle, this.random, 40);
    this.#maker.longestBacklog = Infinity;
    this.#url = contender === 'workbox' ? '/pages/workbox.html' : '/pages/kill.html';
    this.browser = new RigBrowser({
      url: () => this.#origin + this.#url,
      tabs: 1,
      hear: (heard) => this.#oracle.hear(heard),
      nextTask: this.#maker.nextTask,
    });
  }

  async start(): Promise<void> {
    this.#origin = await this.receiver.start();
    await this.browser.mend();
  }

  /** Has so many submissions acknowledged while nothing can be reached. */
  async queue(count: number): Promise<void> {
    this.receiver.mode = 'off';
    this.#maker.wanted = count;
    for (const end = Date.now() + 120_000; !this.#maker.isDone; await sleep(50)) {
      if (Date.now() > end) throw new Error(`not ${count} acknowledged within 120 s`);
    }
    this.#maker.wanted = 0;
  }

  /** How many are acknowledged and not stored. */
  get backlog(): number {
    return this.#oracle.backlog;
  }

  /** Opens the page anew, and waits until all is stored or nothing has come for 45 s; then judges. */
  async settle(): Promise<Outcome> {
    const begun = Date.now();
    const queued = this.backlog;
    await this.browser.mend();
    await this.browser.reloadTab(0);
    let most = 0;
    let best = { backlog: this.backlog, at: Date.now() };
    for (let comesBack = Date.now() + COME_BACK; this.backlog && Date.now() < best.at + 45_000;) {
      await sleep(20);
      await this.browser.mend();
      if (this.backlog <= queued / 20) most ||= (Date.now() - begun) / 1000;
      if (this.backlog < best.backlog) best = { backlog: this.backlog, at: Date.now() };
      if (Date.now() < comesBack) continue;
      await this.browser.reloadTab(0);
      comesBack = Date.now() + COME_BACK;
    }
    if (this.backlog < best.backlog) best = { backlog: this.backlog, at: Date.now() };
    // What is sent twice is sent soon.
    await sleep(2000);
    const { acknowledged, stored, lost } = this.#oracle.judge();
    const seconds = (best.at - begun) / 1000;
    return {
      ...{ acknowledged, stored, most: most || seconds, seconds, lost: lost.length },
      doubled: this.receiver.repeats,
      perSecond: (queued - best.backlog) / seconds,
      saveP95: quantile(this.#oracle.latencies, 0.95),
      notes: this.#oracle.notes.toJSON(),
    };
  }

  async end(): Promise<void> {
    await this.browser.end();
    this.receiver.stop();
  }
}
