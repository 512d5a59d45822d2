import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Service } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import type { SelectAction } from '../../kit/kit.js';
import { highlightRanges } from '../../search/highlight.js';
import { isFree } from '../../search/service-facets.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { notice } from '../parts/shell.js';
import { daysSinceChecked, languageName, listText, telephoneHref } from './directory-data.js';
import { shortHours } from './directory-hours.js';
import { bookmarkIcon, phoneIcon, placeIcon, webIcon } from './directory-icons.js';

/** What results and detail need. */
export interface ServiceContext {
  messages: Messages;
  localize: LocalizeController;
  /** Level of the heading of a service. */
  level: number;
  /** Words of the query, to be marked. */
  words: string[];
  now: number;
  staleAfterDays: number;
  saved: ReadonlySet<string>;
  featured: ReadonlySet<string>;
  onOpen(service: Service): void;
  onSelect(service: Service, action: SelectAction, purpose?: 'correction'): void;
  onSave(service: Service): void;
  onLeave(): void;
}

/** Longest text that a result shows, in UTF-16 units; hostile feeds name things with megabytes. */
const LONGEST = 400;
/** Text that is not overlong. */
export const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** Text with the words of the query marked. */
export function marked(source: string, words: string[]): unknown {
  const text = shorten(source);
  if (!words.length) return text;
  const parts: unknown[] = [];
  let at = 0;
  for (const [start, end] of highlightRanges(text, words)) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** A number as a link that dials. */
export function phoneLink(phone: Service['phones'][number], { directory }: Messages): TemplateResult {
  const href = telephoneHref(phone);
  const text = html`<bdi dir="ltr">${phone.number}</bdi
    >${phone.extension ? html` ${directory.extension(phone.extension)}` : nothing}`;
  return href ? html`<a href=${href}>${text}</a>` : html`<span>${text}</span>`;
}

/** Organization and what it is. */
export function providerLine({ organization, party }: Service, { messages, words }: ServiceContext) {
  const known =
    party && Object.hasOwn(messages.directory.parties, party) ? messages.directory.parties[party] : party;
  if (!organization && !known) return nothing;
  return html`<p class="hint">
    ${organization ? html`<bdi>${marked(organization.name, words)}</bdi>` : nothing}${
      organization && known ? ' · ' : nothing
    }${known ? html`<bdi>${known}</bdi>` : nothing}
  </p>`;
}

/** Whether the service is closed for now. */
export const serviceState = ({ status }: Service, { messages }: ServiceContext) =>
  /clos/.test(status ?? '') ? html`<span class="state bad">${messages.directory.closed}</span>` : nothing;

/** What a resident must know first: alerts, and that nobody looked after the record for long. */
export function serviceNotes(service: Service, context: ServiceContext): TemplateResult {
  const { messages, staleAfterDays, now } = context;
  const days = daysSinceChecked(service, now);
  return html`${service.alert ? notice(shorten(service.alert)) : nothing}${
    days !== undefined && days > staleAfterDays
      ? html`<p class="old">${icon('clock')}<span>${messages.directory.notChecked(staleAfterDays)}</span></p>`
      : nothing
  }`;
}

/** Cost and ways of delivery, a word each. */
export function serviceTags({ cost, delivery }: Service, { directory }: Messages) {
  const [price = ''] = cost?.split('\n') ?? [];
  const tags = [
    isFree(cost) ? directory.free : price.length <= 40 && price,
    ...delivery.map((way) => directory.deliveries[way]),
  ].filter(Boolean);
  return tags.length
    ? html`<p class="tags">${tags.map((tag) => html`<bdi class="tag">${tag}</bdi>`)}</p>`
    : nothing;
}

/** What a resident can do about a service. A sensitive one leaves no trace: it is only left. */
export function serviceActions(
  service: Service,
  context: ServiceContext,
  id: string,
  isSmall: boolean,
): TemplateResult {
  const { messages, saved, onSelect, onSave, onLeave } = context;
  const { directory } = messages;
  const kind = isSmall ? 'button small' : 'button';
  if (service.sensitive) {
    return html`<p class="actions">
      <button type="button" class="${kind} leave" part="leave" @click=${onLeave}>
        ${icon('close')}${directory.leavePage}
      </button>
    </p>`;
  }
  const action = (label: string, to: SelectAction) =>
    html`<button type="button" class=${kind} aria-describedby=${id} @click=${() => onSelect(service, to)}>
      ${label}
    </button>`;
  return html`<p class="actions" part="actions">
    ${action(directory.signUp, 'signup')} ${action(directory.volunteer, 'hours')}
    ${action(directory.pledge, 'pledge')} ${action(directory.giveFeedback, 'feedback')}
    <button
      type="button"
      class="${kind} quiet save"
      aria-describedby=${id}
      aria-pressed=${saved.has(service.id)}
      @click=${() => onSave(service)}
    >
      ${icon(bookmarkIcon)}${directory.save}
    </button>
  </p>`;
}

function facts(service: Service, context: ServiceContext) {
  const { messages, localize, words, now } = context;
  const { locations, phones, languages, schedules } = service;
  const [place] = locations;
  const where = place && [place.name, place.address].filter(Boolean).join(', ');
  const hours = shortHours(schedules, localize.lang, now);
  const rows = [
    where &&
      html`${icon(placeIcon)}<span
          ><bdi>${marked(where, words)}</bdi>${
            locations.length > 1
              ? html` <span class="hint">+ ${messages.directory.moreLocations(locations.length - 1)}</span>`
              : nothing
          }</span
        >`,
    hours && html`${icon('clock')}<bdi>${hours}</bdi>`,
    phones[0] && html`${icon(phoneIcon)}${phoneLink(phones[0], messages)}`,
    languages.length &&
      html`${icon(webIcon)}<bdi
          >${listText(
            languages.slice(0, 5).map((language) => languageName(language, localize.lang)),
            localize.lang,
          )}</bdi
        >`,
  ].filter(Boolean);
  return rows.length ? html`<p class="facts">${rows.map((row) => html`<span>${row}</span>`)}</p>` : nothing;
}

/** One result; its name opens the detail. */
export function serviceResult(service: Service, index: number, context: ServiceContext): TemplateResult {
  const { messages, words, level, featured, onOpen } = context;
  const { name, description } = service;
  const id = `service-${index}`;
  const isFeatured = featured.has(service.id);
  return html`<li class="result-item ${isFeatured ? 'featured' : ''}" part="item">
    <div class="top">
      ${heading(
        level,
        html`<button type="button" class="name" data-service=${service.id} @click=${() => onOpen(service)}>
          <bdi>${marked(name, words)}</bdi>
        </button>`,
        id,
      )}
      ${isFeatured ? html`<span class="tag">${messages.directory.featured}</span>` : nothing}${serviceState(service, context)}
    </div>
    ${providerLine(service, context)}
    ${description ? html`<p class="description" dir="auto">${marked(description, words)}</p>` : nothing}
    ${serviceNotes(service, context)} ${facts(service, context)} ${serviceTags(service, messages)}
    ${serviceActions(service, context, id, true)}
  </li>`;
}
