/** Work in small steps: it yields where it may be interrupted, or what it waits for, and returns its result. */
export type Steps<T> = Generator<PromiseLike<unknown> | void, T, void>;

/** How work in steps is run. */
export interface SliceOptions {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Milliseconds of work before other tasks have their turn (6). */
  budget?: number;
  /** Lets other tasks have their turn. */
  pause?: () => Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

/** The next task. Not `scheduler.yield()`, which goes before waiting messages: a newer query could not end an older one. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Runs work in slices, so that no task takes long; throws the signal's reason once that is aborted. */
export async function runSliced<T>(
  steps: Steps<T>,
  { signal, budget = 6, pause = nextTask, now = () => performance.now() }: SliceOptions = {},
): Promise<T> {
  let end = now() + budget;
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done) return value as T;
    if (!value && now() < end) continue;
    await (value ?? pause());
    end = now() + budget;
  }
}

/** Runs work to its end at once; what it would wait for has not come then. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}
