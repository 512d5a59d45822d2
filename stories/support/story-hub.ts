import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { DefaultKit } from '../../src/compose/default-kit.js';
import { preparePage } from '../../src/compose/page.js';
import { createId, type Submission } from '../../src/domain/submission.js';
import type { CheckIn, FeedAnswer, FeedRequest, ListKind } from '../../src/kit/kit.js';
import type { ServicesRequest, ServiceSource } from '../../src/kit/services.js';
import { defaultConfig, type KitConfig } from '../../src/kit/kit-config.js';
import { kitContext } from '../../src/kit/kit-context.js';
import { openDeviceStore } from '../../src/storage/store.js';
import { answerAs, type Answer } from './answers.js';
import { feedOf, readFile } from './feeds.js';
import { readOver, sendOver, type Network } from './network.js';
import { LONG_AGO, ways } from './story-sources.js';

preparePage();
// A story that leaves something unsent is left without a question.
addEventListener('beforeunload', (event) => event.stopImmediatePropagation());

/** Settings of a story's hub. */
export type StoryConfig = Partial<KitConfig>;
/** Something that is on the device before a story begins, and what becomes of it. */
export type Prefilled = [submission: Submission, answer: Answer, destination?: string];

/** Reads `services.en.json` and the like from the fixtures, as the network lets it; everything else from the network. */
class StoryKit extends DefaultKit {
  network: Network = 'fine';

  override async readFeed<K extends ListKind>(kind: K, request: FeedRequest): Promise<FeedAnswer<K>> {
    const { isNever, way, found } = fixtureOf(request);
    if (isNever) return new Promise(() => {});
    const { network } = this;
    // What somebody did is kept for nobody.
    if (network === 'offline' && kind === 'hours-history') throw new Error('no network');
    const answer = await readOver(network, () => super.readFeed(kind, { ...request, ...found }));
    // Without a network it is what was read before.
    return way === 'old' || network === 'offline' ? { ...answer, staleSince: LONG_AGO } : answer;
  }

  override async openServices(request: ServicesRequest): Promise<ServiceSource> {
    const { isNever, way, found } = fixtureOf(request);
    if (isNever) return new Promise(() => {});
    const { network } = this;
    const source = await readOver(network, () => super.openServices({ ...request, ...found }));
    const how = network === 'offline' ? 'old' : way;
    return Object.hasOwn(ways, how) ? ways[how]!(source) : source;
  }
}

/** What a story reads in the place of an address, and how. */
function fixtureOf({ url = '' }: FeedRequest): {
  isNever: boolean;
  way: string;
  found: Partial<FeedRequest>;
} {
  const file = url.split('/').at(-1)!.split('?')[0]!;
  const input = feedOf(file);
  // Nothing is read from an address that is there and empty.
  const found = input === undefined ? {} : { url: '', input };
  return { isNever: file === 'never.json', way: readFile(file).way, found };
}

const PREFIX = 'story ';
const HOUR = 3_600_000;

/** Forgets what stories left on the device that were closed without being left. */
async function sweep(): Promise<void> {
  for (const name of ['outbox', 'receipts'] as const) {
    const store = openDeviceStore<{ id: string; hub: string; createdAt?: number; at?: number }>(name);
    for (const { id, hub, createdAt, at = createdAt } of await store.values()) {
      if (hub.startsWith(PREFIX) && (at ?? 0) < Date.now() - HOUR) await store.delete(id);
    }
  }
}

/** Stands where a hub stands, with a receiver that answers as the story says and memory that forgets. */
export class StoryHub extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  static override properties = {
    settings: { attribute: false },
    answer: {},
    network: {},
    prefilled: { attribute: false },
    checkIn: { attribute: false },
  };
  declare settings: StoryConfig;
  declare answer: Answer;
  declare network: Network;
  declare prefilled: Prefilled[];
  /** What somebody began before the story. */
  declare checkIn: CheckIn | undefined;

  readonly #answers = new Map<string, Answer>();
  /** Of its own at each visit: what an earlier one left on the device is not found. */
  readonly #name = `${PREFIX}${createId()}`;
  readonly #kit: StoryKit = new StoryKit((): KitConfig => this.config, {
    transport: {
      send: ({ submission }) =>
        sendOver(this.network, () => answerAs(this.#answers.get(submission.id) ?? this.answer, submission)),
    },
    eventTarget: () => this,
  });

  constructor() {
    super();
    this.settings = {};
    this.answer = 'accepted';
    this.network = 'fine';
    this.prefilled = [];
    new ContextProvider(this, { context: kitContext, initialValue: this.#kit });
  }

  get config(): KitConfig {
    return {
      ...defaultConfig,
      name: this.#name,
      endpoint: 'https://pingan.example/submissions',
      storage: 'tab',
      currency: 'CNY',
      timezone: 'Asia/Shanghai',
      ...this.settings,
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#kit
      .desk()
      .then((desk) => desk.purge())
      .catch(() => undefined);
    this.#kit.stop();
  }

  protected override firstUpdated(): void {
    void this.#prefill();
  }

  protected override willUpdate(): void {
    this.#kit.network = this.network;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What waited for a network goes when it is back.
    if (changed.get('network') && this.network !== 'offline') void this.#kit.flush();
    if (changed.has('settings') && this.hasUpdated) this.#kit.configChanged();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  async #prefill(): Promise<void> {
    await sweep().catch(() => undefined);
    for (const [submission, answer, name] of this.prefilled) {
      this.#answers.set(submission.id, answer);
      // One receiver each: what one of them asks to wait for holds the others up no longer.
      const destination = {
        endpoint: `https://pingan.example/${submission.kind}`,
        preset: 'linkage',
        ...(name && { name }),
      };
      await this.#kit.submit({ submission, destination, receiptMode: 'status', userKey: '' }, this);
    }
    if (!this.checkIn) return;
    await (await this.#kit.desk()).checkIn.set(this.checkIn);
    this.#kit.configChanged();
  }
}
