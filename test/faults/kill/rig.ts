import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RigBrowser, sleep } from './browser.js';
import { Chaos } from './chaos.js';
import { Maker } from './maker.js';
import { Oracle, quantile, type Judgement, type Leftovers } from './oracle.js';
import type { RigOptions } from './options.js';
import { createRandom } from './random.js';
import { readFolder, Receiver } from './receiver.js';

const TABS = 3;
/** While the rest drains, a tab is opened anew so often: what a resident does who comes back. In ms. */
const COME_BACK = 60_000;

/** There and back to the receiver, in ms: with none, hardly two requests would ever be open at once. */
const LATENCY = 20;
/** Submissions a second while the receiver is off. */
const QUEUE_PACE = 30;

/** How a queue went; times in seconds. */
export interface Drain {
  queued: number;
  /** Until the last one was stored, or the rig gave up. */
  seconds: number;
  /** Until 95 of 100 were stored. */
  most: number;
  perSecond: number;
  /** For how much of it the receiver had asked for a pause. */
  asked: number;
}

/** From the call of `submit()` to `linkage-saved`, in ms. */
export interface SaveTimes {
  saveP50: number;
  saveP95: number;
}

/** All figures of a run. */
export interface Figures extends Judgement, SaveTimes {
  chromium: string;
  /** How many were acknowledged while things were killed, and in how many seconds. */
  underKills: number;
  making: number;
  /** What was waiting when making ended, the seconds it took, and how many a second. */
  drain: Drain;
  /** The same with nothing killed, from a receiver that was off and comes back; saved meanwhile, into a long queue. */
  /** With nothing killed, a receiver that works, and next to nothing in the queue. */
  calm?: SaveTimes;
  measured?: Drain & SaveTimes;
  kills: Record<string, number>;
  faults: Record<string, number>;
  posts: number;
  repeats: number;
  notes: Record<string, number>;
  left: Leftovers;
}

const timesOf = (latencies: number[]): SaveTimes => ({
  saveP50: quantile(latencies, 0.5),
  saveP95: quantile(latencies, 0.95),
});

/** What is still in the outbox of the profile. Runs in the page. */
function readLeftovers(): Promise<Leftovers> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('linkage-kit');
    opening.onerror = () => fail(new Error('the outbox does not open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
      reading.onerror = () => fail(new Error('the outbox cannot be read'));
      reading.onsuccess = () => {
        const records = reading.result as { id: string; state: string }[];
        opening.result.close();
        done(Object.fromEntries(records.map(({ id, state }) => [id, state])));
      };
    };
  });
}

/** One run: make under kills and faults, drain, judge. */
export class Rig {
  readonly #options: RigOptions;
  readonly #receiver: Receiver;
  readonly #oracle: Oracle;
  readonly #maker: Maker;
  readonly #browser: RigBrowser;
  readonly #chaos: Chaos;
  #url = '';
  #said = 0;

