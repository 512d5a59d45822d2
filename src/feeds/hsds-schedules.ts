import type { ServiceSchedule } from '../domain/service.js';
import { expandDays, normalizeTime } from '../domain/service-hours.js';
import { plainText } from './content.js';
import { compact } from './feed.js';
import type { Report } from './feed.js';
import { distinct, isRecord, line, list, text } from './values.js';
import type { Raw } from './values.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORDS: [RegExp, string][] = [
  [/^(daily|every ?day|all days|7 days.*)$/i, 'MO-SU'],
  [/^(weekdays?|working days)$/i, 'MO-FR'],
  [/^week-?ends?$/i, 'SA-SU'],
];
/** Days as they should be: nothing to be done. */
const PROPER = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/;
const LISTS = ['schedules', 'regular_schedules', 'regular_schedule', 'schedule'];

/** The day of an ISO date, also without hyphens (`20261231T000000Z`). */
const dateOf = (value: unknown): string | undefined => {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text(value) ?? '') ?? [];
  return year && `${year}-${month}-${day}`;
};

/** RFC 5545 days of `MO,TU`, `["Monday"]`, `1` (Monday) to `7`, `Mon-Fri`, `weekdays`; `2MO` stays as it is. */
function daysOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && PROPER.test(value)) return value;
  const source = list(value)
    .map((entry) => line(entry))
    .filter(Boolean)
    .join(',');
  const word = WORDS.find(([pattern]) => pattern.test(source))?.[1] ?? source;
  const days = word.toUpperCase();
  if (/^[-+\d]+[A-Z]{2}/.test(days)) return days;
  if (/^[0-7](\s*[,;]\s*[0-7])*$/.test(days)) {
    const numbers = days.split(/\s*[,;]\s*/).map((day) => (Number(day) + 6) % 7);
    return distinct(numbers.sort().map((day) => DAYS[day])).join(',');
  }
  return (
    expandDays(days)
      .map((day) => DAYS[day - 1])
      .join(',') || undefined
  );
}

/** Opening and closing time, also of `9am - 5pm` in one field. */
function hoursOf(source: Raw): { opens: unknown; closes: unknown } {
  const [opens, closes] = [source['opens_at'], source['closes_at'] ?? undefined];
  if (text(closes)) return { opens, closes };
  const range = /^\s*(\S.*?)\s*(?:-|–|—|\bto\b|\buntil\b)\s*(\S.*?)\s*$/i.exec(text(opens) ?? '');
  const isRange = range && normalizeTime(range[1]) && normalizeTime(range[2]);
  return isRange ? { opens: range[1], closes: range[2] } : { opens, closes };
}

function scheduleOf(entry: unknown, report: Report, lang: string | undefined): ServiceSchedule | undefined {
  const source = isRecord(entry) ? entry : { description: entry };
  const said = source['byday'] ?? source['weekday'];
  const byday = daysOf(said);
  const { opens, closes } = hoursOf(source);
  const opensAt = normalizeTime(text(opens));
  const closesAt = normalizeTime(text(closes));
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
  return compact<ServiceSchedule>({
    ...schedule,
    freq: line(source['freq'])?.toUpperCase(),
    validFrom: date('valid_from') ?? date('dtstart'),
    validTo: date('valid_to') ?? date('until'),
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
