import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { CheckIn } from '../../kit/kit.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { notice } from '../parts/shell.js';

export { CheckInController } from './check-in-controller.js';
export { checkWork } from './check-work.js';

/** What somebody who has checked in sees. */
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
      <p class="state good">${icon('clock')}<span>${messages.hours.checkedInAt(when)}</span></p>
      ${heading(level, html`<bdi>${data['activity']}</bdi>`, 'chosen', true)}
      ${name ? html`<p class="hint" dir="auto">${name}</p>` : nothing}
    </div>
    ${warning ? notice(warning) : nothing}`;
}
