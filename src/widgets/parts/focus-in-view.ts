import { css, LitElement } from 'lit';

/** For so many frames what has the focus is watched: what is laid out only when it comes into view moves it. */
const FRAMES = 6;

const { styleSheet } = css`
  :is(a, button, input, select, textarea, summary, label, .field, [tabindex]) {
    scroll-margin-block: var(--linkage-scroll-margin, 6em) 3em;
  }
  dialog :is(a, button, input, label, [tabindex]) {
    scroll-margin-block: 5em;
  }
`;

/** A control with its label, as far as there is room for both. */
function shownOf(target: Element): Element {
  if (target.matches('[type=radio], [type=checkbox]')) return target.closest('label') ?? target;
  const field = target.closest('.field');
  return field && field.clientHeight < innerHeight / 2 ? field : target;
}

/** Brings what has the focus into view whole. */
function reveal(target: Element): void {
  const shown = shownOf(target);
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(shown);
  const room = target.closest('dialog')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const upper = room.top + parseFloat(scrollMarginBlockStart);
  const lower = room.bottom - parseFloat(scrollMarginBlockEnd);
  const { top, bottom } = shown.getBoundingClientRect();
  // `nearest` heeds no margin where all shows, be it beneath a header.
  if (top < upper || bottom - top > lower - upper) {
    if (top < upper || top > lower) shown.scrollIntoView({ block: 'start' });
  } else if (bottom > lower) shown.scrollIntoView({ block: 'end' });
}

/** Another copy of the kit has another Lit, or looks after its tags itself. */
const isOwn = (element: Element): boolean =>
  element instanceof LitElement && element.localName.startsWith('linkage-');

const known = new WeakSet<ShadowRoot>();
let isPressed = false;

function watch(root: ShadowRoot, target: Element, frames: number): void {
  reveal(target);
  if (frames)
    requestAnimationFrame(
      () => root.activeElement === target && !isPressed && watch(root, target, frames - 1),
    );
}

function follow(root: ShadowRoot): void {
  const target = root.activeElement;
  if (!target || isPressed) return;
  if (!known.has(root)) {
    known.add(root);
    // From one control to the next within, nobody outside hears of it.
    root.addEventListener('focusin', () => follow(root));
    if (isOwn(root.host) && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
  // Within somebody's own component, the tag is further in.
  if (target.shadowRoot) return follow(target.shadowRoot);
  if (isOwn(root.host)) watch(root, target, FRAMES);
}

function onFocus({ target }: { target: EventTarget | null }): void {
  const root = (target as Element | null)?.shadowRoot;
  if (root) follow(root);
}

/**
 * Keeps what has the focus in a tag clear of a page's sticky header and of the lower edge: browsers do not scroll when
 * focus moves to what shows beneath something else. A press scrolls nothing: it would miss.
 */
export function keepFocusInView(): void {
  addEventListener('pointerdown', () => (isPressed = true), true);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isPressed = false), true);
  addEventListener('focusin', onFocus);
  onFocus({ target: document.activeElement });
}
