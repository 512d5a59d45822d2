import type { FlushLock } from '../../../src/outbox/flush-lock.js';
import type { OutboxRecord } from '../../../src/outbox/outbox-record.js';
import type { Scope } from '../../../src/outbox/outbox-store.js';
import { isWithin, OutboxStore } from '../../../src/outbox/outbox-store.js';
import { Outbox } from '../../../src/outbox/outbox.js';
import { OWN_RECEIVER } from '../../../src/receivers/receiver.js';
import type { RecordStore } from '../../../src/storage/store.js';
import { DeleteFirstStore, LeaselessStore } from './controls.js';
import { createTransport } from './transports.js';
import { nameOf, type World } from './world.js';

/** How old a look at the store may be, in ms: as in the outbox. */
const LOOK_AGE = 1000;

const full = () => new DOMException('full', 'QuotaExceededError');
const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** A page with the kit's outbox: everything it awaits can be the last thing it does. */
export class Page {
  readonly number: number;
  readonly store: OutboxStore;
  readonly outbox: Outbox;
  /** What it took: when, and when it had begun to look; in steps. */
  readonly claims = new Map<string, { at: number; lookedAt: number; knownUntil: number }>();
  scope: Scope;
  isAlive = true;
  readonly #world: World;
  /** Until when its leases last, in `elapsed`. */
  readonly #leases = new Map<string, number>();
  #lookedAt = 0;
  #random: number;

  constructor(world: World, scope: Scope) {
    this.#world = world;
    this.number = ++world.pages;
    this.scope = scope;
    this.#random = world.schedule.random + this.number;
    const { disk, variant } = world;
    const Store = { kit: OutboxStore, 'no-lease': LeaselessStore, 'delete-first': DeleteFirstStore }[variant];
    const reach = <T extends object>(name: string, store: T) => this.#reach(name, store);
    const { writeAll } = reach('disk', { writeAll: disk.writeAll });
    this.store = new Store({
      records: reach('records', this.#watched(disk.records)),
      receipts: reach('receipts', disk.receipts),
      files: reach('files', disk.files),
      writeAll,
    });
    this.outbox = new Outbox({
      store: this.store,
      transport: createTransport(world, this),
      lock: this.#lock(),
      scope: () => this.scope,
      pageHeaders: async () => {
        await this.gate('page headers');
        return { 'x-page': String(this.number), 'x-sender': nameOf(this.scope) };
      },
      credentials: () => 'same-origin',
      encode: async ({ id }) => {
        await this.gate('encodes');
        // Another page might encode it otherwise: only one may.
        return { body: JSON.stringify({ id, encodedBy: this.number }) };
      },
      captcha: () => undefined,
      now: () => {
        this.#stopTimer();
        return world.clock.now();
      },
      random: () => (this.#random = (this.#random * 16_807 + 11) % 2_147_483_647) / 2_147_483_647,
    });
  }

  /** Waits for its turn; a page that is dead waits for ever. */
  async gate(label: string): Promise<void> {
    if (this.isAlive) await this.#world.gate(`page ${this.number}: ${label}`);
    if (!this.isAlive) await new Promise(() => {});
  }

  /** The process is gone: nothing of it goes on, and the browser frees its locks. */
  crash(): void {
    const { locks, receiver, deadPages, clock } = this.#world;
    this.isAlive = false;
    deadPages.add(this.number);
    for (const [name, holder] of locks) if (holder === this.number) locks.delete(name);
    receiver.orphan(this.number, (id) => this.#leases.get(id) ?? clock.elapsed);
  }

  /** Something that nobody waits for; only a full disk may make it fail. */
  start(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!isFull(error)) this.#world.violations.push(`rejected: ${String(error)}`);
    });
  }

  async add(id: string, endpoint: string): Promise<void> {
    const kept = this.#world.kept.get(id)!;
    await this.outbox.add({
      submission: {
        id,
        kind: 'feedback',
        action: 'create',
        of: null,
        data: { text: `SECRET of ${id}` },
      } as OutboxRecord['submission'],
      endpoint,
      preset: OWN_RECEIVER,
      receiptMode: 'status',
      ...(kept.body !== undefined && { body: kept.body }),
    });
    kept.isAcknowledged = true;
    await this.outbox.flush();
  }

  /** As the kit's desk does. */
  async discard(id: string): Promise<void> {
    const record = await this.store.get(id);
    if (!record || !isWithin(record, this.scope)) return;
    const kept = this.#world.kept.get(id)!;
    kept.isDiscarding = true;
    await this.store.remove(id);
    kept.discarded = this.#world.step;
  }

  /** Another person signs in, or another hub takes over: as the kit's `configChanged`. */
  signIn(scope: Scope): void {
    if (nameOf(scope) === nameOf(this.scope)) return;
    this.scope = scope;
    this.outbox.release();
    this.start(this.outbox.wake(2000));
  }

  #lock(): FlushLock {
    const { locks, schedule, variant } = this.#world;
    const look = async (work: () => Promise<void>) => {
      this.#lookedAt = this.#world.step;
      await work();
      return true;
    };
    return {
      run: async (work) => {
        if (!schedule.locks || variant === 'no-lease') return look(work);
        const name = this.scope.hub;
        await this.gate('asks for the lock');
        const isFree = !locks.has(name);
        if (isFree) locks.set(name, this.number);
        try {
          await this.gate(isFree ? 'has the lock' : 'is refused the lock');
          return isFree && (await look(work));
        } finally {
          if (isFree) locks.delete(name);
        }
      },
    };
  }

  /** Sees what is written to the records, inside the transaction. */
  #watched(records: RecordStore<OutboxRecord>): RecordStore<OutboxRecord> {
    const { clock } = this.#world;
    const { get, set, delete: remove, values, clear } = records;
    return {
      ...{ get, set, delete: remove, values, clear },
      // Further arguments (how durable it must be) pass as they are.
      update: (id, change, ...rest: []) =>
        records.update(
          id,
          (old) => {
            const record = change(old);
            if (!record) return record;
            if (record.attempts > (old?.attempts ?? 0))
              this.claims.set(id, {
                at: this.#world.step,
                lookedAt: this.#lookedAt,
                knownUntil: clock.elapsed - LOOK_AGE,
              });
            if (record.lease) this.#leases.set(id, record.lease.until - clock.now() + clock.elapsed);
            this.#world.written(old, record);
            return record;
          },
          ...rest,
        ),
    };
  }

  /** Every call waits for its turn before it is made, is one transaction, and waits again before the page hears of it. */
  #reach<T extends object>(name: string, store: T): T {
    const world = this.#world;
    return new Proxy(store, {
      get:
        (target, method: string & keyof T) =>
        async (key?: unknown, ...rest: unknown[]) => {
          this.#stopTimer();
          const what = `${name}.${method} ${typeof key === 'string' ? key : ''}`;
          await this.gate(what);
          if (world.full && ['set', 'update', 'writeAll'].includes(method)) {
            world.full--;
            await this.gate(`${what} fails`);
            throw full();
          }
          world.busy++;
          try {
            return await (target[method] as (...all: unknown[]) => Promise<unknown>)(key, ...rest);
          } finally {
            world.busy--;
            await this.gate(`${what} is done`);
          }
        },
    });
  }

  /** A dead page has no timers. */
  #stopTimer(): void {
    if (!this.isAlive) this.#world.clock.stopCurrent();
  }
}
