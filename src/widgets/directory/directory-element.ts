import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { KitController } from '../../controllers/kit-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { ServiceQuestion } from '../../domain/service-search.js';
import type { Service } from '../../domain/service.js';
import type { Outcome } from '../../domain/submission.js';
import type { ServicesState, SourceHeaders } from '../../kit/services.js';
import { controls } from '../../styles/controls.js';
import { lists } from '../../styles/lists.js';
import { tokens } from '../../styles/tokens.js';
import { lazyView } from '../parts/lazy-view.js';
import { ownText } from '../parts/own-text.js';
import { shell } from '../parts/shell.js';
import { emptyState } from '../parts/state-box.js';
import { readValue, writeChosen, type Chosen, type DirectoryValue } from './directory-data.js';
import { settleChosen } from './directory-facets.js';
import { DirectoryAddress } from './directory-address.js';
import { DescriptionController } from './description-controller.js';
import { directoryBody, type BodyHandlers } from './directory-body.js';
import { statusText } from './directory-list.js';
import { NearController } from './directory-near-row.js';
import type { ServiceContext } from './directory-result.js';
import { Selecting } from './directory-select.js';
import { DirectoryServices, ServicesFeed, type Answered } from './directory-services.js';
import { DirectoryView } from './directory-view.js';
import { directoryStyles } from './directory.styles.js';
import { OpeningController } from './opening-controller.js';
import { SavedController } from './saved-controller.js';

const PAGE = 20;
const STALE_AFTER_DAYS = 180;

/**
 * @summary Service directory: search, filters, results, and each service in full.
 * @tag linkage-directory
 *
 * @slot - Shown until the tag is defined, or for ever where scripts are off.
 * @slot heading - Replaces the title.
 * @slot intro - Text beneath the title.
 * @slot footer - Beneath everything.
 *
 * @event {LinkageReadyEvent} linkage-ready - Services are there.
 * @event {LinkageLoadErrorEvent} linkage-load-error - `src` could not be read.
 * @event {LinkageSelectEvent} linkage-select - A resident picks what to do about a service; a page that does it itself prevents the default.
 *
 * @csspart search - The search field, with its icon.
 * @csspart input - The field itself.
 * @csspart near - The row with "Near a place" and "Near me".
 * @csspart near-me - The button that asks the device where it is.
 * @csspart filters - The filters, beside the results or in a dialog.
 * @csspart facet - One group of filters.
 * @csspart chip - A filter, or a place, that is on.
 * @csspart clear - The button that takes all filters away.
 * @csspart saved - The button that leads to the saved services.
 * @csspart saved-list - The saved services.
 * @csspart list - The list of results.
 * @csspart item - One result.
 * @csspart more - The button that shows more results.
 * @csspart detail - One service in full.
 * @csspart hours - Its opening hours.
 * @csspart actions - What a resident can do about it.
 * @csspart back - The button back to the results.
 * @csspart leave - The button that leaves the page, on sensitive services.
 * @csspart share - The button that hands on a link to a service, or to the saved ones.
 * @csspart copy - The button that copies the saved services as text.
 * @csspart print - The button that prints.
 * @csspart empty - Shown where there is nothing.
 * @csspart loading - Shown where something is on its way.
 * @csspart error - Why a place, or the services, could not be found.
 */
export class DirectoryElement extends LitElement {
  static override styles = [tokens, controls, lists, directoryStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    mode: {},
    headers: { attribute: false },
    area: {},
    highlightIds: { attribute: 'highlight-ids' },
    staleAfterDays: { type: Number, attribute: 'stale-after-days' },
    words: { state: true },
    chosen: { state: true },
    unfolded: { state: true },
    openId: { state: true },
    shown: { state: true },
    said: { state: true },
    ids: { state: true },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    directionsUrl: { attribute: 'directions-url' },
  };

  /** `local` reads all services, `remote` asks the server each question; `auto` decides by the first page. @default auto */
  declare mode?: 'auto' | 'local' | 'remote';

