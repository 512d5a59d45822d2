import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
const paths = {
  star: 'm12 3.500 2.600 5.400 5.900.8-4.300 4.100 1 5.900L12 16.900l-5.200 2.800 1-5.900L3.500 9.700l5.900-.8Z',
  alert:
    'M12 9v4m0 3.500v.01M10.300 4 2.700 17.500A2 2 0 0 0 4.400 20.500h15.200a2 2 0 0 0 1.700-3L13.700 4a2 2 0 0 0-3.400 0Z',
  question:
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .9-1 1.700m0 3v.01',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5l3.500 2',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

/** Icons by what they mean. */
export type IconName = keyof typeof paths;
/** An outline of a tag's own, as path data. */
export type IconPath = `${'m' | 'M'}${string}`;

/** A decorative icon in the colour of the text around it. */
export function icon(name: IconName | IconPath): TemplateResult {
  const shape: SVGTemplateResult = svg`<path d=${paths[name as IconName] ?? name}></path>`;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
