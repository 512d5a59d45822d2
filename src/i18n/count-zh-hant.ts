import { plural } from './plural.js';

/** A count with its noun, which has one form. */
export const count = (number: number, other: string): string => plural('zh-Hant', number, { other });
/** A figure. */
export const n = (number: number): string => count(number, '#');
