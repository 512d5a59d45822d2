import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { results } from '../../styles/results.js';
import { destinationName } from './destination.js';
import { heading } from './heading.js';
import { icon, type IconName } from './icon.js';
import { parkedSentence } from './parked-sentence.js';
import { safeHref } from './safe-href.js';

/** Looks of a result. */
export const styles = [results];

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
  /** What has happened since, beneath the title. */
  note?: unknown;
  /** It was received, and taken back since. */
  isUndone?: boolean;
}

interface Face {
  tone: 'good' | 'warn' | 'neutral';
  icon: IconName;
  state: string;
  title?: string;
  text?: string;
}

function face({ submission, messages, thanks, isUndone }: ReceiptOptions): Face {
  const { states, common, outcome } = messages;
  const { receipt, problem } = submission;
  const received = receipt?.reference ? states.receivedReference(receipt.reference) : states.received;
  switch (submission.status) {
    case 'accepted':
      if (isUndone) return { tone: 'neutral', icon: 'check', state: received, title: thanks };
      if (receipt?.status === 'waitlisted')
        return {
          tone: 'warn',
          icon: 'clock',
          state: received,
          title: outcome.waitlisted,
          text: outcome.waitlistedHint,
        };
      // Whoever still has to confirm has promised nothing.
      if (receipt?.status === 'pending')
        return {
          tone: 'neutral',
          icon: 'clock',
          state: received,
          title: outcome.pending,
          text: outcome.pendingHint,
        };
      return { tone: 'good', icon: 'check', state: received, title: thanks };
    case 'unconfirmed':
      return { tone: 'neutral', icon: 'clock', state: states.unconfirmed, text: outcome.unconfirmedHint };
    case 'parked':
      return {
        tone: 'warn',
        icon: 'alert',
        state: states.parked,
        text: parkedSentence(problem, outcome),
      };
    case 'unsent':
      return { tone: 'warn', icon: 'clock', state: states.unsent, text: states.unsentHint };
    case 'demo':
      return { tone: 'neutral', icon: 'clock', state: common.demoResult };
    case 'sending':
      return {
        tone: 'neutral',
        icon: 'clock',
        state: states.sending,
        ...(submission.progress > 0 && { text: outcome.sendingFiles(Math.round(submission.progress * 100)) }),
      };
    default:
      return { tone: 'neutral', icon: 'clock', state: states.saved, text: states.savedHint };
  }
}

/** Tries once more what needs attention, as it is. */
function resend({ kit, submission }: SubmissionController): void {
  void kit
    ?.desk()
    .then((desk) => desk.resend(submission!.id))
    .catch(() => undefined);
}

/** Where nothing is kept, the answers can be taken along. The button says whether they were, and so does the live region. */
async function copy({ submission, localize, messages }: ReceiptOptions): Promise<void> {
  const { outcome } = messages;
  const isCopied = await loadChunk(() => import('./copy-answers.js'))
    .then(({ copyAnswers }) => copyAnswers(submission.submission!, localize))
    .catch(() => false);
  submission.say(isCopied ? outcome.answersCopied : outcome.copyFailed);
}

/** What became of a submission: state, reference, to whom it went, what comes next. Never thanks before a receipt. */
export function receiptPanel(options: ReceiptOptions): TemplateResult {
  const { submission, localize, messages, level, onAgain, actions } = options;
  const { states, common, outcome } = messages;
  const { receipt, destination } = submission;
  const { tone, icon: name, state, title, text } = face(options);
  const isAccepted = submission.status === 'accepted';
  const url = isAccepted && safeHref(receipt?.url);
  const reference = isAccepted ? receipt?.reference : undefined;
  return html`<section class="result ${tone}" part="result" aria-labelledby="result-title">
    <p class="state ${tone}">${icon(name)}<span>${state}</span></p>
    ${heading(level, title ?? state, 'result-title', true)}
    ${reference ? html`<p class="reference" part="reference" aria-hidden="true"><bdi>${reference}</bdi></p>` : nothing}
    ${options.note ?? nothing} ${text ? html`<p>${text}</p>` : nothing}
    ${isAccepted && receipt?.message ? html`<p dir="auto">${receipt.message}</p>` : nothing}
    ${url ? html`<p><a href=${url} rel="noopener">${outcome.followLink}</a></p>` : nothing}
    ${isAccepted && receipt?.respondBy ? html`<p>${outcome.respondBy(localize.date(receipt.respondBy))}</p>` : nothing}
    ${reference ? html`<p class="hint">${outcome.referenceHint}</p>` : nothing}
    ${
      destination && submission.status !== 'demo'
        ? html`<p class="hint goes-to">${common.goesTo(destinationName(destination))}</p>`
        : nothing
    }
    <p class="actions">
      ${isAccepted ? (actions ?? nothing) : nothing}
      ${
        submission.status === 'parked'
          ? html`<button type="button" class="button" part="send-again" @click=${() => resend(submission)}>
              ${outcome.sendAgain}
            </button>`
          : nothing
      }
      ${
        submission.status === 'unsent'
          ? html`<button type="button" class="button" part="copy" @click=${() => void copy(options)}>
              ${submission.said || outcome.copyAnswers}
            </button>`
          : nothing
      }
      <button type="button" class="button quiet" part="again" @click=${onAgain}>${states.sendAnother}</button>
    </p>
    <slot name="accepted" ?hidden=${!isAccepted}></slot>
  </section>`;
}
