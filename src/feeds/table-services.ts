import { feedCaps } from './feed.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import { splitList } from './field-map.js';
import { readServices } from './hsds.js';
import type { ServicePage } from './hsds.js';
import { readTables } from './tables.js';
import type { Table, TableFile } from './tables.js';
import { boolean, distinct, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

type Index = Map<string, Raw>;

/** Columns that say what a row belongs to, the closest first: a phone of a service at a place is not one of the place. */
const OWNERS = ['service_at_location', 'service', 'contact', 'location', 'organization'] as const;

const indexOf = (rows: Table, ...keys: string[]): Index => {
  const found: Index = new Map();
  for (const key of keys) {
    for (const row of rows) {
      const id = line(row[key]);
      if (id !== undefined && !found.has(id)) found.set(id, row);
    }
  }
  return found;
};

const push = (owner: Raw, key: string, value: unknown) => {
  const values = owner[key];
  if (Array.isArray(values)) values.push(value);
  else owner[key] = [value];
};

/** `disabled_parking, ramp` as people write it. */
const words = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('_', ' ') : value);

/** Rows that point nowhere, by column: the first of them is reported, with their number. */
class Lost {
  readonly #found = new Map<string, { record: string; rows: number }>();
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  add(field: string, row: Raw, at: number): void {
    const known = this.#found.get(field);
    if (known) known.rows++;
    else this.#found.set(field, { record: `${this.#table} ${line(row['id']) ?? at + 1}`, rows: 1 });
  }

