import type { Service, ServiceLocation } from '../domain/service.js';
import type { Report } from './collect.js';
import { joinAddress } from './links.js';
import { readSchedules } from './hsds-schedules.js';
import type { Terms } from './hsds-terms.js';
import { coordinatesOf, mess, phonesOf, plainText } from './tidy.js';
import { distinct, isRecord, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

const ADDRESS = ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code', 'country'];

function addressOf(location: Raw, lang: string | undefined): string | undefined {
  const all = LISTED.flatMap((key) => location[key] ?? []);
  const address =
    (all.length > 1 && all.find((entry) => line(record(entry)['address_type']) === 'physical')) || all[0];
  if (!isRecord(address)) return joinAddress([address], lang);
  // Two-letter country codes are noise to a resident.
  return joinAddress(
    ADDRESS.map((key) => address[key]).filter(
      (part, index) => part != null && (index < 6 || !/^[a-z]{2}$/i.test(line(part) ?? '')),
    ),
    lang,
  );
}

const LISTED = ['addresses', 'physical_addresses', 'address'];
const PLACED = [...LISTED, 'latitude', 'longitude', 'location_type'];

/** The places of a service and of its outlets. */
export function locationsOf(raw: Raw, outlets: Raw[]): Raw[] {
  const places = PLACED.some((key) => raw[key] != null) ? mess().ownPlace(raw) : [];
  places.push(...records(raw['locations']), ...records(raw['location']));
  for (const outlet of outlets) places.push(...records(outlet['location']));
  return places;
}

/** Places of a service, each once; how their types say it is delivered is added to `delivery`. */
export function readLocations(
  places: Raw[],
  outlets: Raw[],
  delivery: Terms['delivery'],
  report: Report,
  lang: string | undefined,
): ServiceLocation[] {
  const found = distinct(places, (place) => line(place['id']) ?? JSON.stringify(place));
  const isOne = found.length < 2;
  const locations = found.map((place) => {
    const location: ServiceLocation = coordinatesOf(place['latitude'], place['longitude'], report);
    const isOnMap = location.latitude !== undefined;
    const address = addressOf(place, lang);
    const type = line(place['location_type'])?.toLowerCase();
    const isVirtual = type === 'virtual' || type === 'online';
    if (isVirtual) delivery.push('online');
    else if (type === 'physical' || (type !== 'postal' && (address || isOnMap))) delivery.push('in-person');
    const name = line(place['name'], lang);
    if (!address && !isOnMap && (isVirtual || !name)) return undefined;
    if (name) location.name = name;
    if (address) location.address = address;
    const access = ACCESS.flatMap((key) =>
      records(place[key]).flatMap((entry) => [
        plainText(entry['description'] ?? entry['accessibility'], lang),
        plainText(entry['details'], lang),
      ]),
    );
    const accessibility = distinct(access).join(' ') || plainText(place['accessibility'], lang);
    if (accessibility) location.accessibility = accessibility;
    const transportation = plainText(place['transportation'], lang);
    if (transportation) location.transportation = transportation;
    if (isOne) return location;
    // Of a single place they are those of the service.
    const owners = outlets.filter((outlet) => outlet['location'] === place);
    owners.push(place);
    const schedules = readSchedules(owners, report, lang);
    const phones = phonesIn(owners, report, lang);
    if (schedules.length) location.schedules = schedules;
    if (phones.length) location.phones = phones;
    return location;
  });
  return distinct(locations, JSON.stringify);
}

const ACCESS = ['accessibility', 'accessibility_for_disabilities'];
const FAX = /^(fax|telefax|facsimile)/i;

/** Phones of these and of their contacts, each number once, no fax. */
function phonesIn(owners: Raw[], report: Report, lang: string | undefined): Service['phones'] {
  const phones: Service['phones'] = [];
  const take = (owner: Raw) => {
    for (const entry of list(owner['phones'] ?? owner['phone'])) {
      const { number = entry, extension, description, type } = record(entry);
      if (type && FAX.test(line(type) ?? '')) continue;
      const found = phonesOf(number, extension, description, lang);
      if (!found.length && line(number)) report('is not a phone number', 'phones');
      phones.push(...found);
    }
  };
  for (const owner of owners) {
    take(owner);
    records(owner['contacts']).forEach(take);
  }
  return distinct(
    phones,
    ({ number, extension = '' }) => `${number.replace(/[^\p{Nd}+]/gu, '')}x${extension}`,
  );
}

/** Phones of a service, its contacts and its places; those of the organization where there are none. */
export function readPhones(
  owners: Raw[],
  organization: Raw,
  report: Report,
  lang: string | undefined,
): Service['phones'] {
  const own = phonesIn(owners, report, lang);
  return own.length ? own : phonesIn([organization], report, lang);
}
