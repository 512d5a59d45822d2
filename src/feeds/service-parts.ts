import type { Service, ServiceLocation } from '../domain/service.js';
import type { Report } from './feed.js';
import { line, number, text } from './values.js';

type Phone = Service['phones'][number];
type Delivery = Service['delivery'][number];

const PARTIES =
  'community social-organization social-worker volunteers charity government owners property'.split(' ');
const DELIVERIES: readonly Delivery[] = ['in-person', 'online', 'home'];

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

/** A dialable number out of `"+44 1234 234567"` with quotes, `555-0100 xOPT2` and the like; nothing where it has no digits. */
export function phoneOf(
  value: unknown,
  extension?: unknown,
  description?: unknown,
  lang?: string,
): Phone | undefined {
  const source = (line(value) ?? '')
    .slice(0, 80)
    .replace(/["“”']|^tel:/gi, '')
    .trim();
  const [, number = source, inline] =
    /^(.*\p{Nd}.*?)[\s,;]*(?<![a-z])(?:ext(?:ension)?\b\.?:?|x\.?|#)\s*([a-z]*-?\d+)$/iu.exec(source) ?? [];
  if (!/\p{Nd}/u.test(number)) return undefined;
  const ext = line(extension) ?? inline;
  const note = text(description, lang);
  return { number: number.trim(), ...(ext && { extension: ext }), ...(note && { description: note }) };
}

/** Latitude and longitude in degrees: swapped ones are turned, impossible ones, halves and 0, 0 are reported and left out. */
export function coordinatesOf(
  latitude: unknown,
  longitude: unknown,
  report: Report,
): Pick<ServiceLocation, 'latitude' | 'longitude'> {
  let [lat, lon] = [number(latitude), number(longitude)];
  if (lat === undefined && lon === undefined) return {};
  if (lat !== undefined && lon !== undefined && Math.abs(lat) > 90 && Math.abs(lon) <= 90)
    [lat, lon] = [lon, lat];
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180 || (!lat && !lon)) {
    report('coordinates are not on Earth', 'latitude');
    return {};
  }
  return { latitude: lat, longitude: lon };
}
