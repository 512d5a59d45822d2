import { describeSchedules, type Weekday } from '../../domain/service-hours.js';
import type { Service, ServiceLocation, ServiceSchedule } from '../../domain/service.js';
import { isFree } from '../../search/service-facets.js';

type Thing = Record<string, unknown>;

const DAYS: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** A thing without what is not known. */
const known = (type: string, values: Thing): Thing => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ),
});

/** The hours of every week, as far as they are told by days and times. */
const openingHours = (schedules: ServiceSchedule[] = []): Thing[] =>
  describeSchedules(schedules)
    .filter(({ days, opens, closes, freq }) => days.length && opens && closes && !freq)
    .map(({ days, opens, closes, validFrom, validTo }) =>
      known('OpeningHoursSpecification', {
        dayOfWeek: days.map((day) => DAYS[day]),
        opens,
        // The end of a day has no number of its own there.
        closes: closes === '24:00' ? '23:59' : closes,
        validFrom,
        validThrough: validTo,
      }),
    );

function place({ name, address, latitude, longitude, phones, schedules }: ServiceLocation): Thing {
  const isPoint = latitude !== undefined && longitude !== undefined;
  return known('Place', {
    name,
    address,
    geo: isPoint ? known('GeoCoordinates', { latitude, longitude }) : undefined,
    telephone: phones?.map(({ number }) => number),
    openingHoursSpecification: openingHours(schedules),
  });
}

/** The ways to a service: each place, and whatever is not bound to one. */
function channels({ phones, email, url, languages, locations }: Service): Thing[] {
  const shared = { availableLanguage: languages };
  const contact = phones.map(({ number, extension }) =>
    known('ContactPoint', { telephone: extension ? `${number};ext=${extension}` : number, email }),
  );
  const distant = {
    serviceUrl: url,
    servicePhone: contact.length ? contact : email ? [known('ContactPoint', { email })] : [],
  };
  return [
    ...(distant.serviceUrl || distant.servicePhone.length
      ? [known('ServiceChannel', { ...distant, ...shared })]
      : []),
    ...locations
      .filter(({ name, address }) => name || address)
      .map((location) => known('ServiceChannel', { serviceLocation: place(location), ...shared })),
  ];
}

/**
 * A service as search engines read it (schema.org, JSON-LD), safe within a `<script>`; nothing of a sensitive one.
 * @param url address of the page where it is shown
 */
export function serviceJsonLd(service: Service, { url }: { url: string }): string | undefined {
  if (service.sensitive) return undefined;
  const { id, name, alternateName, description, organization, party, categories, areas, cost } = service;
  const { audience, minimumAge, maximumAge, schedules } = service;
  const isPublic = party === 'government';
  const isFor = audience.length > 0 || minimumAge !== undefined || maximumAge !== undefined;
  const thing = known(isPublic ? 'GovernmentService' : 'Service', {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    identifier: id,
    name,
    alternateName,
    description,
    serviceType: categories.map((category) => category.name),
    provider:
      organization &&
      known(isPublic ? 'GovernmentOrganization' : 'Organization', { name: organization.name }),
    areaServed: areas,
    audience: isFor
      ? known('PeopleAudience', {
          audienceType: audience.join(', '),
          suggestedMinAge: minimumAge,
          suggestedMaxAge: maximumAge,
        })
      : undefined,
    isAccessibleForFree: isFree(cost) || undefined,
    hoursAvailable: openingHours(schedules),
    availableChannel: channels(service),
  });
  // Nothing in it may end the script; the two separators end a line where it is read as JavaScript.
  return JSON.stringify(thing).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const scripts = new WeakMap<object, HTMLScriptElement>();

/** Puts what {@link serviceJsonLd} gives into the page's head, in the place of what its owner put there before. */
export function placeJsonLd(owner: object, text: string | undefined): void {
  const before = scripts.get(owner);
  if (before?.isConnected && before.textContent === text) return;
  before?.remove();
  scripts.delete(owner);
  if (text === undefined) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // A node, since Trusted Types refuse strings.
  script.append(document.createTextNode(text));
  document.head.append(script);
  scripts.set(owner, script);
}
