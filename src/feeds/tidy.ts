import type { Service, ServiceLocation } from '../domain/service.js';
import type { Report } from './collect.js';
import { safeUrl } from './links.js';
import type * as Mess from './mess.js';
import { line, text } from './values.js';
import type { Raw } from './values.js';

/** Thrown at a value that needs {@link mess} while that is not loaded: load it, and convert the record again. */
export class Untidy extends Error {}

let loaded: typeof Mess | undefined;

/** Keeps what reads untidy values; from then on nothing here throws. */
export const useMess = (module: typeof Mess): void => void (loaded = module);

/** What reads untidy values. */
export function mess(): typeof Mess {
  if (!loaded) throw new Untidy();
  return loaded;
}

/** Text without needless white space; at most one empty line. */
export const squeeze = (source: string): string =>
  source
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Readable plain text of a description that may hold HTML, Markdown or escaped line ends. */
export function plainText(value: unknown, lang?: string): string | undefined {
  const source = text(value, lang);
  if (!source || !/[<&\\*_[#`>\r\n]/.test(source)) return source;
  return /&[#a-z]|[<\\*_[#`>]|^ *[-+] |--/im.test(source) ? mess().plainText(source) : squeeze(source);
}

/** The web address a feed means. */
export const webAddress = (value: unknown, base?: string): string | undefined =>
  typeof value === 'string' && /^https?:\/\/[^\s,;]+$/i.test(value)
    ? safeUrl(value, base)
    : line(value) && mess().webAddress(value, base);

/** The phones that a text names. */
export function phonesOf(
  value: unknown,
  extension: unknown,
  description: unknown,
  lang?: string,
): Service['phones'] {
  const number = line(value);
  if (!number) return [];
  if (!/^[+(]?\d[\d ()-]{2,40}$/.test(number)) return mess().phonesOf(value, extension, description, lang);
  const [ext, note] = [line(extension), text(description, lang)];
  return [{ number, ...(ext && { extension: ext }), ...(note && { description: note }) }];
}

/** Latitude and longitude in degrees; what is wrong with them is reported. */
export const coordinatesOf = (
  latitude: unknown,
  longitude: unknown,
  report: Report,
): Pick<ServiceLocation, 'latitude' | 'longitude'> =>
  typeof latitude === 'number' &&
  typeof longitude === 'number' &&
  latitude &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : (latitude ?? longitude) === undefined || (latitude === null && longitude === null)
      ? {}
      : mess().coordinatesOf(latitude, longitude, report);

const DAYS = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:00)?$/;

/** Days of the week as RFC 5545 lists them. */
export const byDays = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'string' && DAYS.test(value)
      ? value
      : mess().daysOf(value);

/** When it opens and closes, as written and as `HH:MM`. */
export function clock({ opens_at: opens, closes_at: closes }: Raw) {
  const isTidy = [opens, closes].every(
    (time) => time === undefined || time === null || (typeof time === 'string' && TIME.test(time)),
  );
  if (isTidy) {
    const time = (value: unknown) => (value as string | null | undefined)?.slice(0, 5);
    return { opens, closes, opensAt: time(opens), closesAt: time(closes) };
  }
  const { hoursOf, normalizeTime } = mess();
  const found = hoursOf(opens, closes);
  return { ...found, opensAt: normalizeTime(text(found.opens)), closesAt: normalizeTime(text(found.closes)) };
}
