import fc from 'fast-check';
import { play } from './run.js';
import { schedules, type Schedule } from './schedule.js';
import type { Variant } from './world.js';

/** How many schedules, and how to see one again. */
export interface CheckOptions {
  schedules: number;
  /** Share of the schedules that runs over fake-indexeddb, from 0 to 1; the others run over copies in memory. */
  device: number;
  variant?: Variant;
  seed?: number;
  path?: string;
}

/** What a check came to. */
export interface Checked {
  /** Undefined where everything held. */
  failure: string | undefined;
  /** How to see the failure again, in a line. */
  replay: string;
  seed: number;
  /** One line of numbers. */
  summary: string;
  totals: Totals;
}

interface Totals {
  schedules: number;
  device: number;
  crashes: number;
  attempts: number;
  acknowledged: number;
  steps: number;
}

// One that fast-check draws for the property shares its random numbers with its clones, so that what was shrunk could not
// be played again.
const createScheduler = ({ order }: Schedule) => fc.sample(fc.scheduler(), { seed: order, numRuns: 1 })[0]!;

/** Plays so many schedules; shrinks the first that breaks a promise. `SEED` and `PATH_FC` play that one again. */
export async function check(options: CheckOptions): Promise<Checked> {
  const variant = options.variant ?? 'kit';
  const totals: Totals = { schedules: 0, device: 0, crashes: 0, attempts: 0, acknowledged: 0, steps: 0 };
  const property = fc.asyncProperty(schedules(options.device), async (schedule) => {
    const outcome = await play(createScheduler(schedule), schedule, variant);
    totals.schedules++;
    if (schedule.disk === 'indexeddb') totals.device++;
    for (const key of ['crashes', 'attempts', 'acknowledged', 'steps'] as const) totals[key] += outcome[key];
    if (outcome.violations.length) throw new Error(outcome.violations.join('\n'));
  });
  const started = performance.now();
  const result = await fc.check(property, {
    numRuns: options.schedules,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.path !== undefined && { path: options.path }),
  });
  const { seed, counterexamplePath, counterexample, numShrinks } = result;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const replay = `SEED=${seed} PATH_FC=${counterexamplePath}`;
  const error = result.errorInstance;
  let failure: string | undefined;
  if (result.failed) {
    // Once more, for the story: the last that was tried need not be the one that failed.
    const [schedule] = counterexample!;
    const scheduler = createScheduler(schedule);
    await play(scheduler, schedule, variant);
    failure = `${error instanceof Error ? error.message : String(error)}
${replay} (${numShrinks} times shrunk; in this file)
${JSON.stringify(schedule)}
${String(scheduler).slice(0, 12_000)}`;
  }
  const summary =
    `seed ${seed}: ${totals.schedules} schedules (${totals.device} over fake-indexeddb, the others over copies in ` +
    `memory), ${totals.crashes} crashes, ${totals.attempts} attempts, ${totals.acknowledged} acknowledged, ` +
    `${totals.steps} steps, ${seconds} s`;
  return { failure, replay, seed, summary, totals };
}

/** `SEED` and `PATH_FC` of the environment. */
export const replayOf = (env: NodeJS.ProcessEnv): Pick<CheckOptions, 'seed' | 'path'> => ({
  ...(env['SEED'] && { seed: Number(env['SEED']) }),
  ...(env['PATH_FC'] && { path: env['PATH_FC'] }),
});
