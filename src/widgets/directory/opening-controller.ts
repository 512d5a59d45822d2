import type { LitElement, ReactiveController } from 'lit';
import { LazyController } from '../../controllers/lazy-controller.js';
import type { FoundServices } from '../../domain/service-search.js';
import type { Service, ServiceSchedule } from '../../domain/service.js';
import type { ServicesState } from '../../kit/services.js';
import type * as opening from '../../domain/opening.js';
import type { OpeningState } from './directory-opening.js';

const MINUTE = 60_000;

const hasSchedules = ({ schedules, locations }: Service): boolean =>
  schedules.length > 0 || locations.some((place) => place.schedules?.length);

/** Tells what is open, and has it told anew each minute. */
export class OpeningController implements ReactiveController {
  readonly #host: LitElement;
  readonly #part: LazyController<typeof opening>;
  readonly #timeZone: () => string | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isAsked = false;
  #hasShown = false;

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

  /** How to tell whether something is open; nothing where there are no hours, and while what tells it is on its way. */
  for(state: ServicesState | undefined, found: FoundServices | undefined, now: number) {
    // A server may have hours that it cannot search by; and what came first may have some before all is read.
    if (!state?.hasHours && !state?.isRemote && !found?.records.some(hasSchedules)) return undefined;
    this.#isAsked = true;
    const part = this.#part.value;
    return (
      part &&
      ((schedules: ServiceSchedule[]): OpeningState =>
        part.openingState(schedules, now, this.#timeZone() || undefined))
    );
  }

  /** Whether the first results wait for what tells their hours: once they show, nothing in them moves. */
  isAwaited(state: ServicesState | undefined, found: FoundServices | undefined): boolean {
    if (!found || this.#hasShown) return false;
    this.#hasShown = this.for(state, found, Date.now()) !== undefined || !this.#part.isLoading;
    return !this.#hasShown;
  }
}
