import { html, nothing, type TemplateResult } from 'lit';
import type { Service, ServiceLocation } from '../../domain/service.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { safeHref } from '../parts/safe-href.js';
import { daysSinceChecked, languageName, listText, readableUrl } from './directory-data.js';
import { detailStyles } from './directory-detail.styles.js';
import { openingHours } from './directory-hours-table.js';
import {
  phoneLink,
  providerLine,
  serviceActions,
  serviceNotes,
  serviceState,
  serviceTags,
  shorten,
  type ServiceContext,
} from './directory-result.js';
import { phoneIcon } from './directory-icons.js';

/** Looks of the detail. */
export const styles = [detailStyles];

// After Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
const pencilIcon = 'M4 20h4L19 9l-4-4L4 16ZM13 7l4 4';
/** Places that are shown unfolded. */
const FIRST = 3;

const prose = (text: string | undefined) => (text ? html`<p class="prose" dir="auto">${text}</p>` : nothing);

/** A list, or the one thing that is in it. */
const listOf = (items: readonly TemplateResult[]) =>
  items.length > 1
    ? html`<ul class="plain-list" role="list">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : (items[0] ?? nothing);

function places(locations: ServiceLocation[], { messages }: ServiceContext): unknown {
  const { directory } = messages;
  const place = ({ name, address, transportation, accessibility }: ServiceLocation) =>
    html`${
      name ? html`<strong dir="auto">${name}</strong>` : nothing
    }${address ? html`<div dir="auto">${address}</div>` : nothing}${[
      [directory.transportation, transportation],
      [directory.accessibility, accessibility],
    ].map(([label, text]) =>
      text ? html`<div class="hint">${label}: <span dir="auto">${text}</span></div>` : nothing,
    )}`;
  const shown = locations.filter(({ name, address }) => name || address);
  const rest = shown.slice(FIRST);
  return shown.length
    ? html`${listOf(shown.slice(0, FIRST).map(place))}${
        rest.length
          ? html`<details>
              <summary>${directory.moreLocations(rest.length)}</summary>
              ${listOf(rest.map(place))}
            </details>`
          : nothing
      }`
    : nothing;
}

function contactRows(service: Service, { messages }: ServiceContext): [string, unknown][] {
  const { directory } = messages;
  const { phones, email, url, contacts } = service;
  const mail = email && safeHref(`mailto:${email}`);
  const website = safeHref(url);
  return [
    [
      directory.phone,
      phones.length
        ? listOf(
            phones.map(
              (phone) =>
                html`<span class="phone">${icon(phoneIcon)}${phoneLink(phone, messages)}</span>${
                    phone.description ? html` <bdi class="hint">${phone.description}</bdi>` : nothing
                  }`,
            ),
          )
        : nothing,
    ],
    [directory.email, mail ? html`<a href=${mail}><bdi>${email}</bdi></a>` : nothing],
    [
      directory.website,
      website
        ? html`<a href=${website} rel="noopener ${service.sensitive ? 'noreferrer' : ''}"
            ><bdi dir="ltr">${readableUrl(website)}</bdi></a
          >`
        : nothing,
    ],
    [
      directory.contact,
      contacts.length
        ? listOf(
            contacts.map(
              ({ name, title }) =>
                html`<bdi>${name ?? title}</bdi
                  >${name && title ? html` <bdi class="hint">${title}</bdi>` : nothing}`,
            ),
          )
        : nothing,
    ],
  ];
}

function rows(service: Service, context: ServiceContext): [string, unknown][] {
  const { messages, localize } = context;
  const { directory } = messages;
  const { minimumAge, maximumAge, languages, audience, areas, delivery } = service;
  const inWords = (items: string[]) =>
    items.length ? html`<span dir="auto">${listText(items, localize.lang)}</span>` : nothing;
  const ages =
    minimumAge !== undefined || maximumAge !== undefined
      ? prose(directory.ages(minimumAge, maximumAge))
      : nothing;
  const { eligibility } = service;
  return [
    ...contactRows(service, context),
    [directory.address, places(service.locations, context)],
    [directory.hours, openingHours(service.schedules, context)],
    [directory.eligibility, eligibility || ages !== nothing ? html`${ages}${prose(eligibility)}` : nothing],
    [directory.audience, inWords(audience)],
    [directory.cost, prose(service.cost)],
    [directory.how, prose(service.application)],
    [directory.wait, prose(service.waitTime)],
    [directory.languages, inWords(languages.map((language) => languageName(language, localize.lang)))],
    [directory.delivery, inWords(delivery.map((way) => directory.deliveries[way]))],
    [directory.areas, inWords(areas)],
  ];
}

/** When it was last checked, and how to say that something is wrong. */
function trust(service: Service, context: ServiceContext): TemplateResult {
  const { messages, localize, now, onSelect } = context;
  const { directory } = messages;
  const isKnown = daysSinceChecked(service, now) !== undefined;
  return html`<p class="trust">
    <span class="hint"
      >${isKnown ? directory.checked(localize.date(service.checked!)) : directory.neverChecked}</span
    >
    ${
      service.sensitive
        ? nothing
        : html`<button
            type="button"
            class="button small"
            aria-describedby="detail"
            @click=${() => onSelect(service, 'feedback', 'correction')}
          >
            ${icon(pencilIcon)}${directory.correct}
          </button>`
    }
  </p>`;
}

/** One service in full. */
export function serviceDetail(
  service: Service,
  context: ServiceContext & { onBack(): void },
): TemplateResult {
  const { messages, level, onBack } = context;
  return html`<p>
      <button type="button" class="button quiet small back" part="back" @click=${onBack}>
        <span class="arrow" aria-hidden="true">←</span>${messages.directory.backToResults}
      </button>
    </p>
    <article class="detail" part="detail" aria-labelledby="detail">
      <div class="top">
        ${heading(level, html`<bdi>${shorten(service.name)}</bdi>`, 'detail', true)}${serviceState(service, context)}
      </div>
      ${providerLine(service, context)} ${serviceTags(service, messages)} ${serviceNotes(service, context)}
      ${prose(service.description)} ${serviceActions(service, context, 'detail', false)}
      <dl class="sheet">
        ${rows(service, context).map(([label, value]) =>
          value === nothing
            ? nothing
            : html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
        )}
      </dl>
      ${trust(service, context)}
    </article>`;
}
