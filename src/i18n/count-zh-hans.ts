import { plural } from './plural.js';

/** A figure; nouns have one form. */
export const n = (number: number): string => plural('zh-Hans', number, { other: '#' });
