import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kit } from '../kit/kit.js';
import { defaultKit, kitContext } from '../kit/kit-context.js';

const HUB = 'linkage-hub';

/** Whether an element stands inside a hub, across shadow roots; also a hub that is not defined yet. */
function isInsideHub(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node instanceof Element && node.localName === HUB) return true;
  }
  return false;
}

/** Finds the kit of the nearest hub, else the page's default one, and follows its changes. */
export class KitController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #kit: Kit | undefined;
  #clears: number | undefined;
  #leaveContext: (() => void) | undefined;
  #leaveKit: (() => void) | undefined;
  readonly #listeners = new Set<(change: 'kit' | 'config' | 'selection' | 'outbox' | 'clear') => void>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The kit; nothing while a hub around the host is not defined yet. */
  get value(): Kit | undefined {
    return this.#kit;
  }

  /** Hears of another kit (`kit`) and of changes within it. */
  onChange(listener: (change: 'kit' | 'config' | 'selection' | 'outbox' | 'clear') => void): void {
    this.#listeners.add(listener);
  }

  hostConnected(): void {
    // A plain form inside that somebody has begun before the kit came is theirs to finish.
    if (!this.#kit && this.#host.querySelector('form :is(:focus,:user-valid,:user-invalid)')) {
      const again = () => setTimeout(() => this.#host.isConnected && this.hostConnected());
      return this.#host.addEventListener('focusout', again, { once: true });
    }
    let isAnswered = false;
    this.#host.dispatchEvent(
      new ContextEvent(
        kitContext,
        this.#host,
        (kit, unsubscribe) => {
          isAnswered = true;
          if (unsubscribe !== this.#leaveContext) this.#leaveContext?.();
          this.#leaveContext = unsubscribe;
          this.#use(kit);
        },
        true,
      ),
    );
    if (isAnswered) return;
    if (!isInsideHub(this.#host)) return this.#use(defaultKit());
    // A hub that is yet to come is waited for: a kiosk's form must not meet the default kit and write to disk.
    this.#use(undefined);
    if (!customElements.get(HUB))
      void customElements.whenDefined(HUB).then(() => this.#host.isConnected && this.hostConnected());
  }

  hostDisconnected(): void {
    this.#leaveContext?.();
    this.#leaveContext = undefined;
    this.#leaveKit?.();
    this.#leaveKit = undefined;
  }

  #use(kit: Kit | undefined): void {
    this.#leaveKit?.();
    this.#leaveKit = kit?.subscribe((change) => this.#notify(change));
    const isNew = kit !== this.#kit;
    this.#kit = kit;
    if (isNew) this.#notify('kit');
    else if (kit?.clears !== this.#clears) this.#notify('clear');
  }

  #notify(change: 'kit' | 'config' | 'selection' | 'outbox' | 'clear'): void {
    this.#clears = this.#kit?.clears;
    for (const listener of this.#listeners) listener(change);
    this.#host.requestUpdate();
  }
}
