import type { Page } from 'puppeteer-core';
import type { InPage } from './in-page.js';

declare const inPage: InPage;

/** Runs in the page: texts that are not to be seen whole, a line each. */
function findCutText(): string[] {
  const found: string[] = [];
  const SLACK = 1.5;
  const parentOf = (node: Node): Element | null => {
    const parent = (node as Element).assignedSlot ?? node.parentNode;
    if (parent instanceof ShadowRoot) return parent.host;
    return parent instanceof Element ? parent : null;
  };
  const nameOf = (element: Element): string => {
    const part = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
    return `${element.localName}${part && `.${part.trim().replace(/\s+/g, '.')}`}`;
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element)!;
  };
  /** Said to screen readers only. */
  const isHidden = (box: DOMRect, style: CSSStyleDeclaration): boolean =>
    style.position === 'absolute' && (box.width <= 1 || box.height <= 1 || style.clipPath !== 'none');
  const isPainted = ({
    backgroundColor,
    backgroundImage,
    borderTopWidth,
    borderTopStyle,
  }: CSSStyleDeclaration) =>
    !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor) ||
    backgroundImage !== 'none' ||
    (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0);

  const look = (text: Text, rects: DOMRect[]): string | undefined => {
    let across = true;
    let down = true;
    for (let element = parentOf(text); element; element = parentOf(element)) {
      const style = styleOf(element);
      if (style.display === 'contents') continue;
      const box = element.getBoundingClientRect();
      if (isHidden(box, style)) return undefined;
      const isTag = element.localName.startsWith('linkage-');
      const clips = { across: style.overflowX, down: style.overflowY };
      // What can be scrolled to is not lost.
      if (/auto|scroll/.test(clips.across)) across = false;
      if (/auto|scroll/.test(clips.down)) down = false;
      const isBlock = style.display !== 'inline';
      const isEdge =
        isBlock && (isTag || isPainted(style) || clips.across !== 'visible' || clips.down !== 'visible');
      if (isEdge) {
        const outside = rects.find(
          ({ left, right, top, bottom, height }) =>
            (across && (left < box.left - SLACK || right > box.right + SLACK)) ||
            // A font's own height is more than that of its letters.
            (down && (bottom - height * 0.3 > box.bottom || top + height * 0.3 < box.top)),
        );
        if (outside) return nameOf(element);
      }
      if (isTag || style.position === 'fixed' || element.matches(':popover-open, dialog[open]'))
        return undefined;
    }
    return undefined;
  };

  const room = document.createElement('canvas').getContext('2d')!;
  /** What a native control says does not fit into it. */
  const lookAt = (control: HTMLInputElement | HTMLSelectElement): string | undefined => {
    const text =
      control instanceof HTMLSelectElement
        ? control.selectedOptions[0]?.text
        : control.value
          ? ''
          : control.placeholder;
    const style = styleOf(control);
    // An example that there is no room for is not shown at all.
    const isExample = control instanceof HTMLInputElement && !control.value;
    if (isExample && getComputedStyle(control, '::placeholder').color === 'rgba(0, 0, 0, 0)')
      return undefined;
    if (!text || control.clientWidth === 0 || isHidden(control.getBoundingClientRect(), style))
      return undefined;
    room.font = style.font;
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    const isTooLong = room.measureText(text).width > control.clientWidth - padding + SLACK;
    return isTooLong ? text : undefined;
  };

  for (const root of inPage.roots()) {
    if (!(root instanceof ShadowRoot)) continue;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.matches('style, script, option, textarea, title')) continue;
      if (!parent.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const edge = rects.length > 0 && look(text, rects);
      if (edge) found.push(`"${text.data.trim().slice(0, 40)}" in ${nameOf(parent)} leaves ${edge}`);
    }
    for (const control of root.querySelectorAll<HTMLInputElement>('input, select')) {
      const cut = control.checkVisibility({ contentVisibilityAuto: true }) && lookAt(control);
      if (cut) found.push(`"${cut.slice(0, 40)}" is too long for its ${nameOf(control)} ${control.name}`);
    }
  }
  return [...new Set(found)];
}

/** Texts of the tags that are clipped, or painted outside the box they belong to. */
export const cutText = (page: Page): Promise<string[]> => page.evaluate(findCutText);
