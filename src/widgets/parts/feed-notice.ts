import { html, nothing, type TemplateResult } from 'lit';
import type { FeedStatus } from '../../controllers/feed-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';
import { loadingNotice, notice } from './shell.js';

/** What of a feed is looked at. */
export interface NoticedFeed {
  status: FeedStatus;
  answer: { staleSince?: number } | undefined;
  reload(): void;
}

/** What a list shows while it is loading, when it failed, and that it is old; nothing where all is well. */
export function feedNotice(options: {
  messages: Messages;
  localize: LocalizeController;
  feed: NoticedFeed;
  /** What shows the list is still on its way. */
  isWaiting?: boolean;
}): TemplateResult | typeof nothing {
  const { messages, localize, feed, isWaiting = false } = options;
  const { common } = messages;
  if (feed.status === 'error') {
    return html`<div class="empty" part="error">
      ${icon('alert')}
      <p class="empty-title">${common.loadError}</p>
      <p class="hint">${common.loadErrorHint}</p>
      <p><button type="button" class="button" @click=${() => feed.reload()}>${common.retry}</button></p>
    </div>`;
  }
  if (isWaiting || (feed.status === 'loading' && !feed.answer)) {
    return loadingNotice(messages);
  }
  if (feed.answer?.staleSince) {
    return notice(
      common.stale(localize.date(feed.answer.staleSince, { dateStyle: 'medium', timeStyle: 'short' })),
    );
  }
  return nothing;
}
