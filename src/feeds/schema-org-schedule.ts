import { momentOfTime } from '../domain/activity-times.js';
import { addTo, durationOf, lastsTo, momentOf } from './schema-org-moments.js';
import type { Session } from './schema-org-sessions.js';
import { line, list, number, text } from './values.js';
import type { Raw } from './values.js';

/** Occurrences taken from one schedule at most: a year of a weekly one. */
const MAX_OCCURRENCES = 53;
const DAY = 86_400_000;
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** When a schedule takes place: whether a day (days since 1970) is one of its days. */
type Rule = (day: number) => boolean;

const weekdayOf = (day: number) => (day + 3) % 7;
const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (value: unknown) => Date.parse(momentOf(value)?.slice(0, 10) ?? '') / DAY;
const numbers = (value: unknown) => list(value).flatMap((entry) => number(entry) ?? []);

/** `https://schema.org/Tuesday`, `TU`, and `2TU`, `-1FR` with their place in the month. */
const readWeekdays = (value: unknown) =>
  list(value).flatMap((entry) => {
    const [, place, name = ''] =
      /^([+-]?\d)?([a-z]{2})/i.exec((line(entry) ?? '').replace(/^.*[/:]/, '')) ?? [];
    return name
      ? [{ weekday: DAYS.indexOf(name.toLowerCase()), place: place ? Number(place) : undefined }]
      : [];
  });

/** Days by months or years; nothing where the schedule does not say which day of the month it means. */
function monthRule(schedule: Raw, first: number, step: number, isYearly: boolean): Rule | undefined {
  const weekdays = readWeekdays(schedule['byDay']);
  const weeks = numbers(schedule['byMonthWeek']);
  const start = new Date(first * DAY);
  const startMonth = start.getUTCMonth() + 1;
  const given = numbers(schedule['byMonthDay']);
  const days = given.length || weekdays.length ? given : [start.getUTCDate()];
  const months = numbers(schedule['byMonth']);
  const allowed = months.length || !isYearly ? months : [startMonth];
  if (weekdays.some(({ place }) => !place) && !weeks.length && !days.length) return undefined;
  return (day) => {
    const at = new Date(day * DAY);
    const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
    const years = year - start.getUTCFullYear();
    const since = isYearly ? years : years * 12 + month - startMonth;
    if (since % step || (allowed.length && !allowed.includes(month))) return false;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const isDay = !days.length || days.some((named) => (named < 0 ? length + named + 1 : named) === date);
    // First, second … of the month, and counted from its end.
    const places = [Math.ceil(date / 7), -Math.ceil((length - date + 1) / 7)];
    const isPlace = (wanted: number[]) => !wanted.length || wanted.some((place) => places.includes(place));
    const isWeekday = weekdays.some(
      ({ weekday, place }) => weekday === weekdayOf(day) && isPlace(place ? [place] : weeks),
    );
    return isDay && (!weekdays.length || isWeekday);
  };
}

function dayRule(schedule: Raw, first: number, step: number, unit: string | undefined): Rule {
  const named = readWeekdays(schedule['byDay']).map(({ weekday }) => weekday);
  const weekdays = named.length || unit !== 'W' ? named : [weekdayOf(first)];
  // Weeks are counted from the Monday of the first one.
  const origin = unit === 'W' ? first - weekdayOf(first) : first;
  return (day) =>
    Math.floor((day - origin) / (unit === 'W' ? 7 : 1)) % step === 0 &&
    (!weekdays.length || weekdays.includes(weekdayOf(day)));
}

/**
 * Dates of a schema.org `Schedule` that repeats by days, weeks or months, from `now` (ms) on: local times, or in
 * UTC where `scheduleTimezone` names their zone. Of one that is over, or that repeats in a way not understood, its
 * start.
 */
export function occurrences(schedule: Raw, now: number): Session[] {
  const first = dayOf(schedule['startDate']);
  if (Number.isNaN(first)) return [];
  const frequency = text(schedule['repeatFrequency']);
  const [, count = '', unit] = /^P(\d+)([DWMY])$/.exec(frequency ?? '') ?? [];
  const step = Math.max(1, Number(count));
  const rule =
    unit === 'M' || unit === 'Y'
      ? monthRule(schedule, first, step, unit === 'Y')
      : dayRule(schedule, first, step, unit);
  const isUnderstood = Boolean(rule && (!frequency || count));
  const givenEnd = dayOf(schedule['endDate']);
  const last = Number.isNaN(givenEnd) ? Infinity : givenEnd;
  const except = list(schedule['exceptDate']).map((date) => line(date)?.slice(0, 10));
  const sessionOn = sessionsOf(schedule);
  const found: Session[] = [];
  let left = isUnderstood && frequency ? (number(schedule['repeatCount']) ?? Infinity) : 1;
  // A day of grace: the feed's zone may not be known.
  const earliest = Math.floor(now / DAY) - 1;
  const from = left === Infinity ? Math.max(first, earliest) : first;
  for (
    let day = from;
    day <= last && left > 0 && found.length < MAX_OCCURRENCES && day - from < 3660;
    day++
  ) {
    if (rule && !rule(day)) continue;
    left--;
    const date = isoDay(day);
    if (day >= earliest && !except.includes(date)) found.push(sessionOn(date));
  }
  // What may still go on without end stays undated.
  if (found.length || (last === Infinity && !(isUnderstood && left <= 0))) return found;
  return [{ ...sessionOn(isoDay(first)), end: isoDay(last === Infinity ? first : Math.max(first, last)) }];
}

/** Makes the session of a date. */
function sessionsOf(schedule: Raw): (date: string) => Session {
  const clock = (value: unknown) => /^\d\d:\d\d/.exec(line(value) ?? '')?.[0];
  const opens = clock(schedule['startTime']);
  const closes = clock(schedule['endTime']);
  const length = durationOf(schedule['duration']);
  const zone = line(schedule['scheduleTimezone']);
  const timeZone = zone && isZone(zone) ? zone : undefined;
  const zoned = (local: string) =>
    timeZone && local.length > 10
      ? new Date(momentOfTime(local, timeZone)).toISOString().replace('.000', '')
      : local;
  return (date) => {
    const start = opens ? `${date}T${opens}` : date;
    const until = closes ? `${date}T${closes}` : length && lastsTo(start, length);
    const end = until && until < start ? addTo(until, DAY) : until;
    return { id: start, start: zoned(start), end: end ? zoned(end) : undefined };
  };
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
