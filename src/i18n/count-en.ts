import { plural } from './plural.js';

/** A count with its noun. */
export const count = (number: number, one: string, other: string): string =>
  plural('en', number, { one, other });
