import { fixture, html } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import type { FacetName, FacetValue } from '../../src/domain/service-search.js';
import type { Service } from '../../src/domain/service.js';
import type { Messages } from '../../src/i18n/messages.js';
import { loadMessages } from '../../src/i18n/registry.js';
import { controls } from '../../src/styles/controls.js';
import { tokens } from '../../src/styles/tokens.js';
import {
  activeFilters,
  facetGroups,
  type FacetsContext,
} from '../../src/widgets/directory/directory-facets.js';
import * as late from '../../src/widgets/directory/directory-filters.js';
import { directoryStyles } from '../../src/widgets/directory/directory.styles.js';

/** Stands where the directory stands: keeps what is chosen and unfolded, and draws the filters. */
export class FiltersHost extends LitElement {
  static override styles = [tokens, controls, directoryStyles, ...late.styles];
  messages!: Messages;
  language = 'en';
  isLate = true;
  facets: FacetsContext['facets'] = {};
  counts: FacetsContext['counts'];
  hasHours = false;
  hasAges = false;
  chosen: FacetsContext['chosen'] = {};
  unfolded = new Set<string>();
  responsible: Service[] = [];
  without: Parameters<typeof late.emptyResults>[0]['without'];
  suggestions: string[] = [];
  words = '';

  get context(): FacetsContext {
    const { facets, counts, hasHours, hasAges, chosen, unfolded, messages, language: lang } = this;
    return {
      ...{ facets, counts, hasHours, hasAges, chosen, unfolded, messages, lang },
      late: () => (this.isLate ? late : undefined),
      number: (value) => value.toLocaleString(this.language),
      onChoose: (name, values) => {
        const { [name]: _old, ...others } = this.chosen;
        this.chosen = values.length ? { ...others, [name]: values } : others;
        this.requestUpdate();
      },
      onUnfold: (key) => {
        this.unfolded = new Set(this.unfolded);
        if (!this.unfolded.delete(key)) this.unfolded.add(key);
        this.requestUpdate();
      },
    };
  }

  protected override render() {
    const { context, responsible, messages, chosen, without, words, suggestions } = this;
    const onDrop = (what: FacetName | 'words') => {
      if (what === 'words') this.words = '';
      else context.onChoose(what, []);
      this.requestUpdate();
    };
    const onWords = (next: string) => {
      this.words = next;
      this.requestUpdate();
    };
    const onClear = () => {
      this.chosen = {};
      this.requestUpdate();
    };
    return html`<div class="body wide">
      <div class="facets">${facetGroups(context)}</div>
      <div class="found">
        <div class="bar">${activeFilters(context, onClear)}</div>
        ${late.responsibleNotice(responsible, chosen.area ?? [], messages)}
        ${
          without
            ? late.emptyResults({ context, without, words, suggestions, onDrop, onWords, onClear })
            : nothing
        }
      </div>
    </div>`;
  }
}
customElements.define('filters-host', FiltersHost);

/** The filters of a directory that knows this. */
export async function filters(given: Partial<FiltersHost> = {}): Promise<FiltersHost> {
  const messages = await loadMessages(given.language ?? 'en', { tags: ['directory'], late: ['directory'] });
  const host = document.createElement('filters-host') as FiltersHost;
  Object.assign(host, { messages, ...given });
  await fixture(html`${host}`);
  await host.updateComplete;
  return host;
}

export const facetValue = (name: string, count: number, parent?: string): FacetValue => ({
  value: name.toLowerCase(),
  label: name,
  count,
  ...(parent !== undefined && { parent }),
});
/** 3,575 terms on four levels, as many as the largest taxonomies have. */
export function manyTerms(): FacetValue[] {
  const all: FacetValue[] = [];
  const add = (size: number, letter: string, count: number, above?: [string, number]) => {
    for (let at = 0; at < size; at++)
      all.push(facetValue(`${letter} ${at}`, count, above && `${above[0]} ${at % above[1]}`));
  };
  add(25, 'a', 142);
  add(250, 'b', 13, ['a', 25]);
  add(1100, 'c', 3, ['b', 250]);
  add(2200, 'd', 1, ['c', 1100]);
  return all;
}
