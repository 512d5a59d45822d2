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
 * @returns takes it back; whether it was still to be done
 */
export function afterFirstSign(work: () => void): () => boolean {
  if (isSeen) work();
  else {
    waiting.add(work);
    for (const sign of signs) addEventListener(sign, onSign, { capture: true, passive: true });
  }
  return () => waiting.delete(work);
}
