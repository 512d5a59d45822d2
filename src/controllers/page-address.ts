/** What a widget keeps in the address: values by name; `open` is what is shown in full. */
export type UrlState = Record<string, string[]>;

/** Where in the address. */
export type AddressMode = 'hash' | 'query';

/** Typing is written down once it pauses, in ms: browsers refuse to change the address many times a second. */
const PAUSE = 400;

/**
 * The part of the page's address that is one tag's: `linkage-pledge=n1` is what is open, `linkage-directory-words=meals`
 * anything else. What other tags and the page itself keep there stays.
 */
export class PageAddress {
  readonly #prefix: string;
  readonly #mode: AddressMode;
  readonly #onChange: (state: UrlState) => void;
  #seen = '{}';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(prefix: string, mode: AddressMode, onChange: (state: UrlState) => void) {
    this.#prefix = prefix;
    this.#mode = mode;
    this.#onChange = onChange;
  }

  connect(): void {
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  /** Writes the state down; `isStep` so that the back button undoes it. */
  write(state: UrlState, isStep: boolean): void {
    clearTimeout(this.#timer);
    if (isStep) this.#write(state, 'pushState');
    else this.#timer = setTimeout(() => this.#write(state, 'replaceState'), PAUSE);
  }

  #write(state: UrlState, how: 'pushState' | 'replaceState'): void {
    const parameters = this.#parameters();
    for (const key of [...parameters.keys()]) if (this.#nameOf(key) !== undefined) parameters.delete(key);
    for (const [name, values] of Object.entries(state))
      for (const value of values) if (value) parameters.append(this.#keyOf(name), value);
    const seen = JSON.stringify(this.#stateOf(parameters));
    if (seen === this.#seen) return;
    this.#seen = seen;
    const url = new URL(location.href);
    url[this.#mode === 'hash' ? 'hash' : 'search'] = parameters.toString();
    try {
      history[how](history.state, '', url);
    } catch (error) {
      // Sandboxed documents have no address of their own.
      console.warn('linkage-kit: url-state could not change the address.', error);
    }
  }

  readonly #read = (): void => {
    const state = this.#stateOf(this.#parameters());
    const seen = JSON.stringify(state);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#onChange(state);
  };

  #parameters(): URLSearchParams {
    if (this.#mode === 'query') return new URLSearchParams(location.search);
    // An ordinary fragment names an element of the page, and has no value.
    return new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
  }

  #stateOf(parameters: URLSearchParams): UrlState {
    const state: UrlState = {};
    for (const key of parameters.keys()) {
      const name = this.#nameOf(key);
      if (name !== undefined) state[name] = parameters.getAll(key);
    }
    return state;
  }

  #keyOf(name: string): string {
    return name === 'open' ? this.#prefix : `${this.#prefix}-${name}`;
  }

  #nameOf(key: string): string | undefined {
    if (key === this.#prefix) return 'open';
    return key.startsWith(`${this.#prefix}-`) ? key.slice(this.#prefix.length + 1) : undefined;
  }
}
