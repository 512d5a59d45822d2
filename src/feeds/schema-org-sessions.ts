import { compact } from './feed.js';
import { endOf, momentOf } from './schema-org-moments.js';
import { occurrences } from './schema-org-schedule.js';
import { line, list, number, record, records } from './values.js';
import type { Raw } from './values.js';

export { endOf, momentOf } from './schema-org-moments.js';

/** One date of an event that has several. */
export interface Session {
  id: string;
  start?: string | undefined;
  end?: string | undefined;
  remaining?: number | undefined;
}

/** Whether an `eventStatus` says so; `word` is `Cancelled` or `Postponed`. */
export const hasStatus = (status: unknown, word: string): boolean =>
  list(status).some((entry) => new RegExp(`(^|/|:|Event)${word}$`, 'i').test(line(entry) ?? ''));

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
