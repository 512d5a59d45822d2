import type { FormController } from '../../controllers/form-controller.js';
import { isoToLocal, localToIso, momentToIso, minutesBetween } from '../../domain/local-time.js';
import type { WidgetAttributes } from '../../controllers/widget-properties.js';
import type { Subject } from '../../domain/submission.js';
import type { HoursFeed, HoursHistory } from '../../domain/volunteer-hours.js';
import { parseNumber } from '../parts/number-field.js';

type Put = (path: string, value: string | boolean | string[]) => void;
type HoursActivity = HoursFeed['activities'][number];
/** One entry of the history. */
export type HoursEntry = HoursHistory['entries'][number];

/** What hours are logged for, beside what the form holds. */
export interface HoursContext {
  activities: readonly HoursActivity[];
  /** IANA time zone that dates and times are meant in; the browser's where there is none. */
  timeZone?: string | undefined;
  /** The activity that the page or another tag names. */
  subject?: { id: string; name: string } | undefined;
}

/** The activity of the feed that was typed or picked; of several with one name, the one on that day. */
export function findActivity(
  form: FormController,
  { activities, timeZone }: HoursContext,
): HoursActivity | undefined {
  const typed = form.text('activity').trim().toLowerCase();
  const named = typed ? activities.filter(({ name }) => name.trim().toLowerCase() === typed) : [];
  const date = form.text('date');
  return (
    named.find(({ id }) => id === form.text('activityId')) ??
    named.find(({ start }) => start && isoToLocal(start, timeZone)?.date === date) ??
    named[0]
  );
}

/** Minutes that an activity lasts, where the feed says when it begins and ends. */
export function activityMinutes(activity: HoursActivity | undefined): number | undefined {
  const minutes = activity?.start && activity.end ? minutesBetween(activity.start, activity.end) : NaN;
  return minutes > 0 ? minutes : undefined;
}

/** The entered times as one text: what was set stays exactly as it was set until one of them changes. */
const timesOf = (form: FormController): string =>
  ['date', 'start', 'end', 'breakMinutes'].map((path) => form.text(path).trim()).join(' ');

/** What the page's attributes and the feed say that hours are logged for. */
export function hoursContext(
  host: WidgetAttributes,
  feed: HoursFeed | undefined,
  timeZone: string | undefined,
): HoursContext {
  const activities = feed?.activities ?? [];
  const id = host.subjectKind === 'activity' ? host.subjectId : undefined;
  const name = host.subjectName || activities.find((activity) => activity.id === id)?.name;
  return { activities, timeZone, subject: id && name ? { id, name } : undefined };
}

/** The activity that was picked, as what a submission is about, unless the page says that it is about something else. */
export function hoursSubject(
  host: WidgetAttributes,
  picked: { id: string; name: string } | undefined,
): Subject | undefined {
  const { subjectKind, subjectId, subjectName, subjectOrganizationId: id, subjectOrganizationName } = host;
  const isElsewhere = subjectKind !== 'activity' && (subjectId || subjectName);
  if (isElsewhere || !picked || picked.id === subjectId) return undefined;
  const organization = id && { organization: { id, name: subjectOrganizationName || id } };
  return { kind: 'activity', ...picked, ...organization };
}

/** What the entered times come to; nothing but `start`, `end` and break while they are incomplete. */
export interface WorkedTime {
  start?: string | undefined;
  end?: string | undefined;
  /** As typed where it is no number: for the schema to refuse. */
  breakMinutes: number | string;
  /** `end` − `start` − break, no more than the activity lasts; nought where that is none at all. */
  minutes?: number | undefined;
  provenance: string;
  /** The minutes are cut to what the activity lasts. */
  isCapped: boolean;
}

/** Works out the entered times. */
export function workedTime(form: FormController, context: HoursContext): WorkedTime {
  const { timeZone } = context;
  const text = form.text('breakMinutes').trim();
  const number = text ? parseNumber(text) : 0;
  const breakMinutes = Number.isNaN(number) ? text : number;
  const isAsGiven = form.text('given.times') === timesOf(form);
  const date = form.text('date');
  const start = (isAsGiven && form.optional('given.start')) || localToIso(date, form.text('start'), timeZone);
  // A shift until midnight ends with its day.
  const until = form.text('end').replace(/^00:00/, '24:00');
  const end = (isAsGiven && form.optional('given.end')) || localToIso(date, until, timeZone);
  const givenMinutes = isAsGiven ? form.optional('given.minutes') : undefined;
  const provenance = (isAsGiven && form.optional('given.provenance')) || 'claimed';
  const base = { start, end, breakMinutes, provenance };
  if (givenMinutes) return { ...base, minutes: Number(givenMinutes), isCapped: false };
  if (!start || !end || typeof breakMinutes === 'string') return { ...base, isCapped: false };
  const minutes = Math.max(0, minutesBetween(start, end) - breakMinutes);
  const most = activityMinutes(findActivity(form, context)) ?? Infinity;
  return { ...base, minutes: Math.min(minutes, most), isCapped: minutes > most };
}

