// The kill rig: a real Chromium whose processes are killed, a receiver that fails, and an oracle outside of both.
import { writeFileSync } from 'node:fs';
import { readOptions } from './options.js';
import { findProblems, report } from './report.js';
import { Rig } from './rig.js';

// What was asked of a browser that was killed meanwhile is never answered, and puppeteer has nobody to tell.
process.on('unhandledRejection', (error) => {
  if (/closed|detached|disconnected|Protocol error|crashed|ECONNRESET|socket/i.test(String(error))) return;
  console.error('[rig]', error);
  process.exit(3);
});

const options = readOptions(process.argv.slice(2));
console.error(`[rig] seed ${options.seed}`);
const figures = await new Rig(options).run();
const problems = findProblems(figures, options);
console.log(report(figures, options, problems));
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ options, problems, ...figures }, null, 2)}\n`);
process.exit(problems.length ? 1 : 0);
