import type { Need } from './need.js';

/** What pledges are made in. */
export const needTypes = ['money', 'goods', 'skills', 'services'] as const;

/** How far a need is met. All figures in the need's unit; `received` is part of `pledged`. */
export interface NeedProgress {
  target: number;
  pledged: number;
  received: number;
  /** `target` − `pledged`, never below nought. */
  remaining: number;
}

/** Progress of a need, or nothing where it names no target. */
export function needProgress(need: Need): NeedProgress | undefined {
  const { target } = need;
  if (!target || target <= 0) return undefined;
  const received = Math.max(0, need.received ?? 0);
  const pledged = Math.max(received, need.pledged ?? 0);
  return { target, pledged, received, remaining: Math.max(0, target - pledged) };
}

/** Whether a need takes no more pledges: it says so, or its target is reached. */
export function isFull(need: Need): boolean {
  return need.full ?? needProgress(need)?.remaining === 0;
}
