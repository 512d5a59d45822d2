import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SignupData } from '../../domain/signup.js';
import type { Kind, Submission } from '../../domain/submission.js';
import type { Messages } from '../../i18n/messages.js';
import { durationText } from './duration.js';

/** A name and what was entered. */
export type Row = [label: string, value: string];

/** Fields that tell a resident nothing. */
const hidden = new Set([
  'activityId',
  'sessionIds',
  'roleId',
  'needId',
  'volunteerId',
  'sha256',
  'size',
  'provenance',
]);

/** Sections that are not there when the network is not, so that what is there can be read all the same. */
const none = { feedback: {}, signup: {}, hours: {}, pledge: {} } as Messages;

/** What fields are called, by the last words of their path. */
function labels(messages: Messages, kind: Kind): Record<string, string | undefined> {
  const { feedback, signup, hours, pledge, fields } = messages;
  const behalf = kind === 'signup' ? signup : feedback;
  return {
    name: fields.fullName,
    email: fields.email,
    phone: fields.phone,
    role: fields.role,
    age: fields.age,
    activity: fields.activity,
    start: fields.start,
    end: fields.end,
    note: fields.note,
    message: fields.message,
    amount: fields.amount,
    quantity: fields.quantity,
    breakMinutes: hours.break,
    minutes: hours.minutes,
    decision: hours.decision,
    verifier: hours.verifier,
    reason: hours.reason,
    needs: signup.needs,
    item: pledge.item,
    unit: pledge.unit,
    currency: pledge.currency,
    frequency: pledge.frequency,
    method: pledge.handover,
    place: pledge.handoverPlace,
    publicName: pledge.publicName,
    'donor.type': pledge.donor,
    type: kind === 'pledge' ? pledge.type : feedback.question,
    topic: feedback.topic,
    text: feedback.message,
    anonymous: feedback.anonymous,
    publishConsent: feedback.publish,
    field: feedback.changeField,
    from: feedback.changeFrom,
    to: feedback.changeTo,
    otherParty: feedback.otherParty,
    relationship: feedback.relationship,
    urgent: feedback.urgent,
    courtCase: feedback.courtCase,
    when: feedback.visitWhen,
    address: feedback.visitAddress,
    'mediation.consent': feedback.mediationConsent,
    'onBehalfOf.name': behalf.behalfName,
    'onBehalfOf.relationship': behalf.behalfRelationship,
    'onBehalfOf.consent': behalf.behalfConsent,
    ...feedback.dimensions,
  };
}

/** Words for values that are not a resident's own. */
const values = ({
  feedback,
  pledge,
  signup,
  hours,
}: Messages): Record<string, Record<string, string> | undefined> => ({
  type: { ...feedback.types, ...pledge.types, ...pledge.donors },
  role: { participant: signup.asParticipant, volunteer: signup.asVolunteer },
  frequency: pledge.frequencies,
  method: pledge.handovers,
  field: feedback.correctionFields,
  decision: { verified: hours.verified, rejected: hours.rejected },
});

/** `otherParty` as "Other party", for what has no name of its own. */
const spell = (key: string): string => {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
};

/** What the names in a sign-up are called, by path: as in its form, and nothing where one stands there twice. */
function nameLabels(
  { people = [], contact, onBehalfOf }: Partial<SignupData>,
  { signup }: Messages,
): Record<string, string | undefined> {
  const first = people[0]?.name;
  const called = people.map((_, index) => [`people.${index}.name`, signup.personName?.(index + 1)] as const);
  return {
    ...Object.fromEntries(called),
    ...(first === contact?.name
      ? { 'people.0.name': undefined, 'contact.name': '' }
      : first === onBehalfOf?.name && { 'people.0.name': '' }),
  };
}

/** What a submission says, in words: one row a field, in the order of `data`. */
export function describeData(
  { data, kind }: Submission,
  texts: Messages,
  localize: Pick<LocalizeController, 'date' | 'number'>,
): Row[] {
  const messages = { ...none, ...texts };
  const names = labels(messages, kind);
  const called = kind === 'signup' ? nameLabels(data as Partial<SignupData>, messages) : {};
  const words = values(messages);
  const rows: Row[] = [];
  const visit = (value: unknown, path: string[]): void => {
    const [parent = '', key = ''] = path.filter((part) => !/^\d+$/.test(part)).slice(-2);
    const last = key || parent;
    if (value === null || value === undefined || value === '' || hidden.has(last)) return;
    const own = called[path.join('.')];
    if ((last === 'anonymous' && !value) || own === '') return;
    if (typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) visit(part, [...path, name]);
      return;
    }
    const isAnswer = path[0] === 'answers';
    const label = isAnswer ? last : (own ?? names[`${parent}.${key}`] ?? names[last] ?? spell(last));
    const isTime =
      'duration' in messages.hours && last === 'minutes' && typeof value === 'number' && !isAnswer;
    const text = isTime ? durationText(value, messages) : say(value, isAnswer ? undefined : words[last]);
    rows.push([label, text]);
  };
  const say = (value: unknown, known: Record<string, string> | undefined): string => {
    if (typeof value === 'boolean') return value ? messages.common.yes : messages.common.no;
    if (typeof value === 'number') return localize.number(value);
    const text = String(value);
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text))
      return localize.date(text, { dateStyle: 'medium', timeStyle: 'short' });
    return known?.[text] ?? text;
  };
  // The wording of a consent is the portal's; that it was ticked is in its own rows.
  const { consent = [], ...rest } = data as unknown as { consent?: { text: string }[] };
  visit(rest, []);
  for (const { text } of consent) rows.push([text, messages.common.yes]);
  return rows;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far off a moment is: "in 20 seconds", "5 minutes ago". */
export function relativeTime(lang: string, at: number, now: number): string {
  const distance = at - now;
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const [unit, length] = units.find((entry) => Math.abs(distance) >= entry[1]) ?? (['second', 1000] as const);
  return format.format(Math.round(distance / length), unit);
}
