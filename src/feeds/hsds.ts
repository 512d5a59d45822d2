import type { Service } from '../domain/service.js';
import { email, plainText, webAddress } from './content.js';
import { openCollector } from './collect.js';
import { openFeed } from './feed.js';
import type { Diagnostic, Draft, FeedOptions, FeedPage, Report } from './feed.js';
import {
  agesOf,
  applicationOf,
  audienceOf,
  costOf,
  deliverablesOf,
  eligibilityOf,
  organizationOf,
} from './hsds-details.js';
import { headOf, openEnvelope, unwrap } from './hsds-envelope.js';
import { locationsOf, readLocations, readPhones } from './hsds-places.js';
import { readSchedules } from './hsds-schedules.js';
import { categoryOf, readTerms } from './hsds-terms.js';
import type { Category } from './hsds-terms.js';
import type { TableFile } from './tables.js';
import { deliveryIn, sortDelivery } from './service-parts.js';
import { boolean, distinct, isRecord, line, list, record, records, text } from './values.js';
import type { Raw } from './values.js';

/** A file of a folder of tables, to be fetched. */
export interface WantedFile {
  /** The table it holds. */
  name: string;
  /** Absolute address. */
  url: string;
}

/** Services of one page, with the terms above their categories. */
export interface ServicePage extends FeedPage<Service> {
  /** The feed only names the files that services are in: `readServiceFiles` reads their texts. */
  wants?: WantedFile[];
  /** Tables that stand in a feed that wants files. */
  tables?: TableFile[];
  categories: Category[];
  /** Ids of services that came place by place (`service_at_location`): other pages may hold more of their places. */
  outlets?: string[];
  /** Number of records the page holds, also those that were left out. */
  held: number;
}

interface Context {
  lang: string | undefined;
  url: string | undefined;
  organizations: Map<string, Raw>;
  found: (category: Category) => void;
}

const isoDate = (value: unknown): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text(value) ?? '')?.[0];

/** Link, e-mail address and day of checking; those that are none are reported. */
function readTrust(raw: Raw, contacts: Raw[], places: Raw[], owner: Raw, report: Report, url?: string) {
  const own = webAddress(raw['url'], url);
  if (!own && line(raw['url'])) report('is not a web address', 'url');
  const others = () =>
    [
      ...list(raw['additional_urls']).map((entry) => record(entry)['url'] ?? entry),
      raw['website'],
      owner['website'],
      owner['url'],
    ]
      .map((value) => webAddress(value, url))
      .find(Boolean);
  const owners = [raw, ...contacts, ...places.flatMap((place) => records(place['contacts'])), owner];
  if (line(raw['email']) && !email(raw['email'])) report('is not an e-mail address', 'email');
  const days = ['assured_date', 'last_modified'].map((field) => {
    const day = isoDate(raw[field]);
    if (!day && line(raw[field])) report('is not an ISO date', field);
    return day;
  });
  return {
    url: own ?? others(),
    email: owners.map((entry) => email(entry['email'])).find(Boolean),
    checked: days.find(Boolean),
  };
}

