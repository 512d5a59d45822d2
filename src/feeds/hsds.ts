import type { Service } from '../domain/service.js';
import { email, plainText, safeUrl } from './content.js';
import { collect, feedItems, openFeed } from './feed.js';
import type { Diagnostic, Draft, FeedOptions, FeedPage, Report } from './feed.js';
import { readLocations, readPhones, readSchedules } from './hsds-places.js';
import { categoryOf, readTerms } from './hsds-terms.js';
import type { Category } from './hsds-terms.js';
import { sortDelivery } from './service-parts.js';
import { amount, boolean, distinct, isRecord, line, list, number, record, records, text } from './values.js';
import type { Raw } from './values.js';

/** Services of one page, with the terms above their categories. */
export interface ServicePage extends FeedPage<Service> {
  categories: Category[];
}

interface Context {
  lang: string | undefined;
  url: string | undefined;
  organizations: Map<string, Raw>;
  found: (category: Category) => void;
}

/** Services out of what surrounds them: an organization with `services`, a `service_at_location` with its `service`. */
function unwrap(items: unknown[]): unknown[] {
  const outlets = new Map<string, Raw>();
  return items.flatMap((item): unknown[] => {
    if (!isRecord(item)) return [item];
    const { service, services, ...rest } = item;
    if (Array.isArray(services)) {
      const owner = item['name'] ? { organization: rest } : {};
      return services.map((entry) => (isRecord(entry) ? { ...owner, ...entry } : entry));
    }
    if (!isRecord(service)) return [item];
    // One service at many places comes as many records: they become one.
    const known = outlets.get(line(service['id']) ?? '');
    if (known) {
      (known['service_at_locations'] as unknown[]).push(rest);
      return [];
    }
    const whole = { ...service, service_at_locations: [...list(service['service_at_locations']), rest] };
    const id = line(service['id']);
    if (id) outlets.set(id, whole);
    return [whole];
  });
}

function costOf(raw: Raw, lang: string | undefined): string | undefined {
  const options = records(raw['cost_options']).map((option) => {
    const price = amount(option['amount']);
    const currency = line(option['currency'])?.toUpperCase();
    const figure = price === undefined ? undefined : [String(price), currency].filter(Boolean).join(' ');
    const terms = [figure, plainText(option['amount_description'], lang)].filter(Boolean).join(' ');
    return [plainText(option['option'], lang), terms].filter(Boolean).join(': ') || undefined;
  });
  const prose = plainText(raw['fees_description'], lang) ?? plainText(raw['fees'], lang);
  return distinct([prose, ...options]).join('\n') || undefined;
}

function organizationOf(
  raw: Raw,
  { organizations, lang }: Context,
): { source: Raw; name?: Service['organization'] } {
  const nested = [raw['organization'], ...list(raw['organizations'])].find(
    (entry) => isRecord(entry) || line(entry),
  );
  const id = line(raw['organization_id']) ?? line(record(nested)['id']);
  const source = { ...organizations.get(id ?? line(nested) ?? ''), ...record(nested) };
  const name = line(source['name'], lang) ?? (isRecord(nested) ? undefined : line(nested));
  const key = id ?? line(source['id']);
  return name ? { source, name: { ...(key && { id: key }), name } } : { source };
}

const isoDate = (value: unknown): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text(value) ?? '')?.[0];

