import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(require.resolve(file), 'utf8');

const inherited = `
  line-height: 3 !important; letter-spacing: 1em !important; word-spacing: 1em !important;
  text-transform: uppercase !important; text-align: center !important; text-indent: 3em !important;
  text-shadow: 2px 2px red !important; white-space: pre !important; word-break: break-all !important;
  overflow-wrap: normal !important; hyphens: auto !important; tab-size: 1 !important; line-break: anywhere !important;
  font-weight: 900 !important; font-style: italic !important; font-variant: small-caps !important;
  font-stretch: condensed !important; font-feature-settings: "smcp" !important; font-kerning: none !important;
  font-variation-settings: "wght" 900 !important; font-size-adjust: 0.7 !important;
  -webkit-text-fill-color: red !important; -webkit-text-stroke: 1px red !important; text-emphasis: dot red !important;
  text-rendering: geometricPrecision !important; text-underline-offset: 9px !important; text-wrap: nowrap !important;
  list-style: square inside !important; quotes: "<" ">" !important; cursor: crosshair !important;
  caption-side: bottom !important; border-collapse: collapse !important; border-spacing: 9px !important;
  empty-cells: hide !important; accent-color: red !important; caret-color: red !important; user-select: none !important;
  fill: red; stroke: red !important; stroke-width: 9px !important; scrollbar-color: red blue !important;
  orphans: 9 !important; widows: 9 !important; text-orientation: upright !important;
  image-rendering: pixelated !important; forced-color-adjust: none !important; hanging-punctuation: first !important`;
const absurd = `display: none !important; position: fixed !important; inset: 0 !important; margin: 9em !important;
  padding: 9em !important; border: 9px dashed red !important; border-radius: 0 !important; width: 1px !important;
  height: 1px !important; opacity: 0.1 !important; transform: rotate(9deg) !important; float: right !important;
  background: red !important; color: red !important; font: italic 900 60px/3 cursive !important;
  box-shadow: 0 0 9px red !important; filter: blur(9px) !important; appearance: none !important; ${inherited}`;

/** Style sheets as rude as those of real sites, by what they are. */
export const rudeSheets: Record<string, string> = {
  'everything unset': '* { all: unset }',
  'everything unset, pseudo-elements too': '*, *::before, *::after { all: unset !important }',
  'everything initial': '* { all: initial !important }',
  'everything reverted': '* { all: revert !important }',
  'controls and headings with absurd values': `button, input, select, textarea, label, fieldset, legend, option, form, dialog,
    details, summary, table, ul, ol, li, dl, dt, dd, p, a, svg, path, h1, h2, h3, h4, h5, h6, span, bdi, time, strong, small,
    [class], [part], [role], [id], [hidden], .widget, .button, .field, .input, .icon, .note, .visually-hidden { ${absurd} }`,
  'hidden labels': 'label, legend { display: none !important }',
  '62.5 % root size': ':root { font-size: 62.5% } body { font-size: 1.6rem }',
  'another box model': '*, *::before, *::after { box-sizing: content-box !important }',
  'inherited properties on html': `html { ${inherited} }`,
  'inherited properties on everything': `* { ${inherited} }`,
  'tags made inline':
    'linkage-hub > *, linkage-hub { display: inline !important; container: none !important }',
  'tags made flexible':
    'linkage-hub > * { display: flex !important; justify-content: flex-end; align-items: end }',
  'tags made a grid':
    'linkage-hub > * { display: grid !important; place-items: end; grid-template-columns: 1fr; gap: 9em }',
  'states and pseudo-elements': `:focus, :focus-visible { outline: none !important } :invalid { border: 9px solid red !important }
    ::placeholder { color: red !important } *::before { content: "RUDE" !important } ::backdrop { background: red !important }
    ::marker { color: red !important }`,
  'Bootstrap 5': read('bootstrap/dist/css/bootstrap.css'),
  'Tailwind’s preflight': read('tailwindcss/preflight.css'),
};