  report(diagnostics: Diagnostic[]): void {
    for (const [field, { record, rows }] of this.#found)
      diagnostics.push({ record, field, message: `names no record that was read (${rows} of this table)` });
  }
}

/** Rows of `table` under `key` of the record that each belongs to. */
function attach(
  tables: Map<string, Table>,
  owners: Record<string, Index>,
  [table, key]: readonly [string, string],
  diagnostics: Diagnostic[],
): void {
  const lost = new Lost(table);
  (tables.get(table) ?? []).forEach((row, at) => {
    let field: string | undefined;
    for (const owner of OWNERS) {
      const id = line(row[`${owner}_id`]);
      const found = id === undefined ? undefined : owners[owner]?.get(id);
      if (found) return push(found, key, row);
      if (id !== undefined) field ??= `${owner}_id`;
    }
    lost.add(field ?? 'service_id', row, at);
  });
  lost.report(diagnostics);
}

/** Terms by id, with the name of their taxonomy; `taxonomy` holds them itself up to HSDS 2. */
function termsOf(tables: Map<string, Table>): Index {
  const own = tables.get('taxonomy_term');
  const taxonomies = own ? indexOf(tables.get('taxonomy') ?? [], 'id') : undefined;
  const rows = (own ?? tables.get('taxonomy') ?? []).map((row): Raw => {
    const taxonomy =
      taxonomies?.get(line(row['taxonomy_id']) ?? '')?.['name'] ?? row['taxonomy'] ?? row['vocabulary'];
    return {
      ...row,
      id: row['id'] ?? (own ? undefined : row['taxonomy_id']),
      ...(taxonomy !== undefined && { taxonomy }),
    };
  });
  return own ? indexOf(rows, 'id') : indexOf(rows, 'id', 'taxonomy_id');
}

/** Gives each record its terms: `attribute` and `service_taxonomy` rows, and the `taxonomy_ids` column. */
function attachTerms(
  tables: Map<string, Table>,
  owners: Record<string, Index>,
  terms: Index,
  diagnostics: Diagnostic[],
): void {
  const lost = new Lost('attribute');
  (tables.get('attribute') ?? []).forEach((row, at) => {
    const kind = line(row['link_entity'] ?? row['link_type'])?.toLowerCase();
    const link = line(row['link_id']);
    const owner =
      owners['service']!.get(line(row['service_id']) ?? '') ??
      owners['service_at_location']!.get(line(row['service_at_location_id']) ?? '') ??
      (link === undefined
        ? undefined
        : [...(kind && owners[kind] ? [kind] : []), ...OWNERS]
            .map((key) => owners[key]?.get(link))
            .find(Boolean));
    const term = terms.get(line(row['taxonomy_term_id'] ?? row['taxonomy_id']) ?? '');
    if (owner && (term ?? row['value'] ?? row['label'] ?? row['taxonomy_detail']))
      push(owner, 'attributes', {
        ...row,
        ...(term ? { taxonomy_term: term } : { name: row['label'] ?? row['taxonomy_detail'] }),
      });
    else lost.add(term ? 'link_id' : 'taxonomy_term_id', row, at);
  });
  lost.report(diagnostics);
  const unknown = new Lost('service');
  [...owners['service']!.values()].forEach((service, at) => {
    const ids = splitList(service['taxonomy_ids']);
    for (const id of ids) {
      const term = terms.get(id);
      if (term) push(service, 'attributes', { taxonomy_term: term });
    }
    if (ids.some((id) => !terms.has(id))) unknown.add('taxonomy_ids', service, at);
  });
  unknown.report(diagnostics);
}

/** A number, and what it is for: its department, and its kind where it is not for talking. */
function phoneOf(row: Raw): Raw {
  const kind = line(row['type'] ?? row['number_type'])?.toLowerCase();
  const isVoice = !kind || /^(voice|cell|mobile|phone|main|hotline)$/.test(kind);
  const notes = [row['description'] ?? row['department'], isVoice ? undefined : kind].map((note) =>
    line(note),
  );
  return { ...row, description: notes.filter(Boolean).join(', '), isVoice };
}

/** Numbers to talk to before fax and text. */
const phonesOf = (owner: Raw): Raw[] => {
  const phones = records(owner['phones']).map(phoneOf);
  return [...phones.filter(({ isVoice }) => isVoice), ...phones.filter(({ isVoice }) => !isVoice)];
};

const contactsOf = (owner: Raw): Raw[] =>
  records(owner['contacts']).map((contact) => ({ ...contact, phones: phonesOf(contact) }));

/** A location as HSDS 3 nests it. */
function placeOf(location: Raw): Raw {
  return {
    ...location,
    location_type: location['location_type'] ?? (boolean(location['virtual']) ? 'virtual' : undefined),
    accessibility: location['accessibilities'] ?? words(location['accessibility']),
    phones: phonesOf(location),
    contacts: contactsOf(location),
  };
}

/** The service with all that belongs to it, as HSDS 3 nests it. */
function serviceOf(service: Raw, owners: Record<string, Index>, outlets: Raw[]): Raw {
  const own = service['location_id'];
  const isListed = own === undefined || outlets.some((outlet) => outlet['location_id'] === own);
  const places = [...outlets, ...(isListed ? [] : [{ location_id: own }])].map((outlet: Raw): Raw => {
    const location = owners['location']!.get(line(outlet['location_id']) ?? '');
    return { ...outlet, location: location && placeOf(location) };
  });
  // What a service says itself stands before what its place says: hours of a building are not those of a service.
  const isTimed = [service, ...places].some((owner) => list(owner['schedules']).length);
  const locations = places.map((outlet) => record(outlet['location']));
  const program = owners['program']!.get(line(service['program_id']) ?? '');
  const from = (key: string) => [service, ...locations].map((owner) => line(owner[key])).find(Boolean);
  const areas = splitList(service['service_areas_column']).map((name) => ({ name }));
  const languages = [service, ...locations].map((owner) =>
    list(owner['languages']).flatMap((entry): unknown[] =>
      typeof entry === 'string' ? splitList(entry) : [entry],
    ),
  );
  const eligible = records(service['eligibilities']);
  const eligibility = distinct(
    [
      service['eligibility_description'] ?? service['eligibility'],
      service['audience'],
      ...eligible.map((row) => row['eligibility'] ?? row['eligibility_description']),
    ].map((value) => (typeof value === 'string' ? value.trim() || undefined : undefined)),
  );
  return {
    ...service,
    organization_id: from('organization_id') ?? program?.['organization_id'],
    url: from('url') ?? from('website'),
    email: from('email'),
    phones: phonesOf(service),
    contacts: contactsOf(service),
    service_at_locations: places.map((outlet) => ({
      ...outlet,
      phones: phonesOf(outlet),
      contacts: [...contactsOf(outlet), ...records(record(outlet['location'])['contacts'])],
      location:
        isTimed && outlet['location'] ? { ...record(outlet['location']), schedules: [] } : outlet['location'],
    })),
    languages: languages.find((found) => found.length) ?? [],
    service_areas: [...records(service['service_areas']), ...areas],
    minimum_age: service['minimum_age'] ?? eligible[0]?.['minimum_age'],
    maximum_age: service['maximum_age'] ?? eligible[0]?.['maximum_age'],
    eligibility_description: eligibility.join('\n') || undefined,
    eligibility: undefined,
  };
}

/** Columns of a 1.x table that a table of later versions holds: renamed, so that rows can be put there. */
const COLUMNS: Record<string, Record<string, string>> = {
  service: { service_areas: 'service_areas_column' },
};

/**
 * Services of HSDS 1.x, 2.x or 3.x tables (CSV folder, data package), joined by their ids. Any table but that of the
 * services may be missing; rows that belong to nothing are reported once a column.
 */
export async function readServiceTables(
  files: Iterable<TableFile>,
  options: FeedOptions,
): Promise<ServicePage> {
  const diagnostics: Diagnostic[] = [];
  const tables = await readTables(files, diagnostics);
  for (const [key, rows] of tables) {
    const renamed = COLUMNS[key] ?? {};
    // Copies, since what belongs to a record is put into it.
    tables.set(
      key,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [renamed[column] ?? column, cell])),
      ),
    );
  }
  const table = (key: string) => tables.get(key) ?? [];
  const services = table('service').slice(0, feedCaps.records);
  if (!tables.has('service')) diagnostics.push({ message: 'has no table of services (services.csv)' });
  const owners: Record<string, Index> = {
    service: indexOf(services, 'id'),
    organization: indexOf(table('organization'), 'id'),
    location: indexOf(table('location'), 'id'),
    contact: indexOf(table('contact'), 'id'),
    service_at_location: indexOf(table('service_at_location'), 'id'),
    program: indexOf(table('program'), 'id'),
  };
  const linked = [
    ['phone', 'phones'],
    ['schedule', 'schedules'],
    ['address', 'addresses'],
    ['language', 'languages'],
    ['accessibility', 'accessibilities'],
    ['service_area', 'service_areas'],
    ['cost_option', 'cost_options'],
    ['eligibility', 'eligibilities'],
  ] as const;
  for (const pair of linked) attach(tables, owners, pair, diagnostics);
  const { contact: _contact, ...others } = owners;
  attach(tables, others, ['contact', 'contacts'], diagnostics);
  const terms = termsOf(tables);
  attachTerms(tables, owners, terms, diagnostics);
  const outlets = new Map<string, Raw[]>();
  const lost = new Lost('service_at_location');
  table('service_at_location').forEach((row, at) => {
    const id = line(row['service_id']) ?? '';
    if (!owners['service']!.has(id)) lost.add('service_id', row, at);
    else
      outlets
        .set(id, outlets.get(id) ?? [])
        .get(id)!
        .push(row);
  });
  lost.report(diagnostics);
  const dangling = new Lost('service');
  services.forEach((row, at) => {
    for (const key of ['organization', 'location'] as const) {
      const id = line(row[`${key}_id`]);
      if (id !== undefined && !owners[key]!.has(id)) dangling.add(`${key}_id`, row, at);
    }
  });
  dangling.report(diagnostics);
  const page = readServices(
    {
      services: services.map((row) => serviceOf(row, owners, outlets.get(line(row['id']) ?? '') ?? [])),
      organizations: table('organization').map((row) => ({
        ...row,
        website: row['website'] ?? row['url'],
        phones: phonesOf(row),
        contacts: contactsOf(row),
      })),
      taxonomy_terms: distinct([...terms.values()]),
    },
    options,
  );
  return { ...page, diagnostics: [...diagnostics, ...page.diagnostics] };
}
