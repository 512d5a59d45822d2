/** A moment as local time of a zone, `2026-11-21T09:00:00`; of the browser's where none or an unknown one is named. */
export function wallTime(moment: number, timeZone: string | undefined): string {
  try {
    // Swedish dates are ISO 8601.
    return new Date(moment).toLocaleString('sv', { timeZone: timeZone || undefined }).replace(' ', 'T');
  } catch {
    return wallTime(moment, undefined);
  }
}

/**
 * Whether a start is still to come at `now` (ms), or is a date that is not over. Apart from the other rules because
 * the form needs it at once, and they are loaded later.
 */
export function isAhead(start: string | undefined, now: number, timeZone?: string): boolean {
  if (!start || Number.isNaN(Date.parse(start))) return false;
  const isLocal = /^[\d-]{10}(T[\d:.]+)?$/.test(start);
  return isLocal ? start >= wallTime(now, timeZone).slice(0, start.length) : Date.parse(start) >= now;
}
