import { isRecord, text } from './values.js';
import type { Raw } from './values.js';

/** Something in a feed that was shown without: which record, which field, and why. */
export interface Diagnostic {
  /** Id or name of the record, else its position. */
  record?: string | number;
  field?: string;
  message: string;
  /** Name of the source, where several are read as one. */
  source?: string;
}

/** What one reading of a feed gave. */
export interface FeedPage<T> {
  records: T[];
  diagnostics: Diagnostic[];
  /** Number of records on all pages, as the feed says. */
  total?: number;
  /** Address of the next page. It may be the same page again: stop when a page brings nothing new. */
  next?: string;
}

/** How a feed is to be read. */
export interface FeedOptions {
  /** `src-format`; `auto` looks at the contents. */
  format: string;
  /** Our field → where it is in a record of the feed, CONTRACT 2.1. */
  fieldMap?: Record<string, string>;
  /** Such as `DD/MM/YYYY HH:mm`, for dates that are not ISO 8601. */
  dateFormat?: string;
  /** Absolute address the feed came from; relative links start there. */
  url?: string;
  /** Language chosen where a text comes in several. */
  lang?: string;
  /** Milliseconds since 1970: dates of a repeating schedule are spelled out from here on; without it from its start. */
  now?: number;
}

/** Limits of {@link parseJsonOrNdjson}. */
export interface FeedCaps {
  depth: number;
  records: number;
}

/** Depth and number of records up to which a feed is read. */
export const feedCaps: FeedCaps = { depth: 32, records: 200_000 };

/** Reports on one record; the rest of it is still read. */
export type Report = (message: string, field?: string) => void;

const MAX_DIAGNOSTICS = 500;

/** Whether brackets nest deeper than `max`; looked up before parsing, since parsers differ in what they survive. */
function isDeeper(json: string, max: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 34) {
      for (let escaped = true; escaped;) {
        at = json.indexOf('"', at + 1);
        if (at < 0) return false;
        let back = at;
        while (json[back - 1] === '\\') back--;
        escaped = (at - back) % 2 === 1;
      }
    } else if (code === 91 || code === 123) {
      if (++depth > max) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}

/** JSON as a value, or one JSON record a line as an array; `value` is missing where it is neither. Never throws. */
export function parseJsonOrNdjson(
  source: string,
  caps: FeedCaps = feedCaps,
): { value?: unknown; diagnostics: Diagnostic[] } {
  const json = source.replace(/^\uFEFF/, '').trim();
  const diagnostics: Diagnostic[] = [];
  const parse = (part: string): unknown =>
    JSON.parse(
      part,
      part.includes('__proto__')
        ? (key, value: unknown) => (key === '__proto__' ? undefined : value)
        : undefined,
    );
  if (isDeeper(json, caps.depth))
    return { diagnostics: [{ message: `nested deeper than ${caps.depth} levels` }] };
  try {
    return { value: parse(json), diagnostics };
  } catch (error) {
    const lines = json.split(/\r?\n/).filter((line) => line.trim());
    if (lines.length < 2 || !/^\s*\{.*\}\s*,?\s*$/.test(lines[0]!)) {
      return { diagnostics: [{ message: `not JSON: ${String(error)}` }] };
    }
    if (lines.length > caps.records)
      diagnostics.push({ message: `only the first ${caps.records} records are read` });
    const value: unknown[] = [];
    lines.slice(0, caps.records).forEach((line, index) => {
      try {
        value.push(parse(line.replace(/,\s*$/, '')));
      } catch {
        if (diagnostics.length < MAX_DIAGNOSTICS)
          diagnostics.push({ record: index + 1, message: 'line is not JSON' });
      }
    });
    return { value, diagnostics };
  }
}

/** The value of a feed, parsed where it is text; what was wrong is added to `diagnostics`. */
export function openFeed(input: unknown, diagnostics: Diagnostic[]): unknown {
  const { value, diagnostics: found } =
    typeof input === 'string' ? parseJsonOrNdjson(input) : { value: input, diagnostics: [] };
  diagnostics.push(...found);
  if (!found.length && (typeof value !== 'object' || value === null))
    diagnostics.push({ message: 'holds no records' });
  return value;
}

/** The records of a feed: itself an array, an array under one of `keys`, or one record. */
export function feedItems(value: unknown, keys: string[]): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  for (const key of keys) if (Array.isArray(value[key])) return value[key];
  return [value];
}

/** A record as read, before it surely has an id. */
export type Draft<T> = Omit<T, 'id'> & { id?: string | undefined };

/**
 * Converts each item (`convert` reports and gives nothing for one to be dropped), makes a missing id from name and
 * start, and keeps the first of several records with one id. The same about the same record and field is said once.
 */
export function collect<T extends { id: string }>(
  items: unknown[],
  diagnostics: Diagnostic[],
  convert: (raw: Raw, report: Report) => Draft<T> | undefined,
): T[] {
  const found = new Map<string, T>();
  const repeated = new Set<string>();
  const add = (diagnostic: Diagnostic) =>
    diagnostics.length < MAX_DIAGNOSTICS && diagnostics.push(diagnostic);
  if (items.length > feedCaps.records)
    add({ message: `only the first ${feedCaps.records} records are read` });
  items.slice(0, feedCaps.records).forEach((item, index) => {
    const raw = isRecord(item) ? item : {};
    const record = text(raw['id']) ?? text(raw['@id']) ?? text(raw['name']) ?? index;
    // Made when first needed: most records have nothing to report.
    let said: Set<string> | undefined;
    const draft = convert(raw, (message, field = '') => {
      const key = `${field} ${message}`;
      if (said?.has(key)) return;
      (said ??= new Set()).add(key);
      add({ record, ...(field && { field }), message });
    });
    if (!draft) return;
    const { name, title, start } = draft as { name?: string; title?: string; start?: string };
    const id = draft.id || [name ?? title, start].filter(Boolean).join(' ').slice(0, 300);
    if (found.has(id)) {
      if (!repeated.has(id)) add({ record: id, field: 'id', message: 'id is taken by an earlier record' });
      repeated.add(id);
    } else {
      draft.id = id;
      found.set(id, compact(draft as unknown as T));
    }
  });
  return [...found.values()];
}

/** The record without its undefined fields. */
export function compact<T extends object>(record: T): T {
  // A new object: one with deleted keys is slow and large in every engine.
  const kept = {} as T;
  for (const key in record) if (record[key] !== undefined) kept[key] = record[key];
  return kept;
}
