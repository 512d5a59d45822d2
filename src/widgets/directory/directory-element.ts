import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import type { UrlState } from '../../controllers/page-address.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { FacetName, ServiceQuestion } from '../../domain/service-search.js';
import type { Service } from '../../domain/service.js';
import type { Outcome } from '../../domain/submission.js';
import type { SelectAction } from '../../kit/kit.js';
import type { ServicesState } from '../../kit/services.js';
import { LinkageSelectEvent } from '../../kit/submission-events.js';
import { splitWords } from '../../search/normalize.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { lazyView } from '../parts/lazy-view.js';
import { emptyState, shell } from '../parts/shell.js';
import { readValue, subjectOf, writeChosen, type Chosen, type DirectoryValue } from './directory-data.js';
import { settleChosen, type FacetsContext } from './directory-facets.js';
import { DescriptionController } from './description-controller.js';
import { countText, directoryList } from './directory-list.js';
import { NearController } from './directory-near-row.js';
import type { ServiceContext } from './directory-result.js';
import { searchField } from './directory-search.js';
import { serviceStyles } from './directory-service.styles.js';
import { DirectoryServices, type Answered } from './directory-services.js';
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
 * @event {LinkageSelectEvent} linkage-select - A resident picks what to do about a service.
 *
 * @csspart widget - Everything.
 * @csspart header - Title and intro.
 * @csspart search - The search field.
 * @csspart filters - The filters, beside the results or in a dialog.
 * @csspart facet - One group of filters.
 * @csspart chip - A filter that is on.
 * @csspart list - The list of results.
 * @csspart item - One result.
 * @csspart more - The button that shows more results.
 * @csspart detail - One service in full.
 * @csspart hours - Its opening hours.
 * @csspart actions - What a resident can do about it.
 * @csspart back - The button back to the results.
 * @csspart leave - The button that leaves the page, on sensitive services.
 * @csspart notice - Something worth knowing.
 * @csspart status - The live region.
 */
