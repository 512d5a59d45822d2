import type { CSSResult, LitElement } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';

/** Gives a widget further styles, for a part of its view that came later. */
export function adoptStyles(host: LitElement, styles: CSSResult[]): void {
  const root = host.renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map((style) => style.styleSheet!)];
}

/** A part of a widget's view that brings styles of its own, and is loaded when it is needed. */
export const lazyView = <T extends { styles: CSSResult[] }>(
  host: LitElement,
  load: () => Promise<T>,
): LazyController<T> =>
  new LazyController(host, async () => {
    const view = await load();
    adoptStyles(host, view.styles);
    return view;
  });
