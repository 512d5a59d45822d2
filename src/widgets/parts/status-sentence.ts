import { html, type TemplateResult } from 'lit';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';

/** The sentence for assistive technology when the state changes. */
export function statusSentence(submission: SubmissionController, messages: Messages): string {
  const { states, common } = messages;
  const { receipt } = submission;
  switch (submission.status) {
    case 'editing':
    // Until it is checked, nobody knows whether anything is sent.
    case 'busy':
      return '';
    case 'sending':
      return states.sending;
    case 'accepted':
      return receipt?.reference ? states.receivedReference(receipt.reference) : states.received;
    case 'saved':
      // What is about to be sent need not be told of twice.
      if (submission.isTrying) return states.sending;
      return `${states.saved}. ${states.savedHint}`;
    case 'unsent':
      if (submission.isTrying) return states.sending;
      return submission.said || `${states.unsent}. ${states.unsentHint}`;
    case 'unconfirmed':
      return states.unconfirmed;
    case 'parked':
      return states.parked;
    case 'declined':
      return states.declined;
    case 'demo':
      return common.demoResult;
  }
}

/** The state in one sentence, for as long as the whole result is on its way. */
export const plainResult = (
  submission: SubmissionController,
  messages: Messages,
  onAgain: () => void,
): TemplateResult =>
  html`<section class="result" part="result">
    <p class="state" id="result-title" tabindex="-1">${statusSentence(submission, messages)}</p>
    <p class="actions">
      <button type="button" class="button quiet" @click=${onAgain}>${messages.states.sendAnother}</button>
    </p>
  </section>`;
