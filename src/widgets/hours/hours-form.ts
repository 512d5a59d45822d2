import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { isoToLocal } from '../../domain/local-time.js';
import type { Messages } from '../../i18n/messages.js';
import { contactFields, fullNameField } from '../parts/contact-fields.js';
import { textareaField, textField, type FieldContext } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { numberField } from '../parts/number-field.js';
import type { HoursMode } from './hours-properties.js';
import { durationText } from '../parts/duration.js';
import { activityMinutes, findActivity, workedTime, type HoursContext } from './hours-data.js';

/** What the fields of volunteer hours depend on. */
export interface HoursFormOptions extends FieldContext, HoursContext {
  localize: LocalizeController;
  now: number;
}

/** Title and intro by what the tag is for. */
export function modeTexts(mode: HoursMode, { hours }: Messages): { title: string; intro: string } {
  if (mode === 'verify') return { title: hours.verifyHeading, intro: hours.verifyIntro };
  if (mode === 'check-in') return { title: hours.checkInHeading, intro: hours.checkInIntro };
  return { title: hours.heading, intro: hours.intro };
}

/** What the page or another tag says it is about. */
export const subjectPanel = (name: string, level: number): TemplateResult =>
  html`<div class="chosen">${heading(level, html`<bdi>${name}</bdi>`, 'chosen', true)}</div>`;

/** Who worked, and at what. */
export function workFields(options: HoursFormOptions): TemplateResult {
  const { messages, activities } = options;
  const { fields, hours } = messages;
  return html`${fullNameField(options, { path: 'person.name', required: true })}
  ${contactFields(options, 'person')}
  ${textField(options, {
    path: 'activity',
    label: fields.activity,
    required: true,
    autocomplete: 'off',
    missing: hours.activityMissing,
    list: [...new Set(activities.map(({ name }) => name))],
  })}`;
}

/** What the times make, in words; nothing where they make nothing yet. */
function workedText(options: HoursFormOptions): string {
  const { minutes } = workedTime(options.form, options);
  return minutes ? options.messages.hours.total(durationText(minutes, options.messages)) : '';
}

/** What is told while somebody is checked in since a moment, or enters times. */
export function progressText(options: HoursFormOptions, checkedInAt: string | undefined): string {
  const { messages, localize } = options;
  return checkedInAt ? messages.hours.checkedInAt(localize.time(checkedInAt)) : workedText(options);
}

/** When, and what that makes. */
function timeFields(options: HoursFormOptions): TemplateResult {
  const { form, messages, timeZone, now } = options;
  const { fields, hours } = messages;
  const { isCapped } = workedTime(form, options);
  const most = isCapped ? activityMinutes(findActivity(form, options)) : undefined;
  const moments = html`<div class="pair">
      ${textField(options, {
        path: 'date',
        label: fields.date,
        type: 'date',
        required: true,
        missing: hours.dateMissing,
        max: isoToLocal(new Date(now).toISOString(), timeZone)?.date,
      })}
      ${textField(options, { path: 'start', label: fields.start, type: 'time', required: true, missing: hours.startMissing, invalid: hours.startMissing })}
      ${textField(options, { path: 'end', label: fields.end, type: 'time', required: true, missing: hours.endMissing, invalid: hours.endMissing })}
    </div>
    ${numberField(options, { path: 'breakMinutes', label: hours.break, required: true })}`;
  const total = workedText(options);
  form.register('minutes', { label: hours.adjust });
  return html`${moments}
    <p class="total" id="f-minutes" tabindex="-1">
      ${total ? html`<b>${total}</b>` : nothing}
      ${most ? html` <span class="hint">${hours.capped(durationText(most, messages))}</span>` : nothing}
    </p>`;
}

/** The fields of volunteer hours: who, at what, when, and who can confirm it. */
export function hoursFields(options: HoursFormOptions): TemplateResult {
  const { messages } = options;
  const { hours, fields } = messages;
  return html`${workFields(options)} ${timeFields(options)}
    ${textField(options, { path: 'verifier.name', label: hours.verifier, hint: hours.verifierHint, autocomplete: 'off' })}
    ${textareaField(options, { path: 'note', label: fields.note, rows: 2 })}
    <p class="hint">${hours.claimedHint}</p>`;
}
