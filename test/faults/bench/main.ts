// The outbox beside Workbox's background-sync Queue: same receiver, same browser, same mishaps.
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleWorker, contenders, Stage, type Outcome } from './contender.js';
import { scenarios } from './scenarios.js';

// What was asked of a browser that was killed meanwhile is never answered, and puppeteer has nobody to tell.
process.on('unhandledRejection', (error) => {
  if (/closed|detached|disconnected|Protocol error|crashed|ECONNRESET|socket/i.test(String(error))) return;
  console.error('[bench]', error);
  process.exit(3);
});

const string = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: string, cdn: string, json: string } });
const seed = Number(values.seed ?? randomInt(2 ** 31));
const cdn = values.cdn ?? fileURLToPath(new URL('../../../cdn', import.meta.url));
const worker = await bundleWorker();
const results: (Outcome & { scenario: string; contender: string })[] = [];

const columns = [
  'acknowledged',
  'stored',
  'lost',
  'doubled',
  '95 % after s',
  'all after s',
  'a second',
  'save p95 ms',
];
const row = (name: string, cells: (string | number)[]): string =>
  name.padEnd(14) + cells.map((cell) => String(cell).padStart(13)).join('');

console.log(`seed ${seed}`);
for (const { name, run } of scenarios) {
  console.log(`\n${name}\n${row('', columns)}`);
  for (const contender of contenders) {
    const stage = new Stage(contender, cdn, worker, seed);
    try {
      await stage.start();
      const outcome = await run(stage);
      results.push({ scenario: name, contender, ...outcome });
      const { acknowledged, stored, lost, doubled, most, seconds, perSecond, saveP95 } = outcome;
      const measured = [most.toFixed(1), seconds.toFixed(1), perSecond.toFixed(1), saveP95.toFixed(1)];
      console.log(row(contender, [acknowledged, stored, lost, doubled, ...measured]));
    } finally {
      await stage.end();
    }
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed, results }, null, 2)}\n`);
process.exit(0);
