import { html, nothing } from 'lit';
import type { FacetName } from '../../domain/service-search.js';
import type { Chosen } from './directory-data.js';
import { countFormat } from './directory-format.js';
import type { FacetsContext } from './directory-facets.js';
import { directoryList, type ListOptions } from './directory-list.js';
import { notice } from '../parts/shell.js';
import { searchField } from './directory-search.js';

/** What search, filters and results ask for. */
export interface BodyHandlers extends Omit<ListHandlers, 'onDrop'> {
  onChoose(name: FacetName, values: string[]): void;
  onUnfold(key: string): void;
}
type ListHandlers = Pick<
  ListOptions,
  'onMore' | 'onAll' | 'onSaved' | 'onClear' | 'onDrop' | 'onWords' | 'onFilters'
>;

/** What search, filters and results need. */
export interface BodyOptions extends BodyHandlers, Omit<ListOptions, 'facets' | keyof ListHandlers> {
  chosen: Chosen;
  /** Facets, and levels of them, that are unfolded. */
  unfolded: ReadonlySet<string>;
  late: FacetsContext['late'];
  /** The row in which a place is chosen. */
  near: unknown;
}

/** Search, filters and results. */
export function directoryBody(options: BodyOptions) {
  const { state, found, context, words, near, onWords, onChoose } = options;
  const { messages, localize } = context;
  const facets: FacetsContext = {
    ...options,
    ...state,
    counts: found.counts,
    messages,
    lang: localize.lang,
    onSay: context.onSay,
    number: (value) => countFormat(localize.lang).format(value),
  };
  const onDrop = (what: FacetName | 'words') => (what === 'words' ? onWords('') : onChoose(what, []));
  return html`${state.isPartial ? notice(messages.directory.partial) : nothing}
  ${searchField({ messages, words, onWords })} ${near ?? nothing}
  ${directoryList({ ...options, facets, onDrop })}`;
}
