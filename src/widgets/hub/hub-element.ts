import type { ContextEvent } from '@lit/context';
import { css, html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { DefaultKit } from '../../compose/default-kit.js';
import { warnOnce } from '../../domain/problem.js';
import { clean } from '../../controllers/clean.js';
import type { OwnReceiver } from '../../domain/receiving.js';
import type { Submission } from '../../domain/submission.js';
import { kitContext } from '../../kit/kit-context.js';
import { loadChunk } from '../../kit/load-chunk.js';
import {
  defaultConfig,
  parseJsonAttribute,
  type Identity,
  type KitConfig,
  type Route,
} from '../../kit/kit-config.js';
import type { MessageOverrides } from '../../i18n/messages.js';

/** Attributes that are taken as they are. */
const texted = ['name', 'endpoint', 'preset', 'csrf', 'userKey', 'emergency', 'timezone', 'area'] as const;
const storages = ['device', 'tab', 'none'] as const;
const credentialModes = ['omit', 'same-origin', 'include'] as const;

/** A value that an attribute may have; anything else warns once and counts as absent. */
function oneOf<T extends string>(
  values: readonly T[],
  name: string,
  value: string | undefined,
): T | undefined {
  const found = values.find((known) => known === value);
  if (value && !found) warnOnce(`<linkage-hub ${name}="${value}"> is none of ${values.join(', ')}.`);
  return found;
}

/**
 * @summary Settings that the tags inside it share: endpoint, routes, storage, language overrides, colours.
 * @tag linkage-hub
 *
 * @slot - The page's own content, with the tags inside.
 * @csspart idle - The question whether somebody is still there, on a shared device.
 *
 * @event {LinkageSubmissionEvent} linkage-accepted - News of a submission whose widget has left the page; so with the other events.
 */
export class HubElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties: PropertyDeclarations = {
    name: {},
    endpoint: {},
    preset: {},
    routes: {},
    csrf: {},
    credentials: {},
    storage: {},
    sharedDevice: { type: Boolean, attribute: 'shared-device' },
    idleTimeout: { type: Number, attribute: 'idle-timeout' },
    userKey: { attribute: 'user-key' },
    keepDays: { type: Number, attribute: 'keep-days' },
    emergency: {},
    currency: {},
    timezone: {},
    area: {},
    accent: {},
    receipt: {},
    rename: {},
    constants: {},
    headers: { attribute: false },
    receiver: { attribute: false },
    messages: { attribute: false },
    identity: { attribute: false },
    geocode: { attribute: false },
  };

  /** Names this set of settings; a queued submission is sent only under the name it was made under. @default default */
  declare name?: string;
  /** URL that submissions of all tags inside are posted to. */
  declare endpoint?: string;
  /** Which receiver stands there. @default linkage */
  declare preset?: string;
  /** JSON: key (`type:` `topic:` `subject:` `organization:` `area:` `kind:`) → `{endpoint, preset?, name?, party?}`. */
  declare routes?: string;
  /** `meta:NAME=HEADER`, `cookie:NAME=HEADER`, `input:NAME=HEADER`, or `django` `rails` `laravel` `drupal` `wordpress`. */
  declare csrf?: string;
  /** `omit`, `same-origin` or `include`. @default same-origin */
  declare credentials?: string;
  /** `device` (IndexedDB), `tab` (memory only) or `none`. @default device */
  declare storage?: string;
  /** For kiosks and library PCs: memory only, no prefill, no history. */
  declare sharedDevice: boolean;
  /** Seconds without a touch after which a shared device is cleared; the last 60 of them, or the second half if that is less, show a question. @default 300 */
  declare idleTimeout?: number;
  /** Who is signed in to the portal; what was saved under one key is shown and sent only under the same. */
  declare userKey?: string;
  /** Days that a delivered submission's reference, and an unfinished form, stay on the device. @default 30 */
  declare keepDays?: number;
  /** Numbers shown where someone may be in danger. */
  declare emergency?: string;
  /** ISO 4217 currency of pledges. */
  declare currency?: string;
  /** IANA time zone that dates are shown in. @default the resident's */
  declare timezone?: string;
  /** The resident's area or grid id, where the page knows it. */
  declare area?: string;
  /** A CSS colour; contrast of text on it is taken care of. */
  declare accent?: string;
  /** When an answer is a yes: `status` or `echo`. @default status */
  declare receipt?: string;
  /** JSON: fields to rename in what is posted. */
  declare rename?: string;
  /** JSON: fields to add to what is posted. */
  declare constants?: string;
  /** Headers of the page's own, or an async function asked at each send; never stored. */
  declare headers?: KitConfig['headers'];
  /** A receiver that the kit does not know, in the place of `preset`: `{encoding, wrap, success, errors, idempotency, rename, constants}`. */
  declare receiver?: OwnReceiver;
  /** Partial overrides of any text. */
  declare messages?: MessageOverrides;
  /** Who is signed in, to prefill names and contacts with. */
  declare identity?: Identity;
  /** The portal's own place search. */
  declare geocode?: KitConfig['geocode'];

  #config: KitConfig | undefined;
  readonly #kit: DefaultKit = new DefaultKit((): KitConfig => this.#currentConfig(), {
    eventTarget: (): EventTarget => (this.isConnected ? this : document),
  });

  constructor() {
    super();
    this.sharedDevice = false;
    // One kit for the hub's whole life: there is nothing to subscribe to.
    this.addEventListener('context-request', (event) => {
      const { context, callback } = event as ContextEvent<typeof kitContext>;
      if (context !== kitContext || event.composedPath()[0] === this) return;
      event.stopPropagation();
      callback(this.#kit);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#config = undefined;
    this.#kit.start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it stays at work: an attempt that ended in the middle would be made twice.
    queueMicrotask(() => this.isConnected || this.#kit.stop());
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#config = undefined;
    if (changed.has('accent'))
      loadChunk(() => import('./accent.js')).then(
        ({ applyAccent }) => applyAccent(this, this.accent),
        // Without a network the kit's own accent stays.
        () => undefined,
      );
    if (this.sharedDevice)
      loadChunk(() => import('./kiosk.js')).then(
        ({ watch }) => watch(this, this.#kit),
        () => setTimeout(() => this.requestUpdate(), 5000),
      );
    this.#kit.configChanged();
  }

  /** Submissions that are not received yet. */
  async pending(): Promise<Submission[]> {
    return (await (await this.#kit.desk()).entries()).flatMap((entry) =>
      entry.submission ? [entry.submission] : [],
    );
  }

  /** Tries to send what waits, now. */
  flush(): Promise<void> {
    return this.#kit.flush();
  }

  /** Forgets one submission for good. */
  async discard(id: string): Promise<void> {
    await (await this.#kit.desk()).discard(id);
  }

  /** Forgets everything this hub keeps on the device, for good. */
  async purge(): Promise<void> {
    await (await this.#kit.desk()).purge();
  }

  /** What this hub keeps on the device, as JSON. */
  async export(): Promise<Blob> {
    return (await this.#kit.desk()).export();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** Whoever asks between a change and the update that follows must not see old settings. */
  #currentConfig(): KitConfig {
    if (!this.#config || this.isUpdatePending) this.#config = this.#readConfig();
    return this.#config;
  }

  #readConfig(): KitConfig {
    const { localName, routes, storage, credentials, idleTimeout, keepDays } = this;
    const { headers, receiver, messages, identity, geocode } = this;
    const texts = texted.map((name) => [name, this[name] || defaultConfig[name]]);
    return {
      ...defaultConfig,
      ...(Object.fromEntries(texts) as Pick<KitConfig, (typeof texted)[number]>),
      currency: (this.currency ?? '').toUpperCase(),
      routes: parseJsonAttribute<Record<string, Route | string>>(localName, 'routes', routes) ?? {},
      rename: parseJsonAttribute<Record<string, string>>(localName, 'rename', this.rename) ?? {},
      constants: parseJsonAttribute<Record<string, unknown>>(localName, 'constants', this.constants) ?? {},
      storage: oneOf(storages, 'storage', storage) ?? 'device',
      credentials: oneOf(credentialModes, 'credentials', credentials) ?? 'same-origin',
      receipt: this.receipt === 'echo' ? 'echo' : 'status',
      sharedDevice: this.sharedDevice,
      idleTimeout: idleTimeout && idleTimeout > 0 ? idleTimeout : defaultConfig.idleTimeout,
      keepDays: keepDays && keepDays > 0 ? keepDays : defaultConfig.keepDays,
      ...clean({ headers, receiver, messages, identity, geocode }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linkage-hub': HubElement;
  }
}
