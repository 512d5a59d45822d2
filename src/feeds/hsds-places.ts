import type { Service, ServiceLocation } from '../domain/service.js';
import { compact } from './collect.js';
import type { Report } from './collect.js';
import { joinAddress } from './links.js';
import { readSchedules } from './hsds-schedules.js';
import { coordinatesOf, mess, phonesOf, plainText } from './tidy.js';
import { distinct, isRecord, line, list, record, records } from './values.js';
import type { Raw } from './values.js';

const ADDRESS = ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code', 'country'];

function addressOf(location: Raw, lang: string | undefined): string | undefined {
  const all = [location['addresses'], location['physical_addresses'], location['address']].flatMap(list);
  const address = all.find((entry) => line(record(entry)['address_type']) === 'physical') ?? all[0];
  const parts = isRecord(address) ? ADDRESS.map((key) => address[key]) : [address];
  // Two-letter country codes are noise to a resident.
  return joinAddress(
    parts.filter((part, index) => index < 6 || !/^[a-z]{2}$/i.test(line(part) ?? '')),
    lang,
  );
}

const PLACED = ['addresses', 'physical_addresses', 'address', 'latitude', 'longitude', 'location_type'];

/** The places of a service and of its outlets. */
export const locationsOf = (raw: Raw, outlets: Raw[]): Raw[] => [
  ...(PLACED.some((key) => raw[key] != null) ? mess().ownPlace(raw) : []),
  ...records(raw['locations']),
  ...records(raw['location']),
  ...outlets.flatMap((outlet) => records(outlet['location'])),
];

/** Places of a service, each once, and how their types say it is delivered. */
export function readLocations(
  places: Raw[],
  outlets: Raw[],
  report: Report,
  lang: string | undefined,
): Pick<Service, 'locations' | 'delivery'> {
  const delivery: Service['delivery'] = [];
  const found = distinct(places, (place) => line(place['id']) ?? JSON.stringify(place));
  const ownOf = (place: Raw) => [...outlets.filter((outlet) => outlet['location'] === place), place];
  const isOne = found.length < 2;
  const locations = found.map((place): ServiceLocation | undefined => {
    const address = addressOf(place, lang);
    const point = coordinatesOf(place['latitude'], place['longitude'], report);
    const type = line(place['location_type'])?.toLowerCase();
    const isVirtual = type === 'virtual' || type === 'online';
    if (isVirtual) delivery.push('online');
    else if (type === 'physical' || (type !== 'postal' && (address || point.latitude !== undefined)))
      delivery.push('in-person');
    const name = line(place['name'], lang);
    if (!address && point.latitude === undefined && (isVirtual || !name)) return undefined;
    const access = [
      ...records(place['accessibility']),
      ...records(place['accessibility_for_disabilities']),
    ].flatMap((entry) => [
      plainText(entry['description'] ?? entry['accessibility'], lang),
      plainText(entry['details'], lang),
    ]);
    return compact<ServiceLocation>({
      name,
      address,
      ...point,
      accessibility: distinct(access).join(' ') || plainText(place['accessibility'], lang),
      transportation: plainText(place['transportation'], lang),
      // Of a single place they are those of the service.
      ...(!isOne && ownHours(ownOf(place), report, lang)),
    });
  });
  return { locations: distinct(locations, JSON.stringify), delivery };
}

/** Phones and hours of one of several places. */
function ownHours(owners: Raw[], report: Report, lang: string | undefined) {
  const schedules = readSchedules(owners, report, lang);
  const phones = phonesIn(owners, report, lang);
  return { ...(schedules.length && { schedules }), ...(phones.length && { phones }) };
}

const FAX = /^(fax|telefax|facsimile)/i;

/** Phones of these and of their contacts, each number once, no fax. */
const phonesIn = (owners: Raw[], report: Report, lang: string | undefined): Service['phones'] =>
  distinct(
    owners
      .flatMap((owner) => [owner, ...records(owner['contacts'])])
      .flatMap((owner) => list(owner['phones'] ?? owner['phone']))
      .flatMap((entry) => {
        const { number = entry, extension, description, type } = record(entry);
        if (FAX.test(line(type) ?? '')) return [];
        const found = phonesOf(number, extension, description, lang);
        if (!found.length && line(number)) report('is not a phone number', 'phones');
        return found;
      }),
    ({ number, extension = '' }) => `${number.replace(/[^\p{Nd}+]/gu, '')}x${extension}`,
  );

/** Phones of a service, its contacts and its places; those of the organization where there are none. */
export function readPhones(
  raw: Raw,
  outlets: Raw[],
  places: Raw[],
  organization: Raw,
  report: Report,
  lang: string | undefined,
): Service['phones'] {
  const own = phonesIn([raw, ...outlets, ...places], report, lang);
  return own.length ? own : phonesIn([organization], report, lang);
}