  constructor(options: RigOptions) {
    this.#options = options;
    const { seed, cdn, breakage } = options;
    const pages = fileURLToPath(new URL('../pages', import.meta.url));
    if (!existsSync(`${cdn}/linkage-kit.js`))
      throw new Error(`${cdn} is missing: run \`npm run build:cdn\` first.`);
    const files = [...readFolder(cdn, '/cdn/'), ...readFolder(pages, '/pages/')];
    // Streams of their own, so that one more post does not change which process is killed next.
    this.#receiver = new Receiver(files, createRandom(seed));
    this.#receiver.mayPause = options.mayPause;
    this.#oracle = new Oracle(this.#receiver);
    this.#maker = new Maker(this.#oracle, createRandom(seed + 1), options.pace);
    this.#browser = new RigBrowser({
      url: () => `${this.#url}/pages/kill.html`,
      tabs: TABS,
      hear: (heard) => this.#oracle.hear(heard),
      nextTask: this.#maker.nextTask,
      ...(breakage && {
        preload: `window.breakage = '${breakage}';\n${readFileSync(`${pages}/breakages.js`, 'utf8')}`,
      }),
    });
    this.#chaos = new Chaos(this.#browser, createRandom(seed + 2), TABS);
  }

  async run(): Promise<Figures> {
    this.#receiver.faultShare = this.#options.faults;
    this.#url = await this.#receiver.start();
    this.#receiver.latency = LATENCY;
    try {
      await this.#browser.mend();
      const chromium = await this.#browser.version();
      const making = await this.#make(this.#options.wanted, true);
      const underKills = this.#oracle.acknowledged.size;
      const drain = await this.#drain();
      const times = timesOf(this.#oracle.latencies);
      // Where something is lost already, a drain would only wait for it.
      const isWhole = this.#oracle.backlog === 0;
      const calm = this.#options.queued && isWhole ? await this.#measureSaves() : undefined;
      const measured = this.#options.queued && isWhole ? await this.#measureDrain() : undefined;
      const left = await this.#waitForEmpty();
      return {
        ...this.#oracle.judge(),
        ...{ chromium, making, underKills, drain, left },
        ...times,
        ...(calm && { calm }),
        ...(measured && { measured }),
        kills: this.#chaos.done.toJSON(),
        faults: this.#receiver.faults.toJSON(),
        posts: this.#receiver.posts,
        repeats: this.#receiver.repeats,
        notes: this.#oracle.notes.toJSON(),
      };
    } finally {
      await this.#browser.end();
      this.#receiver.stop();
    }
  }

  /** Makes until so many are acknowledged; resolves to the seconds it took. */
  async #make(wanted: number, isUnderFire: boolean): Promise<number> {
    const begun = Date.now();
    const end = begun + this.#options.minutes * 60_000;
    this.#maker.wanted = wanted;
    while (!this.#maker.isDone && Date.now() < end) {
      await sleep(100);
      if (isUnderFire) await this.#chaos.tick();
      await this.#browser.mend();
      this.#say('making');
    }
    this.#maker.wanted = 0;
    return (Date.now() - begun) / 1000;
  }

  async #drain(): Promise<Drain> {
    await this.#browser.mend();
    const queued = this.#oracle.backlog;
    const begun = Date.now();
    const asked = this.#receiver.asked;
    let most = 0;
    const end = begun + this.#options.minutes * 60_000;
    let comesBack = begun + COME_BACK;
    let stuck = { backlog: queued, since: begun };
    let { backlog } = this.#oracle;
    while (backlog && Date.now() < end && Date.now() < stuck.since + this.#patience) {
      await sleep(50);
      await this.#browser.mend();
      if (Date.now() > comesBack) {
        await this.#browser.reloadTab(0);
        comesBack = Date.now() + COME_BACK;
      }
      backlog = this.#oracle.backlog;
      if (backlog <= queued / 20) most ||= (Date.now() - begun) / 1000;
      if (backlog < stuck.backlog) stuck = { backlog, since: Date.now() };
      this.#say('draining');
    }
    const seconds = (Date.now() - begun) / 1000;
    const perSecond = (queued - backlog) / seconds;
    return {
      queued,
      seconds,
      most: most || seconds,
      perSecond,
      asked: (this.#receiver.asked - asked) / 1000,
    };
  }

  /** Stored is not heard of yet: waits until the device holds nothing either, and gives what it holds all the same. */
  async #waitForEmpty(): Promise<Leftovers> {
    const begun = Date.now();
    for (let comesBack = begun + COME_BACK; ; await sleep(500)) {
      await this.#browser.mend();
      const left = await this.#browser.pages[0]?.evaluate(readLeftovers).catch(() => undefined);
      if (left && (!Object.keys(left).length || Date.now() > begun + this.#patience)) return left;
      if (Date.now() > begun + 2 * this.#patience) throw new Error('the outbox cannot be read');
      if (Date.now() < comesBack) continue;
      await this.#browser.reloadTab(0);
      comesBack = Date.now() + COME_BACK;
    }
  }

  /** So long without news, though a tab was opened anew: what is left will not come. In ms. */
  get #patience(): number {
    return (this.#options.breakage ? 0.75 : 3) * COME_BACK;
  }

  /** A receiver that is off while so many are saved, then on again with its faults: nobody kills anything. */
  async #measureDrain(): Promise<Figures['measured']> {
    this.#receiver.mode = 'off';
    this.#maker.longestBacklog = Infinity;
    this.#maker.pace = Math.max(this.#maker.pace, QUEUE_PACE);
    const times = await this.#timeSaves(this.#options.queued);
    this.#receiver.mode = 'on';
    // The resident opens the portal again, now that it is back.
    const drained = this.#drain();
    await this.#browser.reloadTab(0);
    return { ...(await drained), ...times };
  }

  async #measureSaves(): Promise<SaveTimes> {
    this.#receiver.faultShare = 0;
    const times = await this.#timeSaves(200);
    await this.#drain();
    this.#receiver.faultShare = this.#options.faults;
    return times;
  }

  /** Makes so many more with nothing killed. */
  async #timeSaves(count: number): Promise<SaveTimes> {
    const { acknowledged, latencies } = this.#oracle;
    const before = latencies.length;
    await this.#make(acknowledged.size + count, false);
    return timesOf(latencies.slice(before));
  }

  /** One line every 10 s: a run takes long. */
  #say(what: string): void {
    if (Date.now() < this.#said + 10_000) return;
    this.#said = Date.now();
    const { acknowledged, backlog } = this.#oracle;
    const { posts, overlaps, changed } = this.#receiver;
    console.error(
      `[rig] ${new Date().toISOString().slice(11, 19)} ${what}: ${acknowledged.size} acknowledged, ${backlog} wait, ${posts} posts, ` +
        `${this.#chaos.done.total} kills, ${overlaps.length} overlapping, ${changed.size} changed`,
    );
  }
}
