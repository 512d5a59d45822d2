import * as z from 'zod/mini';
import { dateTime, email, extras, line, phone, prose } from './common.js';
import { minutesBetween } from './local-time.js';

const verifier = () => z.object({ name: line(), email: z.optional(email()), team: z.optional(line()) });
const minutes = () => z.int().check(z.minimum(0), z.maximum(527_040));

/** `data` of volunteer hours as somebody records them. Length is `end` − `start` − `breakMinutes`. */
export const hoursDataSchema = z
  .object({
    person: z.object({
      name: line(),
      email: z.optional(email()),
      phone: z.optional(phone()),
      volunteerId: z.optional(line()),
    }),
    team: z.optional(
      z.object({
        name: line(),
        members: z.array(z.object({ name: line(), minutes: z.optional(minutes()) })),
      }),
    ),
    activityId: z.optional(line()),
    activity: line(),
    role: z.optional(line()),
    start: dateTime(),
    end: dateTime(),
    breakMinutes: minutes(),
    minutes: minutes(),
    provenance: z.enum(['recorded', 'claimed']),
    verifier: z.optional(verifier()),
    note: z.optional(prose()),
    ...extras(),
  })
  .check(
    z.refine((data) => minutesBetween(data.start, data.end) > 0, {
      path: ['end'],
      params: { code: 'end-before-start' },
    }),
    z.refine(
      (data) => {
        const span = minutesBetween(data.start, data.end);
        return span <= 0 || data.breakMinutes < span;
      },
      { path: ['breakMinutes'], params: { code: 'break-too-long' } },
    ),
    z.refine(
      (data) => {
        const span = minutesBetween(data.start, data.end);
        return (
          span <= 0 ||
          data.breakMinutes >= span ||
          (data.minutes >= 1 && data.minutes <= span - data.breakMinutes)
        );
      },
      { path: ['minutes'], params: { code: 'minutes-mismatch' } },
    ),
  );

/** `data` when somebody confirms or rejects hours recorded earlier (`action: "verify"`). */
export const hoursVerifyDataSchema = z.object({
  decision: z.enum(['verified', 'rejected']),
  minutes: z.optional(minutes()),
  reason: z.optional(prose()),
  verifier: verifier(),
  ...extras(),
});

/** `data` of volunteer hours. */
export type HoursData = z.infer<typeof hoursDataSchema>;
/** `data` of a decision on volunteer hours. */
export type HoursVerifyData = z.infer<typeof hoursVerifyDataSchema>;

/** What the hours tag reads from `src`. */
export const hoursFeedSchema = z.object({
  activities: z.array(
    z.object({ id: line(), name: line(), start: z.optional(z.string()), end: z.optional(z.string()) }),
  ),
  tiers: z.optional(z.array(z.object({ minutes: minutes(), label: line() }))),
});
/** Activities that hours can be logged for, and the levels that hours add up to. */
export type HoursFeed = z.infer<typeof hoursFeedSchema>;

/** What the hours tag reads from `history-src`. */
export const hoursHistorySchema = z.object({
  entries: z.array(
    z.object({
      id: line(),
      start: z.string(),
      minutes: minutes(),
      activity: line(),
      status: z.enum(['pending', 'verified', 'rejected']),
      provenance: z.enum(['recorded', 'claimed']),
      person: z.optional(line()),
    }),
  ),
});
/** Hours that the receiver already holds. */
export type HoursHistory = z.infer<typeof hoursHistorySchema>;
