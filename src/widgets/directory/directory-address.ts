import type { ReactiveController, ReactiveControllerHost } from 'lit';

const KEY = 'linkage-directory';

/** What the address controller needs. */
export interface AddressOptions {
  /** The `url-state` attribute: `hash`, `query`, or anything else for neither. */
  mode(): string | undefined;
  /** The address names another service, or none. */
  onChange(id: string): void;
}

/** Keeps the open service in the page's address, so that a link opens it and the back button closes it. */
export class DirectoryAddress implements ReactiveController {
  readonly #options: AddressOptions;
  #mode: string | undefined;
  value = '';

  constructor(host: ReactiveControllerHost, options: AddressOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  hostUpdate(): void {
    const mode = this.#options.mode();
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.#read();
  }

  /** Puts the id of a service into the address, or takes it out. */
  write(id: string): void {
    const parameters = this.#parameters();
    if (!parameters || id === this.value) return;
    this.value = id;
    if (id) parameters.set(KEY, id);
    else parameters.delete(KEY);
    const url = new URL(location.href);
    url[this.#mode === 'hash' ? 'hash' : 'search'] = parameters.toString();
    history.pushState(history.state, '', url);
  }

  #parameters(): URLSearchParams | undefined {
    if (this.#mode === 'query') return new URLSearchParams(location.search);
    // An ordinary fragment names an element of the page, and has no value.
    return this.#mode === 'hash'
      ? new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '')
      : undefined;
  }

  readonly #read = (): void => {
    const id = this.#parameters()?.get(KEY) ?? '';
    if (id === this.value) return;
    this.value = id;
    this.#options.onChange(id);
  };
}
