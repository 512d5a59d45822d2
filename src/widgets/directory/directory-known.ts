import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Service } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import { hoursLines } from './directory-hours.js';
import { ownPhones } from './directory-links.js';
import { shorten } from './directory-result.js';

/** What {@link knownOf} needs to write as the page does. */
interface KnownContext {
  messages: Pick<Messages, 'directory'>;
  localize: Pick<LocalizeController, 'lang'>;
  now: number;
}

/** What the directory says of a service, by the names of what a correction can be about; nothing of a sensitive one. */
export function knownOf(
  service: Service,
  { messages: { directory }, localize: { lang }, now }: KnownContext,
): Record<string, string> {
  const { name, email, url, locations, schedules, cost, sensitive } = service;
  if (sensitive) return {};
  const [place, ...others] = locations;
  // Those of one place among many are not those of the service.
  const hours = schedules.length || others.length ? schedules : (place?.schedules ?? []);
  const values: Record<string, (string | undefined)[]> = {
    name: [name],
    phone: ownPhones(service).map(({ number, extension }) =>
      extension ? `${number} ${directory.extension(extension)}` : number,
    ),
    email: [email],
    url: [url],
    address: locations.map(({ address }) => address),
    hours: hoursLines(hours, { directory, lang, now }),
    cost: [cost],
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, said]) => {
      // In one line, as the form shows it.
      const text = [...new Set(said)].filter(Boolean).join(' · ').replace(/\s+/g, ' ').trim();
      return text ? [[field, shorten(text)]] : [];
    }),
  );
}
