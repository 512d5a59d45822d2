import { html, nothing, type TemplateResult } from 'lit';
import { stateBox } from '../parts/state-box.js';
import type { FacetName, FoundServices } from '../../domain/service-search.js';
import { listText } from './directory-data.js';
import { facetTitle, valueLabel, type FacetsContext } from './facet-labels.js';
import { settle, treeOf } from './facet-tree.js';

/** What helps out where nothing was found. */
export interface EmptyOptions {
  context: FacetsContext;
  /** How many there would be without each. */
  without: FoundServices['without'];
  words: string;
  suggestions: readonly string[];
  /** Takes a facet, or the words, away. */
  onDrop(what: FacetName | 'words'): void;
  /** Looks for other words instead. */
  onWords(words: string): void;
  onClear(): void;
}

/** Longest list of values that names a filter. */
const FEW = 3;

function facetText(name: FacetName, context: FacetsContext): string {
  const { facets, chosen, lang, messages } = context;
  const values = settle(treeOf(facets[name] ?? []), chosen[name] ?? []);
  if (!values.length || values.length > FEW) return facetTitle(name, messages);
  return listText(
    values.map((value) => valueLabel(name, value, context)),
    lang,
  );
}

/** Nothing was found: words that may have been meant, and which filter is in the way. */
export function emptyResults(options: EmptyOptions): TemplateResult {
  const { context, without = {}, words, suggestions, onDrop, onWords, onClear } = options;
  const { directory } = context.messages;
  const drops = (Object.entries(without) as [FacetName | 'words', number][])
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  const guesses =
    suggestions.length > 0 &&
    html`<div class="ways" role="group" aria-labelledby="did-you-mean">
      <p id="did-you-mean" class="hint">${directory.didYouMean}</p>
      ${suggestions.map(
        (suggestion) =>
          html`<button type="button" class="button small" @click=${() => onWords(suggestion)}>
            <bdi>${suggestion}</bdi>
          </button>`,
      )}
    </div>`;
  const wider =
    drops.length > 0 &&
    html`<div class="ways" role="group" aria-labelledby="without-hint">
      <p id="without-hint" class="hint">${directory.withoutHint}</p>
      ${drops.map(
        ([what, count]) =>
          html`<button type="button" class="button small" @click=${() => onDrop(what)}>
            ${
              what === 'words'
                ? directory.withoutWords(words.trim(), count)
                : directory.without(facetText(what, context), count)
            }
          </button>`,
      )}
    </div>`;
  return stateBox({
    title: directory.empty,
    hint: guesses || wider ? undefined : directory.emptyHint,
    action: html`${guesses || nothing} ${wider || nothing}
      <p><button type="button" class="button quiet small" @click=${onClear}>${directory.clear}</button></p>`,
  });
}
