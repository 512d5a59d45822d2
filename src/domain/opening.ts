import { occursOn, ruleOf, weekdayOf, type OpeningRule } from './opening-rules.js';
import type { ServiceSchedule } from './service.js';

/** Whether something is open, and when that changes: looked for up to seven days ahead. */
export interface OpeningState {
  /** `unknown` where only free text, or a day without times, is told. */
  state: 'open' | 'closed' | 'unknown';
  /** Where it is open, and closes within seven days. */
  closesAt?: Date;
  /** Where it is closed, and opens within seven days. */
  opensAt?: Date;
  /** Feeds do not tell public holidays: to be said wherever the state is. */
  byHoliday: 'unknown';
}

/** From and to, as ms since 1970. */
type Span = [number, number];

const MINUTE = 60_000;
const DAY = 86_400_000;
const AHEAD = 7 * DAY;
const REMEMBERED = 200;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const key = timeZone ?? '';
  let clock = clocks.get(key);
  if (!clock) {
    const options = { timeZoneName: 'longOffset' } as const;
    try {
      clock = new Intl.DateTimeFormat('en', { ...options, ...(timeZone && { timeZone }) });
    } catch {
      // A zone that nobody knows.
      clock = new Intl.DateTimeFormat('en', options);
    }
    clocks.set(key, clock);
  }
  return clock;
}

/** ms by which clocks are ahead of UTC at a moment. Offsets change at whole quarters of an hour. */
function offsetAt(moment: number, timeZone: string | undefined): number {
  const quarter = Math.floor(moment / (15 * MINUTE)) * 15 * MINUTE;
  const key = `${quarter} ${timeZone ?? ''}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const name = clockOf(timeZone)
      .formatToParts(quarter)
      .find(({ type }) => type === 'timeZoneName')?.value;
    // `GMT`, `GMT+08:00`, `GMT-03:30`.
    const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
    offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE : 0;
    if (offsets.size >= REMEMBERED) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/**
 * The moment of a local time, given as ms as if it were UTC. A time that daylight saving skips moves forward by what is
 * skipped, one that comes twice is the first.
 */
function momentOf(wall: number, timeZone: string | undefined): number {
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  if (before === after) return wall - before;
  const isAfter = offsetAt(wall - before, timeZone) !== before && offsetAt(wall - after, timeZone) === after;
  return wall - (isAfter ? after : before);
}

const todayOf = (now: number, timeZone: string | undefined): number =>
  Math.floor((now + offsetAt(now, timeZone)) / DAY);

/** Whether the hours of a rule can be relied on. */
const isSure = ({ opens, closes, isVague }: OpeningRule): boolean =>
  !isVague && opens !== undefined && closes !== undefined;

/** When a rule opens on a day; the rest of the day where one of its times is not told. */
function spanOf({ opens = 0, closes = 1440 }: OpeningRule, day: number, timeZone: string | undefined): Span {
  const wall = (minutes: number) => momentOf(day * DAY + minutes * MINUTE, timeZone);
  return [wall(opens), wall(closes)];
}

/** Spans in order, those that touch as one. */
function joined(spans: Span[]): Span[] {
  const whole: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/**
 * Whether what has these schedules is open.
 * @param now ms since 1970
 * @param timeZone IANA name for schedules that name none; the device's where it is not given
 */
export function openingState(
  schedules: readonly ServiceSchedule[],
  now: number,
  timeZone?: string,
): OpeningState {
  const sure: Span[] = [];
  const vague: Span[] = [];
  let isTold = false;
  for (const schedule of schedules) {
    const rule = ruleOf(schedule);
    if (!rule) continue;
    isTold = true;
    const zone = rule.timeZone ?? timeZone;
    const today = todayOf(now, zone);
    for (let day = today - 1; day <= today + 8; day++)
      if (occursOn(rule, day)) (isSure(rule) ? sure : vague).push(spanOf(rule, day, zone));
  }
  const byHoliday = 'unknown';
  const holdsNow = ([from, to]: Span) => from <= now && now < to;
  const spans = joined(sure);
  const current = spans.find(holdsNow);
  if (current) {
    const closes = current[1] <= now + AHEAD && { closesAt: new Date(current[1]) };
    return { state: 'open', ...closes, byHoliday };
  }
  if (!isTold || vague.some(holdsNow)) return { state: 'unknown', byHoliday };
  const next = spans.find(([from]) => from > now);
  const opens = next && next[0] <= now + AHEAD && { opensAt: new Date(next[0]) };
  return { state: 'closed', ...opens, byHoliday };
}

/**
 * For each schedule bit 0 where it is open, and bits 1 to 7 for the days of the week, from Monday, on which it opens
 * within the coming seven days, today included.
 * @param now ms since 1970
 */
export function openingMasks(
  schedules: readonly ServiceSchedule[],
  now: number,
  timeZone?: string,
): Uint8Array {
  return Uint8Array.from(schedules, (schedule) => {
    const rule = ruleOf(schedule);
    if (!rule) return 0;
    const zone = rule.timeZone ?? timeZone;
    const today = todayOf(now, zone);
    let mask = 0;
    for (let day = today; day < today + 7; day++) if (occursOn(rule, day)) mask |= 1 << weekdayOf(day);
    if (!isSure(rule)) return mask;
    for (const day of [today - 1, today]) {
      if (!occursOn(rule, day)) continue;
      const [from, to] = spanOf(rule, day, zone);
      if (from <= now && now < to) mask |= 1;
    }
    return mask;
  });
}
