import * as z from 'zod/mini';
import { activitySchema } from './activity.js';
import {
  feedbackSchema,
  hoursSchema,
  hoursVerifySchema,
  pledgeSchema,
  signupSchema,
  subjectSchema,
  submissionSchema,
  withdrawSchema,
} from './envelope.js';
import { feedbackFeedSchema } from './feedback.js';
import { needSchema, needsFeedSchema } from './need.js';
import { serviceSchema } from './service.js';
import { hoursFeedSchema, hoursHistorySchema } from './volunteer-hours.js';

/** Answer of a receiver that said yes, CONTRACT 4.2; every field may be missing. */
export const receiptSchema = z.partial(
  z.object({
    id: z.string(),
    reference: z.string(),
    status: z.enum(['accepted', 'waitlisted', 'pending']),
    message: z.string(),
    url: z.string(),
    respondBy: z.string(),
  }),
);

/** RFC 9457 problem with the pointers that land on fields, CONTRACT 4.2. */
export const problemSchema = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ detail: z.string(), pointer: z.string() }))),
});

/** Every format that has a JSON Schema file, by the name of its file. */
export const schemas: Record<string, z.ZodMiniType> = {
  submission: submissionSchema,
  signup: signupSchema,
  hours: hoursSchema,
  'hours-verify': hoursVerifySchema,
  pledge: pledgeSchema,
  feedback: feedbackSchema,
  withdraw: withdrawSchema,
  subject: subjectSchema,
  receipt: receiptSchema,
  problem: problemSchema,
  service: serviceSchema,
  activity: activitySchema,
  need: needSchema,
  needs: needsFeedSchema,
  'hours-feed': hoursFeedSchema,
  'hours-history': hoursHistorySchema,
  'feedback-feed': feedbackFeedSchema,
};
