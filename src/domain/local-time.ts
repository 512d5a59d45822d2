const MINUTE = 60_000;
const DAY = 86_400_000;

/** A calendar date `2026-11-20` and a time of day `09:00`, as date and time controls hold them. */
export interface LocalMoment {
  date: string;
  time: string;
}

/** ms by which clocks in a time zone are ahead of UTC at a moment; the browser's zone where none or an unknown one is named. */
function offsetAt(moment: number, timeZone: string | undefined): number {
  if (timeZone) {
    try {
      const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
        moment,
      );
      const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? [];
      return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
    } catch {
      // An unknown zone: LocalizeController warns of it where dates are shown.
    }
  }
  return -new Date(moment).getTimezoneOffset() * MINUTE;
}

/** A moment (ms since 1970) as ISO 8601 with the offset of the time zone, whole seconds: `2026-11-20T09:00:00+08:00`. */
export function momentToIso(moment: number, timeZone?: string): string {
  const offset = offsetAt(moment, timeZone);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const minutes = Math.abs(offset) / MINUTE;
  const wall = new Date(moment + offset).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/**
 * Date and time as a resident enters them, as ISO 8601 with offset; nothing where they are incomplete. A time that
 * daylight saving skips moves forward by what is skipped, one that comes twice is the first (as `Temporal` does);
 * `24:00` ends the day.
 * @param timeZone IANA name; the browser's zone where there is none
 */
export function localToIso(date: string, time: string, timeZone?: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time)) return undefined;
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall)) return undefined;
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const isAfter = offsetAt(wall - before, timeZone) !== before && offsetAt(wall - after, timeZone) === after;
  return momentToIso(wall - (isAfter ? after : before), timeZone);
}

/** An ISO 8601 moment as date and time in the time zone, as written where it has no offset; nothing where it is none. */
export function isoToLocal(iso: string, timeZone?: string): LocalMoment | undefined {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return undefined;
  const local = /^[\d-]{10}(T[\d:.]+)?$/.test(iso) ? iso : momentToIso(moment, timeZone);
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** Whole minutes from `start` to `end`, rounded up; negative when the end comes first, NaN for no date. */
export const minutesBetween = (start: string, end: string): number =>
  Math.ceil((Date.parse(end) - Date.parse(start)) / 60_000);
