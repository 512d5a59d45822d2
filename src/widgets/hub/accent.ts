import { warnOnce } from '../../domain/problem.js';

/** Red, green and blue of a CSS colour, linear, 0 to 1; nothing where it is no colour. */
function channels(colour: string): number[] | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
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

/** The same hue where it can be read on white and on black. */
function middleTone(colour: number[]): string {
  const light = luminance(colour);
  const mixed = colour.map((part) =>
    light > MIDDLE ? (part * MIDDLE) / light : part + ((1 - part) * (MIDDLE - light)) / (1 - light),
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
  const colour = accent ? channels(accent) : undefined;
  if (accent && !colour) warnOnce(`accent="${accent}" is not a CSS colour; it is ignored.`);
  for (const name of names) host.style.removeProperty(name);
  if (!accent || !colour) return;
  host.style.setProperty('--linkage-accent', accent);
  host.style.setProperty('--linkage-on-accent', luminance(colour) > MIDDLE ? '#000' : '#fff');
  // A theme's would be another accent's.
  host.style.setProperty('--linkage-accent-text', derives() ? 'initial' : middleTone(colour));
}
