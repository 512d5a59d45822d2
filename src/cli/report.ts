import type { Level, Report } from './findings.js';

const colours: Record<Level, number> = { ok: 32, warning: 33, problem: 31, skipped: 90 };
const indent = ' '.repeat(10);
const width = 100;

/** Breaks a text into lines; what is longer than a line (addresses) stays whole. */
function wrap(text: string, first: string): string {
  const lines = [first];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    const isFresh = line === first || line === indent;
    if (!isFresh && line.length + word.length + 1 > width) lines.push(indent + word);
    else lines[lines.length - 1] = isFresh ? line + word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The last line of the report. */
export function verdictOf({ problems, warnings }: Report): string {
  const also = warnings ? `, ${counted(warnings, 'warning')}` : '';
  if (problems) return `${counted(problems, 'problem')}${also}: not ready for residents yet.`;
  return warnings
    ? `No problems${also}: it works, and could serve residents better.`
    : 'All fine: ready for residents.';
}

/** The report for people. `isColoured` marks the levels, which are words either way. */
export function reportText(report: Report, isColoured = false): string {
  const paint = (level: Level) => {
    const word = level.padEnd(indent.length);
    return isColoured ? `\u001B[${colours[level]}m${word}\u001B[0m` : word;
  };
  const lines = report.findings.flatMap(({ level, check, text, change }) => [
    wrap(`${check}: ${text}`, indent).replace(indent, paint(level)),
    ...(change ? [wrap(`What to change: ${change}`, indent)] : []),
  ]);
  const what = report.preset ? `preset ${report.preset}` : 'feed of services';
  const title = `${report.url}\n${what}, as a page of ${report.origin}\n`;
  return [title, ...lines, '', verdictOf(report), ''].join('\n');
}
