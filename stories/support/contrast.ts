let context: CanvasRenderingContext2D | undefined;

/** Red, green and blue of colours laid over each other, the last on top. */
function mix(...colours: string[]): number[] {
  // What is written out covers all beneath it, and needs no page to be read.
  const [, red, green, blue] = /^#(\w\w)(\w\w)(\w\w)$/.exec(colours.at(-1)!) ?? [];
  if (red && green && blue) return [red, green, blue].map((part) => parseInt(part, 16));
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
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

/** Contrast of a colour over grounds, the first of which is opaque: WCAG 2, from 1 to 21. */
export function contrast(colour: string, ...grounds: string[]): number {
  const [a, b] = [luminance(mix(...grounds, colour)), luminance(mix(...grounds))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a CSS colour, which may hold custom properties, is where an element stands. */
export function resolveColour(root: ParentNode & Node, colour: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `color: ${colour}; transition: none`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A pair of colours that has to be told apart. */
export interface Pair {
  name: string;
  colour: string;
  /** What lies over the page, from below. */
  grounds: readonly string[];
  /** 4.5 for text, 3 for lines, icons and rings. */
  least: number;
}

const TEXT = 4.5;
const SHAPE = 3;

/** Each text on its ground, and each shape that tells something, by the kit's private names. */
export const pairs: readonly Pair[] = [
  { name: 'Text', colour: 'currentColor', grounds: [], least: TEXT },
  { name: 'Muted text', colour: 'var(--_muted)', grounds: [], least: TEXT },
  { name: 'Muted text on a fill', colour: 'var(--_muted)', grounds: ['var(--_fill)'], least: TEXT },
  { name: 'Muted text on the tint', colour: 'var(--_muted)', grounds: ['var(--_tint)'], least: TEXT },
  { name: 'Text on the accent', colour: 'var(--_on-accent)', grounds: ['var(--_accent)'], least: TEXT },
  { name: 'Accent as text', colour: 'var(--_ink)', grounds: [], least: TEXT },
  { name: 'Accent as text on its tint', colour: 'var(--_ink)', grounds: ['var(--_tint)'], least: TEXT },
  { name: 'Good', colour: 'var(--_good)', grounds: [], least: TEXT },
  { name: 'Good on its tint', colour: 'var(--_good)', grounds: ['var(--_good-tint)'], least: TEXT },
  { name: 'Warning', colour: 'var(--_warn)', grounds: [], least: TEXT },
  { name: 'Warning on its tint', colour: 'var(--_warn)', grounds: ['var(--_warn-tint)'], least: TEXT },
  { name: 'Bad', colour: 'var(--_bad)', grounds: [], least: TEXT },
  { name: 'Focus ring', colour: 'var(--_focus)', grounds: [], least: SHAPE },
  { name: 'Border of a field', colour: 'var(--_line-strong)', grounds: [], least: SHAPE },
];

/** A pair with its measured contrast. */
export interface Measured extends Pair {
  ratio: number;
}

/** The contrast of every pair where an element stands. */
export const measurePairs = (root: ParentNode & Node): Measured[] =>
  pairs.map((pair) => {
    const at = (colour: string) => resolveColour(root, colour);
    const ratio = contrast(at(pair.colour), at('Canvas'), ...pair.grounds.map(at));
    return { ...pair, ratio };
  });
