import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Service } from '../../domain/service.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { safeHref } from '../parts/safe-href.js';
import { daysSinceChecked, languageName, listText, readableUrl } from './directory-data.js';
import { detailStyles } from './directory-detail.styles.js';
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

/** Looks of the detail. */
export const styles = [detailStyles];

// After Lucide (https://lucide.dev, ISC), simplified, 24 × 24.
const pencilIcon = 'M4 20h4L19 9l-4-4L4 16ZM13 7l4 4';
const shareIcon = 'M12 15V4m0 0L8 8m4-4 4 4M5 13v6h14v-6';
const printIcon = 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7Z';

const prose = (text: string | undefined, lang?: string) =>
  text ? html`<p class="prose" dir="auto" lang=${lang ?? nothing}>${text}</p>` : nothing;

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
              ><bdi>${name ?? title}</bdi
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
  const inWords = (items: string[]) =>
    items.length ? html`<span dir="auto">${listText(items, localize.lang)}</span>` : nothing;
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
    [directory.audience, eligibility === listText(audience, localize.lang) ? nothing : inWords(audience)],
    [directory.cost, prose(service.cost, lang)],
    [directory.how, prose(service.application, lang)],
    [directory.wait, prose(service.waitTime, lang)],
    [directory.languages, inWords(languages.map((language) => languageName(language, localize.lang)))],
    [directory.delivery, inWords(delivery.map((way) => directory.deliveries[way]))],
    [directory.areas, inWords(areas)],
    [directory.category, inWords(categories.map(({ name }) => name))],
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

/** When it was last checked, and how to say that something is wrong. */
function trust(service: Service, context: ServiceContext): TemplateResult {
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
        : html`<button
            type="button"
            class="button small"
            aria-describedby="detail"
            @click=${() => context.onSelect(service, 'feedback', { purpose: 'correction', known: knownOf(service, context) })}
          >
            ${icon(pencilIcon)}${directory.correct}
          </button>`
    }
  </p>`;
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

/** What can be taken along; nothing of a sensitive service. */
function taking(service: Service, context: DetailContext): unknown {
  if (service.sensitive) return nothing;
  const { link, messages } = context;
  const { directory } = messages;
  const small = 'button small quiet';
  return html`<p class="actions">
    ${
      link
        ? html`<button type="button" class=${small} part="share" @click=${() => void share(service, context)}>
            ${icon(shareIcon)}${canShare() ? directory.share : directory.copyLink}
          </button>`
        : nothing
    }
    <button type="button" class=${small} part="print" @click=${() => print()}>
      ${icon(printIcon)}${directory.print}
    </button>
  </p>`;
}

/** One service in full. */
export function serviceDetail(service: Service, context: DetailContext): TemplateResult {
  const { messages, level, isLoading, onBack } = context;
  const { directory } = messages;
  const { sensitive, alternateName, lang } = service;
  // What is unfolded in one service is not in the next.
  return html`<p>
      <button type="button" class="button quiet small back" part="back" @click=${onBack}>
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
        ${taking(service, context)} ${trust(service, context)}
      </article>`,
    )}`;
}
