import { openCollector } from './collect.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { applyFieldMap } from './field-map.js';
import { convertFlat } from './flat-services.js';
import { flatFeature, isFeature } from './geojson.js';
import { guessFields } from './guess-fields.js';
import { readEnvelope } from './hsds-envelope.js';
import type { RecordReader } from './service-records.js';
import { record } from './values.js';
import type { Raw } from './values.js';

/** The reader for GeoJSON features, records that a field map reads, and such as are read by what their fields are called; nothing where those say no name. */
export function openFlatRecords(
  first: Raw,
  options: FeedOptions,
  diagnostics: Diagnostic[],
): RecordReader | undefined {
  const { fieldMap, lang } = options;
  let flatten: (items: unknown[]) => Raw[];
  if (isFeature(first)) flatten = (items) => items.map((item) => flatFeature(record(item), options));
  else if (fieldMap) {
    const { items: _items, ...map } = fieldMap;
    flatten = (items) => applyFieldMap(items, map, { lang });
  } else {
    if (guessFields(first, lang)['name'] === undefined) return undefined;
    flatten = (items) => items.map((item) => guessFields(record(item), lang));
  }
  const collector = openCollector(diagnostics);
  return {
    add: async (items) => ({
      records: items.length ? convertFlat(flatten(items), options, collector) : [],
      categories: [],
    }),
    end: async (head, held, found) => readEnvelope(head, held, options.url, found),
  };
}
