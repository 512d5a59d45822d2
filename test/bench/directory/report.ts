import { median } from './numbers.js';
import { peers, yardstick, type Peer } from './peers.js';
import type { Measured } from './run.js';
import type { AnswerKind } from './script.js';

/** The rounds of every peer, on one size at one speed. */
export interface Series {
  size: number;
  cpu: number;
  rounds: ReadonlyMap<string, readonly Measured[]>;
}

/** How many queries of each kind bring their record up, by peer. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, number>>>;

const FIRST_WITHIN = 1.3;
const KEY_WITHIN = 1.3;
const LONGEST_TASK = 50;
const LARGE = 100_000;
const HALF = 0.5;

const whole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : '–');
const task = (value: number) => (value ? whole(value) : '<50');

/** Lines of text in columns, the first flush left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
    )
    .join('\n');
}

type Figure = (measured: Measured) => number;
const valueOf = ({ rounds }: Series, name: string, figure: Figure): number | undefined => {
  const measured = rounds.get(name);
  return measured?.length ? median(measured.map(figure)) : undefined;
};

function ranged(measured: readonly Measured[], figure: Figure): string {
  const values = measured.map(figure);
  const range = values.length > 1 ? ` (${whole(Math.min(...values))}–${whole(Math.max(...values))})` : '';
  return whole(median(values)) + range;
}

const HEAD = [
  '',
  'first ms (min–max)',
  '×',
  'all ms',
  'key p50',
  'key p95 (min–max)',
  '×',
  'facet',
  'page MB',
  'worker MB',
  'load task',
  'key task',
  'no answer',
];

/** What was measured, each peer a line, with ratios against the yardstick. */
export function measuredTable(series: Series): string {
  const lines = peers.flatMap(({ name, title }) => {
    const measured = series.rounds.get(name) ?? [];
    if (!measured.length) return [];
    const value = (figure: Figure) => median(measured.map(figure));
    const ratio = (figure: Figure) => {
      const other = valueOf(series, yardstick, figure);
      return other ? (value(figure) / other).toFixed(2) : '–';
    };
    const workerHeap = value((one) => one.workerHeap);
    return [
      [
        title,
        ranged(measured, (one) => one.first),
        ratio((one) => one.first),
        whole(value((one) => one.complete)),
        whole(value((one) => one.p50)),
        ranged(measured, (one) => one.p95),
        ratio((one) => one.p95),
        whole(value((one) => one.facet)),
        value((one) => one.pageHeap).toFixed(1),
        workerHeap ? workerHeap.toFixed(1) : '–',
        task(value((one) => one.loadTask)),
        task(value((one) => one.keyTask)),
        String(measured.reduce((sum, { late }) => sum + late, 0)),
      ],
    ];
  });
  return table([HEAD, ...lines]);
}

/** How many were found, each peer a line. */
export function answersTable(answers: Answers, kinds: readonly AnswerKind[]): string {
  const lines = peers.flatMap(({ name, title }) => {
    const found = answers.get(name);
    return found ? [[title, ...kinds.map(({ kind }) => String(found[kind]))]] : [];
  });
  return table([['', ...kinds.map(({ kind }) => kind)], ...lines]);
}

const verdict = (claim: string, isKept: boolean, figures: string) =>
  `${isKept ? '✓' : '✗'} ${claim}: ${figures}`;

function bestOf(series: Series, among: readonly Peer[], figure: Figure) {
  const rivals = among.flatMap(({ name, title }) => {
    const value = valueOf(series, name, figure);
    return value === undefined ? [] : [{ title, value }];
  });
  return rivals.sort((a, b) => a.value - b.value)[0];
}

/** What is claimed of the kit, and what came of it, on one size at one speed. */
export function seriesClaims(series: Series): string[] {
  const { size, cpu, rounds } = series;
  const where = `${size.toLocaleString('en')} records, ${cpu}×`;
  const claims: string[] = [];
  const libraries = peers.filter(({ isLibrary }) => isLibrary);
  const against = (what: string, limit: number, figure: Figure) => {
    const kit = valueOf(series, 'kit', figure);
    const other = valueOf(series, yardstick, figure);
    if (kit === undefined) return;
    if (other !== undefined)
      claims.push(
        verdict(
          `${where}: ${what} within ${limit}× of the worker scan`,
          kit <= limit * other,
          (kit / other).toFixed(2),
        ),
      );
    const best = bestOf(series, libraries, figure);
    if (best)
      claims.push(
        verdict(
          `${where}: ${what} ahead of every library`,
          kit < best.value,
          `${whole(kit)} ms, ${best.title} ${whole(best.value)} ms`,
        ),
      );
  };
  against('first results', FIRST_WITHIN, (one) => one.first);
  against('keystroke p95', KEY_WITHIN, (one) => one.p95);
  const kit = valueOf(series, 'kit', (one) => one.p95);
  const best = bestOf(series, libraries, (one) => one.p95);
  if (size >= LARGE && kit !== undefined && best)
    claims.push(
      verdict(
        `${where}: keystroke p95 at most half the best library's`,
        kit <= HALF * best.value,
        `${(kit / best.value).toFixed(2)} of ${best.title}'s`,
      ),
    );
  const longest = Math.max(0, ...(rounds.get('kit') ?? []).map(({ keyTask }) => keyTask));
  if (cpu === 1 && kit !== undefined)
    claims.push(
      verdict(
        `${where}: no keystroke task over ${LONGEST_TASK} ms in any round`,
        longest <= LONGEST_TASK,
        `longest ${task(longest)} ms`,
      ),
    );
  return claims;
}

/** What is claimed of the kit's answers, and what came of it. */
export function answerClaims(answers: Answers, kinds: readonly AnswerKind[]): string[] {
  const found = answers.get('kit');
  if (!found) return [];
  return kinds.map(({ kind, least }) =>
    verdict(`at least ${least} of 100 ${kind} queries`, found[kind]! >= least, String(found[kind])),
  );
}
