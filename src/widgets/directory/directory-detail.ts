import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Service } from '../../domain/service.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { safeHref } from '../parts/safe-href.js';
import { notice } from '../parts/shell.js';
import { daysSinceChecked, languageName, listParts, listText, readableUrl } from './directory-data.js';
import { detailStyles } from './directory-detail.styles.js';
import { serviceStyles } from './directory-service.styles.js';
import { isWeekly, openingHours } from './directory-hours-table.js';
import { knownOf } from './directory-known.js';
import { mailHref, ownPhones, phoneLink, relOf } from './directory-links.js';
import { listOf, servicePlaces } from './directory-places.js';
import {
  leaveButton,
  onServiceClick,
  providerLine,
  serviceActions,
  serviceNotes,
  serviceState,
  serviceTags,
  shorten,
  type ServiceContext,
} from './directory-result.js';
import { phoneIcon } from './directory-icons.js';

/** What the detail needs beside. */
export interface DetailContext extends ServiceContext {
  /** The record is thin, and the rest of it on its way. */
  isLoading?: boolean | undefined;
  /** Address of the page with this service open, where the page keeps it there. */
  link?: string | undefined;
  onBack(): void;
}

export { untaken } from './directory-untaken.js';

/** Looks of the detail. */
export const styles = [serviceStyles, detailStyles];

// After Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
export const pencilIcon =
  'M21.2 6.8a1 1 0 0 0-4-4L3.8 16.2a2 2 0 0 0-.5.8l-1.3 4.4a.5.5 0 0 0 .6.6l4.4-1.3a2 2 0 0 0 .8-.5zM15 5l4 4';
export const shareIcon = 'M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8';
export const printIcon =
  'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-10a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1';

const prose = (text: string | undefined, lang?: string) =>
  text ? html`<p class="prose" dir="auto" lang=${lang ?? nothing}>${text}</p>` : nothing;

/** Items as one phrase, each apart from the others and in its own language. */
const listed = (items: readonly string[], lang: string, of: string | undefined) =>
  listParts(items, lang).map(({ type, value }) =>
    type === 'element' ? html`<bdi lang=${of ?? nothing}>${value}</bdi>` : value,
  );

function contactRows(service: Service, { messages }: ServiceContext): [string, unknown][] {
  const { directory } = messages;
  const { email, url, contacts } = service;
  const mail = mailHref(service);
  const website = safeHref(url);
  return [
    [
      directory.phone,
      listOf(
        ownPhones(service).map(
          (phone) =>
            html`<span
              ><span class="phone">${icon(phoneIcon)}${phoneLink(phone, messages)}</span>${
                phone.description
                  ? html` <bdi class="hint" lang=${service.lang ?? nothing}>${phone.description}</bdi>`
                  : nothing
              }</span
            >`,
        ),
      ),
    ],
    [directory.email, mail ? html`<a href=${mail}><bdi dir="ltr">${email}</bdi></a>` : nothing],
    [
      directory.website,
      website
        ? html`<a href=${website} rel=${relOf(service)}><bdi dir="ltr">${readableUrl(website)}</bdi></a>`
        : nothing,
    ],
    [
      directory.contact,
      listOf(
        contacts.map(
          ({ name, title }) =>
            html`<span
              ><bdi lang=${service.lang ?? nothing}>${name ?? title}</bdi
              >${name && title ? html` <bdi class="hint" lang=${service.lang ?? nothing}>${title}</bdi>` : nothing}</span
            >`,
        ),
      ),
    ],
  ];
}

/** Opening hours, with what they mean now. */
function hoursRow(service: Service, context: ServiceContext): unknown {
  const { schedules } = service;
  const table = openingHours(schedules, context);
  return table === nothing
    ? nothing
    : html`${serviceState(service, schedules, context)}${table}${isWeekly(schedules, context.now) ? html`<p class="hint">${context.messages.directory.holidays}</p>` : nothing}`;
}

function rows(service: Service, context: ServiceContext): [string, unknown][] {
  const { messages, localize } = context;
  const { directory } = messages;
  const { minimumAge, maximumAge, languages, audience, areas, delivery, eligibility, categories, lang } =
    service;
  const inWords = (items: readonly string[], of?: string) =>
    items.length ? html`<span dir="auto">${listed(items, localize.lang, of)}</span>` : nothing;
  const ages =
    minimumAge !== undefined || maximumAge !== undefined
      ? prose(directory.ages(minimumAge, maximumAge))
      : nothing;
  return [
    ...contactRows(service, context),
    [directory.address, servicePlaces(service, context)],
    [directory.hours, hoursRow(service, context)],
    [
      directory.eligibility,
      eligibility || ages !== nothing ? html`${ages}${prose(eligibility, lang)}` : nothing,
    ],
    [
      directory.audience,
      eligibility === listText(audience, localize.lang) ? nothing : inWords(audience, lang),
    ],
    [directory.cost, prose(service.cost, lang)],
    [directory.how, prose(service.application, lang)],
    [directory.wait, prose(service.waitTime, lang)],
    [directory.languages, inWords(languages.map((language) => languageName(language, localize.lang)))],
    [directory.delivery, inWords(delivery.map((way) => directory.deliveries[way]))],
    [directory.areas, inWords(areas, lang)],
    [
      directory.category,
      inWords(
        categories.map(({ name }) => name),
        lang,
      ),
    ],
    [directory.accreditations, prose(service.accreditations, lang)],
    [directory.source, source(service)],
  ];
}

