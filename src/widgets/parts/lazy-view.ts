import type { CSSResult, LitElement } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';

/** A part of a widget's view that brings styles of its own, and is loaded when it is needed. */
export const lazyView = <T extends { styles: CSSResult }>(
  host: LitElement,
  load: () => Promise<T>,
): LazyController<T> =>
  new LazyController(host, async () => {
    const view = await load();
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, view.styles.styleSheet!];
    return view;
  });
