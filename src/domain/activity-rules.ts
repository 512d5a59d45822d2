import { activityTimes } from './activity-times.js';
import type { Activity } from './activity.js';

/** Whether nobody more can join: no places left. Unknown capacity is not full. */
export const isActivityFull = (activity: Activity): boolean =>
  activity.remaining !== undefined && activity.remaining <= 0;

/**
 * The start of the next session at or after `now` (ms), else the latest start there is, as ISO text. A bare date is
 * ahead until its day is over.
 * @param timeZone IANA name of the zone that dates without offset are meant in; the browser's where there is none
 */
export function nextStart(activity: Activity, now: number, timeZone?: string): string | undefined {
  const { starts } = activityTimes(activity, timeZone);
  return (starts.find(({ until }) => until >= now) ?? starts.at(-1))?.text;
}

/**
 * When an activity is over, in ms: the last known end, else the last start; a bare date ends with its day.
 * @param timeZone IANA name of the zone that dates without offset are meant in; the browser's where there is none
 */
export const lastMoment = (activity: Activity, timeZone?: string): number =>
  activityTimes(activity, timeZone).last;
