import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { FormController } from '../../src/controllers/form-controller.js';
import { feedbackTypes } from '../../src/domain/feedback-types.js';
import { feedbackDataSchema, type FeedbackTopic, type FeedbackType } from '../../src/domain/feedback.js';
import { setNumberReader } from '../../src/widgets/parts/number-field.js';
import { readNumber } from '../../src/widgets/parts/number-reader.js';
import { placeFeedbackIssues } from '../../src/widgets/feedback/feedback-check.js';
import {
  fromFeedbackData,
  isAnonymous,
  offeredTypes,
  toFeedbackData,
} from '../../src/widgets/feedback/feedback-data.js';

setNumberReader(readNumber);

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost & HTMLElement;

/** A form that was filled with `data`, as a page's `value` does. */
function filled(data: Record<string, unknown>): FormController {
  const form = new FormController(host);
  fromFeedbackData(data, (path, value) => form.set(path, value));
  return form;
}

const clean = (data: object) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
const typeOf = (form: FormController) => feedbackTypes.find((type) => type === form.text('type'));
const read = (form: FormController, topics: FeedbackTopic[] = []) =>
  clean(toFeedbackData(form, typeOf(form), topics));
const paths = (data: Record<string, unknown>, topic?: FeedbackTopic): string[] => {
  const { error } = feedbackDataSchema.safeParse(data);
  return placeFeedbackIssues(error?.issues ?? [], data, topic).map(({ path }) => path.join('.'));
};

const contact = { name: '阿卜杜拉·买买提', email: 'a@example.org', phone: '110 22 33' };
const samples: Record<FeedbackType, Record<string, unknown>> = {
  rating: {
    type: 'rating',
    ratings: { attitude: 5, own: 2 },
    text: 'Kind people',
    anonymous: false,
    contact,
  },
  suggestion: { type: 'suggestion', topic: 'offices', text: 'Open later', anonymous: false },
  complaint: { type: 'complaint', text: 'The bin is full', anonymous: true },
  need: {
    type: 'need',
    text: 'A ramp at the gate',
    anonymous: false,
    publishConsent: true,
    visit: { address: '5 Willow Lane', when: 'Monday morning' },
    onBehalfOf: { name: 'Wu', relationship: 'daughter', consent: true },
  },
  mediation: {
    type: 'mediation',
    text: 'Noise at night',
    anonymous: false,
    contact: { phone: '12345' },
    mediation: {
      otherParty: 'upstairs',
      relationship: 'neighbours',
      urgent: true,
      courtCase: false,
      consent: true,
    },
  },
  question: {
    type: 'question',
    text: 'When is the clinic open?',
    anonymous: false,
    contact: { email: 'a@example.org' },
  },
  correction: {
    type: 'correction',
    anonymous: false,
    changes: [
      { field: 'phone', from: '111', to: '222' },
      { field: 'lift', from: '', to: 'out of order' },
    ],
  },
};

for (const type of feedbackTypes) {
  test(`data of type ${type} comes back from the form as it was given, and is valid on the wire`, () => {
    assert.deepEqual(read(filled(samples[type])), samples[type]);
    assert.equal(feedbackDataSchema.safeParse(samples[type]).success, true);
    assert.deepEqual(paths(samples[type]), []);
  });
}

test('what belongs to another type is not sent, and comes back with its type', () => {
  const form = filled(samples.need);
  form.set('type', 'rating');
  form.set('ratings.skill', '4');
  assert.deepEqual(read(form), {
    type: 'rating',
    ratings: { skill: 4 },
    text: 'A ramp at the gate',
    anonymous: false,
  });
  form.set('type', 'need');
  assert.deepEqual(read(form), samples.need);
});

test('whoever stays anonymous sends no contact, and only where nobody has to answer', () => {
  const form = filled({ type: 'complaint', text: 'x', anonymous: false, contact });
  form.set('anonymous', true);
  assert.deepEqual(read(form), { type: 'complaint', text: 'x', anonymous: true });
  form.set('type', 'mediation');
  assert.equal(isAnonymous(form, 'mediation'), false);
  assert.deepEqual(read(form)['contact'], contact);
});

test('a page may say that another type is anonymous', () => {
  const data = { type: 'question', text: 'x', anonymous: true };
  assert.deepEqual(read(filled(data)), data);
});

