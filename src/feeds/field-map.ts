import { openFeed } from './feed.js';
import { isRecord, line, list, records, text } from './values.js';
import type { Raw } from './values.js';

/** Fields of ours that hold a date, for `date-format`. */
const DATE_FIELDS = ['start', 'end', 'due', 'checked', 'date'];

const keysOf = (path: string): string[] =>
  path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path
        .replace(/\[(\w+|\*)\]/g, '.$1')
        .split('.')
        .filter(Boolean);

const childrenOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : isRecord(value) ? Object.values(value) : [];

/** What stands at a path: a dotted path, or a JSON Pointer when it begins with `/`; `*` is any key and gives an array. */
export function valueAt(source: unknown, path: string): unknown {
  if (isRecord(source) && Object.hasOwn(source, path)) return source[path];
  const keys = keysOf(path);
  let found: unknown[] = [source];
  for (const key of keys) {
    found = found.flatMap((value) => {
      if (key === '*') return childrenOf(value);
      return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? [(value as Raw)[key]]
        : [];
    });
  }
  return keys.includes('*') ? found : found[0];
}

/** The records of a feed: at `path`, else the array it is or first holds, else the one record. */
function itemsOf(value: unknown, path: string | undefined): Raw[] {
  if (path !== undefined) {
    const found = list(valueAt(value, path)).flatMap((entry) =>
      Array.isArray(entry) ? (entry as unknown[]) : [entry],
    );
    const [only] = found;
    const isKeyed = found.length === 1 && isRecord(only) && childrenOf(only).every(isRecord);
    return records(isKeyed ? childrenOf(only) : found);
  }
  if (!isRecord(value)) return records(value);
  return records(childrenOf(value).find((entry) => Array.isArray(entry) && entry.some(isRecord)) ?? value);
}

/** Records with our field names, out of any JSON, by a `field-map` (CONTRACT 2.1). */
export function applyFieldMap(input: unknown, map: Record<string, string>): Raw[] {
  const { items, ...fields } = map;
  const paths = Object.entries(fields).filter(([, path]) => typeof path === 'string');
  return itemsOf(openFeed(input, []), items).map((item) =>
    Object.fromEntries(
      paths.map(([field, path]) => [field, valueAt(item, path)]).filter(([, value]) => value !== undefined),
    ),
  );
}

/** A date in `format` (`DD/MM/YYYY HH:mm`, `YYYYMMDD`, `unix`, `unix-ms`) as ISO 8601; nothing where it does not fit. */
export function dateFrom(value: unknown, format: string): string | undefined {
  const source = line(value);
  if (!source) return undefined;
  if (format.startsWith('unix')) {
    const at = new Date(Number(source) * (format === 'unix-ms' ? 1 : 1000));
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
  }
  const found: Record<string, string> = {};
  const tokens: string[] = [];
  const pattern = format
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[Yy]{4}|[Yy]{2}|M{1,2}|[Dd]{1,2}|[Hh]{1,2}|m{1,2}|s{1,2}/g, (token) => {
      tokens.push(token[0] === 'M' ? 'M' : token[0]!.toLowerCase());
      return token.length === 4 ? '(\\d{4})' : token.length === 2 ? '(\\d\\d)' : '(\\d{1,2})';
    });
  const match = new RegExp(`^${pattern}`).exec(source);
  if (!match) return undefined;
  tokens.forEach((token, index) => (found[token] = match[index + 1]!.padStart(2, '0')));
  const { y = '', M = '01', d = '01', h, m = '00', s } = found;
  const iso = `${y.length === 2 ? `20${y}` : y}-${M}-${d}${h ? `T${h}:${m}${s ? `:${s}` : ''}` : ''}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** The records with their dates in ISO 8601; a date that does not fit `format` stays as it is. */
export const isoDates = (flat: Raw[], format: string | undefined): Raw[] =>
  format
    ? flat.map((raw) => ({
        ...raw,
        ...Object.fromEntries(
          DATE_FIELDS.filter((field) => Object.hasOwn(raw, field)).map((field) => [
            field,
            dateFrom(raw[field], format) ?? raw[field],
          ]),
        ),
      }))
    : flat;

/** Entries of a list-valued field: split on `;` or `|`, where there is neither on `,`. */
export function splitList(value: unknown, lang?: string): string[] {
  return list(value)
    .flatMap((entry) => {
      const source = text(entry, lang) ?? '';
      return source.split(/[;|；\n]/.test(source) ? /[;|；\n]/ : /[,，、]/);
    })
    .map((entry) => line(entry))
    .filter((entry) => entry !== undefined);
}
