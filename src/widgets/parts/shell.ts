import { html, nothing, type TemplateResult } from 'lit';
import type { KitController } from '../../controllers/kit-controller.js';
import type { FeedStatus } from '../../controllers/feed-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from './heading.js';
import { icon } from './icon.js';

/** What stands around every widget. */
export interface ShellOptions {
  messages: Messages;
  title: string;
  intro?: string | undefined;
  level: number;
  /** What the one live region says. */
  status: string;
  /** The widget has nowhere to send to. */
  isUnset?: boolean | undefined;
  demo?: boolean | undefined;
  body: unknown;
}

/** Title, intro, notices, body, footer, and the one lasting live region of a widget. */
export function shell({
  messages,
  title,
  intro,
  level,
  status,
  isUnset,
  demo,
  body,
}: ShellOptions): TemplateResult {
  const { common } = messages;
  return html`<div class="widget" part="widget">
    <div class="head" part="header">
      <slot name="heading">${heading(level, title)}</slot>
      <slot name="intro">${intro ? html`<p class="intro">${intro}</p>` : nothing}</slot>
    </div>
    ${demo ? notice(common.demo) : nothing}${isUnset && !demo ? notice(common.notSetUp) : nothing} ${body}
    <p class="visually-hidden" role="status" part="status">${status}</p>
    <slot name="footer"></slot>
  </div>`;
}

/** A calm box that tells something worth knowing. */
export const notice = (text: unknown): TemplateResult =>
  html`<p class="note" part="notice">${icon('alert')}<span dir="auto">${text}</span></p>`;

/** What stands where something is on its way. */
export const loadingNotice = ({ common }: Messages): TemplateResult =>
  html`<div class="skeleton" part="loading">
    <span class="visually-hidden">${common.loading}</span><i></i><i></i><i></i>
  </div>`;

/** What a list shows while it is loading, when it failed, and that it is old; nothing where all is well. */
export function feedNotice(options: {
  messages: Messages;
  localize: LocalizeController;
  feed: { status: FeedStatus; answer: { staleSince?: number } | undefined; reload(): void };
  kit?: KitController;
}): TemplateResult | typeof nothing {
  const { messages, localize, feed } = options;
  const { common } = messages;
  if (feed.status === 'error') {
    return html`<div class="empty" part="error">
      ${icon('alert')}
      <p class="empty-title">${common.loadError}</p>
      <p class="hint">${common.loadErrorHint}</p>
      <p><button type="button" class="button" @click=${() => feed.reload()}>${common.retry}</button></p>
    </div>`;
  }
  if (feed.status === 'loading' && !feed.answer) {
    return loadingNotice(messages);
  }
  if (feed.answer?.staleSince) {
    return notice(
      common.stale(localize.date(feed.answer.staleSince, { dateStyle: 'medium', timeStyle: 'short' })),
    );
  }
  return nothing;
}

/** What a list shows where there is nothing to list. */
export const emptyState = (title: string, hint: string): TemplateResult =>
  html`<div class="empty" part="empty">
    <p class="empty-title">${title}</p>
    <p class="hint">${hint}</p>
  </div>`;
