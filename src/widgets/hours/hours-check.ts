import type { FormController, SchemaIssue } from '../../controllers/form-controller.js';
import type { Checker } from '../../controllers/submission-options.js';
import { refuseHours } from '../../domain/hours-rules.js';
import type { Issue } from '../../domain/problem.js';
import { hoursDataSchema, type HoursData } from '../../domain/volunteer-hours.js';
import type { Messages } from '../../i18n/messages.js';
import { checkData, missingAt } from '../parts/check-data.js';
import { setNumberReader } from '../parts/number-field.js';
import { readNumber } from '../parts/number-reader.js';

// The first touch of the form loads this: the break can be written in any script.
setNumberReader(readNumber);

/** Problems of hours at the fields that a resident sees: a moment is a date and a time. */
export function placeHoursIssues(issues: readonly SchemaIssue[], form: FormController): SchemaIssue[] {
  const isMoment = ({ path }: SchemaIssue) => path[0] === 'start' || path[0] === 'end';
  const hasDate = form.text('date') !== '';
  const isBlocked = issues.some((issue) => isMoment(issue) || issue.path[0] === 'breakMinutes');
  return [
    ...(!hasDate && issues.some(isMoment) ? [missingAt('date')] : []),
    ...issues.filter((issue) => {
      if (isMoment(issue)) return hasDate || form.text(String(issue.path[0])) === '';
      // Minutes are worked out: what is wrong with the times is said there.
      return issue.path[0] !== 'minutes' || !isBlocked;
    }),
  ];
}

/** Sentences for what the schema refuses. */
export const hoursSentences = ({ hours }: Messages): Record<string, string> => ({
  'end-before-start': hours.endBeforeStart,
  'break-too-long': hours.breakTooLong,
  'minutes-mismatch': hours.minutesMismatch,
});

/** What the page and the clock refuse, in words. */
export function hoursIssue(
  data: HoursData,
  maxHours: number,
  { hours }: Messages,
  now: number,
): Issue | undefined {
  const refusal = refuseHours(data, { maxMinutes: maxHours * 60, now });
  const sentences = {
    'in-future': hours.inFuture,
    'too-long': hours.tooLong(maxHours),
    'too-old': hours.tooOld,
  };
  return refusal && { ...refusal, message: sentences[refusal.code] };
}

/** Checks hours: the schema, the clock, and the longest day that the page allows. */
export const hoursChecker = (form: FormController, maxHours: () => number): Checker => ({
  ...checkData(hoursDataSchema, (issues) => placeHoursIssues(issues, form)),
  sentences: hoursSentences,
  refuse: (data, messages) => hoursIssue(data as HoursData, maxHours(), messages, Date.now()),
});
