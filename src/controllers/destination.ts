import { warnOnce } from '../domain/problem.js';
import type { Kit } from '../kit/kit.js';

/** Whether a browser would post there from this page. */
export function isUsable(endpoint: string): boolean {
  try {
    const { protocol } = new URL(endpoint, document.baseURI);
    if (protocol === 'https:' || (protocol === 'http:' && location.protocol !== 'https:')) return true;
  } catch {
    // Said below.
  }
  warnOnce(`endpoint "${endpoint}" is none that this page can post to.`);
  return false;
}

/** Forgets what a newer submission replaces; the reference of one that did arrive stays. */
export async function discardUnreceived(kit: Kit, id: string): Promise<void> {
  const entries = await kit.entries();
  if (entries.some((entry) => entry.id === id && entry.submission)) await kit.discard(id);
}
