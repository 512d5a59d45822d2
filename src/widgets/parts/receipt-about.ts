import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { HoursData } from '../../domain/volunteer-hours.js';
import type { Messages } from '../../i18n/messages.js';
import { durationText } from './duration.js';

/** A line of what a submission is about; `lang` where the feed says in which language it is. */
export interface AboutLine {
  text: string;
  lang?: string | undefined;
}

/** What is said of what a submission is about. */
export interface AboutOptions {
  submission: SubmissionController;
  /** When and where it is, a line each. */
  about?: readonly AboutLine[];
}

/** What a submission is about by name; nothing where that is only the page. */
export function aboutName({ submission }: AboutOptions): string | undefined {
  const { data, subject } = submission.submission ?? {};
  const { activity } = (data ?? {}) as Partial<HoursData>;
  return activity ?? (subject?.kind === 'page' ? undefined : subject?.name);
}

/** When and where it is; of volunteer hours, the day and the time worked. */
export function aboutLines(
  { submission, about = [] }: AboutOptions,
  localize: LocalizeController,
  messages: Messages,
): readonly AboutLine[] {
  const { kind, action, data } = submission.submission ?? {};
  const { start, minutes } = (data ?? {}) as Partial<HoursData>;
  if (kind !== 'hours' || action !== 'create' || !start || !minutes) return about;
  const day = localize.date(start, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  return [...about, { text: `${day} · ${durationText(minutes, messages)}` }];
}
