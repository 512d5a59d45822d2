import type { Messages } from '../i18n/messages.js';
import type { LocalizedHost } from './localize-controller.js';

/** What is marked, and what it was marked with. */
const marked = new WeakMap<Element, Map<Element, string>>();
const words = new WeakMap<Messages, Set<string>>();

/** Every text of the kit that stands for itself. */
function wordsOf(messages: Messages): Set<string> {
  const known = words.get(messages) ?? new Set<string>();
  if (!words.has(messages)) {
    words.set(messages, known);
    const visit = (value: unknown): void => {
      if (typeof value === 'string') known.add(value);
      else if (typeof value === 'object' && value) Object.values(value).forEach(visit);
    };
    visit(messages);
  }
  return known;
}

/**
 * Says of a tag on a page in a language that the kit does not have: its own words are in `texts`; what the page has put
 * into it, what a feed tells and what somebody types is in the page's language, unless it says another itself.
 * From out here, because hardly a page needs it, and templates that said so would be loaded by every one.
 * @param texts BCP 47 tag of the texts; nothing where they are the page's, which takes the marks away
 */
export function markLanguage(
  host: LocalizedHost,
  messages: Messages,
  page: string,
  texts: string | undefined,
): void {
  const root = host.shadowRoot?.querySelector<HTMLElement>('.widget');
  const marks = marked.get(host) ?? new Map<Element, string>();
  marked.set(host, marks);
  for (const [element, lang] of marks) {
    if (element.getAttribute('lang') === lang) element.removeAttribute('lang');
    if (element.matches('.widget, slot, slot *')) element.removeAttribute('dir');
    (element as HTMLElement).style.removeProperty('-webkit-locale');
  }
  marks.clear();
  if (!root || !texts) return;

  const mark = (element: Element, lang: string, dir?: string): void => {
    marks.set(element, lang);
    element.setAttribute('lang', lang);
    // The kit's own text takes the language over by name, which counts for more than an attribute: fonts and voices go by it.
    (element as HTMLElement).style.setProperty('-webkit-locale', `"${lang}"`);
    if (dir) element.setAttribute('dir', dir);
  };
  const { direction } = getComputedStyle(host);
  // All that the kit falls back to is written from left to right.
  mark(root, texts, 'ltr');
  const own = 'heading' in host && host.heading;
  for (const slot of root.querySelectorAll('slot')) {
    mark(slot, page, direction);
    if (slot.name !== 'heading' || !own) for (const part of slot.children) mark(part, texts, 'ltr');
  }
  const known = wordsOf(messages);
  for (const part of root.querySelectorAll('bdi:not([lang]), [dir=auto]:not([lang])'))
    if (!part.closest('[role=status]') && !known.has(part.textContent?.trim() ?? '')) mark(part, page);
}
