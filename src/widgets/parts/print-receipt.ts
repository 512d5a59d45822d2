import { html, nothing, render } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Submission } from '../../domain/submission.js';
import { readAnswers } from './copy-answers.js';

/** What is printed of a submission. */
export interface PaperOptions {
  submission: Submission;
  localize: LocalizeController;
  title: string;
  /** The large line: a reference. */
  reference: string | undefined;
  /** Sentences beneath it. */
  lines: readonly string[];
}

const looks = `
  body { font: 12pt/1.5 system-ui, sans-serif; margin: 0; color: #000; background: #fff; overflow-wrap: anywhere; }
  h1 { font-size: 16pt; line-height: 1.25; margin: 0 0 6pt; }
  .reference { font-size: 20pt; font-weight: 700; }
  p { margin: 0 0 6pt; }
  dl { margin: 12pt 0 0; border-block-start: 1px solid; padding-block-start: 12pt; }
  dt { font-weight: 600; }
  dd { margin: 0 0 6pt; white-space: pre-line; }
`;

/** A page of its own in a frame out of sight, so that the receipt is printed and the page around it is not. */
async function fillFrame(frame: HTMLIFrameElement, options: PaperOptions): Promise<void> {
  const { submission, localize, title, reference, lines } = options;
  const rows = await readAnswers(submission, localize);
  const paper = frame.contentDocument!;
  const { CSSStyleSheet: Sheet } = frame.contentWindow as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(looks);
  paper.adoptedStyleSheets = [sheet];
  paper.title = title;
  paper.documentElement.lang = localize.lang;
  paper.documentElement.dir = getComputedStyle(frame).direction;
  render(
    html`<h1 dir="auto">${title}</h1>
      ${reference ? html`<p class="reference"><bdi>${reference}</bdi></p>` : nothing}
      ${lines.map((line) => html`<p dir="auto">${line}</p>`)}
      ${
        rows.length
          ? html`<dl>
              ${rows.map(
                ([label, value]) =>
                  html`<dt dir="auto">${label}</dt>
                    <dd dir="auto">${value}</dd>`,
              )}
            </dl>`
          : nothing
      }`,
    paper.body,
  );
}

/** When what was printed goes: somebody is at the page again, or all is to be forgotten. */
const signs = ['pointerdown', 'keydown', 'linkage-kit:purged'];

/**
 * Removes a frame at the next sign of somebody at the page: on a telephone the dialog may stand longer than the call, but
 * what was printed must not stay for the next person.
 */
function removeAtNextSign(frame: HTMLIFrameElement): void {
  const remove = (): void => {
    frame.remove();
    for (const sign of signs) removeEventListener(sign, remove, true);
  };
  for (const sign of signs) addEventListener(sign, remove, true);
}

/**
 * Prints the receipt alone. Rejects where the browser cannot print.
 * @param root where the frame may stand out of sight; it goes with it
 * @param print what prints a frame; the browser's own
 */
export async function printReceipt(
  root: ParentNode,
  options: PaperOptions,
  print = (frame: HTMLIFrameElement) => frame.contentWindow!.print(),
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Firefox replaces the empty document once more before it says that it is loaded.
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  root.querySelector('iframe')?.remove();
  root.append(frame);
  try {
    await loaded;
    await fillFrame(frame, options);
    print(frame);
    removeAtNextSign(frame);
  } catch (error) {
    frame.remove();
    throw error;
  }
}
