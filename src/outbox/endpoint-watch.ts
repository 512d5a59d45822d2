import type { Verdict } from '../transport/transport.js';
import { LONGEST_PAUSE } from './outbox-machine.js';
import type { OutboxRecord } from './outbox-record.js';

/** Attempts at a time: in all, and to one endpoint, so that a slow one leaves room for others. */
export const IN_FLIGHT = 6;
const TO_ONE_ENDPOINT = 5;
/** How often what waits is looked at again because its endpoint works, in ms. */
const HASTEN_EVERY = 5000;
/** Failures in a row after which an endpoint is asked by one attempt at a time. */
const BREAK_AFTER = 5;

/** What this page knows of each endpoint: until when it wants to be left alone, and how often it has failed in a row. */
export class EndpointWatch {
  readonly #pauses = new Map<string, number>();
  readonly #failures = new Map<string, number>();
  #hastenedAt = -Infinity;

  /**
   * Hears how an attempt ended. Gives whether what waits there for long, because of failures before, need not: now and then.
   * @param now ms since 1970
   */
  heard(endpoint: string, verdict: Verdict, now: number): boolean {
    const failures = this.#failures.get(endpoint) ?? 0;
    const isFailure = verdict.type === 'retry' && verdict.problem.code !== 'in-progress';
    this.#failures.set(endpoint, isFailure ? failures + 1 : 0);
    if (verdict.type === 'retry' && verdict.retryAfter) this.#pauses.set(endpoint, now + verdict.retryAfter);
    if (isFailure || (failures < BREAK_AFTER && Math.abs(now - this.#hastenedAt) < HASTEN_EVERY))
      return false;
    this.#hastenedAt = now;
    return true;
  }

  /** How many attempts at a time an endpoint is given. */
  room(endpoint: string): number {
    return (this.#failures.get(endpoint) ?? 0) >= BREAK_AFTER ? 1 : TO_ONE_ENDPOINT;
  }

  /** Until when endpoints want to be left alone (ms since 1970): also as another page, or this one before a reload, was told. */
  pauses(records: readonly OutboxRecord[], now: number): Map<string, number> {
    const pauses = new Map<string, number>();
    const told = [
      ...this.#pauses,
      ...records.map(({ endpoint, notBefore }) => [endpoint, notBefore] as const),
    ];
    // A later time is the mark of a wrong clock: no receiver can ask for more.
    for (const [endpoint, until] of told)
      if (until <= now + LONGEST_PAUSE) pauses.set(endpoint, Math.max(pauses.get(endpoint) ?? 0, until));
    return pauses;
  }
}
