import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../domain/service.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { safeHref } from '../parts/safe-href.js';
import { notice } from '../parts/shell.js';
import { emptyState } from '../parts/state-box.js';
import { readableUrl } from './directory-data.js';
import { hoursLines } from './directory-hours.js';
import { mailHref, ownPhones, phoneLink, relOf } from './directory-links.js';
import { serviceState, shorten, type ServiceContext } from './directory-result.js';
import { listable, savedText } from './directory-saved-text.js';
import { savedStyles } from './directory-saved.styles.js';
import { serviceStyles } from './directory-service.styles.js';
import { listed } from '../parts/joined.js';

export { addressName } from '../../controllers/page-address.js';
export { savedLink, savedText } from './directory-saved-text.js';

/** Looks of the saved list. */
export const styles = [serviceStyles, savedStyles];

/** What the saved list needs. */
export interface SavedContext extends ServiceContext {
  /** The saved services that the feed still has. */
  services: readonly Service[];
  /** Saved ids that the feed no longer has; empty until it is read. */
  missing: readonly string[];
  /** How many could not be looked up, and may be there all the same. */
  unsure?: number | undefined;
  /** Nothing of it reaches the disk. */
  isInMemory: boolean;
  /** They are on their way. */
  isLoading?: boolean | undefined;
  /** Address of a page with these services, where the page keeps such things there: {@link savedLink}. */
  link?: string | undefined;
  /** Takes ids off the list. */
  onRemove(ids: readonly string[]): void;
  onBack(): void;
}

/** Puts text on the clipboard, and says whether it is there. */
async function copy(text: string, said: string, { messages, onSay }: SavedContext): Promise<void> {
  const { copyText } = await loadChunk(() => import('../parts/copy-text.js'));
  onSay?.((await copyText(text)) ? said : messages.directory.notCopied);
}

function onClick(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('[data-act]');
  if (!button) return;
  const { service, context } = event.currentTarget as HTMLElement & {
    service: Service;
    context: SavedContext;
  };
  if (button.dataset['act'] === 'open') context.onOpen(service);
  else {
    context.onRemove([service.id]);
    context.onSay?.(context.messages.directory.unsavedSaid(shorten(service.name)));
  }
}

function savedItem(service: Service, index: number, context: SavedContext): TemplateResult {
  const { messages, localize, level, now } = context;
  const { directory } = messages;
  const { id, name, lang, organization, locations, schedules, email } = service;
  const [place] = locations;
  const where = place && listed([place.name, place.address], messages);
  const website = safeHref(service.url);
  const mail = mailHref(service);
  const rest = locations.length - 1;
  const rows = [
    ...ownPhones(service).map((phone) => phoneLink(phone, messages)),
    where &&
      html`<span
        ><bdi lang=${lang ?? nothing}>${shorten(where)}</bdi
        >${rest > 0 ? html` <span class="hint">+ ${directory.moreLocations(rest)}</span>` : nothing}</span
      >`,
    ...hoursLines(schedules, { directory, lang: localize.lang, now }).map(
      (line) => html`<bdi>${shorten(line)}</bdi>`,
    ),
    mail && html`<a href=${mail}><bdi dir="ltr">${email}</bdi></a>`,
    website &&
      html`<a href=${website} rel=${relOf(service)}><bdi dir="ltr">${readableUrl(website)}</bdi></a>`,
  ].filter(Boolean);
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- it is the buttons inside that are pressed
  return html`<li class="saved-item" part="item" .service=${service} .context=${context} @click=${onClick}>
    <div class="top">
      ${heading(
        level + 1,
        html`<button type="button" class="name" data-act="open" data-service=${id}>
          <bdi lang=${lang ?? nothing}>${shorten(name)}</bdi>
        </button>`,
        `saved-${index}`,
      )}${serviceState(service, schedules, context)}
    </div>
    ${organization ? html`<p class="hint"><bdi lang=${lang ?? nothing}>${shorten(organization.name)}</bdi></p>` : nothing}
    <ul class="saved-facts plain-list" role="list">
      ${rows.map((row) => html`<li>${row}</li>`)}
    </ul>
    <button
      type="button"
      class="button small quiet"
      data-act="remove"
      aria-label=${directory.removeSaved(shorten(name))}
    >
      ${icon('close')}${messages.common.remove}
    </button>
  </li>`;
}

function tools(services: readonly Service[], context: SavedContext): TemplateResult {
  const { messages, localize, now, link } = context;
  const { directory } = messages;
  const asText = () =>
    void copy(savedText(services, { messages, lang: localize.lang, now }), directory.textCopied, context);
  return html`<p class="actions">
    <button type="button" class="button small" part="print" @click=${() => print()}>
      ${directory.print}
    </button>
    <button type="button" class="button small" part="copy" @click=${asText}>${directory.copyAsText}</button>
    ${
      link
        ? html`<button
            type="button"
            class="button small"
            part="share"
            @click=${() => void copy(link, directory.linkCopied, context)}
          >
            ${directory.copyLink}
          </button>`
        : nothing
    }
  </p>`;
}

/** The services that a resident saved; the title has the id `saved` and can take the focus. */
export function savedView(context: SavedContext): TemplateResult {
  const { messages, level, missing, unsure, isInMemory, isLoading, onRemove, onBack } = context;
  const { directory, common } = messages;
  const services = listable(context.services);
  return html`<p>
      <button type="button" class="button quiet small" part="back" @click=${onBack}>
        <span class="arrow" aria-hidden="true">←</span>${directory.backToResults}
      </button>
    </p>
    <section class="saved" part="saved-list" aria-labelledby="saved">
      ${heading(level, directory.savedHeading, 'saved', true)}
      <p class="hint">${isInMemory ? directory.savedInMemory : directory.savedHere}</p>
      ${services.length ? tools(services, context) : nothing}
      ${unsure ? notice(directory.savedUnsure(unsure)) : nothing}
      ${
        missing.length
          ? html`${notice(directory.savedGone(missing.length))}
              <p>
                <button type="button" class="button small quiet" @click=${() => onRemove(missing)}>
                  ${directory.savedForget}
                </button>
              </p>`
          : nothing
      }
      ${
        services.length
          ? html`<ul class="plain-list" role="list" aria-label=${directory.savedHeading}>
              ${services.map((service, index) => savedItem(service, index, context))}
            </ul>`
          : isLoading
            ? html`<p class="hint">${common.loading}</p>`
            : missing.length || unsure
              ? nothing
              : emptyState(directory.savedEmpty, directory.savedEmptyHint)
      }
    </section>`;
}
