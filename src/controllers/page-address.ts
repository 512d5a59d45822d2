import type { ReactiveController } from 'lit';
import { warnOnce } from '../domain/problem.js';
import type { UrlStateHost, UrlStateOptions } from './url-state-controller.js';

/** What a widget keeps in the address: values by name; `open` is what is shown in full. */
export type UrlState = Record<string, string[]>;

/** Typing is written down once it pauses, in ms: browsers refuse to change the address many times a second. */
const PAUSE = 400;

const names = new WeakMap<HTMLElement, string>();

/**
 * What a tag is called in the address: the first of its kind that keeps something there by its kind, a further one by
 * its id, else `linkage-directory2`. It stays the same however tags come and go.
 */
export function addressName(host: HTMLElement): string {
  const { localName, id } = host;
  const known = names.get(host);
  if (known) return known;
  const alike = (host.getRootNode() as ParentNode).querySelectorAll<UrlStateHost>(localName);
  const at = [...alike].filter(({ urlState = 'none' }) => urlState !== 'none').indexOf(host as UrlStateHost);
  const name = at > 0 ? id || `${localName}${at + 1}` : localName;
  names.set(host, name);
  return name;
}

/**
 * The part of the page's address that is one tag's: `linkage-pledge=n1` is what is open, `linkage-directory-words=meals`
 * anything else. What other tags and the page itself keep there stays.
 */
export class PageAddress implements ReactiveController {
  readonly #host: UrlStateHost;
  readonly #options: UrlStateOptions;
  /** As the attribute says: `hash`, `query`, or anything else for neither. */
  #mode: string | undefined;
  #seen = '{}';
  /** Said by the address, and not passed on yet. */
  #heard: UrlState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Waits for typing to pause. */
  #typed: UrlState | undefined;

  constructor(host: UrlStateHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    // Connects at once where the host is connected.
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  // After the update: what is changed before it, the host's `willUpdate` would not hear of.
  hostUpdated(): void {
    const { localName, urlState: mode } = this.#host;
    if (mode !== this.#mode) {
      this.#mode = mode;
      if (mode && !['none', 'hash', 'query'].includes(mode))
        warnOnce(`<${localName} url-state="${mode}"> is not one of none, hash, query.`);
      this.#read();
    }
    this.#pass();
  }

  /** Writes the state down; `isStep` so that the back button undoes it. */
  write(state: UrlState, isStep: boolean): void {
    clearTimeout(this.#timer);
    if (isStep) {
      // What was typed just before is what the back button leads to.
      this.#writeTyped();
      this.#write(state, 'pushState');
    } else {
      this.#typed = state;
      this.#timer = setTimeout(() => this.#writeTyped(), PAUSE);
    }
  }

  #writeTyped(): void {
    if (this.#typed) this.#write(this.#typed, 'replaceState');
    this.#typed = undefined;
  }

  #write(state: UrlState, how: 'pushState' | 'replaceState'): void {
    const parameters = this.#parameters();
    if (!parameters) return;
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
    const parameters = this.#parameters();
    if (!parameters) return;
    const state = this.#stateOf(parameters);
    const seen = JSON.stringify(state);
    if (seen === this.#seen) return;
    this.#seen = seen;
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

  /** Not before something is kept: until then the tag is not counted. */
  get #prefix(): string {
    return addressName(this.#host);
  }

  #parameters(): URLSearchParams | undefined {
    if (this.#mode === 'query') return new URLSearchParams(location.search);
    // An ordinary fragment names an element of the page, and has no value.
    return this.#mode === 'hash'
      ? new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '')
      : undefined;
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