  /** Headers for what is asked of `src`, such as a search-only key: an object, or a function of the address. Never stored. */
  declare headers?: SourceHeaders;
  /** Id or name of the resident's area: its services come first. @default the hub's */
  declare area?: string;
  /** Ids of services that come first, separated by spaces. */
  declare highlightIds?: string;
  /** Puts the service that is shown in full into the page's head, for search engines (schema.org, JSON-LD). */
  declare jsonLd: boolean;
  /** URI template of the way to a place, with `{latitude}`, `{longitude}` and `{address}`. @default OpenStreetMap's */
  declare directionsUrl?: string;
  /** Days after which a record that nobody checked is said to be old. @default 180 */
  declare staleAfterDays: number;
  declare private words: string;
  declare private chosen: Chosen;
  declare private unfolded: ReadonlySet<string>;
  /** Id of the service that is shown in full. */
  declare private openId: string;
  declare private shown: number;
  /** Ids of a list that somebody shared, in the place of all services. */
  declare private ids: readonly string[];
  /** What the live region says, until the next question. */
  declare private said: string;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'directory');
  readonly #feedView = lazyView(this, () => import('./directory-feed-view.js'));
  readonly #services = new DirectoryServices(this, this.#kit, {
    mode: () => this.mode,
    headers: () => this.headers,
    onLost: () => this.#feed.reload(),
  });
  readonly #feed: ServicesFeed = new ServicesFeed(this, this.#kit, this.#services, () => this.#localize.lang);
  readonly #marks = new LazyController(this, () => import('../../search/highlight.js'));
  readonly #filters = lazyView(this, () => import('./directory-filters.js'), this.#localize, 'directory');
  readonly #sheet = lazyView(this, () => import('./directory-sheet.js'));
  readonly #detail = lazyView(this, () => import('./directory-detail.js'), this.#localize, 'directory');
  readonly #onSay = (text: string): void => void (this.said = text);
  readonly #selecting = new Selecting(this, {
    kit: this.#kit,
    localize: this.#localize,
    detail: this.#detail,
    onUntaken: (service) => (service.id === this.openId ? undefined : this.#onOpen(service)),
    onSay: this.#onSay,
  });
  readonly #saved = new SavedController(this, this.#kit, this.#localize, {
    services: this.#services,
    urlState: () => this.urlState,
    onSay: this.#onSay,
  });
  readonly #near = new NearController(this, this.#localize, {
    places: (text) => this.#services.places(text),
    geocode: () => this.#kit.value?.config.geocode,
    onChange: () => {
      this.shown = PAGE;
      if (!this.#near.place) this.said = '';
    },
    onSay: this.#onSay,
  });
  readonly #opening = new OpeningController(this, () => this.#kit.value?.config.timezone);
  readonly #view = new DirectoryView(this);
  readonly #address = new DirectoryAddress(this, {
    state: () => ({ words: this.words, chosen: this.chosen, ids: this.ids }),
    // What an id stands for is not known before the feed is read; a shared computer learns nothing.
    open: () =>
      this.#kit.value?.config.sharedDevice || !this.#services.isSettled(this.openId)
        ? undefined
        : { service: this.#services.find(this.openId) },
    onSearch: (state) => Object.assign(this, state),
    onOpen: (id) => (id === this.openId ? undefined : id ? this.#open(id) : this.#close()),
  });

  constructor() {
    super();
    this.headingLevel = 2;
    this.staleAfterDays = STALE_AFTER_DAYS;
    this.demo = this.jsonLd = false;
    new DescriptionController(this, () => (this.jsonLd ? this.#services.find(this.openId) : undefined));
    this.reset();
    this.#kit.onChange((change) => change === 'clear' && this.reset());
  }

  /** The words, the chosen values by facet (`category`, `party` …) and the id of the open service (`open`). */
  get value(): DirectoryValue {
    return { query: this.words, open: this.openId, ...writeChosen(this.chosen) };
  }
  set value(value: Partial<DirectoryValue>) {
    const { words, open, chosen } = readValue(value);
    this.reset();
    Object.assign(this, { words, chosen, openId: open });
  }

  /** There is nothing to send in a directory: ends as `cancelled`. */
  submit(): Promise<Outcome> {
    return Promise.resolve({ state: 'cancelled', submission: null });
  }

  /** Back to all services. */
  reset(): void {
    this.words = this.openId = this.said = '';
    this.chosen = {};
    this.unfolded = new Set();
    this.ids = [];
    this.shown = PAGE;
    this.#saved.show(false);
    this.#near.clear();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    const views = [this.#detail, this.#feedView, this.#filters, this.#sheet, this.#saved, this.#near];
    await Promise.all([...views, this.#opening, this.#marks].map(({ settled }) => settled));
    await this.#services.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('mode') && this.hasUpdated) this.#feed.reload();
    if (this.#feed.status === 'none') this.#services.clear();
    if (changed.has('words') || changed.has('chosen') || changed.has('ids')) {
      this.shown = PAGE;
      if (this.hasUpdated) this.#address.write(false);
      this.said = '';
    }
    if (this.#services.find(this.openId)?.sensitive) this.#address.write(false);
    this.#services.findResponsible(this.#question);
    this.#services.ask(this.#question);
  }

  protected override render() {
    const { messages } = this.#localize;
    const isNone = this.#feed.status === 'none';
    const view = isNone ? undefined : this.#feedView.value;
    // The fallback stays until there is something to show in its place.
    if (!messages || !this.#kit.value || !(isNone || view)) return html`<slot></slot>`;
    const { directory } = messages;
    const { found, state } = this.#services;
    const feed = this.#services.noticed(this.#feed);
    const isWaiting = this.#opening.isAwaited(state, found);
    const toTell = { messages, localize: this.#localize, feed, isWaiting };
    const told = view?.listNotice({ ...toTell, isWide: this.#view.isWide, layout: this.layout }) ?? '';
    const isShown = found && state && !isWaiting;
    const failure = isShown && feed.status === 'error' ? told : undefined;
    const status = this.said || statusText(feed.status, this.#feed.answer && found, messages);
    return shell({
      messages,
      title: this.heading || directory.heading,
      level: this.headingLevel,
      status,
      body: ownText(
        html`${failure ? '' : told}
        ${isNone ? emptyState(directory.noData, directory.noDataHint) : isShown ? this.#renderBody(found, state, status, failure) : ''}`,
      ),
    });
  }

  #renderBody(found: Answered, state: ServicesState, status: string, failure: unknown) {
    const messages = this.#localize.messages!;
    this.#saved.want();
    const context = this.#context;
    const { service, isLoading } = this.#services.inFull(this.openId);
    const detail = service && this.#detail.value;
    if (detail) {
      const link = this.#address.linkOf(service);
      return detail.serviceDetail(service, { ...context, words: [], isLoading, link, onBack: this.#onBack });
    }
    if (this.#saved.isOpen) return this.#saved.view(context, this.#onSaved) ?? '';
    const { noData, noDataHint } = messages.directory;
    if (!state.size && this.#feed.answer) return emptyState(noData, noDataHint);
    return directoryBody({
      state,
      context,
      found,
      words: this.words,
      chosen: this.chosen,
      unfolded: this.unfolded,
      late: () => this.#filters.value,
      sheet: () => this.#sheet.value,
      near: state.hasPlaces || !state.isComplete ? this.#near.view(state.hasPlaces) : undefined,
      responsible: this.#services.responsible,
      isShared: this.ids.length > 0,
      failure,
      isWide: this.#view.isWide,
      status,
      layout: this.layout,
      ...this.#handlers,
    });
  }

  readonly #handlers: BodyHandlers = {
    onAll: () => {
      this.ids = [];
      void this.#view.keepFocus();
    },
    onWords: (words) => {
      this.words = words;
      // Whoever types on no longer waits for a service that is still on its way.
      this.openId = '';
      void this.#view.keepFocus();
    },
    onChoose: (name, values) => {
      const { [name]: _old, ...others } = this.chosen;
      this.chosen = values.length ? { ...others, [name]: values } : others;
      void this.#view.keepPlace();
    },
    onUnfold: (key) => {
      const unfolded = new Set(this.unfolded);
      if (!unfolded.delete(key)) unfolded.add(key);
      this.unfolded = unfolded;
    },
    onClear: () => {
      this.words = '';
      this.chosen = {};
      void this.#view.keepFocus();
    },
    onMore: () => {
      const { shown } = this;
      this.shown += PAGE;
      void this.#view.focusResult(shown);
    },
    onSaved: () => this.#onSaved(),
    onFilters: () => void this.#view.showDialog(),
  };

  get #question(): ServiceQuestion {
    const area = this.area || this.#kit.value?.config.area;
    return {
      words: this.words,
      facets: settleChosen(this.#services.state, this.chosen),
      ...(area && { area }),
      ...(this.#near.place && { near: this.#near.place }),
      ...(this.ids.length && { ids: this.ids }),
      highlightIds: [...this.#featured],
      count: this.shown,
    };
  }

  get #featured(): ReadonlySet<string> {
    return new Set(this.highlightIds?.split(/[\s,]+/).filter(Boolean));
  }

  get #context(): ServiceContext {
    const now = Date.now();
    const opening = this.#opening.for(this.#services.state, this.#services.found, now);
    const words = this.#services.found?.question.words.trim();
    const marks = words ? this.#marks.value : undefined;
    return {
      messages: this.#localize.messages!,
      localize: this.#localize,
      level: (this.headingLevel || 2) + 1,
      words: marks?.splitWords(words!) ?? [],
      rangesOf: marks?.highlightRanges,
      now,
      staleAfterDays: this.staleAfterDays ?? STALE_AFTER_DAYS,
      saved: this.#saved.ids,
      near: this.#near.place,
      directionsUrl: this.directionsUrl,
      ...(opening && { opening }),
      featured: this.#featured,
      onOpen: (service) => this.#onOpen(service),
      note: this.#selecting.noteOf(this.openId),
      onSelect: this.#selecting.pick,
      onSave: (service) => void this.#saved.toggle(service),
      onSay: this.#onSay,
      // Replaced, so that the back button does not lead here again.
      onLeave: () => location.replace('about:blank'),
    };
  }

  #onOpen(service: Service): void {
    this.#view.remember(service.id);
    this.#open(service.id);
    this.#address.write(true);
  }

  #open(id: string): void {
    this.openId = id;
    void this.#view.focus('#detail');
  }

  readonly #onBack = (): void => {
    this.#close();
    this.#address.write(true);
  };

  #close(): void {
    const id = this.openId;
    this.openId = this.said = '';
    if (id) void this.#view.restore(id);
  }

  /** To the saved services, and back. */
  readonly #onSaved = (): void => {
    this.#saved.show(!this.#saved.isOpen);
    void this.#view.focus(this.#saved.isOpen ? '#saved' : '.count');
  };
}

export interface DirectoryElement extends WidgetAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-directory': DirectoryElement;
  }
}
