import type { LitElement } from 'lit';
import { copyAnswers } from './copy-answers.js';
import { printReceipt } from './print-receipt.js';
import { destinationName } from './destination.js';
import { aboutName } from './receipt-about.js';
import type { Face } from './receipt-face.js';
import type { ReceiptOptions } from './receipt.js';
import { statusSentence } from './status-sentence.js';

// All of it comes with the receipt, not at the press: it is wanted most where there is no network.

/** To whom it goes; once it was received, to whom it went: paper is read later. */
function sentTo({ submission, messages }: ReceiptOptions): string | undefined {
  const { destination, status } = submission;
  const { common, outcome } = messages;
  return (
    destination && (status === 'accepted' ? outcome.wentTo : common.goesTo)(destinationName(destination))
  );
}

/** What stands above the answers on paper and on the clipboard: what it is about, state, to whom, when. */
function summaryLines(options: ReceiptOptions, face: Face): string[] {
  const { submission, messages, localize, about = [], isOver } = options;
  const { createdAt, kind } = submission.submission!;
  const receipt = isOver ? undefined : submission.receipt;
  const name = aboutName(options) ?? '';
  const sentAt = localize.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  const lines = [
    // The answers of volunteer hours name it.
    kind !== 'hours' && !face.title.includes(name) && name,
    ...about.map(({ text }) => text),
    face.state,
    // Beside to whom it went nobody takes it for the date of what it is about.
    [sentTo(options), sentAt].filter(Boolean).join(' · '),
    receipt?.message,
    receipt?.respondBy && messages.outcome.respondBy(localize.date(receipt.respondBy)),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** How long the button says what came of it, in ms. */
const FRESH = 5000;

/** Has the live region say what came of a button, until there is something newer to say of the submission. */
function say({ submission, messages }: ReceiptOptions, text: string, button: HTMLElement): void {
  const host = (button.getRootNode() as ShadowRoot).host as LitElement | undefined;
  // What is said a second time must differ, or it is not heard.
  const isRepeated = submission.said?.text === text;
  const said = { text: isRepeated ? `${text}\u00a0` : text, isFresh: true, instead: '' };
  submission.said = undefined;
  said.instead = statusSentence(submission, messages);
  submission.said = said;
  host?.requestUpdate();
  setTimeout(() => {
    said.isFresh = false;
    host?.requestUpdate();
  }, FRESH);
}

/** Takes reference and answers along. The button says whether that worked, and so does the live region. */
export async function copyReceipt(options: ReceiptOptions, face: Face, button: HTMLElement): Promise<void> {
  const { submission, localize, messages } = options;
  const { outcome } = messages;
  const lines = [face.title, ...summaryLines(options, face)];
  const sent = submission.submission!;
  const isStill = () => submission.submission === sent && button.isConnected;
  const isCopied = await copyAnswers(sent, localize, lines, isStill);
  if (isCopied !== undefined) say(options, isCopied ? outcome.answersCopied : outcome.copyFailed, button);
}

/** Prints reference and answers; says so where that cannot be done. */
export async function printWhole(options: ReceiptOptions, face: Face, button: HTMLElement): Promise<void> {
  const { submission, localize, messages } = options;
  const { receipt, submission: sent } = submission;
  const reference = receipt?.reference && face.state;
  try {
    // Within the result, so that the paper goes when the result does.
    await printReceipt(button.closest('section')!, {
      submission: sent!,
      localize,
      title: face.title,
      reference,
      // What is said large is said once.
      lines: summaryLines(options, face).filter((line) => line !== reference),
    });
  } catch {
    say(options, messages.outcome.printFailed, button);
  }
}
