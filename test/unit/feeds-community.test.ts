import assert from 'node:assert/strict';
import test from 'node:test';
import { feedbackFeedSchema } from '../../src/domain/feedback.js';
import { needsFeedSchema } from '../../src/domain/need.js';
import { hoursFeedSchema, hoursHistorySchema } from '../../src/domain/volunteer-hours.js';
import { readFeedbackFeed } from '../../src/feeds/feedback-topics.js';
import { readNeeds } from '../../src/feeds/needs.js';
import { readHoursFeed, readHoursHistory } from '../../src/feeds/volunteer-activities.js';

const options = { format: 'auto' };

test('needs and ledger are read leniently', () => {
  const { records, ledger, diagnostics } = readNeeds(
    {
      needs: [
        {
          id: 'n1',
          title: 'Winter fund',
          type: 'Money',
          currency: 'gbp',
          target: '1,000',
          pledged: '250.5',
          received: 100,
          organization: { id: 'o1', name: 'Aid' },
          urgent: 'yes',
          due: '2026-12-01',
        },
        {
          title: 'Rice',
          organization: 'Kitchen',
          by: 'Resident',
          unit: 'kg',
          target: -4,
          description: '<p>Any</p>',
          full: 0,
        },
        { id: 'n1', title: 'Twice', type: 'goods' },
        { id: 'nameless' },
      ],
      ledger: [
        {
          date: '2026-01-01',
          type: 'received',
          source: 'Enterprise income',
          amount: '99.50',
          currency: 'eur',
          note: 'Café',
        },
        { date: '2026-01-02', type: 'lost' },
      ],
    },
    options,
  );
  assert.deepEqual(records, [
    {
      id: 'n1',
      title: 'Winter fund',
      organization: { id: 'o1', name: 'Aid' },
      type: 'money',
      target: 1000,
      pledged: 250.5,
      received: 100,
      currency: 'GBP',
      due: '2026-12-01',
      urgent: true,
    },
    {
      id: 'Rice',
      title: 'Rice',
      organization: { id: 'Kitchen', name: 'Kitchen' },
      by: 'resident',
      type: 'goods',
      description: 'Any',
      unit: 'kg',
      full: false,
    },
  ]);
  assert.deepEqual(ledger, [
    {
      date: '2026-01-01',
      type: 'received',
      source: 'enterprise-income',
      amount: 99.5,
      currency: 'EUR',
      note: 'Café',
    },
  ]);
  assert.deepEqual(
    diagnostics.map(({ record, field }) => [record, field]),
    [
      [1, 'type'],
      [1, 'target'],
      ['n1', 'id'],
      ['nameless', 'title'],
      [1, 'ledger'],
    ],
  );
  assert.ok(needsFeedSchema.safeParse({ needs: records, ledger }).success);
});

test('needs come out of an array, text, or one need; a ledger may stand alone', () => {
  const need = { title: 'Rice', type: 'goods' };
  assert.equal(readNeeds([need], options).records[0]!.title, 'Rice');
  assert.equal(readNeeds(JSON.stringify({ needs: [need] }), options).records[0]!.title, 'Rice');
  assert.equal(readNeeds(need, options).records[0]!.title, 'Rice');
  const alone = readNeeds({ ledger: [{ date: '2026-01-01', type: 'spent' }] }, options);
  assert.deepEqual([alone.records, alone.ledger.length, alone.diagnostics], [[], 1, []]);
});

