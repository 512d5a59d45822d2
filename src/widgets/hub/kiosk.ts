import { css, html, nothing, render } from 'lit';
import type { DefaultKit } from '../../compose/default-kit.js';
import { warnOnce } from '../../domain/problem.js';
import { loadHubMessages, type HubMessages } from '../../i18n/hub-messages.js';
import { nearestLang } from '../../i18n/nearest-lang.js';
import { matchLanguage } from '../../i18n/registry.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';

/** How long the warning stands before everything is cleared, in s. */
const WARNING = 60;
/** What WCAG 2.2.1 asks for, in s. */
const LEAST_WARNING = 20;
const signs = ['pointerdown', 'keydown', 'touchstart', 'wheel'];

const styles = [
  tokens,
  ...[controls].flat(),
  css`
    /* The hub has no box of its own, whatever the tokens say of a tag. */
    :host {
      display: contents;
    }
    dialog {
      /* Follows the page's scheme as its surface does, whatever colour its text has. */
      color: CanvasText;
      background: var(--_float);
      max-inline-size: min(26em, calc(100% - 2em));
      border: var(--_card-border);
      border-radius: var(--_card-radius);
      padding: calc(var(--_space) * 1.5);
      box-shadow: var(--_shadow);
    }
    dialog[open] {
      display: grid;
      gap: var(--_space);
      justify-items: start;
    }
    ::backdrop {
      background: rgb(0 0 0 / 0.5);
    }
    h2 {
      font-size: 1.375em;
      line-height: 1.25;
    }
  `,
];

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
    const warning = Math.min(WARNING, idleTimeout / 2);
    if (warning < LEAST_WARNING)
      warnOnce(
        `idle-timeout="${idleTimeout}" leaves ${warning} seconds to answer; WCAG 2.2.1 asks for ${LEAST_WARNING}, which 40 give.`,
      );
    this.#timer = setTimeout(() => void this.#warn(warning), (idleTimeout - warning) * 1000);
  };

  get #lang(): string {
    return nearestLang(this.#host).lang;
  }

  async #load(): Promise<HubMessages> {
    this.#messages = { ...(await loadHubMessages(this.#lang)), ...this.#kit.config.messages?.hub };
    return this.#messages;
  }

  async #warn(seconds: number): Promise<void> {
    // First of all, so that it holds whatever the network does.
    this.#timer = setTimeout(() => void this.#clear(), seconds * 1000);
    const messages = await this.#load().catch(() => this.#messages);
    const root = this.#host.shadowRoot;
    if (!root || !messages) return;
    if (!this.#box) {
      this.#box = root.appendChild(document.createElement('div'));
      // All of it is the kit's own text; see own-text.ts.
      this.#box.setAttribute('part', 'text');
      root.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
    }
    const language = matchLanguage(this.#lang);
    const isOther = new Intl.Locale(language).language !== this.#lang.split('-', 1)[0]!.toLowerCase();
    render(
      html`<dialog
        role="alertdialog"
        part="idle"
        lang=${isOther ? language : nothing}
        dir=${isOther ? 'ltr' : nothing}
        aria-labelledby="idle-title"
        aria-describedby="idle-text"
      >
        <h2 id="idle-title">${messages.idleTitle}</h2>
        <p id="idle-text">${messages.idleText(Math.round(seconds))}</p>
        <button type="button" class="button primary" @click=${this.#onTouch}>${messages.stay}</button>
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
