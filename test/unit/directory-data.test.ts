import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service } from '../../src/domain/service.js';
import {
  daysSinceChecked,
  languageName,
  readableUrl,
  readValue,
  subjectOf,
  telephoneHref,
  writeChosen,
} from '../../src/widgets/directory/directory-data.js';
import { describeSchedules } from '../../src/domain/service-hours.js';
import {
  currentLines,
  dayNames,
  openTimes,
  shortHours,
} from '../../src/widgets/directory/directory-hours.js';

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  categories: [],
  audience: [],
  areas: [],
  delivery: [],
  phones: [],
  contacts: [],
  locations: [],
  schedules: [],
  languages: [],
  ...more,
});

test('a service becomes a subject with its organization', () => {
  assert.deepEqual(
    subjectOf(service('s', { name: 'Meals', party: 'charity', organization: { id: 'o', name: 'Sun' } })),
    {
      kind: 'service',
      id: 's',
      name: 'Meals',
      organization: { id: 'o', name: 'Sun', party: 'charity' },
    },
  );
  assert.deepEqual(subjectOf(service('s')), { kind: 'service', id: 's', name: 's' });
});

test('phones are dialled with extension, without the national nought, and not at all without digits', () => {
  assert.equal(telephoneHref({ number: '+44 (0)20 7946 0000', extension: '12' }), 'tel:+442079460000;ext=12');
  assert.equal(telephoneHref({ number: '０７５５-2345' }), 'tel:07552345');
  assert.equal(telephoneHref({ number: '*31#12' }), 'tel:*31%2312');
  assert.equal(telephoneHref({ number: 'ask us', extension: 'x' }), undefined);
});

test('languages are named in the language of the page, free text as it stands', () => {
  assert.equal(languageName('eng', 'en'), 'English');
  assert.equal(languageName('zh-Hans', 'en'), 'Simplified Chinese');
  assert.equal(languageName('粤语', 'en'), '粤语');
  assert.equal(languageName('British Sign Language', 'en'), 'British Sign Language');
});

test('a web address is shown without its scheme', () => {
  assert.equal(readableUrl('https://www.sun.example/help/'), 'sun.example/help');
});

test('the age of a record is whole days', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  assert.equal(daysSinceChecked(service('s', { checked: '2026-11-10' }), now), 10);
  assert.equal(daysSinceChecked(service('s'), now), undefined);
});

test('value is read leniently', () => {
  assert.deepEqual(readValue({ query: 'meals', open: 7, category: 'older', party: ['charity'], other: 1 }), {
    words: 'meals',
    open: '7',
    chosen: { category: ['older'], party: ['charity'] },
  });
  const { chosen } = readValue({ open: 's1', opening: 'now' });
  assert.deepEqual(chosen, { open: ['now'] });
  assert.deepEqual(writeChosen({ ...chosen, age: ['67'] }), { opening: ['now'], age: ['67'] });
  assert.deepEqual(readValue(null), { words: '', open: '', chosen: {} });
});

test('opening hours are worded in the language of the page', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const week = { byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:30' };
  const [line] = describeSchedules([week]);
  assert.equal(dayNames(line!.ranges, 'en', 'long'), 'Monday–Friday');
  assert.equal(openTimes(line!, 'en-GB'), '09:00–17:30');
  assert.equal(openTimes({ ...line!, closes: '24:00' }, 'en-GB'), '09:00 – 00:00');
  const whole = { ...line!, opens: '00:00' };
  for (const closes of ['23:59', '24:00', '00:00'])
    assert.equal(openTimes({ ...whole, closes }, 'en', 'Open all day'), 'Open all day');
  assert.equal(openTimes({ ...whole, closes: '23:00' }, 'en-GB', 'Open all day'), '00:00–23:00');
  assert.equal(shortHours([week], 'zh-Hans', now), '周一–周五 09:00–17:30');
  assert.equal(shortHours([{ description: 'By appointment' }], 'en', now), 'By appointment');
});

test('hours that have run out are left out', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const over = { byday: 'MO', opensAt: '09:00', validTo: '2026-11-18' };
  assert.equal(currentLines(describeSchedules([over]), now).length, 0);
  assert.equal(currentLines(describeSchedules([{ ...over, validTo: '2026-11-20' }]), now).length, 1);
});
