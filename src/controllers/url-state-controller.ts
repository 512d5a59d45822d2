import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../domain/problem.js';
import { loadChunk } from '../kit/load-chunk.js';
import type { AddressMode, PageAddress, UrlState } from './page-address.js';

/** What keeps something in the address. */
type UrlStateHost = ReactiveControllerHost & HTMLElement & { urlState?: string };

/** What the controller needs. */
export interface UrlStateOptions {
  /** The address says something else than before, also when it is first read. */
  onChange(state: UrlState): void;
  /** Whether what the address names can be looked up already; what it says is held back until then. */
  isReady?(): boolean;
}

/** Follows `url-state`: what is open or searched stands in the address, and what stands there is opened. */
export class UrlStateController implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #options: UrlStateOptions;
  /** Said by the address, and not passed on yet. */
  #heard: UrlState | undefined;
  #mode: string | undefined;
  #address: PageAddress | undefined;

  constructor(host: UrlStateHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#address?.connect();
  }

  hostDisconnected(): void {
    this.#address?.disconnect();
  }

  hostUpdate(): void {
    this.#pass();
    const mode = this.#host.urlState || 'none';
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#address?.disconnect();
    this.#address = undefined;
    if (mode === 'hash' || mode === 'query') void this.#load(mode);
    else if (mode !== 'none')
      warnOnce(`<${this.#host.localName} url-state="${mode}"> is not one of none, hash, query.`);
  }

  /** Writes down what is open and searched; `isStep` so that the back button undoes it. */
  write(state: UrlState, isStep: boolean): void {
    this.#address?.write(state, isStep);
  }

  readonly #hear = (state: UrlState): void => {
    this.#heard = state;
    this.#pass();
  };

  #pass(): void {
    const { onChange, isReady } = this.#options;
    const state = this.#heard;
    if (!state || isReady?.() === false) return;
    this.#heard = undefined;
    onChange(state);
  }

  async #load(mode: AddressMode): Promise<void> {
    try {
      const { PageAddress } = await loadChunk(() => import('./page-address.js'));
      if (this.#mode !== mode) return;
      this.#address = new PageAddress(this.#host.localName, mode, this.#hear);
      if (this.#host.isConnected) this.#address.connect();
    } catch {
      // Without it everything works, but for the address.
      this.#mode = undefined;
    }
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
