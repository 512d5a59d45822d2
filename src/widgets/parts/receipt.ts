import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { destinationName } from './destination.js';
import { heading } from './heading.js';
import { icon, type IconName } from './icon.js';

/** What a result is shown with. */
export interface ReceiptOptions {
  submission: SubmissionController;
  localize: LocalizeController;
  messages: Messages;
  level: number;
  /** The sentence of thanks, said only once there is a receipt. */
  thanks: string;
  /** Starts over. */
  onAgain(): void;
  /** Further buttons once it is received. */
  actions?: unknown;
}

interface Face {
  tone: 'good' | 'warn' | 'neutral';
  icon: IconName;
  state: string;
  title?: string;
  text?: string;
}

function face({ submission, messages, thanks }: ReceiptOptions): Face {
  const { states, common } = messages;
  const { receipt, problem } = submission;
  const received = receipt?.reference ? states.receivedReference(receipt.reference) : states.received;
  switch (submission.status) {
    case 'accepted':
      if (receipt?.status === 'waitlisted')
        return {
          tone: 'warn',
          icon: 'clock',
          state: received,
          title: states.waitlisted,
          text: states.waitlistedHint,
        };
      return {
        tone: 'good',
        icon: 'check',
        state: received,
        title: thanks,
        ...(receipt?.status === 'pending' && { text: states.pending }),
      };
    case 'unconfirmed':
      return { tone: 'neutral', icon: 'question', state: states.unconfirmed, text: states.unconfirmedHint };
    case 'parked':
      return {
        tone: 'warn',
        icon: 'alert',
        state: states.parked,
        text: problem?.code === 'sign-in' ? states.parkedSignIn : states.parkedSetUp,
      };
    case 'unsent':
      return { tone: 'warn', icon: 'clock', state: states.unsent, text: states.unsentHint };
    case 'demo':
      return { tone: 'neutral', icon: 'question', state: common.demoResult };
    case 'sending':
      return { tone: 'neutral', icon: 'clock', state: states.sending };
    default:
      return { tone: 'neutral', icon: 'clock', state: states.saved, text: states.savedHint };
  }
}

/** What became of a submission: state, reference, to whom it went, what comes next. Never thanks before a receipt. */
export function receiptPanel(options: ReceiptOptions): TemplateResult {
  const { submission, localize, messages, level, onAgain, actions } = options;
  const { states, common } = messages;
  const { receipt, destination } = submission;
  const { tone, icon: name, state, title, text } = face(options);
  const isAccepted = submission.status === 'accepted';
  const reference = isAccepted ? receipt?.reference : undefined;
  return html`<section class="result ${tone}" part="result" aria-labelledby="result-title">
    <p class="state ${tone}">${icon(name)}<span>${state}</span></p>
    ${heading(level, title ?? state, 'result-title', true)}
    ${reference ? html`<p class="reference" part="reference" aria-hidden="true"><bdi>${reference}</bdi></p>` : nothing}
    ${text ? html`<p>${text}</p>` : nothing}
    ${isAccepted && receipt?.message ? html`<p dir="auto">${receipt.message}</p>` : nothing}
    ${isAccepted && receipt?.respondBy ? html`<p>${states.respondBy(localize.date(receipt.respondBy))}</p>` : nothing}
    ${reference ? html`<p class="hint">${states.referenceHint}</p>` : nothing}
    ${
      destination && submission.status !== 'demo'
        ? html`<p class="hint goes-to">${common.goesTo(destinationName(destination))}</p>`
        : nothing
    }
    <p class="actions">
      ${isAccepted ? (actions ?? nothing) : nothing}
      <button type="button" class="button quiet" part="again" @click=${onAgain}>${states.sendAnother}</button>
    </p>
    <slot name="accepted" ?hidden=${!isAccepted}></slot>
  </section>`;
}
