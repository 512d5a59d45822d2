/** Attributes that are read out or shown. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'placeholder',
  'alt',
  'label',
];
const buttons = 'input[type=button], input[type=submit], input[type=reset]';

/** Every text of a shadow tree: what stands there, is read out, comes from a style sheet, or from a check of the page's. */
function textsOf(root: ShadowRoot): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (nodeValue?.trim() && !parentElement?.matches('style, script')) found.push(nodeValue);
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of spoken) found.push(element.getAttribute(name) ?? '');
    if (element.matches(buttons)) found.push((element as HTMLInputElement).value);
    const { validity, validationMessage } = element as HTMLInputElement;
    if (validity?.customError) found.push(validationMessage);
    for (const pseudo of ['::before', '::after']) {
      const { content } = getComputedStyle(element, pseudo);
      if (content.startsWith('"')) found.push(content);
    }
  }
  return found;
}

/** Gathers the texts of tags, those of their live regions also where they do not stay, until it is ended. */
export function watchTexts(tags: () => HTMLElement[]): { end(): string[] } {
  const found = new Set<string>();
  const watched = new Set<ShadowRoot>();
  const { title } = document;
  const readRegions = () => {
    for (const root of watched)
      for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live], dialog'))
        found.add(region.textContent ?? '');
    watchNew();
  };
  const observer = new MutationObserver(readRegions);
  const watchNew = () => {
    for (const { shadowRoot } of tags()) {
      if (!shadowRoot || watched.has(shadowRoot)) continue;
      watched.add(shadowRoot);
      observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
    }
  };
  const timer = setInterval(watchNew, 20);
  return {
    end() {
      readRegions();
      clearInterval(timer);
      observer.disconnect();
      for (const { shadowRoot } of tags())
        if (shadowRoot) for (const text of textsOf(shadowRoot)) found.add(text);
      if (document.title !== title) found.add(document.title);
      return [...found].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
    },
  };
}
