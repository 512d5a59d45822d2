import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { searchIcon } from './directory-icons.js';

/** What the search field needs. */
export interface SearchOptions {
  messages: Messages;
  words: string;
  onWords(words: string): void;
}

/** The search field: answers to every key, but never while an input method is composing. */
export function searchField({ messages, words, onWords }: SearchOptions): TemplateResult {
  const { directory } = messages;
  const take = (event: Event) => {
    if (!(event as InputEvent).isComposing) onWords((event.target as HTMLInputElement).value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !words) return;
    // Once: a second press is the page's, for instance to close a dialog around.
    event.preventDefault();
    event.stopPropagation();
    onWords('');
  };
  return html`<div class="search-field" role="search">
    <label for="search">${directory.search}</label>
    <div class="search" part="search">
      ${icon(searchIcon)}
      <input
        id="search"
        type="search"
        part="input"
        dir=${words ? 'auto' : nothing}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        placeholder=${directory.searchHint}
        .value=${words}
        @input=${take}
        @compositionend=${take}
        @keydown=${onKey}
      />
      ${words ? html`<span class="hint escape" aria-hidden="true">${directory.escapeHint}</span>` : nothing}
    </div>
  </div>`;
}
