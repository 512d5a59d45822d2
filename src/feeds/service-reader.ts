import { MAX_DIAGNOSTICS } from './collect.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { feedCaps } from './feed-caps.js';
import type { ServicePage } from './hsds.js';
import { openRecords } from './service-records.js';
import type { RecordBatch, RecordReader } from './service-records.js';
import { openSplitter } from './record-splitter.js';
import { isRecord, lowerHead } from './values.js';

/** Reads services from text as it comes. */
export interface ServiceReader {
  /** Takes more text; gives the services that are whole by now. */
  push(text: string): Promise<ServicePage>;
  /** No more text comes: what was left, and total and next of the envelope. */
  end(): Promise<ServicePage>;
}

const LISTS = /^(contents?|items|data|results?|records|features|services|value|entries)$/i;
/** Characters of records that are parsed at once. */
const BATCH = 200_000;

const parse = (json: string): unknown =>
  JSON.parse(
    json,
    json.includes('__proto__')
      ? (key, value: unknown) => (key === '__proto__' ? undefined : value)
      : undefined,
  );

const parseOr = (json: string): unknown => {
  try {
    return parse(json);
  } catch {
    return undefined;
  }
};

/** Which list may be read record by record, each without the others and without what comes after. */
function isReadable(key: string, first: string, head: string, { fieldMap }: FeedOptions): boolean {
  const item = parseOr(first);
  if (!isRecord(item) || 'resources' in item) return false;
  if (fieldMap) return true;
  const around = parseOr(`${head}]}`);
  // A record of its own has such lists too; places of one service become one; organizations may stand beside.
  return !(
    (isRecord(around) && 'name' in around) ||
    isRecord(item['service']) ||
    (key && 'organization_id' in item && !item['organization']) ||
    (/^services$/i.test(key) && !item['organization'])
  );
}

/** Opens a reader for one feed or one page of it: everything that CONTRACT 5 says the directory reads. Never throws. */
export function openServiceReader(options: FeedOptions): ServiceReader {
  const path = options.fieldMap?.['items'];
  const isList = (key: string, first?: string, head = '') => {
    if (options.format === 'csv') return false;
    if (first !== undefined) return isReadable(key, first, head, options);
    return options.fieldMap ? path === undefined || (key !== '' && key === path) : !key || LISTS.test(key);
  };
  const splitter = openSplitter(isList);
  const diagnostics: Diagnostic[] = [];
  let records: RecordReader | undefined;
  let said = 0;
  let held = 0;

  const page = (found: Partial<ServicePage> = {}): ServicePage => {
    const news = diagnostics.slice(said);
    said = diagnostics.length;
    return { records: [], categories: [], held: 0, ...found, diagnostics: news };
  };

  /** Items as values; what is no JSON is said. */
  function values(texts: string[]): unknown[] {
    const all = texts.includes('') ? undefined : parseOr(`[${texts.join()}]`);
    const found =
      Array.isArray(all) && all.length === texts.length
        ? (all as unknown[])
        : texts.map((text, at) => {
            const value = parseOr(text);
            if (value === undefined && diagnostics.length < MAX_DIAGNOSTICS)
              diagnostics.push({
                record: held + at + 1,
                message: text ? 'is not JSON' : `is nested deeper than ${feedCaps.depth} levels`,
              });
            return value;
          });
    held += texts.length;
    return found.filter((value) => value !== undefined);
  }

  async function read(texts: string[]): Promise<ServicePage> {
    const found: RecordBatch = { records: [], categories: [] };
    const outlets: string[] = [];
    let count = 0;
    for (let from = 0, end = 0; from < texts.length; from = end) {
      for (let size = 0; end < texts.length && size < BATCH; end++) size += texts[end]!.length;
      const items = values(texts.slice(from, end));
      const first = records ? undefined : items.find(isRecord);
      if (first) records = await openRecords(first, options, diagnostics);
      const batch = await records?.add(items);
      if (!batch) continue;
      count += items.length;
      for (const service of batch.records) found.records.push(service);
      found.categories.push(...batch.categories);
      outlets.push(...(batch.outlets ?? []));
    }
    return page({ ...found, held: count, ...(outlets.length && { outlets }) });
  }

  return {
    async push(text) {
      if (held > feedCaps.records) return page();
      const items = splitter.push(text.includes('\u001E') ? text.replaceAll('\u001E', '') : text);
      return read(items);
    },
    async end() {
      const { text, line, envelope, isCut } = splitter.end();
      // Past the last record that is read no text was taken.
      if (isCut && held <= feedCaps.records)
        diagnostics.push({ record: held + 1, message: 'the text ends in the middle of a record' });
      if (text !== undefined) {
        const { readServiceText } = await import('./service-text.js');
        return readServiceText(text, options);
      }
      const last = line === undefined ? page() : await read([line]);
      const head = envelope === undefined ? undefined : parseOr(envelope);
      if (envelope !== undefined && head === undefined)
        diagnostics.push({ message: 'what comes after the records is not JSON' });
      const around = isRecord(head) ? await records?.end(lowerHead(head), held, diagnostics) : {};
      return { ...last, ...around, diagnostics: [...last.diagnostics, ...page().diagnostics] };
    },
  };
}

/** Services of a value that stands in the page (the `data` property), or of a whole text. */
export async function readServicesFrom(input: unknown, options: FeedOptions): Promise<ServicePage> {
  if (typeof input !== 'string') return (await import('./service-text.js')).readServiceValue(input, options);
  const reader = openServiceReader(options);
  const [first, last] = [await reader.push(input), await reader.end()];
  return {
    ...first,
    ...last,
    records: [...first.records, ...last.records],
    categories: [...first.categories, ...last.categories],
    diagnostics: [...first.diagnostics, ...last.diagnostics],
    held: first.held + last.held,
  };
}
