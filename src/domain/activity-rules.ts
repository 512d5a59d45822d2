import type { Activity } from './activity.js';

/** Whether nobody more can join: no places left. Unknown capacity is not full. */
export const isActivityFull = (activity: Activity): boolean =>
  activity.remaining !== undefined && activity.remaining <= 0;

/** The start of the next session at or after `now` (ms), else the latest start there is, as ISO text. */
export function nextStart(activity: Activity, now: number): string | undefined {
  const starts = [activity.start, ...(activity.sessions ?? []).map((session) => session.start)]
    .filter((start): start is string => start !== undefined && !Number.isNaN(Date.parse(start)))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return starts.find((start) => Date.parse(start) >= now) ?? starts.at(-1);
}

/** When an activity is over, in ms: the last known end, else the last start. */
export function lastMoment(activity: Activity): number {
  const moments = [
    activity.end,
    activity.start,
    ...(activity.sessions ?? []).flatMap((session) => [session.start, session.end]),
  ]
    .map((value) => (value ? Date.parse(value) : NaN))
    .filter((value) => !Number.isNaN(value));
  return moments.length ? Math.max(...moments) : Infinity;
}
