import type { RigOptions } from './options.js';
import { Tally } from './random.js';
import type { Drain, Figures, SaveTimes } from './rig.js';

/** What is wrong with a run, in words; empty where all is well. */
export function findProblems(figures: Figures, options: RigOptions): string[] {
  const problems: string[] = [];
  const none = (count: number, what: string) => count && problems.push(`${count} ${what}`);
  none(Math.max(0, options.wanted - figures.acknowledged), 'fewer acknowledged than asked for');
  none(figures.lost.length, 'lost');
  none(figures.duplicated.length, 'stored twice');
  none(figures.overlapping, 'overlapping sends of one id');
  none(figures.changed, 'with changed bytes');
  none(figures.resent.length, 'posted again after "received"');
  none(figures.unfounded.length, 'called received and not stored');
  none(Object.keys(figures.left).length, 'left in the outbox');
  return problems;
}

const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([key, count]) => `${key} ${count}`)
    .join(', ') || 'none';

const some = (ids: string[]): string =>
  ids.length ? `${ids.length} (${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''})` : '0';

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const describe = ({ queued, seconds, most, perSecond, asked }: Drain): string =>
  `${queued} in ${seconds.toFixed(1)} s (95 % in ${most.toFixed(1)} s), ${perSecond.toFixed(1)} a second; ` +
  `asked to pause for ${asked.toFixed(1)} s`;

const times = ({ saveP50, saveP95 }: SaveTimes): string => `p50 ${ms(saveP50)}, p95 ${ms(saveP95)}`;

/** The table that is printed. */
export function report(figures: Figures, options: RigOptions, problems: readonly string[]): string {
  const { drain, calm, measured, kills } = figures;
  const left = new Tally();
  for (const state of Object.values(figures.left)) left.add(state);
  const held = figures.lost.filter((id) => id in figures.left).length;
  const rows: [name: string, value: string][] = [
    ['seed', `${options.seed}${options.breakage ? `, broken on purpose: ${options.breakage}` : ''}`],
    ['browser', figures.chromium],
    [
      'acknowledged',
      `${figures.acknowledged}, ${figures.underKills} of them under kills in ${figures.making.toFixed(0)} s`,
    ],
    ['stored', `${figures.stored}`],
    ['lost', `${some(figures.lost)}${figures.lost.length ? `, of these ${held} still on the device` : ''}`],
    ['stored twice', some(figures.duplicated)],
    [
      'overlapping sends',
      `${figures.overlapping}${figures.overlapping ? `, longest ${figures.longestOverlap} ms` : ''}`,
    ],
    ['changed bytes', `${figures.changed}`],
    ['posted after "received"', some(figures.resent)],
    ['received, not stored', some(figures.unfounded)],
    ['left in the outbox', list(left.toJSON())],
    ['posts', `${figures.posts}, of these repeats of a stored id ${figures.repeats}`],
    ['faults', list(figures.faults)],
    ['kills', list(kills)],
    ['save under kills', times(figures)],
    ['rest drained', describe(drain)],
  ];
  if (calm) rows.push(['save in calm', times(calm)]);
  if (measured) {
    rows.push(['queue drained, no kills', describe(measured)], ['save into that queue', times(measured)]);
  }
  rows.push(['also heard', list(figures.notes)]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const verdict = problems.length ? `kill rig: FAIL (${problems.join('; ')})` : 'kill rig: PASS';
  return [...lines, verdict].join('\n');
}
