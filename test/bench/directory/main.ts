// The directory beside what a portal would otherwise use: same records, same browser, same keys.
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { resolveBrowser } from '../../../.tools/browser.mjs';
import { bundle } from './bundle.js';
import { makeFeed, sizeOf } from './feed.js';
import { Oracle } from './oracle.js';
import { peers, yardstick, type Peer } from './peers.js';
import { answerClaims, answersTable, measuredTable, seriesClaims, type Series } from './report.js';
import { askAll, measure, type Measured, type Stage } from './run.js';
import { answerKinds, typedQueries } from './script.js';
import { startServer } from './server.js';

/** From so many records on, there are at most so many rounds; slowed down as well, just one for all but the closest two. */
const LARGE = 50_000;
const LARGE_ROUNDS = 2;
/** How many peers are asked at the same time, where nobody looks at the clock. */
const ASKED_AT_ONCE = 2;

const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: {
    ...{ rounds: string, sizes: string, cpu: string, peers: string },
    ...{ 'kit-cdn': string, json: string, quick: boolean, 'no-answers': boolean },
  },
});
const numbers = (text: string) => text.split(',').map(Number);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const sizes = numbers(values.sizes ?? '13355,100000');
const speeds = numbers(values.cpu ?? (values.quick ? '1' : '1,4'));
const named = values.peers?.split(',');
const chosen = peers.filter(({ name }) => !named || named.includes(name));
const unknown = named?.filter((name) => !peers.some((peer) => peer.name === name)) ?? [];
if (unknown.length || [rounds, ...sizes, ...speeds].some((value) => !(value >= 1)))
  throw new Error(
    `What is ${unknown.join() || 'one of these numbers'}? Peers: ${peers.map(({ name }) => name).join()}`,
  );
const cdn = values['kit-cdn'] ?? fileURLToPath(new URL('../../../cdn', import.meta.url));

if (!existsSync(join(cdn, 'linkage-kit.js'))) throw new Error(`There is no kit in ${cdn}`);

let failures = 0;
/** Runs one peer; what fails is told, and the others go on. */
async function attempt<T>(peer: Peer, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    failures++;
    console.error(`${peer.title} failed:`, error);
    return undefined;
  }
}

async function measureSeries(stage: Stage, cpu: number): Promise<Series> {
  const size = stage.feed.services.length;
  const found = new Map<string, Measured[]>(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round < Math.min(rounds, size < LARGE ? Infinity : LARGE_ROUNDS); round++)
    for (let at = 0; at < chosen.length; at++) {
      // Each round begins with another, so that whatever drifts does so for all.
      const peer = chosen[(at + round) % chosen.length]!;
      if (round && size >= LARGE && cpu > 1 && !['kit', yardstick].includes(peer.name)) continue;
      const measured = await attempt(peer, () => measure(stage, peer, cpu));
      if (measured) found.get(peer.name)!.push(measured);
    }
  return { size, cpu, rounds: found };
}

async function askEveryone(stage: Stage): Promise<Map<string, Record<string, number>>> {
  const kinds = answerKinds(stage.feed.services);
  const answers = new Map<string, Record<string, number>>();
  const left = [...chosen];
  const ask = async () => {
    for (let peer = left.shift(); peer; peer = left.shift()) {
      const asked = peer;
      const found = await attempt(asked, () => askAll(stage, asked, kinds));
      if (found) answers.set(asked.name, found);
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, ask));
  return answers;
}

const begun = Date.now();
const names = peers.map(({ name }) => name).filter((name) => name !== 'kit');
const scripts = await bundle(['probe', 'lit-worker', ...names]);
const server = await startServer(scripts, cdn);
const { source, args, ...options } = await resolveBrowser();
const quiet = ['background-timer-throttling', 'backgrounding-occluded-windows', 'renderer-backgrounding'];
const browser = await puppeteer.launch({
  ...options,
  args: [...args, ...quiet.map((name) => `--disable-${name}`)],
  protocolTimeout: 300_000,
});
const all: Series[] = [];
const claims: string[] = [];
let answers: Map<string, Record<string, number>> | undefined;
try {
  console.log(`${await browser.version()} (${source}), ${availableParallelism()} cores, kit of ${cdn}`);
  console.log(
    'Chromium slows the main thread only: at 4× workers, the kit’s and the scan’s, run as fast as at 1×.',
  );
  for (const size of sizes) {
    const feed = makeFeed(size);
    server.feed = feed.bytes;
    const stage: Stage = {
      ...{ browser, feed, url: server.url, probe: scripts.get('probe')! },
      oracle: new Oracle(feed.services),
      queries: typedQueries(feed.services),
    };
    console.log(`\n${sizeOf(feed)}; typed: ${stage.queries.join(' · ')}`);
    for (const cpu of speeds) {
      const series = await measureSeries(stage, cpu);
      all.push(series);
      const done = Math.max(...[...series.rounds.values()].map(({ length }) => length));
      console.log(`\n${size.toLocaleString('en')} records, ${cpu}× CPU, medians of up to ${done} rounds\n`);
      console.log(measuredTable(series));
      claims.push(...seriesClaims(series));
    }
    if (values['no-answers'] || answers) continue;
    const kinds = answerKinds(feed.services);
    answers = await askEveryone(stage);
    console.log(
      `\n${size.toLocaleString('en')} records, of 100 queries so many bring their record up among 20\n`,
    );
    console.log(answersTable(answers, kinds));
    claims.push(...answerClaims(answers, kinds));
  }
} finally {
  await browser.close();
  server.close();
}
if (claims.length) console.log(`\n${claims.join('\n')}`);
console.log(`\n${Math.round((Date.now() - begun) / 1000)} s${failures ? `, ${failures} failed to run` : ''}`);
const plain = all.map(({ rounds: found, ...series }) => ({ ...series, rounds: Object.fromEntries(found) }));
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ series: plain, answers: Object.fromEntries(answers ?? []), claims }, null, 2)}\n`,
  );
process.exit(failures ? 1 : 0);
