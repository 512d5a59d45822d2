import assert from 'node:assert/strict';
import test from 'node:test';
import { plainText, webAddress } from '../../src/feeds/content.js';
import { readServices } from '../../src/feeds/hsds.js';

const options = { format: 'auto', url: 'https://feed.example/services' };
const read = (service: Record<string, unknown>) => {
  const page = readServices([{ id: 's1', name: 'A', ...service }], options);
  return { service: page.records[0]!, said: page.diagnostics };
};
const about = (field: string, message: string) => ({ record: 's1', field, message });

test('phone numbers of any shape are dialable, faxes are left out, words are said', () => {
  const { service, said } = read({
    phones: [
      { number: '"020 7946 0000"' },
      { number: '555-0100 xOPT2' },
      { number: 'Tel: 0117 496 0001' },
      { number: '0117 496 0002 / 0117 496 0003' },
      { number: '0117 496 0004 or 0800 496 0005' },
      { number: '0117 496 0009', type: 'fax' },
      { number: 'ask at the desk' },
      { number: 'see website' },
      { number: null },
    ],
  });
  assert.deepEqual(service.phones, [
    { number: '020 7946 0000' },
    { number: '555-0100', extension: 'OPT2' },
    { number: '0117 496 0001' },
    { number: '0117 496 0002' },
    { number: '0117 496 0003' },
    { number: '0117 496 0004' },
    { number: '0800 496 0005' },
  ]);
  assert.deepEqual(said, [about('phones', 'is not a phone number')]);
});

test('numbers written with slashes and short extensions stay one', () => {
  const { service } = read({ phones: ['030/1234567', '(0117) 496-0000, ext. 12'] });
  assert.deepEqual(service.phones, [
    { number: '030/1234567' },
    { number: '(0117) 496-0000', extension: '12' },
  ]);
});

