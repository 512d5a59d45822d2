import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Ways to damage the outbox on purpose; see `pages/breakages.js`. */
const breakages = ['lose', 'overlap', 'change', 'duplicate'] as const;

/** What a run is asked for. */
export interface RigOptions {
  /** Acknowledged submissions after which no more are made. */
  wanted: number;
  seed: number;
  /** Share of posts that a fault happens to, 0 to 1. */
  faults: number;
  /** Longest time that is spent on making, and again on draining, in minutes. */
  minutes: number;
  /** Submissions per second over all tabs, at most. */
  pace: number;
  /** How many are queued for the measured drain; 0 leaves it out. */
  queued: number;
  /** Whether 429 with `Retry-After` is among the faults. */
  mayPause: boolean;
  /** Folder of the build. */
  cdn: string;
  json: string | undefined;
  breakage: (typeof breakages)[number] | undefined;
}

const usage = `npx tsx test/faults/kill/main.ts [ACKNOWLEDGED] [options]

  --seed N      of faults, kills and texts (random)
  --faults X    share of posts that a fault happens to (0.3)
  --minutes M   most that is spent on making, and again on draining (30)
  --pace N      submissions a second, at most (14)
  --queued N    how many are queued for the measured drain, 0 for none (1000)
  --no-pauses   no 429 with Retry-After among the faults
  --cdn DIR     the build (cdn)
  --json FILE   writes the figures there too
  --break KIND  damages the outbox on purpose: ${breakages.join(', ')} (lose); the run has to fail`;

function fail(problem: string): never {
  console.error(`${problem}\n\n${usage}`);
  process.exit(2);
}

/** Reads the command line; ends the process where it makes no sense. */
export function readOptions(args: string[]): RigOptions {
  // `--break` alone means the first kind.
  const whole = args.flatMap((arg, index) =>
    arg === '--break' && !breakages.some((kind) => kind === args[index + 1]) ? [arg, breakages[0]] : [arg],
  );
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: whole,
    allowPositionals: true,
    options: {
      seed: string,
      faults: string,
      minutes: string,
      pace: string,
      queued: string,
      'no-pauses': { type: 'boolean' },
      cdn: string,
      json: string,
      break: string,
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const number = (text: string | undefined, usual: number): number => {
    const value = Number(text ?? usual);
    return Number.isFinite(value) && value >= 0 ? value : fail(`"${text}" is not a number`);
  };
  const breakage = breakages.find((kind) => kind === values.break);
  if (values.break && !breakage) fail(`--break does not know "${values.break}"`);
  return {
    wanted: number(positionals[0], 300),
    seed: number(values.seed, randomInt(2 ** 31)),
    faults: number(values.faults, 0.3),
    minutes: number(values.minutes, 30),
    pace: number(values.pace, 14),
    queued: breakage ? 0 : number(values.queued, 1000),
    mayPause: !values['no-pauses'],
    cdn: values.cdn ?? fileURLToPath(new URL('../../../cdn', import.meta.url)),
    json: values.json,
    breakage,
  };
}
