import { html, nothing, type TemplateResult } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { FormController, SchemaIssue } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { missingAt } from '../parts/check-data.js';
import { fullNameField } from '../parts/contact-fields.js';
import { errorSummary } from '../parts/error-summary.js';
import { textField } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { numberField, parseNumber, setNumberReader } from '../parts/number-field.js';
import { readNumber } from '../parts/number-reader.js';
import { feedNotice } from '../parts/feed-notice.js';
import { emptyState } from '../parts/state-box.js';
import { stateMark } from '../parts/state-mark.js';
import type { HoursEntry } from './hours-data.js';
import { entryFacts } from './hours-history.js';

setNumberReader(readNumber);

export type Decision = 'verified' | 'rejected';

/** How a decision stands. */
export interface Decided {
  decision: Decision;
  /** What became of it, in words. */
  state: string;
  tone: 'good' | 'warn' | 'bad' | 'neutral';
}

/** What the list of hours to confirm needs. */
export interface VerifyOptions {
  form: FormController;
  messages: Messages;
  localize: LocalizeController;
  feed: FeedController<'hours-history'>;
  decided: ReadonlyMap<string, Decided>;
  shown: number;
  level: number;
  onDecide(entry: HoursEntry, decision: Decision): void;
  onMore(): void;
}

/** Path of an entry's fields: its id with nothing in it that an id of an element could not hold. */
export const entryPath = ({ id }: HoursEntry): string =>
  `entries.${id.replace(/\W/gu, (character) => `_${character.codePointAt(0)!.toString(36)}`)}`;

/** Id of an entry's heading. */
export const entryTitleId = (entry: HoursEntry): string => `${entryPath(entry).replace('.', '-')}-title`;

/** `data` of a decision, or what is wrong with it, at the entry's fields. Minutes are sent where they were changed. */
export function toDecision(
  form: FormController,
  entry: HoursEntry,
  decision: Decision,
): { data: Record<string, unknown>; issues: SchemaIssue[] } {
  const path = entryPath(entry);
  const text = form.text(`${path}.minutes`).trim();
  const number = parseNumber(text);
  const minutes = Number.isNaN(number) ? text : number;
  const reason = form.optional(`${path}.reason`);
  const data = {
    decision,
    ...(decision === 'verified' && text && minutes !== entry.minutes && { minutes }),
    ...(decision === 'rejected' && reason && { reason }),
    verifier: { name: form.text('person.name').trim() },
  };
  const isWhole = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 0;
  const issues = [
    ...(data.verifier.name ? [] : [missingAt('person', 'name')]),
    ...(decision === 'verified' && !isWhole ? [{ code: 'invalid', path: [path, 'minutes'] }] : []),
    ...(decision === 'rejected' && !reason ? [missingAt(path, 'reason')] : []),
  ];
  return { data, issues };
}

function entryCard(entry: HoursEntry, options: VerifyOptions): TemplateResult {
  const { messages, decided, level, onDecide } = options;
  const { hours } = messages;
  const path = entryPath(entry);
  const titleId = entryTitleId(entry);
  const outcome = decided.get(entry.id);
  return html`<li class="entry" part="item">
    ${heading(level, html`<bdi>${entry.person ?? entry.activity}</bdi>`, titleId, true)}
    ${entry.person ? html`<p dir="auto">${entry.activity}</p>` : nothing} ${entryFacts(entry, options)}
    ${
      outcome
        ? html`<p>${stateMark(outcome.tone, `${hours[outcome.decision]} · ${outcome.state}`)}</p>`
        : html`<div class="pair">
              ${numberField(options, { path: `${path}.minutes`, label: hours.adjust, hint: hours.adjustHint, required: true })}
              ${textField(options, {
                path: `${path}.reason`,
                label: hours.reason,
                hint: hours.reasonHint,
                autocomplete: 'off',
                missing: hours.reasonMissing,
              })}
            </div>
            <p class="actions">
              <button
                type="button"
                class="button primary"
                aria-describedby=${titleId}
                @click=${() => onDecide(entry, 'verified')}
              >
                ${hours.confirm}
              </button>
              <button
                type="button"
                class="button"
                aria-describedby=${titleId}
                @click=${() => onDecide(entry, 'rejected')}
              >
                ${hours.reject}
              </button>
            </p>`
    }
  </li>`;
}

/** Hours that wait for somebody to confirm them, a page at a time. */
export function verifyList(options: VerifyOptions): TemplateResult | typeof nothing {
  const { feed, localize, decided, shown, messages, level, onMore } = options;
  const { hours, common } = messages;

  const notice = feedNotice({ messages, localize, feed });
  if (!feed.content && feed.status !== 'none') return notice;
  const waiting = (feed.content?.entries ?? []).filter(
    ({ id, status }) => status === 'pending' || decided.has(id),
  );
  if (!waiting.length) return emptyState(hours.verifyEmpty, hours.verifyEmptyHint);
  return html`${notice}
    <form class="form" part="form" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${errorSummary(options, level)}
      ${fullNameField(options, { path: 'person.name', required: true, hint: hours.verifyName })}
      <ul class="entries plain-list" part="list" role="list" aria-label=${hours.verifyList}>
        ${waiting.slice(0, shown).map((entry) => entryCard(entry, options))}
      </ul>
    </form>
    ${waiting.length > shown ? html`<p><button type="button" class="button" part="more" @click=${onMore}>${common.showMore}</button></p>` : nothing}`;
}
