import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../domain/problem.js';
import { afterFirstSign } from './first-sign.js';

/** A part of a view that is loaded with the first sign of a person, and at the latest when it is to be drawn. */
export class LazyController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #value: T | undefined;
  #isWanted = false;
  #pending: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    afterFirstSign(this.#begin);
    addEventListener('online', this.#begin);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#begin);
  }

  /** The part; nothing while it is on its way, and the host is drawn again when it is there. */
  get value(): T | undefined {
    this.#isWanted = true;
    if (!this.#value) void this.#begin();
    return this.#value;
  }

  /** Resolves when nothing is on its way. */
  get settled(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  readonly #begin = (): Promise<void> => {
    if (this.#value) return Promise.resolve();
    this.#pending ??= this.#load()
      .then(
        (value) => {
          this.#value = value;
          this.#host.requestUpdate();
        },
        (error: unknown) => {
          // Fetching ahead may fail unnoticed: it is asked for again when the network is back, and when it is needed.
          if (this.#isWanted) warnOnce(`a part of the kit could not be loaded (${String(error)}).`);
        },
      )
      .finally(() => (this.#pending = undefined));
    return this.#pending;
  };
}
