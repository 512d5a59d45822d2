import type { FormController } from '../../controllers/form-controller.js';
import { feedbackTypes } from '../../domain/feedback-types.js';
import type { FeedbackTopic, FeedbackType } from '../../domain/feedback.js';
import { warnOnce } from '../../domain/problem.js';
import { parseNumber, writeNumber } from '../parts/number-field.js';

/** What `data` holds only for some types: `anonymous` where nobody has to answer, the rest where it is asked. */
const parts: Record<FeedbackType, readonly string[]> = {
  rating: ['ratings', 'anonymous'],
  suggestion: ['anonymous'],
  complaint: ['anonymous'],
  need: ['publishConsent', 'visit', 'onBehalfOf'],
  mediation: ['mediation'],
  question: [],
  correction: ['changes'],
};

type Fields = Pick<FormController, 'text' | 'optional' | 'isTicked' | 'get' | 'paths'>;
type Given = Record<string, unknown>;

/** Whether `part` of `data` is asked for a type; any is while no type is chosen. */
const belongs = (type: FeedbackType | undefined, part: string): boolean =>
  !type || parts[type].includes(part);

/** The types of a space-separated list, in its order; all of them where it names none. */
export function offeredTypes(list: string | undefined): readonly FeedbackType[] {
  const words = (list ?? '').split(/[\s,]+/).filter(Boolean);
  const named = words.flatMap((word) => {
    const type = feedbackTypes.find((known) => known === word);
    if (!type) warnOnce(`types="${word}" is no type of feedback; there are ${feedbackTypes.join(', ')}.`);
    return type ?? [];
  });
  return named.length ? [...new Set(named)] : feedbackTypes;
}

/** Whether a resident may stay anonymous, or the page said that one does. */
export const mayBeAnonymous = (form: Fields, type: FeedbackType | undefined): boolean =>
  belongs(type, 'anonymous') || form.text('anonymousType') === type;

/** Whether no contact is asked and none is sent. */
export const isAnonymous = (form: Fields, type: FeedbackType | undefined): boolean =>
  form.isTicked('anonymous') && mayBeAnonymous(form, type);

/** The chosen topic, where the feed has it and it suits the type. */
export function chosenTopic(
  form: Fields,
  type: FeedbackType | undefined,
  topics: readonly FeedbackTopic[],
): FeedbackTopic | undefined {
  const id = form.text('topic');
  return topics.find((topic) => topic.id === id && (!topic.type || topic.type === type));
}

/** How many details the form corrects. */
export const changeCount = (form: Fields): number => Math.max(1, Number(form.text('changeCount')) || 1);

/** Ids of the fields beneath `prefix` that hold something. */
const filled = (form: Fields, prefix: string): string[] =>
  form
    .paths()
    .filter((path) => path.startsWith(prefix) && form.get(path) !== '')
    .map((path) => path.slice(prefix.length));

function ratingsOf(form: Fields): Given | undefined {
  const ids = filled(form, 'ratings.');
  return ids.length
    ? Object.fromEntries(ids.map((id) => [id, Number(form.text(`ratings.${id}`))]))
    : undefined;
}

function changesOf(form: Fields): Given[] | undefined {
  const changes = Array.from({ length: changeCount(form) }, (_, index) => ({
    field: form.text(`changes.${index}.field`).trim(),
    from: form.text(`changes.${index}.from`).trim(),
    to: form.text(`changes.${index}.to`).trim(),
  }));
  const last = changes.findLastIndex(({ field, from, to }) => field || from || to);
  return last < 0 ? undefined : changes.slice(0, last + 1);
}

function contactOf(form: Fields): Given | undefined {
  const entries = ['name', 'email', 'phone'].map((key) => [key, form.optional(`contact.${key}`)] as const);
  const given = entries.filter(([, value]) => value);
  return given.length ? Object.fromEntries(given) : undefined;
}

/** Answers to the topic's questions, and those a page gave to questions that the feed does not know. */
function answersOf(
  form: Fields,
  topic: FeedbackTopic | undefined,
  topics: readonly FeedbackTopic[],
): Given | undefined {
  const asked = new Map(topic?.questions?.map((question) => [question.id, question.kind]));
  const known = new Set(topics.flatMap(({ questions = [] }) => questions.map(({ id }) => id)));
  const answers = filled(form, 'answers.')
    .filter((id) => asked.has(id) || !known.has(id))
    .map((id) => {
      const value = form.get(`answers.${id}`);
      const kind = asked.get(id) ?? form.text(`answerKinds.${id}`);
      if (kind === 'boolean') return [id, value === 'true'];
      return [id, kind === 'number' ? parseNumber(String(value)) : value];
    });
  return answers.length ? Object.fromEntries(answers) : undefined;
}

