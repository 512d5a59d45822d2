import type { ServiceSchedule } from './service.js';

/** Day of the week, 1 for Monday to 7 for Sunday: the `n`th of January 2024 is such a day. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Opening hours ready to be worded. */
export interface ScheduleLine {
  days: Weekday[];
  /** The same days as runs: `[[1, 5], [7, 7]]` is Monday to Friday and Sunday. */
  ranges: [Weekday, Weekday][];
  /** `HH:MM`, 24 hours. */
  opens?: string;
  closes?: string;
  /** Free text of the feed. */
  description?: string;
  validFrom?: string;
  validTo?: string;
  /** Set where the days are not those of every week: `MONTHLY`, `YEARLY`, or `WEEKLY` for every second or third. */
  freq?: string;
  /** Days of the month, where those count and not days of the week. */
  monthDays?: number[];
}

/** A schedule, and what more of RFC 5545 it may have. */
type Schedule = ServiceSchedule & { interval?: number | undefined; bymonthday?: string | undefined };

/** `mo`, `mon`, `monday`, `mondays`; not `month` or `weekdays`. */
const DAY_NAME = /^(mo|tu|we|th|fr|sa|su|(mon|tues?|weds?|wednes|thu(rs?)?|fri|sat(ur)?|sun)(days?)?)$/;
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** `HH:MM` of `9:00am`, `09:00:00`, `9am`, `0900`, `9.30 p.m.`, `24:00` or an ISO date and time; nothing for anything else. */
export function normalizeTime(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const source = String(value)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d\d-\d\dt/, '');
  if (source === 'noon' || source === 'midday') return '12:00';
  if (source === 'midnight') return '00:00';
  const match =
    /^(\d{1,2})(?:[:.h]?(\d\d))?(?:[:.]\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?\s*(?:([ap])\.?m\.?)?$/.exec(
      source,
    );
  if (!match) return undefined;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (match[3]) hour = (hour % 12) + (match[3] === 'p' ? 12 : 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Days of `MO,TU`, `1MO`, `Monday`, `Mon-Fri` or `https://schema.org/Monday`, from Monday on, each once. */
export function expandDays(byday: string | undefined): Weekday[] {
  const found = new Set<number>();
  const words = (byday ?? '')
    .toLowerCase()
    .replace(/https?:\S*\//g, '')
    .replace(/\s*([-–—]|\bto\b)\s*/g, '-');
  for (const word of words.split(/[^a-z\d+-]+/)) {
    const [first = -1, last = first] = word
      .replace(/^[+-]?\d+(?=[a-z])/, '')
      .split('-')
      .map((day) => (DAY_NAME.test(day) ? DAYS.indexOf(day.slice(0, 2)) : -1));
    if (first < 0 || last < 0) continue;
    for (let day = first; ; day = (day + 1) % 7) {
      found.add(day + 1);
      if (day === last) break;
    }
  }
  return [...found].sort() as Weekday[];
}

/** Days in a row as first and last; two days stay apart. */
function runs(days: Weekday[]): [Weekday, Weekday][] {
  const ranges: [Weekday, Weekday][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges.flatMap(([first, last]) =>
    last - first === 1
      ? ([
          [first, first],
          [last, last],
        ] as [Weekday, Weekday][])
      : [[first, last]],
  );
}

/** What a schedule says, normalised. */
export function describeSchedule(schedule: Schedule): ScheduleLine {
  const { byday, freq, description, validFrom, validTo, interval = 1, bymonthday } = schedule;
  const monthDays = byday ? [] : (bymonthday?.match(/-?\d+/g) ?? []).map(Number);
  const opens = normalizeTime(schedule.opensAt);
  const closes = normalizeTime(schedule.closesAt);
  const days = byday
    ? expandDays(byday)
    : /^daily$/i.test(freq ?? '') && !(interval > 1)
      ? ([1, 2, 3, 4, 5, 6, 7] as Weekday[])
      : [];
  return {
    days,
    ranges: runs(days),
    ...(opens && { opens }),
    ...(closes && { closes }),
    ...(description && { description }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...((/^(month|year)ly$/i.test(freq ?? '') || interval > 1) && { freq: (freq ?? 'WEEKLY').toUpperCase() }),
    // Counted from the end of the month, they are not told in so few words.
    ...(monthDays.length > 0 && monthDays.every((day) => day > 0) && { monthDays }),
  };
}

/** Several schedules as few lines: those alike but for their days are one, ordered by first day and opening time. */
export function describeSchedules(schedules: ServiceSchedule[]): ScheduleLine[] {
  const lines = new Map<string, ScheduleLine>();
  for (const schedule of schedules) {
    const entry = describeSchedule(schedule);
    const key = JSON.stringify({ ...entry, days: 0, ranges: 0 });
    const same = lines.get(key);
    const days = [...new Set([...(same?.days ?? []), ...entry.days])].sort() as Weekday[];
    lines.set(key, { ...entry, days, ranges: runs(days) });
  }
  return [...lines.values()].sort(
    (a, b) => (a.days[0] ?? 8) - (b.days[0] ?? 8) || (a.opens ?? '').localeCompare(b.opens ?? ''),
  );
}
