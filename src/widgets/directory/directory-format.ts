import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Point } from '../../domain/service-search.js';

const EARTH = 6371;
const formats = new Map<string, unknown>();

/** How dates are written here. */
export type Formats = Pick<LocalizeController, 'lang' | 'timeZone' | 'format'>;

/** A formatter of the browser's, made once: to make one takes longer than to write a page with it. */
export function formatter<T>(key: string, make: () => T): T {
  let format = formats.get(key) as T | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

/** How dates and times are written in the zone of the page. */
export const dateFormat = (
  localize: Formats,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  formatter(`${name} ${localize.lang} ${localize.timeZone}`, () => localize.format(0, options));

/** Kilometres between two points as the crow flies. */
export function distanceBetween(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(rad(to - from) / 2) ** 2;
  const part =
    half(a.latitude, b.latitude) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** "350 m", "1.2 km", "25 km". */
export function distanceText(kilometers: number, lang: string): string {
  const unit = kilometers < 0.95 ? 'meter' : 'kilometer';
  const format = formatter(
    `${unit} ${lang}`,
    () => new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  if (unit === 'meter') return format.format(Math.max(10, Math.round(kilometers * 100) * 10));
  return format.format(kilometers < 10 ? kilometers : Math.round(kilometers));
}
