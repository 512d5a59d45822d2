import { KIT_VERSION, type Submission } from '../../src/domain/submission.js';
import type { Language } from '../data/vocabulary.js';
import type { BodyError } from './problem.js';
import { validate } from './validate.js';

type Fields = URLSearchParams;

const optional = (fields: Fields, name: string): string | undefined => fields.get(name)?.trim() || undefined;

/** Contact fields that are filled in. */
const contact = (fields: Fields) => ({
  name: optional(fields, 'name'),
  email: optional(fields, 'email'),
  phone: optional(fields, 'phone'),
});

const inPingan = (date: string | undefined, time: string | undefined) =>
  date && time ? `${date}T${time}:00+08:00` : undefined;

/** `data` of the four kinds from an ordinary form; what is missing is left to the schemas. */
const dataFrom: Record<string, (fields: Fields) => unknown> = {
  signup: (fields) => ({
    activityId: optional(fields, 'activity'),
    role: fields.get('role') === 'volunteer' ? 'volunteer' : 'participant',
    people: [{ name: optional(fields, 'name') }],
    contact: contact(fields),
  }),
  hours: (fields) => {
    const start = inPingan(optional(fields, 'date'), optional(fields, 'start'));
    const end = inPingan(optional(fields, 'date'), optional(fields, 'end'));
    const breakMinutes = Number(fields.get('break') || 0);
    const minutes = start && end ? (Date.parse(end) - Date.parse(start)) / 60_000 - breakMinutes : undefined;
    return {
      person: contact(fields),
      activity: optional(fields, 'activity'),
      start,
      end,
      breakMinutes,
      minutes,
      provenance: 'claimed',
    };
  },
  pledge: (fields) => {
    const amount = optional(fields, 'amount');
    return {
      donor: { type: 'individual', ...contact(fields) },
      ...(amount
        ? { money: { amount, currency: 'CNY', frequency: 'once' } }
        : {
            inKind: [
              {
                type: 'goods',
                item: optional(fields, 'item'),
                quantity: Number(fields.get('quantity') || 1),
                unit: 'pieces',
              },
            ],
          }),
    };
  },
  feedback: (fields) => {
    const given = contact(fields);
    const anonymous = !given.name && !given.email && !given.phone;
    return {
      type: optional(fields, 'type') ?? 'suggestion',
      text: optional(fields, 'text'),
      anonymous,
      ...(anonymous ? {} : { contact: given }),
    };
  },
};

/** A submission from the form that stands in a tag for browsers without scripts, or what is wrong with it. */
export function submissionFromForm(
  kind: string,
  fields: URLSearchParams,
  facts: { id: string; language: Language; page: string },
): { submission: Submission } | { errors: BodyError[] } {
  const { origin, pathname } = new URL(facts.page);
  return validate({
    id: facts.id,
    kind,
    action: 'create',
    of: null,
    createdAt: new Date().toISOString(),
    locale: facts.language === 'zh' ? 'zh-Hans' : 'en',
    page: origin + pathname,
    subject: null,
    area: null,
    clientReference: null,
    kit: KIT_VERSION,
    data: Object.hasOwn(dataFrom, kind) ? dataFrom[kind]!(fields) : undefined,
  });
}
