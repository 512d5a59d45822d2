import assert from 'node:assert/strict';
import test from 'node:test';
import { FormController } from '../../src/controllers/form-controller.js';
import { hoursDataSchema } from '../../src/domain/volunteer-hours.js';
import { placeHoursIssues } from '../../src/widgets/hours/hours-check.js';
import {
  findActivity,
  findTier,
  fromHoursData,
  moveToZone,
  sumHours,
  toHoursData,
  toRecordedData,
  workedTime,
  type HoursEntry,
} from '../../src/widgets/hours/hours-data.js';
import { entryPath, toDecision } from '../../src/widgets/hours/hours-verify.js';

const createForm = (values: Record<string, string> = {}) => {
  const form = new FormController({ addController() {}, requestUpdate() {} } as never);
  for (const [path, value] of Object.entries(values)) form.set(path, value);
  return form;
};
const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
const typed = {
  'person.name': ' 李 ',
  activity: 'Soup kitchen',
  date: '2026-10-20',
  start: '09:00',
  end: '12:00',
  breakMinutes: '30',
};
const context = { activities: [], timeZone: 'Asia/Shanghai' };

test('entered times become moments with offset, and minutes are end − start − break', () => {
  assert.deepEqual(plain(toHoursData(createForm(typed), context)), {
    person: { name: '李' },
    activity: 'Soup kitchen',
    start: '2026-10-20T09:00:00+08:00',
    end: '2026-10-20T12:00:00+08:00',
    breakMinutes: 30,
    minutes: 150,
    provenance: 'claimed',
  });
});

test('a day on which clocks change counts the hours that passed', () => {
  const berlin = { activities: [], timeZone: 'Europe/Berlin' };
  const night = { ...typed, start: '01:00', end: '04:00', breakMinutes: '' };
  assert.equal(workedTime(createForm({ ...night, date: '2026-03-29' }), berlin).minutes, 120);
  assert.equal(workedTime(createForm({ ...night, date: '2026-10-25' }), berlin).minutes, 240);
});

test('breaks are read in any digits; what is no number is refused where it stands', () => {
  assert.equal(workedTime(createForm({ ...typed, breakMinutes: '１５' }), context).minutes, 165);
  assert.equal(workedTime(createForm({ ...typed, breakMinutes: '' }), context).minutes, 180);
  const form = createForm({ ...typed, breakMinutes: 'a bit' });
  const parsed = hoursDataSchema.safeParse(plain(toHoursData(form, context)));
  assert.deepEqual(
    placeHoursIssues(parsed.error!.issues as never, form).map(({ path }) => path.join('.')),
    ['breakMinutes'],
  );
});

const issuesOf = (values: Record<string, string>) => {
  const form = createForm(values);
  const parsed = hoursDataSchema.safeParse(plain(toHoursData(form, context)));
  return placeHoursIssues(parsed.error?.issues as never, form).map(({ path, params }) =>
    `${path.join('.')} ${String(params?.['code'] ?? '')}`.trim(),
  );
};

test('each missing time is said at its own field', () => {
  assert.deepEqual(issuesOf({}), ['date', 'person.name', 'activity', 'start', 'end']);
  assert.deepEqual(issuesOf({ ...typed, date: '' }), ['date']);
  assert.deepEqual(issuesOf({ ...typed, end: '' }), ['end']);
  assert.deepEqual(issuesOf({ ...typed, end: '08:00' }), ['end end-before-start']);
  assert.deepEqual(issuesOf({ ...typed, end: '09:00' }), ['end end-before-start']);
  assert.deepEqual(issuesOf({ ...typed, breakMinutes: '180' }), ['breakMinutes break-too-long']);
});

test('data comes back as it was set, to the letter, until a time is changed', () => {
  const data = {
    person: { name: 'Li Na', email: 'li@example.org', volunteerId: 'v7' },
    activityId: 'a1',
    activity: 'Soup kitchen',
    start: '2026-10-20T01:00:00Z',
    end: '2026-10-20T04:00:00.000+00:00',
    breakMinutes: 30,
    minutes: 120,
    provenance: 'recorded',
    verifier: { name: 'Mei' },
    note: 'With two pupils',
  };
  const form = createForm();
  fromHoursData(data as never, (path, value) => form.set(path, value), 'Asia/Shanghai');
  assert.deepEqual(
    ['date', 'start', 'end', 'breakMinutes'].map((path) => form.text(path)),
    ['2026-10-20', '09:00', '12:00', '30'],
  );
  assert.deepEqual(plain(toHoursData(form, context)), data);
  form.set('end', '11:00');
  assert.deepEqual(
    { ...plain(toHoursData(form, context)) },
    {
      ...data,
      start: '2026-10-20T09:00:00+08:00',
      end: '2026-10-20T11:00:00+08:00',
      minutes: 90,
      provenance: 'claimed',
    },
  );
});

test('a night that was set stays, though the form has one date only', () => {
  const form = createForm();
  const night = { start: '2026-10-20T22:00:00+08:00', end: '2026-10-21T02:00:00+08:00', breakMinutes: 0 };
  fromHoursData(night, (path, value) => form.set(path, value), 'Asia/Shanghai');
  assert.equal(workedTime(form, context).minutes, 240);
});

test('times that were set move with the zone; the moments stay', () => {
  const form = createForm();
  fromHoursData(
    { start: '2026-10-20T01:00:00Z', end: '2026-10-20T02:00:00Z' },
    (path, value) => form.set(path, value),
    'UTC',
  );
  moveToZone(form, 'Asia/Shanghai');
  assert.equal(form.text('start'), '09:00');
  assert.equal(workedTime(form, context).start, '2026-10-20T01:00:00Z');
});

