import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FeedbackData } from '../../domain/feedback.js';
import type { Messages } from '../../i18n/messages.js';
import type { OutboxEntry } from '../../kit/kit.js';
import { heading } from '../parts/heading.js';
import type { IconName } from '../parts/icon.js';
import { stateMark, type Tone } from '../parts/state-mark.js';
import { parkedSentence } from '../parts/parked-sentence.js';
import { describeData, relativeTime } from '../parts/contents.js';
import { labelled } from '../parts/joined.js';
import { sentences } from '../parts/sentences.js';

/** What a resident can do with an item. */
export interface OutboxItemActions {
  onResend(entry: OutboxEntry): void;
  onEdit(entry: OutboxEntry): void;
  onCopy(entry: OutboxEntry): void;
  onDelete(entry: OutboxEntry): void;
  /** The answer to what is asked. */
  onDecide(entry: OutboxEntry, isYes: boolean): void;
}

/** What an item needs. Times in ms since 1970. */
export interface OutboxItemOptions {
  entry: OutboxEntry;
  messages: Messages;
  /** Whether the words of the forms are there. */
  hasWords: boolean;
  localize: LocalizeController;
  level: number;
  now: number;
  /** Somebody else may look at this device next: what it says is not shown. */
  isShared: boolean;
  /** What it says is neither kept nor shown. */
  isFolded: boolean;
  /** What is being asked about it. */
  question: 'delete' | 'edit' | undefined;
  /** The form for it stands on another page. */
  isElsewhere: boolean;
  actions: OutboxItemActions;
}

const faces: Record<OutboxEntry['state'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'neutral', icon: 'clock' },
  sending: { tone: 'neutral', icon: 'clock' },
  accepted: { tone: 'good', icon: 'check' },
  unconfirmed: { tone: 'neutral', icon: 'clock' },
  parked: { tone: 'warn', icon: 'alert' },
  declined: { tone: 'bad', icon: 'close' },
};

const beingChanged = { tone: 'neutral', icon: 'clock' } as const;

/** How an entry stands, in a word or two. */
export function stateName({ state }: OutboxEntry, { outbox }: Messages): string {
  return outbox[state === 'accepted' ? 'received' : state];
}

/** Whether a receiver has certainly not stored it: it was never posted, or said no. */
export function isSurelyNotTaken({ state, attempts, problem }: OutboxEntry): boolean {
  if (attempts === 0) return true;
  // An earlier try may have arrived although no answer came.
  if (attempts > 1) return false;
  if (state === 'declined') return true;
  const { status = 0, code = '' } = problem ?? {};
  return (
    state === 'parked' && ((status >= 400 && status < 500) || ['captcha', 'file-missing'].includes(code))
  );
}

