import { createContext } from '@lit/context';
import type { Kit } from './kit.js';

/** The kit of the nearest hub. */
export const kitContext = createContext<Kit>(Symbol.for('linkage-kit'));

const key = Symbol.for('linkage-kit.default');
type Page = { [key]?: { kit?: Kit; create: () => Kit } };

/** Says how the page's one default kit is made; the first copy of the kit on a page wins. */
export function provideDefaultKit(create: () => Kit): void {
  (globalThis as Page)[key] ??= { create };
}

/** The page's one kit for tags that stand under no hub. */
export function defaultKit(): Kit | undefined {
  const slot = (globalThis as Page)[key];
  if (slot) slot.kit ??= slot.create();
  return slot?.kit;
}
