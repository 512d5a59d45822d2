const SECOND = 1000;
const DAY = 86_400_000;
const BASE = 2 * SECOND;

/** What the next try depends on; times in ms. */
export interface RetryInput {
  /** Attempts made so far, at least 1. */
  attempts: number;
  createdAt: number;
  now: number;
  /** From 0 up to 1. */
  random: number;
  /** The receiver's own wish, already bounded. */
  retryAfter?: number;
}

/**
 * When to try again (ms since 1970): full jitter on 2 s · 2ⁿ up to 5 min, up to 60 min after a day; never before a
 * `Retry-After`. See https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function nextAttempt({ attempts, createdAt, now, random, retryAfter = 0 }: RetryInput): number {
  const cap = now - createdAt > DAY ? 3600 * SECOND : 300 * SECOND;
  const ceiling = Math.min(cap, BASE * 2 ** Math.min(attempts - 1, 30));
  // A floor, or jitter near nought would hammer.
  return now + Math.max(200, random * ceiling, retryAfter);
}
