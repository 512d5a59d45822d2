import type { ServiceSchedule } from '../domain/service.js';
import { compact } from './collect.js';
import type { Report } from './collect.js';
import { byDays, clock, plainText } from './tidy.js';
import { distinct, isRecord, line, list, number, text } from './values.js';
import type { Raw } from './values.js';

const LISTS = ['schedules', 'regular_schedules', 'regular_schedule', 'schedule'];

/** The day of an ISO date, also without hyphens (`20261231T000000Z`). */
const dateOf = (written: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(written) ?? [];
  return year && `${year}-${month}-${day}`;
};

function scheduleOf(entry: unknown, report: Report, lang: string | undefined): ServiceSchedule | undefined {
  const source = isRecord(entry) ? entry : { description: entry };
  const said = source['byday'] ?? source['weekday'];
  const byday = byDays(said);
  const { opens, closes, opensAt, closesAt } = clock(source);
  // What is no day and no time is still worth reading: "By appointment".
  const words: (string | undefined)[] = [];
  const check = (field: string, given: unknown, understood: string | undefined, message: string) => {
    const odd = understood ? undefined : plainText(given, lang);
    if (!odd) return;
    report(message, field);
    words.push(odd);
  };
  check('byday', said, byday, 'is no day of the week');
  check('opens_at', opens, opensAt, 'is not a time');
  check('closes_at', closes, closesAt, 'is not a time');
  words.push(plainText(source['description'], lang), plainText(source['notes'], lang));
  const description = distinct(words).join('\n');
  if (!description && byday === undefined && opensAt === undefined && closesAt === undefined)
    return undefined;
  const date = (field: string) => {
    const given = text(source[field]);
    const found = given && dateOf(given);
    if (given && !found) report('is not an ISO date', field);
    return found;
  };
  const interval = number(source['interval']);
  const bymonthday = line(source['bymonthday']);
  const isRare = (interval ?? 1) > 1 || bymonthday !== undefined;
  const timezone = line(source['timezone']);
  return compact<ServiceSchedule>({
    description: description || undefined,
    byday,
    opensAt,
    closesAt,
    freq: line(source['freq'])?.toUpperCase(),
    interval: isRare ? interval : undefined,
    bymonthday,
    dtstart: isRare ? date('dtstart') : undefined,
    validFrom: date('valid_from') ?? date('dtstart'),
    validTo: date('valid_to') ?? date('until'),
    // HSDS counts hours from UTC here, which says nothing of daylight saving: only names count.
    timezone: timezone && /^[A-Z]\w+\/\w/.test(timezone) ? timezone : undefined,
  });
}

/** Schedules of a service and its places, each once; times as `HH:MM`, days as `MO,TU`. */
export function readSchedules(owners: Raw[], report: Report, lang: string | undefined): ServiceSchedule[] {
  const found: (ServiceSchedule | undefined)[] = [];
  for (const owner of owners)
    for (const key of LISTS)
      if (owner[key] != null)
        for (const entry of list(owner[key])) found.push(scheduleOf(entry, report, lang));
  return distinct(found, JSON.stringify);
}
