import type { OutboxRecord } from '../../../src/outbox/outbox-record.js';
import { OutboxStore } from '../../../src/outbox/outbox-store.js';

type Change = (record: OutboxRecord) => OutboxRecord | undefined;

/** A control: other pages' leases are not seen. */
export class LeaselessStore extends OutboxStore {
  readonly #own = new Set<string>();

  override async list(scope: Parameters<OutboxStore['list']>[0]): Promise<OutboxRecord[]> {
    return (await super.list(scope)).map(this.#unleased);
  }

  override update(id: string, change: Change, ...rest: []): Promise<void> {
    return super.update(
      id,
      (record) => {
        const changed = change(this.#unleased(record));
        if (changed?.lease) this.#own.add(changed.lease.owner);
        return changed;
      },
      ...rest,
    );
  }

  readonly #unleased = (record: OutboxRecord): OutboxRecord => {
    const { lease, ...rest } = record;
    return lease && this.#own.has(lease.owner) ? record : rest;
  };
}

/** A control: what is taken to be sent is taken out of the store, and put back when that fails, as Workbox does. */
export class DeleteFirstStore extends OutboxStore {
  readonly #taken = new Map<string, OutboxRecord>();

  override async update(id: string, change: Change): Promise<void> {
    const taken = this.#taken.get(id);
    if (!taken) {
      await super.update(id, (record) => {
        const changed = change(record);
        if (changed?.state === 'sending') this.#taken.set(id, changed);
        return changed;
      });
      if (this.#taken.has(id)) await super.remove(id);
      return;
    }
    const changed = change(taken);
    if (!changed) return;
    this.#taken.set(id, changed);
    if (changed.state === 'sending') return;
    this.#taken.delete(id);
    await super.add(changed);
  }
}
