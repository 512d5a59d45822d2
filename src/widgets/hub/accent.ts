import { warnOnce } from '../../domain/problem.js';

/** What a CSS colour is where the host stands: also `var()`, `light-dark()` and `currentColor`. */
function paintedIn(host: HTMLElement, colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  host.shadowRoot!.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Red, green and blue of a colour, linear, 0 to 1. */
function channels(colour: string): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

/** Relative luminance, 0 (black) to 1 (white), WCAG 2. */
const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Equal contrast with black and white. */
const MIDDLE = 0.179;
/** That of a text with 4.5 : 1 on light grounds and 3 : 1 on dark ones, as of the tones in styles/tokens.ts. */
const READABLE = 0.1565;

/** The same hue where it can be read on light and on dark pages. */
function middleTone(colour: number[]): string {
  const light = luminance(colour);
  const mixed = colour.map((part) =>
    light > READABLE ? (part * READABLE) / light : part + ((1 - part) * (READABLE - light)) / (1 - light),
  );
  const coded = mixed.map((part) =>
    Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)),
  );
  return `rgb(${coded.join(' ')})`;
}

/** What a browser without relative colours cannot work out for itself (styles/tokens.ts). */
const derives = () => CSS.supports('color', 'light-dark(oklch(from red l c h), red)');
const names = ['--linkage-accent', '--linkage-on-accent', '--linkage-accent-text'];

/** Hands an accent colour down to the tags, with black or white for text on it, whichever contrasts more. */
export function applyAccent(host: HTMLElement, accent: string | undefined): void {
  for (const name of names) host.style.removeProperty(name);
  if (!accent) return;
  if (!CSS.supports('color', accent))
    return warnOnce(`accent="${accent}" is not a CSS colour; it is ignored.`);
  // Inside, `currentColor` would be that of each part: of a button's text, its ground.
  const colour = /currentcolor/i.test(accent) ? paintedIn(host, accent) : accent;
  // What a theme says of them would be another accent's.
  let [onAccent, text] = ['initial', 'initial'];
  if (!derives()) {
    const seen = channels(paintedIn(host, accent));
    onAccent = luminance(seen) > MIDDLE ? '#000' : '#fff';
    text = middleTone(seen);
  }
  [colour, onAccent, text].forEach((value, index) => host.style.setProperty(names[index]!, value));
}
