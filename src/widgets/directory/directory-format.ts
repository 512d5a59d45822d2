import type { LocalizeController } from '../../controllers/localize-controller.js';

const formats = new Map<string, unknown>();

/** How dates are written here. */
export type Formats = Pick<LocalizeController, 'lang' | 'timeZone' | 'format'>;

/** A formatter of the browser's, made once: to make one takes longer than to write a page with it. */
export function formatter<T>(key: string, make: () => T): T {
  let format = formats.get(key) as T | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

/** How the hour stands in every text of a language: `Intl` writes it with a nought in some, and without in others. */
export const hourStyle = (lang: string): '2-digit' | 'numeric' =>
  formatter(`hour style ${lang}`, () => {
    const options = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
    const parts = new Intl.DateTimeFormat(lang, options).formatToParts(Date.UTC(2024, 0, 1, 9));
    return parts.some(({ type, value }) => type === 'hour' && value.length > 1) ? '2-digit' : 'numeric';
  });

/** How dates and times are written in the zone of the page. */
export const dateFormat = (
  localize: Formats,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  formatter(`${name} ${localize.lang} ${localize.timeZone}`, () => localize.format(0, options));

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

/** How counts are written: a hundred of them at every key. */
export const countFormat = (lang: string): Intl.NumberFormat =>
  formatter(`count ${lang}`, () => new Intl.NumberFormat(lang));
