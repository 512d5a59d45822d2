import * as z from 'zod/mini';
import { line } from './common.js';
import { needTypes } from './need-rules.js';

const needShape = {
  id: line(),
  title: line(),
  /** BCP 47 tag of the language its texts are in, where the feed says it. */
  lang: z.optional(z.string()),
  organization: z.optional(z.object({ id: line(), name: line() })),
  by: z.optional(z.enum(['resident', 'organization'])),
  type: z.enum(needTypes),
  description: z.optional(z.string()),
  unit: z.optional(z.string()),
  target: z.optional(z.number()),
  pledged: z.optional(z.number()),
  received: z.optional(z.number()),
  currency: z.optional(z.string()),
  due: z.optional(z.string()),
  purpose: z.optional(z.string()),
  urgent: z.optional(z.boolean()),
  full: z.optional(z.boolean()),
};

/** Something a community asks for. `target`, `pledged`, `received` count `unit`s, or `currency` when `type` is money. */
export const needSchema = z.object(needShape);
/** Something a community asks for. */
export type Need = z.infer<typeof needSchema>;

/** One line of the open account: what came in, what was spent. */
export const ledgerEntrySchema = z.object({
  date: z.string(),
  type: z.enum(['received', 'spent']),
  source: z.optional(z.enum(['donation', 'enterprise-income', 'government-purchase'])),
  fund: z.optional(z.string()),
  needId: z.optional(z.string()),
  amount: z.optional(z.number()),
  quantity: z.optional(z.number()),
  unit: z.optional(z.string()),
  currency: z.optional(z.string()),
  /** BCP 47 tag of the language its texts are in, where the feed says it. */
  lang: z.optional(z.string()),
  note: z.optional(z.string()),
});
/** One line of the open account. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What the pledge tag reads from `src`. */
export const needsFeedSchema = z.object({
  needs: z.array(needSchema),
  ledger: z.optional(z.array(ledgerEntrySchema)),
});
/** Needs and their ledger. */
export type NeedsFeed = z.infer<typeof needsFeedSchema>;
