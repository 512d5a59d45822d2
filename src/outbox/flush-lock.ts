/** Runs `work` in at most one page of the origin at a time. */
export interface FlushLock {
  /** Resolves to false, without running, where another page holds it. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/**
 * A Web Lock by name. On plain-http pages and old browsers there are none: the lease in the store is then the only
 * guard, which is enough for correctness.
 */
export function createFlushLock(name: string): FlushLock {
  return {
    async run(work) {
      const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
      if (!locks) {
        await work();
        return true;
      }
      return locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock) return false;
        await work();
        return true;
      });
    },
  };
}
