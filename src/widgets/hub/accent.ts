import { warnOnce } from '../../domain/problem.js';

/** Relative luminance of a CSS colour, 0 (black) to 1 (white), WCAG 2; nothing where it is no colour. */
function luminance(colour: string): number | undefined {
  if (!CSS.supports('color', colour)) return undefined;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Hands an accent colour down to the tags, with black or white for text on it, whichever contrasts more. */
export function applyAccent(host: HTMLElement, accent: string | undefined): void {
  const light = accent ? luminance(accent) : undefined;
  if (accent && light === undefined) warnOnce(`accent="${accent}" is not a CSS colour; it is ignored.`);
  if (!accent || light === undefined) {
    host.style.removeProperty('--linkage-accent');
    host.style.removeProperty('--linkage-on-accent');
    return;
  }
  host.style.setProperty('--linkage-accent', accent);
  // Equal contrast with black and white lies at a luminance of 0.179.
  host.style.setProperty('--linkage-on-accent', light > 0.179 ? '#000' : '#fff');
}
