import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { applyAccent } from '../../src/widgets/hub/accent.js';
import { choicesOf } from '../../.storybook/choices.js';
import { declarationOf, type Item, type Manifest } from '../../.storybook/manifest.js';
import { embedPage, type Embed } from './embed-html.js';
import { tag } from './story.js';
import { loadTheme, themeCss, themeNames } from './themes.js';
import { toolStyles } from './tool.css.js';

const manifests = import.meta.glob<Manifest>('../../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
const hashes = import.meta.glob<Record<string, string>>('../../cdn/integrity.json', {
  eager: true,
  import: 'default',
});

/** The hash of the script that this Storybook was built beside; nothing where there was none. */
export const integrityOfScript = Object.values(hashes)[0]?.['linkage-kit.js'];

const widgets = ['directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'].map(
  (name) => `linkage-${name}`,
);

/** What most pages set; everything else is folded. */
const usual = [
  'src',
  'heading',
  'layout',
  'mode',
  'types',
  'amounts',
  'participant-role',
  'url-state',
  'demo',
];
const usualHub = ['endpoint', 'accent', 'currency', 'timezone', 'storage', 'emergency'];

const sample: Record<string, string> = {
  'linkage-directory': '/services.json',
  'linkage-signup': '/activities.json',
  'linkage-hours': '/hours.json',
  'linkage-pledge': '/needs.json',
  'linkage-feedback': '/topics.json',
};

type Values = Record<string, string | boolean>;

/** Puts tags and settings together, shows them live, and writes the page to copy. */
export class EmbedBuilder extends LitElement {
  static override styles = toolStyles;
  static override properties = {
    lang: {},
    feedOf: { attribute: false },
    chosen: { state: true },
    values: { state: true },
    theme: { state: true },
    withStyles: { state: true },
    base: { state: true },
    note: { state: true },
  };
  /** Where the sample of a tag reads from, so that something is seen. */
  declare feedOf: (tag: string) => string;
  declare private chosen: readonly string[];
  declare private values: Record<string, Values>;
  declare private theme: string;
  declare private withStyles: boolean;
  declare private base: string;
  declare private note: string;

  constructor() {
    super();
    this.lang = 'en';
    this.feedOf = () => '';
    this.chosen = ['linkage-directory', 'linkage-outbox'];
    this.values = { 'linkage-hub': { endpoint: '/api/submissions' } };
    this.theme = '';
    this.withStyles = true;
    this.base = 'https://cdn.example/linkage-kit/';
    this.note = '';
  }

  /** What is put together by now. */
  get embed(): Embed {
    const tags = this.chosen.map((name) => ({
      tag: name,
      attributes: { ...(sample[name] && { src: sample[name] }), ...this.values[name] },
    }));
    return {
      lang: this.lang,
      base: this.base,
      ...(integrityOfScript && { integrity: integrityOfScript }),
      withStyles: this.withStyles,
      theme: this.theme,
      hub: this.values['linkage-hub'] ?? {},
      tags,
    };
  }

  protected override updated(): void {
    const accent = this.values['linkage-hub']?.['accent'];
    applyAccent(this.renderRoot.querySelector<HTMLElement>('.sample')!, accent ? String(accent) : undefined);
  }

  protected override render(): TemplateResult {
    return html`<div class="tool">
      <div class="side">
        <div class="result">
          <div class="row" lang="en" dir="ltr">
            <button type="button" @click=${() => void this.#copy()}>Copy HTML</button>
            <p role="status">${this.note}</p>
          </div>
          <pre
            tabindex="0"
            role="region"
            dir="ltr"
            aria-label="HTML"
          ><code>${embedPage(this.embed)}</code></pre>
          ${
            integrityOfScript
              ? nothing
              : html`<p lang="en" dir="ltr">
                  This Storybook was built without the CDN files, so the script has no <code>integrity</code>.
                  Build them first with <code>npm run build:cdn</code>, or take the hash from
                  <code>integrity.json</code>.
                </p>`
          }
        </div>
        <form class="controls panel" lang="en" dir="ltr" @submit=${(event: Event) => event.preventDefault()}>
          <fieldset>
            <legend>Tags</legend>
            ${widgets.map(
              (name) =>
                html`<label class="tick"
                  ><input
                    type="checkbox"
                    .checked=${this.chosen.includes(name)}
                    @change=${() => this.#toggle(name)}
                  /><code>${name}</code></label
                >`,
            )}
          </fieldset>
          ${this.#renderAttributes('linkage-hub', usualHub)}
          ${this.chosen.map((name) => this.#renderAttributes(name, usual))}
          <fieldset>
            <legend>Page</legend>
            <label
              ><span>Files are at</span
              ><input type="url" .value=${this.base} @input=${(event: Event) => (this.base = valueOf(event))}
            /></label>
            <label class="tick"
              ><input
                type="checkbox"
                .checked=${this.withStyles}
                @change=${() => (this.withStyles = !this.withStyles)}
              /><span><code>linkage-kit.css</code>: nothing jumps</span></label
            >
            <label
              ><span>Theme</span
              ><select @change=${(event: Event) => void this.#wear(valueOf(event))}>
                <option value="">None</option>
                ${themeNames.map((name) => html`<option value=${name}>${name}</option>`)}
              </select></label
            >
          </fieldset>
        </form>
      </div>
      <details class="preview" open>
        <summary lang="en" dir="ltr">Preview</summary>
        <style>
          ${themeCss(this.theme)}
        </style>
        <div class="panel sample linkage-${this.theme}">${this.#renderLive()}</div>
      </details>
    </div>`;
  }

  /** The tags as they are set, on the samples of this Storybook; nothing is sent. */
  #renderLive() {
    return this.chosen.map((name) => {
      const values = Object.entries(this.values[name] ?? {}).filter(([attribute]) => attribute !== 'src');
      const src = this.feedOf(name);
      return tag(name, { ...(src && { src }), ...Object.fromEntries(values) });
    });
  }

  #renderAttributes(name: string, first: readonly string[]) {
    const manifest = Object.values(manifests)[0];
    const all = (manifest && declarationOf(manifest, name)?.attributes) ?? [];
    const isFirst = (item: Item) => first.includes(item.name ?? '');
    return html`<fieldset>
      <legend><code>${name}</code></legend>
      ${all.filter(isFirst).map((item) => this.#renderControl(name, item))}
      <details>
        <summary>All attributes</summary>
        ${all.filter((item) => !isFirst(item)).map((item) => this.#renderControl(name, item))}
      </details>
    </fieldset>`;
  }

  #renderControl(tagName: string, { name = '', type, description = '' }: Item) {
    const value = this.values[tagName]?.[name];
    const set = (next: string | boolean) => this.#set(tagName, name, next);
    if (type?.text.startsWith('boolean'))
      return html`<label class="tick" title=${description}
        ><input
          type="checkbox"
          .checked=${value === true}
          @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
        /><code>${name}</code></label
      >`;
    const options = choicesOf(tagName, name);
    return html`<label title=${description}
      ><code>${name}</code>${
        options
          ? html`<select @change=${(event: Event) => set(valueOf(event))}>
              <option value="">–</option>
              ${options.map((option) => html`<option value=${option} ?selected=${option === value}>${option}</option>`)}
            </select>`
          : html`<input
              type="text"
              .value=${String(value ?? (name === 'src' ? (sample[tagName] ?? '') : ''))}
              @input=${(event: Event) => set(valueOf(event))}
            />`
      }</label
    >`;
  }

  #set(tagName: string, name: string, value: string | boolean): void {
    this.values = { ...this.values, [tagName]: { ...this.values[tagName], [name]: value } };
    this.note = '';
  }

  async #wear(theme: string): Promise<void> {
    await loadTheme(theme);
    this.theme = theme;
  }

  #toggle(name: string): void {
    this.chosen = widgets.filter((one) => (one === name) !== this.chosen.includes(one));
    this.note = '';
  }

  async #copy(): Promise<void> {
    this.note = await navigator.clipboard.writeText(embedPage(this.embed)).then(
      () => 'Copied.',
      () => 'This browser does not allow copying: select the text.',
    );
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
