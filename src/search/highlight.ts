import { normalize, type Normalize } from './normalize.js';

export { splitWords } from './normalize.js';

/** Where the words stand in `text`, as `[start, end)` in UTF-16 units of the original, in order, merged where nothing but space is between them. */
export function highlightRanges(
  text: string,
  words: string[],
  plainOf: Normalize = normalize,
): [number, number][] {
  let plain = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = plainOf(character);
    for (let unit = 0; unit < part.length; unit++) origin.push(at);
    plain += part;
    at += character.length;
  }
  origin.push(at);
  const found: [number, number][] = [];
  for (const word of words.map((word) => plainOf(word)).filter(Boolean)) {
    for (let start = plain.indexOf(word); start >= 0; start = plain.indexOf(word, start + word.length)) {
      // A character that became several is marked whole; marks that became nothing go with what they stand on.
      let end = start + word.length;
      while (end < plain.length && origin[end] === origin[end - 1]) end++;
      found.push([origin[start]!, origin[end]!]);
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    // Neighbouring words are one mark: a space alone between two marks is lost to assistive technology.
    if (last && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
