import { html, nothing, type TemplateResult } from 'lit';
import type { FeedStatus } from '../../controllers/feed-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Messages } from '../../i18n/messages.js';
import { lists } from '../../styles/lists.js';
import { skeletons } from '../../styles/skeletons.js';
import { notice } from './shell.js';
import { stateBox } from './state-box.js';

/** Looks of lists that are not there. */
export const styles = [lists, skeletons];

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
  /** What is drawn in its place until then, where five bars are not like it. */
  skeleton?: () => unknown;
  /** What still works without it. */
  remains?: string;
}): TemplateResult | typeof nothing {
  const { messages, localize, feed, isWaiting = false, skeleton, remains } = options;
  const { common } = messages;
  if (feed.status === 'error') {
    return stateBox({
      part: 'error',
      icon: 'alert',
      title: common.loadError,
      hint: common.loadErrorHint,
      action: html`${remains ? html`<p class="hint">${remains}</p>` : nothing}
        <p>
          <button type="button" class="button primary" @click=${() => feed.reload()}>${common.retry}</button>
        </p>`,
    });
  }
  if (isWaiting || (feed.status === 'loading' && !feed.answer)) {
    return html`<div class="skeleton" part="loading">
      <span class="visually-hidden">${common.loading}</span
      >${skeleton?.() ?? html`<i></i><i></i><i></i><i></i><i></i>`}
    </div>`;
  }
  if (feed.answer?.staleSince) {
    return notice(
      common.stale(localize.date(feed.answer.staleSince, { dateStyle: 'medium', timeStyle: 'short' })),
    );
  }
  return nothing;
}
