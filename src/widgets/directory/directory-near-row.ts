import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { NamedPlace } from '../../domain/service-search.js';
import type { KitConfig } from '../../kit/kit-config.js';
import { icon } from '../parts/icon.js';
import { lazyView } from '../parts/lazy-view.js';
import type * as near from './directory-near.js';
import { hereIcon } from './directory-icons.js';

/** A place that distances are measured from. */
export interface ChosenPlace extends NamedPlace {
  /** Where the resident is. */
  isHere?: boolean;
}

/** What choosing a place needs. */
export interface NearOptions {
  /** Places that the services name. */
  places(text: string): Promise<NamedPlace[]>;
  /** The portal's own search for places. */
  geocode(): KitConfig['geocode'];
  /** Another place is chosen, or none any more. */
  onChange(): void;
  /** Says something in the live region. */
  onSay(text: string): void;
}

/** What distances are measured from, and the row in which it is chosen. It is never stored, and in no address. */
export class NearController {
  readonly #localize: LocalizeController;
  readonly #part: LazyController<typeof near>;
  readonly #host: LitElement;
  readonly #options: NearOptions;
  #finder: near.PlaceFinder | undefined;
  /** Nothing where nobody asked. */
  place: ChosenPlace | undefined;

  constructor(host: LitElement, localize: LocalizeController, options: NearOptions) {
    this.#host = host;
    this.#localize = localize;
    this.#options = options;
    this.#part = lazyView(host, () => import('./directory-near.js'), localize, 'directory');
  }

  /** Resolves when nothing is on its way. */
  get settled(): Promise<void> {
    return this.#part.settled;
  }

  /** Forgets what was chosen and typed. */
  clear(): void {
    this.#finder?.close();
    this.#finder = undefined;
    this.#choose(undefined);
  }

  /**
   * The button "Near me", the field "Near a place", and what is chosen.
   * @param isOffered whether there are places; as long as that is not known, just their room
   */
  view(isOffered: boolean): TemplateResult {
    const { directory } = this.#localize.messages!;
    const finder = this.#finder;
    return html`<div class="near ${isOffered ? '' : 'waiting'}" part="near" @focusout=${this.#onLeave}>
      <div class="near-field">
        <label id="near-label" for="near">${directory.nearPlace}</label>
        <div class="near-input">
          <input
            id="near"
            class="input"
            role="combobox"
            aria-labelledby="near-label"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            aria-autocomplete="list"
            aria-controls="near-list"
            aria-expanded=${finder?.isOpen ? 'true' : 'false'}
            aria-activedescendant=${finder?.active === undefined || finder.active < 0 ? nothing : `near-${finder.active}`}
            .value=${finder?.text ?? ''}
            @input=${this.#onInput}
            @compositionend=${this.#onInput}
            @keydown=${this.#onKey}
          />
          <div id="near-list" role="listbox" aria-label=${directory.nearPlace} ?hidden=${!finder?.isOpen}>
            ${finder?.options() ?? nothing}
          </div>
        </div>
      </div>
      <button type="button" class="button small" part="near-me" @click=${this.#onHere}>
        ${icon(hereIcon)}${directory.nearMe}
      </button>
      ${finder?.notes(this.place, this.#onClear) ?? nothing}
    </div>`;
  }

  #choose(place: ChosenPlace | undefined): void {
    if (place === this.place) return;
    this.place = place;
    this.#options.onChange();
    this.#host.requestUpdate();
  }

  /** What does the work comes with the first sign of a person; whoever is quicker waits for it. */
  async #use(work: (finder: near.PlaceFinder) => void): Promise<void> {
    if (!this.#part.value) await this.#part.settled;
    const { value } = this.#part;
    if (!value) return;
    this.#finder ??= new value.PlaceFinder({
      ...this.#options,
      localize: this.#localize,
      onUpdate: () => this.#host.requestUpdate(),
      onChoose: (place) => this.#choose(place),
    });
    work(this.#finder);
  }

  readonly #onHere = (): void => void this.#use((finder) => void finder.locate());

  readonly #onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value } = event.target as HTMLInputElement;
    void this.#use((finder) => finder.type(value));
  };

  readonly #onKey = (event: KeyboardEvent): void => this.#finder?.press(event);

  readonly #onLeave = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Element | null))
      this.#finder?.fold();
  };

  readonly #onClear = (): void => {
    this.#choose(undefined);
    this.#host.renderRoot.querySelector<HTMLElement>('#near')?.focus();
  };
}