test('activities to log hours for: ours, bare names, schema.org events', () => {
  const ours = readHoursFeed(
    {
      activities: [{ id: 'a', name: 'Cooking', start: '2026-05-01T10:00:00Z' }, 'Driving'],
      tiers: [{ minutes: '6000', label: 'Gold' }, { minutes: 600, label: 'Bronze' }, { label: 'x' }],
    },
    options,
  );
  assert.deepEqual(ours, {
    activities: [
      { id: 'a', name: 'Cooking', start: '2026-05-01T10:00:00Z' },
      { id: 'Driving', name: 'Driving' },
    ],
    tiers: [
      { minutes: 600, label: 'Bronze' },
      { minutes: 6000, label: 'Gold' },
    ],
    diagnostics: [],
  });
  assert.ok(hoursFeedSchema.safeParse(ours).success);
  const events = readHoursFeed(
    {
      '@graph': [
        {
          '@type': 'Event',
          '@id': 'e',
          name: 'Clean-up',
          startDate: '2026-05-01T10:00:00Z',
          duration: 'PT2H',
        },
        { '@type': 'Place', name: 'Park' },
      ],
    },
    options,
  );
  assert.deepEqual(events.activities, [
    { id: 'e', name: 'Clean-up', start: '2026-05-01T10:00:00Z', end: '2026-05-01T12:00:00Z' },
  ]);
});

test('history is read, an unknown status waits, an unknown provenance is a claim', () => {
  const history = readHoursHistory(
    {
      entries: [
        {
          id: 'h1',
          start: '2026-05-01T10:00:00Z',
          minutes: '90',
          activity: { name: 'Cooking' },
          status: 'VERIFIED',
          provenance: 'recorded',
          person: 'Ann',
        },
        { start: '2026-05-02', minutes: 30, activity: 'Driving', status: '?' },
        { id: 'h3', minutes: 5 },
      ],
    },
    options,
  );
  assert.deepEqual(history.entries, [
    {
      id: 'h1',
      start: '2026-05-01T10:00:00Z',
      minutes: 90,
      activity: 'Cooking',
      status: 'verified',
      provenance: 'recorded',
      person: 'Ann',
    },
    {
      id: 'Driving 2026-05-02',
      start: '2026-05-02',
      minutes: 30,
      activity: 'Driving',
      status: 'pending',
      provenance: 'claimed',
    },
  ]);
  assert.deepEqual(history.diagnostics, [{ record: 'h3', message: 'has no start, activity or minutes' }]);
  assert.ok(hoursHistorySchema.safeParse(history).success);
});

test('topics, questions and dimensions', () => {
  const feed = readFeedbackFeed(
    {
      topics: [
        {
          id: 't1',
          label: { en: 'Noise', zh: '噪音' },
          type: 'Complaint',
          answerWithinDays: '5',
          party: 'community',
          questions: [
            { id: 'q', label: 'Where?', required: 'true' },
            { label: 'When?', options: ['Day', { id: 'n', label: 'Night' }] },
            {},
          ],
        },
        'Parking',
        { id: 't3', name: 'Lights', type: 'praise' },
        {},
      ],
      dimensions: ['Speed', { id: 'care', label: 'Care' }],
    },
    { ...options, lang: 'zh-CN' },
  );
  assert.deepEqual(feed.topics, [
    {
      id: 't1',
      label: '噪音',
      lang: 'zh',
      type: 'complaint',
      party: 'community',
      answerWithinDays: 5,
      questions: [
        { id: 'q', label: 'Where?', kind: 'text', required: true },
        {
          id: 'When?',
          label: 'When?',
          kind: 'choice',
          options: [
            { id: 'Day', label: 'Day' },
            { id: 'n', label: 'Night' },
          ],
        },
      ],
    },
    { id: 'Parking', label: 'Parking' },
    { id: 't3', label: 'Lights' },
  ]);
  assert.deepEqual(feed.dimensions, [
    { id: 'Speed', label: 'Speed' },
    { id: 'care', label: 'Care' },
  ]);
  assert.deepEqual(
    feed.diagnostics.map(({ field }) => field),
    ['type', 'label'],
  );
  assert.ok(feedbackFeedSchema.safeParse(feed).success);
  assert.deepEqual(readFeedbackFeed({ error: 'no' }, options).diagnostics, [
    { message: 'holds neither topics nor dimensions' },
  ]);
});
