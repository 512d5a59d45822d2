import type { AddedMessages, TagSection } from './i18n/messages.js';
import { loadChunk } from './kit/load-chunk.js';
import { nearestLang } from './i18n/nearest-lang.js';
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
/** When a tag that could not be loaded is asked for again, in ms. */
const AGAIN = 5000;
const HUB = 'linkage-hub';
const requested = new Set<string>();

function load(tag: string, element: Element): void {
  if (requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  // Beside the widget, not after it: one round trip less before the first words stand there.
  if (tag !== HUB)
    loadMessages(matchLanguage(nearestLang(element).lang), {
      tags: [tag.slice('linkage-'.length) as TagSection],
      late: [],
    }).catch(() => undefined);
  // At once, and yet the hub is defined first: each tag's chunk imports the one that defines it (`.tools/flat-imports.ts`
  // sees to that), and a form inside a hub must never meet the page's default settings.
  Promise.all([tag === HUB || loaders[HUB]!().catch(() => undefined), loadChunk(loaders[tag]!)]).catch(
    (error: unknown) => {
      // A tag's own chunk lost on a bad network is tried again soon, with the next tag, and when the network is back; one that
      // several share is lost until the page is loaded anew (see `loadChunk`): till then the fallback content stays.
      requested.delete(tag);
      setTimeout(() => element.isConnected && load(tag, element), AGAIN);
      console.warn(`linkage-kit: <${tag}> could not be loaded; its fallback content stays.`, error);
    },
  );
}

/** Loads the tags that stand in `root`, and defines the hub before those inside it. */
function find(root: ParentNode & Node): void {
  for (const element of [root as Element, ...root.querySelectorAll(selector)])
    if (Object.hasOwn(loaders, element.localName)) load(element.localName, element);
}

/** `addMessages` of the package: texts for a language, from now on and in what is on the page. */
export const addMessages = async (language: string, texts: AddedMessages): Promise<void> =>
  (await loadChunk(() => import('./controllers/add-messages.js'))).addMessages(language, texts);

const selector = Object.keys(loaders).join(',');

let observer: MutationObserver | undefined;

/** Loads the tags that stand in `root`, and those that come. It is done of the page itself, which does not see into its shadow roots. */
export function discover(root: ParentNode & Node): void {
  observer?.observe(root, { childList: true, subtree: true });
  find(root);
}

if (typeof document !== 'undefined') {
  observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations)
      for (const node of addedNodes) if (node instanceof Element) find(node);
  });
  discover(document.documentElement);
  addEventListener('online', () => find(document.documentElement));
}
