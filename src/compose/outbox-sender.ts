import type { KitConfig } from '../kit/kit-config.js';
import { createFlushLock } from '../outbox/flush-lock.js';
import type { OutboxStore, Scope } from '../outbox/outbox-store.js';
import { Outbox, type OutboxUpdate } from '../outbox/outbox.js';
import { HttpTransport } from '../transport/http-transport.js';
import type { Transport } from '../transport/transport.js';
import { readPageHeaders } from './page-headers.js';

/** What a sender needs of its kit. */
export interface SenderOptions {
  store: OutboxStore;
  scope(): Scope;
  config(): KitConfig;
  transport: Transport | undefined;
  /** Whether other tabs see the same store. */
  isShared: boolean;
  hear(update: OutboxUpdate): void;
}

/** The part that needs a network, and so may itself come over the network: sending, judging, trying again. */
export function createSender({ store, scope, config, transport, isShared, hear }: SenderOptions): Outbox {
  const outbox = new Outbox({
    store,
    scope,
    transport: transport ?? new HttpTransport(),
    // Memory is this page's own: nobody else could send from it.
    lock: isShared
      ? createFlushLock(`linkage-kit:${config().name}`)
      : { run: (work) => work().then(() => true) },
    pageHeaders: (endpoint) => readPageHeaders(config(), endpoint),
    credentials: () => config().credentials,
    now: Date.now,
    random: Math.random,
  });
  outbox.subscribe(hear);
  return outbox;
}
