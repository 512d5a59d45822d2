import type { Browser } from 'puppeteer-core';
import type { BenchFeed } from './feed.js';
import type { Oracle } from './oracle.js';
import type { Reaction } from './peers/probe.js';
import type { Peer } from './peers.js';
import { quantile } from './numbers.js';
import { Tab } from './tab.js';

const TOGGLED = 3;

/** What one peer did in one round. Times in ms, memory in MB. */
export interface Measured {
  first: number;
  complete: number;
  p50: number;
  p95: number;
  facet: number;
  pageHeap: number;
  workerHeap: number;
  /** The longest task of the page before anybody types, and from then on; 0 where none took 50 ms. */
  loadTask: number;
  keyTask: number;
  keys: number;
  /** Keys that changed nothing in what is shown. */
  unchanged: number;
  /** Keys that got no right answer. */
  late: number;
}

/** Where a round takes place. */
export interface Stage {
  browser: Browser;
  url: string;
  probe: string;
  feed: BenchFeed;
  oracle: Oracle;
  queries: readonly string[];
}

/** Loads, types, ticks and weighs. */
export async function measure(stage: Stage, peer: Peer, cpu: number): Promise<Measured> {
  const { browser, url, probe, feed, oracle, queries } = stage;
  const tab = await Tab.open(browser, peer, url, probe, cpu);
  try {
    const { first, complete } = await tab.load(feed.services.length);
    const begun = await tab.now();
    const reactions: Reaction[] = [];
    for (const query of queries) {
      reactions.push(...(await tab.type(query, oracle)));
      await tab.clear(oracle);
    }
    const ended = await tab.now();
    const toggles = await tab.toggle(TOGGLED, oracle);
    const tasks = await tab.tasks();
    const longest = (from: number, to: number) =>
      Math.max(
        0,
        ...tasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration),
      );
    const { page, workers } = await tab.heaps();
    if (tab.errors.length) throw new Error(`${peer.title}: ${tab.errors.join('\n')}`);
    const times = reactions.map(({ time }) => time);
    return {
      ...{ first, complete, pageHeap: page, workerHeap: workers, keys: reactions.length },
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      facet: quantile(
        toggles.map(({ time }) => time),
        0.5,
      ),
      loadTask: longest(0, begun),
      keyTask: longest(begun, ended),
      unchanged: reactions.filter(({ isChanged }) => !isChanged).length,
      late: [...reactions, ...toggles].filter(({ isLate }) => isLate).length,
    };
  } finally {
    await tab.close();
  }
}

/** How many of each kind of query bring their record up, by kind. */
export async function askAll(
  stage: Stage,
  peer: Peer,
  kinds: readonly { kind: string; wanted: { text: string; name: string }[] }[],
): Promise<Record<string, number>> {
  const tab = await Tab.open(stage.browser, peer, stage.url, stage.probe, 1);
  try {
    await tab.load(stage.feed.services.length);
    const found: Record<string, number> = {};
    for (const { kind, wanted } of kinds) found[kind] = await tab.ask(wanted);
    return found;
  } finally {
    await tab.close();
  }
}
