import * as z from 'zod/mini';

const optionalText = z.optional(z.string());

/** A role volunteers can take in an activity, with what it requires and the training that gives it. */
export const activityRoleSchema = z.object({
  id: z.string(),
  name: z.string(),
  requires: optionalText,
  training: optionalText,
});

/** One date of an activity that has several; `remaining` is the places left on it. */
export const activitySessionSchema = z.object({
  id: z.string(),
  start: optionalText,
  end: optionalText,
  remaining: z.optional(z.number()),
});

/** Something residents can join, read from schema.org `Event` and its relatives. */
export const activitySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** BCP 47 tag of the language its texts are in, where the feed says it. */
  lang: optionalText,
  description: optionalText,
  /** ISO 8601 date, or date and time with offset. */
  start: optionalText,
  end: optionalText,
  sessions: z.optional(z.array(activitySessionSchema)),
  place: optionalText,
  address: optionalText,
  online: z.optional(z.enum(['offline', 'online', 'mixed'])),
  /** Places in all, and places left. */
  capacity: z.optional(z.number()),
  remaining: z.optional(z.number()),
  /** `{amount: 0}` is free of charge. */
  price: z.optional(z.object({ amount: z.number(), currency: optionalText })),
  category: z.optional(z.array(z.string())),
  audience: optionalText,
  organization: z.optional(z.object({ id: optionalText, name: z.string(), party: optionalText })),
  url: optionalText,
  cancelled: z.optional(z.boolean()),
  postponed: z.optional(z.boolean()),
  roles: z.optional(z.array(activityRoleSchema)),
});

/** Something residents can join. */
export type Activity = z.infer<typeof activitySchema>;
/** A role volunteers can take. */
export type ActivityRole = z.infer<typeof activityRoleSchema>;