export class DirectoryElement extends LitElement {
  static override styles = [tokens, controls, directoryStyles, serviceStyles];
  static override properties: PropertyDeclarations = {
    ...widgetProperties,
    mode: {},
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
  /** Facets, and levels of them, that are unfolded. */
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
  readonly #feedView = new LazyController(this, () => import('../parts/feed-notice.js'));
  readonly #services = new DirectoryServices(this, this.#kit, {
    mode: () => this.mode,
    onLost: () => this.#feed.reload(),
  });
  readonly #feed: FeedController<'services'> = new FeedController(this, this.#kit, 'services', {
    lang: () => this.#localize.lang,
    read: this.#services.read,
  });
  readonly #filters = lazyView(this, () => import('./directory-filters.js'), this.#localize, 'directory');
  readonly #detail = lazyView(this, () => import('./directory-detail.js'), this.#localize, 'directory');
  readonly #onSay = (text: string): void => void (this.said = text);
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
  readonly #address = new UrlStateController(this, { onChange: (state) => this.#onAddress(state) });

  constructor() {
    super();
    this.headingLevel = 2;
    this.staleAfterDays = STALE_AFTER_DAYS;
    this.demo = false;
    this.jsonLd = false;
    new DescriptionController(this, () => (this.jsonLd ? this.#services.find(this.openId) : undefined));
    this.said = '';
    this.reset();
    this.#kit.onChange((change) => {
      if (change === 'clear') this.reset();
    });
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
    this.words = this.openId = '';
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
    const parts = [this.#detail, this.#feedView, this.#filters, this.#saved, this.#near, this.#opening];
    await Promise.all(parts.map(({ settled }) => settled));
    await this.#services.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('mode') && this.hasUpdated) this.#feed.reload();
    if (this.#feed.status === 'none') this.#services.clear();
    if (changed.has('words') || changed.has('chosen') || changed.has('ids')) {
      this.shown = PAGE;
      if (this.hasUpdated) this.#writeAddress(false);
      this.said = '';
    }
    // Also where a link names it.
    if (this.#services.find(this.openId)?.sensitive) this.#writeAddress(false);
    const [area = this.#ownArea, ...others] = this.chosen.area ?? [];
    this.#services.findResponsible(others.length ? '' : area);
    this.#services.ask(this.#question);
  }

  protected override render() {
    const { messages } = this.#localize;
    if (!messages || !this.#kit.value) return html`<slot></slot>`;
    const { directory } = messages;
    const { found, state } = this.#services;
    const isNone = this.#feed.status === 'none';
    const feed = this.#services.noticed(this.#feed);
    return shell({
      messages,
      title: this.heading || directory.heading,
      level: this.headingLevel,
      status:
        this.said ||
        (isNone
          ? directory.count(0)
          : feed.status === 'error'
            ? messages.common.loadError
            : found && this.#feed.answer
              ? countText(found, directory)
              : ''),
      body: html`${isNone ? '' : this.#feedView.value?.feedNotice({ messages, localize: this.#localize, feed })}
      ${isNone ? emptyState(directory.noData, directory.noDataHint) : found && state ? this.#renderBody(found, state) : ''}`,
    });
  }

  #renderBody(found: Answered, state: ServicesState) {
    const messages = this.#localize.messages!;
    const context = this.#context;
    const { service, isLoading } = this.#services.inFull(this.openId);
    const detail = service && this.#detail.value;
    if (detail) {
      const link = service.sensitive ? undefined : this.#address.link;
      return detail.serviceDetail(service, { ...context, words: [], isLoading, link, onBack: this.#onBack });
    }
    if (this.#saved.isOpen) return this.#saved.view(context, this.#onSaved) ?? '';
    if (!state.size && this.#feed.answer)
      return emptyState(messages.directory.noData, messages.directory.noDataHint);
    const facets: FacetsContext = {
      ...state,
      counts: found.counts,
      chosen: this.chosen,
      unfolded: this.unfolded,
      messages,
      lang: this.#localize.lang,
      late: () => this.#filters.value,
      number: (value: number) => this.#localize.number(value),
      onChoose: this.#onChoose,
      onUnfold: this.#onUnfold,
    };
    return html`${searchField({ messages, words: this.words, onWords: this.#onWords })}
    ${state.hasPlaces ? this.#near.view() : ''}
    ${directoryList({
      facets,
      state,
      context,
      found,
      words: this.words,
      responsible: this.#services.responsible,
      isShared: this.ids.length > 0,
      onAll: this.#onAll,
      onSaved: this.#onSaved,
      isWide: this.#view.isWide,
      layout: this.layout,
      onMore: this.#onMore,
      onClear: this.#onClear,
      onDrop: this.#onDrop,
      onWords: this.#onWords,
      onFilters: () => this.#view.showDialog(),
    })}`;
  }

  get #ownArea(): string | undefined {
    return this.area || this.#kit.value?.config.area;
  }

  get #question(): ServiceQuestion {
    const { state } = this.#services;
    const area = this.#ownArea;
    return {
      words: this.words,
      facets: state ? settleChosen(state, this.chosen) : this.chosen,
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
    const opening = this.#services.state?.hasHours ? this.#opening.at(now) : undefined;
    return {
      messages: this.#localize.messages!,
      localize: this.#localize,
      level: (this.headingLevel || 2) + 1,
      words: splitWords(this.#services.found?.question.words ?? ''),
      now,
      staleAfterDays: this.staleAfterDays ?? STALE_AFTER_DAYS,
      saved: this.#saved.ids,
      near: this.#near.place,
      directionsUrl: this.directionsUrl,
      ...(opening && { opening }),
      featured: this.#featured,
      onOpen: (service) => this.#onOpen(service),
      onSelect: (service, action, purpose) => this.#select(service, action, purpose),
      onSave: (service) => void this.#saved.toggle(service),
      onSay: this.#onSay,
      // Replaced, so that the back button does not lead here again.
      onLeave: () => location.replace('about:blank'),
    };
  }

  #onOpen(service: Service): void {
    this.#view.remember(service.id);
    this.#open(service.id);
    this.#writeAddress(true);
  }

  #onAddress({ open = [], ...searched }: UrlState): void {
    const { words, chosen } = readValue({ ...searched, query: searched['words']?.[0] });
    const { ids = [] } = searched;
    const now = readValue(this.value);
    // Back from a service, the list is as long as it was.
    if (JSON.stringify([words, chosen, ids]) !== JSON.stringify([now.words.trim(), now.chosen, this.ids]))
      Object.assign(this, { words, chosen, ids });
    const [id = ''] = open;
    if (id === this.openId) return;
    if (id) this.#open(id);
    else this.#close();
  }

  #writeAddress(isStep: boolean): void {
    const { sharedDevice } = this.#kit.value?.config ?? {};
    const open = this.#services.find(this.openId);
    // Browsers remember addresses: a sensitive service is in none, and a shared computer learns nothing.
    // What an id stands for is not known before the feed is read.
    if (sharedDevice || (this.openId && !this.#feed.answer)) return;
    const searched = { words: [this.words.trim()], ids: [...this.ids], ...writeChosen(this.chosen) };
    this.#address.write({ open: [open?.sensitive ? '' : (open?.id ?? '')], ...searched }, isStep);
  }

  #open(id: string): void {
    this.openId = id;
    void this.#view.focus('#detail');
  }

  readonly #onBack = (): void => {
    this.#close();
    this.#writeAddress(true);
  };

  #close(): void {
    const id = this.openId;
    this.openId = '';
    if (id) void this.#view.restore(id);
  }

  readonly #onChoose = (name: FacetName, values: string[]): void => {
    const { [name]: _old, ...others } = this.chosen;
    this.chosen = values.length ? { ...others, [name]: values } : others;
    void this.#view.keepFocus();
  };

  readonly #onUnfold = (key: string): void => {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(key)) unfolded.add(key);
    this.unfolded = unfolded;
  };

  readonly #onWords = (words: string): void => {
    this.words = words;
    void this.#view.keepFocus();
  };

  readonly #onDrop = (what: FacetName | 'words'): void =>
    what === 'words' ? this.#onWords('') : this.#onChoose(what, []);

  readonly #onClear = (): void => {
    this.words = '';
    this.chosen = {};
    void this.#view.keepFocus();
  };

  readonly #onAll = (): void => {
    this.ids = [];
    void this.#view.keepFocus();
  };

  readonly #onMore = (): void => {
    const { shown } = this;
    this.shown += PAGE;
    void this.#view.focusResult(shown);
  };

  #select(service: Service, action: SelectAction, purpose?: 'correction'): void {
    const subject = subjectOf(service);
    this.dispatchEvent(new LinkageSelectEvent(subject, action));
    this.#kit.value?.select({ subject, action, ...(purpose && { purpose }) });
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
