import type { Activity } from './activity.js';
import { wallTime } from './wall-time.js';

/** A start as the feed has it, when it begins, and until when it is still ahead, in ms. */
interface StartTime {
  text: string;
  at: number;
  until: number;
}

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const FLOATING = /^(\d{4}-\d\d-\d\d)T[\d:.]+$/;

/** Offsets by zone and day: a feed names the same few hundred days again and again. */
const offsets = new Map<string, readonly [before: number, after: number]>();

/** ms by which clocks in a zone are ahead of UTC at a moment of whole seconds. */
const offsetAt = (moment: number, timeZone: string): number =>
  Date.parse(`${wallTime(moment, timeZone)}Z`) - moment;

function offsetsAround(date: string, timeZone: string): readonly [before: number, after: number] {
  const key = `${timeZone} ${date}`;
  let around = offsets.get(key);
  if (!around) {
    const midnight = Date.parse(date);
    around = [offsetAt(midnight - DAY, timeZone), offsetAt(midnight + 2 * DAY, timeZone)];
    if (offsets.size > 5000) offsets.clear();
    offsets.set(key, around);
  }
  return around;
}

/**
 * The moment of a date and time in ms; one without offset is local time of the zone, else of the browser. Where daylight
 * saving skips or repeats it, as `localToIso` does: not used here, since that comes with the form of another tag.
 */
export function momentOfTime(text: string, timeZone: string | undefined): number {
  const [, date] = FLOATING.exec(text) ?? [];
  const wall = date && timeZone ? Date.parse(`${text}Z`) : NaN;
  if (!date || !timeZone || Number.isNaN(wall)) return Date.parse(text);
  const [before, after] = offsetsAround(date, timeZone);
  const isAfter =
    before !== after &&
    offsetAt(wall - before, timeZone) !== before &&
    offsetAt(wall - after, timeZone) === after;
  return wall - (isAfter ? after : before);
}

const dayTime = (text: string, time: string, timeZone: string | undefined): number =>
  momentOfTime(DATE.test(text) ? `${text}T${time}` : text, timeZone);

/** When a start begins and until when it is ahead: a bare date lasts to the end of its local day. */
const startTime = (text: string, timeZone?: string): StartTime => ({
  text,
  at: dayTime(text, '00:00', timeZone),
  until: dayTime(text, '24:00', timeZone),
});

/** All starts of an activity, sorted, and when it is over, in ms; for ever where it has no date. */
export function activityTimes(activity: Activity, timeZone?: string): { starts: StartTime[]; last: number } {
  const dates = [activity, ...(activity.sessions ?? [])];
  const starts = dates
    .flatMap(({ start }) => (start === undefined ? [] : [startTime(start, timeZone)]))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
  const ends = dates
    .map(({ end }) => (end ? dayTime(end, '24:00', timeZone) : NaN))
    .filter((end) => !Number.isNaN(end));
  const moments = [...starts.map(({ until }) => until), ...ends];
  return { starts, last: moments.length ? Math.max(...moments) : Infinity };
}
