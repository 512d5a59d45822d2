import type { ServiceSchedule } from '../../domain/service.js';
import { describeSchedules, type ScheduleLine, type Weekday } from '../../domain/service-hours.js';
import type { DirectoryMessages } from '../../i18n/messages.js';
import { listText } from './directory-data.js';
import { formatter, hourStyle } from './directory-format.js';

type Style = 'long' | 'short';

/** Days as runs, such as "Mon–Fri, Sun". */
export function dayNames(ranges: ScheduleLine['ranges'], lang: string, style: Style): string {
  const format = formatter(
    `${style} ${lang}`,
    () => new Intl.DateTimeFormat(lang, { weekday: style, timeZone: 'UTC' }),
  );
  // The nth of January 2024 is the nth day of a week that begins on Monday.
  const name = (day: Weekday) => format.format(Date.UTC(2024, 0, day));
  return listText(
    ranges.map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`)),
    lang,
  );
}

/** "9:00 AM – 5:30 PM", or the one of them that is known; `allDay` where that is the whole day. */
export function openTimes({ opens, closes }: ScheduleLine, lang: string, allDay = ''): string {
  // Schemas that know no 24:00 end a day a minute early, or where it began.
  if (allDay && opens === '00:00' && /^(23:59|24:00|00:00)$/.test(closes ?? '')) return allDay;
  const format = formatter(
    `hour ${lang}`,
    () => new Intl.DateTimeFormat(lang, { hour: hourStyle(lang), minute: '2-digit', timeZone: 'UTC' }),
  );
  const at = (value: string) => Date.parse(`2024-01-01T${value === '24:00' ? '00:00' : value}Z`);
  const time = (value: string) => format.format(at(value));
  // From one day into the next, a range would name the days.
  if (opens && closes && at(opens) < at(closes)) return format.formatRange(at(opens), at(closes));
  return [opens, closes].map((value) => (value ? time(value) : '')).join(opens && closes ? ' – ' : '');
}

/** The lines that still hold today. */
export const currentLines = (lines: ScheduleLine[], now: number): ScheduleLine[] =>
  lines.filter(({ validTo }) => !(Date.parse(validTo ?? '') < now - 86_400_000));

/** What to know of a line whose days are not those of every week. */
export const rhythm = (
  { freq, monthDays }: ScheduleLine,
  { ofMonth, notWeekly }: DirectoryMessages,
): string | undefined => (freq ? (monthDays ? ofMonth(monthDays) : notWeekly) : undefined);

/** When it is open, in a few words: the first line of the hours of every week. */
export function shortHours(schedules: ServiceSchedule[], lang: string, now: number, allDay?: string): string {
  if (!schedules.length) return '';
  const line = currentLines(describeSchedules(schedules), now).find(({ freq }) => !freq);
  if (!line) return '';
  const times = openTimes(line, lang, allDay);
  const text =
    [dayNames(line.ranges, lang, 'short'), times].filter(Boolean).join(' ') || line.description || '';
  return text.length > 60 ? '' : text;
}

/** Every line of the hours in words, for where there is no table. */
export function hoursLines(
  schedules: ServiceSchedule[],
  { directory, lang, now }: { directory: DirectoryMessages; lang: string; now: number },
): string[] {
  return currentLines(describeSchedules(schedules), now)
    .map((line) =>
      [
        dayNames(line.ranges, lang, 'short'),
        openTimes(line, lang, directory.allDay),
        rhythm(line, directory),
        line.description,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean);
}
