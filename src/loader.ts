import type { TagSection } from './i18n/messages.js';
import { loadMessages, matchLanguage } from './i18n/registry.js';

const loaders: Record<string, () => Promise<unknown>> = {
  'linkage-hub': () => import('./widgets/hub/define.js'),
  'linkage-directory': () => import('./widgets/directory/define.js'),
  'linkage-signup': () => import('./widgets/signup/define.js'),
  'linkage-hours': () => import('./widgets/hours/define.js'),
  'linkage-pledge': () => import('./widgets/pledge/define.js'),
  'linkage-feedback': () => import('./widgets/feedback/define.js'),
  'linkage-outbox': () => import('./widgets/outbox/define.js'),
};
const HUB = 'linkage-hub';
const requested = new Set<string>();

function load(tag: string, element: Element): void {
  if (requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  // Beside the widget, not after it: one round trip less before the first words stand there.
  const lang = element.closest('[lang]')?.getAttribute('lang') || navigator.language;
  if (tag !== HUB)
    loadMessages(matchLanguage(lang), tag.slice('linkage-'.length) as TagSection).catch(() => undefined);
  // The hub first: a form inside it must never meet the page's default settings.
  const hub = tag !== HUB && element.closest(HUB) ? loaders[HUB]!() : Promise.resolve();
  hub.then(loaders[tag]!).catch((error: unknown) => {
    // A lost chunk on a bad network: the next tag, or the next page, tries again.
    requested.delete(tag);
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
