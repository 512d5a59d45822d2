import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { loadSlots } from './portal-slots.js';
import { destinationName } from './destination.js';
import { errorSummary } from './error-summary.js';
import { honeypot } from './honeypot.js';
import { icon } from './icon.js';

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

/** The one native form of a widget: summary of problems, fields, the portal's slots, to whom it goes, the button. */
export function formFrame(options: FormFrameOptions): TemplateResult {
  const { form, submission, messages, level, fields, submitLabel, onSubmit, actions } = options;
  const { common, states } = messages;
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
    ${errorSummary(context, level, status === 'declined' ? why : undefined)} ${submission.notice?.()}
    ${fields}
    <slot name="fields" @slotchange=${onSlots}></slot>
    <slot name="consent" @slotchange=${onSlots}></slot>
    <slot name="captcha"></slot>
    ${honeypot(context)}
    <div class="send">
      <button
        type="submit"
        class="button primary"
        part="submit"
        aria-disabled=${status === 'busy' ? 'true' : nothing}
      >
        ${submitLabel}
      </button>
      ${actions ?? nothing}
      ${
        destination
          ? html`<p class="hint goes-to" part="destination">
              ${icon('check')}<span>${common.goesTo(destinationName(destination))}</span>
            </p>`
          : nothing
      }
    </div>
  </form>`;
}
