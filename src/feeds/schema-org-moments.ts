import { line, text } from './values.js';
import type { Raw } from './values.js';

/** Milliseconds of an ISO 8601 duration of weeks, days and times; nothing for months, years and anything else. */
export function durationOf(value: unknown): number | undefined {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(
    text(value) ?? '',
  );
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 || undefined;
}

/** The moment `ms` after a start, in the same notation and offset. */
export function addTo(start: string, ms: number): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(start);
  const at = match ? Date.parse(`${match[1]}${match[2] ?? 'T00:00'}Z`) + ms : NaN;
  if (!match || !(Math.abs(at) < 8e15)) return undefined;
  return new Date(at).toISOString().slice(0, match[2] ? 10 + match[2].length : 10) + (match[3] ?? '');
}

/** The end of what lasts `ms` from a start; of whole days it is the last one. */
export const lastsTo = (start: string, ms: number): string | undefined =>
  addTo(start, start.length > 10 ? ms : ms - 1);

/** ISO date, or date and time, as the feed has it; `2026-11-20 08:30` gets its `T`. */
export const momentOf = (value: unknown): string | undefined => {
  const found = line(value)?.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  return found && /^\d{4}-\d\d-\d\d/.test(found) ? found : undefined;
};

/** End of an event: given, else start and duration. */
export const endOf = (node: Raw, start: string | undefined, duration?: unknown): string | undefined => {
  const length = durationOf(node['duration'] ?? duration);
  return momentOf(node['endDate']) ?? (start && length ? lastsTo(start, length) : undefined);
};
