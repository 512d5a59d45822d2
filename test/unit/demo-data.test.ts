import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { feedbackFeedSchema } from '../../src/domain/feedback.js';
import { openingState } from '../../src/domain/opening.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';
import { readServices } from '../../src/feeds/hsds.js';
import { needsFeedSchema } from '../../src/domain/need.js';
import { hoursFeedSchema, hoursHistorySchema } from '../../src/domain/volunteer-hours.js';
import { buildActivities } from '../../demo/data/activities.js';
import { buildCommunity } from '../../demo/data/community.js';
import { buildServices, modules } from '../../demo/data/build-services.js';
import { buildFeedback } from '../../demo/data/feedback.js';
import { buildHours, buildHoursHistory } from '../../demo/data/hours.js';
import { buildNeeds } from '../../demo/data/needs.js';
import { organizations, socialWorkers } from '../../demo/data/organizations.js';
import { dateFromToday, type Language } from '../../demo/data/vocabulary.js';
import { workingDaysAfter } from '../../demo/server/receipt.js';
import { idempotencyKey } from '../../demo/server/submission-routes.js';
import { pointerTo } from '../../demo/server/validate.js';

const languages: Language[] = ['en', 'zh'];
// A Saturday, late in the evening in Pingan.
const now = Date.parse('2026-11-21T23:30:00+08:00');

