import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLang } from '../i18n/nearest-lang.js';
import { loadMessages, matchLanguage, peekMessages, type Wanted } from '../i18n/registry.js';
import type { LateSection, MessageOverrides, Messages, TagSection } from '../i18n/messages.js';
import { warnOnce } from '../domain/problem.js';
import { loadChunk } from '../kit/load-chunk.js';
import type { KitController } from './kit-controller.js';

/** When texts that could not be loaded are asked for again, in ms. */
const AGAIN = 3000;
/** Who looks anew for language and texts when either may have changed. */
export const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
const watch: MutationObserverInit = { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true };

/** A date, or date and time, without offset: it is that of the place, in no zone. */
export const FLOATING = /^[\d-]{10}(T[\d:.]+)?$/;

/** A date or moment; one without offset as if it were in UTC. */
export const toDate = (value: string | number): Date =>
  new Date(FLOATING.exec(`${value}`)?.[1] ? `${value}Z` : value);

/** A host that can carry text overrides of its own. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  messages?: MessageOverrides | undefined;
}

/** Texts and formats in the language of the nearest `lang`, live. */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #kit: KitController;
  /** Which texts are shown, once they have come. */
  #shown: Wanted;
  /** BCP 47 tag as the page says it. */
  lang = 'en';
  #language = 'en';
  #base: Messages | undefined;
  #merged: { base: Messages; hub: unknown; own: unknown; messages: Messages } | undefined;
  #isForeign = false;
  #isMarked = false;
  /** Resolves when texts are there. */
  ready: Promise<unknown> = Promise.resolve();

  /** @param section which tag's texts are wanted beside the shared ones, `late` which of those that others load later */
  constructor(host: LocalizedHost, kit: KitController, section: TagSection, ...late: LateSection[]) {
    this.#host = host;
    this.#shown = { tags: [section], late };
    this.#kit = kit;
    host.addController(this);
  }

  /** All texts with the overrides of hub and tag; nothing until the first language has loaded. */
  get messages(): Messages | undefined {
    const base = this.#base;
    if (!base) return undefined;
    const hub = this.#kit.value?.config.messages;
    const own = this.#host.messages;
    if (this.#merged?.base !== base || this.#merged.hub !== hub || this.#merged.own !== own) {
      this.#merged = { base, hub, own, messages: merge(merge(base, hub), own) };
    }
    return this.#merged.messages;
  }

  /** Loads texts that are only needed once somebody has touched the page, or once there is something to list. Rejects where they cannot be loaded now. */
  async further(late: readonly LateSection[], tags: readonly TagSection[] = []): Promise<void> {
    // Also what could not be loaded before.
    if (!this.#isThere()) this.#follow();
    const language = this.#language;
    // Each on its own: what others asked for may be long in coming.
    await loadMessages(language, { tags, late }, loadChunk);
    if (language !== this.#language) return this.further(late, tags);
    this.#shown = { tags: union(this.#shown.tags, tags), late: union(this.#shown.late, late) };
    if (!this.#isThere()) this.#follow();
    // Somebody else may ask for more meanwhile.
    for (let waited; waited !== this.ready;) await (waited = this.ready);
    if (!this.#isThere()) throw new Error('texts are missing');
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
    for (const root of nearestLang(this.#host).roots) observer.observe(root, watch);
    listeners.add(this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    const texts = this.#isForeign ? this.#language : undefined;
    if (!this.messages || !(texts || this.#isMarked)) return;
    this.#isMarked = true;
    loadChunk(() => import('./mark-language.js')).then(
      ({ markLanguage }) => markLanguage(this.#host, this.messages!, this.lang, texts),
      // Without a network it is read with the page's voice.
      () => undefined,
    );
  }

  hostDisconnected(): void {
    listeners.delete(this.#follow);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.lang, options).format(value);
  }

  /** Money; with no known currency the bare figure. */
  money(amount: number, currency: string | undefined): string {
    try {
      const text = new Intl.NumberFormat(this.lang, {
        ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
        ...(Number.isInteger(amount) && { maximumFractionDigits: 0 }),
      }).format(amount);
      // Arabic puts CN before the sign, which then is on the wrong side of it.
      return text.replace(/[A-Z]+(?=\p{Sc})/u, '');
    } catch {
      return `${this.number(amount)} ${currency ?? ''}`;
    }
  }

  /** IANA zone of the hub; nothing where the resident's counts. */
  get timeZone(): string | undefined {
    return this.#kit.value?.config.timezone || undefined;
  }

  /**
   * A date or moment in the hub's time zone, else the resident's; what has no offset as it is written; the text
   * itself where it is no date.
   */
  date(value: string | number, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
    const date = toDate(value);
    return Number.isNaN(+date) ? String(value) : this.format(value, options).format(date);
  }

  /** How dates are written here, for a value in its zone. */
  format(value: string | number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const timeZone = FLOATING.test(`${value}`) ? 'UTC' : this.timeZone;
    try {
      return new Intl.DateTimeFormat(this.lang, { ...options, timeZone });
    } catch {
      warnOnce(`timezone="${timeZone}" is not an IANA time zone.`);
      return new Intl.DateTimeFormat(this.lang, options);
    }
  }

  time(value: string | number): string {
    return this.date(value, { timeStyle: 'short' });
  }

  #isThere(): boolean {
    return this.#base !== undefined && this.#base === peekMessages(this.#language, this.#shown);
  }

  readonly #follow = (): void => {
    const { lang } = nearestLang(this.#host);
    const isNew = lang !== this.lang;
    this.lang = isValidTag(lang) ? lang : 'en';
    const language = matchLanguage(this.lang);
    this.#isForeign = languageOf(this.lang) !== languageOf(language);
    if (language === this.#language && this.#isThere()) {
      if (isNew) this.#host.requestUpdate();
      return;
    }
    this.#language = language;
    const shown = this.#shown;
    const here = peekMessages(language, shown);
    if (here) {
      this.#base = here;
      this.#host.requestUpdate();
      return;
    }
    this.ready = loadMessages(language, shown, loadChunk).then(
      (messages) => {
        if (this.#language !== language || this.#shown !== shown) return;
        this.#base = messages;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (navigator.onLine) warnOnce(`no texts of "${language}" (${String(error)}).`);
        setTimeout(() => this.#host.isConnected && this.#follow(), AGAIN);
      },
    );
  };
}

const union = <T>(some: readonly T[], others: readonly T[]): T[] => [...new Set([...some, ...others])];

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

function isValidTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    warnOnce(`lang="${lang}" is not a language tag; English is used.`);
    return false;
  }
}

function merge(base: Messages, overrides: MessageOverrides | undefined): Messages {
  if (!overrides) return base;
  const merged: Record<string, unknown> = { ...base };
  for (const [section, texts] of Object.entries(overrides)) {
    if (Object.hasOwn(base, section)) merged[section] = { ...base[section as keyof Messages], ...texts };
  }
  return merged as unknown as Messages;
}
