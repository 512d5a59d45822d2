const PREFIX = 'linkage-kit sender ';

/** Tells the pages of an origin which senders live: what a page that is gone was sending need not wait for its lease. */
export interface Presence {
  /** This sender is at work. Resolves once it is known whether others can see it. */
  enter(owner: string): Promise<boolean>;
  leave(): void;
  /** Who is at work; nothing where that cannot be known. */
  alive(): Promise<ReadonlySet<string> | undefined>;
}

/** By a Web Lock for as long as something is under way: the browser frees it with the page, however that ends. */
export function createPresence(): Presence {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  let end: (() => void) | undefined;
  return {
    async enter(owner) {
      if (!locks || end) return end !== undefined;
      return new Promise<boolean>((entered) => {
        void locks
          .request(`${PREFIX}${owner}`, () => {
            entered(true);
            return new Promise<void>((resolve) => (end = resolve));
          })
          // Then only the lease is known.
          .catch(() => entered(false));
      });
    },
    leave() {
      end?.();
      end = undefined;
    },
    async alive() {
      const { held = [] } = (await locks?.query()) ?? {};
      if (!locks) return undefined;
      return new Set(
        held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])),
      );
    },
  };
}
