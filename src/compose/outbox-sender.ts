import type { KitConfig } from '../kit/kit-config.js';
import { loadChunk } from '../domain/load-chunk.js';
import { createFlushLock } from '../outbox/flush-lock.js';
import { OutboxStore, type OutboxStores, type Scope } from '../outbox/outbox-store.js';
import { Outbox, type OutboxUpdate } from '../outbox/outbox.js';
import { createPresence } from '../outbox/presence.js';
import { HttpTransport } from '../transport/http-transport.js';
import type { Transport } from '../transport/transport.js';
import { readCaptcha } from './captcha.js';
import type { OwnReceivers } from './encode-draft.js';
import { readPageHeaders } from './page-headers.js';

// A form without a network may have asked for it in vain: as a part of this chunk it would stay lost until the page is left.
const loadEncoder = () => loadChunk(() => import('./encode-draft.js'));

/** What a sender needs of its kit. */
export interface SenderOptions {
  stores: OutboxStores;
  scope(): Scope;
  config(): KitConfig;
  transport: Transport | undefined;
  receivers: OwnReceivers;
  /** The widget that made a submission, while it is in the page. */
  sourceOf(id: string): HTMLElement | undefined;
  /** Whether other tabs see the same store. */
  isShared: boolean;
  hear(update: OutboxUpdate): void;
}

/** The part that needs a network, and so may itself come over the network: sending, judging, trying again. */
export function createSender(options: SenderOptions): Outbox {
  const { stores, scope, config, transport, receivers, sourceOf, isShared, hear } = options;
  const outbox = new Outbox({
    store: new OutboxStore(stores),
    scope,
    transport:
      transport ?? new HttpTransport(async (name) => (await loadEncoder()).findReceiver(name, receivers)),
    // Memory is this page's own: nobody else could send from it.
    lock: isShared
      ? createFlushLock(`linkage-kit:${config().name}`)
      : { run: (work) => work().then(() => true) },
    ...(isShared && { presence: createPresence() }),
    pageHeaders: (endpoint, fresh) => readPageHeaders(config(), endpoint, fresh),
    encode: async (record) => (await loadEncoder()).encodeDraft(record, receivers),
    captcha: (id) => readCaptcha(sourceOf(id)),
    credentials: () => config().credentials,
    now: Date.now,
    random: Math.random,
  });
  outbox.subscribe((update) => {
    hear(update);
    // The next person must not find this one's reference.
    if (update.state === 'accepted' && config().sharedDevice)
      void new OutboxStore(stores).remove(update.id).then(() => hear({ id: update.id, state: 'removed' }));
  });
  return outbox;
}
