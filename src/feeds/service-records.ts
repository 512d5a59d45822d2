import type { Service } from '../domain/service.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { openConverter } from './hsds-records.js';
import type { Category } from './hsds-terms.js';
import { Untidy, useMess } from './tidy.js';
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
export const isNative = (item: Raw): boolean =>
  ['name', 'Name', 'service', 'services', 'Service', 'Services', 'taxonomy_terms', 'term_uri'].some(
    (key) => item[key] !== undefined,
  );

/** What may make a record something else than one service: a place of one, its organization, a term. */
const ODD = ['service', 'services', 'term_uri', 'parent_id', 'vocabulary', 'version'];
const isPlain = (item: unknown): boolean =>
  !isRecord(item) || (typeof item['name'] === 'string' && !ODD.some((key) => Object.hasOwn(item, key)));

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
  const convert = async (services: unknown[]): Promise<Service[]> => {
    try {
      return converter.add(services);
    } catch (error) {
      if (!(error instanceof Untidy)) throw error;
      useMess(await import('./mess.js'));
      return converter.add(services);
    }
  };
  return {
    isNative: true,
    async add(items) {
      const { services, outlets } = items.every(isPlain)
        ? { services: items, outlets: [] }
        : (await import('./hsds-envelope.js')).sortOut(items, diagnostics, converter.addTerm);
      const records = await convert(services);
      const categories = [...converter.categories.values()].slice(given);
      given += categories.length;
      return { records, categories, ...(outlets.length && { outlets }) };
    },
    async end(head, held, found) {
      const { total_items: total, page_number: page, last_page: isLast, next, empty } = head;
      // Most feeds that are read whole say no more than this.
      if (page === 1 && isLast === true && total === held && held && !next && !empty) return { total };
      return (await import('./hsds-envelope.js')).readEnvelope(head, held, options.url, found);
    },
  };
}
