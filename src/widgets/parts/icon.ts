import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
const paths = {
  alert: 'M12 9v4m0 3.5v.01M10.3 4 2.7 17.5A2 2 0 0 0 4.4 20.5h15.2a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5l3.5 2',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

/** Icons by what they mean. */
export type IconName = keyof typeof paths;
/** An outline of a tag's own, as path data. */
export type IconPath = `${'m' | 'M'}${string}`;

/** A decorative icon in the colour of the text around it. */
export function icon(name: IconName | IconPath): TemplateResult {
  const shape: SVGTemplateResult = svg`<path d=${paths[name as IconName] ?? name}></path>`;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}
