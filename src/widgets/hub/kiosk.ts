import { css, html, render } from 'lit';
import type { DefaultKit } from '../../compose/default-kit.js';
import { warnOnce } from '../../domain/problem.js';
import { loadHubMessages, type HubMessages } from '../../i18n/hub-messages.js';
import { nearestLang } from '../../i18n/nearest-lang.js';

/** How long the warning stands before everything is cleared, in s; at least what WCAG 2.2.1 asks for. */
const WARNING = 60;
const LEAST_WARNING = 20;
const signs = ['pointerdown', 'keydown', 'touchstart', 'wheel'];

const styles = css`
  /* What a page says of text is inherited; see .widget. */
  div {
    all: initial;
    font-family: inherit;
    font-size: inherit;
    color-scheme: inherit;
    -webkit-locale: inherit;
  }
  dialog {
    font: inherit;
    max-inline-size: 26em;
    border: 1px solid;
    border-radius: 1em;
    padding: 1.5em;
  }
  ::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  h2 {
    font-size: 1.375em;
    margin: 0;
  }
  button {
    font: inherit;
    font-weight: 600;
    padding: 0.6em 1.2em;
    min-block-size: 44px;
    border-radius: 0.6em;
    border: 1px solid;
    cursor: pointer;
  }
`;

/** The part of a hub that is needed here. */
export interface KioskHost extends HTMLElement {
  sharedDevice: boolean;
}

const kiosks = new WeakMap<KioskHost, Kiosk>();

/** Begins to look after a hub of a shared device; again changes nothing. */
export function watch(host: KioskHost, kit: DefaultKit): void {
  if (!kiosks.has(host)) kiosks.set(host, new Kiosk(host, kit));
  kiosks.get(host)!.start();
}

/**
 * A device that many people use: after so many seconds without a touch everything is forgotten, after a warning that
 * can be answered. Ends by itself when the hub leaves the page or the device is no longer shared.
 */
class Kiosk {
  readonly #host: KioskHost;
  readonly #kit: DefaultKit;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #box: HTMLElement | undefined;
  #messages: HubMessages | undefined;

  constructor(host: KioskHost, kit: DefaultKit) {
    this.#host = host;
    this.#kit = kit;
  }

  /** Begins to count with the next touch. */
  start(): void {
    for (const sign of signs)
      document.addEventListener(sign, this.#onTouch, { capture: true, passive: sign !== 'keydown' });
    // The network may be gone by the time they are needed.
    if (!this.#messages) void this.#load().catch(() => undefined);
  }

  #stop(): void {
    for (const sign of signs) document.removeEventListener(sign, this.#onTouch, { capture: true });
    clearTimeout(this.#timer);
  }

  /** Whatever somebody does while they are asked says that they are there. */
  readonly #onTouch = (event?: Event): void => {
    // The key that answers is not typed into the form, whose field has the focus again.
    if (event?.type === 'keydown' && this.#host.shadowRoot?.querySelector('dialog')?.open)
      event.preventDefault();
    this.#close();
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || !this.#host.sharedDevice) return this.#stop();
    const { idleTimeout } = this.#kit.config;
    const last = Math.min(WARNING, idleTimeout / 2);
    const quiet = idleTimeout - last;
    const warning = Math.max(LEAST_WARNING, last);
    if (warning > last)
      warnOnce(
        `idle-timeout="${idleTimeout}" is too short to answer in time: the question stands for ${warning} seconds, and all is cleared after ${quiet + warning}.`,
      );
    this.#timer = setTimeout(() => void this.#warn(warning), quiet * 1000);
  };

  async #load(): Promise<HubMessages> {
    const { lang } = nearestLang(this.#host);
    this.#messages = { ...(await loadHubMessages(lang)), ...this.#kit.config.messages?.hub };
    return this.#messages;
  }

  async #warn(seconds: number): Promise<void> {
    // First of all, so that it holds whatever the network does.
    this.#timer = setTimeout(() => void this.#clear(), seconds * 1000);
    const messages = await this.#load().catch(() => this.#messages);
    const root = this.#host.shadowRoot;
    if (!root || !messages) return;
    this.#box ??= root.appendChild(document.createElement('div'));
    if (!root.adoptedStyleSheets.includes(styles.styleSheet!))
      root.adoptedStyleSheets.push(styles.styleSheet!);
    render(
      html`<dialog role="alertdialog" part="idle" aria-labelledby="idle-title" aria-describedby="idle-text">
        <h2 id="idle-title">${messages.idleTitle}</h2>
        <p id="idle-text">${messages.idleText(Math.round(seconds))}</p>
        <button type="button" @click=${this.#onTouch}>${messages.stay}</button>
      </dialog>`,
      this.#box,
    );
    root.querySelector('dialog')?.showModal();
  }

  #close(): void {
    this.#host.shadowRoot?.querySelector('dialog')?.close();
  }

  async #clear(): Promise<void> {
    this.#close();
    (document.activeElement as HTMLElement | null)?.blur();
    await this.#kit.clear();
  }
}
