import type { ReactiveController } from 'lit';
import type { UrlState } from '../../controllers/page-address.js';
import { UrlStateController, type UrlStateHost } from '../../controllers/url-state-controller.js';
import type { Service } from '../../domain/service.js';
import { readValue, writeChosen, type Chosen } from './directory-data.js';

/** What of a directory is in the address. */
export interface DirectoryState {
  words: string;
  chosen: Chosen;
  /** Ids of a list that somebody shared. */
  ids: readonly string[];
}

/** What a directory tells its address, and hears from it. */
export interface DirectoryAddressOptions {
  state(): DirectoryState;
  /** What is open; nothing where the address must not change now. */
  open(): { service: Service | undefined } | undefined;
  /** The address says that something else is searched. */
  onSearch(state: DirectoryState): void;
  /** The address names a service, or none (`''`). */
  onOpen(id: string): void;
}

/** Keeps what is searched and open in the address, but never a sensitive service: browsers remember addresses. */
export class DirectoryAddress implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #options: DirectoryAddressOptions;
  readonly #address: UrlStateController;
  /** Something is to be written down as soon as it may be. */
  #isDue = false;

  constructor(host: UrlStateHost, options: DirectoryAddressOptions) {
    this.#host = host;
    this.#options = options;
    this.#address = new UrlStateController(host, { onChange: (state) => this.#read(state) });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isDue) this.write(false);
  }

  /** Address of the page with a service open, where the page keeps it there. */
  linkOf({ sensitive }: Service): string | undefined {
    return !sensitive && /^(hash|query)$/.test(this.#host.urlState ?? '') ? location.href : undefined;
  }

  /** Writes down what is searched and open; `isStep` so that the back button undoes it. */
  write(isStep: boolean): void {
    const open = this.#options.open();
    this.#isDue = !open;
    if (!open) return;
    const { words, chosen, ids } = this.#options.state();
    // Not even what it was found by stays.
    if (open.service?.sensitive) return this.#address.write({}, false);
    const searched = { words: [words.trim()], ids: [...ids], ...writeChosen(chosen) };
    this.#address.write({ open: [open.service?.id ?? ''], ...searched }, isStep);
  }

  #read({ open: [id = ''] = [], ...searched }: UrlState): void {
    const { words, chosen } = readValue({ ...searched, query: searched['words']?.[0] });
    const { ids = [] } = searched;
    const now = this.#options.state();
    // Back from a service, the list is as long as it was.
    const { words: before } = readValue({ query: now.words.trim() });
    if (JSON.stringify([words, chosen, ids]) !== JSON.stringify([before, inOrder(now.chosen), now.ids]))
      this.#options.onSearch({ words, chosen, ids });
    this.#options.onOpen(id);
  }
}

/** The same, in the order in which it is read. */
const inOrder = (chosen: Chosen): Chosen => readValue(writeChosen(chosen)).chosen;
