import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadChunk } from '../kit/load-chunk.js';
import type { PageAddress, UrlState } from './page-address.js';

/** What keeps something in the address. */
export type UrlStateHost = ReactiveControllerHost & HTMLElement & { urlState?: string };

/** What the controller needs. */
export interface UrlStateOptions {
  /** The address says something else than before, also when it is first read. */
  onChange(state: UrlState): void;
  /** Whether what the address names can be looked up already; what it says is held back until then. */
  isReady?(): boolean;
}

/** Follows `url-state`. What does the work is only loaded on a page that has the attribute. */
export class UrlStateController implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #options: UrlStateOptions;
  #address: PageAddress | undefined;
  #isWanted = false;

  constructor(host: UrlStateHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#isWanted || !this.#host.urlState) return;
    this.#isWanted = true;
    loadChunk(() => import('./page-address.js')).then(
      ({ PageAddress }) => (this.#address = new PageAddress(this.#host, this.#options)),
      // Without it everything works, but for the address.
      () => (this.#isWanted = false),
    );
  }

  /** Writes down what is open and searched; `isStep` so that the back button undoes it. */
  write(state: UrlState, isStep: boolean): void {
    this.#address?.write(state, isStep);
  }
}

/** What a list with a form behind each record needs to be linked to. */
export interface RecordLinkOptions {
  /** Records of the feed; nothing while it is on its way. */
  records(): readonly { id: string }[] | undefined;
  open(id: string): void;
  /** Back to the list; does nothing where it is shown. */
  close(): void;
}

/** A link names a record of the feed and opens it; anything else is the list. */
export const linkedRecord = (host: UrlStateHost, { records, open, close }: RecordLinkOptions) =>
  new UrlStateController(host, {
    isReady: () => records() !== undefined,
    onChange: ({ open: [id = ''] = [] }) =>
      records()!.some((record) => record.id === id) ? open(id) : close(),
  });
