import { plural } from './plural.js';

/** A count with its noun. */
export const count = (
  number: number,
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other = many,
): string => plural('ar', number, { zero, one, two, few, many, other });
/** A figure. */
export const n = (number: number): string => plural('ar', number, { other: '#' });
/** Keeps a name in another script from disturbing the order of the sentence. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
