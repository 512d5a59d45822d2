import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { activitySchema } from '../../src/domain/activity.js';
import { serviceSchema } from '../../src/domain/service.js';
import { readFeedbackFeed } from '../../src/feeds/feedback-topics.js';
import { flatActivities } from '../../src/feeds/flat-activities.js';
import { flatServices } from '../../src/feeds/flat-services.js';
import { readServices } from '../../src/feeds/hsds.js';
import { readNeeds } from '../../src/feeds/needs.js';
import { readActivities } from '../../src/feeds/schema-org.js';
import { readHoursFeed, readHoursHistory } from '../../src/feeds/volunteer-activities.js';

const options = { format: 'auto', lang: 'zh', url: 'https://example.org/feed', now: 0 };
const readers = {
  readServices,
  readActivities,
  readNeeds,
  readHoursFeed,
  readHoursHistory,
  readFeedbackFeed,
};

/** Records with the keys that readers look for and anything as their values. */
const keys = (
  'id @id @type name title label type url email phones phone number contacts locations location service_at_locations addresses address ' +
  'schedules byday opens_at attributes taxonomy_term taxonomy parent parent_id value organization organizations services service cost_options amount ' +
  'languages latitude longitude contents items data state superEvent subEvent eventSchedule startDate endDate duration repeatFrequency byDay offers price ' +
  'organizer roles audience ageRange identifier eventStatus needs ledger target topics dimensions questions options activities tiers entries minutes next page_number ' +
  'start status eligibilitys taxonomys service_taxonomys vocabulary deliverable_type attending_type attending_access required_documents regular_schedules closes_at weekday valid_from until website assured_date content total_items totalElements total_pages first_page last_page last empty number Name Services services.csv locations.csv service_id openapi_url __proto__ constructor toString'
).split(' ');
const { value: messy } = fc.letrec<{ value: unknown; record: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(
      'Event',
      '2026-05-01T10:00:00Z',
      'P1D',
      'PT1H',
      'Tuesday',
      'x',
      '',
      0,
      -1,
      1e308,
      null,
      true,
    ),
    fc.string(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8 }),
}));

for (const [name, read] of Object.entries(readers)) {
  test(`${name} throws on no JSON`, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => void read(input, options)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(messy, (input) => void read(JSON.parse(JSON.stringify(input)), options)),
      { numRuns: 1500 },
    );
  });
}

test('whatever is read is what the domain says it is', () => {
  const check = fc.property(fc.array(messy, { maxLength: 4 }), (input) => {
    const json: unknown = JSON.parse(JSON.stringify(input));
    const flat = input.filter((entry) => typeof entry === 'object' && entry !== null) as Record<
      string,
      unknown
    >[];
    for (const record of [...readServices(json, options).records, ...flatServices(flat, options).records]) {
      assert.deepEqual(serviceSchema.parse(record), record);
    }
    for (const record of [
      ...readActivities(json, options).records,
      ...flatActivities(flat, options).records,
    ]) {
      assert.deepEqual(activitySchema.parse(record), record);
    }
  });
  fc.assert(check, { numRuns: 1000 });
});

test('a hostile feed pollutes nothing, links nowhere and is cut to size', () => {
  const bomb = `${'{"parent":'.repeat(5000)}1${'}'.repeat(5000)}`;
  for (const read of Object.values(readers)) assert.doesNotThrow(() => read(bomb, options));
  const { records } = readServices(
    `[{"__proto__":{"polluted":true},"name":"<img src=x onerror=alert(1)>","url":"javascript:alert(1)","description":"<script>x</script>Hi"},
      {"id":"constructor","name":"${'x'.repeat(1_000_000)}"},{"id":"__proto__","name":"Proto"}]`,
    options,
  );
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(
    [records[0]!.name, records[0]!.url, records[0]!.description],
    ['<img src=x onerror=alert(1)>', undefined, 'Hi'],
  );
  assert.equal(records[1]!.name.length, 300);
  assert.deepEqual(records.map(({ id }) => id).slice(1), ['constructor', '__proto__']);
});

test('objects nested or circular by hand end too', () => {
  const series: Record<string, unknown> = { '@type': 'Event', name: 'A' };
  series['superEvent'] = series;
  series['subEvent'] = [series];
  series['event'] = [series];
  assert.equal(readActivities(series, options).records.length, 1);
  const term: Record<string, unknown> = { id: 't', name: 'T' };
  term['parent'] = term;
  assert.equal(
    readServices([{ name: 'A', attributes: [{ taxonomy_term: term }] }], options).records.length,
    1,
  );
});
