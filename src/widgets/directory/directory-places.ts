import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { distanceBetween } from '../../domain/distance.js';
import type { Point } from '../../domain/service-search.js';
import type { Service, ServiceLocation } from '../../domain/service.js';
import { normalize, splitWords } from '../../search/normalize.js';
import { distanceText } from './directory-format.js';
import { openingHours } from './directory-hours-table.js';
import { directionsHref, phoneLink, relOf } from './directory-links.js';
import { serviceState, type ServiceContext } from './directory-result.js';
import { labelled } from '../parts/joined.js';

/** Places that are shown unfolded. */
const FIRST = 3;
/** From so many on there is a field to find one. */
const MANY = 20;
const PAGE = 50;

/** A place and how far it is, in kilometres, where that can be told. */
export interface RankedPlace {
  place: ServiceLocation;
  distance?: number;
}

/**
 * The places that say where they are, nearest first; those of no point last, in the order of the feed. Where none has a
 * word, those of a point, to which there is a way.
 */
export function rankPlaces(locations: readonly ServiceLocation[], near?: Point): RankedPlace[] {
  const told = locations.filter(({ name, address }) => name || address);
  const ranked = (told.length ? told : locations.filter(({ latitude }) => latitude !== undefined)).map(
    (place): RankedPlace => {
      const { latitude, longitude } = place;
      if (!near || latitude === undefined || longitude === undefined) return { place };
      return { place, distance: distanceBetween(near, { latitude, longitude }) };
    },
  );
  return near ? ranked.sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0) : ranked;
}

/** The places that hold every word. */
export function findPlaces(places: readonly RankedPlace[], query: string): readonly RankedPlace[] {
  const words = splitWords(query);
  return words.length
    ? places.filter(({ place: { name = '', address = '' } }) => {
        const text = normalize(`${name} ${address}`);
        return words.every((word) => text.includes(word));
      })
    : places;
}

/** A list, or the one thing that is in it. */
export const listOf = (items: readonly TemplateResult[]) =>
  items.length > 1
    ? html`<ul class="plain-list" role="list">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : (items[0] ?? nothing);

function placeItem(
  { place, distance }: RankedPlace,
  service: Service,
  context: ServiceContext,
): TemplateResult {
  const { messages, localize, directionsUrl } = context;
  const { directory } = messages;
  const { name, address, transportation, accessibility, phones = [], schedules = [] } = place;
  const way = directionsHref(service, place, directionsUrl);
  const further = distance === undefined ? undefined : distanceText(distance, localize.lang);
  return html`<div class="place">
    ${name ? html`<strong dir="auto" lang=${service.lang ?? nothing}>${name}</strong>` : nothing}
    ${address ? html`<div dir="auto" lang=${service.lang ?? nothing}>${address}</div>` : nothing}
    ${
      further || way || phones.length
        ? html`<div class="place-links">
            ${further ? html`<span class="hint">${further}</span>` : nothing}
            ${phones.map((phone) => phoneLink(phone, messages))}
            ${
              way
                ? html`<a
                    href=${way}
                    rel=${relOf(service)}
                    aria-label=${labelled(directory.directions, address ?? name ?? service.name, messages)}
                    >${directory.directions}</a
                  >`
                : nothing
            }
          </div>`
        : nothing
    }
    ${[
      [directory.transportation, transportation],
      [directory.accessibility, accessibility],
    ].map(([label, text]) =>
      text
        ? html`<div class="hint">
            ${labelled(label!, '', messages)}<span dir="auto" lang=${service.lang ?? nothing}>${text}</span>
          </div>`
        : nothing,
    )}
    ${serviceState({ ...service, status: undefined }, schedules, context)}${openingHours(schedules, context)}
  </div>`;
}

/** Unfolds, finds and lists places by itself: there may be thousands, and nobody else needs to know. */
class FoldedPlaces extends AsyncDirective {
  #places: readonly RankedPlace[] = [];
  #service!: Service;
  #context!: ServiceContext;
  #isOpen = false;
  #query = '';
  #shown = PAGE;

  override render(places: readonly RankedPlace[], service: Service, context: ServiceContext): TemplateResult {
    if (this.#service?.id !== service.id) {
      this.#isOpen = false;
      this.#query = '';
      this.#shown = PAGE;
    }
    this.#places = places;
    this.#service = service;
    this.#context = context;
    const { directory } = context.messages;
    return html`<details .open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary>${directory.moreLocations(places.length)}</summary>
      ${this.#isOpen ? this.#list() : nothing}
    </details>`;
  }

  #list(): TemplateResult {
    const { directory, common } = this.#context.messages;
    const found = findPlaces(this.#places, this.#query);
    const hasField = this.#places.length + FIRST > MANY;
    return html`${
      hasField
        ? html`<div class="field">
            <label for="find-place">${directory.findPlace}</label>
            <input
              id="find-place"
              class="input medium"
              type="search"
              dir="auto"
              autocomplete="off"
              .value=${this.#query}
              @input=${this.#onInput}
            />
          </div>`
        : nothing
    }${listOf(found.slice(0, this.#shown).map((place) => placeItem(place, this.#service, this.#context)))}${
      found.length ? nothing : html`<p class="hint">${directory.placesFound(0)}</p>`
    }${
      found.length > this.#shown
        ? html`<button type="button" class="button small" @click=${this.#onMore}>${common.showMore}</button>`
        : nothing
    }`;
  }

  #update(): void {
    this.setValue(this.render(this.#places, this.#service, this.#context));
  }

  readonly #onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.#isOpen) return;
    this.#isOpen = open;
    this.#update();
  };

  readonly #onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    this.#query = (event.target as HTMLInputElement).value;
    this.#shown = PAGE;
    this.#update();
    const { messages, onSay } = this.#context;
    onSay?.(messages.directory.placesFound(findPlaces(this.#places, this.#query).length));
  };

  readonly #onMore = (event: Event): void => {
    const list = (event.currentTarget as Element).closest('details')!;
    const before = this.#shown;
    this.#shown += PAGE;
    this.#update();
    // The button may be gone, and what comes next is what was asked for.
    const next = list.querySelectorAll<HTMLElement>('.place')[before];
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  };
}
const foldedPlaces = directive(FoldedPlaces);

/** Where a service is given: the nearest places, and the others folded. */
export function servicePlaces(service: Service, context: ServiceContext): TemplateResult | typeof nothing {
  const ranked = rankPlaces(service.locations, context.near);
  if (!ranked.length) return nothing;
  const rest = ranked.slice(FIRST);
  return html`${listOf(ranked.slice(0, FIRST).map((place) => placeItem(place, service, context)))}${
    rest.length ? foldedPlaces(rest, service, context) : nothing
  }`;
}
