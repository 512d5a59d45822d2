import { html, type TemplateResult } from 'lit';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { sentences } from './sentences.js';
import { ownText } from './own-text.js';

/** The sentence for assistive technology when the state changes, or when a button of the result has done something. */
export function statusSentence(submission: SubmissionController, messages: Messages): string {
  const { said } = submission;
  const sentence = stateSentence(submission, messages);
  return said?.instead === sentence ? said.text : sentence;
}

function stateSentence({ status, receipt, isTrying }: SubmissionController, messages: Messages): string {
  const { states, common } = messages;
  switch (status) {
    case 'editing':
    // Until it is checked, nobody knows whether anything is sent.
    case 'busy':
      return '';
    case 'accepted':
      return receipt?.reference ? states.receivedReference(receipt.reference) : states.received;
    case 'demo':
      return common.demoResult;
    case 'saved':
    case 'unsent':
      // What is about to be sent need not be told of twice.
      if (isTrying) return states.sending;
      return sentences([states[status], states[`${status}Hint`]], messages);
    default:
      return states[status];
  }
}

/** The state in one sentence, for as long as the whole result is on its way. */
export const plainResult = (
  submission: SubmissionController,
  messages: Messages,
  onAgain: () => void,
): TemplateResult =>
  ownText(
    html`<section class="result" part="result">
      <p class="state" id="result-title" tabindex="-1">${statusSentence(submission, messages)}</p>
      <p class="actions">
        <button type="button" class="button quiet" @click=${onAgain}>${messages.states.sendAnother}</button>
      </p>
    </section>`,
  );
