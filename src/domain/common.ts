import './zod-config.js';
import * as z from 'zod/mini';

/** Free text of 1 to `max` characters once trimmed. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A short line: a name, a title, an id. */
export const line = () => text(300);

/** A long text: a message, a note. */
export const prose = () => text(10_000);

/** An e-mail address; lenient on purpose, since only delivery proves one (internationalised addresses pass). */
export const email = () =>
  z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/));

/** A phone number in any country's grouping: at least three digits (short codes count), in any script. */
export const phone = () =>
  z.string().check(
    z.trim(),
    z.maxLength(40),
    z.refine(
      (value) =>
        (value.match(/\p{Nd}/gu) ?? []).length >= 3 && /^[\p{Nd}\s()+./xX#*,;ext转轉-]+$/u.test(value),
    ),
  );

/** Whether a calendar has that day; `Date.parse` alone takes 30 February for 2 March. */
function isDay(value: string): boolean {
  const day = Date.parse(value);
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(value);
}

/** ISO 8601 date and time with offset or `Z`, for instance `2026-11-20T08:30:00+08:00`. */
export const dateTime = () =>
  z.string().check(
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
    z.refine((value) => !Number.isNaN(Date.parse(value)) && isDay(value.slice(0, 10))),
  );

/** ISO 8601 calendar date, `2026-11-20`. */
export const date = () => z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDay));

/** Money as a decimal string without sign or grouping, greater than nought: `20`, `12.50`. */
export const decimal = () =>
  z.string().check(
    z.regex(/^\d{1,12}(\.\d{1,4})?$/),
    z.refine((value) => Number(value) > 0),
  );

/** ISO 4217 currency code. */
export const currency = () => z.string().check(z.regex(/^[A-Z]{3}$/));

/** A person as a receiver can reach them. */
export const contactSchema = () =>
  z.object({ name: line(), email: z.optional(email()), phone: z.optional(phone()) });

/** Somebody who fills a form for somebody else: for whom, and whether that person agreed. */
export const onBehalfOfSchema = () =>
  z.object({ name: line(), relationship: z.optional(line()), consent: z.literal(true) });

/** What every kind of `data` may carry beside its own fields. */
export const extras = () => ({
  answers: z.optional(z.record(z.string(), z.unknown())),
  consent: z.optional(z.array(z.object({ id: line(), text: prose(), at: dateTime() }))),
  attachments: z.optional(
    z.array(
      z.object({
        name: line(),
        type: line(),
        size: z.number().check(z.nonnegative()),
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        alt: z.optional(z.string()),
      }),
    ),
  ),
});
