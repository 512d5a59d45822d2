import { openFeed } from './feed.js';
import type { Diagnostic } from './feed.js';
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

/** `{"a.b": 1}` as `{a: {b: 1}}`, for feeds whose keys are paths; nothing where no key has a dot. */
function unfold(source: Raw): Raw | undefined {
  if (unfolded.has(source)) return unfolded.get(source);
  const root = unfoldNew(source);
  unfolded.set(source, root);
  return root;
}

/** Each record is asked for many fields. */
const unfolded = new WeakMap<Raw, Raw | undefined>();

function unfoldNew(source: Raw): Raw | undefined {
  const entries = Object.entries(source);
  if (!entries.some(([key]) => key.includes('.'))) return undefined;
  // Without a prototype: a key may be any word.
  const root = Object.create(null) as Raw;
  for (const [path, value] of entries) {
    const keys = path.split('.', 16);
    let at: unknown = root;
    for (const key of keys.slice(0, -1)) at = isRecord(at) ? (at[key] ??= Object.create(null)) : undefined;
    if (isRecord(at)) at[keys.at(-1)!] ??= value;
  }
  return root;
}

/** Of the keys that `pattern` with a language in place of `{lang}` names, the one of the best language. */
function languageKey(source: Raw, pattern: string, lang: string | undefined): string | undefined {
  const [before, after] = pattern.split('{lang}') as [string, string];
  const keys = Object.keys(source).flatMap((key): [string, string][] =>
    key.length > before.length + after.length && key.startsWith(before) && key.endsWith(after)
      ? [[key.slice(before.length, key.length - after.length), key]]
      : [],
  );
  const tags = keys.filter(([tag]) => /^[a-z]{2,3}([-_][a-z\d]+)*$/i.test(tag));
  return text(Object.fromEntries(tags), lang);
}

interface Step {
  value: unknown;
  key: string;
}

function stepInto({ value, key: own }: Step, key: string, lang: string | undefined): Step[] {
  if (key === '*') {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return childrenOf(value).map((child, at) => ({ value: child, key: keys[at]! }));
  }
  if (typeof value !== 'object' || value === null) return key === '#' ? [{ value: own, key: own }] : [];
  const name = key.includes('{lang}') && isRecord(value) ? languageKey(value, key, lang) : key;
  if (name !== undefined && Object.hasOwn(value, name)) return [{ value: (value as Raw)[name], key: name }];
  return key === '#' ? [{ value: own, key: own }] : [];
}

/**
 * What stands at a path: a dotted path, or a JSON Pointer when it begins with `/`; `*` is any key and gives an array,
 * `{lang}` in a key is the best language that is there, and `#` after a key is that key itself. Keys that are dotted
 * themselves are found by the same path.
 */
export function valueAt(source: unknown, path: string, lang?: string): unknown {
  if (isRecord(source) && Object.hasOwn(source, path)) return source[path];
  const keys = keysOf(path);
  const walk = (start: unknown) =>
    keys.reduce<Step[]>(
      (found, key) => found.flatMap((step) => stepInto(step, key, lang)),
      [{ value: start, key: '' }],
    );
  // As it is first, since unfolding a record costs more than reading it; but a dotted key is no name.
  let found = keys.includes('#') ? [] : walk(source);
  if (!found.some(({ value }) => value !== undefined)) {
    const nested = isRecord(source) ? unfold(source) : undefined;
    if (nested) found = walk(nested);
    else if (keys.includes('#')) found = walk(source);
  }
  return keys.includes('*') ? found.map(({ value }) => value) : found[0]?.value;
}

/** The records of a feed: at `path`, else the array it is or first holds, else the one record. */
function itemsOf(value: unknown, path: string | undefined, lang: string | undefined): Raw[] {
  if (path !== undefined) {
    const found = list(valueAt(value, path, lang)).flatMap((entry) =>
      Array.isArray(entry) ? (entry as unknown[]) : [entry],
    );
    const [only] = found;
    const isKeyed = found.length === 1 && isRecord(only) && childrenOf(only).every(isRecord);
    return records(isKeyed ? childrenOf(only) : found);
  }
  if (!isRecord(value)) return records(value);
  return records(childrenOf(value).find((entry) => Array.isArray(entry) && entry.some(isRecord)) ?? value);
}

/** Language wanted, and where to say what could not be read. */
export interface FieldMapOptions {
  lang?: string | undefined;
  diagnostics?: Diagnostic[];
}

/** Records with our field names, out of any JSON, by a `field-map` (CONTRACT 2.1). */
export function applyFieldMap(
  input: unknown,
  map: Record<string, string>,
  { lang, diagnostics = [] }: FieldMapOptions = {},
): Raw[] {
  const { items, ...fields } = map;
  const paths = Object.entries(fields).filter(([, path]) => typeof path === 'string');
  const value = openFeed(input, diagnostics);
  const path = typeof items === 'string' ? items : undefined;
  const found = itemsOf(value, path, lang);
  if (path !== undefined && value !== undefined && valueAt(value, path, lang) === undefined)
    diagnostics.push({ field: 'items', message: `nothing stands at "${path}"` });
  return found.map((item) =>
    Object.fromEntries(
      paths
        .map(([field, path]) => [field, valueAt(item, path, lang)])
        .filter(([, value]) => value !== undefined),
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
