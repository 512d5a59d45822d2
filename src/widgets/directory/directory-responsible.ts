import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import { normalize } from '../../search/normalize.js';
import { safeHref } from '../parts/safe-href.js';
import { phoneLink } from './directory-links.js';
import { shorten } from './directory-result.js';

/** The name of an area that a service is for; nothing where it is not. */
function nameIn({ areas, areaIds = {} }: Service, area: string): string | undefined {
  const wanted = normalize(area.trim());
  const isWanted = (name: string) => normalize(name.trim()) === wanted;
  return areas.find(isWanted) ?? areaIds[Object.keys(areaIds).find(isWanted) ?? ''];
}

/** The social workers' services that an area is named in, and who gives them; `area` is its name or id. */
export const responsibleFor = (services: readonly Service[], area: string): Service[] =>
  services.filter(
    (service) =>
      service.party === 'social-worker' &&
      service.contacts.some(({ name }) => name) &&
      nameIn(service, area) !== undefined,
  );

/** Who is responsible for each of the areas, with how to reach them; nothing where nobody is named. */
export function responsibleNotice(
  services: readonly Service[],
  areas: readonly string[],
  messages: Messages,
): TemplateResult | typeof nothing {
  const { directory } = messages;
  const notices = areas.flatMap((area, index) => {
    const found = responsibleFor(services, area);
    if (!found.length) return [];
    return html`<div class="responsible" part="notice" role="group" aria-labelledby="responsible-${index}">
      <p id="responsible-${index}" class="responsible-title">
        ${directory.responsible(shorten(nameIn(found[0]!, area)!))}
      </p>
      ${found.map((service) => person(service, messages))}
    </div>`;
  });
  return notices.length ? html`${notices}` : nothing;
}

function person({ contacts, phones, email, lang }: Service, messages: Messages): TemplateResult {
  const { parties } = messages.directory;
  const names = contacts.filter(({ name }) => name);
  const mail = email && safeHref(`mailto:${email}`);
  return html`<p>
    ${names.map(
      ({ name, title }) =>
        html`<span class="person"
          ><b><bdi lang=${lang ?? nothing}>${shorten(name!)}</bdi></b>
          <bdi lang=${(title && lang) ?? nothing}
            >${title ? shorten(title) : parties['social-worker']}</bdi
          ></span
        >`,
    )}
    ${phones.slice(0, 3).map((phone) => phoneLink(phone, messages))}
    ${mail ? html`<a href=${mail}><bdi dir="ltr">${email}</bdi></a>` : nothing}
  </p>`;
}
