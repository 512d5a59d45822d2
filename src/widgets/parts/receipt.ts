import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import { results } from '../../styles/results.js';
import { goesTo } from './destination.js';
import { heading } from './heading.js';
import { icon } from './icon.js';
import { ownText } from './own-text.js';
import { aboutLines, aboutName, type AboutOptions } from './receipt-about.js';
import { receiptFace, type Face, type FaceOptions } from './receipt-face.js';
import { safeHref } from './safe-href.js';
import { copyReceipt, printWhole } from './take-along.js';

export const copyIcon =
  'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2';
export const printIcon =
  'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1';

/** Looks of a result. */
export const styles = [results];

/** What a result is shown with. */
export interface ReceiptOptions extends FaceOptions, AboutOptions {
  localize: LocalizeController;
  level: number;
  /** Starts over. */
  onAgain(): void;
  /** What comes first among the buttons once it is received. */
  actions?: unknown;
  /** What comes last among them. */
  furtherActions?: unknown;
  /** Who is behind what it is about. */
  provider?: unknown;
  /** What has happened since, beneath the title. */
  note?: unknown;
  /** It is taken back, or on its way to be: what the receiver promised is no more. */
  isOver?: boolean | undefined;
}

/** Tries once more what needs attention, as it is. */
function resend({ kit, submission }: SubmissionController): void {
  void kit
    ?.desk()
    .then((desk) => desk.resend(submission!.id))
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
  const { said } = submission;
  const on = (act: typeof printWhole) => (event: Event) =>
    void act(options, face, event.currentTarget as HTMLElement);
  return html`${
    isUnsent || !submission.kit?.config.sharedDevice
      ? html`<button type="button" class=${look} part="copy" @click=${on(copyReceipt)}>
          ${icon(copyIcon)}<span
            >${said?.isFresh ? said.text : isUnsent ? outcome.copyAnswers : outcome.copy}</span
          >
        </button>`
      : nothing
  }
  ${
    isUnsent
      ? nothing
      : html`<button type="button" class=${look} part="print" @click=${on(printWhole)}>
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
  isOver,
}: ReceiptOptions): TemplateResult | typeof nothing {
  const { outcome } = messages;
  const { receipt } = submission;
  if (submission.status !== 'accepted' || !receipt) return nothing;
  const url = safeHref(receipt.url);
  const steps = [
    !isOver && receipt.message && html`<li dir="auto">${receipt.message}</li>`,
    !isOver && receipt.respondBy && html`<li>${outcome.respondBy(localize.date(receipt.respondBy))}</li>`,
    !isOver && url && html`<li><a href=${url} rel="noopener">${outcome.followLink}</a></li>`,
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

/** What it is about: its name, where the title lacks it, and when and where. */
function aboutPanel(options: ReceiptOptions, { title }: Face): TemplateResult | typeof nothing {
  const about = aboutLines(options, options.localize, options.messages);
  const name = aboutName(options) ?? '';
  const isNamed = title.includes(name);
  if (isNamed && !about.length) return nothing;
  return html`<div class="about" part="about">
    ${isNamed ? nothing : html`<p dir="auto"><b>${name}</b></p>`}
    ${about.map(({ text, lang }) => html`<p dir="auto" lang=${lang ?? nothing}>${text}</p>`)}
  </div>`;
}

/** The state in the contract's words; the reference in it is what a resident looks for. */
function stateLine({ state = '', tone }: Face, reference = ''): TemplateResult | typeof nothing {
  if (!state) return nothing;
  const [before, after] = reference ? state.split(reference) : [state];
  return html`<p class="received">
    <span class="state ${tone}">${before!.trim()}</span>
    ${reference ? html`<bdi class="reference" part="reference">${reference}</bdi>` : nothing}${after}
  </p>`;
}

/**
 * What became of a submission: state, reference, to whom it went, what comes next. Never thanks before a receipt.
 * @csspart result - What became of it.
 * @csspart about - What it is about, when and where.
 * @csspart reference - The receiver's reference.
 * @csspart send-again - The button that sends once more what needs attention.
 * @csspart copy - The button that copies reference and answers.
 * @csspart print - The button that prints them.
 * @csspart again - The button that starts over.
 */
export function receiptPanel(options: ReceiptOptions): TemplateResult {
  const { submission, messages, level, onAgain, actions, furtherActions, provider, note } = options;
  const { states, outcome } = messages;
  const { receipt, destination, status } = submission;
  const face = receiptFace(options);
  const { tone, icon: name, title, text } = face;
  const isAccepted = status === 'accepted';
  return html`<section class="result ${tone}" part="result" aria-labelledby="result-title">
    ${ownText(
      html`<span class="mark">${icon(name)}</span>
        ${heading(level, title, 'result-title', true)} ${aboutPanel(options, face)} ${provider ?? nothing}
        ${stateLine(face, isAccepted ? receipt?.reference : undefined)} ${note ?? nothing}
        ${text ? html`<p>${text}</p>` : nothing}
        ${destination && status !== 'demo' ? goesTo(destination, messages) : nothing} ${nextSteps(options)}
        <p class="actions">
          ${isAccepted ? (actions ?? nothing) : nothing}
          ${
            status === 'parked'
              ? html`<button
                  type="button"
                  class="button primary"
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
          ${isAccepted ? (furtherActions ?? nothing) : nothing}
        </p>`,
    )}
    <slot name="accepted" ?hidden=${!isAccepted}></slot>
  </section>`;
}
