import { highlightRanges } from '../../src/search/highlight.js';
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { KitController } from '../../src/controllers/kit-controller.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';
import { controls } from '../../src/styles/controls.js';
import { tokens } from '../../src/styles/tokens.js';
import { styles as detailStyles } from '../../src/widgets/directory/directory-detail.js';
import { directoryStyles } from '../../src/widgets/directory/directory.styles.js';
import type { ServiceContext } from '../../src/widgets/directory/directory-result.js';
import { styles as savedStyles } from '../../src/widgets/directory/directory-saved.js';
import { serviceStyles } from '../../src/widgets/directory/directory-service.styles.js';
import './kit-fixture.js';

/** What was asked of the page, in order: the name of the handler and what it was given. */
export type Calls = [string, ...unknown[]][];

/** An element that shows one part of the directory's view. */
export class ViewFixture extends LitElement {
  static override styles = [
    tokens,
    controls,
    directoryStyles,
    serviceStyles,
    ...detailStyles,
    ...savedStyles,
  ];
  readonly kit = new KitController(this);
  readonly localize = new LocalizeController(this, this.kit, 'directory', 'directory');
  readonly calls: Calls = [];
  /** Joins the context. */
  more: object = {};
  view: (context: ServiceContext & { onBack(): void }) => unknown = () => '';

  /** What was said in the live region. */
  get said(): unknown[] {
    return this.calls.filter(([name]) => name === 'say').map(([, text]) => text);
  }

  protected override render() {
    const { messages } = this.localize;
    if (!messages) return '';
    const hear =
      (name: string) =>
      (...values: unknown[]) =>
        void this.calls.push([name, ...values]);
    return html`<h2>Directory</h2>
      ${this.view({
        messages,
        localize: this.localize,
        level: 3,
        words: [],
        rangesOf: highlightRanges,
        // A Saturday.
        now: Date.parse('2026-11-21T08:00:00Z'),
        staleAfterDays: 180,
        saved: new Set(),
        featured: new Set(),
        onOpen: ({ id }) => hear('open')(id),
        onSelect: ({ id }, ...rest) => hear('select')(id, ...rest),
        onSave: ({ id }) => hear('save')(id),
        onLeave: () => hear('leave')(),
        onBack: () => hear('back')(),
        onSay: hear('say'),
        ...this.more,
      })}`;
  }
}
customElements.define('view-fixture', ViewFixture);

/** Shows a part of the view; `more` joins the context. */
export async function showView<C>(
  view: (context: ServiceContext & { onBack(): void } & C) => unknown,
  more: C,
  lang = 'en',
): Promise<ViewFixture> {
  const element = await fixture<ViewFixture>(html`<view-fixture lang=${lang}></view-fixture>`);
  element.view = view as ViewFixture['view'];
  element.more = more as object;
  await element.localize.ready;
  element.requestUpdate();
  await element.updateComplete;
  return element;
}
