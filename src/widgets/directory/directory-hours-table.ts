import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { describeSchedules, type ScheduleLine } from '../../domain/service-hours.js';
import type { ServiceSchedule } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import { currentLines, dayNames, openTimes } from './directory-hours.js';

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
