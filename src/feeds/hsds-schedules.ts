import type { ServiceSchedule } from '../domain/service.js';
import { compact } from './collect.js';
import type { Report } from './collect.js';
import { byDays, clock, plainText } from './tidy.js';
import { distinct, isRecord, line, list, number, text } from './values.js';
import type { Raw } from './values.js';

const LISTS = ['schedules', 'regular_schedules', 'regular_schedule', 'schedule'];

/** The day of an ISO date, also without hyphens (`20261231T000000Z`). */
const dateOf = (value: unknown): string | undefined => {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text(value) ?? '') ?? [];
  return year && `${year}-${month}-${day}`;
};

function scheduleOf(entry: unknown, report: Report, lang: string | undefined): ServiceSchedule | undefined {
  const source = isRecord(entry) ? entry : { description: entry };
  const said = source['byday'] ?? source['weekday'];
  const byday = byDays(said);
  const { opens, closes, opensAt, closesAt } = clock(source);
  // What is no day and no time is still worth reading: "By appointment".
  const odd: string[] = [];
  const check = (field: string, given: unknown, understood: string | undefined, message: string) => {
    const words = understood ? undefined : plainText(given, lang);
    if (!words) return;
    report(message, field);
    odd.push(words);
  };
  check('byday', said, byday, 'is no day of the week');
  check('opens_at', opens, opensAt, 'is not a time');
  check('closes_at', closes, closesAt, 'is not a time');
  const note = [source['description'], source['notes']].map((value) => plainText(value, lang));
  const schedule = compact<ServiceSchedule>({
    description: distinct([...odd, ...note]).join('\n') || undefined,
    byday,
    opensAt,
    closesAt,
  });
  if (!Object.keys(schedule).length) return undefined;
  const date = (field: string) => {
    const found = dateOf(source[field]);
    if (!found && text(source[field])) report('is not an ISO date', field);
    return found;
  };
  const interval = number(source['interval']);
  const bymonthday = line(source['bymonthday']);
  const isRare = (interval ?? 1) > 1 || bymonthday !== undefined;
  return compact<ServiceSchedule>({
    ...schedule,
    freq: line(source['freq'])?.toUpperCase(),
    ...(isRare && { interval, bymonthday, dtstart: date('dtstart') }),
    validFrom: date('valid_from') ?? date('dtstart'),
    validTo: date('valid_to') ?? date('until'),
    // HSDS counts hours from UTC here, which says nothing of daylight saving: only names count.
    timezone: /^[A-Z]\w+\/\w/.test(line(source['timezone']) ?? '') ? line(source['timezone']) : undefined,
  });
}

/** Schedules of a service and its places, each once; times as `HH:MM`, days as `MO,TU`. */
export const readSchedules = (owners: Raw[], report: Report, lang: string | undefined): ServiceSchedule[] =>
  distinct(
    owners
      .flatMap((owner) => LISTS.flatMap((key) => list(owner[key])))
      .map((entry) => scheduleOf(entry, report, lang)),
    JSON.stringify,
  );
