import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Point } from '../../domain/service-search.js';
import { isFree } from '../../domain/service-cost.js';
import type { Service, ServiceLocation, ServiceSchedule } from '../../domain/service.js';
import type { Messages } from '../../i18n/messages.js';
import type { SelectAction, Selection } from '../../kit/kit.js';
import type { highlightRanges } from '../../search/highlight.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { safeHref } from '../parts/safe-href.js';
import { notice } from '../parts/shell.js';
import { stateMark } from '../parts/state-mark.js';
import { daysSinceChecked, languageName, listText } from './directory-data.js';
import { distanceText } from './directory-format.js';
import { shortHours } from './directory-hours.js';
import { bookmarkIcon, phoneIcon, placeIcon, webIcon } from './directory-icons.js';
import { directionsHref, mailHref, phoneLink, relOf } from './directory-links.js';
import { openingText, type OpeningState } from './directory-opening.js';
import { listed } from '../parts/joined.js';

/** What results and detail need. */
export interface ServiceContext {
  messages: Messages;
  localize: LocalizeController;
  /** Level of the heading of a service. */
  level: number;
  /** Words of the query, to be marked. */
  words: string[];
  /** Where words stand in a text; nothing is marked without it. */
  rangesOf?: typeof highlightRanges | undefined;
  now: number;
  staleAfterDays: number;
  saved: ReadonlySet<string>;
  featured: ReadonlySet<string>;
  /** What distances are measured from. */
  near?: Point | undefined;
  /** URI template of the way to a place, with `{latitude}`, `{longitude}`, `{address}`. @default OpenStreetMap's */
  directionsUrl?: string | undefined;
  /** Whether something is open at these hours; without it nothing is said. */
  opening?(schedules: ServiceSchedule[]): OpeningState;
  /** Beside the service that is open: that nobody but itself is there for what was pressed. */
  note?: string;
  onOpen(service: Service): void;
  onSelect(service: Service, action: SelectAction, more?: Pick<Selection, 'purpose' | 'known'>): void;
  onSave(service: Service): void;
  onLeave(): void;
  /** Says something in the live region. */
  onSay?(text: string): void;
}

/** The place of a service that is nearest: kilometres, and its position among the `locations`. */
export interface NearestPlace {
  distance: number;
  location: number;
}

/** An element whose buttons are about one service. */
interface ServiceHost extends HTMLElement {
  service: Service;
  context: ServiceContext;
}

/** Longest text that a result shows, in UTF-16 units; hostile feeds name things with megabytes. */
const LONGEST = 400;
/** As much of a description as three lines can hold where there is room. */
const EXCERPT = 200;
/** What of an excerpt stands before the word that was found. */
const BEFORE = 60;

/** Text that is not overlong. */
export const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** Text with the words of the query marked. */
export function marked(
  source: string,
  { words, rangesOf }: Pick<ServiceContext, 'words' | 'rangesOf'>,
): unknown {
  const text = shorten(source);
  const ranges = (words.length && rangesOf?.(text, words)) || [];
  if (!ranges.length) return text;
  const parts: unknown[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The part of a long text where the words stand, else its beginning. */
export function excerpt(text: string, words: string[]): string {
  if (text.length <= EXCERPT) return text;
  const plain = words.length ? text.slice(0, 10 * EXCERPT).toLowerCase() : '';
  const found = Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0));
  // From the start of a word on.
  const from = found > EXCERPT / 2 && found < Infinity ? text.indexOf(' ', found - BEFORE) + 1 : 0;
  const start = from > 0 && from <= found ? from : found < Infinity && found > EXCERPT ? found - 10 : 0;
  const end = start + EXCERPT;
  const piece = text.slice(start, end);
  return (start ? '…' : '') + (end < text.length ? `${piece.replace(/\s\S{0,20}$/, '')}…` : piece);
}

/** Does what the pressed button of a service says. One listener for all: results are drawn at every key. */
export function onServiceClick(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('[data-act]');
  if (!button) return;
  const { service, context } = event.currentTarget as ServiceHost;
  const act = button.dataset['act'];
  if (act === 'open') context.onOpen(service);
  else if (act === 'save') context.onSave(service);
  else if (act === 'leave') context.onLeave();
  else context.onSelect(service, act as SelectAction);
}

