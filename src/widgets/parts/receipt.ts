import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { results } from '../../styles/results.js';
import { destinationName } from './destination.js';
import { heading } from './heading.js';
import { icon } from './icon.js';
import { ownText } from './own-text.js';
import { receiptFace, type Face, type FaceOptions } from './receipt-face.js';
import { safeHref } from './safe-href.js';

const copyIcon =
  'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2';
const printIcon =
  'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1';

/** Looks of a result. */
export const styles = [results];

/** What a result is shown with. */
export interface ReceiptOptions extends FaceOptions {
  localize: LocalizeController;
  level: number;
  /** Starts over. */
  onAgain(): void;
  /** Further buttons once it is received. */
  actions?: unknown;
  /** What has happened since, beneath the title. */
  note?: unknown;
}

/** Tries once more what needs attention, as it is. */
function resend({ kit, submission }: SubmissionController): void {
  void kit
    ?.desk()
    .then((desk) => desk.resend(submission!.id))
    .catch(() => undefined);
}

/** What stands above the answers on paper and on the clipboard: state, to whom, when. */
function summaryLines({ submission, messages, localize }: ReceiptOptions, face: Face): string[] {
  const { destination, receipt } = submission;
  const { createdAt } = submission.submission!;
  const lines = [
    face.state,
    destination && messages.common.goesTo(destinationName(destination)),
    localize.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
    receipt?.message,
    receipt?.respondBy && messages.outcome.respondBy(localize.date(receipt.respondBy)),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** How long it is told that something was copied, in ms. */
const SAID = 5000;

/** Takes reference and answers along. The button says whether that worked, and so does the live region. */
async function copy(options: ReceiptOptions, face: Face, button: HTMLElement): Promise<void> {
  const { submission, localize, messages } = options;
  const { outcome } = messages;
  const lines = [face.title, ...summaryLines(options, face)];
  const isCopied = await loadChunk(() => import('./copy-answers.js'))
    .then(({ copyAnswers }) => copyAnswers(submission.submission!, localize, lines))
    .catch(() => false);
  const text = isCopied ? outcome.answersCopied : outcome.copyFailed;
  const host = (button.getRootNode() as ShadowRoot).host as LitElement;
  const say = (said: string) => {
    submission.said = said;
    host.requestUpdate();
  };
  say(text);
  // What becomes of the submission meanwhile is to be told as well.
  setTimeout(() => submission.said === text && say(''), SAID);
}

function print(options: ReceiptOptions, face: Face, button: HTMLElement): void {
  const { submission, localize } = options;
  const { receipt, submission: sent } = submission;
  const root = button.getRootNode() as ShadowRoot;
  void loadChunk(() => import('./print-receipt.js'))
    .then(({ printReceipt }) =>
      printReceipt(root, {
        submission: sent!,
        localize,
        title: face.title,
        reference: receipt?.reference,
        lines: summaryLines(options, face),
      }),
    )
    .catch(() => undefined);
}

/** Copy and print, where there is something worth keeping. What is copied stays behind on a shared device. */
function keepButtons(options: ReceiptOptions, face: Face): TemplateResult | typeof nothing {
  const { submission, messages } = options;
  const { status } = submission;
  const { outcome } = messages;
  if (!submission.submission || status === 'demo' || status === 'sending') return nothing;
  const isUnsent = status === 'unsent';
  const look = isUnsent ? 'button' : 'button quiet';
  const on = (act: typeof print) => (event: Event) =>
    void act(options, face, event.currentTarget as HTMLElement);
  return html`${
    isUnsent || !submission.kit?.config.sharedDevice
      ? html`<button type="button" class=${look} part="copy" @click=${on(copy)}>
          ${icon(copyIcon)}<span>${submission.said || (isUnsent ? outcome.copyAnswers : outcome.copy)}</span>
        </button>`
      : nothing
  }
  ${
    isUnsent
      ? nothing
      : html`<button type="button" class=${look} part="print" @click=${on(print)}>
          ${icon(printIcon)}${outcome.print}
        </button>`
  }`;
}

/** What is still to come, once there is a receipt. */
function nextSteps({
  submission,
  localize,
  messages,
  level,
}: ReceiptOptions): TemplateResult | typeof nothing {
  const { outcome } = messages;
  const { receipt } = submission;
  if (submission.status !== 'accepted' || !receipt) return nothing;
  const url = safeHref(receipt.url);
  const steps = [
    receipt.message && html`<li dir="auto">${receipt.message}</li>`,
    receipt.respondBy && html`<li>${outcome.respondBy(localize.date(receipt.respondBy))}</li>`,
    url && html`<li><a href=${url} rel="noopener">${outcome.followLink}</a></li>`,
    receipt.reference && html`<li>${outcome.referenceHint}</li>`,
  ].filter(Boolean);
  return steps.length
    ? html`<div class="next">
        ${heading(level + 1, outcome.next, 'result-next')}
        <ul class="plain-list" role="list" aria-labelledby="result-next">
          ${steps}
        </ul>
      </div>`
    : nothing;
}

/**
 * What became of a submission: state, reference, to whom it went, what comes next. Never thanks before a receipt.
 * @csspart result - What became of it.
 * @csspart reference - The receiver's reference.
 * @csspart send-again - The button that sends once more what needs attention.
 * @csspart copy - The button that copies reference and answers.
 * @csspart print - The button that prints them.
 * @csspart again - The button that starts over.
 */
export function receiptPanel(options: ReceiptOptions): TemplateResult {
  const { submission, messages, level, onAgain, actions } = options;
  const { states, common, outcome } = messages;
  const { receipt, destination, status } = submission;
  const face = receiptFace(options);
  const { tone, icon: name, title, state, text } = face;
  const isAccepted = status === 'accepted';
  const reference = isAccepted ? receipt?.reference : undefined;
  return html`<section class="result ${tone}" part="result" aria-labelledby="result-title">
    ${ownText(
      html`<div class="result-head">
          <span class="mark">${icon(name)}</span>
          <div>
            ${heading(level, title, 'result-title', true)}
            ${state ? html`<p class="state ${tone}">${state}</p>` : nothing}
          </div>
        </div>
        ${reference ? html`<p class="reference" part="reference" aria-hidden="true"><bdi>${reference}</bdi></p>` : nothing}
        ${options.note ?? nothing} ${text ? html`<p>${text}</p>` : nothing}
        ${
          destination && status !== 'demo'
            ? html`<p class="hint goes-to">${common.goesTo(destinationName(destination))}</p>`
            : nothing
        }
        ${nextSteps(options)}
        <p class="actions">
          ${isAccepted ? (actions ?? nothing) : nothing}
          ${
            status === 'parked'
              ? html`<button
                  type="button"
                  class="button"
                  part="send-again"
                  @click=${() => resend(submission)}
                >
                  ${outcome.sendAgain}
                </button>`
              : nothing
          }
          ${keepButtons(options, face)}
          <button type="button" class="button quiet" part="again" @click=${onAgain}>
            ${states.sendAnother}
          </button>
        </p>`,
    )}
    <slot name="accepted" ?hidden=${!isAccepted}></slot>
  </section>`;
}
