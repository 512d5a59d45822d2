import { plural } from './plural.js';

/** A count with its noun; `many` is for whole millions, which take “de”. */
export const count = (number: number, one: string, many: string, other: string): string =>
  plural('fr', number, { one, many, other });
/** A figure. */
export const n = (number: number): string => plural('fr', number, { other: '#' });