function mediationOf(form: Fields, isAsked: boolean): Given | undefined {
  if (!isAsked && !filled(form, 'mediation.').length) return undefined;
  return {
    otherParty: form.text('mediation.otherParty').trim(),
    relationship: form.text('mediation.relationship').trim(),
    urgent: form.isTicked('mediation.urgent'),
    courtCase: form.isTicked('mediation.courtCase'),
    consent: form.isTicked('mediation.consent'),
  };
}

function behalfOf(form: Fields): Given | undefined {
  if (!form.isTicked('isOnBehalf')) return undefined;
  const relationship = form.optional('onBehalfOf.relationship');
  return {
    name: form.text('onBehalfOf.name').trim(),
    ...(relationship && { relationship }),
    consent: form.isTicked('onBehalfOf.consent'),
  };
}

/** The form's values as `data` of feedback, with what its type asks for; incomplete while the form is. */
export function toFeedbackData(
  form: Fields,
  type: FeedbackType | undefined,
  topics: readonly FeedbackTopic[] = [],
): Record<string, unknown> {
  const topic = chosenTopic(form, type, topics);
  const topicId = form.optional('topic');
  const only = <T>(part: string, value: T | undefined): T | undefined =>
    belongs(type, part) ? value : undefined;
  return {
    type,
    // One that the feed offers for another type stays in the form until its type is back.
    topic: topic || !topics.some(({ id }) => id === topicId) ? topicId : undefined,
    ratings: only('ratings', ratingsOf(form)),
    text: form.optional('text'),
    anonymous: isAnonymous(form, type),
    contact: isAnonymous(form, type) ? undefined : contactOf(form),
    onBehalfOf: only('onBehalfOf', behalfOf(form)),
    visit: only(
      'visit',
      form.isTicked('isVisit')
        ? { address: form.text('visit.address').trim(), when: form.text('visit.when').trim() }
        : undefined,
    ),
    publishConsent: only('publishConsent', form.get('publishConsent')),
    changes: only('changes', changesOf(form)),
    mediation: only('mediation', mediationOf(form, type === 'mediation')),
    answers: answersOf(form, topic, topics),
  };
}

/** Takes `data` of feedback apart into the form's fields; what its type does not ask for stays as it came. */
export function fromFeedbackData(
  data: Record<string, unknown>,
  put: (path: string, value: string | boolean | string[]) => void,
): void {
  const type = feedbackTypes.find((word) => word === data['type']);
  const copy = (source: unknown, prefix: string, keys?: readonly string[]) => {
    if (typeof source !== 'object' || source === null) return;
    for (const key of keys ?? Object.keys(source)) {
      const value = (source as Given)[key];
      if (value !== undefined && value !== null)
        put(prefix + key, typeof value === 'boolean' ? value : String(value));
    }
  };
  const has = (part: string): boolean => data[part] !== undefined && belongs(type, part);
  copy(data, '', ['type', 'topic', 'text', 'anonymous']);
  if (type && data['anonymous'] === true && !belongs(type, 'anonymous')) put('anonymousType', type);
  copy(data['contact'], 'contact.', ['name', 'email', 'phone']);
  if (has('ratings')) copy(data['ratings'], 'ratings.');
  if (has('publishConsent')) copy(data, '', ['publishConsent']);
  if (has('visit')) {
    put('isVisit', true);
    copy(data['visit'], 'visit.', ['address', 'when']);
  }
  if (has('onBehalfOf')) {
    put('isOnBehalf', true);
    copy(data['onBehalfOf'], 'onBehalfOf.', ['name', 'relationship', 'consent']);
  }
  if (has('mediation')) {
    copy(data['mediation'], 'mediation.', ['otherParty', 'relationship', 'urgent', 'courtCase', 'consent']);
  }
  if (has('changes') && Array.isArray(data['changes'])) {
    put('changeCount', String(data['changes'].length));
    data['changes'].forEach((change, index) => copy(change, `changes.${index}.`, ['field', 'from', 'to']));
  }
  for (const [id, value] of Object.entries((data['answers'] ?? {}) as Given)) {
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
      put(`answers.${id}`, value);
    else if (['string', 'number', 'boolean'].includes(typeof value)) {
      put(`answers.${id}`, typeof value === 'number' ? writeNumber(value) : String(value));
      put(`answerKinds.${id}`, typeof value);
    }
  }
}
