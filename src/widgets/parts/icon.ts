import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Outlines of Lucide (https://lucide.dev, ISC), 24 × 24, written by .tools/icons.mjs. */
export const paths = {
  alert: 'M21.7 18l-8-14a2 2 0 0 0-3.5 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4M12 17h.01',
  clock: 'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0M12 6v6l4 2',
  check: 'M20 6 9 17l-5-5',
  close: 'M18 6 6 18M6 6l12 12',
  arrow: 'M5 12h14M12 5l7 7-7 7',
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
