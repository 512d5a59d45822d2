import type { Page } from 'puppeteer-core';

/** What a page keeps between two calls: how each element looked. */
type Shot = Map<Element, Map<string, string>>;
type Keeper = typeof globalThis & { shots: Map<string, Shot> };

/** Whose looks are compared: all that is in the shadow trees of the tags, or all of the page's own. */
export type Side = 'inside' | 'outside';

/** What of a style is an element's own, and lays out or paints it. */
const OWN =
  '^(display|position|box-sizing|contain|grid|gap|row-gap|column-gap|padding|border-(?!c|spacing)|background|margin|overflow|writing-mode|font-size$|opacity|transform|translate|scale|animation|transition)';

/**
 * Notes the computed style and box of every element on a side, pseudo-elements included, under a name; where that name is
 * known gives what is another since then, a line each.
 * What stands above slots hands on what the page says of text: of its style only what lays it out counts, and it has no text.
 * @param but properties that may differ
 */
export async function compareLooks(page: Page, side: Side, name: string, but: string[]): Promise<string[]> {
  return page.evaluate(
    (which, key, left, own) => {
      const shots = ((globalThis as Keeper).shots ??= new Map());
      // Methods, because functions in variables would be wrapped by what compiles this for the test, and not run in a page.
      const tools = {
        isTag(element: Element): boolean {
          return element.localName.startsWith('linkage-');
        },
        origin(element: Element): { x: number; y: number } {
          if (which === 'outside') return { x: -scrollX, y: -scrollY };
          if (element.closest('dialog:modal')) return { x: 0, y: 0 };
          const root = element.getRootNode() as ShadowRoot;
          return (root.querySelector('[part~=widget]') ?? element).getBoundingClientRect();
        },
        half(number: number): number {
          return Math.round(number * 2) / 2;
        },
      };
      const elements = [...document.querySelectorAll('body, body *')].flatMap((element) => {
        if (which === 'inside') return [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
        return tools.isTag(element) || element.matches('script') ? [] : [element];
      });
      const shot: Shot = new Map();
      for (const element of elements) {
        if (element.localName === 'slot' && which === 'inside') continue;
        const look = new Map<string, string>();
        const isAboveSlots = which === 'inside' && element.querySelector('slot') !== null;
        if (isAboveSlots && [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
          look.set('text of its own', 'beside slots');
        const pseudos = ['', '::before', '::after'];
        if (element.matches('li, summary')) pseudos.push('::marker');
        if (element.matches('input, textarea')) pseudos.push('::placeholder');
        if (element.matches('dialog')) pseudos.push('::backdrop');
        for (const pseudo of pseudos) {
          const style = getComputedStyle(element, pseudo);
          if (/before|after/.test(pseudo) && style.content === 'none') continue;
          for (const property of style) {
            if (property.startsWith('--') || left.includes(property)) continue;
            if (isAboveSlots && !new RegExp(own).test(property)) continue;
            const value = style.getPropertyValue(property);
            // The same, as Chromium says it of what stands in a flexible box.
            const isNone = property.startsWith('min-') && value === 'auto';
            look.set(`${pseudo} ${property}`, isNone ? '0px' : value);
          }
        }
        const { x, y, width, height } = element.getBoundingClientRect();
        const zero = tools.origin(element);
        if (width && height) look.set('box', [x - zero.x, y - zero.y, width, height].map(tools.half).join());
        shot.set(element, look);
      }
      const before = shots.get(key);
      if (!before) {
        shots.set(key, shot);
        return elements.length ? [] : ['there is nothing to compare'];
      }
      const lines: string[] = before.size === shot.size ? [] : [`${before.size} elements, now ${shot.size}`];
      for (const [element, look] of shot) {
        const was = before.get(element);
        const host = (element.getRootNode() as ShadowRoot).host?.localName ?? '';
        const who = `${host} ${element.localName}.${element.getAttribute('class') ?? ''}`;
        if (!was) lines.push(`${who} is new`);
        else
          for (const property of new Set([...was.keys(), ...look.keys()]))
            if (was.get(property) !== look.get(property))
              lines.push(`${who} ${property}: ${was.get(property)} → ${look.get(property)}`);
      }
      return lines;
    },
    side,
    name,
    but,
    OWN,
  );
}

/** Style and box of every element of a page but the kit's tags, a line each: to be compared with those of another page. */
export const listLooks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('html, body, body *')].filter(
      (element) => !element.matches('script, [id=rude]') && !/^(linkage|x)-/.test(element.localName),
    );
    return elements.flatMap((element, index) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const lines = [`${index} ${element.localName} box: ${[x, y, width, height].join()}`];
      for (const pseudo of ['', '::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') continue;
        for (const property of style)
          lines.push(
            `${index} ${element.localName}${pseudo} ${property}: ${style.getPropertyValue(property)}`,
          );
      }
      return lines;
    });
  });

/** Style of all that stands in slots of the tags, a line each, but what depends on the room that it has there. */
export const slottedLooks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[slot], [slot] *')].flatMap((element, index) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') return [];
        return [...style]
          .filter(
            (name) =>
              !/^--|^display$|^(margin|inset|top|left|right|bottom)|(-size|width|height|origin)$/.test(
                name,
              ) || /^(font-size|line-height)$/.test(name),
          )
          .map((name) => `${index} ${element.localName}${pseudo} ${name}: ${style.getPropertyValue(name)}`);
      }),
    ),
  );
