import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

// Outlines after Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
const paths = {
  alert: 'M12 9v4m0 3.500v.01M10.300 4 2.700 17.500A2 2 0 0 0 4.400 20.500h15.200a2 2 0 0 0 1.700-3L13.700 4a2 2 0 0 0-3.400 0Z',
  star: 'm12 3.500 2.600 5.400 5.900.8-4.300 4.100 1 5.900L12 16.900l-5.200 2.800 1-5.900L3.500 9.700l5.900-.8Z',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900c.6.5 1 1.200 1 2.100h5c0-.9.4-1.600 1-2.100A6 6 0 0 0 12 3Z',
  hand: 'M4 13v-2a2 2 0 0 1 4 0V5a2 2 0 0 1 4 0v5-6a2 2 0 0 1 4 0v7-4a2 2 0 0 1 4 0v7a7 7 0 0 1-7 7h-1a8 8 0 0 1-7-4Z',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6ZM19 7l-3 7h6Z',
  question: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .9-1 1.700m0 3v.01',
  pencil: 'M4 20h4L19 9l-4-4L4 16ZM13 7l4 4',
  search: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Zm2 9-3.500-3.500',
  place: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21Zm2.500-11.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0Z',
  phone: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2Z',
  web: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  mail: 'M3 6h18v12H3ZM3 7l9 6 9-6',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM12 7v5l3.500 2',
  calendar: 'M4 6h16v14H4ZM4 10h16M8 3v4m8-4v4',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4 21a8 8 0 0 1 16 0',
  bookmark: 'M7 4h10v16l-5-3.500L7 20Z',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  close: 'm6 6 12 12M18 6 6 18',
  filter: 'M4 6h16M7 12h10M10 18h4',
  money: 'M3 6h18v12H3Zm12 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
} as const;

/** Icons by what they mean. */
export type IconName = keyof typeof paths;

/** A decorative icon in the colour of the text around it. */
export function icon(name: IconName): TemplateResult {
  const shape: SVGTemplateResult = svg`<path d=${paths[name]}></path>`;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}
