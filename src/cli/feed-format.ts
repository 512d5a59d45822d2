import { openFeed } from '../feeds/feed.js';
import { isGeoJson } from '../feeds/geojson.js';
import { guessKeys } from '../feeds/guess-fields.js';
import { itemsOf } from '../feeds/hsds-envelope.js';
import { isNative } from '../feeds/service-records.js';
import { recordsIn } from '../feeds/service-text.js';
import { filesIn } from '../feeds/tables.js';
import { isRecord, record, records } from '../feeds/values.js';
import type { Raw } from '../feeds/values.js';
import type { FeedCheckOptions } from './arguments.js';

/** What a text is taken for. */
export interface FeedFormat {
  /** In words. */
  name: string;
  /** Where records have no names that a format knows: our field → path, as far as it can be guessed. */
  fieldMap?: Record<string, string>;
}

const NEWLINE = /\r?\n/;

/** Paths of what is commonly called like our fields. */
const mapOf = (item: Raw, before = ''): Record<string, string> =>
  Object.fromEntries([...guessKeys(item)].map(([field, key]) => [field, before + key]));

/** What a feed is read as; the reader itself decides by the same signs. */
export function formatOf(text: string, { format, fieldMap }: FeedCheckOptions): FeedFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (format === 'csv' || !/^[[{<\u001E]/.test(start)) return { name: 'CSV' };
  if (start.startsWith('<')) return { name: 'XML' };
  const value = openFeed(text.replaceAll('\u001E', ''), []);
  if (value === undefined) return { name: 'text that is no whole JSON' };
  if (filesIn(value)) return { name: 'HSDS tables in one JSON' };
  if (isRecord(value) && Array.isArray(value['resources']))
    return { name: 'a data package (datapackage.json)' };
  if (isGeoJson(value)) {
    const [feature] = records(itemsOf(record(value)['features'] ?? value));
    const key = isRecord(feature?.['attributes']) ? 'attributes' : 'properties';
    const name = key === 'attributes' ? 'features as ArcGIS answers' : 'GeoJSON';
    return { name, fieldMap: { ...mapOf(record(feature?.[key]), `${key}.`) } };
  }
  const lines = start.startsWith('{') && Array.isArray(value) ? 'NDJSON' : undefined;
  if (fieldMap) return { name: `${lines ?? 'JSON'}, by the field-map` };
  const [first] = records(recordsIn(value));
  if (first && !isNative(first))
    return { name: `${lines ?? 'JSON'} of no known format`, fieldMap: mapOf(first) };
  if (lines) return { name: 'HSDS or Open Referral UK, one record a line (NDJSON)' };
  if (Array.isArray(value)) return { name: 'HSDS or Open Referral UK, a bare array' };
  const head = record(value);
  if ('content' in head && 'totalElements' in head) return { name: 'Open Referral UK v1, a page' };
  if ('contents' in head) return { name: 'HSDS 3 or Open Referral UK v3, a page' };
  return { name: `HSDS or Open Referral UK, ${first === value ? 'one record' : 'a list in an object'}` };
}

/** The first line of a text, short enough to be shown. */
export const firstLine = (text: string): string => text.trim().split(NEWLINE, 1)[0]!.slice(0, 80);