const safety: FeedbackTopic = {
  id: 'safety',
  label: 'Safety',
  questions: [
    { id: 'danger', label: 'In danger?', kind: 'boolean', required: true },
    { id: 'people', label: 'How many?', kind: 'number' },
    { id: 'where', label: 'Where?', kind: 'text' },
  ],
};
const quarrel: FeedbackTopic = {
  id: 'quarrel',
  label: 'Quarrel',
  type: 'mediation',
  questions: [{ id: 'since', label: 'Since when?', kind: 'text' }],
};
const topics = [safety, quarrel];

test('answers to the questions of a topic have the type of the question', () => {
  const form = filled({ type: 'complaint', topic: 'safety', text: 'x' });
  form.set('answers.danger', 'false');
  form.set('answers.people', '1,200');
  form.set('answers.where', 'Gate 5');
  assert.deepEqual(read(form, topics)['answers'], { danger: false, people: 1200, where: 'Gate 5' });
});

test('answers that a page gave come back with their types, before and after the feed is there', () => {
  const answers = { danger: true, people: 3, where: 'here', own: 7, list: ['a', 'b'], flag: false };
  const form = filled({ type: 'complaint', topic: 'safety', text: 'x', answers });
  assert.deepEqual(read(form)['answers'], answers);
  assert.deepEqual(read(form, topics)['answers'], answers);
});

test('a topic of another type, and the answers to its questions, wait until its type is back', () => {
  const form = filled({ type: 'mediation', topic: 'quarrel', answers: { since: 'May' } });
  assert.deepEqual(read(form, topics)['answers'], { since: 'May' });
  form.set('type', 'complaint');
  const data = read(form, topics);
  assert.equal(data['topic'], undefined);
  assert.equal(data['answers'], undefined);
});

test('a topic that the feed does not know goes out as the page gave it', () => {
  assert.equal(read(filled({ type: 'complaint', topic: 'own' }), topics)['topic'], 'own');
});

test('a required question, and a number that is none, are said beside the field', () => {
  const form = filled({ type: 'complaint', topic: 'safety', text: 'x' });
  assert.deepEqual(paths(read(form, topics), safety), ['answers.danger']);
  form.set('answers.danger', 'true');
  form.set('answers.people', 'many');
  assert.deepEqual(paths(toFeedbackData(form, 'complaint', topics), safety), ['answers.people']);
});

test('everything that is missing is said at once', () => {
  assert.deepEqual(paths({ anonymous: false, text: 'x' }), ['type']);
  assert.deepEqual(paths({ type: 'rating', anonymous: false }), ['ratings']);
  assert.deepEqual([...new Set(paths({ type: 'question', anonymous: false }))], ['text', 'contact.email']);
  const mediation = read(filled({ type: 'mediation' }));
  assert.deepEqual(paths(mediation).sort(), [
    'contact.email',
    'mediation.consent',
    'mediation.otherParty',
    'mediation.relationship',
    'text',
  ]);
});

test('a mediation request and a question ask for an email or a phone number, unless anonymous', () => {
  for (const type of ['mediation', 'question'] as const) {
    const { contact: _, ...data } = samples[type];
    assert.deepEqual(paths(data), ['contact.email']);
    assert.deepEqual(paths({ ...data, contact: { name: 'Wu' } }), ['contact.email']);
    assert.deepEqual(paths({ ...data, contact: { phone: '110 22 33' } }), []);
    assert.deepEqual(paths({ ...data, contact: { email: 'a@example.org' } }), []);
    assert.deepEqual(paths({ ...data, anonymous: true }), []);
    assert.equal(feedbackDataSchema.safeParse(data).success, true);
  }
  assert.deepEqual(paths({ type: 'complaint', text: 'x', anonymous: false }), []);
});

test('a correction says what it should say, or says it in a text', () => {
  assert.deepEqual(paths({ type: 'correction', anonymous: false }), ['changes.0.to']);
  assert.deepEqual(paths({ type: 'correction', anonymous: false, text: 'The phone is dead' }), []);
  assert.deepEqual(
    paths(read(filled({ type: 'correction', changes: [{ field: 'phone', from: '1', to: '' }] }))),
    ['changes.0.to'],
  );
});

test('a text that is too long is said for a correction too', () => {
  const changes = [{ field: 'phone', from: '1', to: '2' }];
  assert.deepEqual(paths({ type: 'correction', anonymous: false, changes, text: 'x'.repeat(10_001) }), [
    'text',
  ]);
});

test('types are offered in the order of the attribute; unknown words are left out', () => {
  assert.deepEqual(offeredTypes('complaint  rating nonsense complaint'), ['complaint', 'rating']);
  assert.deepEqual(offeredTypes('nonsense'), feedbackTypes);
  assert.deepEqual(offeredTypes(undefined), feedbackTypes);
});
