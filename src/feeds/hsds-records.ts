import type { Service } from '../domain/service.js';
import { compact, fill, openCollector } from './collect.js';
import type { Draft, Report } from './collect.js';
import type { Diagnostic, FeedOptions } from './feed.js';
import type { detailsOf } from './hsds-details.js';
import { locationsOf, readLocations, readPhones } from './hsds-places.js';
import { readSchedules } from './hsds-schedules.js';
import { categoryOf, putArea, readTerms } from './hsds-terms.js';
import type { Category, Terms } from './hsds-terms.js';
import { email } from './links.js';
import { sortDelivery } from './service-words.js';
import { mess, plainText, webAddress } from './tidy.js';
import { boolean, distinct, isRecord, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

type Details = ReturnType<typeof detailsOf>;

interface Context {
  lang: string | undefined;
  url: string | undefined;
  organizations: Map<string, Raw>;
  found: (category: Category) => void;
}

/** The first that is read as something. */
function firstOf<T, R>(values: T[], read: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = read(value);
    if (found) return found;
  }
  return undefined;
}

/** The web address of a service, its own or that of its organization. */
function urlOf(raw: Raw, owner: Raw, report: Report, base: string | undefined): string | undefined {
  const read = (value: unknown) => webAddress(value, base);
  const own = read(raw['url']);
  if (!own && line(raw['url'])) report('is not a web address', 'url');
  const others = () => list(raw['additional_urls']).map((entry) => record(entry)['url'] ?? entry);
  return own ?? firstOf([...others(), raw['website'], owner['website'], owner['url']], read);
}

/** The day of the last check; what is no day is reported. */
function dayOf(raw: Raw, field: string, report: Report): string | undefined {
  const found = line(raw[field]);
  const day = found && /^\d{4}-\d\d-\d\d/.exec(found)?.[0];
  if (found && !day) report('is not an ISO date', field);
  return day;
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

/** Whether it may be what a page calls an area: neither a UUID, which each row of a database has, nor a shape. */
const isShort = (id: unknown): boolean => String(id).length < 36;

const isAge = (age: unknown): boolean => age == null || (typeof age === 'number' && age > 0);

function readDetails(raw: Raw, terms: Terms, report: Report, lang: string | undefined): Details {
  const { minimum_age: least, maximum_age: most } = raw;
  const isTidy =
    isAge(least) &&
    isAge(most) &&
    !(least! > most!) &&
    !DETAILS.some((key) => raw[key] && list(raw[key]).length);
  return isTidy
    ? {
        minimumAge: (least as number) ?? undefined,
        maximumAge: (most as number) ?? undefined,
        eligibility: plainText(raw['eligibility_description'], lang),
        application: plainText(raw['application_process'], lang),
        cost: plainText(raw['fees_description'], lang),
      }
    : mess().detailsOf(raw, terms, report, lang);
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
  return name ? { source, name: id ? { id, name } : { name } } : { source };
}

const contactsOf = (owners: Raw[]): Raw[] => owners.flatMap((owner) => records(owner['contacts']));

function personOf(entry: Raw, lang: string | undefined): Service['contacts'][number] | undefined {
  const name = line(entry['name'], lang);
  const title = line(entry['title'], lang) ?? line(entry['department'], lang);
  return name || title ? compact({ name, title }) : undefined;
}

/** The language of its texts, which few feeds say. */
const textLanguageOf = (raw: Raw, lang: string | undefined): string | undefined =>
  raw['lang'] || typeof raw['name'] === 'object'
    ? mess().textLanguage([raw], [raw['name'], raw['description']], lang)
    : undefined;

const languagesOf = (entry: unknown, lang: string | undefined): (string | undefined)[] =>
  isRecord(entry)
    ? [line(entry['name'] ?? entry['language'] ?? entry['code'], lang)]
    : (line(entry) ?? '').split(/\s*[,;|]\s*/).map((name) => name || undefined);

function convert(raw: Raw, report: Report, context: Context): Draft<Service> | undefined {
  const { lang, url: base, found } = context;
  const name = line(raw['name'], lang);
  const status = line(raw['status'])?.toLowerCase();
  if (!name) return void report('has no name', 'name');
  if (status && /^(inactive|defunct|deleted|archived)$/.test(status))
    return void report(`is ${status}`, 'status');
  const { source, name: organization } = readOwner(raw, context);
  const terms = readTerms(raw, lang, found);
  const { areas, areaIds, delivery } = terms;
  const ownerParty = readTerms(source, lang, found).party;
  const details = readDetails(raw, terms, report, lang);
  const outlets = records(raw['service_at_locations']);
  const owners = [raw, ...outlets];
  const contacts = contactsOf(owners);
  const places = locationsOf(raw, outlets);
  const locations = readLocations(places, outlets, delivery, report, lang);
  for (const owner of owners)
    for (const area of records(owner['service_areas']))
      putArea(
        terms,
        line(area['name'] ?? area['service_area'] ?? area['description'], lang),
        [area['id'], area['code'], area['extent']].filter(isShort),
      );
  const url = urlOf(raw, source, report, base);
  if (!email(raw['email']) && line(raw['email'])) report('is not an e-mail address', 'email');
  const days = [dayOf(raw, 'assured_date', report), dayOf(raw, 'last_modified', report)];
  owners.push(...places);
  // What all have first, then what some have, and no copy: engines keep such objects small.
  const service: Draft<Service> = {
    id: line(raw['id']),
    name,
    categories: distinct(terms.categories, ({ id }) => id),
    audience: distinct(terms.audience),
    areas: distinct(areas),
    delivery: sortDelivery(delivery),
    phones: readPhones(owners, source, report, lang),
    contacts: distinct(
      contacts.map((entry) => personOf(entry, lang)),
      JSON.stringify,
    ),
    locations,
    schedules: readSchedules(owners, report, lang),
    languages: distinct(list(raw['languages']).flatMap((entry) => languagesOf(entry, lang))),
  };
  const prose = (key: string) => plainText(raw[key], lang);
  return fill(fill(service, details), {
    lang: textLanguageOf(raw, lang),
    alternateName: line(raw['alternate_name'], lang),
    description: prose('description'),
    areaIds: areaIds.length ? Object.fromEntries(areaIds) : undefined,
    organization,
    party: terms.party ?? ownerParty,
    url,
    email: firstOf([raw, ...contacts, ...contactsOf(places), source], (owner) => email(owner['email'])),
    waitTime: prose('wait_time'),
    alert: prose('alert'),
    checked: days.find(Boolean),
    status,
    sensitive: (terms.sensitive ?? boolean(raw['sensitive'])) || undefined,
    accreditations: prose('accreditations'),
  });
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
  const collector = openCollector(diagnostics, (service) => service);
  return {
    add: (services) => collector<Service>(services, (raw, report) => convert(raw, report, context)),
    addTerm(term) {
      const category = categoryOf(term, lang, found);
      if (category) found(category);
    },
    categories,
  };
}
