import { FLOATING, toDate, type LocalizeController } from '../../controllers/localize-controller.js';

/** From one moment to another, with what they share said once, and the year where it is another than this. */
export function dateRange(localize: LocalizeController, start: string, end = ''): string {
  const isWholeDay = start.length < 11;
  const from = toDate(start);
  // Beside a start without offset, the end is as written too.
  const to = toDate(FLOATING.test(start) ? end.slice(0, isWholeDay ? 10 : 16) : end);
  const year = String(new Date().getFullYear());
  const isThisYear = start.startsWith(year) && (end || start).startsWith(year);
  const day: Intl.DateTimeFormatOptions = isWholeDay
    ? { dateStyle: 'full' }
    : { weekday: 'short', day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) };
  const time: Intl.DateTimeFormatOptions = isWholeDay ? {} : { hour: 'numeric', minute: '2-digit' };
  const range = (options: Intl.DateTimeFormatOptions) =>
    localize.format(start, options).formatRange(from, to);
  if (!(to > from)) return localize.date(start, { ...day, ...time });
  const date = localize.date(start, day);
  // A day with times is "3/6周五" in CLDR's Chinese, whatever is asked for.
  const isOneDay = !isWholeDay && localize.format(start, day).format(to) === date;
  return isOneDay && /^zh/.test(localize.lang) ? `${date} ${range(time)}` : range({ ...day, ...time });
}
