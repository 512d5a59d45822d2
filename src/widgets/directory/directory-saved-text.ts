import type { Service } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import { hoursLines } from './directory-hours.js';
import { ownPhones } from './directory-links.js';
import { labelled, listed } from '../parts/joined.js';

/** Places of one service that are told. */
const SHOWN = 3;

/** The saved services that may be shown: a sensitive one is in no list, however it came there. */
export const listable = (services: readonly Service[]): Service[] =>
  services.filter(({ sensitive }) => !sensitive);

/**
 * Address of a page with these services as its list, as `url-state` keeps them.
 * @param mode where `url-state` keeps it
 * @param name what the tag is called there
 */
export function savedLink(
  ids: readonly string[],
  page: string,
  mode: 'hash' | 'query',
  name: string,
): string {
  const url = new URL(page);
  const isHash = mode === 'hash';
  // An ordinary fragment names an element of the page, and has no value.
  const before = isHash ? (url.hash.includes('=') ? url.hash.slice(1) : '') : url.search;
  const parameters = new URLSearchParams(before);
  for (const key of [...parameters.keys()])
    if (key === name || key.startsWith(`${name}-`)) parameters.delete(key);
  for (const id of ids) parameters.append(`${name}-ids`, id);
  url[isHash ? 'hash' : 'search'] = parameters.toString();
  return url.href;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Services as plain text, a paragraph each: name, organization, phones, email, places, hours, website. */
export function savedText(
  services: readonly Service[],
  { messages, lang, now }: { messages: Messages; lang: string; now: number },
): string {
  const { directory } = messages;
  const paragraph = (service: Service): string => {
    const { name, organization, email, locations, schedules, url } = service;
    const lines = (label: string, values: readonly (string | undefined)[]) =>
      values.filter(Boolean).map((value) => labelled(label, oneLine(value!), messages));
    const numbers = ownPhones(service).map(({ number, extension }) =>
      extension ? `${number} ${directory.extension(extension)}` : number,
    );
    const places = locations.map(({ name, address }) => listed([name, address], messages));
    const further = places.length - SHOWN;
    return [
      oneLine(name),
      organization && organization.name !== name && oneLine(organization.name),
      ...lines(directory.phone, numbers),
      ...lines(directory.email, [email]),
      ...lines(directory.address, places.slice(0, SHOWN)),
      further > 0 && `+ ${directory.moreLocations(further)}`,
      ...lines(directory.hours, [hoursLines(schedules, { directory, lang, now }).join(' · ')]),
      ...lines(directory.website, [url]),
    ]
      .filter(Boolean)
      .join('\n');
  };
  return `${[directory.savedHeading, ...listable(services).map(paragraph)].join('\n\n')}\n`;
}
