import * as z from 'zod/mini';

const optionalText = z.optional(z.string());

/** A phone number as shown and as dialled. */
export const servicePhoneSchema = z.object({
  number: z.string(),
  extension: optionalText,
  description: optionalText,
});

/**
 * Opening hours: either readable text, or an HSDS schedule (RFC 5545 `freq`, `interval`, `dtstart`, `byday` and
 * `bymonthday`; times `HH:MM`).
 */
export const serviceScheduleSchema = z.object({
  description: optionalText,
  freq: optionalText,
  /** Every so many weeks, months or years, counted from `dtstart`. */
  interval: z.optional(z.number()),
  /** ISO date. */
  dtstart: optionalText,
  byday: optionalText,
  /** Days of the month `1,15,-1`. */
  bymonthday: optionalText,
  opensAt: optionalText,
  closesAt: optionalText,
  validFrom: optionalText,
  validTo: optionalText,
  /** IANA name of the time zone of the times. */
  timezone: optionalText,
});

/** A place a service is given at. */
export const serviceLocationSchema = z.object({
  name: optionalText,
  address: optionalText,
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
  accessibility: optionalText,
  transportation: optionalText,
  /** Its own, where they are not those of the service. */
  phones: z.optional(z.array(servicePhoneSchema)),
  schedules: z.optional(z.array(serviceScheduleSchema)),
});

/** A service as the directory knows it, whatever format it came in. Names follow HSDS 3. */
export const serviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** BCP 47 tag of the language its texts are in, where the feed says it. */
  lang: optionalText,
  alternateName: optionalText,
  description: optionalText,
  organization: z.optional(z.object({ id: optionalText, name: z.string() })),
  /** Open list; known: community, social-organization, social-worker, volunteers, charity, government, owners, property. */
  party: optionalText,
  categories: z.array(z.object({ id: z.string(), name: z.string(), parentId: optionalText })),
  audience: z.array(z.string()),
  areas: z.array(z.string()),
  /** Names of areas by what else a page may call them: ids and codes. */
  areaIds: z.optional(z.record(z.string(), z.string())),
  delivery: z.array(z.enum(['in-person', 'online', 'home'])),
  minimumAge: z.optional(z.number()),
  maximumAge: z.optional(z.number()),
  eligibility: optionalText,
  application: optionalText,
  url: optionalText,
  email: optionalText,
  phones: z.array(servicePhoneSchema),
  contacts: z.array(z.object({ name: optionalText, title: optionalText })),
  locations: z.array(serviceLocationSchema),
  schedules: z.array(serviceScheduleSchema),
  languages: z.array(z.string()),
  cost: optionalText,
  waitTime: optionalText,
  alert: optionalText,
  /** ISO date on which somebody last checked the record. */
  checked: optionalText,
  status: optionalText,
  sensitive: z.optional(z.boolean()),
  accreditations: optionalText,
  /** Which of several feeds read as one it came from; `id` is its id there, where that one was taken. */
  source: z.optional(z.object({ url: z.string(), name: z.string(), id: optionalText })),
});

/** A service as the directory knows it. */
export type Service = z.infer<typeof serviceSchema>;
/** A place a service is given at. */
export type ServiceLocation = z.infer<typeof serviceLocationSchema>;
/** Opening hours of a service. */
export type ServiceSchedule = z.infer<typeof serviceScheduleSchema>;
