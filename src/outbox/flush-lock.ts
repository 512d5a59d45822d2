/** Runs `work` in at most one page of the origin at a time. */
export interface FlushLock {
  /** Resolves to false, without running, where another page holds it. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** How long another page may hold it in a row, in ms: as long as a lease. */
const PATIENCE = 20_000;

/**
 * A Web Lock by name. On plain-http pages and old browsers there are none: the lease in the store is then the only
 * guard, which is enough for correctness.
 */
export function createFlushLock(name: string): FlushLock {
  /** Since when every try found it taken, ms since the page began. */
  let takenSince: number | undefined;
  return {
    async run(work) {
      const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
      if (!locks) {
        await work();
        return true;
      }
      return locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) takenSince = undefined;
        else {
          takenSince ??= performance.now();
          // Slices are short: whoever holds it for so long hangs or is frozen, and the lease is guard enough.
          if (performance.now() - takenSince < PATIENCE) return false;
        }
        await work();
        return true;
      });
    },
  };
}
