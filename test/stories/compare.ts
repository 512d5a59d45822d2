import pixelmatch from 'pixelmatch';
import { readPng, writePng, type Picture } from './small-png.js';

/** How far a pixel may be off, from 0 to 1: few colours stand for all. */
const THRESHOLD = 0.1;
/** How far within an even surface, whose colour is stored as it is. */
const EVEN_THRESHOLD = 0.04;
/** So many pixels may be farther off: a letter at half its size has about forty. */
const TOLERATED = 20;

const top = ({ width, data }: Picture, height: number): Picture => ({
  width,
  height,
  data: data.subarray(0, width * height * 4),
});

/** Marks pixels that differ, and counts them. */
export function differenceOf(
  was: Picture,
  is: Picture,
  threshold = THRESHOLD,
): { pixels: number; shown: Picture } {
  const { width, height } = was;
  const shown = { width, height, data: new Uint8Array(width * height * 4) };
  const options = { threshold, diffMask: threshold !== THRESHOLD };
  return { pixels: pixelmatch(was.data, is.data, shown.data, width, height, options), shown };
}

/** Counts pixels that differ a little, in the midst of an even surface: a tone has changed. */
function otherTone(was: Picture, is: Picture): number {
  const { shown } = differenceOf(was, is, EVEN_THRESHOLD);
  const { width, height } = was;
  const colours = new Uint32Array(was.data.slice().buffer);
  const marks = new Uint32Array(shown.data.buffer);
  let pixels = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      if (!marks[at]) continue;
      const around = [at - 1, at + 1, at - width, at + width];
      if (around.every((place) => colours[place] === colours[at])) pixels++;
    }
  }
  return pixels;
}

/** What is different about a picture, in words; nothing where nobody would see it. */
export function describeDifference(was: Picture, is: Picture): string | undefined {
  if (was.width !== is.width || Math.abs(was.height - is.height) > 1)
    return `is ${is.width} × ${is.height} instead of ${was.width} × ${was.height}`;
  const height = Math.min(was.height, is.height);
  const [before, now] = [top(was, height), top(is, height)];
  const pixels = Math.max(differenceOf(before, now).pixels, otherTone(before, now));
  return pixels > TOLERATED ? `differs in ${pixels} pixels` : undefined;
}

/** As small a PNG as looks like the picture. */
export function shrink(picture: Picture): Buffer {
  for (const colours of [16, 32, 64]) {
    const small = writePng(picture, colours);
    if (!describeDifference(readPng(small), picture)) return small;
  }
  return writePng(picture, 256);
}
