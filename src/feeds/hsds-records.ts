import type { Service } from '../domain/service.js';
import { openCollector } from './collect.js';
import type { Draft, Report } from './collect.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import type { detailsOf } from './hsds-details.js';
import { locationsOf, readLocations, readPhones } from './hsds-places.js';
import { readSchedules } from './hsds-schedules.js';
import { categoryOf, readTerms } from './hsds-terms.js';
import type { Category } from './hsds-terms.js';
import { email } from './links.js';
import { sortDelivery } from './service-words.js';
import { mess, plainText, webAddress } from './tidy.js';
import { boolean, distinct, isRecord, line, list, record, records, text } from './values.js';
import type { Raw } from './values.js';

type Details = ReturnType<typeof detailsOf>;

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

/** What is said of services in more ways than HSDS 3 lists usually do, or must be reckoned. */
const DETAILS =
  'eligibilitys eligibilities eligibility attending_access attending_type required_documents deliverable_type cost_options fees'.split(
    ' ',
  );
const OWNERS =
  'organization organisation organizations website organization_identifiers legal_status tax_status year_incorporated'.split(
    ' ',
  );

function readDetails(raw: Raw, report: Report, lang: string | undefined): Partial<Details> {
  const ages = [raw['minimum_age'], raw['maximum_age']].map((age) => age ?? undefined);
  const [minimumAge, maximumAge] = ages as (number | undefined)[];
  const isTidy =
    ages.every((age) => age === undefined || (typeof age === 'number' && age > 0)) &&
    !(minimumAge! > maximumAge!) &&
    !DETAILS.some((key) => raw[key] && list(raw[key]).length);
  return isTidy
    ? {
        ...(minimumAge && { minimumAge }),
        ...(maximumAge && { maximumAge }),
        eligibility: plainText(raw['eligibility_description'], lang),
        application: plainText(raw['application_process'], lang),
        cost: plainText(raw['fees_description'], lang),
      }
    : mess().detailsOf(raw, report, lang);
}

function readOwner(
  raw: Raw,
  { organizations, lang }: Context,
): { source: Raw; name?: Service['organization'] } {
  const { organization: source } = raw;
  if (organizations.size || (!isRecord(source) && OWNERS.some((key) => raw[key])))
    return mess().organizationOf(raw, organizations, lang);
  if (!isRecord(source)) return { source: {} };
  const name = line(source['name'], lang);
  const id = line(raw['organization_id']) ?? line(source['id']);
  return { source, ...(name && { name: { ...(id && { id }), name } }) };
}

function convert(raw: Raw, report: Report, context: Context): Draft<Service> | undefined {
  const { lang, url } = context;
  const prose = (key: string) => plainText(raw[key], lang);
  const name = line(raw['name'], lang);
  const status = line(raw['status'])?.toLowerCase();
  if (!name) return void report('has no name', 'name');
  if (/^(inactive|defunct|deleted|archived)$/.test(status ?? ''))
    return void report(`is ${status}`, 'status');
  const organization = readOwner(raw, context);
  const details = readDetails(raw, report, lang);
  const outlets = records(raw['service_at_locations']);
  const contacts = [raw, ...outlets].flatMap((entry) => records(entry['contacts']));
  const places = locationsOf(raw, outlets);
  const { locations, delivery } = readLocations(places, outlets, report, lang);
  const terms = readTerms(raw, lang, context.found);
  const parent = readTerms(organization.source, lang, context.found);
  return {
    ...details,
    id: line(raw['id']),
    name,
    alternateName: line(raw['alternate_name'], lang),
    description: prose('description'),
    organization: organization.name,
    party: terms.party ?? parent.party,
    categories: distinct([...terms.categories, ...(details.categories ?? [])], ({ id }) => id),
    audience: distinct([...terms.audience, ...(details.audience ?? [])]),
    areas: distinct([
      ...terms.areas,
      ...[raw, ...outlets]
        .flatMap((entry) => records(entry['service_areas']))
        .map((area) => line(area['name'] ?? area['service_area'] ?? area['description'], lang)),
    ]),
    delivery: sortDelivery([...terms.delivery, ...delivery, ...(details.delivery ?? [])]),
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
