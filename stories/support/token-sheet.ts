import { css, html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { icon } from '../../src/widgets/parts/icon.js';
import { controls } from '../../src/styles/controls.js';
import { partyBadge } from '../../src/styles/party.js';
import { tokens } from '../../src/styles/tokens.js';
import { measurePairs, resolveColour } from './contrast.js';
import { kitIcons } from './icon-list.js';
import { colourNames, ownNames, partyTokens } from './token-list.js';
import { shapes } from './token-shapes.js';

/** Parts of the sheet. */
export type Sheet = 'colours' | 'contrast' | 'type' | 'space' | 'parties' | 'icons';

const types: [sample: string, what: string, style: Record<string, string>, lang?: string][] = [
  [
    'Find help and services',
    '--linkage-heading',
    {
      'font-size': 'var(--linkage-heading, 1.75em)',
      'font-weight': 'var(--linkage-heading-weight, 650)',
      'font-family': 'var(--linkage-heading-font, inherit)',
      'line-height': '1.2',
    },
  ],
  [
    'Home care for older people',
    '--linkage-text-large',
    { 'font-size': 'var(--_large)', 'font-weight': 'var(--_bold)' },
  ],
  ['Trained carers visit at home.', 'text', {}],
  [
    'Sunshine Social Work Service',
    '--linkage-text-small',
    { 'font-size': 'var(--_small)', color: 'var(--_muted)' },
  ],
  ['Sign up', '--linkage-weight-medium', { 'font-weight': 'var(--_medium)' }],
  ['There is a problem', '--linkage-weight-bold', { 'font-weight': 'var(--_bold)' }],
  ['长者居家照护 · 邻里食堂', '中文', {}, 'zh-Hans'],
  ['رعاية منزلية لكبار السن', 'العربية', {}, 'ar'],
];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** Code is written from left to right, also on a page that is not. */
const code = (text: string): TemplateResult => html`<code dir="ltr">${text}</code>`;

/** The kit's tokens as they resolve where this stands. */
export class TokenSheet extends LitElement {
  static override properties = { sheet: {}, key: { attribute: false } };
  static override styles = [
    tokens,
    controls,
    partyBadge,
    css`
      .grid {
        display: grid;
        gap: 1em;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
        list-style: none;
        padding: 0;
        margin: 0;
      }
      .grid li {
        border: 1px solid var(--_line);
        border-radius: var(--_radius-m);
        overflow: clip;
        min-inline-size: 0;
      }
      .swatch {
        block-size: 4.5em;
        border-block-end: 1px solid var(--_line);
      }
      .sample {
        min-block-size: 4.5em;
        padding-block: 1em;
        box-sizing: border-box;
        display: grid;
        place-items: center;
        background: var(--_fill);
      }
      .sample > .icon {
        inline-size: 1.5em;
        block-size: 1.5em;
      }
      .shape {
        inline-size: 3.5em;
        block-size: 2.5em;
        background: var(--_accent);
      }
      .text {
        padding: 0.625em 0.875em 0.75em;
        display: grid;
        gap: 0.125em;
        justify-items: start;
        font-size: 0.875em;
      }
      code {
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      .quiet-text {
        color: var(--_muted);
        overflow-wrap: anywhere;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
      }
      th,
      td {
        padding: 0.5em 0.75em 0.5em 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
      }
      .number {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .type {
        display: grid;
        gap: 0.25em;
        justify-items: start;
        padding-block: 0.75em;
        border-block-end: 1px solid var(--_line);
      }
      p {
        margin: 0;
      }
    `,
  ];
  declare sheet: Sheet;
  /** Another one draws it anew. */
  declare key: unknown;

  constructor() {
    super();
    this.sheet = 'colours';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is measured is only there once the styles apply, and again when the scheme is another.
    this.#dark.addEventListener('change', this.#redraw);
    this.#redraw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#redraw);
  }

  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = (): void => void requestAnimationFrame(() => this.requestUpdate());

  protected override render(): TemplateResult {
    switch (this.sheet) {
      case 'contrast':
        return this.#renderContrast();
      case 'type':
        return html`<div>
          ${types.map(
            ([sample, what, style, lang = 'en']) =>
              html`<div class="type">
                <p style=${styleMap(style)} lang=${lang} dir="auto">${sample}</p>
                ${code(what)}
              </div>`,
          )}
        </div>`;
      case 'space':
        return this.#renderShapes();
      case 'parties':
        return this.#renderParties();
      case 'icons':
        return html`<ul class="grid">
          ${kitIcons.map(
            ({ name, path, where }) =>
              html`<li>
                <div class="sample">${icon(path)}</div>
                <p class="text" lang="en">
                  ${code(name)}<span class="quiet-text" dir="ltr">${where.join(', ')}</span>
                </p>
              </li>`,
          )}
        </ul>`;
      default:
        return this.#renderColours();
    }
  }

  #resolve(colour: string): string {
    return this.hasUpdated ? resolveColour(this.renderRoot as ShadowRoot, colour) : '';
  }

  /** What a measure comes to here, as the browser says it. */
  #figure(property: string, value: string): string {
    if (!this.hasUpdated) return '';
    const probe = document.createElement('i');
    probe.style.cssText = `display: block; position: absolute; ${property}: ${value}`;
    this.renderRoot.append(probe);
    const figure = getComputedStyle(probe).getPropertyValue(property);
    probe.remove();
    return figure;
  }

  #renderColours() {
    const shown = colourNames.filter((name) => ownNames.has(name));
    return html`<ul class="grid">
      ${shown.map((name) => {
        const colour = `var(${ownNames.get(name)})`;
        return html`<li>
          <div class="swatch" style=${styleMap({ background: colour })}></div>
          <p class="text">${code(name)}<span class="quiet-text" dir="ltr">${this.#resolve(colour)}</span></p>
        </li>`;
      })}
    </ul>`;
  }

  #renderContrast() {
    const measured = this.hasUpdated ? measurePairs(this.renderRoot as ShadowRoot) : [];
    return html`<table lang="en" dir="ltr">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Contrast</th>
          <th scope="col">Needed</th>
        </tr>
      </thead>
      <tbody>
        ${measured.map(
          ({ name, ratio, least }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="number">
                <span class="state ${ratio >= least ? 'good' : 'bad'}"
                  >${icon(ratio >= least ? 'check' : 'alert')}${ratio.toFixed(2)} : 1</span
                >
              </td>
              <td class="number">${least} : 1</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderShapes() {
    return html`<ul class="grid">
      ${shapes.map(
        ({ token, property, value, style, text }) =>
          html`<li>
            <div class="sample"><div class="shape" style=${styleMap(style)}>${text}</div></div>
            <p class="text">
              ${code(token)}<span class="quiet-text" dir="ltr">${this.#figure(property, value)}</span>
            </p>
          </li>`,
      )}
    </ul>`;
  }

  #renderParties() {
    return html`<ul class="grid">
      ${partyTokens.map(
        ([party, name]) =>
          html`<li>
            <div class="sample">
              <span class="party" data-party=${party} lang="en">${capital(party)}</span>
            </div>
            <p class="text">${code(name)}</p>
          </li>`,
      )}
    </ul>`;
  }
}
