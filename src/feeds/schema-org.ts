import type { Activity } from '../domain/activity.js';
import { joinAddress, plainText, safeUrl } from './content.js';
import { collect, openFeed } from './feed.js';
import type { Diagnostic, Draft, FeedOptions, FeedPage, Report } from './feed.js';
import { findEvents, typesOf } from './schema-org-events.js';
import type { EventChain, EventFeed } from './schema-org-events.js';
import { endOf, momentOf } from './schema-org-moments.js';
import { hasStatus, readSessions } from './schema-org-sessions.js';
import { textLanguage } from './text-language.js';
import { amount, boolean, distinct, isRecord, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

type Get = (key: string) => unknown;

const ADDRESS = ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode'];

const idOf = (node: Raw): string | undefined =>
  [node['@id'], node['id'], node['identifier'], record(node['identifier'])['value']]
    .map((value) => line(value))
    .find(Boolean);

/** A name for a person, an organization, a place or a concept. */
const nameOf = (value: unknown, lang: string | undefined): string | undefined => {
  if (!isRecord(value)) return line(value, lang);
  const person = [value['givenName'], value['familyName']].map((part) => line(part, lang)).filter(Boolean);
  return (
    line(value['name'] ?? value['prefLabel'] ?? value['legalName'], lang) ?? (person.join(' ') || undefined)
  );
};

function readPlace(get: Get, { resolve }: EventFeed, lang: string | undefined) {
  const places = list(get('location')).map(resolve);
  const isVirtual = (place: unknown) => isRecord(place) && typesOf(place).includes('VirtualLocation');
  const rooms = [...places.filter(isVirtual), ...list(get('beta:virtualLocation'))];
  const physical =
    places.find((place) => !isVirtual(place) && nameOf(place, lang) !== undefined) ??
    places.find((place) => isRecord(place) && place['address']);
  const mode = line(get('eventAttendanceMode')) ?? '';
  const [, word] = /(Offline|Online|Mixed)(?:EventAttendanceMode)?$/i.exec(mode) ?? [];
  const found =
    physical && !rooms.length ? 'offline' : physical ? 'mixed' : rooms.length ? 'online' : undefined;
  const address = isRecord(physical) ? resolve(physical['address']) : undefined;
  const parts = isRecord(address) ? ADDRESS.map((key) => address[key]) : [address];
  return {
    place: nameOf(physical, lang),
    address: joinAddress(parts, lang),
    online: (word?.toLowerCase() ?? found) as Activity['online'],
    room: record(rooms[0])['url'],
  };
}

function readPrice(get: Get): Activity['price'] {
  const offers = records(get('offers'));
  const currency = [...offers.map((offer) => offer['priceCurrency']), get('priceCurrency')]
    .map((code) => line(code)?.toUpperCase())
    .find(Boolean);
  const prices = offers
    .map((offer) =>
      amount(offer['price'] ?? offer['lowPrice'] ?? record(offer['priceSpecification'])['price']),
    )
    .filter((price) => price !== undefined);
  if (boolean(get('isAccessibleForFree'))) return { amount: 0 };
  if (!prices.length) return undefined;
  // A concession at nought does not make an activity free: the lowest price above it is shown.
  const paid = prices.filter((price) => price > 0);
  return { amount: paid.length ? Math.min(...paid) : 0, ...(currency && { currency }) };
}

function readAudience(get: Get, lang: string | undefined): string | undefined {
  const audiences = list(get('audience'));
  const range = record(get('ageRange'));
  const suggested = records(audiences)[0] ?? {};
  const from = amount(range['minValue'] ?? suggested['suggestedMinAge']);
  const to = amount(range['maxValue'] ?? suggested['suggestedMaxAge']);
  const ages = to !== undefined ? `${from ?? 0}–${to}` : from ? `${from}+` : line(get('typicalAgeRange'));
  const names = audiences.map((entry) => line(record(entry)['audienceType'], lang) ?? nameOf(entry, lang));
  return distinct([...names, ages]).join(', ') || undefined;
}

function readOrganization(
  get: Get,
  { resolve }: EventFeed,
  lang: string | undefined,
): Activity['organization'] {
  const source = list(get('organizer') ?? get('provider'))
    .map(resolve)
    .find((entry) => nameOf(entry, lang));
  const name = nameOf(source, lang);
  if (!name) return undefined;
  const id = idOf(record(source));
  const party = line(record(source)['party']);
  return { ...(id && { id }), name, ...(party && { party }) };
}

const readRoles = (value: unknown, lang: string | undefined): Activity['roles'] => {
  const roles = list(value).flatMap((entry) => {
    const name = nameOf(entry, lang);
    if (!name) return [];
    const role = record(entry);
    const requires = plainText(role['requires'], lang);
    const training = plainText(role['training'], lang);
    return [{ id: idOf(role) ?? name, name, ...(requires && { requires }), ...(training && { training }) }];
  });
  return roles.length ? distinct(roles, ({ id }) => id) : undefined;
};

function convert(
  chain: EventChain,
  report: Report,
  feed: EventFeed,
  options: FeedOptions,
  contexts: readonly Raw[],
): Draft<Activity> | undefined {
  const { lang, url } = options;
  const [own] = chain;
  const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';
  const get: Get = (key) => chain.find((node) => isFilled(node[key]))?.[key];
  const name = line(get('name'), lang);
  if (!name) return void report('has no name', 'name');
  if (isFilled(own['startDate']) && !momentOf(own['startDate'])) report('is not an ISO date', 'startDate');
  const sessions = readSessions(own, feed.sessions.get(own) ?? [], feed.resolve, options.now ?? 0);
  const starts = sessions.map((session) => session.start).filter((start) => start !== undefined);
  const start = momentOf(own['startDate']) ?? starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const { place, address, online, room } = readPlace(get, feed, lang);
  const isFull =
    sessions.length > 0 && sessions.every(({ remaining }) => remaining !== undefined && remaining <= 0);
  const labels = [...list(get('category')), ...list(get('activity'))].map((entry) => nameOf(entry, lang));
  const keywords = list(get('keywords')).flatMap((entry) => nameOf(entry, lang)?.split(/\s*[,;]\s*/) ?? []);
  const categories = distinct(labels.some(Boolean) ? labels : keywords.map((word) => word || undefined));
  return {
    id: idOf(own),
    name,
    lang: textLanguage([...chain, ...contexts], [get('name'), get('description')], lang),
    description: plainText(get('description'), lang),
    start,
    end: sessions.length && !own['startDate'] ? undefined : endOf(own, start, get('duration')),
    sessions: sessions.length ? distinct(sessions, ({ id }) => id) : undefined,
    place,
    address,
    online: online ?? (typesOf(own).includes('OnDemandEvent') ? 'online' : undefined),
    capacity: amount(get('maximumAttendeeCapacity')),
    remaining: amount(own['remainingAttendeeCapacity']) ?? (isFull ? 0 : undefined),
    price: readPrice(get),
    category: categories.length ? categories : undefined,
    audience: readAudience(get, lang),
    organization: readOrganization(get, feed, lang),
    url: [get('url'), record(list(get('offers'))[0])['url'], room]
      .map((value) => safeUrl(value, url))
      .find(Boolean),
    cancelled: hasStatus(get('eventStatus'), 'Cancelled') || boolean(own['cancelled']) || undefined,
    postponed: hasStatus(get('eventStatus'), 'Postponed') || undefined,
    roles: readRoles(get('roles'), lang),
  };
}

/** Reads schema.org events and their OpenActive relatives; never throws. */
export function readActivities(input: unknown, options: FeedOptions): FeedPage<Activity> {
  const diagnostics: Diagnostic[] = [];
  const value = openFeed(input, diagnostics);
  const feed = findEvents(value);
  const contexts = records(record(value)['@context']);
  const chains = new Map(feed.events.map((chain) => [chain[0], chain]));
  const activities = collect<Activity>([...chains.keys()], diagnostics, (raw, report) =>
    convert(chains.get(raw)!, report, feed, options, contexts),
  );
  if (feed.isForeign) diagnostics.push({ message: 'holds no events' });
  const next = safeUrl(record(value)['next'], options.url);
  return { records: activities, diagnostics, ...(next && { next }) };
}
