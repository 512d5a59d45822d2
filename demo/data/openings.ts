import { dateFromToday, type Language } from './vocabulary.js';
import type { Bilingual } from './modules/table.js';

/** Hours as HSDS 3.1 writes them (RFC 5545); dates are days from today. */
interface Opening {
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  /** ISO date that `interval` counts from. */
  dtstart?: string;
  byday?: string;
  bymonthday?: string;
  opens?: string;
  closes?: string;
  validFrom?: number;
  validTo?: number;
  timezone?: string;
  text?: Bilingual;
}

const workdays = 'MO,TU,WE,TH,FR';
const everyDay = `${workdays},SA,SU`;
const office: Opening[] = [
  { byday: workdays, opens: '08:30', closes: '12:00' },
  { byday: workdays, opens: '14:00', closes: '17:30' },
];

/** Opening hours, by the flag in the module tables; the first is the ordinary week. */
const openings = {
  week: [{ byday: workdays, opens: '09:00', closes: '17:30' }],
  eve: [{ byday: workdays, opens: '18:00', closes: '21:30' }],
  wknd: [{ byday: 'SA,SU', opens: '09:00', closes: '12:00' }],
  day: [{ byday: everyDay, opens: '00:00', closes: '23:59' }],
  office,
  clinic: [...office, { byday: 'SA', opens: '08:30', closes: '11:30' }],
  meal: [
    { byday: everyDay, opens: '10:30', closes: '13:00' },
    { byday: workdays, opens: '16:30', closes: '18:30' },
  ],
  morning: [{ byday: everyDay, opens: '06:30', closes: '09:00' }],
  monday: [{ byday: 'MO', opens: '09:30', closes: '11:30' }],
  'tue-fri': [{ byday: 'TU,FR', opens: '11:00', closes: '13:00' }],
  night: [{ byday: everyDay, opens: '21:00', closes: '06:00' }],
  late: [{ byday: everyDay, opens: '22:00', closes: '02:00' }],
  'last-friday': [{ freq: 'MONTHLY', byday: '-1FR', opens: '15:00', closes: '17:00' }],
  'second-saturday': [{ freq: 'MONTHLY', byday: '2SA', opens: '09:00', closes: '15:00' }],
  fifteenth: [{ freq: 'MONTHLY', bymonthday: '15', dtstart: '2026-01-15', opens: '14:00', closes: '17:00' }],
  fortnight: [{ byday: 'TU', interval: 2, dtstart: '2026-01-06', opens: '14:00', closes: '17:00' }],
  ended: [{ byday: workdays, opens: '08:00', closes: '17:00', validFrom: -75, validTo: -20 }],
  soon: [{ byday: everyDay, opens: '08:00', closes: '20:00', validFrom: 21, validTo: 110 }],
  appointment: [{ text: { en: 'By appointment', zh: '需预约' } }],
  london: [
    {
      byday: everyDay,
      opens: '18:00',
      closes: '21:00',
      timezone: 'Europe/London',
      text: { en: 'London time', zh: '伦敦时间' },
    },
  ],
} satisfies Record<string, Opening[]>;

/** A flag of opening hours. */
export type Hours = keyof typeof openings;

/** Those of the flags that are opening hours. */
export const hoursIn = (flags: string[]): Hours[] =>
  (Object.keys(openings) as Hours[]).filter((kind) => flags.includes(kind));

/** HSDS schedules of opening hours. @param id of what they belong to @param now ms since 1970 */
export const schedulesOf = (id: string, kinds: readonly Hours[], language: Language, now: number) =>
  kinds.flatMap((kind) =>
    openings[kind].map((opening: Opening, at) => ({
      id: `${id}-${kind}-${at}`,
      ...(opening.opens && { freq: opening.freq ?? 'WEEKLY' }),
      ...(opening.interval && { interval: opening.interval }),
      ...(opening.dtstart && { dtstart: opening.dtstart }),
      ...(opening.byday && { byday: opening.byday }),
      ...(opening.bymonthday && { bymonthday: opening.bymonthday }),
      ...(opening.opens && { opens_at: opening.opens, closes_at: opening.closes }),
      ...(opening.validFrom !== undefined && { valid_from: dateFromToday(opening.validFrom, now) }),
      ...(opening.validTo !== undefined && { valid_to: dateFromToday(opening.validTo, now) }),
      ...(opening.timezone && { timezone: opening.timezone }),
      ...(opening.text && { description: opening.text[language] }),
    })),
  );