const activities = [
  { id: 'a1', name: 'Soup kitchen', start: '2026-10-13T09:00:00+08:00', end: '2026-10-13T11:00:00+08:00' },
  { id: 'a2', name: 'Soup kitchen', start: '2026-10-20T09:00:00+08:00', end: '2026-10-20T11:00:00+08:00' },
  { id: 'b', name: 'Library' },
];

test('a listed activity gives its id, of one name that of the day; anything else can be typed', () => {
  const listed = { activities, timeZone: 'Asia/Shanghai' };
  assert.equal(findActivity(createForm(typed), listed)?.id, 'a2');
  assert.equal(findActivity(createForm({ activity: ' soup KITCHEN ' }), listed)?.id, 'a1');
  assert.equal(toHoursData(createForm({ ...typed, activity: 'library' }), listed)['activityId'], 'b');
  assert.equal(toHoursData(createForm({ ...typed, activity: 'library' }), listed)['activity'], 'Library');
  assert.equal(
    toHoursData(createForm({ ...typed, activity: 'Night walk' }), listed)['activityId'],
    undefined,
  );
  const subject = { id: 's1', name: 'Night walk' };
  assert.equal(
    toHoursData(createForm({ ...typed, activity: 'Night walk' }), { ...listed, subject })['activityId'],
    's1',
  );
});

test('a claim is no longer than the activity', () => {
  const worked = workedTime(createForm({ ...typed, breakMinutes: '0' }), {
    activities,
    timeZone: 'Asia/Shanghai',
  });
  assert.equal(worked.minutes, 120);
  assert.equal(worked.isCapped, true);
  const data = toHoursData(createForm(typed), { activities, timeZone: 'Asia/Shanghai' });
  assert.equal(hoursDataSchema.safeParse(plain(data)).success, true);
});

test('check-in to check-out rounds minutes up, at least one', () => {
  const at = '2026-10-20T01:00:00.400Z';
  const after = (ms: number) =>
    toRecordedData(
      { at, data: { person: { name: 'Li' }, activity: 'Soup' } },
      Date.parse(at) + ms,
      'Asia/Shanghai',
    );
  assert.deepEqual(
    [0, 1, 59_000, 60_600, 61_000, 3_599_000].map((ms) => after(ms).minutes),
    [1, 1, 1, 2, 2, 60],
  );
  assert.equal(after(-5000).minutes, 1);
  assert.equal(after(0).start, '2026-10-20T09:00:00+08:00');
  assert.equal(after(0).provenance, 'recorded');
  for (const ms of [0, 1, 59_999, 86_400_000])
    assert.equal(hoursDataSchema.safeParse(after(ms)).success, true);
});

const entry = (part: Partial<HoursEntry> = {}): HoursEntry => ({
  id: 'e 1.x',
  start: '2026-10-20T09:00:00+08:00',
  minutes: 120,
  activity: 'Soup',
  status: 'pending',
  provenance: 'claimed',
  ...part,
});

test('confirmed and waiting hours are summed, and make a level', () => {
  assert.deepEqual(
    sumHours([entry(), entry({ status: 'verified', minutes: 60 }), entry({ status: 'rejected' })]),
    { verified: 60, pending: 120 },
  );
  const tiers = [
    { minutes: 100, label: 'Two' },
    { minutes: 10, label: 'One' },
  ];
  assert.deepEqual(findTier(tiers, 5), { reached: undefined, next: tiers[1] });
  assert.deepEqual(findTier(tiers, 10), { reached: tiers[1], next: tiers[0] });
  assert.deepEqual(findTier(tiers, 500), { reached: tiers[0], next: undefined });
});

test('a decision carries minutes where they were changed, and a rejection its reason', () => {
  const path = entryPath(entry());
  assert.match(path, /^entries\.\w+$/);
  const form = createForm({ 'person.name': 'Mei', [`${path}.minutes`]: '120' });
  assert.deepEqual(toDecision(form, entry(), 'verified'), {
    data: { decision: 'verified', verifier: { name: 'Mei' } },
    issues: [],
  });
  form.set(`${path}.minutes`, '９０');
  assert.equal(toDecision(form, entry(), 'verified').data['minutes'], 90);
  assert.deepEqual(
    toDecision(form, entry(), 'rejected').issues.map((issue) => issue.path.join('.')),
    [`${path}.reason`],
  );
  form.set(`${path}.reason`, 'Was not there');
  assert.deepEqual(toDecision(form, entry(), 'rejected').data, {
    decision: 'rejected',
    reason: 'Was not there',
    verifier: { name: 'Mei' },
  });
  form.set('person.name', '');
  form.set(`${path}.minutes`, 'long');
  assert.deepEqual(
    toDecision(form, entry(), 'verified').issues.map((issue) => issue.path.join('.')),
    ['person.name', `${path}.minutes`],
  );
});

test('a day that no calendar has is no day', async () => {
  const { date, dateTime } = await import('../../src/domain/common.js');
  for (const day of ['2026-02-30', '2025-02-29', '2026-13-01']) {
    assert.equal(date().safeParse(day).success, false);
    assert.equal(dateTime().safeParse(`${day}T10:00:00Z`).success, false);
  }
  assert.equal(dateTime().safeParse('2028-02-29T10:00:00+08:00').success, true);
});
