import type { Service, ServiceLocation } from '../domain/service.js';
import type { Report } from './feed.js';
import { DELIVERIES } from './service-words.js';
import { line, list, number, text } from './values.js';

type Phone = Service['phones'][number];
type Delivery = Service['delivery'][number];

const SPOKEN: Record<Delivery, RegExp> = {
  'in-person': /\b(venue|in[- ]person|face[- ]to[- ]face|on[- ]?site)\b/i,
  online: /\b(online|virtual|remote|video|web)/i,
  home: /\bhome\b/i,
};

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

/** Ways of delivery that words such as `venue`, `home visit` or `by video` speak of. */
export const deliveryIn = (value: unknown): Delivery[] => {
  const words = list(value)
    .map((entry) => line(entry))
    .join(' ');
  return DELIVERIES.filter((way) => SPOKEN[way].test(words));
};

/** The phones in a text that may hold several: `020 7946 0000 / 0117 496 0000`, `… or …`. */
export function phonesOf(value: unknown, extension?: unknown, description?: unknown, lang?: string): Phone[] {
  const source = (line(value) ?? '').replace(/^\D{0,12}?:\s*(?=[+(\d])/, '');
  const parts = source.split(/\s*[/|;\n]\s*|,\s+|\s+(?:or|and)\s+/i);
  const isMany = parts.length > 1 && parts.every((part) => part.replace(/\P{Nd}/gu, '').length >= 6);
  return (isMany ? parts : [source])
    .map((part) => phoneOf(part, extension, description, lang))
    .filter((phone) => phone !== undefined);
}

/** Degrees, also with a comma for the point: `51,507`. */
const degrees = (value: unknown): number | undefined =>
  number(typeof value === 'string' ? value.replace(',', '.') : value);

/** Latitude and longitude in degrees: swapped ones are turned, impossible ones, halves and 0, 0 left out; all are reported. */
export function coordinatesOf(
  latitude: unknown,
  longitude: unknown,
  report: Report,
): Pick<ServiceLocation, 'latitude' | 'longitude'> {
  let [lat, lon] = [degrees(latitude), degrees(longitude)];
  if (lat === undefined && lon === undefined) {
    if (line(latitude) || line(longitude)) report('coordinates are no numbers', 'latitude');
    return {};
  }
  if (lat !== undefined && lon !== undefined && Math.abs(lat) > 90 && Math.abs(lon) <= 90) {
    const isOnEarth = Math.abs(lat) <= 180;
    [lat, lon] = [lon, lat];
    if (isOnEarth) report('latitude and longitude were swapped', 'latitude');
  }
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180 || (!lat && !lon)) {
    report('coordinates are not on Earth', 'latitude');
    return {};
  }
  return { latitude: lat, longitude: lon };
}
