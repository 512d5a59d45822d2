import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { loadSlots } from './portal-slots.js';
import { goesTo } from './destination.js';
import { errorSummary } from './error-summary.js';
import { honeypot } from './honeypot.js';
import { ownText } from './own-text.js';

const onSlots = () => void loadSlots().catch(() => undefined);

/** What stands around the fields of a form. */
export interface FormFrameOptions {
  form: FormController;
  submission: SubmissionController;
  localize: LocalizeController;
  messages: Messages;
  level: number;
  fields: unknown;
  submitLabel: string;
  onSubmit(): void;
  /** Buttons beside the submit button. */
  actions?: unknown;
}

/**
 * The one native form of a widget: summary of problems, fields, the portal's slots, to whom it goes, the button.
 * @csspart form - The form.
 * @csspart field - A field with label, hint and error.
 * @csspart input - A text control.
 * @csspart error - What is wrong with a field; why a list could not be loaded.
 * @csspart error-summary - "There is a problem".
 * @csspart choose-files - The button that adds photos and documents.
 * @csspart remove-file - The button that takes one away.
 * @csspart restored - That an unfinished form was brought back.
 * @csspart start-over - The button that empties it.
 * @csspart submit - The button that sends.
 * @csspart destination - To whom it goes.
 * @csspart empty - Shown where there is nothing to choose from.
 * @csspart loading - Shown where something is on its way.
 */
export function formFrame(options: FormFrameOptions): TemplateResult {
  const { form, submission, messages, level, fields, submitLabel, onSubmit, actions } = options;
  const { states } = messages;
  const context = { form, messages };
  const destination = submission.resolve();
  const { status, problem } = submission;
  const why =
    problem?.detail ?? problem?.title ?? (problem?.code === 'full' ? states.full : states.declinedHint);
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form part="form" class="form" novalidate @submit=${submit}>
    ${ownText(html`${errorSummary(context, level, status === 'declined' ? why : undefined)} ${submission.notice?.()} ${fields}`)}
    <slot name="fields" @slotchange=${onSlots}></slot>
    <slot name="consent" @slotchange=${onSlots}></slot>
    <slot name="captcha"></slot>
    ${ownText(
      html`${honeypot(context)}
        <div class="send">
          <button
            type="submit"
            class="button primary"
            part="submit"
            aria-disabled=${status === 'busy' ? 'true' : nothing}
          >
            ${submitLabel}
          </button>
          ${actions ?? nothing} ${destination ? goesTo(destination, messages) : nothing}
        </div>`,
    )}
  </form>`;
}