/** Which of several feeds it comes from. */
function source(service: Service): unknown {
  if (!service.source) return nothing;
  const { url, name } = service.source;
  const href = safeHref(url);
  return href ? html`<a href=${href} rel=${relOf(service)}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;
}

/** Hands the address on by what the device has for that, else by the clipboard. */
async function share(service: Service, { link, messages, onSay }: DetailContext): Promise<void> {
  const { directory } = messages;
  try {
    if (canShare()) return await navigator.share({ title: shorten(service.name), url: link! });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return;
  }
  const { copyText } = await loadChunk(() => import('../parts/copy-text.js'));
  onSay?.((await copyText(link!)) ? directory.linkCopied : directory.notCopied);
}

const canShare = (): boolean => 'share' in navigator;

/** What can be taken along. */
function taking(service: Service, context: DetailContext): TemplateResult {
  const { link, messages } = context;
  const { directory } = messages;
  const small = 'button small quiet';
  return html`${
      link
        ? html`<button type="button" class=${small} part="share" @click=${() => void share(service, context)}>
            ${icon(shareIcon)}${canShare() ? directory.share : directory.copyLink}
          </button>`
        : nothing
    }<button type="button" class=${small} part="print" @click=${() => print()}>
      ${icon(printIcon)}${directory.print}
    </button>`;
}

/** When it was last checked, and how to say that something is wrong. */
function trust(service: Service, context: DetailContext): TemplateResult {
  const { messages, localize, now } = context;
  const { directory } = messages;
  const isKnown = daysSinceChecked(service, now) !== undefined;
  return html`<p class="trust">
    <span class="hint"
      >${isKnown ? directory.checked(localize.date(service.checked!)) : directory.neverChecked}</span
    >
    ${
      service.sensitive
        ? nothing
        : html`<span class="actions"
            >${taking(service, context)}<button
              type="button"
              class="button small quiet"
              aria-describedby="detail"
              @click=${() => context.onSelect(service, 'feedback', { purpose: 'correction', known: knownOf(service, context) })}
            >
              ${icon(pencilIcon)}${directory.correct}
            </button></span
          >`
    }
  </p>`;
}

/** One service in full. */
export function serviceDetail(service: Service, context: DetailContext): TemplateResult {
  const { messages, level, isLoading, note, onBack } = context;
  const { directory } = messages;
  const { sensitive, alternateName, lang } = service;
  // What is unfolded in one service is not in the next.
  return html`<p>
      <button type="button" class="button quiet small" part="back" @click=${onBack}>
        <span class="arrow" aria-hidden="true">←</span>${directory.backToResults}
      </button>
    </p>
    ${keyed(
      service.id,
      // eslint-disable-next-line lit-a11y/click-events-have-key-events -- it is the buttons inside that are pressed
      html`<article
        class="detail"
        part="detail"
        aria-labelledby="detail"
        .service=${service}
        .context=${context}
        @click=${onServiceClick}
      >
        ${sensitive ? html`<p class="quick-exit">${leaveButton(messages, 'button')}</p>` : nothing}
        <div class="top">
          ${heading(level, html`<bdi lang=${lang ?? nothing}>${shorten(service.name)}</bdi>`, 'detail', true)}${serviceState(service, [], context)}
        </div>
        ${alternateName ? html`<p class="hint"><bdi lang=${lang ?? nothing}>${shorten(alternateName)}</bdi></p>` : nothing}
        ${providerLine(service, context)} ${serviceTags(service, messages)} ${serviceNotes(service, context)}
        ${prose(service.description, lang)}
        ${sensitive ? nothing : serviceActions(service, context, 'detail', false)}
        ${note ? notice(note) : nothing}
        <dl class="sheet" aria-busy=${isLoading ? 'true' : nothing}>
          ${rows(service, context).map(([label, value]) =>
            value === nothing
              ? nothing
              : html`<div>
                  <dt>${label}</dt>
                  <dd>${value}</dd>
                </div>`,
          )}
        </dl>
        ${isLoading ? html`<p class="hint state" part="loading">${icon('clock')}${directory.loadingDetails}</p>` : nothing}
        ${trust(service, context)}
      </article>`,
    )}`;
}
