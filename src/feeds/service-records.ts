import type { Service } from '../domain/service.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { openConverter } from './hsds.js';
import type { Category } from './hsds-terms.js';
import { readEnvelope, sortOut } from './hsds-envelope.js';
import { isRecord } from './values.js';
import type { Raw } from './values.js';

/** What a batch of records gave. */
export interface RecordBatch {
  records: Service[];
  /** Those that no batch before gave. */
  categories: Category[];
  outlets?: string[];
}

/** Reads the records of one feed in batches. */
export interface RecordReader {
  isNative?: boolean;
  add(items: unknown[]): Promise<RecordBatch>;
  /** Total and next page, as the envelope says around `held` records. */
  end(head: Raw, held: number, diagnostics: Diagnostic[]): Promise<{ total?: number; next?: string }>;
}

/** Whether records are as HSDS and Open Referral UK write them. */
const isNative = (item: Raw): boolean =>
  ['name', 'Name', 'service', 'services', 'Service', 'Services', 'taxonomy_terms', 'term_uri'].some(
    (key) => item[key] !== undefined,
  );

/** The reader for records like `first`. */
export async function openRecords(
  first: Raw,
  options: FeedOptions,
  diagnostics: Diagnostic[],
): Promise<RecordReader> {
  const isPlaced = first['type'] === 'Feature' || isRecord(first['attributes']);
  if (options.fieldMap || isPlaced || !isNative(first)) {
    const { openFlatRecords } = await import('./flat-records.js');
    const reader = openFlatRecords(first, options, diagnostics);
    if (reader) return reader;
  }
  const converter = openConverter(options, diagnostics, []);
  let given = 0;
  return {
    isNative: true,
    add: async (items) => {
      const { services, outlets } = sortOut(items, diagnostics, converter.addTerm);
      const records = converter.add(services);
      const categories = [...converter.categories.values()].slice(given);
      given += categories.length;
      return { records, categories, ...(outlets.length && { outlets }) };
    },
    end: async (head, held, found) => readEnvelope(head, held, options.url, found),
  };
}
