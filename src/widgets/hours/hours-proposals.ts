import type { FormController } from '../../controllers/form-controller.js';
import { isoToLocal } from '../../domain/local-time.js';
import type { CheckIn } from '../../kit/kit.js';
import { findActivity, fromHoursData, type HoursContext } from './hours-data.js';

/** Proposes the activity that page or selection name, and the times of one that is over. */
export function proposeActivity(
  form: FormController,
  context: HoursContext,
  subject: { id: string | undefined; name: string | undefined },
  now: number,
): void {
  const { activities, timeZone } = context;
  const id = form.text('activityId');
  const named = activities.find((activity) => activity.id === (id || subject.id))?.name;
  const name = id ? named : subject.name || named;
  if (name) form.propose('activity', name);
  // Whoever was at what is over was there, as a rule, from beginning to end.
  const { start, end } = findActivity(form, context) ?? {};
  if (!start || !end || Date.parse(end) > now) return;
  const from = isoToLocal(start, timeZone);
  const to = isoToLocal(end, timeZone);
  if (!from || from.date !== to?.date) return;
  form.propose('date', from.date);
  form.propose('start', from.time);
  form.propose('end', to.time);
}

/** Proposes what is known of a check-in whose check-out was forgotten. */
export function proposeForgotten(
  form: FormController,
  { at, data }: CheckIn,
  timeZone: string | undefined,
): void {
  fromHoursData({ ...data, start: at }, (path, value) => form.propose(path, String(value)), timeZone);
}
