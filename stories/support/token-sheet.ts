import { css, html, LitElement } from 'lit';
import { tokens } from '../../src/styles/tokens.js';

interface Token {
  /** `--linkage-accent`. */
  name: string;
  /** Private name, without `--_`. */
  own: string;
}

/** Every `--_own: var(--linkage-name, …)` of the kit's tokens, once. */
function readTokens(): Token[] {
  const found = new Map<string, Token>();
  for (const [, own = '', name = ''] of tokens.cssText.matchAll(/--_([\w-]+):\s*var\((--linkage-[\w-]+)/g)) {
    found.set(name, { name, own });
  }
  return [...found.values()];
}

/** Red, green and blue of colours laid over each other, the last on top. */
function mix(...colours: string[]): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of a colour on an opaque one, WCAG 2. */
function contrast(colour: string, ground: string): number {
  const [a, b] = [luminance(mix(ground, colour)), luminance(mix(ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The kit's tokens as they resolve where this stands. */
export class TokenSheet extends LitElement {
  static override styles = [
    tokens,
    css`
      table {
        border-collapse: collapse;
        inline-size: 100%;
      }
      th,
      td {
        padding: 0.5em 1em 0.5em 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        overflow-wrap: anywhere;
      }
      .swatch {
        inline-size: 3em;
        block-size: 2em;
        border-radius: 0.375em;
        border: 1px solid var(--_line-strong);
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.requestUpdate();
  }

  protected override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Looks like</th>
          <th scope="col">Resolves to</th>
        </tr>
      </thead>
      <tbody>
        ${readTokens().map((token) => this.#row(token))}
      </tbody>
    </table>`;
  }

  #row({ name, own }: Token) {
    const isSize = /radius|space/.test(name);
    const style = isSize
      ? own === 'space'
        ? `inline-size: var(--_${own}); background: var(--_accent)`
        : `border-radius: var(--_${own})`
      : `background: var(--_${own})`;
    return html`<tr>
      <td><code>${name}</code></td>
      <td><div class="swatch" style=${style}></div></td>
      <td><code>${this.#resolve(own, isSize)}</code></td>
    </tr>`;
  }

  #resolve(own: string, isSize: boolean): string {
    if (!this.isConnected) return '';
    const probe = document.createElement('i');
    // Text on the accent is measured on the accent, everything else on the page.
    const ground = own === 'on-accent' ? 'var(--_accent)' : 'Canvas';
    probe.style.cssText = isSize
      ? `position: absolute; inline-size: var(--_${own})`
      : `color: var(--_${own}); background: ${ground}`;
    this.renderRoot.append(probe);
    const { color, backgroundColor, inlineSize } = getComputedStyle(probe);
    probe.remove();
    if (isSize) return inlineSize;
    const ratio = contrast(color, backgroundColor).toFixed(1);
    return `${color} · ${ratio} : 1 on the ${own === 'on-accent' ? 'accent' : 'page'}`;
  }
}
