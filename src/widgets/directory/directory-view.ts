import type { LitElement, ReactiveController } from 'lit';
import { deepActiveElement, focusNext } from '../../controllers/focus-next.js';

/** Width in em from which filters stand beside the results. */
const WIDE = 46;

/** Room, focus and scrolling of a directory. */
export class DirectoryView implements ReactiveController {
  readonly #host: LitElement;
  // In the next frame: a change of layout while sizes are told is an error that the page's `onerror` hears.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #measured: HTMLElement | undefined;
  #place: { id: string; top: number } | undefined;
  isWide = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#box);
  }

  hostUpdated(): void {
    if (this.#box === this.#measured) return;
    this.#observer.disconnect();
    this.#observer.observe((this.#measured = this.#box));
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#measured = undefined;
  }

  /** Opens the dialog of filters, once it is there. */
  async showDialog(): Promise<void> {
    const at = deepActiveElement();
    if (!this.#find('dialog')) await this.#host.updateComplete;
    // Whoever went on meanwhile is not interrupted.
    if (deepActiveElement() === at) this.#find<HTMLDialogElement>('dialog')?.showModal();
  }

  /** Notes where the name of a service stands, to come back to. */
  remember(id: string): void {
    this.#place = { id, top: this.#name(id)?.getBoundingClientRect().top ?? 0 };
  }

  /** Back to the name of a service, where it stood. */
  restore(id: string): Promise<void> {
    const place = this.#place?.id === id ? this.#place : undefined;
    this.#place = undefined;
    return focusNext(this.#host, () => {
      const name = this.#name(id) ?? this.#find('.count');
      name?.focus({ preventScroll: place !== undefined });
      if (name?.isConnected && place) scrollBy(0, name.getBoundingClientRect().top - place.top);
      return name;
    });
  }

  /** Focuses what a selector finds, once it is there. */
  focus(selector: string): Promise<void> {
    return focusNext(this.#host, selector);
  }

  /** Focuses the name of a result by its position. */
  focusResult(position: number): Promise<void> {
    return focusNext(this.#host, () => {
      const name = this.#host.renderRoot.querySelectorAll<HTMLElement>('.name')[position];
      name?.focus();
      return name;
    });
  }

  /** Leaves the control that has the focus where it stands, though what is above it may come or go. */
  async keepPlace(): Promise<void> {
    const control = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (!control) return;
    const scroller = control.closest('dialog') ?? document.scrollingElement ?? document.documentElement;
    const { scrollTop } = scroller;
    const { top } = control.getBoundingClientRect();
    await this.keepFocus();
    // Whoever scrolled meanwhile is elsewhere.
    if (control.isConnected && scroller.scrollTop === scrollTop)
      scroller.scrollTop += control.getBoundingClientRect().top - top;
  }

  /** Gives focus a place near by when the control that had it is gone. */
  async keepFocus(): Promise<void> {
    const before = (this.#host.renderRoot as ShadowRoot).activeElement;
    await this.#host.updateComplete;
    // Whoever went on meanwhile has a place.
    const isNowhere = document.activeElement === document.body;
    if (before && !before.isConnected && isNowhere) this.#find('.count')?.focus();
  }

  #name(id: string): HTMLElement | null {
    return this.#find(`[data-service="${CSS.escape(id)}"]`);
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector);
  }

  /** What has the width; the tag itself has none where a page makes it `display: inline`. */
  get #box(): HTMLElement {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.widget') ?? this.#host;
  }

  #measure(): void {
    const isWide = this.#box.clientWidth >= WIDE * parseFloat(getComputedStyle(this.#host).fontSize);
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.#host.requestUpdate();
  }
}
