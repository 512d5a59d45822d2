import type { TagSection } from './i18n/messages.js';
import { loadChunk } from './kit/load-chunk.js';
import { loadMessages, matchLanguage } from './i18n/registry.js';

const loaders: Record<string, () => Promise<unknown>> = {
  'linkage-hub': async () => {
    await import('./widgets/hub/define.js');
  },
  'linkage-directory': async () => {
    await import('./widgets/directory/define.js');
  },
  'linkage-signup': async () => {
    await import('./widgets/signup/define.js');
  },
  'linkage-hours': async () => {
    await import('./widgets/hours/define.js');
  },
  'linkage-pledge': async () => {
    await import('./widgets/pledge/define.js');
  },
  'linkage-feedback': async () => {
    await import('./widgets/feedback/define.js');
  },
  'linkage-outbox': async () => {
    await import('./widgets/outbox/define.js');
  },
};
/** When a tag that could not be loaded is asked for again, in ms. */
const AGAIN = 5000;
const HUB = 'linkage-hub';
const requested = new Set<string>();

function load(tag: string, element: Element): void {
  if (requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  // Beside the widget, not after it: one round trip less before the first words stand there.
  const lang = element.closest('[lang]')?.getAttribute('lang') || navigator.language;
  if (tag !== HUB)
    loadMessages(matchLanguage(lang), { tags: [tag.slice('linkage-'.length) as TagSection], late: [] }).catch(
      () => undefined,
    );
  // The hub first: a form inside it must never meet the page's default settings.
  const hub = tag !== HUB && element.closest(HUB) ? loadChunk(loaders[HUB]!) : Promise.resolve();
  hub
    .then(() => loadChunk(loaders[tag]!))
    .catch((error: unknown) => {
      // A lost chunk on a bad network: tried again soon, with the next tag, and when the network is back.
      requested.delete(tag);
      setTimeout(() => element.isConnected && load(tag, element), AGAIN);
      console.warn(`linkage-kit: <${tag}> could not be loaded; its fallback content stays.`, error);
    });
}

/** Loads the tags that stand in `root`, and defines the hub before those inside it. */
export function discover(root: ParentNode & Node): void {
  const found =
    root instanceof Element
      ? [root, ...root.querySelectorAll(selector)]
      : [...root.querySelectorAll(selector)];
  for (const element of found)
    if (Object.hasOwn(loaders, element.localName)) load(element.localName, element);
}

const selector = Object.keys(loaders).join(',');

if (typeof document !== 'undefined') {
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes) if (node instanceof Element) discover(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
  discover(document.documentElement);
  addEventListener('online', () => discover(document.documentElement));
}
