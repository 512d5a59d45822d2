import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { tokens } from '../../src/styles/tokens.js';
import { measurePairs, type Measured } from './contrast.js';
import { fonts, plainTheme, themeCss, themeTokens, type ThemeSettings } from './theme-css.js';
import { toolStyles } from './tool.css.js';

/** Stands within the sample and measures there: it has the kit's tokens. */
export class ThemeProbe extends LitElement {
  static override styles = tokens;
  protected override render(): unknown {
    return nothing;
  }
}

/** Sets the main tokens, shows them on the tags in its slot, and writes the CSS. */
export class ThemeEditor extends LitElement {
  static override styles = toolStyles;
  static override properties = { theme: { state: true }, low: { state: true }, note: { state: true } };
  declare private theme: ThemeSettings;
  /** Nothing until it is measured. */
  declare private low: readonly Measured[] | undefined;
  declare private note: string;

  constructor() {
    super();
    this.theme = plainTheme;
    this.low = undefined;
    this.note = '';
  }

  /** The CSS as it stands. */
  get css(): string {
    return themeCss(this.theme);
  }

  protected override updated(): void {
    requestAnimationFrame(() => this.#measure());
  }

  protected override render(): TemplateResult {
    const { theme } = this;
    return html`<div class="tool">
      <div class="side">
        <div class="result">
          <div class="row" lang="en" dir="ltr">
            <button type="button" @click=${() => void this.#copy()}>Copy CSS</button>
            <p role="status">${this.note}</p>
          </div>
          <pre tabindex="0" role="region" dir="ltr" aria-label="CSS"><code>${this.css}</code></pre>
          ${this.#renderWarnings()}
        </div>
        <form class="controls panel" lang="en" dir="ltr" @submit=${(event: Event) => event.preventDefault()}>
          <label><span class="name">Accent</span>${this.#input('accent', 'color')}</label>
          <label
            ><span class="name">Radius: ${theme.radius} em</span
            >${this.#range('radius', 0, 1.25, 0.125)}</label
          >
          <label class="tick">${this.#tick('pill')}<span>Buttons are pills</span></label>
          <label
            ><span class="name">Border of fields: ${theme.border} px</span
            >${this.#range('border', 1, 3, 0.5)}</label
          >
          <label
            ><span class="name">Size: ${theme.scale}</span
            >${this.#range('scale', 0.875, 1.375, 0.0625)}</label
          >
          <label
            ><span class="name">Spacing: ${theme.density}</span
            >${this.#range('density', 0.625, 1.5, 0.125)}</label
          >
          <label><span class="name">Font</span>${this.#select('font')}</label>
          <label><span class="name">Font of headings</span>${this.#select('headingFont')}</label>
          <label
            ><span class="name">Weight of headings: ${theme.headingWeight}</span
            >${this.#range('headingWeight', 400, 900, 50)}</label
          >
          <button type="button" @click=${() => (this.theme = plainTheme)}>Start over</button>
        </form>
      </div>
      <details class="preview" open>
        <summary lang="en" dir="ltr">Preview</summary>
        <div class="panel sample" style=${styleMap(themeTokens(theme))}>
          <slot></slot>
          <story-theme-probe></story-theme-probe>
        </div>
      </details>
    </div>`;
  }

  #renderWarnings() {
    if (!this.low) return nothing;
    if (!this.low.length)
      return html`<p lang="en" dir="ltr">
        ✓ Every text and shape has the contrast that WCAG 2.2 AA asks for.
      </p>`;
    return html`<ul class="warnings" aria-label="Contrast" lang="en" dir="ltr">
      ${this.low.map(({ name, ratio, least }) => html`<li>⚠ ${name}: ${ratio.toFixed(2)} : 1, needs ${least} : 1</li>`)}
    </ul>`;
  }

  #set(name: keyof ThemeSettings, value: string | number | boolean): void {
    this.theme = { ...this.theme, [name]: value };
    this.note = '';
  }

  #input(name: 'accent', type: string) {
    return html`<input
      type=${type}
      .value=${this.theme[name]}
      @input=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}
    />`;
  }

  #range(
    name: 'radius' | 'density' | 'scale' | 'headingWeight' | 'border',
    min: number,
    max: number,
    step: number,
  ) {
    return html`<input
      type="range"
      min=${min}
      max=${max}
      step=${step}
      .value=${String(this.theme[name])}
      @input=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).valueAsNumber)}
    />`;
  }

  #tick(name: 'pill') {
    return html`<input
      type="checkbox"
      .checked=${this.theme[name]}
      @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).checked)}
    />`;
  }

  #select(name: 'font' | 'headingFont') {
    return html`<select
      @change=${(event: Event) => this.#set(name, (event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(fonts).map(
        ([value, title]) =>
          html`<option value=${value} ?selected=${value === this.theme[name]}>${title}</option>`,
      )}
    </select>`;
  }

  #measure(): void {
    const probe = this.renderRoot.querySelector('story-theme-probe')?.shadowRoot;
    if (!probe) return;
    const low = measurePairs(probe).filter(({ ratio, least }) => ratio < least);
    const say = (list: readonly Measured[]) => list.map(({ name, ratio }) => name + ratio).join();
    // Only what is new is drawn: a measurement draws nothing by itself.
    if (!this.low || say(low) !== say(this.low)) this.low = low;
  }

  async #copy(): Promise<void> {
    this.note = await navigator.clipboard.writeText(this.css).then(
      () => 'Copied.',
      () => 'This browser does not allow copying: select the text.',
    );
  }
}
