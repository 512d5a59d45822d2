import { plural } from './plural.js';

/** A count with its noun; fractions take the form of two to four. */
export const count = (number: number, one: string, few: string, many: string): string =>
  plural('ru', number, { one, few, many, other: few });
/** After a word that asks for the genitive, such as “больше” or “до”. */
export const genitive = (number: number, one: string, many: string): string =>
  plural('ru', number, { one, few: many, many, other: one });
/** A figure. */
export const n = (number: number): string => plural('ru', number, { other: '#' });