/** Organization and what it is. */
export function providerLine({ organization, party, lang }: Service, context: ServiceContext) {
  const { messages } = context;
  const known =
    party && Object.hasOwn(messages.directory.parties, party) ? messages.directory.parties[party] : party;
  if (!organization && !known) return nothing;
  return html`<p class="hint">
    ${organization ? html`<bdi lang=${lang ?? nothing}>${marked(organization.name, context)}</bdi>` : nothing}${
      organization && known ? ' ' : nothing
    }${known ? html`<bdi class="party" data-party=${party} lang=${(known === party && lang) || nothing}>${known}</bdi>` : nothing}
  </p>`;
}

/** Whether it is closed for the time being, whatever its hours say. */
const isShut = ({ status = '' }: Pick<Service, 'status'>): boolean => /clos/.test(status);

/** Whether the service is closed for the time being, else whether it is open now. */
export function serviceState(
  service: Service,
  schedules: ServiceSchedule[],
  context: ServiceContext,
): TemplateResult | typeof nothing {
  if (isShut(service)) return stateMark('bad', context.messages.directory.closed);
  const state = schedules.length ? context.opening?.(schedules) : undefined;
  const told = state && openingText(state, context);
  return told ? stateMark(told.tone, told.text) : nothing;
}

/** What a resident must know first: alerts, and that nobody looked after the record for long. */
export function serviceNotes(service: Service, context: ServiceContext): TemplateResult {
  const { messages, staleAfterDays, now } = context;
  const days = daysSinceChecked(service, now);
  return html`${service.alert ? notice(html`<span lang=${service.lang ?? nothing}>${shorten(service.alert)}</span>`) : nothing}${
    days !== undefined && days > staleAfterDays
      ? html`<p class="old">${icon('clock')}<span>${messages.directory.notChecked(staleAfterDays)}</span></p>`
      : nothing
  }`;
}

/** Cost and ways of delivery, a word each. */
export function serviceTags({ cost, delivery, lang }: Service, { directory }: Messages) {
  const [price = ''] = cost?.split('\n') ?? [];
  const tag = (text: string, of?: string) => html`<bdi class="tag" lang=${of ?? nothing}>${text}</bdi>`;
  const tags = delivery.map((way) => tag(directory.deliveries[way]));
  if (isFree(cost)) tags.unshift(tag(directory.free));
  else if (price && price.length <= 40) tags.unshift(tag(price, lang));
  return tags.length ? html`<p class="tags">${tags}</p>` : nothing;
}

/**
 * What a resident can do about a service; to be drawn within something that listens with {@link onServiceClick}. A
 * sensitive one leaves no trace: it is only left.
 */
export function serviceActions(
  { id: serviceId, sensitive }: Service,
  { messages, saved }: ServiceContext,
  id: string,
  isSmall: boolean,
): TemplateResult {
  const { directory } = messages;
  if (sensitive)
    return html`<p class="actions">${leaveButton(messages, isSmall ? 'button small' : 'button')}</p>`;
  const action = (kind: string, label: string, to: SelectAction) =>
    html`<button type="button" class="button small ${kind}" data-act=${to} aria-describedby=${id}>
      ${label}
    </button>`;
  const quiet = (label: string, to: SelectAction) => action('quiet', label, to);
  // The quiet ones stay together where there is no room beside the others.
  return html`<p class="actions" part="actions">
    ${action('primary', directory.signUp, 'signup')}
    <button
      type="button"
      class="button small save"
      data-act="save"
      aria-describedby=${id}
      aria-pressed=${saved.has(serviceId)}
    >
      ${icon(bookmarkIcon)}${directory.save}
    </button>
    <span class="others"
      >${quiet(directory.volunteer, 'hours')}${quiet(directory.pledge, 'pledge')}${quiet(directory.giveFeedback, 'feedback')}</span
    >
  </p>`;
}

/** The button that leaves the page, within something that listens with {@link onServiceClick}. */
export const leaveButton = ({ directory }: Messages, kind: string): TemplateResult =>
  html`<button type="button" class="${kind} leave" part="leave" data-act="leave">
    ${icon('close')}${directory.leavePage}
  </button>`;

