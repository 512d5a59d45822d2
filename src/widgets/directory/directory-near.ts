import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { NamedPlace } from '../../domain/service-search.js';
import type { DirectoryMessages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { nearStyles } from './directory-near.styles.js';
import { serviceStyles } from './directory-service.styles.js';
import type { ChosenPlace, NearOptions } from './directory-near-row.js';
import { placeIcon } from './directory-icons.js';

/** Looks of the suggestions. */
export const styles = [serviceStyles, nearStyles];

/** A search waits so long for the next key, in ms; the portal's own may be far away. */
const PAUSE = 120;
const PAUSE_GEOCODE = 300;
/** How long a device may look for itself, and how old its answer may be, in ms. */
const TIMEOUT = 15_000;
const MAX_AGE = 300_000;
const MOST = 8;

/** What finding a place needs beside. */
interface FinderOptions extends NearOptions {
  localize: LocalizeController;
  onUpdate(): void;
  onChoose(place: ChosenPlace): void;
}

/** Why a device did not say where it is, in words. */
export function locationProblem(code: number, directory: DirectoryMessages, isSecure: boolean): string {
  if (!isSecure) return directory.nearInsecure;
  if (code === 1) return directory.nearDenied;
  return code === 3 ? directory.nearTimeout : directory.nearUnavailable;
}

/** The places of an answer of the portal's that can be measured from; it may be anything. */
export function readPlaces(answer: unknown): NamedPlace[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((entry: unknown) => {
    const { name, latitude, longitude } = (
      typeof entry === 'object' && entry !== null ? entry : {}
    ) as Record<string, unknown>;
    const place = { latitude: Number(latitude ?? NaN), longitude: Number(longitude ?? NaN) };
    const isPoint = Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180;
    return isPoint && typeof name === 'string' && name.trim()
      ? [{ name: name.trim().slice(0, 200), ...place }]
      : [];
  });
}

/** Asks the services' own places and the portal's; those of one name are one. Throws only where nobody answered. */
export async function lookUp(text: string, { places, geocode }: Pick<NearOptions, 'places' | 'geocode'>) {
  const own = geocode();
  const answers = await Promise.allSettled([
    places(text),
    ...(own ? [Promise.resolve(own(text)).then(readPlaces)] : []),
  ]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (!found.length && refused) throw refused.reason;
  const names = new Set<string>();
  return found.filter(({ name }) => !names.has(name) && names.add(name)).slice(0, MOST);
}

/** Finds a place by what is typed, or where the resident is. */
export class PlaceFinder {
  readonly #options: FinderOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers to anything older are dropped. */
  #turn = 0;
  #found: NamedPlace[] = [];
  #problem = '';
  #isFinding = false;
  text = '';
  isOpen = false;
  /** Position of the suggestion that Enter takes; -1 for none. */
  active = -1;

  constructor(options: FinderOptions) {
    this.#options = options;
  }

  get #texts(): DirectoryMessages {
    return this.#options.localize.messages!.directory;
  }

  /** Looks for what is typed once the next key fails to come. */
  type(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#problem = '';
    this.#isFinding = false;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const wanted = text.trim();
    if (!wanted) this.#show([]);
    else
      this.#timer = setTimeout(
        () => void this.#ask(wanted, turn),
        this.#options.geocode() ? PAUSE_GEOCODE : PAUSE,
      );
    this.#options.onUpdate();
  }

  /** Asks the device where it is; only ever on a press. */
  async locate(): Promise<void> {
    const turn = ++this.#turn;
    this.fold();
    this.#problem = '';
    if (!isSecureContext || !navigator.geolocation) return this.#fail(0);
    this.#isFinding = true;
    this.#options.onSay(this.#texts.nearFinding);
    this.#options.onUpdate();
    try {
      const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: TIMEOUT, maximumAge: MAX_AGE }),
      );
      if (turn !== this.#turn) return;
      const { latitude, longitude } = coords;
      this.#choose({ name: '', latitude, longitude, isHere: true });
    } catch (error) {
      if (turn === this.#turn) this.#fail((error as GeolocationPositionError).code);
    }
  }

  /** What the keys do in the field: arrows choose, Enter takes, Escape folds. */
  press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const last = this.#found.length - 1;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && last >= 0) {
      const step = key === 'ArrowDown' ? 1 : -1;
      // Past either end is the field itself.
      this.active = this.isOpen
        ? ((this.active + 1 + step + last + 2) % (last + 2)) - 1
        : step > 0
          ? 0
          : last;
      this.isOpen = true;
    } else if (key === 'Enter' && this.isOpen) {
      this.#choose(this.#found[Math.max(0, this.active)]!);
    } else if (key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.fold();
    } else return;
    event.preventDefault();
    this.#options.onUpdate();
  }

  /** Hides the suggestions. */
  fold(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.active = -1;
    this.#options.onUpdate();
  }

  /** Whatever is on its way comes too late. */
  close(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** The suggestions. */
  options(): TemplateResult[] {
    return this.#found.map(
      ({ name, lang }, index) =>
        // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are heard in the field
        html`<div
          id="near-${index}"
          class="near-option"
          role="option"
          aria-selected=${index === this.active ? 'true' : 'false'}
          data-index=${index}
          @pointerdown=${keepFocus}
          @click=${this.#onOption}
        >
          ${icon(placeIcon)}<bdi lang=${lang ?? nothing}>${name}</bdi>
        </div>`,
    );
  }

  /** What is chosen, on its way or wrong, beneath the field. */
  notes(place: ChosenPlace | undefined, onClear: () => void): TemplateResult {
    const directory = this.#texts;
    const label = place && (place.isHere ? directory.nearMe : directory.nearTo(place.name));
    return html`${
      label
        ? html`<button
            type="button"
            class="chip"
            part="chip"
            aria-label=${directory.removeFilter(label)}
            @click=${onClear}
          >
            <bdi>${label}</bdi>${icon('close')}
          </button>`
        : nothing
    }${this.#isFinding ? html`<p class="hint near-note">${directory.nearFinding}</p>` : nothing}${
      this.#problem
        ? html`<p class="error near-note" part="error">${icon('alert')}<span>${this.#problem}</span></p>`
        : nothing
    }`;
  }

  async #ask(text: string, turn: number): Promise<void> {
    try {
      const found = await lookUp(text, this.#options);
      if (turn !== this.#turn) return;
      this.#show(found);
      if (!found.length) this.#problem = this.#texts.nearNone;
      this.#options.onSay(found.length ? this.#texts.nearFound(found.length) : this.#problem);
    } catch {
      if (turn !== this.#turn) return;
      this.#show([]);
      this.#options.onSay((this.#problem = this.#texts.nearFailed));
    }
    this.#options.onUpdate();
  }

  #show(found: NamedPlace[]): void {
    this.#found = found;
    this.isOpen = found.length > 0;
    this.active = -1;
  }

  #choose(place: ChosenPlace): void {
    this.close();
    this.text = this.#problem = '';
    this.#isFinding = false;
    this.#show([]);
    this.#options.onSay(place.isHere ? this.#texts.nearMe : this.#texts.nearTo(place.name));
    this.#options.onChoose(place);
    this.#options.onUpdate();
  }

  #fail(code: number): void {
    this.#isFinding = false;
    this.#problem = locationProblem(code, this.#texts, isSecureContext);
    this.#options.onSay(this.#problem);
    this.#options.onUpdate();
  }

  readonly #onOption = (event: Event): void => {
    const { index } = (event.currentTarget as HTMLElement).dataset;
    const place = this.#found[Number(index)];
    if (place) this.#choose(place);
  };
}

/** A press on a suggestion leaves the focus in the field. */
const keepFocus = (event: Event): void => event.preventDefault();
