import type { ServiceSchedule } from './service.js';
import { expandDays, normalizeTime } from './service-hours.js';

/** A schedule ready to be reckoned with. Days are whole days since 1970, of the place's own calendar. */
export interface OpeningRule {
  unit: 'day' | 'week' | 'month' | 'year';
  interval: number;
  /** Where `interval` counts from; what has no other day repeats the day of this one. */
  start?: number;
  from: number;
  to: number;
  /** A bit for each day of the week, 1 for Monday to 7. */
  days: number;
  /** `[2, 1]` is the second Monday of a month, `[-1, 5]` its last Friday. */
  ordinals: [nth: number, weekday: number][];
  monthDays: number[];
  /** Minutes of the day, `closes` beyond 1440 where it is the day after; nothing where they are not told. */
  opens?: number;
  closes?: number;
  /** Not each of its days is one: which are is not told. */
  isVague: boolean;
  timeZone?: string;
}

const DAY = 86_400_000;
const MINUTES = 1440;
const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The day of the week of a day, 1 for Monday to 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const dayOf = (date: string | undefined): number | undefined => {
  const at = Date.parse((date ?? '').slice(0, 10));
  return Number.isNaN(at) ? undefined : at / DAY;
};

const minutesOf = (time: string | undefined): number | undefined => {
  const plain = normalizeTime(time);
  return plain === undefined ? undefined : Number(plain.slice(0, 2)) * 60 + Number(plain.slice(3));
};

/** Opening and closing minutes; `00:00` to `00:00` is the whole day, `23:59` its end, equal times say nothing. */
function hoursOf({ opensAt, closesAt }: ServiceSchedule): Pick<OpeningRule, 'opens' | 'closes'> {
  const opens = minutesOf(opensAt);
  let closes = minutesOf(closesAt);
  if (opens !== undefined && closes !== undefined) {
    if (opens && opens === closes) return {};
    if (closes === MINUTES - 1) closes = MINUTES;
    if (closes <= opens) closes += MINUTES;
  }
  return { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) };
}

const zones = new Map<string, boolean>();

/** Whether a time zone is known here by that name. An offset is none: it says nothing of daylight saving. */
function isZone(name: string): boolean {
  let isKnown = zones.get(name);
  if (isKnown === undefined) {
    try {
      isKnown = /^[a-z]/i.test(name) && !!new Intl.DateTimeFormat('en', { timeZone: name });
    } catch {
      isKnown = false;
    }
    zones.set(name, isKnown);
  }
  return isKnown;
}

/** What a schedule says of days and times; nothing where it names no day, as with free text. */
export function ruleOf(schedule: ServiceSchedule): OpeningRule | undefined {
  const { byday = '', bymonthday = '', timezone = '', dtstart, validFrom, validTo } = schedule;
  const freq = (schedule.freq ?? '').toUpperCase();
  const ordinals = [...byday.toUpperCase().matchAll(/([+-]?\d+)\s*(MO|TU|WE|TH|FR|SA|SU)/g)].map(
    ([, nth, name]): [number, number] => [Number(nth), NAMES.indexOf(name!) + 1],
  );
  const plain = byday.replace(/[+-]?\d+\s*[a-z]+/gi, '');
  let days = expandDays(plain).reduce((mask, day) => mask | (1 << day), 0);
  const start = dayOf(dtstart);
  const interval = Math.max(1, Math.floor(schedule.interval ?? 1));
  const isYearly = freq === 'YEARLY';
  const isMonthly = !isYearly && (freq === 'MONTHLY' || ordinals.length > 0);
  const isDaily = freq === 'DAILY' && !isMonthly;
  const monthDays = isMonthly ? (bymonthday.match(/-?\d+/g) ?? []).map(Number) : [];
  let isVague = interval > 1 && start === undefined;
  if (isYearly && (days || ordinals.length)) {
    // Which month is not told.
    for (const [, weekday] of ordinals) days |= 1 << weekday;
    isVague = true;
  } else if (isMonthly && days && !ordinals.length && !monthDays.length) {
    // Every Monday to the letter, yet mostly one of them is meant.
    isVague = true;
  } else if (!days && !ordinals.length && !monthDays.length && !isDaily) {
    if (start === undefined) return undefined;
    if (freq === 'WEEKLY') days = 1 << weekdayOf(start);
  }
  const isOnce = !freq && !days && !ordinals.length;
  return {
    unit: isYearly ? 'year' : isMonthly ? 'month' : isDaily || isOnce ? 'day' : 'week',
    interval,
    ...(start !== undefined && { start }),
    from: Math.max(dayOf(validFrom) ?? -Infinity, start ?? -Infinity),
    to: Math.min(dayOf(validTo) ?? Infinity, isOnce ? start! : Infinity),
    days,
    ordinals: isYearly ? [] : ordinals,
    monthDays,
    ...hoursOf(schedule),
    isVague,
    ...(isZone(timezone) && { timeZone: timezone }),
  };
}

/** Whether a rule holds on a day; where it is vague, whether it may. */
export function occursOn(rule: OpeningRule, day: number): boolean {
  const { unit, interval, start, days, ordinals, monthDays } = rule;
  if (day < rule.from || day > rule.to) return false;
  const isWeekday = (days & (1 << weekdayOf(day))) !== 0;
  const counts = (units: number) => start === undefined || units % interval === 0;
  if (unit === 'day') return (!days || isWeekday) && counts(day - start!);
  if (unit === 'week') return isWeekday && counts(weekOf(day) - weekOf(start!));
  const date = new Date(day * DAY);
  const first = new Date((start ?? day) * DAY);
  const years = date.getUTCFullYear() - first.getUTCFullYear();
  const isSameDay = date.getUTCDate() === first.getUTCDate();
  if (unit === 'year') {
    if (!counts(years)) return false;
    return days ? isWeekday : isSameDay && date.getUTCMonth() === first.getUTCMonth();
  }
  if (!counts(years * 12 + date.getUTCMonth() - first.getUTCMonth())) return false;
  const nth = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  if (monthDays.length && !monthDays.includes(nth) && !monthDays.includes(nth - length - 1)) return false;
  if (!days && !ordinals.length) return monthDays.length > 0 || isSameDay;
  const isOrdinal = ([which, weekday]: [number, number]) =>
    weekday === weekdayOf(day) &&
    (which > 0 ? Math.ceil(nth / 7) : -Math.ceil((length - nth + 1) / 7)) === which;
  return isWeekday || ordinals.some(isOrdinal);
}

/** Weeks since one that began on a Monday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
