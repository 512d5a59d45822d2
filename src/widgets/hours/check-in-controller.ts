import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KitController } from '../../controllers/kit-controller.js';
import type { CheckIn } from '../../kit/kit.js';

/** What is begun and not ended yet, as the kit keeps it: it survives a reload. */
export class CheckInController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #kit: KitController;
  readonly #isUsed: () => boolean;
  #wasUsed = false;
  /** Counts what happened, so that an older read does not undo it. */
  #turn = 0;
  /** What is begun; `null` where nothing is, `undefined` until that is known. */
  value: CheckIn | null | undefined;
  /** The device keeps nothing: it is held in memory only. */
  isUnsaved = false;

  /** @param isUsed whether the host is in the mode that checks in: nothing is read before it is */
  constructor(host: ReactiveControllerHost, kit: KitController, isUsed: () => boolean) {
    this.#isUsed = isUsed;
    this.#host = host;
    this.#kit = kit;
    kit.onChange((change) => {
      if (change === 'config' || change === 'kit') void this.#load();
    });
    // Loads at once where the host is connected.
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    void this.#load();
  }

  hostUpdate(): void {
    if (!this.#wasUsed && this.#isUsed()) void this.#load();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** What is begun; nothing where checking out was forgotten, because nobody can have worked for that many hours. */
  running(maxHours: number, now: number): CheckIn | undefined {
    const { value } = this;
    return value && now - Date.parse(value.at) <= maxHours * 3_600_000 ? value : undefined;
  }

  /** Begins now. */
  async begin(data: Record<string, unknown>): Promise<void> {
    const checkIn = { at: new Date().toISOString(), data };
    this.isUnsaved = (await (await this.#kit.value?.desk())?.checkIn.set(checkIn)) === 'unsent';
    this.#use(checkIn);
  }

  /** Forgets it: it was recorded, or taken back. */
  async end(): Promise<void> {
    this.#use(null);
    await (await this.#kit.value?.desk())?.checkIn.clear();
  }

  // Another tab may have checked out meanwhile.
  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') void this.#load();
  };

  async #load(): Promise<void> {
    if (!this.#isUsed()) return;
    this.#wasUsed = true;
    const kit = this.#kit.value;
    const turn = ++this.#turn;
    const found = await (await kit?.desk())?.checkIn.get();
    if (kit && turn === this.#turn) this.#use(found ?? null);
  }

  #use(checkIn: CheckIn | null): void {
    this.#turn++;
    this.value = checkIn;
    this.#host.requestUpdate();
  }
}
