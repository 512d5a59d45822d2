import { html, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ChildPart } from 'lit/directive.js';
import type { FacetName } from '../../domain/service-search.js';
import { normalize, splitWords } from '../../search/normalize.js';
import { MANY, optionOf, optionRow } from './directory-facets.js';
import { facetTitle, valueLabel, type FacetsContext } from './facet-labels.js';
import { FIRST, isOffered, pathOf, ticksOf, type FacetTree } from './facet-tree.js';
import { firstNewRow, treeView, type TreeMemory } from './facet-tree-view.js';

/** How many values are shown at once that hold what was typed, or of a flat facet. */
const PAGE = 20;

type Given = [name: FacetName, tree: FacetTree, context: FacetsContext];

/** A facet of many values: a field to look for them, and the tree or the first of them. */
class LongFacet extends AsyncDirective {
  readonly #memory: TreeMemory = { active: '', typed: '', typedAt: 0 };
  #text = '';
  #shown = 0;
  #parent: Element | undefined;
  #given: Given | undefined;
  #labels: { context: string; tree: FacetTree; labels: string[] } | undefined;

  override update(part: ChildPart, given: Given): unknown {
    this.#parent = part.parentNode as Element;
    return this.render(...given);
  }

  override render(name: FacetName, tree: FacetTree, context: FacetsContext): unknown {
    this.#given = [name, tree, context];
    const { before } = this.#memory;
    if (before) {
      const at = firstNewRow(name, tree, context, before);
      delete this.#memory.before;
      queueMicrotask(() => this.#focus('treeitem', at));
    }
    return this.#draw();
  }

  readonly #redraw = (): void => {
    if (this.isConnected) this.setValue(this.#draw());
  };

  #focus(kind: 'treeitem' | 'checkbox', at: number): void {
    const selector = kind === 'treeitem' ? '[role=treeitem]' : 'label.option input';
    this.#parent?.querySelectorAll<HTMLElement>(selector)[at]?.focus();
  }

  #draw(): unknown {
    const [name, tree, context] = this.#given!;
    const isTree = !tree.isFlat && !this.#text.trim();
    return html`${tree.values.length > MANY ? this.#field() : nothing}${
      isTree ? treeView(name, tree, context, this.#memory, this.#redraw) : this.#options()
    }`;
  }

  #field(): unknown {
    const [name, , { messages }] = this.#given!;
    const { directory } = messages;
    const labels: Partial<Record<FacetName, string>> = {
      category: directory.findKind,
      area: directory.findArea,
    };
    const take = (event: Event) => {
      if ((event as InputEvent).isComposing) return;
      this.#find((event.target as HTMLInputElement).value);
    };
    const onKeydown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        const tree = this.#parent?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
        if (tree) tree.focus();
        else this.#focus('checkbox', 0);
      }
      if (event.key !== 'Escape' || !this.#text) return;
      // Once: a second press is the page's, for instance to close a dialog around.
      event.preventDefault();
      event.stopPropagation();
      this.#find('');
    };
    const isAsking = this.#text.trim() !== '';
    return html`<label class="find"
        ><span>${labels[name] ?? directory.findValue(facetTitle(name, messages))}</span
        ><input
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="100"
          .value=${this.#text}
          @input=${take}
          @compositionend=${take}
          @keydown=${onKeydown}
      /></label>
      <p class="hint">${isAsking ? directory.foundValues(this.#matches().length) : ''}</p>`;
  }

  #find(text: string): void {
    this.#text = text;
    this.#shown = 0;
    this.#redraw();
    const [, , { messages, onSay }] = this.#given!;
    onSay?.(text.trim() && messages.directory.foundValues(this.#matches().length));
  }

  /** The values that are offered and hold every word, those that begin with them first. */
  #matches(): number[] {
    const [name, tree, context] = this.#given!;
    const words = splitWords(this.#text);
    const ticks = ticksOf(tree, context.chosen[name] ?? []);
    const isAbove = (at: number) => at === -1 || words.length > 0;
    const all = [...tree.below.entries()].flatMap(([above, level]) => (isAbove(above) ? level : []));
    const offered = all.filter((at) => isOffered(tree, ticks, context.counts?.[name], at));
    if (!words.length) return offered;
    const labels = this.#normalized();
    const matches = offered.filter((at) => words.every((word) => labels[at]!.includes(word)));
    const text = normalize(this.#text.trim());
    const rank = (at: number) => (labels[at] === text ? 0 : labels[at]!.startsWith(text) ? 1 : 2);
    return matches.sort((a, b) => rank(a) - rank(b) || tree.values[b]!.count - tree.values[a]!.count);
  }

  #normalized(): string[] {
    const [name, tree, context] = this.#given!;
    if (this.#labels?.tree !== tree || this.#labels.context !== context.lang) {
      const labels = tree.values.map(({ value }) => normalize(valueLabel(name, value, context)));
      this.#labels = { tree, context: context.lang, labels };
    }
    return this.#labels.labels;
  }

  #options(): unknown {
    const [name, tree, context] = this.#given!;
    const { directory } = context.messages;
    const { chosen } = ticksOf(tree, context.chosen[name] ?? []);
    const all = this.#matches();
    const most = (this.#text.trim() ? PAGE : FIRST) + this.#shown * PAGE;
    const visible = all.filter(
      (at, index) => index < most || all.length === most + 1 || (!this.#text.trim() && chosen.has(at)),
    );
    const pathText = (at: number) =>
      pathOf(tree, at)
        .reverse()
        .map((above) => valueLabel(name, tree.values[above]!.value, context))
        .join(' › ');
    const onMore = () => {
      this.#shown++;
      this.#redraw();
      this.#focus('checkbox', most);
    };
    return html`${visible.map((at) =>
      optionRow({ ...optionOf(name, tree, at, context), path: pathText(at) }, context),
    )}${
      all.length > visible.length
        ? html`<button type="button" class="button quiet small" @click=${onMore}>
            ${directory.moreValues(all.length - visible.length)}
          </button>`
        : nothing
    }`;
  }
}

/** A facet of many values: a field to look for them, and the tree or the first of them. */
export const longFacet = directive(LongFacet);
