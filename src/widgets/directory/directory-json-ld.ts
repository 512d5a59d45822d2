import { warnOnce } from '../../domain/problem.js';
import { describeSchedules, type Weekday } from '../../domain/service-hours.js';
import type { Service, ServiceLocation, ServiceSchedule } from '../../domain/service.js';
import { isFree } from '../../domain/service-cost.js';

type Thing = Record<string, unknown>;

/** A chain of hundreds of outlets would be most of the page. */
const MOST_PLACES = 20;

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
      .slice(0, MOST_PLACES)
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

/** What turns text into what a page with Trusted Types lets into a script. */
interface ScriptPolicy {
  createScript(text: string): string;
}
type Realm = Record<symbol, ScriptPolicy | undefined> & {
  trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
};
/** Two copies of the kit share it: a page may allow a policy of a name once only. */
const POLICY = Symbol.for('linkage-kit.json-ld');

/** Lets data through and no code: the page's other scripts can reach the policy too. */
export function onlyData(text: string): string {
  JSON.parse(text);
  if (text.includes('<')) throw new TypeError('json-ld: a script could end in it');
  return text;
}

function trusted(text: string): string {
  const realm = globalThis as unknown as Realm;
  if (!realm.trustedTypes) return text;
  const policy = (realm[POLICY] ??= realm.trustedTypes.createPolicy('linkage-kit-json-ld', {
    createScript: onlyData,
  }));
  return policy.createScript(text);
}

const scripts = new WeakMap<object, { script: HTMLScriptElement; text: string }>();

/**
 * Puts what {@link serviceJsonLd} gives into the page's head, in the place of what its owner put there before. Under
 * Trusted Types the page must allow the policy `linkage-kit-json-ld`.
 */
export function placeJsonLd(owner: object, text: string | undefined): void {
  const before = scripts.get(owner);
  if (before?.text === text && before?.script.isConnected) return;
  before?.script.remove();
  scripts.delete(owner);
  if (text === undefined) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  try {
    script.textContent = trusted(text);
  } catch (error) {
    warnOnce(`json-ld: the page allows no policy of the name linkage-kit-json-ld (${String(error)}).`);
    return;
  }
  document.head.append(script);
  scripts.set(owner, { script, text });
}