function convert(raw: Raw, report: Report, context: Context): Draft<Service> | undefined {
  const { lang, url } = context;
  const prose = (key: string) => plainText(raw[key], lang);
  const name = line(raw['name'], lang);
  const status = line(raw['status'])?.toLowerCase();
  if (!name) return void report('has no name', 'name');
  if (/^(inactive|defunct|deleted|archived)$/.test(status ?? ''))
    return void report(`is ${status}`, 'status');
  const organization = organizationOf(raw, context.organizations, lang);
  const outlets = records(raw['service_at_locations']);
  const contacts = [raw, ...outlets].flatMap((entry) => records(entry['contacts']));
  const places = locationsOf(raw, outlets);
  const { locations, delivery } = readLocations(places, report, lang);
  const terms = readTerms(raw, lang, context.found);
  const parent = readTerms(organization.source, lang, context.found);
  return {
    id: line(raw['id']),
    name,
    alternateName: line(raw['alternate_name'], lang),
    description: prose('description'),
    organization: organization.name,
    party: terms.party ?? parent.party,
    categories: distinct([...terms.categories, ...deliverablesOf(raw)], ({ id }) => id),
    audience: distinct([...terms.audience, ...audienceOf(raw, lang)]),
    areas: distinct([
      ...terms.areas,
      ...[raw, ...outlets]
        .flatMap((entry) => records(entry['service_areas']))
        .map((area) => line(area['name'] ?? area['service_area'] ?? area['description'], lang)),
    ]),
    delivery: sortDelivery([...terms.delivery, ...delivery, ...deliveryIn(raw['attending_type'])]),
    ...agesOf(raw, report),
    eligibility: eligibilityOf(raw, lang),
    application: applicationOf(raw, lang),
    ...readTrust(raw, contacts, places, organization.source, report, url),
    phones: readPhones(raw, outlets, places, organization.source, report, lang),
    contacts: distinct(
      contacts.map((entry) => {
        const person = line(entry['name'], lang);
        const title = line(entry['title'], lang) ?? line(entry['department'], lang);
        return person || title ? { ...(person && { name: person }), ...(title && { title }) } : undefined;
      }),
      JSON.stringify,
    ),
    locations,
    schedules: readSchedules([raw, ...outlets, ...places], report, lang),
    languages: distinct(
      list(raw['languages']).flatMap((entry) =>
        isRecord(entry)
          ? line(entry['name'] ?? entry['language'] ?? entry['code'], lang)
          : (line(entry) ?? '').split(/\s*[,;|]\s*/).map((name) => name || undefined),
      ),
    ),
    cost: costOf(raw, lang),
    waitTime: prose('wait_time'),
    alert: prose('alert'),
    status,
    accreditations: prose('accreditations'),
    sensitive: (terms.sensitive ?? boolean(raw['sensitive'])) || undefined,
  };
}

/** Reads services in batches; the terms of all are `categories`. */
export interface ServiceConverter {
  /** Converts services that stand in no envelope. */
  add(services: unknown[]): Service[];
  addTerm(term: Raw): void;
  /** By id, in the order they were found. */
  categories: Map<string, Category>;
}

/** Converts services of one feed; `organizations` are those that stand beside them. */
export function openConverter(
  { lang, url }: FeedOptions,
  diagnostics: Diagnostic[],
  organizations: unknown,
): ServiceConverter {
  const categories = new Map<string, Category>();
  const found = (category: Category) =>
    void (categories.has(category.id) || categories.set(category.id, category));
  const context: Context = {
    lang,
    url,
    organizations: new Map(records(organizations).map((entry) => [line(entry['id']) ?? '', entry])),
    found,
  };
  const collector = openCollector(diagnostics);
  return {
    add: (services) => collector<Service>(services, (raw, report) => convert(raw, report, context)),
    addTerm(term) {
      const category = categoryOf(term, lang, found);
      if (category) found(category);
    },
    categories,
  };
}

/**
 * Reads HSDS 3.0 and 3.1 and Open Referral UK 1 and 3: page, array, NDJSON, one service, services of organizations or
 * at locations. Never throws.
 */
export function readServices(input: unknown, options: FeedOptions): ServicePage {
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const head = headOf(value);
  const converter = openConverter(options, diagnostics, head['organizations']);
  const { items, held, total, next } = openEnvelope(value, options.url, diagnostics, converter.addTerm);
  if (Array.isArray(head['services'])) records(head['taxonomy_terms']).forEach(converter.addTerm);
  const { services, outlets } = unwrap(items);
  return {
    records: converter.add(services),
    diagnostics,
    categories: [...converter.categories.values()],
    held,
    ...(outlets.length && { outlets }),
    ...(total !== undefined && { total }),
    ...(next && { next }),
  };
}
