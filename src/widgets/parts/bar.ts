import { css, html, type TemplateResult } from 'lit';

/** What a bar shows. All figures in one unit. */
export interface BarOptions {
  max: number;
  /** How far the lighter tone goes; what assistive technology reads. */
  value: number;
  /** How far the darker tone goes: a part of `value`. */
  inner: number;
  /** Accessible name. */
  label: string;
  /** The figures in words. */
  text: string;
}

/** A bar of two tones. Native elements: they follow the direction of writing, and need no style attribute. */
export function bar({ max, value, inner, label, text }: BarOptions): TemplateResult {
  return html`<div class="bar" part="bar">
    <progress max=${max} value=${Math.min(value, max)} aria-label=${label} aria-valuetext=${text}></progress>
    <progress class="inner" max=${max} value=${Math.min(inner, max)} aria-hidden="true"></progress>
  </div>`;
}

/** What a tone of {@link bar} stands for, beside a swatch of it. */
export const barKey = (tone: 'inner' | 'outer', text: unknown): TemplateResult =>
  html`<span class="key ${tone}">${text}</span>`;

/** Looks of {@link bar}. */
export const barStyles = css`
  .bar {
    display: grid;
    block-size: 0.625em;
    flex: none;
    border-radius: 99em;
    overflow: hidden;
    background: var(--_fill-hover);
    --_tone: var(--_ink);
  }
  progress {
    appearance: none;
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  progress:not(.inner),
  .key.outer::before {
    opacity: 0.4;
  }
  .key::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.45em;
    border: 0.35em solid var(--_ink);
    border-radius: 0.15em;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_tone);
  }
  progress::-moz-progress-bar {
    background: var(--_tone);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      --_tone: Highlight;
    }
    progress {
      forced-color-adjust: none;
    }
    .key::before {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