test('web addresses are mended; words are none, and are said', () => {
  const base = 'https://feed.example/services';
  const cases: [string, string | undefined][] = [
    ['www.x.example', 'https://www.x.example/'],
    ['x.example/a?b=1', 'https://x.example/a?b=1'],
    ['//x.example', 'https://x.example/'],
    ['HTTP://X.EXAMPLE', 'http://x.example/'],
    ['http//x.example', 'http://x.example/'],
    ['http:/x.example', 'http://x.example/'],
    ['https:// x.example', 'https://x.example/'],
    ['https;//x.example', 'https://x.example/'],
    ['x.example, y.example', 'https://x.example/'],
    ['https://x.example https://y.example', 'https://x.example/'],
    ['/about', 'https://feed.example/about'],
    ['n/a', undefined],
    ['none', undefined],
    ['ask@x.example', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ];
  for (const [given, expected] of cases) assert.equal(webAddress(given, base), expected, given);
  const { service, said } = read({ url: 'N/A', additional_urls: [{ url: 'x.example' }] });
  assert.equal(service.url, 'https://x.example/');
  assert.deepEqual(said, [about('url', 'is not a web address')]);
  assert.deepEqual(read({ url: '' }).said, []);
});

test('hours of any shape become times; what is none is still shown, and said', () => {
  const hours = (schedule: Record<string, unknown>) => {
    const { service, said } = read({ schedules: [schedule] });
    const [{ byday, opensAt, closesAt, description } = {}] = service.schedules;
    return [byday, opensAt, closesAt, description, ...said.map(({ field }) => field)];
  };
  const none = undefined;
  assert.deepEqual(hours({ byday: 'MO', opens_at: '9:00am', closes_at: '5pm' }), [
    'MO',
    '09:00',
    '17:00',
    none,
  ]);
  assert.deepEqual(hours({ weekday: 'Monday', opens_at: '9am - 5.30pm' }), ['MO', '09:00', '17:30', none]);
  assert.deepEqual(hours({ byday: ['MO', 'Wednesday'], opens_at: '0900' }), ['MO,WE', '09:00', none, none]);
  assert.deepEqual(hours({ weekday: 7, opens_at: '9' }), ['SU', '09:00', none, none]);
  assert.deepEqual(hours({ weekday: '1, 3', opens_at: '9' }), ['MO,WE', '09:00', none, none]);
  assert.deepEqual(hours({ byday: 'weekdays', opens_at: '9' })[0], 'MO,TU,WE,TH,FR');
  assert.deepEqual(hours({ byday: 'Daily', opens_at: '9' })[0], 'MO,TU,WE,TH,FR,SA,SU');
  assert.deepEqual(hours({ byday: '2MO', opens_at: '9' })[0], '2MO');
  assert.deepEqual(hours({ byday: 'MO', opens_at: 'By appointment' }), [
    'MO',
    none,
    none,
    'By appointment',
    'opens_at',
  ]);
  assert.deepEqual(hours({ byday: 'Term time', opens_at: '9am' }), [
    none,
    '09:00',
    none,
    'Term time',
    'byday',
  ]);
});

test('dates that are none are said, and never stand as dates', () => {
  const { service, said } = read({
    assured_date: '03/02/2026',
    schedules: [
      { byday: 'MO', opens_at: '9am', valid_from: 'soon', dtstart: '2026-01-01', until: '20261231' },
    ],
  });
  assert.equal(service.checked, undefined);
  assert.deepEqual(service.schedules, [
    { byday: 'MO', opensAt: '09:00', validFrom: '2026-01-01', validTo: '2026-12-31' },
  ]);
  assert.deepEqual(said.map(({ field }) => field).sort(), ['assured_date', 'valid_from']);
});

test('HTML and Markdown become plain text, without losing what they point to', () => {
  const cases: [string, string][] = [
    ['One\\nTwo\\r\\nThree', 'One\nTwo\nThree'],
    ['<p>A</p><p>B&nbsp;&eacute;&uuml;&#39;</p>', "A\nB éü'"],
    ['<a href="https://x.example/form">Form</a>', 'Form (https://x.example/form)'],
    ['<a href="https://x.example/">x.example</a>', 'https://x.example/'],
    ['<a href="javascript:alert(1)">Click</a>', 'Click'],
    ['<img src=x onerror=alert(1)>Safe', 'Safe'],
    ['Write to <me@x.example> or <https://x.example>', 'Write to me@x.example or https://x.example'],
    [
      '[Form](www.x.example) [Bad](javascript:run) ![Map](https://x.example/m.png)',
      'Form (www.x.example) Bad Map',
    ],
    ['**Bold** __too__ *em* _it_ `code`', 'Bold too em it code'],
    ['# Title\n* one\n- two\n> said\n---\nEnd', 'Title\n• one\n• two\nsaid\n\nEnd'],
    ['snake_case_name, 2*3*4, under <5 years', 'snake_case_name, 2*3*4, under <5 years'],
    ['> 65 years\n+ 44 20 7946', '> 65 years\n+ 44 20 7946'],
    ['[Write](mailto:a_b_c@x.example)', 'Write (a_b_c@x.example)'],
    ['\\*not a list', '*not a list'],
    ['<table><tr><td>Mon</td><td>9am</td></tr></table>', 'Mon 9am'],
  ];
  for (const [given, expected] of cases) assert.equal(plainText(given), expected, given);
});

test('a long description of marks only takes no time', () => {
  const start = performance.now();
  for (const mark of ['*', '_', '`', '[', '![', '<a href=', '**a', '&', '> ', '\\'])
    plainText(mark.repeat(20_000));
  assert.ok(performance.now() - start < 3000);
});

test('coordinates: swapped ones are turned, all that is odd is said once a record', () => {
  const { service, said } = read({
    locations: [
      { name: 'A', latitude: 121.52, longitude: 24.97 },
      { name: 'B', latitude: '51,507', longitude: '-0,127' },
      { name: 'C', latitude: 'north', longitude: 'west' },
      { name: 'D', latitude: 0, longitude: 0 },
      { name: 'E', latitude: null, longitude: '' },
    ],
  });
  assert.deepEqual(
    service.locations.map(({ name, latitude, longitude }) => [name, latitude, longitude]),
    [
      ['A', 24.97, 121.52],
      ['B', 51.507, -0.127],
      ['C', undefined, undefined],
      ['D', undefined, undefined],
      ['E', undefined, undefined],
    ],
  );
  assert.deepEqual(read({ latitude: 200, longitude: 10 }).said, [
    about('latitude', 'coordinates are not on Earth'),
  ]);
  assert.deepEqual(said, [
    about('latitude', 'latitude and longitude were swapped'),
    about('latitude', 'coordinates are no numbers'),
    about('latitude', 'coordinates are not on Earth'),
  ]);
});

test('an empty status, a missing organization and capitals are nothing to speak of', () => {
  const { service, said } = read({ name: 'HOME  CARE', status: ' ', organization: null, email: '' });
  assert.equal(service.name, 'HOME CARE');
  assert.equal(service.status, undefined);
  assert.equal(service.organization, undefined);
  assert.deepEqual(said, []);
  assert.equal(readServices([{ name: 'Old', status: 'DEFUNCT' }], options).records.length, 0);
  assert.deepEqual(read({ languages: 'en, fr' }).service.languages, ['en', 'fr']);
  assert.deepEqual(read({ email: 'none' }).said, [about('email', 'is not an e-mail address')]);
});

test('the cost says what the feed says', () => {
  const cost = (amount: unknown, rest = {}) => read({ cost_options: [{ amount, ...rest }] }).service.cost;
  assert.equal(cost('£5.00'), '£5.00');
  assert.equal(cost('varies'), 'varies');
  assert.equal(cost('5', { currency: 'eur' }), '5 EUR');
  assert.equal(cost(null, { option: 'Free' }), 'Free');
});

test('a record with an id of an earlier one is left out, and said once', () => {
  const page = readServices(
    ['First', 'Second', 'Third'].map((name) => ({ id: 'x', name })),
    options,
  );
  assert.deepEqual(
    page.records.map(({ name }) => name),
    ['First'],
  );
  assert.deepEqual(page.diagnostics, [
    { record: 'x', field: 'id', message: 'id is taken by an earlier record' },
  ]);
});
