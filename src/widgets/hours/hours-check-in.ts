import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { CheckIn } from '../../kit/kit.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from '../parts/heading.js';
import { ownText } from '../parts/own-text.js';
import { notice } from '../parts/shell.js';
import { stateMark } from '../parts/state-mark.js';

export { CheckInController } from './check-in-controller.js';
export { checkWork } from './check-work.js';

/** What somebody who checks in and out sees. */
export interface CheckedInOptions {
  checkIn: CheckIn;
  messages: Messages;
  localize: LocalizeController;
  level: number;
  now: number;
  /** What is worth knowing: that it is not kept, or that it was forgotten. */
  warning: string | undefined;
}

/** Since when, at what, and who. */
export function checkedInPanel({
  checkIn,
  messages,
  localize,
  level,
  now,
  warning,
}: CheckedInOptions): TemplateResult {
  const { at, data } = checkIn;
  const isToday = localize.date(at) === localize.date(now);
  const when = isToday ? localize.time(at) : localize.date(at, { dateStyle: 'medium', timeStyle: 'short' });
  const name = (data['person'] as { name?: string } | undefined)?.name;
  return html`<div class="chosen">
      <p>${stateMark('good', messages.hours.checkedInAt(when), 'clock')}</p>
      ${heading(level, html`<bdi>${data['activity']}</bdi>`, 'chosen', true)}
      ${name ? html`<p class="hint" dir="auto">${name}</p>` : nothing}
    </div>
    ${warning ? notice(warning) : nothing}`;
}

/** What the form for checking in and out depends on. */
export interface CheckInFormOptions extends Omit<CheckedInOptions, 'checkIn' | 'warning'> {
  /** `null` where nobody is checked in. */
  checkIn: CheckIn | null;
  /** The device keeps nothing. */
  isUnsaved: boolean | undefined;
  /** Somebody is checked in, and may still check out. */
  isRunning: boolean;
  /** Times are there, or have to be entered. */
  isByHand: boolean;
  maxHours: number;
  onCancel(): void;
  /** The form with all fields, with none, and with the work only. */
  form(label: string, actions?: unknown): unknown;
  bareForm(label: string, actions?: unknown): unknown;
  workForm(label: string): unknown;
}

/** Checks in, out, or records by hand what was forgotten. */
export function checkInForm(options: CheckInFormOptions): unknown {
  const { checkIn, isUnsaved, isRunning, isByHand, maxHours, messages, onCancel } = options;
  const { hours } = messages;
  if (!checkIn) return isByHand ? options.form(hours.record) : options.workForm(hours.checkIn);
  const cancel = html`<button type="button" class="button quiet" @click=${onCancel}>
    ${hours.cancelCheckIn}
  </button>`;
  const unsaved = isUnsaved ? hours.checkInUnsaved : undefined;
  const warning = isRunning ? unsaved : hours.forgotten(maxHours);
  return html`${ownText(checkedInPanel({ ...options, checkIn, warning }))}${
    isRunning ? options.bareForm(hours.checkOut, cancel) : options.form(hours.record, cancel)
  }`;
}