/** Who worked, and at what: the part of `data` that a check-in keeps. */
export function toWorkData(form: FormController, context: HoursContext): Record<string, unknown> {
  const { subject } = context;
  const name = form.text('activity').trim();
  const activity = findActivity(form, context);
  const isSubject = subject !== undefined && subject.name === name;
  const isGiven = form.text('given.activity') === name;
  const email = form.optional('person.email');
  const phone = form.optional('person.phone');
  const volunteerId = form.optional('person.volunteerId');
  return {
    person: {
      name: form.text('person.name').trim(),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(volunteerId && { volunteerId }),
    },
    activityId:
      (isGiven && form.optional('activityId')) || activity?.id || (isSubject ? subject.id : undefined),
    activity: activity?.name ?? name,
  };
}

/** The form's values as `data` of volunteer hours; incomplete while the form is. */
export function toHoursData(form: FormController, context: HoursContext): Record<string, unknown> {
  const { isCapped: _, ...worked } = workedTime(form, context);
  const verifierName = form.optional('verifier.name');
  return {
    ...toWorkData(form, context),
    ...worked,
    verifier: verifierName ? { name: verifierName } : undefined,
    note: form.optional('note'),
  };
}

/** Hours between check-in and check-out, in whole seconds: at least one, so that there is a minute to record. */
export function toRecordedData(
  checkIn: { at: string; data: Record<string, unknown> },
  now: number,
  timeZone?: string,
) {
  const start = Math.floor(Date.parse(checkIn.at) / 1000) * 1000;
  const end = Math.max(Math.floor(now / 1000) * 1000, start + 1000);
  return {
    ...checkIn.data,
    start: momentToIso(start, timeZone),
    end: momentToIso(end, timeZone),
    breakMinutes: 0,
    minutes: Math.ceil((end - start) / 60_000),
    provenance: 'recorded',
  };
}

type Given = Partial<
  Record<
    'activityId' | 'activity' | 'start' | 'end' | 'breakMinutes' | 'minutes' | 'provenance' | 'note',
    unknown
  >
> & {
  person?: Record<string, unknown>;
  verifier?: Record<string, unknown>;
};

/** Takes `data` of volunteer hours apart into the form's fields; `start` and `end` become a date and two times. */
export function fromHoursData(data: Given, put: Put, timeZone: string | undefined): void {
  const { person, verifier } = data;
  for (const key of ['name', 'email', 'phone', 'volunteerId']) {
    if (person?.[key] !== undefined) put(`person.${key}`, String(person[key]));
  }
  for (const key of ['activityId', 'activity', 'note'] as const) {
    if (data[key] !== undefined) put(key, String(data[key]));
  }
  if (data.activity !== undefined) put('given.activity', String(data.activity).trim());
  if (verifier?.['name'] !== undefined) put('verifier.name', String(verifier['name']));
  for (const key of ['minutes', 'provenance'] as const) {
    if (data[key] === undefined) continue;
    put(key, String(data[key]));
    put(`given.${key}`, String(data[key]));
  }
  const start = isoToLocal(String(data.start), timeZone);
  const end = isoToLocal(String(data.end), timeZone);
  const date = (start ?? end)?.date;
  const breakMinutes = String(data.breakMinutes ?? 0);
  if (date || data.breakMinutes !== undefined) put('breakMinutes', breakMinutes);
  if (!date) return;
  put('date', date);
  if (start) put('start', start.time);
  if (end) put('end', end.time);
  if (start) put('given.start', String(data.start));
  if (end) put('given.end', String(data.end));
  put('given.times', [date, start?.time ?? '', end?.time ?? '', breakMinutes].join(' '));
}

/** Shows times that were set, and not changed since, in another time zone. */
export function moveToZone(form: FormController, timeZone: string | undefined): void {
  if (form.text('given.times') !== timesOf(form)) return;
  const start = isoToLocal(form.text('given.start'), timeZone);
  if (!start || (start.date === form.text('date') && start.time === form.text('start'))) return;
  const given = {
    start: form.text('given.start'),
    end: form.text('given.end'),
    breakMinutes: form.text('breakMinutes'),
  };
  fromHoursData(given, (path, value) => form.set(path, value), timeZone);
}

/** What is confirmed, in minutes, and what still waits. */
export function sumHours(entries: readonly HoursEntry[]): { verified: number; pending: number } {
  const sum = (status: HoursEntry['status']) =>
    entries.reduce((minutes, entry) => (entry.status === status ? minutes + entry.minutes : minutes), 0);
  return { verified: sum('verified'), pending: sum('pending') };
}

type Tier = NonNullable<HoursFeed['tiers']>[number];

/** The highest level that so many minutes reach, and the one after it. */
export function findTier(
  tiers: readonly Tier[],
  minutes: number,
): { reached?: Tier | undefined; next?: Tier | undefined } {
  const sorted = [...tiers].sort((a, b) => a.minutes - b.minutes);
  return {
    reached: sorted.filter((tier) => tier.minutes <= minutes).at(-1),
    next: sorted.find((tier) => tier.minutes > minutes),
  };
}
