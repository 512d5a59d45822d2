import { feedCaps, isDeeper } from './feed-caps.js';
import { MAX_DIAGNOSTICS } from './collect.js';
import type { FeedCaps } from './feed-caps.js';
import { isRecord } from './values.js';

export { collect, compact } from './collect.js';
export type { Draft, Report } from './collect.js';
export { feedCaps } from './feed-caps.js';
export type { FeedCaps } from './feed-caps.js';

/** Something in a feed that was shown without: which record, which field, and why. */
export interface Diagnostic {
  /** Id or name of the record, else its position. */
  record?: string | number;
  field?: string;
  message: string;
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
