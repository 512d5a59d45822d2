import type { Verdict } from '../transport/transport.js';
import { LONGEST_PAUSE } from './outbox-machine.js';
import type { OutboxRecord } from './outbox-record.js';

/** Attempts at a time: in all, and to one endpoint that has not said yes lately, so that a slow one leaves room for others. */
export const IN_FLIGHT = 6;
const TO_ONE_ENDPOINT = 5;
/** How often what waits is looked at again because its endpoint works, in ms. */
const HASTEN_EVERY = 3000;
/** How long an endpoint that has said yes counts as one that works, in ms: then a failure is of that one attempt. */
const WORKS_FOR = 10_000;
/** Failures in a row after which an endpoint is asked by one attempt at a time. */
const BREAK_AFTER = 5;

/** What waits longer than this is hastened while its endpoint works, in ms, unless it has failed so often that it is to blame. */
const LONG_WAIT = 4000;
const SHORT_WAIT = 1000;
const OFTEN = 8;

/** To how many ms from now a record of an endpoint that works is hastened; nothing where it is left as it is. @param random from 0 up to 1 */
export const hastenedTo = ({ due, attempts }: OutboxRecord, now: number, random: number) =>
  due > now + LONG_WAIT && attempts < OFTEN ? SHORT_WAIT + (LONG_WAIT - SHORT_WAIT) * random : undefined;

/** What this page knows of each endpoint: until when it wants to be left alone, and how often it has failed in a row. */
export class EndpointWatch {
  readonly #pauses = new Map<string, number>();
  readonly #failures = new Map<string, number>();
  readonly #workedAt = new Map<string, number>();
  #hastenedAt = -Infinity;

  /**
   * Hears how an attempt ended. Gives whether what waits there for long, because of failures before, need not: the endpoint
   * works, or does for others.
   * @param now ms since 1970
   */
  heard(endpoint: string, verdict: Verdict, now: number): boolean {
    const failures = this.#failures.get(endpoint) ?? 0;
    const isFailure = verdict.type === 'retry' && verdict.problem.code !== 'in-progress';
    this.#failures.set(endpoint, isFailure ? failures + 1 : 0);
    if (verdict.type === 'retry' && verdict.retryAfter) this.#pauses.set(endpoint, now + verdict.retryAfter);
    if (isFailure) return !verdict.retryAfter && failures < BREAK_AFTER && this.#works(endpoint, now);
    this.#workedAt.set(endpoint, now);
    // It takes what a resident sent all the same; what a record was told still counts.
    this.#pauses.delete(endpoint);
    if (failures < BREAK_AFTER && Math.abs(now - this.#hastenedAt) < HASTEN_EVERY) return false;
    this.#hastenedAt = now;
    return true;
  }

  /** How many attempts at a time an endpoint is given: all of them while it works. */
  room(endpoint: string, now: number): number {
    if ((this.#failures.get(endpoint) ?? 0) >= BREAK_AFTER) return 1;
    return this.#works(endpoint, now) ? IN_FLIGHT : TO_ONE_ENDPOINT;
  }

  #works(endpoint: string, now: number): boolean {
    return Math.abs(now - (this.#workedAt.get(endpoint) ?? 0)) < WORKS_FOR;
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
