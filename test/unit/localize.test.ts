import assert from 'node:assert/strict';
import test from 'node:test';
import type { KitController } from '../../src/controllers/kit-controller.js';
import { LocalizeController, type LocalizedHost } from '../../src/controllers/localize-controller.js';
import type { Messages } from '../../src/i18n/messages.js';
import { dateRange } from '../../src/widgets/signup/date-range.js';
import { checkedInPanel } from '../../src/widgets/hours/hours-check-in.js';

const year = new Date().getFullYear();

function localizeIn(timezone?: string): LocalizeController {
  const host = { addController: () => undefined } as unknown as LocalizedHost;
  return new LocalizeController(host, { value: { config: { timezone } } } as KitController, 'signup');
}

/** As if the browser were in a zone. */
function inZone(zone: string, run: () => void): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    run();
  } finally {
    process.env.TZ = before ?? '';
    if (before === undefined) delete process.env.TZ;
  }
}

test('a time without offset reads as written, wherever the browser is', () => {
  for (const zone of ['Europe/London', 'Asia/Shanghai', 'America/New_York']) {
    inZone(zone, () => {
      for (const localize of [localizeIn('Asia/Shanghai'), localizeIn()]) {
        assert.match(
          localize.date('2026-12-01T19:00', { dateStyle: 'long', timeStyle: 'short' }),
          /^December 1, 2026 at 7:00\sPM$/,
        );
        assert.match(dateRange(localize, `${year}-12-01T19:00`), /December 1.* 7:00\sPM$/);
        assert.match(
          dateRange(localize, `${year}-12-01T19:00`, `${year}-12-01T21:00:00+08:00`),
          /7:00\s–\s9:00\sPM$/,
        );
        assert.match(dateRange(localize, '2026-12-01', '2026-12-03'), /December 1\s–\s.*December 3, 2026$/);
        assert.match(
          dateRange(localize, '2026-12-01', '2026-12-01T21:00:00Z'),
          /^Tuesday, December 1, 2026$/,
        );
        assert.match(localize.time('2026-12-01T19:00'), /^7:00\sPM$/);
      }
    });
  }
});

test('a Chinese day with its times is written out, in one line', () => {
  const localize = Object.assign(localizeIn('Asia/Shanghai'), { lang: 'zh-Hans' });
  assert.match(
    dateRange(localize, `${year}-03-06T07:30`, `${year}-03-06T08:30`),
    /^3月6日周.\s?07:30\s?[–-]\s?08:30$/,
  );
  assert.match(dateRange(localize, `${year}-03-06T22:00`, `${year}-03-07T02:00`), /22:00.*02:00$/);
});

test('a moment with offset is shown in the zone of the hub', () => {
  const localize = localizeIn('Asia/Shanghai');
  assert.match(
    dateRange(localize, `${year}-12-01T11:00:00Z`, `${year}-12-01T12:00:00Z`),
    /7:00\s–\s8:00\sPM$/,
  );
  assert.equal(localize.date('2026-11-20T23:00:00Z'), 'November 21, 2026');
});

test('a range names the year where it is another than this', () => {
  const localize = localizeIn('UTC');
  assert.doesNotMatch(dateRange(localize, `${year}-03-01T19:00:00Z`), /\d{4}/);
  assert.match(dateRange(localize, `${year + 4}-03-01T19:00:00Z`), new RegExp(`March 1, ${year + 4}`));
  const across = dateRange(localize, `${year}-12-31T19:00:00Z`, `${year + 1}-01-01T02:00:00Z`);
  assert.match(across, new RegExp(`${year}.*${year + 1}`));
});

test('what is no date stays as it is, and an unknown zone breaks nothing', () => {
  assert.equal(dateRange(localizeIn('UTC'), 'soon'), 'soon');
  assert.equal(dateRange(localizeIn('UTC'), '2026-11-20T25:00'), '2026-11-20T25:00');
  assert.equal(localizeIn('UTC').date('soon'), 'soon');
  assert.match(dateRange(localizeIn('Nowhere/Else'), `${year}-03-01T19:00:00Z`, 'soon'), /March/);
});

test('whether somebody checked in today is decided in the zone of the hub', () => {
  let said = '';
  const messages = { hours: { checkedInAt: (when: string) => (said = when) } } as unknown as Messages;
  const panel = (at: string, now: string) => {
    const checkIn = { at, data: { activity: 'Choir' } } as never;
    checkedInPanel({
      checkIn,
      messages,
      localize: localizeIn('Asia/Shanghai'),
      level: 2,
      now: Date.parse(now),
      warning: undefined,
    });
    return said;
  };
  inZone('UTC', () => {
    assert.match(panel('2026-11-20T23:30:00Z', '2026-11-21T01:00:00Z'), /^7:30\sAM$/);
    assert.match(panel('2026-11-20T15:30:00Z', '2026-11-20T16:30:00Z'), /^Nov 20, 2026, 11:30\sPM$/);
  });
});
