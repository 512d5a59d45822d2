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
import { boolean, distinct, isRecord, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

type Details = ReturnType<typeof detailsOf>;

interface Context {
  lang: string | undefined;
  url: string | undefined;
  organizations: Map<string, Raw>;
  found: (category: Category) => void;
}

/** The web address of a service, its own or that of its organization. */
function urlOf(raw: Raw, owner: Raw, report: Report, base: string | undefined): string | undefined {
  const own = raw['url'] ? webAddress(raw['url'], base) : undefined;
  if (own) return own;
  if (line(raw['url'])) report('is not a web address', 'url');
  const others = list(raw['additional_urls']).map((entry) => record(entry)['url'] ?? entry);
  for (const value of [...others, raw['website'], owner['website'], owner['url']]) {
    const found = webAddress(value, base);
    if (found) return found;
  }
  return undefined;
}

function emailOf(owners: Raw[]): string | undefined {
  for (const owner of owners) {
    const found = email(owner['email']);
    if (found) return found;
  }
  return undefined;
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

const isAge = (age: unknown): boolean => age == null || (typeof age === 'number' && age > 0);

function readDetails(raw: Raw, report: Report, lang: string | undefined): Partial<Details> {
  const { minimum_age: least, maximum_age: most } = raw;
  const isTidy =
    isAge(least) &&
    isAge(most) &&
    !(least! > most!) &&
    !DETAILS.some((key) => raw[key] && list(raw[key]).length);
  if (!isTidy) return mess().detailsOf(raw, report, lang);
  const details: Partial<Details> = {
    eligibility: plainText(raw['eligibility_description'], lang),
    application: plainText(raw['application_process'], lang),
    cost: plainText(raw['fees_description'], lang),
  };
  if (least) details.minimumAge = least as number;
  if (most) details.maximumAge = most as number;
  return details;
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

function personOf(entry: Raw, lang: string | undefined): Service['contacts'][number] | undefined {
  const name = line(entry['name'], lang);
  const title = line(entry['title'], lang) ?? line(entry['department'], lang);
  return name ? (title ? { name, title } : { name }) : title ? { title } : undefined;
}

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
  const details = readDetails(raw, report, lang);
  const outlets = records(raw['service_at_locations']);
  const places = locationsOf(raw, outlets);
  const owners = [raw, ...outlets];
  const contacts = owners.flatMap((owner) => records(owner['contacts']));
  const { party, sensitive, categories, audience, areas, delivery } = readTerms(raw, lang, found);
  const ownerParty = readTerms(source, lang, found).party;
  const locations = readLocations(places, outlets, delivery, report, lang);
  for (const owner of owners)
    for (const area of records(owner['service_areas'])) {
      const label = line(area['name'] ?? area['service_area'] ?? area['description'], lang);
      if (label) areas.push(label);
    }
  if (details.categories) {
    categories.push(...details.categories);
    for (const group of details.audience!) if (group) audience.push(group);
    delivery.push(...details.delivery!);
  }
  const url = urlOf(raw, source, report, base);
  if (!email(raw['email']) && line(raw['email'])) report('is not an e-mail address', 'email');
  const mail = emailOf([raw, ...contacts, ...places.flatMap((place) => records(place['contacts'])), source]);
  const checked = [dayOf(raw, 'assured_date', report), dayOf(raw, 'last_modified', report)].find(Boolean);
  owners.push(...places);
  // What all have first, then what some have, and no copy: engines keep such objects small.
  const service: Draft<Service> = {
    id: line(raw['id']),
    name,
    categories: distinct(categories, ({ id }) => id),
    audience: distinct(audience),
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
  const { minimumAge, maximumAge, eligibility, application, cost } = details;
  const alternateName = line(raw['alternate_name'], lang);
  const description = prose('description');
  const waitTime = prose('wait_time');
  const alert = prose('alert');
  const accreditations = prose('accreditations');
  if (alternateName) service.alternateName = alternateName;
  if (description) service.description = description;
  if (organization) service.organization = organization;
  if (party ?? ownerParty) service.party = (party ?? ownerParty)!;
  if (minimumAge !== undefined) service.minimumAge = minimumAge;
  if (maximumAge !== undefined) service.maximumAge = maximumAge;
  if (eligibility) service.eligibility = eligibility;
  if (application) service.application = application;
  if (url) service.url = url;
  if (mail) service.email = mail;
  if (cost) service.cost = cost;
  if (waitTime) service.waitTime = waitTime;
  if (alert) service.alert = alert;
  if (checked) service.checked = checked;
  if (status) service.status = status;
  if (sensitive ?? boolean(raw['sensitive'])) service.sensitive = true;
  if (accreditations) service.accreditations = accreditations;
  return service;
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
