import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../domain/problem.js';
import { loadChunk } from '../kit/load-chunk.js';
import { afterFirstSign } from './first-sign.js';

/** When a part that could not be loaded is asked for again, in ms. */
const AGAIN = 3000;

/** A part of a view that is loaded with the first sign of a person, and at the latest when it is to be drawn. */
export class LazyController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  readonly #texts: (() => Promise<unknown>) | undefined;
  readonly #use: ((value: T) => void) | undefined;
  #value: T | undefined;
  #isWanted = false;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Promise<void> | undefined;
  #unwait: (() => void) | undefined;

  /**
   * @param load imports the part, and nothing else: a lost chunk is fetched again under another address
   * @param texts loads what else it needs
   * @param use what is done with it, once, before it shows
   */
  constructor(
    host: ReactiveControllerHost,
    load: () => Promise<T>,
    texts?: () => Promise<unknown>,
    use?: (value: T) => void,
  ) {
    this.#texts = texts;
    this.#use = use;
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwait = afterFirstSign(this.#begin);
    addEventListener('online', this.#begin);
  }

  hostDisconnected(): void {
    this.#unwait?.();
    removeEventListener('online', this.#begin);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The part; nothing while it is on its way, and the host is drawn again when it is there. */
  get value(): T | undefined {
    this.#isWanted = true;
    if (!this.#value && this.#timer === undefined) void this.#begin();
    return this.#value;
  }

  /** It is on its way; not while it waits to be asked for again. */
  get isLoading(): boolean {
    return this.#pending !== undefined;
  }

  /** Resolves when nothing is on its way. */
  get settled(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  readonly #begin = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#value) return Promise.resolve();
    this.#pending ??= Promise.all([loadChunk(this.#load), this.#texts?.()])
      .then(
        ([value]) => {
          this.#use?.(value);
          this.#value = value;
          this.#host.requestUpdate();
        },
        () => {
          // Fetching ahead may fail unnoticed; what is wanted is asked for again soon, and when the network is back.
          if (!this.#isWanted) return;
          // The network may have come back in this very moment.
          if (navigator.onLine && this.#hasFailed) warnOnce('a part could not be loaded.');
          this.#hasFailed = true;
          // Without a network nothing comes; its return is heard of.
          this.#timer = setTimeout(this.#begin, navigator.onLine ? AGAIN : 20 * AGAIN);
        },
      )
      .finally(() => (this.#pending = undefined));
    return this.#pending;
  };
}
