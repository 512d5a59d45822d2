import { feedCaps } from './feed.js';
import type { Diagnostic } from './feed.js';
import type { WantedFile } from './hsds.js';
import { isRecord, line, records } from './values.js';
import type { Raw } from './values.js';

/** A file of a folder: its name or path, and its text, or its rows where they are already read. */
export type TableFile = readonly [name: string, content: string | readonly unknown[]];

/** Rows of a table: empty cells are left out, column names are in lower case with `_` between words. */
export type Table = Raw[];

/** Rows of all tables but that of the services itself are more: seven days, three phones a service. */
const MAX_ROWS = feedCaps.records * 5;

/** Tables that services are built from, as files are named from HSDS 1.0 to 3.1, without plural endings. */
const TABLES: Record<string, string> = {
  service: 'service',
  organization: 'organization',
  organisation: 'organization',
  program: 'program',
  location: 'location',
  service_at_location: 'service_at_location',
  phone: 'phone',
  contact: 'contact',
  address: 'address',
  physical_address: 'address',
  mail_address: 'postal_address',
  postal_address: 'postal_address',
  schedule: 'schedule',
  regular_schedule: 'schedule',
  taxonomy: 'taxonomy',
  taxonomy_term: 'taxonomy_term',
  service_taxonomy: 'attribute',
  link_taxonomy: 'attribute',
  attribute: 'attribute',
  other_attribute: 'attribute',
  service_attribute: 'attribute',
  language: 'language',
  eligibility: 'eligibility',
  service_area: 'service_area',
  cost_option: 'cost_option',
  accessibility: 'accessibility',
  accessibility_for_disability: 'accessibility',
};

/** File names to ask for where a folder has no descriptor, commonest first. */
export const usualTableFiles: readonly string[] =
  'services organizations locations service_at_location services_at_location service_at_locations phones contacts addresses physical_addresses schedules regular_schedules languages service_areas cost_options accessibility accessibility_for_disabilities eligibility attributes taxonomies taxonomy taxonomy_terms service_taxonomy programs'
    .split(' ')
    .map((name) => `${name}.csv`);

/** The table that a file holds, such as `address` for `data/Physical-Addresses.csv`; nothing where no service needs it. */
export function tableOf(name: string): string | undefined {
  const words = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.(csv|tsv|txt|json)$/i, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/^(open_?referral|hsds)_/, '')
    .split('_')
    .map((word) =>
      word
        .replace(/ies$/, 'y')
        .replace(/sses$/, 'ss')
        .replace(/([^s])s$/, '$1'),
    );
  const key = words.join('_');
  return Object.hasOwn(TABLES, key) ? TABLES[key] : undefined;
}

const columnOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

async function rowsOf(source: string, max: number): Promise<Table> {
  const { parseRows, separatorOf } = await import('./csv.js');
  const content = source.replace(/^\uFEFF/, '');
  const [header = [], ...rows] = await parseRows(content, separatorOf(content), max + 1);
  const columns = header.map(columnOf);
  return rows.map((row) => {
    const found: [string, string][] = [];
    columns.forEach((column, at) => {
      const cell = row[at]?.trim();
      if (cell && column && column !== '__proto__') found.push([column, cell]);
    });
    // Reversed, so that the first of two columns of one name wins.
    return Object.fromEntries(found.reverse());
  });
}

/** The tables of a folder by name. Of two rows of one table with the same id the first wins; other files are ignored. */
export async function readTables(
  files: Iterable<TableFile>,
  diagnostics: Diagnostic[],
): Promise<Map<string, Table>> {
  const tables = new Map<string, Table>();
  for (const [name, content] of files) {
    const key = tableOf(name);
    if (!key) continue;
    const max = key === 'service' ? feedCaps.records : MAX_ROWS;
    // One more, to know that there are more.
    const read =
      typeof content === 'string'
        ? await rowsOf(content, max + 1)
        : content.slice(0, max + 1).filter(isRecord);
    const rows = [...(tables.get(key) ?? []), ...read];
    if (rows.length > max)
      diagnostics.push({ record: name, message: `only the first ${max} records are read` });
    tables.set(key, rows.slice(0, max));
  }
  for (const [key, rows] of tables) {
    if (key === 'service') continue;
    const seen = new Set<string>();
    const kept = rows.filter((row) => {
      const id = line(row['id']);
      if (id === undefined || !seen.has(id)) return !!(id === undefined || seen.add(id));
      return false;
    });
    if (kept.length < rows.length) tables.set(key, kept);
  }
  return tables;
}

/** Tables in one JSON object, `{"services.csv": [{…}], …}`; nothing where it is not one. */
export function filesIn(value: unknown): TableFile[] | undefined {
  if (!isRecord(value)) return undefined;
  const files = Object.entries(value).filter(
    (entry): entry is [string, unknown[]] => /\.csv$/i.test(entry[0]) && Array.isArray(entry[1]),
  );
  return files.some(([name]) => tableOf(name) === 'service') ? files : undefined;
}

/** What a `datapackage.json` names: files to fetch, and tables that it holds itself. */
export interface DataPackage {
  wants: WantedFile[];
  files: TableFile[];
}

/** Most files that one descriptor makes a page fetch. */
const MAX_FILES = 30;

/**
 * Where a file of a descriptor at `base` is; nothing where that is not below the folder of the descriptor: a page must
 * not be made to ask a router, or its own server to sign a resident out.
 */
function addressIn(base: string | undefined, path: string): string | undefined {
  // Some servers take `..%2f` for `../`.
  if (path.split(/[/\\]/).includes('..') || /%2f|%5c/i.test(path)) return undefined;
  try {
    const { href } = new URL(path, base);
    return href.startsWith(new URL('.', base).href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The files of a Frictionless data package at `base` that services are built from; nothing where `value` is no
 * descriptor. Files outside its folder are reported and left out.
 */
export function readDataPackage(
  value: unknown,
  diagnostics: Diagnostic[],
  base?: string,
): DataPackage | undefined {
  if (!isRecord(value) || !Array.isArray(value['resources'])) return undefined;
  const found: DataPackage = { wants: [], files: [] };
  let isNamed = false;
  for (const resource of records(value['resources'])) {
    const record = line(resource['name']) ?? '';
    const paths = [resource['path']].flat().filter((path): path is string => typeof path === 'string');
    const table = tableOf(record) ?? paths.map(tableOf).find(Boolean);
    if (!table) continue;
    if (Array.isArray(resource['data'])) found.files.push([table, resource['data'] as unknown[]]);
    for (const path of paths) {
      isNamed = true;
      const url = addressIn(base, path);
      if (url) found.wants.push({ name: table, url });
      else
        diagnostics.push({
          record: record || path,
          field: 'path',
          message: 'is not in the folder of the descriptor',
        });
    }
  }
  if (found.wants.length > MAX_FILES)
    diagnostics.push({ field: 'resources', message: `only the first ${MAX_FILES} files are read` });
  if (!found.files.length && !isNamed)
    diagnostics.push({ field: 'resources', message: 'names no table that services are built from' });
  return { ...found, wants: found.wants.slice(0, MAX_FILES) };
}
