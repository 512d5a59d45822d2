import * as z from 'zod/mini';
import { feedbackTypes } from './feedback-types.js';

export type { FeedbackType } from './feedback-types.js';
import { email, extras, line, onBehalfOfSchema, phone, prose } from './common.js';

/** `data` of feedback. A rating needs at least one star, a correction a change or a text, everything else a text. */
export const feedbackDataSchema = z
  .object({
    type: z.enum(feedbackTypes),
    topic: z.optional(line()),
    ratings: z.optional(z.record(z.string(), z.int().check(z.minimum(1), z.maximum(5)))),
    text: z.optional(prose()),
    anonymous: z.boolean(),
    contact: z.optional(
      z.object({ name: z.optional(line()), email: z.optional(email()), phone: z.optional(phone()) }),
    ),
    onBehalfOf: z.optional(onBehalfOfSchema()),
    visit: z.optional(z.object({ address: line(), when: line() })),
    publishConsent: z.optional(z.boolean()),
    changes: z.optional(z.array(z.object({ field: line(), from: z.string(), to: z.string() }))),
    location: z.optional(
      z.object({
        latitude: z.number().check(z.minimum(-90), z.maximum(90)),
        longitude: z.number().check(z.minimum(-180), z.maximum(180)),
        address: z.optional(line()),
      }),
    ),
    mediation: z.optional(
      z.object({
        otherParty: line(),
        relationship: line(),
        urgent: z.boolean(),
        courtCase: z.boolean(),
        consent: z.literal(true),
      }),
    ),
    ...extras(),
  })
  .check(
    z.refine((data) => data.type !== 'rating' || Object.keys(data.ratings ?? {}).length > 0, {
      path: ['ratings'],
      params: { code: 'required' },
    }),
    z.refine((data) => data.type === 'rating' || Boolean(data.text) || Boolean(data.changes?.length), {
      path: ['text'],
      params: { code: 'required' },
    }),
    z.refine((data) => data.type !== 'mediation' || Boolean(data.mediation), {
      path: ['mediation', 'otherParty'],
      params: { code: 'required' },
    }),
    z.refine((data) => !data.anonymous || !data.contact, {
      path: ['contact'],
      params: { code: 'anonymous-contact' },
    }),
  );

/** `data` of feedback. */
export type FeedbackData = z.infer<typeof feedbackDataSchema>;

/** What the feedback tag reads from `src`. */
export const feedbackFeedSchema = z.object({
  topics: z.optional(
    z.array(
      z.object({
        id: line(),
        label: line(),
        /** BCP 47 tag of the language its texts are in, where the feed says it. */
        lang: z.optional(z.string()),
        type: z.optional(z.enum(feedbackTypes)),
        description: z.optional(z.string()),
        party: z.optional(z.string()),
        answerWithinDays: z.optional(z.number()),
        questions: z.optional(
          z.array(
            z.object({
              id: line(),
              label: line(),
              kind: z.string(),
              required: z.optional(z.boolean()),
              options: z.optional(z.array(z.union([z.string(), z.object({ id: line(), label: line() })]))),
            }),
          ),
        ),
      }),
    ),
  ),
  dimensions: z.optional(z.array(z.object({ id: line(), label: line() }))),
});
/** Topics a resident can choose, and the dimensions a rating is given in. */
export type FeedbackFeed = z.infer<typeof feedbackFeedSchema>;
/** One topic of feedback. */
export type FeedbackTopic = NonNullable<FeedbackFeed['topics']>[number];
