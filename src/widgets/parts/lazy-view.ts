import type { CSSResult, LitElement } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { LateSection } from '../../i18n/messages.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';

/** Gives a widget further styles, for a part of its view that came later; those that it has stay where they are. */
export function adoptStyles(host: LitElement, styles: CSSResult[]): void {
  const root = host.renderRoot as ShadowRoot;
  const sheets = styles.map((style) => style.styleSheet!);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}

/**
 * A part of a widget's view that brings styles of its own, and is loaded when it is needed.
 * @param texts which texts come with it
 */
export const lazyView = <T extends { styles: CSSResult[] }>(
  host: LitElement,
  load: () => Promise<T>,
  localize?: LocalizeController,
  ...texts: LateSection[]
): LazyController<T> =>
  new LazyController(
    host,
    load,
    () => localize?.further(texts) ?? Promise.resolve(),
    ({ styles }) => adoptStyles(host, styles),
  );
