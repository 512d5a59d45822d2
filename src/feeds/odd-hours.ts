import { expandDays, normalizeTime } from '../domain/service-hours.js';
import { distinct, line, list, text } from './values.js';

export { normalizeTime };

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORDS: [RegExp, string][] = [
  [/^(daily|every ?day|all days|7 days.*)$/i, 'MO-SU'],
  [/^(weekdays?|working days)$/i, 'MO-FR'],
  [/^week-?ends?$/i, 'SA-SU'],
];
/** RFC 5545 days of `MO,TU`, `["Monday"]`, `1` (Monday) to `7`, `Mon-Fri`, `weekdays`; `2MO` stays as it is. */
export function daysOf(value: unknown): string | undefined {
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

/** Opening and closing time as written, also of `9am - 5pm` in one field. */
export function hoursOf(opens: unknown, closes: unknown): { opens: unknown; closes: unknown } {
  if (text(closes)) return { opens, closes };
  const range = /^\s*(\S.*?)\s*(?:-|–|—|\bto\b|\buntil\b)\s*(\S.*?)\s*$/i.exec(text(opens) ?? '');
  const isRange = range && normalizeTime(range[1]) && normalizeTime(range[2]);
  return isRange ? { opens: range[1], closes: range[2] } : { opens, closes };
}
