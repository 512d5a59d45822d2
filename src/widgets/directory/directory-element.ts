import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { KitController } from '../../controllers/kit-controller.js';
import { LazyController } from '../../controllers/lazy-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { UrlStateController } from '../../controllers/url-state-controller.js';
import type { UrlState } from '../../controllers/page-address.js';
import { widgetProperties, type WidgetAttributes } from '../../controllers/widget-properties.js';
import type { Service } from '../../domain/service.js';
import type { Outcome } from '../../domain/submission.js';
import type { SelectAction } from '../../kit/kit.js';
import { LinkageSelectEvent } from '../../kit/submission-events.js';
import { splitWords } from '../../search/normalize.js';
import type { FacetName } from '../../search/service-facets.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { lazyView } from '../parts/lazy-view.js';
import { shell } from '../parts/shell.js';
import { readValue, subjectOf, type Chosen, type DirectoryValue } from './directory-data.js';
import { directoryList } from './directory-list.js';
import type { ServiceContext } from './directory-result.js';
import { searchField } from './directory-search.js';
import { serviceStyles } from './directory-service.styles.js';
import { DirectoryServices } from './directory-services.js';
import { DirectoryView } from './directory-view.js';
import { directoryStyles } from './directory.styles.js';

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
    area: {},
    highlightIds: { attribute: 'highlight-ids' },
    staleAfterDays: { type: Number, attribute: 'stale-after-days' },
    words: { state: true },
    chosen: { state: true },
    unfolded: { state: true },
    openId: { state: true },
    shown: { state: true },
    saved: { state: true },
  };

  /** Id or name of the resident's area: its services come first. @default the hub's */
  declare area?: string;
  /** Ids of services that come first, separated by spaces. */
  declare highlightIds?: string;
  /** Days after which a record that nobody checked is said to be old. @default 180 */
  declare staleAfterDays: number;
  declare private words: string;
  declare private chosen: Chosen;
  /** Facets of which all values are shown. */
  declare private unfolded: ReadonlySet<FacetName>;
  /** Id of the service that is shown in full. */
  declare private openId: string;
  declare private shown: number;
  declare private saved: ReadonlySet<string>;

  readonly #kit = new KitController(this);
  readonly #localize = new LocalizeController(this, this.#kit, 'directory');
  readonly #feedView = new LazyController(this, () => import('../parts/feed-notice.js'));
  readonly #feed = new FeedController(this, this.#kit, 'services', { lang: () => this.#localize.lang });
  readonly #services = new DirectoryServices(this, this.#kit, this.#feed, () => this.#localize.lang);
  readonly #detail = lazyView(this, () => import('./directory-detail.js'));
  readonly #view = new DirectoryView(this);
  readonly #address = new UrlStateController(this, { onChange: (state) => this.#onAddress(state) });

  constructor() {
    super();
    this.headingLevel = 2;
    this.staleAfterDays = STALE_AFTER_DAYS;
    this.demo = false;
    this.saved = new Set();
    this.reset();
    this.#kit.onChange((change) => {
      if (change === 'kit' || change === 'config') void this.#readSaved();
      if (change === 'clear') this.reset();
    });
  }

  /** The words, the chosen values by facet (`category`, `party` …) and the id of the open service (`open`). */
  get value(): DirectoryValue {
    return { query: this.words, open: this.openId, ...this.chosen };
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
    this.shown = PAGE;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#localize.ready;
    await super.getUpdateComplete();
    await Promise.all([this.#detail.settled, this.#feedView.settled]);
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('words') && !changed.has('chosen')) return;
    this.shown = PAGE;
    if (this.hasUpdated) this.#writeAddress(false);
  }

  protected override render() {
    const { messages } = this.#localize;
    if (!messages || !this.#kit.value) return html`<slot></slot>`;
    const { directory } = messages;
    const isReady = this.#feed.answer !== undefined || this.#feed.status === 'none';
    const query = {
      words: this.words,
      chosen: this.chosen,
      area: this.area || this.#kit.value.config.area,
      highlightIds: this.#featured,
    };
    const matches = this.#services.match(query);
    return shell({
      messages,
      title: this.heading || directory.heading,
      level: this.headingLevel,
      status: isReady ? directory.count(matches.total) : '',
      body: html`${this.#feed.status === 'none' ? '' : this.#feedView.value?.feedNotice({ messages, localize: this.#localize, feed: this.#feed })}
      ${isReady ? this.#renderBody(matches) : ''}`,
    });
  }

  #renderBody({ indices, total, counts }: ReturnType<DirectoryServices['match']>) {
    const messages = this.#localize.messages!;
    const context = this.#context;
    const open = this.#services.find(this.openId);
    const detail = open && this.#detail.value;
    if (detail) return detail.serviceDetail(open, { ...context, words: [], onBack: this.#onBack });
    const facets = {
      services: this.#services,
      counts,
      chosen: this.chosen,
      unfolded: this.unfolded,
      messages,
      lang: this.#localize.lang,
      number: (value: number) => this.#localize.number(value),
      onChoose: this.#onChoose,
      onUnfold: this.#onUnfold,
    };
    return html`${this.#services.records.length ? searchField({ messages, words: this.words, onWords: (words) => (this.words = words) }) : ''}
    ${directoryList({
      facets,
      context,
      records: this.#services.records,
      indices,
      total,
      shown: this.shown,
      isWide: this.#view.isWide,
      layout: this.layout,
      onMore: this.#onMore,
      onClear: this.#onClear,
      onFilters: () => this.#view.showDialog(),
    })}`;
  }

  get #featured(): ReadonlySet<string> {
    return new Set(this.highlightIds?.split(/[\s,]+/).filter(Boolean));
  }

  get #context(): ServiceContext {
    return {
      messages: this.#localize.messages!,
      localize: this.#localize,
      level: (this.headingLevel || 2) + 1,
      words: splitWords(this.words),
      now: Date.now(),
      staleAfterDays: this.staleAfterDays ?? STALE_AFTER_DAYS,
      saved: this.saved,
      featured: this.#featured,
      onOpen: (service) => this.#onOpen(service),
      onSelect: (service, action, purpose) => this.#select(service, action, purpose),
      onSave: (service) => void this.#save(service),
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
    this.words = words;
    this.chosen = chosen;
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
    if (sharedDevice || open?.sensitive || (this.openId && !this.#feed.answer)) return;
    this.#address.write({ open: [open?.id ?? ''], words: [this.words.trim()], ...this.chosen }, isStep);
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

  readonly #onUnfold = (name: FacetName): void => {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(name)) unfolded.add(name);
    this.unfolded = unfolded;
  };

  readonly #onClear = (): void => {
    this.words = '';
    this.chosen = {};
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

  async #save({ id }: Service): Promise<void> {
    await (await this.#kit.value?.desk())?.saved.toggle(id);
    await this.#readSaved();
  }

  async #readSaved(): Promise<void> {
    this.saved = new Set(await (await this.#kit.value?.desk())?.saved.list());
  }
}

export interface DirectoryElement extends WidgetAttributes {}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-directory': DirectoryElement;
  }
}
