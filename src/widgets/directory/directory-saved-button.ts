import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { bookmarkIcon } from './directory-icons.js';

/** The way to the saved services; nothing where there are none. */
export const savedButton = ({
  messages,
  saved,
  onSaved,
}: {
  messages: Messages;
  saved: ReadonlySet<string>;
  onSaved(): void;
}): TemplateResult | typeof nothing =>
  saved.size
    ? html`<button type="button" class="button small" part="saved" @click=${onSaved}>
        ${icon(bookmarkIcon)}${messages.directory.savedCount(saved.size)}
      </button>`
    : nothing;
