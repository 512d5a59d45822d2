/** A timer of the virtual clock. */
interface Timer {
  id: number;
  at: number;
  every: number | undefined;
  run: () => void;
}

const real = { setTimeout, clearTimeout, setInterval, clearInterval };

/**
 * Time that moves only when it is told to. Timers follow `elapsed`, as those of a browser do; the time of day (`now`)
 * can be set forward or back beneath them.
 */
export class VirtualClock {
  /** ms since the schedule began; never goes back */
  elapsed = 0;
  /** What the time of day is off by, in ms. */
  offset = 0;
  #timers: Timer[] = [];
  #lastId = 0;
  #current: number | undefined;

  now(): number {
    return 1_800_000_000_000 + this.elapsed + this.offset;
  }

  /** When the next timer is due, in `elapsed`. */
  next(): number | undefined {
    return this.#timers.length ? Math.min(...this.#timers.map(({ at }) => at)) : undefined;
  }

  set(run: () => void, delay: number, every?: number): number {
    const id = ++this.#lastId;
    this.#timers.push({ id, at: this.elapsed + Math.max(0, delay), every, run });
    return id;
  }

  clear(id: unknown): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  /** Runs the first timer that is due by now; false where there is none. */
  fire(): boolean {
    const due = this.#timers.filter(({ at }) => at <= this.elapsed);
    const first = due.sort((a, b) => a.at - b.at || a.id - b.id)[0];
    if (!first) return false;
    if (first.every === undefined) this.clear(first.id);
    else first.at += Math.max(1, first.every);
    this.#current = first.id;
    first.run();
    this.#current = undefined;
    return true;
  }

  /** Ends the timer whose turn it is. */
  stopCurrent(): void {
    this.clear(this.#current);
  }

  /** Puts this clock under the kit's timers. `setImmediate`, by which fake-indexeddb lives, stays real. */
  install(): void {
    const start = (every: boolean) => (run: () => void, delay?: number) =>
      this.set(run, delay ?? 0, every ? (delay ?? 0) : undefined);
    const stop = (id: unknown) => this.clear(id);
    Object.assign(globalThis, {
      setTimeout: start(false),
      setInterval: start(true),
      clearTimeout: stop,
      clearInterval: stop,
    });
  }

  /** Gives the process its own timers back. */
  static restore(): void {
    Object.assign(globalThis, real);
  }
}
