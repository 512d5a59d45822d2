import { openFeed } from './feed.js';
import type { FeedOptions } from './feed.js';
import { readServices } from './hsds.js';
import type { ServicePage } from './hsds.js';
import { isRecord, line, records } from './values.js';
import type { Raw } from './values.js';

/** Rows of the tables of HSDS 3, by the name of the table. */
export type Tables = Record<string, Raw[]>;

/** Tables that stand in a record as lists, and the column that says in which record. */
const PARTS: [owner: string, part: string, column: string][] = [
  ['contacts', 'phones', 'contact_id'],
  ['locations', 'addresses', 'location_id'],
  ['locations', 'accessibility', 'location_id'],
  ['locations', 'phones', 'location_id'],
  ['locations', 'contacts', 'location_id'],
  ['locations', 'schedules', 'location_id'],
  ['service_at_location', 'phones', 'service_at_location_id'],
  ['service_at_location', 'contacts', 'service_at_location_id'],
  ['service_at_location', 'schedules', 'service_at_location_id'],
  ['service_at_location', 'service_areas', 'service_at_location_id'],
  ['organizations', 'phones', 'organization_id'],
  ['services', 'phones', 'service_id'],
  ['services', 'contacts', 'service_id'],
  ['services', 'schedules', 'service_id'],
  ['services', 'service_areas', 'service_id'],
  ['services', 'languages', 'service_id'],
  ['services', 'cost_options', 'service_id'],
  ['services', 'required_documents', 'service_id'],
];

/** The tables in a record that holds nothing but tables: `{"services.csv": [...], "phones.csv": [...]}`. */
export function tablesIn(value: unknown): Tables | undefined {
  if (!isRecord(value) || !Array.isArray(value['services.csv'])) return undefined;
  const entries = Object.entries(value).filter(([name]) => name.endsWith('.csv'));
  return Object.fromEntries(entries.map(([name, rows]) => [name.slice(0, -4), records(rows)]));
}

/** Reads services out of tables as JSON; anything else as {@link readServices} does. Never throws. */
export function readTabularServices(input: unknown, options: FeedOptions): ServicePage {
  const value = openFeed(input, []);
  const tables = tablesIn(value);
  return readServices(tables ? nestTables(tables) : (value ?? input), options);
}

/** The rows of a table by what stands in a column. */
function groupBy(rows: Raw[] = [], column: string): Map<string, Raw[]> {
  const groups = new Map<string, Raw[]>();
  for (const row of rows) {
    const key = line(row[column]);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Services with all that other tables say of them, beside their organizations and terms. */
export function nestTables(tables: Tables): Raw {
  const nested: Tables = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]),
  );
  const add = (owner: string, part: string, column: string, as = part) => {
    const groups = groupBy(nested[part], column);
    for (const row of nested[owner] ?? []) {
      const group = groups.get(line(row['id']) ?? '');
      if (group) row[as] = group;
    }
  };
  for (const [owner, part, column] of PARTS) add(owner, part, column);
  const byId = (name: string) => groupBy(nested[name], 'id');
  const places = byId('locations');
  for (const outlet of nested['service_at_location'] ?? [])
    outlet['location'] = places.get(line(outlet['location_id']) ?? '')?.[0];
  add('services', 'service_at_location', 'service_id', 'service_at_locations');
  const terms = byId('taxonomy_terms');
  for (const attribute of nested['attributes'] ?? [])
    attribute['taxonomy_term'] = terms.get(line(attribute['taxonomy_term_id']) ?? '')?.[0];
  for (const owner of ['services', 'organizations']) add(owner, 'attributes', 'link_id');
  const { services = [], organizations = [], taxonomy_terms = [] } = nested;
  return { services, organizations, taxonomy_terms };
}
