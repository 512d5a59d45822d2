import type { LitElement, ReactiveController } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { ServiceSchedule } from '../../domain/service.js';
import type * as opening from '../../domain/opening.js';
import type { OpeningState } from './directory-opening.js';

const MINUTE = 60_000;

/** Tells what is open, and has it told anew each minute. */
export class OpeningController implements ReactiveController {
  readonly #host: LitElement;
  readonly #part: LazyController<typeof opening>;
  readonly #timeZone: () => string | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isAsked = false;

  /** @param timeZone IANA name of the zone of opening hours; the device's where there is none */
  constructor(host: LitElement, timeZone: () => string | undefined) {
    this.#host = host;
    this.#timeZone = timeZone;
    this.#part = new LazyController(host, () => import('../../domain/opening.js'));
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#isAsked && this.#host.requestUpdate(), MINUTE);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** Resolves when nothing is on its way. */
  get settled(): Promise<void> {
    return this.#part.settled;
  }

  /** How to tell whether something is open; nothing while what tells it is on its way. */
  at(now: number): ((schedules: ServiceSchedule[]) => OpeningState) | undefined {
    this.#isAsked = true;
    const part = this.#part.value;
    return part && ((schedules) => part.openingState(schedules, now, this.#timeZone() || undefined));
  }
}
