import type { Service } from '../domain/service.js';
import { email, joinAddress, plainText, safeUrl } from './content.js';
import { openCollector } from './collect.js';
import type { Collector } from './collect.js';
import type { Diagnostic, FeedOptions, FeedPage } from './feed.js';
import { applyFieldMap, isoDates, splitList } from './field-map.js';
import { coordinatesOf, phoneOf } from './service-parts.js';
import { deliveryOf, partyOf, sortDelivery } from './service-words.js';
import { textLanguage } from './text-language.js';
import { amount, boolean, distinct, line, list } from './values.js';
import type { Raw } from './values.js';

/** `Health > Counselling` as a category below a category. */
const categoriesOf = (paths: string[]): Service['categories'] =>
  distinct(
    paths.flatMap((path) => {
      const names = path
        .split('>')
        .map((name) => name.trim())
        .filter(Boolean);
      return names.map((name, level) => ({
        id: names.slice(0, level + 1).join(' > '),
        name,
        ...(level && { parentId: names.slice(0, level).join(' > ') }),
      }));
    }),
    ({ id }) => id,
  );

/** Services out of records with our field names (CONTRACT 2.1), as a field map or a CSV gives them. */
export function flatServices(records: Raw[], options: FeedOptions): FeedPage<Service> {
  const diagnostics: Diagnostic[] = [];
  return { records: convertFlat(records, options, openCollector(diagnostics)), diagnostics };
}

/** As {@link flatServices}, of a batch of the records. */
export function convertFlat(records: Raw[], options: FeedOptions, collector: Collector): Service[] {
  const { lang, url, dateFormat } = options;
  return collector<Service>(isoDates(records, dateFormat), (raw, report) => {
    const name = line(raw['name'], lang);
    if (!name) return void report('has no name', 'name');
    const many = (field: string) => distinct(splitList(raw[field], lang));
    const organization = line(raw['organization'], lang);
    const organizationId = line(raw['organizationId']);
    const address = joinAddress(list(raw['address']), lang);
    const point = coordinatesOf(raw['latitude'], raw['longitude'], report);
    const place = { ...(address && { address }), ...point };
    const hours = plainText(raw['hours'], lang);
    const delivery = many('delivery').map((word) => deliveryOf(word));
    return {
      id: line(raw['id']),
      name,
      lang: textLanguage([raw], [raw['name'], raw['description']], lang),
      description: plainText(raw['description'], lang),
      organization: organization
        ? { ...(organizationId && { id: organizationId }), name: organization }
        : undefined,
      party: partyOf(raw['party']),
      categories: categoriesOf(many('category')),
      audience: many('audience'),
      areas: many('area'),
      delivery: sortDelivery(address && !delivery.length ? ['in-person'] : delivery),
      minimumAge: amount(raw['minimumAge']),
      maximumAge: amount(raw['maximumAge']),
      url: safeUrl(raw['url'], url),
      email: email(raw['email']),
      phones: distinct(
        many('phone').map((phone) => phoneOf(phone)),
        ({ number }) => number,
      ),
      contacts: [],
      locations: Object.keys(place).length ? [place] : [],
      schedules: hours ? [{ description: hours }] : [],
      languages: many('languages'),
      cost: plainText(raw['cost'], lang),
      alert: plainText(raw['alert'], lang),
      checked: /^\d{4}-\d\d-\d\d/.exec(line(raw['checked']) ?? '')?.[0],
      sensitive: boolean(raw['sensitive']) || undefined,
    };
  });
}

/** Reads services by `options.fieldMap`. */
export function readMappedServices(input: unknown, options: FeedOptions): FeedPage<Service> {
  const diagnostics: Diagnostic[] = [];
  const flat = applyFieldMap(input, options.fieldMap ?? {}, { lang: options.lang, diagnostics });
  const page = flatServices(flat, options);
  return { ...page, diagnostics: [...diagnostics, ...page.diagnostics] };
}
