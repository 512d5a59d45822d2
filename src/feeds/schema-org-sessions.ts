import { compact } from './feed.js';
import { line, list, number, record, records, text } from './values.js';
import type { Raw } from './values.js';

/** One date of an event that has several. */
export interface Session {
  id: string;
  start?: string | undefined;
  end?: string | undefined;
  remaining?: number | undefined;
}

/** Occurrences taken from one schedule at most: a year of a weekly one. */
const MAX_OCCURRENCES = 53;
const DAY = 86_400_000;
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

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

/** ISO date, or date and time, as the feed has it; `2026-11-20 08:30` gets its `T`. */
export const momentOf = (value: unknown): string | undefined => {
  const found = line(value)?.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  return found && /^\d{4}-\d\d-\d\d/.test(found) ? found : undefined;
};

/** End of an event: given, else start and duration. */
export const endOf = (node: Raw, start: string | undefined, duration?: unknown): string | undefined => {
  const length = durationOf(node['duration'] ?? duration);
  return momentOf(node['endDate']) ?? (start && length ? addTo(start, length) : undefined);
};

/** Whether an `eventStatus` says so; `word` is `Cancelled` or `Postponed`. */
export const hasStatus = (status: unknown, word: string): boolean =>
  list(status).some((entry) => new RegExp(`(^|/|:|Event)${word}$`, 'i').test(line(entry) ?? ''));

/** Dates of a schema.org `Schedule` that repeats by days or weeks; local times of the feed's own zone. */
function occurrences(schedule: Raw, now: number): Session[] {
  const first = Date.parse(momentOf(schedule['startDate'])?.slice(0, 10) ?? '') / DAY;
  const [, count = '', unit] = /^P(\d+)([DW])$/.exec(text(schedule['repeatFrequency']) ?? '') ?? [];
  if (Number.isNaN(first)) return [];
  const end = Date.parse(momentOf(schedule['endDate'])?.slice(0, 10) ?? '9999-12-31') / DAY;
  const step = Math.max(1, Number(count));
  const weekdayOf = (day: number) => (day + 3) % 7;
  const byDay = list(schedule['byDay']).map((day) =>
    DAYS.indexOf(
      (line(day) ?? '')
        .replace(/^.*[/:]/, '')
        .slice(0, 2)
        .toLowerCase(),
    ),
  );
  const weekdays = byDay.length || unit !== 'W' ? byDay : [weekdayOf(first)];
  const except = list(schedule['exceptDate']).map((date) => line(date)?.slice(0, 10));
  const clock = (value: unknown) => /^\d\d:\d\d/.exec(line(value) ?? '')?.[0];
  const [opens, closes, length] = [
    clock(schedule['startTime']),
    clock(schedule['endTime']),
    durationOf(schedule['duration']),
  ];
  const found: Session[] = [];
  let left = count ? (number(schedule['repeatCount']) ?? Infinity) : 1;
  // Weeks are counted from the Monday of the first one.
  const origin = unit === 'W' ? first - weekdayOf(first) : first;
  // A day of grace: the feed's zone is not known.
  const earliest = Math.floor(now / DAY) - 1;
  const from = left === Infinity ? Math.max(first, earliest) : first;
  for (let day = from; day <= end && left > 0 && found.length < MAX_OCCURRENCES && day - from < 3660; day++) {
    const isTurn = Math.floor((day - origin) / (unit === 'W' ? 7 : 1)) % step === 0;
    if (!isTurn || (weekdays.length && !weekdays.includes(weekdayOf(day)))) continue;
    left--;
    const date = new Date(day * DAY).toISOString().slice(0, 10);
    if (day < earliest || except.includes(date)) continue;
    const start = opens ? `${date}T${opens}` : date;
    const until = closes ? `${date}T${closes}` : length && addTo(start, length);
    found.push({ id: start, start, end: (until && until < start ? addTo(until, DAY) : until) || undefined });
  }
  return found;
}

/**
 * Sessions of an event: its `subEvent`s and those that came as records of their own (`apart`), else its schedules
 * spelled out from `now` (ms) on.
 */
export function readSessions(
  node: Raw,
  apart: Raw[],
  resolve: (value: unknown) => unknown,
  now: number,
): Session[] {
  const given = [...list(node['subEvent']).map((sub) => record(resolve(sub))), ...apart]
    .filter((sub) => !sub['name'] || line(sub['name']) === line(node['name']))
    .filter((sub) => sub['startDate'] && !hasStatus(sub['eventStatus'], 'Cancelled'))
    .map((sub, index): Session => {
      const start = momentOf(sub['startDate']);
      const id = line(sub['@id']) ?? line(sub['id']) ?? line(sub['identifier']) ?? start ?? String(index);
      return compact({
        id,
        start,
        end: endOf(sub, start, node['duration']),
        remaining: number(sub['remainingAttendeeCapacity']),
      });
    });
  if (given.length) return given;
  return records(node['eventSchedule'])
    .flatMap((schedule) => occurrences(schedule, now))
    .map((session) => compact(session));
}
