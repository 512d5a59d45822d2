import type { Service } from '../domain/service.js';
import { line } from './values.js';

type Delivery = Service['delivery'][number];

const PARTIES =
  'community social-organization social-worker volunteers charity government owners property'.split(' ');
/** Ways of delivery, as they are offered. */
export const DELIVERIES: readonly Delivery[] = ['in-person', 'online', 'home'];

const slug = (value: unknown): string =>
  (line(value) ?? '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/s?$/, '');

const known = <T extends string>(values: unknown[], words: readonly T[]): T | undefined => {
  const slugs = values.map(slug);
  return words.find((word) => slugs.includes(word.replace(/s$/, '')));
};

/** The known party that one of the values names (`Social workers` is `social-worker`), else the first text as it is. */
export const partyOf = (...values: unknown[]): string | undefined =>
  known(values, PARTIES) ?? values.map((value) => line(value)).find(Boolean);

/** The known way of delivery that one of the values names. */
export const deliveryOf = (...values: unknown[]): Delivery | undefined => known(values, DELIVERIES);

/** Ways of delivery, each once, in the order they are offered. */
export const sortDelivery = (found: (Delivery | undefined)[]): Delivery[] =>
  DELIVERIES.filter((word) => found.includes(word));
