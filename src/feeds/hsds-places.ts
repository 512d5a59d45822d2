import type { Service, ServiceLocation, ServiceSchedule } from '../domain/service.js';
import { expandDays, normalizeTime } from '../domain/service-hours.js';
import { joinAddress, plainText } from './content.js';
import { compact } from './feed.js';
import type { Report } from './feed.js';
import { coordinatesOf, phoneOf } from './service-parts.js';
import { distinct, isRecord, line, list, record, records, text } from './values.js';
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

const locationsOf = (raw: Raw, outlets: Raw[]): Raw[] => [
  ...records(raw['locations']),
  ...records(raw['location']),
  ...outlets.flatMap((outlet) => records(outlet['location'])),
];

/** Places of a service, each once, and how their types say it is delivered. */
export function readLocations(
  raw: Raw,
  outlets: Raw[],
  report: Report,
  lang: string | undefined,
): Pick<Service, 'locations' | 'delivery'> {
  const delivery: Service['delivery'] = [];
  const found = distinct(locationsOf(raw, outlets), (place) => line(place['id']) ?? JSON.stringify(place));
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
    const access = records(place['accessibility']).flatMap((entry) => [
      plainText(entry['description'] ?? entry['accessibility'], lang),
      plainText(entry['details'], lang),
    ]);
    return compact<ServiceLocation>({
      name,
      address,
      ...point,
      accessibility: distinct(access).join(' ') || plainText(place['accessibility'], lang),
      transportation: plainText(place['transportation'], lang),
    });
  });
  return { locations: distinct(locations, JSON.stringify), delivery };
}

/** Phones of a service, its contacts and its places, each number once; those of the organization where there are none. */
export function readPhones(
  raw: Raw,
  outlets: Raw[],
  organization: Raw,
  lang: string | undefined,
): Service['phones'] {
  const read = (...owners: Raw[]) =>
    distinct(
      owners
        .flatMap((owner) => [owner, ...records(owner['contacts'])])
        .flatMap((owner) => list(owner['phones'] ?? owner['phone']))
        .map((entry) =>
          isRecord(entry)
            ? phoneOf(entry['number'], entry['extension'], entry['description'], lang)
            : phoneOf(entry),
        ),
      ({ number, extension = '' }) => `${number.replace(/[^\p{Nd}+]/gu, '')}x${extension}`,
    );
  const own = read(raw, ...outlets, ...locationsOf(raw, outlets));
  return own.length ? own : read(organization);
}

/** Schedules of a service and its places, each once; times as `HH:MM`, days as `MO,TU`. */
export function readSchedules(raw: Raw, outlets: Raw[], lang: string | undefined): ServiceSchedule[] {
  const owners = [raw, ...outlets, ...locationsOf(raw, outlets)];
  const schedules = owners.flatMap((owner) => [
    ...list(owner['schedules']),
    ...list(owner['regular_schedules']),
    ...list(owner['schedule']),
  ]);
  return distinct(
    schedules.map((entry): ServiceSchedule | undefined => {
      const source = isRecord(entry) ? entry : { description: entry };
      const days = line(source['byday'] ?? source['weekday'])?.toUpperCase();
      const byday =
        !days || /^[-+\d]+[A-Z]/.test(days)
          ? days
          : expandDays(days)
              .map((day) => DAYS[day - 1])
              .join(',');
      const note = [source['description'], source['notes']].map((value) => plainText(value, lang));
      const schedule = compact<ServiceSchedule>({
        description: distinct(note).join('\n') || undefined,
        byday: byday || undefined,
        opensAt: normalizeTime(text(source['opens_at'])),
        closesAt: normalizeTime(text(source['closes_at'])),
      });
      if (!Object.keys(schedule).length) return undefined;
      return compact<ServiceSchedule>({
        ...schedule,
        freq: line(source['freq'])?.toUpperCase(),
        validFrom: line(source['valid_from'])?.slice(0, 10),
        validTo: line(source['valid_to'])?.slice(0, 10),
      });
    }),
    JSON.stringify,
  );
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
