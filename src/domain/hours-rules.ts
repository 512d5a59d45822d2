import type { HoursData } from './volunteer-hours.js';

/** Why hours are refused although they are well-formed. */
export type HoursRefusal = 'in-future' | 'too-long' | 'too-old';

/**
 * Rules that depend on the page and the clock.
 * @param data hours as the schema took them
 * @param limits `maxMinutes` a day, `now` in ms since 1970
 */
export function refuseHours(
  data: Pick<HoursData, 'start' | 'end' | 'minutes'>,
  limits: { maxMinutes: number; now: number },
): { path: 'start' | 'end'; code: HoursRefusal } | undefined {
  // Five minutes of grace: clocks of phones and servers differ.
  if (Date.parse(data.end) > limits.now + 300_000) return { path: 'end', code: 'in-future' };
  if (data.minutes > limits.maxMinutes) return { path: 'end', code: 'too-long' };
  if (Date.parse(data.start) < limits.now - 366 * 5 * 86_400_000) return { path: 'start', code: 'too-old' };
  return undefined;
}