/** What an entry is, and about what. */
export function entryTitle(
  { kind, submission }: OutboxEntry,
  { outbox, signup, feedback }: Messages,
  hasWords = false,
): string {
  const { action, subject, data } = submission ?? {};
  const type = kind === 'feedback' && (data as Partial<FeedbackData> | undefined)?.type;
  const parts = [
    outbox.kinds[kind],
    hasWords && action === 'withdraw' && signup.withdraw,
    hasWords && type && feedback.types[type],
    subject?.name,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Why it is not through yet, in plain words. */
function problemSentence(
  { state, problem, issues }: OutboxEntry,
  { states, outbox, outcome }: Messages,
): string {
  switch (state) {
    case 'waiting':
      return problem ? outbox.waitingProblem : '';
    case 'parked':
      if (problem?.code === 'editing') return outbox.editing;
      return parkedSentence(problem, outcome);
    case 'unconfirmed':
      return outcome.unconfirmedHint;
    case 'declined': {
      const said = problem?.detail ?? problem?.title ?? (problem?.code === 'full' ? states.full : undefined);
      return said ?? (issues?.length ? '' : states.declinedHint);
    }
    default:
      return '';
  }
}

/** An entry as text to keep or pass on. */
export function entryText(
  entry: OutboxEntry,
  messages: Messages,
  localize: LocalizeController,
  hasWords = false,
): string {
  const { reference, submission, createdAt } = entry;
  const state = reference ? messages.states.receivedReference(reference) : stateName(entry, messages);
  const when = localize.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = submission && hasWords ? describeData(submission, messages, localize) : [];
  const lines = rows.map(([label, value]) => labelled(label, value, messages));
  return [entryTitle(entry, messages, hasWords), `${state} · ${when}`, ...lines].join('\n');
}

function facts({ entry, messages, localize, now }: OutboxItemOptions): TemplateResult {
  const { outbox } = messages;
  const { state, createdAt, attempts, due } = entry;
  const isToday = new Date(createdAt).toDateString() === new Date(now).toDateString();
  const when = localize.date(createdAt, { ...(!isToday && { dateStyle: 'medium' }), timeStyle: 'short' });
  const said =
    state === 'accepted'
      ? [localize.date(createdAt, { dateStyle: 'medium', timeStyle: 'short' }), outbox.receivedHint]
      : [
          entry.isUnsent ? outbox.writtenAt(when) : outbox.savedAt(when),
          attempts > 0 && outbox.waitingHint(attempts),
          // What is due and yet waits, waits for its receiver: when, is not known here.
          state === 'waiting' &&
            due &&
            due > now &&
            navigator.onLine &&
            outbox.nextTry(relativeTime(localize.lang, due, now)),
        ];
  return html`<p class="hint">${state === 'accepted' ? said.join(' · ') : sentences(said, messages)}</p>`;
}

function buttons(options: OutboxItemOptions): TemplateResult {
  const { entry, messages, isShared, actions } = options;
  const { outbox } = messages;
  const { id, submission } = entry;
  const button = (name: string, label: string, action: (entry: OutboxEntry) => void) =>
    html`<button
      type="button"
      class="button small ${name === 'send-again' ? '' : 'quiet'}"
      part=${name}
      id="${name}-${id}"
      aria-describedby="title-${id}"
      @click=${() => action(entry)}
    >
      ${label}
    </button>`;
  return html`<p class="actions">
    ${submission ? button('send-again', outbox.sendAgain, actions.onResend) : nothing}
    ${submission?.action === 'create' && entry.state !== 'sending' && !isShared ? button('edit', outbox.edit, actions.onEdit) : nothing}
    ${isShared ? nothing : button('copy', outbox.copy, actions.onCopy)}
    ${button('delete', outbox.delete, actions.onDelete)}
  </p>`;
}

function question({ entry, messages, actions, question: asked }: OutboxItemOptions): TemplateResult {
  const { outbox } = messages;
  const { id } = entry;
  const [text, yes, no] =
    asked === 'edit'
      ? [outbox.editConfirm, outbox.editYes, outbox.editNo]
      : [outbox.deleteConfirm, outbox.deleteYes, outbox.deleteNo];
  return html`<div class="question" role="group" aria-labelledby="question-${id}">
    <p id="question-${id}">${text}</p>
    <p class="actions">
      <button
        type="button"
        class="button small ${asked === 'edit' ? '' : 'danger'}"
        part="${asked}-yes"
        @click=${() => actions.onDecide(entry, true)}
      >
        ${yes}
      </button>
      <button
        type="button"
        class="button small"
        part="${asked}-no"
        id="keep-${id}"
        @click=${() => actions.onDecide(entry, false)}
      >
        ${no}
      </button>
    </p>
  </div>`;
}

/** The state in the contract's words; a reference that has room on a line is not broken. */
function receivedText(reference: string, { states }: Messages): TemplateResult {
  const [before, after] = states.receivedReference(reference).split(reference);
  return html`<bdi>${before}<bdi class="reference">${reference}</bdi>${after}</bdi>`;
}

/** One entry: what it is, how it stands, what it says, what can be done. */
export function outboxItem(options: OutboxItemOptions): TemplateResult {
  const { entry, messages, hasWords, localize, level, isFolded, isElsewhere } = options;
  const { common, outbox, outcome } = messages;
  const { id, reference, issues, submission, destinationName } = entry;
  // Nothing is wrong with what is just being changed.
  const { tone, icon: name } = entry.problem?.code === 'editing' ? beingChanged : faces[entry.state];
  const problem = problemSentence(entry, messages);
  // Records belong to this origin: a page of another one is no page of ours.
  const href =
    isElsewhere && submission?.page.startsWith(`${location.origin}/`) ? submission.page : undefined;
  return html`<li class="entry" part="item">
    <div class="top">
      ${heading(level, html`<bdi>${entryTitle(entry, messages, hasWords)}</bdi>`, `title-${id}`, true)}
      ${stateMark(tone, reference ? receivedText(reference, messages) : stateName(entry, messages), name)}
    </div>
    ${problem ? html`<p dir="auto">${problem}</p>` : nothing}
    ${
      issues?.length
        ? html`<ul class="issues">
            ${issues.map(({ message }) => html`<li dir="auto">${message}</li>`)}
          </ul>`
        : nothing
    }
    ${facts(options)}
    ${destinationName ? html`<p class="hint" dir="auto">${entry.state === 'accepted' ? outcome.wentTo(destinationName) : common.goesTo(destinationName)}</p>` : nothing}
    ${
      submission && hasWords && !isFolded
        ? html`<details>
            <summary>${outbox.contents}</summary>
            <dl>
              ${describeData(submission, messages, localize).map(
                ([label, value]) =>
                  html`<div>
                    <dt dir="auto">${label}</dt>
                    <dd dir="auto">${value}</dd>
                  </div>`,
              )}
            </dl>
          </details>`
        : nothing
    }
    ${href ? html`<p><a href=${href}>${outbox.editElsewhere}</a></p>` : nothing}
    ${options.question ? question(options) : buttons(options)}
  </li>`;
}
