import { openCollector } from './collect.js';
import { openFeed } from './feed.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { applyFieldMap } from './field-map.js';
import { convertFlat } from './flat-services.js';
import { featuresOf, flatFeature, isGeoJson } from './geojson.js';
import { guessKeys } from './guess-fields.js';
import { readServices } from './hsds.js';
import type { ServicePage } from './hsds.js';
import { itemsOf, readEnvelope } from './hsds-envelope.js';
import { isNative, openRecords } from './service-records.js';
import { filesIn, readDataPackage, tableOf, usualTableFiles } from './tables.js';
import type { TableFile } from './tables.js';
import { isRecord, lowerHead, records } from './values.js';
import type { Raw } from './values.js';

const empty = (diagnostics: Diagnostic[]): ServicePage => ({
  records: [],
  categories: [],
  held: 0,
  diagnostics,
});

/** Services out of records with our field names. */
const flat = (found: Raw[], options: FeedOptions, diagnostics: Diagnostic[]): ServicePage => ({
  ...empty(diagnostics),
  records: convertFlat(found, options, openCollector(diagnostics)),
  held: found.length,
});

/** The files beside a table of services that points to others, where a folder has no descriptor. */
function folderOf(text: string, { url, fieldMap }: FeedOptions): ServicePage | undefined {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const isTable = url && !fieldMap && tableOf(new URL(url).pathname) === 'service';
  if (!isTable || !/(organization|location|program)_id\b/i.test(header)) return undefined;
  const wants = usualTableFiles
    .filter((file) => tableOf(file) !== 'service')
    .map((file) => ({ name: tableOf(file)!, url: new URL(file, url).href, isOptional: true }));
  return { ...empty([]), wants, tables: [['service', text]] };
}

async function readCsv(text: string, options: FeedOptions): Promise<ServicePage | undefined> {
  const folder = folderOf(text, options);
  if (folder) return folder;
  const { readFlatCsv } = await import('./csv.js');
  try {
    const csv = await readFlatCsv(text, options.fieldMap, options.format === 'csv');
    return csv && flat(applyFieldMap(csv.records, csv.fieldMap), options, []);
  } catch (error) {
    return empty([{ message: (error as Error).message }]);
  }
}

/** A taxonomy holds no services; its terms are categories. */
async function readXml(text: string): Promise<ServicePage> {
  const { readTaxonomyXml } = await import('./taxonomy-xml.js');
  const { treeTerms } = await import('./taxonomy.js');
  const { tree, diagnostics } = readTaxonomyXml(text);
  const categories = treeTerms(tree).map(({ group: _group, ...term }) => term);
  if (categories.length) diagnostics.push({ message: 'holds taxonomy terms, which are no services' });
  return { ...empty(diagnostics), categories };
}

/** The records of a parsed feed; in an object of no known format those of its first list whose records have a name and more. */
export function recordsIn(value: unknown): unknown[] {
  const items = itemsOf(value);
  if (items[0] !== value || !isRecord(value) || isNative(value)) return items;
  const isListed = (entry: unknown): entry is unknown[] => {
    const known = Array.isArray(entry) && isRecord(entry[0]) ? guessKeys(entry[0]) : undefined;
    // A label alone is on any list.
    return !!known?.has('name') && known.size > 1;
  };
  return Object.values(value).find(isListed) ?? items;
}

/** Services of a whole text of any format. Never throws. */
export async function readServiceText(text: string, options: FeedOptions): Promise<ServicePage> {
  const [first = ''] = /[^\s\uFEFF]/.exec(text) ?? [];
  const isCsv = options.format === 'csv';
  if (first === '<' && !isCsv) return readXml(text);
  if (isCsv || !/[[{]/.test(first)) {
    const page = await readCsv(text, options);
    if (page) return page;
  }
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(text, diagnostics);
  if (typeof value !== 'object' || value === null) return empty(diagnostics);
  const page = await readServiceValue(value, options);
  return { ...page, diagnostics: [...diagnostics, ...page.diagnostics] };
}

/** Services of a parsed feed of any format. Never throws. */
export async function readServiceValue(value: unknown, options: FeedOptions): Promise<ServicePage> {
  const { fieldMap, lang, url } = options;
  const files = filesIn(value);
  if (files) return readFiles(files, options);
  const diagnostics: Diagnostic[] = [];
  const around = (page: ServicePage): ServicePage => ({
    ...page,
    ...readEnvelope(lowerHead(value), page.held, url, diagnostics),
  });
  if (isGeoJson(value) && (fieldMap?.['items'] ?? 'features') === 'features') {
    const features = featuresOf(value);
    if (!features.length) diagnostics.push({ field: 'features', message: 'holds no features' });
    const places = features.map((feature) => flatFeature(feature, options));
    return around(flat(places, options, diagnostics));
  }
  if (fieldMap)
    return around(flat(applyFieldMap(value, fieldMap, { lang, diagnostics }), options, diagnostics));
  const wanted = readDataPackage(value, diagnostics, url);
  if (wanted) {
    const { wants, files } = wanted;
    return { ...empty(diagnostics), wants, ...(files.length && { tables: files }) };
  }
  const items = recordsIn(value);
  const [first] = records(items);
  const reader = first && (await openRecords(first, options, diagnostics));
  if (!reader || reader.isNative) return readServices(value, options);
  return around({ ...empty(diagnostics), ...(await reader.add(items)), held: items.length });
}

const readFiles = async (files: TableFile[], options: FeedOptions): Promise<ServicePage> =>
  (await import('./table-services.js')).readServiceTables(files, options);

/** Services of the files that a page wanted, with what it held itself. */
export async function readServiceFiles(
  page: ServicePage,
  texts: readonly TableFile[],
  options: FeedOptions,
): Promise<ServicePage> {
  const read = await readFiles([...(page.tables ?? []), ...texts], options);
  return { ...read, diagnostics: [...page.diagnostics, ...read.diagnostics] };
}
