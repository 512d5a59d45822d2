import { html, type TemplateResult } from 'lit';
import type { Service, ServiceLocation } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import { safeHref } from '../parts/safe-href.js';
import { telephoneHref } from './directory-data.js';

const WAY_TO_POINT = 'https://www.openstreetmap.org/directions?to={latitude},{longitude}';
const WAY_TO_ADDRESS = 'https://www.openstreetmap.org/search?query={address}';

/** A number as a link that dials. */
export function phoneLink(phone: Service['phones'][number], { directory }: Messages): TemplateResult {
  const href = telephoneHref(phone);
  // Dialled from left to right, whichever way the page runs; the extension comes next for whoever reads its words.
  const number = html`<bdi dir="ltr">${phone.number}</bdi>`;
  const text = phone.extension ? html`<bdi>${number} ${directory.extension(phone.extension)}</bdi>` : number;
  return href ? html`<a href=${href}>${text}</a>` : html`<span>${text}</span>`;
}

/** As many numbers of its places as may stand for a service that has none of its own. */
const FEW = 3;

/** The numbers that are the service's; those of its many places stand with the places. */
export function ownPhones({ phones, locations }: Service): Service['phones'] {
  const there = new Set(locations.flatMap((place) => place.phones ?? []).map(({ number }) => number));
  const own = phones.filter(({ number }) => !there.has(number));
  return own.length || phones.length > FEW ? own : phones;
}

/** Where a message to the service is written. */
export const mailHref = ({ email }: Service): string | undefined =>
  email ? safeHref(`mailto:${email}`) : undefined;

/** What a link to elsewhere tells it: nothing of a sensitive service. */
export const relOf = ({ sensitive }: Service): string => (sensitive ? 'noopener noreferrer' : 'noopener');

/**
 * The way to a place; nothing where it has neither a point nor an address, or where the service is sensitive: nobody else
 * is to learn of it.
 * @param template URI template with `{latitude}`, `{longitude}`, `{address}`; OpenStreetMap's where none is given
 */
export function directionsHref(
  { sensitive }: Service,
  { latitude, longitude, address }: ServiceLocation,
  template?: string,
): string | undefined {
  if (sensitive) return undefined;
  const values: Record<string, string | number | undefined> = { latitude, longitude, address };
  const fill = (pattern: string): string | undefined => {
    let isWhole = true;
    const filled = pattern.replace(/\{(latitude|longitude|address)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (value === '') isWhole = false;
      return encodeURIComponent(value);
    });
    return isWhole ? safeHref(filled) : undefined;
  };
  return template ? fill(template) : (fill(WAY_TO_POINT) ?? fill(WAY_TO_ADDRESS));
}
