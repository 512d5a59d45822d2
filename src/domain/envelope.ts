import * as z from 'zod/mini';
import { dateTime, extras, line } from './common.js';
import { feedbackDataSchema } from './feedback.js';
import { pledgeDataSchema } from './pledge.js';
import { signupDataSchema } from './signup.js';
import { hoursDataSchema, hoursVerifyDataSchema } from './volunteer-hours.js';

/** What a submission is about. `party` is open. */
export const subjectSchema = z.object({
  kind: z.enum(['service', 'organization', 'activity', 'need', 'page']),
  id: line(),
  name: line(),
  organization: z.optional(z.object({ id: line(), name: line(), party: z.optional(line()) })),
});

const id = () => z.string().check(z.regex(/^[\w.:-]{8,128}$/));

const envelope = {
  id: id(),
  createdAt: dateTime(),
  locale: z.string().check(z.maxLength(35)),
  page: z.string().check(z.maxLength(2000)),
  subject: z.nullable(subjectSchema),
  area: z.nullable(z.string().check(z.maxLength(300))),
  clientReference: z.nullable(z.string().check(z.maxLength(300))),
  kit: z.string().check(z.maxLength(100)),
};
const create = { ...envelope, action: z.literal('create'), of: z.null() };

/** Takes an earlier submission back. */
export const withdrawSchema = z.object({
  ...envelope,
  kind: z.enum(['signup', 'hours', 'pledge', 'feedback']),
  action: z.literal('withdraw'),
  of: id(),
  data: z.object({ reason: z.optional(z.string().check(z.maxLength(10_000))), ...extras() }),
});
/** A sign-up as it goes over the wire. */
export const signupSchema = z.object({ ...create, kind: z.literal('signup'), data: signupDataSchema });
/** Volunteer hours as they go over the wire. */
export const hoursSchema = z.object({ ...create, kind: z.literal('hours'), data: hoursDataSchema });
/** A decision on volunteer hours as it goes over the wire. */
export const hoursVerifySchema = z.object({
  ...envelope,
  kind: z.literal('hours'),
  action: z.literal('verify'),
  of: id(),
  data: hoursVerifyDataSchema,
});
/** A pledge as it goes over the wire. */
export const pledgeSchema = z.object({ ...create, kind: z.literal('pledge'), data: pledgeDataSchema });
/** Feedback as it goes over the wire. */
export const feedbackSchema = z.object({ ...create, kind: z.literal('feedback'), data: feedbackDataSchema });

const byKind = { signup: signupSchema, hours: hoursSchema, pledge: pledgeSchema, feedback: feedbackSchema };

/** Any submission, CONTRACT 4.1. For precise errors use {@link submissionSchemaFor}. */
export const submissionSchema = z.union([
  signupSchema,
  hoursSchema,
  hoursVerifySchema,
  pledgeSchema,
  feedbackSchema,
  withdrawSchema,
]);

/** The schema for what a body says it is, so that errors point at single fields; the union where it says nothing known. */
export function submissionSchemaFor(body: unknown): z.ZodMiniType {
  const { kind, action } = (body ?? {}) as { kind?: string; action?: string };
  if (action === 'withdraw') return withdrawSchema;
  if (action === 'verify') return hoursVerifySchema;
  if (kind && Object.hasOwn(byKind, kind)) return byKind[kind as keyof typeof byKind];
  return z.object({ kind: z.enum(['signup', 'hours', 'pledge', 'feedback']) });
}
