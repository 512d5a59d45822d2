import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ServiceSchedule } from '../../domain/service.js';
import { describeSchedules, type ScheduleLine, type Weekday } from '../../domain/service-hours.js';
import type { Messages } from '../../i18n/messages.js';

type Style = 'long' | 'short';

/** Days as runs, such as "Mon–Fri, Sun". */
export function dayNames(ranges: ScheduleLine['ranges'], lang: string, style: Style): string {
  const format = new Intl.DateTimeFormat(lang, { weekday: style, timeZone: 'UTC' });
  // The nth of January 2024 is the nth day of a week that begins on Monday.
  const name = (day: Weekday) => format.format(Date.UTC(2024, 0, day));
  return ranges
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(', ');
}

/** "9:00 AM – 5:30 PM", or the one of them that is known. */
export function openTimes({ opens, closes }: ScheduleLine, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const time = (value: string) =>
    format.format(Date.parse(`2024-01-01T${value === '24:00' ? '00:00' : value}Z`));
  return [opens, closes].map((value) => (value ? time(value) : '')).join(opens && closes ? ' – ' : '');
}

/** The lines that still hold today. */
export const currentLines = (lines: ScheduleLine[], now: number): ScheduleLine[] =>
  lines.filter(({ validTo }) => !(Date.parse(validTo ?? '') < now - 86_400_000));

/** When it is open, in a few words: the first line of the hours. */
export function shortHours(schedules: ServiceSchedule[], lang: string, now: number): string {
  const [line] = currentLines(describeSchedules(schedules), now);
  if (!line) return '';
  const times = openTimes(line, lang);
  const text =
    [dayNames(line.ranges, lang, 'short'), times].filter(Boolean).join(' ') || line.description || '';
  return text.length > 60 ? '' : text;
}

/** Opening hours as a table by days; nothing where none are known. */
export function openingHours(
  schedules: ServiceSchedule[],
  { messages, localize, now }: { messages: Messages; localize: LocalizeController; now: number },
): TemplateResult | typeof nothing {
  const { directory } = messages;
  const all = describeSchedules(schedules);
  if (!all.length) return nothing;
  const current = currentLines(all, now);
  // Old hours with their dates say more than none.
  const lines = current.length ? current : all;
  const { lang } = localize;
  const date = (value: string | undefined) => (value ? localize.date(value, { dateStyle: 'medium' }) : '');
  const validity = ({ validFrom, validTo }: ScheduleLine) =>
    validTo || Date.parse(validFrom ?? '') > now ? `${date(validFrom)} – ${date(validTo)}`.trim() : '';
  const notes = (line: ScheduleLine) =>
    [line.freq && directory.notWeekly, validity(line), line.description].filter(Boolean);
  return html`<table class="hours" part="hours">
    <tbody>
      ${lines.map((line) => {
        const days = dayNames(line.ranges, lang, 'long');
        const more = notes(line).map((note) => html`<div class="hint" dir="auto">${note}</div>`);
        return days
          ? html`<tr>
              <th scope="row">${days}</th>
              <td>${openTimes(line, lang)}${more}</td>
            </tr>`
          : html`<tr>
              <td colspan="2" dir="auto" class="prose">
                ${[openTimes(line, lang), ...notes(line)].filter(Boolean).join('\n')}
              </td>
            </tr>`;
      })}
    </tbody>
  </table>`;
}
