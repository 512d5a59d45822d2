import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { afterFirstSign } from '../../controllers/first-sign.js';
import { focusNext } from '../../controllers/focus-next.js';
import type { KitController } from '../../controllers/kit-controller.js';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Service } from '../../domain/service.js';
import type { ServicesState } from '../../kit/services.js';
import { lazyView } from '../parts/lazy-view.js';
import type { ServiceContext } from './directory-result.js';
import type * as late from './directory-saved.js';
import type { DirectoryServices } from './directory-services.js';

/** That something was saved on this device: known at once, without looking. */
const SAVED = 'linkage-kit.saved';

function mayHaveSaved(): boolean {
  try {
    return localStorage.getItem(SAVED) !== null;
  } catch {
    return false;
  }
}

function noteSaved(): void {
  try {
    localStorage.setItem(SAVED, '1');
  } catch {
    // Then the list is there with the first touch.
  }
}

/** What the saved services need. */
export interface SavedOptions {
  services: DirectoryServices;
  /** Where `url-state` keeps the address, if it does. */
  urlState(): string | undefined;
  /** Says something in the live region. */
  onSay(text: string): void;
}

/** The services that a resident keeps, and the list of them. */
export class SavedController implements ReactiveController {
  readonly #host: LitElement;
  readonly #kit: KitController;
  readonly #localize: LocalizeController;
  readonly #options: SavedOptions;
  readonly #part: LazyController<typeof late>;
  /** Those of the list that the source has; nothing while they are asked for. */
  #listed: readonly Service[] | undefined;
  /** Those that it does not have any more, and how many it could not look up. */
  #gone: readonly string[] = [];
  #unsure = 0;
  #isWanted = false;
  #unwait: (() => boolean) | undefined;
  /** The state in which what is saved was last looked up. */
  #checked: ServicesState | undefined;
  ids: ReadonlySet<string> = new Set();
  /** Whether the list takes the place of the results. */
  isOpen = false;

  constructor(host: LitElement, kit: KitController, localize: LocalizeController, options: SavedOptions) {
    this.#host = host;
    this.#kit = kit;
    this.#localize = localize;
    this.#options = options;
    this.#part = lazyView(host, () => import('./directory-saved.js'), localize, 'directory');
    host.addController(this);
    kit.onChange((change) => {
      if (change !== 'kit' && change !== 'config') return;
      if (this.#isWanted) void this.#read();
    });
  }

  /** There are services that may be on the list: looks which are, once. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    // What keeps them is not loaded before anybody is there, unless something may be kept.
    if (mayHaveSaved()) void this.#read();
    else this.#unwait = afterFirstSign(() => void this.#read());
  }

  hostDisconnected(): void {
    if (this.#unwait?.()) this.#isWanted = false;
  }

  hostUpdate(): void {
    const { state } = this.#options.services;
    // A server would be asked for each.
    if (state === this.#checked || !state?.isComplete || state.isRemote || !this.ids.size) return;
    this.#checked = state;
    void this.#list();
  }

  /** Resolves when nothing is on its way. */
  get settled(): Promise<void> {
    return this.#part.settled;
  }

  /** Keeps a service, or no longer. */
  async toggle({ id, name }: Service): Promise<void> {
    const desk = await this.#kit.value?.desk();
    const isWanted = !this.ids.has(id);
    let isSaved = await desk?.saved.toggle(id);
    // What was shown may not have been what is kept: what was pressed counts.
    if (isSaved !== isWanted) isSaved = await desk?.saved.toggle(id);
    const { storage, sharedDevice } = this.#kit.value!.config;
    if (isSaved && storage === 'device' && !sharedDevice) noteSaved();
    await this.#read();
    const { savedSaid, unsavedSaid } = this.#localize.messages!.directory;
    this.#options.onSay((isSaved ? savedSaid : unsavedSaid)(name));
  }

  /** Shows the list, or the results again. */
  show(isOpen: boolean): void {
    this.isOpen = isOpen;
    if (isOpen) void this.#list();
    this.#host.requestUpdate();
  }

  /** The list; nothing while what draws it is on its way. */
  view(context: ServiceContext, onBack: () => void): TemplateResult | undefined {
    const { services, urlState, onSay } = this.#options;
    const listed = this.#listed ?? [];
    const known = new Set(listed.map(({ id }) => id));
    const part = this.#part.value;
    const mode = urlState();
    const { storage, sharedDevice } = this.#kit.value!.config;
    return part?.savedView({
      ...context,
      words: [],
      services: listed,
      missing: this.#gone.filter((id) => this.ids.has(id)),
      unsure: this.#unsure,
      isInMemory: storage !== 'device' || sharedDevice,
      isLoading: this.#listed === undefined || services.state?.isComplete !== true,
      link:
        (mode === 'hash' || mode === 'query') && listed.length
          ? part.savedLink([...known], location.href, mode, part.addressName(this.#host))
          : undefined,
      onRemove: (ids) => void this.#remove(ids),
      onBack,
      onSay,
    });
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const desk = await this.#kit.value?.desk();
    for (const id of ids) await desk?.saved.remove(id);
    await this.#read();
    await focusNext(this.#host, '#saved');
  }

  async #read(): Promise<void> {
    this.ids = new Set(await (await this.#kit.value?.desk())?.saved.list());
    if (this.isOpen) await this.#list();
    this.#host.requestUpdate();
  }

  async #list(): Promise<void> {
    const { services } = this.#options;
    const ids = [...this.ids];
    const { isComplete, isPartial, staleSince } = services.state ?? {};
    const found = await services.alsoFind({ words: '', facets: {}, ids, count: ids.length });
    // In the order in which they were saved.
    const listed = ids.flatMap((id) => found?.records.find((service) => service.id === id) ?? []);
    this.#listed = listed.filter(({ sensitive }) => !sensitive);
    // What is not in a part, or in yesterday's, may be there all the same.
    const isWhole = found && isComplete && !isPartial && staleSince === undefined;
    const known = new Set([...listed.map(({ id }) => id), ...(found?.unsure ?? [])]);
    this.#gone = isWhole ? ids.filter((id) => !known.has(id)) : [];
    this.#unsure = isComplete ? ids.length - listed.length - this.#gone.length : 0;
    // What turned out to be sensitive since leaves no trace.
    const secret = listed.flatMap(({ id, sensitive }) => (sensitive && this.ids.has(id) ? id : []));
    if (secret.length) this.ids = new Set([...this.ids].filter((id) => !secret.includes(id)));
    this.#host.requestUpdate();
    const desk = secret.length ? await this.#kit.value?.desk() : undefined;
    for (const id of secret) await desk?.saved.remove(id);
  }
}