function convert(raw: Raw, report: Report, context: Context): Draft<Service> | undefined {
  const { lang, url } = context;
  const prose = (key: string) => plainText(raw[key], lang);
  const name = line(raw['name'], lang);
  const status = line(raw['status'])?.toLowerCase();
  if (!name) return void report('has no name', 'name');
  if (/^(inactive|defunct)$/.test(status ?? '')) return void report(`is ${status}`, 'status');
  const organization = organizationOf(raw, context);
  const outlets = records(raw['service_at_locations']);
  const contacts = [raw, ...outlets].flatMap((entry) => records(entry['contacts']));
  const { locations, delivery } = readLocations(raw, outlets, report, lang);
  const terms = readTerms(raw, lang, context.found);
  const parent = readTerms(organization.source, lang, context.found);
  const link = [raw['url'], record(list(raw['additional_urls'])[0])['url'], organization.source['website']]
    .map((value) => safeUrl(value, url))
    .find(Boolean);
  if (line(raw['url']) && !safeUrl(raw['url'], url)) report('is not a web address', 'url');
  return {
    id: line(raw['id']),
    name,
    alternateName: line(raw['alternate_name'], lang),
    description: prose('description'),
    organization: organization.name,
    party: terms.party ?? parent.party,
    categories: terms.categories,
    audience: distinct(terms.audience),
    areas: distinct([
      ...terms.areas,
      ...[raw, ...outlets]
        .flatMap((entry) => records(entry['service_areas']))
        .map((area) => line(area['name'] ?? area['service_area'] ?? area['description'], lang)),
    ]),
    delivery: sortDelivery([...terms.delivery, ...delivery]),
    minimumAge: amount(raw['minimum_age']),
    maximumAge: amount(raw['maximum_age']),
    eligibility: prose('eligibility_description') ?? prose('eligibility'),
    application: prose('application_process'),
    url: link,
    email: [raw, ...contacts, organization.source].map((entry) => email(entry['email'])).find(Boolean),
    phones: readPhones(raw, outlets, organization.source, lang),
    contacts: distinct(
      contacts.map((entry) => {
        const person = line(entry['name'], lang);
        const title = line(entry['title'], lang) ?? line(entry['department'], lang);
        return person || title ? { ...(person && { name: person }), ...(title && { title }) } : undefined;
      }),
      JSON.stringify,
    ),
    locations,
    schedules: readSchedules(raw, outlets, lang),
    languages: distinct(
      list(raw['languages']).map((entry) =>
        isRecord(entry) ? line(entry['name'] ?? entry['language'] ?? entry['code'], lang) : line(entry),
      ),
    ),
    cost: costOf(raw, lang),
    waitTime: prose('wait_time'),
    alert: prose('alert'),
    checked: isoDate(raw['assured_date']) ?? isoDate(raw['last_modified']),
    status,
    sensitive: (terms.sensitive ?? boolean(raw['sensitive'])) || undefined,
  };
}

/** The address of the next page: as the envelope says, else `page` counted on. */
function nextPage(envelope: Raw, url: string | undefined): string | undefined {
  const given = record(envelope['links'])['next'] ?? envelope['next'];
  if (typeof given === 'string') return safeUrl(given, url);
  const page = number(envelope['page_number']);
  const isLast = boolean(envelope['last_page']) ?? !((number(envelope['total_pages']) ?? 0) > (page ?? 0));
  const here = safeUrl(url);
  if (!here || page === undefined || isLast || boolean(envelope['empty'])) return undefined;
  const next = new URL(here);
  next.searchParams.set('page', String(page + 1));
  return next.href;
}

/** Reads HSDS 3.0 and 3.1 (page, array, NDJSON, one service, services of an organization); never throws. */
export function readServices(input: unknown, options: FeedOptions): ServicePage {
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const envelope = record(value);
  const categories = new Map<string, Category>();
  const context: Context = {
    lang: options.lang,
    url: options.url,
    organizations: new Map(
      records(envelope['organizations']).map((entry) => [line(entry['id']) ?? '', entry]),
    ),
    found: (category) => categories.has(category.id) || categories.set(category.id, category),
  };
  for (const term of Array.isArray(envelope['services']) ? records(envelope['taxonomy_terms']) : []) {
    const category = categoryOf(term, options.lang, context.found);
    if (category) context.found(category);
  }
  const items = unwrap(feedItems(value, ['contents', 'content', 'items', 'data', 'results', 'records']));
  const services = collect<Service>(items, diagnostics, (raw, report) => convert(raw, report, context));
  const total = amount(envelope['total_items']);
  const next = nextPage(envelope, options.url);
  return {
    records: services,
    diagnostics,
    categories: [...categories.values()],
    ...(total !== undefined && { total }),
    ...(next && { next }),
  };
}
