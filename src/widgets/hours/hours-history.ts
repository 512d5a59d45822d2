import { html, nothing, type TemplateResult } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { HoursFeed } from '../../domain/volunteer-hours.js';
import type { Messages } from '../../i18n/messages.js';
import { bar, barKey } from '../parts/bar.js';
import { heading } from '../parts/heading.js';
import { feedNotice } from '../parts/feed-notice.js';
import { stateMark } from '../parts/state-mark.js';
import { findTier, sumHours, type HoursEntry } from './hours-data.js';
import { durationText } from '../parts/duration.js';

/** What the list of hours so far needs. */
export interface HistoryOptions {
  feed: FeedController<'hours-history'>;
  tiers: HoursFeed['tiers'];
  shown: number;
  messages: Messages;
  localize: LocalizeController;
  level: number;
  onMore(): void;
}

/** When an entry was, how long, and how it came about. */
export function entryFacts(
  entry: HoursEntry,
  { messages, localize }: Pick<HistoryOptions, 'messages' | 'localize'>,
): TemplateResult {
  const { hours } = messages;
  return html`<p class="hint facts">
    <span>${localize.date(entry.start, { dateStyle: 'medium', timeStyle: 'short' })}</span>
    <span>${durationText(entry.minutes, messages)}</span>
    <span class="tag">${hours[entry.provenance]}</span>
  </p>`;
}

const tones = { pending: 'warn', verified: 'good', rejected: 'bad' } as const;

/** What is confirmed, the level that makes, and how far the next one is. */
function summary(entries: readonly HoursEntry[], { tiers = [], messages }: HistoryOptions): TemplateResult {
  const { hours } = messages;
  const { verified, pending } = sumHours(entries);
  const { reached, next } = findTier(tiers, verified);
  const sum = hours.sum(durationText(verified, messages));
  const rest = next && hours.nextTier(durationText(next.minutes - verified, messages), next.label);
  return html`<div class="level">
    <p class="sum">
      <b>${sum}</b>${reached ? html`<bdi class="tag">${hours.tier(reached.label)}</bdi>` : nothing}
    </p>
    ${
      next
        ? html`${bar({ max: next.minutes, value: verified + pending, inner: verified, label: sum, text: rest! })}
            <p class="hint facts">
              <span>${rest}</span>
              ${pending ? html`${barKey('inner', hours.verified)} ${barKey('outer', hours.pending)}` : nothing}
            </p>`
        : nothing
    }
  </div>`;
}

/** Hours so far: what is confirmed and what waits, the latest first, a page at a time. */
export function hoursHistory(options: HistoryOptions): TemplateResult | typeof nothing {
  const { feed, shown, messages, localize, level, onMore } = options;
  if (feed.status === 'none') return nothing;
  const notice = feedNotice({ messages, localize, feed });
  if (!feed.content) return notice;
  const { entries } = feed.content;
  const { hours, common } = messages;
  const latest = [...entries].sort((a, b) => (Date.parse(b.start) || 0) - (Date.parse(a.start) || 0));
  return html`${notice}
    <section class="history" part="history" aria-labelledby="history-title">
      ${heading(level, hours.history, 'history-title')}
      ${
        entries.length
          ? html`${summary(entries, options)}
              <ul class="entries plain-list" role="list" aria-labelledby="history-title">
                ${latest.slice(0, shown).map(
                  (entry) =>
                    html`<li class="entry">
                      <div class="top">
                        <b dir="auto">${entry.activity}</b
                        >${stateMark(tones[entry.status], hours[entry.status])}
                      </div>
                      ${entryFacts(entry, options)}
                    </li>`,
                )}
              </ul>`
          : html`<p class="hint">${hours.historyEmpty}</p>`
      }
      ${latest.length > shown ? html`<p><button type="button" class="button small" part="more" @click=${onMore}>${common.showMore}</button></p>` : nothing}
    </section>`;
}
