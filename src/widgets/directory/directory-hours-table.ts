import { html, nothing, type TemplateResult } from 'lit';
import { toDate, type LocalizeController } from '../../controllers/localize-controller.js';
import { describeSchedules, type ScheduleLine, type Weekday } from '../../domain/service-hours.js';
import type { ServiceSchedule } from '../../domain/service.js';
import { wallTime } from '../../domain/wall-time.js';
import type { Messages } from '../../i18n/messages.js';
import { currentLines, dayNames, openTimes, rhythm } from './directory-hours.js';

/** The day of the week at a moment, in a zone. */
export const weekdayAt = (now: number, timeZone: string | undefined): Weekday =>
  (new Date(`${wallTime(now, timeZone).slice(0, 10)}T00:00Z`).getUTCDay() || 7) as Weekday;

/** Whether a line is about a day of the week, and about this week. */
const holdsOn = ({ days, freq, validFrom }: ScheduleLine, day: Weekday, now: number): boolean =>
  days.includes(day) && !freq && !(Date.parse(validFrom ?? '') > now);

/** Whether hours of every week are told, which say nothing of public holidays. */
export const isWeekly = (schedules: ServiceSchedule[], now: number): boolean =>
  currentLines(describeSchedules(schedules), now).some(({ days, opens }) => days.length && opens);

/** Opening hours as a table by days, today's marked; nothing where none are known. */
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
  const today = weekdayAt(now, localize.timeZone);
  const medium = { dateStyle: 'medium' } as const;
  const date = (value: string | undefined) => (value ? localize.date(value, medium) : '');
  const dates = (from = '', to = '') =>
    Date.parse(from) < Date.parse(to)
      ? localize.format(from, medium).formatRange(toDate(from), toDate(to))
      : `${date(from)} – ${date(to)}`.trim();
  const validity = ({ validFrom, validTo }: ScheduleLine) =>
    validTo || Date.parse(validFrom ?? '') > now ? dates(validFrom, validTo) : '';
  const notes = (line: ScheduleLine) =>
    [rhythm(line, directory), validity(line), line.description].filter(Boolean);
  return html`<table class="hours" part="hours">
    <tbody>
      ${lines.map((line) => {
        const days = dayNames(line.ranges, lang, 'long');
        const more = notes(line).map((note) => html`<div class="hint" dir="auto">${note}</div>`);
        const isToday = current.length > 0 && holdsOn(line, today, now);
        const times = openTimes(line, lang, directory.allDay);
        const text = [times, ...notes(line)].filter(Boolean).join('\n');
        return days
          ? html`<tr class=${isToday ? 'today' : ''} aria-current=${isToday ? 'date' : nothing}>
              <th scope="row">
                ${days}${isToday ? html` <span class="tag">${directory.today}</span>` : nothing}
              </th>
              <td>${times}${more}</td>
            </tr>`
          : html`<tr>
              <td colspan="2" dir="auto" class="prose">${text}</td>
            </tr>`;
      })}
    </tbody>
  </table>`;
}
