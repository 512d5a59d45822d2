/** The nearest `lang` of an element, across shadow roots, and every root on the way. */
export function nearestLang(element: Element): { lang: string; roots: Node[] } {
  const roots: Node[] = [];
  let lang = '';
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (!lang && node instanceof Element) lang = node.getAttribute('lang') ?? '';
    if (!node.parentNode) roots.push(node);
  }
  // Some systems name a locale (`en-US@posix`), which is no language tag.
  return { lang: lang || navigator.language.replace(/[@.].*/, '') || 'en', roots };
}
