const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin'];
const waiting = new Set<() => void>();
let isSeen = false;

function onSign(): void {
  isSeen = true;
  for (const sign of signs) removeEventListener(sign, onSign, true);
  for (const work of waiting) work();
  waiting.clear();
}

/**
 * Does something with the first sign of a person on the page: what only a touched form needs is loaded then, while the
 * network that brought the page is still there, and a page that is not used does not pay for it.
 */
export function afterFirstSign(work: () => void): void {
  if (isSeen) return work();
  if (!waiting.size)
    for (const sign of signs) addEventListener(sign, onSign, { capture: true, passive: true });
  waiting.add(work);
}
