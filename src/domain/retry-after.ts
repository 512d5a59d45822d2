/**
 * `Retry-After` in ms from `now`, from seconds or an HTTP date; nothing for garbage.
 * Bounded to 1 s … 6 h, so that a wrong header neither hammers nor strands a submission.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  const delay = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 1000), 6 * 3_600_000);
}
