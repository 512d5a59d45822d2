import { ReactiveElement, type ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Resolves once what is due is drawn. Parts that are loaded later may still be on their way, unlike with `updateComplete`. */
export const drawn = (host: Host): Promise<boolean> =>
  ReactiveElement.prototype['getUpdateComplete'].call(host as unknown as ReactiveElement);

/** What has the focus, in whatever shadow root. */
export function deepActiveElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * Moves focus to what the next update draws. What is loaded later may bring it only then, or take its place: then focus
 * moves once more, unless somebody has gone on meanwhile.
 * @param what a selector, or what focuses it and gives it back
 */
export async function focusNext(
  host: Host,
  what: string | (() => Element | null | undefined),
): Promise<void> {
  const root = host.shadowRoot!;
  const move = () => {
    if (typeof what !== 'string') return what();
    const found = root.querySelector<HTMLElement>(what);
    found?.focus();
    return found;
  };
  await drawn(host);
  const early = move();
  const at = deepActiveElement();
  await host.updateComplete;
  const now = deepActiveElement();
  if (!early?.isConnected && (now === at || now === document.body)) move();
}