describe('the sample community', () => {
  it('has the sizes of the papers', () => {
    assert.equal(organizations.length, 18);
    assert.equal(socialWorkers.length, 15);
    assert.equal(modules.length, 7);
    assert.ok(buildServices('en', now).length > 300);
  });

  it('has the same services in both languages, each with its own id and name', () => {
    const [english, chinese] = languages.map((language) => buildServices(language, now));
    assert.deepEqual(
      english!.map(({ id }) => id),
      chinese!.map(({ id }) => id),
    );
    for (const services of [english!, chinese!]) {
      assert.equal(new Set(services.map(({ id }) => id)).size, services.length);
      assert.equal(new Set(services.map(({ name }) => name)).size, services.length);
    }
    assert.ok(chinese!.every(({ name }) => /\p{Script=Han}/u.test(name)));
    assert.ok(english!.every(({ name }) => !/\p{Script=Han}/u.test(name)));
  });

  it('has services that nobody checked for over 180 days, and most that somebody did', () => {
    const old = buildServices('en', now).filter(
      (service) => String(service['assured_date']) < dateFromToday(-180, now),
    );
    assert.ok(old.length >= 5 && old.length < 40, String(old.length));
  });

  it('has services that the directory reads to the last field', () => {
    for (const language of languages) {
      const { records, diagnostics, categories } = readServices(buildServices(language, now), {
        format: 'auto',
        lang: language,
      });
      assert.deepEqual(diagnostics, []);
      assert.equal(records.length, buildServices(language, now).length);
      const known = [...categories, ...records.flatMap((record) => record.categories)];
      const parents = new Map(known.map(({ id, parentId }) => [id, parentId]));
      const levels = [...parents.keys()].map((id) => {
        let level = 1;
        for (let next = parents.get(id); next !== undefined; next = parents.get(next)) level++;
        return level;
      });
      assert.equal(Math.max(...levels), 3);
      const outlets = records.map(({ locations }) => locations.length);
      assert.deepEqual(
        outlets.filter((count) => count > 1).toSorted((a, b) => b - a),
        [100, 42, 30, 18, 6, 6],
      );
      assert.ok(records.some(({ status }) => /closed/.test(status ?? '')));
      assert.ok(new Set(records.flatMap((record) => record.languages)).size >= 5);
      const secret = records.find(({ id }) => id === 'domestic-violence-safe-help')!;
      assert.deepEqual([secret.sensitive, secret.locations], [true, []], 'where a refuge is stands nowhere');
    }
  });

  it('has a social worker for every grid, with a name and a telephone number', () => {
    const { records } = readServices(buildServices('en', now), { format: 'auto' });
    const workers = records.filter(({ party }) => party === 'social-worker');
    const grids = workers.flatMap(({ areas }) => areas.filter((area) => / grid \d$/.test(area)));
    assert.equal(new Set(grids).size, 15);
    assert.ok(
      workers.every(({ contacts, phones, areas }) => contacts[0]?.name && phones[0] && areas.length === 2),
    );
  });

  it('is open at the hours it says: twice a day, over midnight, once a month, in another time zone, no longer', () => {
    const { records } = readServices(buildServices('en', now), { format: 'auto' });
    const stateAt = (id: string, moment: string) =>
      openingState(records.find((record) => record.id === id)!.schedules, Date.parse(moment), 'Asia/Shanghai')
        .state;
    for (const [id, moment, state] of [
      ['community-canteen', '2026-11-20T12:00+08:00', 'open'],
      ['community-canteen', '2026-11-20T15:00+08:00', 'closed'],
      ['community-canteen', '2026-11-20T17:00+08:00', 'open'],
      ['night-sitting', '2026-11-21T03:00+08:00', 'open'],
      ['night-sitting', '2026-11-21T12:00+08:00', 'closed'],
      ['birthday-round', '2026-11-27T16:00+08:00', 'open'],
      ['birthday-round', '2026-11-20T16:00+08:00', 'closed'],
      ['evening-line-for-parents-working-abroad', '2026-11-21T02:30+08:00', 'open'],
      ['evening-line-for-parents-working-abroad', '2026-11-20T19:00+08:00', 'closed'],
      ['summer-day-camp', '2026-11-20T10:00+08:00', 'closed'],
      ['adoption-and-foster-questions', '2026-11-20T10:00+08:00', 'unknown'],
    ] as const)
      assert.equal(stateAt(id, moment), state, `${id} at ${moment}`);
  });

  it('has a list of the neighbours in another format', async () => {
    for (const language of languages) {
      const { records, diagnostics } = await readServicesFrom(buildCommunity(language), { format: 'auto' });
      assert.deepEqual(diagnostics, []);
      assert.equal(records.length, 36);
      assert.ok(
        records.every(
          ({ phones, areas, locations, schedules, party }) =>
            party === 'volunteers' &&
            phones.length &&
            areas.length &&
            locations[0]!.latitude &&
            schedules[0]!.description,
        ),
      );
    }
  });

  it('has feeds that its own schemas take', () => {
    for (const language of languages) {
      assert.ok(z.safeParse(needsFeedSchema, buildNeeds(language, { now })).success);
      assert.ok(z.safeParse(hoursFeedSchema, buildHours(language)).success);
      assert.ok(z.safeParse(hoursHistorySchema, { entries: buildHoursHistory(language, now) }).success);
      assert.ok(z.safeParse(feedbackFeedSchema, buildFeedback(language)).success);
    }
  });

  it('has activities of every kind, none of them past, on any day of the week', () => {
    for (let day = 0; day < 7; day++) {
      const moment = now + day * 86_400_000;
      const events = buildActivities('zh', { now: moment })['@graph'];
      assert.ok(events.length >= 24);
      assert.ok(events.every(({ startDate }) => Date.parse(startDate) > moment));
      for (const mode of ['Online', 'Mixed', 'Offline'])
        assert.ok(events.some((event) => event.eventAttendanceMode.includes(mode)));
      assert.ok(events.some((event) => event.remainingAttendeeCapacity === 0));
      assert.ok(events.some((event) => 'roles' in event));
    }
  });
});

describe('small rules of the receiver', () => {
  it('counts working days from the day in Pingan', () => {
    assert.equal(workingDaysAfter(5, now), '2026-11-27');
    assert.equal(workingDaysAfter(5, Date.parse('2026-11-20T00:10:00+08:00')), '2026-11-27');
    assert.equal(workingDaysAfter(1, Date.parse('2026-11-19T16:30:00Z')), '2026-11-23');
  });

  it('writes pointers that survive odd names', () => {
    assert.equal(pointerTo(['data', 'people', 0, 'name']), '#/data/people/0/name');
    assert.equal(pointerTo(['data', 'ratings', 'a/b~c 中']), '#/data/ratings/a~1b~0c%20%E4%B8%AD');
    assert.equal(pointerTo([]), '#');
  });

  it('reads a quoted key and nothing else', () => {
    assert.equal(idempotencyKey('"a-1"'), 'a-1');
    assert.equal(idempotencyKey(String.raw`"a\"b"`), 'a"b');
    assert.equal(idempotencyKey('a-1'), undefined);
    assert.equal(idempotencyKey('"a-1", "b"'), undefined);
  });
});
