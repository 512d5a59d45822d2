import * as z from 'zod/mini';
import { contactSchema, extras, line, onBehalfOfSchema } from './common.js';

/** `data` of a sign-up: who comes to which activity, in which role, and how they are reached. */
export const signupDataSchema = z.object({
  activityId: line(),
  sessionIds: z.optional(z.array(line())),
  role: z.enum(['participant', 'volunteer']),
  roleId: z.optional(line()),
  people: z
    .array(
      z.object({
        name: line(),
        age: z.optional(z.int().check(z.minimum(0), z.maximum(130))),
        needs: z.optional(z.array(line())),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
  contact: contactSchema(),
  onBehalfOf: z.optional(onBehalfOfSchema()),
  ...extras(),
});

/** `data` of a sign-up. */
export type SignupData = z.infer<typeof signupDataSchema>;
