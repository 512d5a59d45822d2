import assert from 'node:assert/strict';
import test from 'node:test';
import core from '../../src/i18n/en/core.js';
import en from '../../src/i18n/en/directory.js';
import late from '../../src/i18n/en/late/directory.js';
import zh from '../../src/i18n/zh-hans/directory.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Service, ServiceSchedule } from '../../src/domain/service.js';
import { distanceBetween } from '../../src/domain/distance.js';
import { distanceText, type Formats } from '../../src/widgets/directory/directory-format.js';
import { hoursLines, openTimes, shortHours } from '../../src/widgets/directory/directory-hours.js';
import { knownOf } from '../../src/widgets/directory/directory-known.js';
import { changeText, openingText } from '../../src/widgets/directory/directory-opening.js';
import { savedLink, savedText } from '../../src/widgets/directory/directory-saved-text.js';
import { plainService } from '../support/plain-service.js';

const messages = { common: core.common, directory: { ...en, ...late.directory } } as unknown as Messages;
const formats = (lang: string, timeZone: string): Formats => ({
  lang,
  timeZone,
  format: (_value, options) => new Intl.DateTimeFormat(lang, { ...options, timeZone }),
});
/** Newer ICU puts a narrow space before AM. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');
// Saturday, 16:00 in Shanghai.
const now = Date.parse('2026-11-21T08:00:00Z');
const shanghai = formats('en', 'Asia/Shanghai');
const at = (iso: string) => new Date(iso);

test('a change within the hour is told as a span, a later one by its time', () => {
  const text = (iso: string, localize = shanghai) => plain(changeText(at(iso), now, localize));
  assert.equal(text('2026-11-21T08:39:30Z'), 'in 40 minutes');
  assert.equal(text('2026-11-21T09:00:00Z'), 'in 60 minutes');
  assert.equal(text('2026-11-21T09:30:00Z'), '5:30 PM');
  assert.equal(text('2026-11-21T09:30:00Z', formats('zh-Hans', 'Asia/Shanghai')), '17:30');
});

test('a change on another day names that day, in the zone of the page', () => {
  const text = (iso: string, localize = shanghai) => plain(changeText(at(iso), now, localize));
  // 01:00 on Sunday in Shanghai, still Saturday in UTC.
  assert.equal(text('2026-11-21T17:00:00Z'), 'tomorrow 1:00 AM');
  assert.equal(text('2026-11-21T17:00:00Z', formats('en', 'UTC')), '5:00 PM');
  assert.match(text('2026-11-23T01:00:00Z')!, /^Monday (at )?9:00 AM$/);
  assert.match(text('2026-12-05T01:00:00Z')!, /^Dec 5(,| at) 9:00 AM$/);
});

test('hours are written alike in every text of a language, and Chinese stands apart from its figures', async () => {
  const [{ default: hans }, { default: hant }] = await Promise.all([
    import('../../src/i18n/zh-hans/directory.js'),
    import('../../src/i18n/zh-hant/directory.js'),
  ]);
  const opens = (iso: string, directory: Pick<typeof hans, 'opensWhen'>, lang: string) => {
    const chinese = { directory } as unknown as Messages;
    const options = { messages: chinese, localize: formats(lang, 'Asia/Shanghai'), now };
    return openingText({ state: 'closed', opensAt: at(iso) }, options)!.text;
  };
  const days = ['2026-11-22T01:00:00Z', '2026-11-23T01:00:00Z', '2026-12-05T01:00:00Z'];
  assert.deepEqual(
    days.map((iso) => opens(iso, hans, 'zh-Hans')),
    ['未开放 · 明天 09:00 开放', '未开放 · 星期一 09:00 开放', '未开放 · 12月5日 09:00 开放'],
  );
  assert.deepEqual(
    days.map((iso) => opens(iso, hant, 'zh-Hant')),
    ['未開放 · 明天上午9:00 開放', '未開放 · 星期一上午9:00 開放', '未開放 · 12月5日上午9:00 開放'],
  );
  for (const lang of ['zh-Hans', 'fr', 'vi', 'ru', 'es', 'en']) {
    const hours = days.map(
      (iso) => /\d+(?=:)/.exec(changeText(at(iso), now, formats(lang, 'Asia/Shanghai')))![0],
    );
    assert.equal(new Set(hours).size, 1, `${lang}: ${hours.join(' ')}`);
    const [one] = openTimes({ opens: '09:00', closes: undefined } as never, lang).match(/\d+(?=:)/)!;
    const [range] = openTimes({ opens: '09:00', closes: '17:30' } as never, lang).match(/\d+(?=:)/)!;
    assert.deepEqual([one, range], [hours[0], hours[0]], lang);
  }
});

test('open and closed are told with the next change, and nothing is told where nothing is known', () => {
  const options = { messages, localize: shanghai, now };
  const soon = { state: 'open', closesAt: at('2026-11-21T08:40:00Z') } as const;
  assert.deepEqual(openingText(soon, options), { text: 'Open · closes in 40 minutes', tone: 'warn' });
  assert.deepEqual(openingText({ state: 'open' }, options), { text: 'Open', tone: 'good' });
  const monday = openingText({ state: 'closed', opensAt: at('2026-11-23T01:00:00Z') }, options);
  assert.match(plain(monday!.text)!, /^Closed · opens Monday (at )?9:00 AM$/);
  assert.equal(openingText({ state: 'closed' }, options)!.text, 'Closed');
  assert.equal(openingText({ state: 'unknown' }, options), undefined);
  const chinese = { messages: { directory: zh } as unknown as Messages, localize: formats('zh', 'UTC'), now };
  assert.match(openingText(soon, chinese)!.text, /^开放中 · 40\s?分钟后关闭$/);
});

test('distances are told in metres near by, else in kilometres', () => {
  assert.equal(plain(distanceText(0.003, 'en')), '10 m');
  assert.equal(plain(distanceText(0.347, 'en')), '350 m');
  assert.equal(plain(distanceText(0.97, 'en')), '1 km');
  assert.equal(plain(distanceText(1.24, 'en')), '1.2 km');
  assert.equal(plain(distanceText(25.4, 'en')), '25 km');
  assert.equal(plain(distanceText(1.24, 'zh-Hans')), '1.2公里');
});

test('the distance between two points is that on the globe', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 };
  const london = { latitude: 51.5074, longitude: -0.1278 };
  assert.ok(Math.abs(distanceBetween(paris, london) - 343.5) < 1);
  assert.equal(distanceBetween(paris, paris), 0);
  const across = distanceBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 });
  assert.ok(Math.abs(across - 111.2) < 0.5, 'the date line is no wall');
});

const kitchen = plainService('Kitchen', {
  organization: { name: 'Sunshine' },
  phones: [{ number: '0755 1234', extension: '7' }],
  email: 'kitchen@example.org',
  url: 'https://example.org/kitchen',
  locations: ['1', '2', '3', '4', '5'].map((number) => ({ address: `${number} Long\nRoad` })),
  schedules: [
    { byday: 'MO,TU', opensAt: '9am', closesAt: '17:00' },
    { byday: 'SU', opensAt: '10:00', closesAt: '12:00', validTo: '2020-01-01' },
  ],
});

test('saved services as text hold what somebody needs on paper, one line each', () => {
  const text = savedText([kitchen, plainService('Shelter', { sensitive: true })], {
    messages,
    lang: 'en',
    now,
  });
  assert.deepEqual(plain(text.replace(/\n/g, '|'))!.split('|'), [
    'Saved services',
    '',
    'Kitchen',
    'Sunshine',
    'Phone: 0755 1234 extension 7',
    'Email: kitchen@example.org',
    'Address: 1 Long Road',
    'Address: 2 Long Road',
    'Address: 3 Long Road',
    '+ 2 more places',
    'Opening hours: Mon, Tue 9:00 AM – 5:00 PM',
    'Website: https://example.org/kitchen',
    '',
  ]);
  assert.doesNotMatch(text, /Shelter/, 'a sensitive service is in no list');
});

test('hours in words leave out those that are over, and say which are not of every week', () => {
  const lines = (schedules: ServiceSchedule[]) =>
    hoursLines(schedules, { directory: messages.directory, lang: 'en', now }).map(plain);
  assert.deepEqual(lines(kitchen.schedules), ['Mon, Tue 9:00 AM – 5:00 PM']);
  const monthly = { freq: 'MONTHLY', byday: '1SU', opensAt: '10:00' };
  assert.deepEqual(lines([monthly]), ['Sun 10:00 AM not every week']);
  const second = { freq: 'WEEKLY', interval: 2, byday: 'MO', opensAt: '10:00' };
  assert.deepEqual(lines([second]), ['Mon 10:00 AM not every week']);
  const days = { freq: 'MONTHLY', bymonthday: '1,15', opensAt: '10:00' };
  assert.deepEqual(lines([days]), ['10:00 AM on day 1 and 15 of the month']);
  assert.equal(shortHours([monthly], 'en', now), '', 'a result has no room to say so');
});

test('what a correction starts from is what the directory says, each detail in one line', () => {
  const known = (more: Partial<Service>) =>
    knownOf({ ...kitchen, ...more }, { messages, localize: { lang: 'en' }, now });
  const few = { ...kitchen, locations: kitchen.locations.slice(0, 2) };
  const { hours, ...others } = known({ ...few, cost: 'Free\n for members', email: '' });
  assert.equal(plain(hours!), 'Mon, Tue 9:00 AM – 5:00 PM');
  assert.deepEqual(others, {
    name: 'Kitchen',
    phone: '0755 1234 extension 7',
    url: 'https://example.org/kitchen',
    address: '1 Long Road · 2 Long Road',
    cost: 'Free for members',
  });
  assert.equal(known({ cost: 'x'.repeat(9000) })['cost']!.length, 401, 'nothing endless');
  const place = { schedules: [{ description: 'By appointment' }] };
  assert.equal(known({ schedules: [], locations: [place] })['hours'], 'By appointment');
  assert.equal(known({ schedules: [], locations: [place, {}] })['hours'], undefined, 'one place of several');
  assert.deepEqual(known({ sensitive: true }), {});
});

test('a link to saved services names them where url-state keeps such things, and leaves the rest of the address', () => {
  const ids = ['a&b', 'c d'];
  assert.equal(
    savedLink(
      ids,
      'https://example.org/page?lang=en#linkage-directory=x&other=1',
      'hash',
      'linkage-directory',
    ),
    'https://example.org/page?lang=en#other=1&linkage-directory-ids=a%26b&linkage-directory-ids=c+d',
  );
  assert.equal(
    savedLink(
      ids,
      'https://example.org/page?lang=en&linkage-directory-words=meals#part',
      'query',
      'linkage-directory',
    ),
    'https://example.org/page?lang=en&linkage-directory-ids=a%26b&linkage-directory-ids=c+d#part',
  );
  assert.equal(
    savedLink(['a'], 'https://example.org/page#part', 'hash', 'linkage-directory'),
    'https://example.org/page#linkage-directory-ids=a',
  );
});
