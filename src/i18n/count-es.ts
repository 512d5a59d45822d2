import { plural } from './plural.js';

/** A count with its noun. Whole millions take «de»: «1.000.000 de servicios». */
export const count = (number: number, one: string, other: string): string =>
  plural('es', number, { one, many: other.replace('#', '# de'), other });
/** A figure. */
export const n = (number: number): string => plural('es', number, { other: '#' });