function whereFact(
  where: string,
  service: Service,
  context: ServiceContext,
  nearest: NearestPlace | undefined,
) {
  const { messages, localize } = context;
  const more = service.locations.length - 1;
  const hints = [
    nearest && distanceText(nearest.distance, localize.lang),
    more > 0 && `+ ${messages.directory.moreLocations(more)}`,
  ].filter(Boolean);
  return html`<span
    >${icon(placeIcon)}<span
      ><bdi lang=${service.lang ?? nothing}>${marked(where, context)}</bdi
      >${hints.length ? html` <span class="hint">${hints.join(' · ')}</span>` : nothing}</span
    ></span
  >`;
}

function links(service: Service, place: ServiceLocation | undefined, context: ServiceContext, id: string) {
  const { directory } = context.messages;
  const way = place && directionsHref(service, place, context.directionsUrl);
  const link = (href: string | undefined, label: string) =>
    href ? html` <a href=${href} aria-describedby=${id} rel=${relOf(service)}>${label}</a>` : nothing;
  const website = safeHref(service.url);
  const mail = mailHref(service);
  return way || website || mail
    ? html`<span class="links"
        >${link(way, directory.directions)}${link(mail, directory.email)}${link(website, directory.website)}</span
      >`
    : nothing;
}

function facts(
  service: Service,
  place: ServiceLocation | undefined,
  hours: unknown,
  context: ServiceContext,
  id: string,
  nearest: NearestPlace | undefined,
) {
  const { messages, localize } = context;
  const { languages } = service;
  const [phone] = place?.phones?.length ? place.phones : service.phones;
  const where = place && listed([place.name, place.address], messages);
  // Each has a place of its own, so that what is drawn next finds its element there.
  return html`<p class="facts">
    ${where || nearest ? whereFact(where ?? '', service, context, nearest) : nothing}${hours}${phone ? html`<span>${icon(phoneIcon)}${phoneLink(phone, messages)}</span>` : nothing}${links(service, place, context, id)}${
      languages.length
        ? html`<span
            >${icon(webIcon)}<bdi
              >${listText(
                languages.slice(0, 5).map((language) => languageName(language, localize.lang)),
                localize.lang,
              )}</bdi
            ></span
          >`
        : nothing
    }
  </p>`;
}

/** One result; its name opens the detail. `measured` is given where distances are asked for. */
export function serviceResult(
  service: Service,
  index: number,
  context: ServiceContext,
  measured?: NearestPlace,
): TemplateResult {
  const { messages, localize, words, level, featured, now } = context;
  const { name, description, lang } = service;
  const id = `service-${index}`;
  const isFeatured = featured.has(service.id);
  const nearest = measured && service.locations[measured.location] && measured;
  const place = service.locations[nearest?.location ?? 0];
  const schedules = place?.schedules?.length ? place.schedules : service.schedules;
  const state = serviceState(service, schedules, context);
  const hours = isShut(service) ? '' : shortHours(schedules, localize.lang, now, messages.directory.allDay);
  const clock = hours
    ? html`<span class=${state === nothing ? '' : 'paper'}>${icon('clock')}<bdi>${hours}</bdi></span>`
    : nothing;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- it is the buttons inside that are pressed
  return html`<li
    class="result-item ${isFeatured ? 'featured' : ''}"
    part="item"
    .service=${service}
    .context=${context}
    @click=${onServiceClick}
  >
    <div class="top">
      ${heading(
        level,
        html`<button type="button" class="name" data-act="open" data-service=${service.id}>
          <bdi lang=${lang ?? nothing}>${marked(name, context)}</bdi>
        </button>`,
        id,
      )}
      ${isFeatured ? html`<span class="tag">${messages.directory.featured}</span>` : nothing}${state}
    </div>
    ${providerLine(service, context)}
    ${description ? html`<p class="description" dir="auto" lang=${lang ?? nothing}>${marked(excerpt(description, words), context)}</p>` : nothing}
    ${serviceNotes(service, context)} ${facts(service, place, clock, context, id, nearest)}
    ${serviceTags(service, messages)} ${serviceActions(service, context, id, true)}
  </li>`;
}
