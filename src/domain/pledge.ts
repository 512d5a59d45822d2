import * as z from 'zod/mini';
import { currency, date, dateTime, decimal, email, extras, line, phone, prose } from './common.js';

const donor = z
  .object({
    type: z.enum(['individual', 'organization', 'anonymous']),
    name: z.optional(line()),
    email: z.optional(email()),
    phone: z.optional(phone()),
  })
  .check(
    z.refine((value) => value.type === 'anonymous' || Boolean(value.name), {
      path: ['name'],
      params: { code: 'required' },
    }),
  );

/** `data` of a pledge. Money and in-kind never mix in one total. */
export const pledgeDataSchema = z
  .object({
    needId: z.optional(line()),
    donor,
    money: z.optional(
      z.object({
        amount: decimal(),
        currency: currency(),
        frequency: z.enum(['once', 'monthly', 'yearly']),
        until: z.optional(date()),
      }),
    ),
    inKind: z.optional(
      z
        .array(
          z.object({
            type: z.enum(['goods', 'skills', 'services']),
            item: line(),
            quantity: z.number().check(z.positive(), z.maximum(1_000_000)),
            unit: line(),
            condition: z.optional(line()),
            /** In the currency of the page, or with one of its own. */
            estimatedValue: z.optional(
              z.union([decimal(), z.object({ amount: decimal(), currency: currency() })]),
            ),
          }),
        )
        .check(z.minLength(1)),
    ),
    handover: z.optional(
      z.object({
        method: z.enum(['drop-off', 'pick-up', 'remote']),
        from: z.optional(dateTime()),
        to: z.optional(dateTime()),
        place: z.optional(line()),
      }),
    ),
    purpose: z.optional(line()),
    dedication: z.optional(z.object({ type: z.enum(['honour', 'memory']), name: line() })),
    publicName: z.optional(line()),
    message: z.optional(prose()),
    ...extras(),
  })
  .check(
    z.refine((data) => Boolean(data.money) !== Boolean(data.inKind), {
      path: ['money'],
      params: { code: 'money-or-in-kind' },
    }),
  );

/** `data` of a pledge. */
export type PledgeData = z.infer<typeof pledgeDataSchema>;
