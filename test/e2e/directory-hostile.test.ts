import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before } from 'node:test';
import { finds } from '../support/e2e-directory.js';
import { pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { eventually, root, useBrowser, type Profile } from '../support/e2e.js';
import { startFeeds, stream, type FeedServer } from '../support/feed-server.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const { it } = useBrowser();
let site: StaticSite;
let feeds: FeedServer;
let opened = 0;
let answer: (response: ServerResponse, url: URL) => unknown;

before(async () => {
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  feeds = await startFeeds((response, url) => answer(response, url));
});
after(async () => {
  await site?.close();
  await feeds?.close();
});

/** A page with a directory and a form, by a feed of its own. */
async function openPage(profile: Profile): Promise<Tab> {
  const src = `${feeds.url}/feed-${++opened}`;
  const body = `<linkage-directory src="${src}"></linkage-directory>
<linkage-feedback endpoint="/submissions"></linkage-feedback>`;
  return profile.open(site.page('/hostile.html', pageOf(body, ['/kit/linkage-kit.js'])));
}

const services = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    name: `Service ${at}`,
    description: 'Help with washing, dressing and meals, every day of the week.',
    ...more,
  }));

async function formAnswers(tab: Tab): Promise<void> {
  await tab.widget('feedback').choose('Suggestion');
  await tab.widget('feedback').type('Your message', 'A bench, please.');
}

/** Nothing ran, nothing is polluted, and no element or link came from the feed. */
async function assertUnharmed(tab: Tab): Promise<void> {
  const harm = await tab.page.evaluate(() => {
    const shadow = document.querySelector('linkage-directory')!.shadowRoot!;
    const found = [...shadow.querySelectorAll('img, script, iframe, b.evil, [onerror], [onclick]')];
    const links = [...shadow.querySelectorAll('a')].filter(
      ({ protocol }) => !/^(https?|mailto|tel):$/.test(protocol),
    );
    return {
      hacked: (window as { hacked?: unknown }).hacked ?? null,
      polluted: Object.keys(Object.prototype).concat('polluted' in {} ? 'polluted' : []),
      elements: [...found, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  });
  assert.deepEqual(harm, { hacked: null, polluted: [], elements: [] });
  for (const worker of tab.page.workers())
    assert.equal(await worker.evaluate(() => 'polluted' in {}), false, 'the worker is not polluted');
}

const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b class="evil">x</b>';
const term = (taxonomy: string, name: string) => ({
  taxonomy_term: { id: `${taxonomy} ${name}`, name, taxonomy },
});
const hostile = {
  ['__proto__']: { polluted: true, name: 'Polluted' },
  constructor: { prototype: { polluted: true } },
  id: `'"><script>window.hacked=1</script>`,
  name: `Evil ${attack}`,
  alternate_name: attack,
  description: attack,
  alert: attack,
  status: attack,
  url: 'javascript:window.hacked=1',
  additional_urls: [{ url: 'data:text/html,<script>1</script>' }],
  email: 'javascript:window.hacked=1',
  phones: [{ number: 'javascript:window.hacked=1', description: attack }, { number: attack }],
  contacts: [{ name: attack, title: attack }],
  organization: { id: '__proto__', name: attack, website: ' java\nscript:window.hacked=1' },
  languages: [{ name: attack, code: '__proto__' }],
  fees_description: attack,
  application_process: attack,
  eligibility_description: attack,
  wait_time: attack,
  accreditations: attack,
  attributes: ['party', 'audience', 'area', 'delivery', 'kind', 'constructor', '__proto__'].flatMap((name) =>
    ['__proto__', 'constructor', attack].map((value) => term(name, value)),
  ),
  schedules: [{ description: attack, opens_at: attack, freq: attack, byday: attack, valid_to: attack }],
  locations: [
    {
      name: attack,
      latitude: '1e999',
      longitude: attack,
      transportation: attack,
      accessibility: [{ description: attack }],
      addresses: [{ address_1: attack, city: attack }],
    },
  ],
};
const nested = (depth: number) =>
  `{"id":"deep","name":"Deep","x":${'['.repeat(depth)}${']'.repeat(depth)},"y":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;

/** Every kind of bad record between two good ones. */
const hostileFeed = (longest: number, filler: number): string => {
  const records = [
    { id: 'first', name: 'First good one' },
    hostile,
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((id) => ({ id, name: `Called ${id}` })),
    { id: 'first', name: 'Second of the same id' },
    { id: 'long', name: `Endless ${'x'.repeat(longest)}`, description: 'y'.repeat(longest) },
    ...services(filler),
    { id: 'last', name: 'Last good one' },
  ].map((record) => JSON.stringify(record));
  records.splice(2, 0, nested(10_000), 'null', '7', '"text"', '[]');
  return `[${records.join(',\n')}]`;
};

for (const [where, text] of [
  ['on the page', hostileFeed(20_000, 0)],
  ['in a worker', hostileFeed(1_000_000, 500)],
] as const)
  it(`reads a hostile feed ${where} as text: nothing runs, nothing is polluted`, async (profile) => {
    profile.expect(/linkage-kit/);
    answer = (response) => response.end(text);
    const tab = await openPage(profile);
    const area = tab.widget('directory');
    await area.sees('First good one');
    await formAnswers(tab);
    await finds(tab, 'last good', '1 service');
    assert.equal(tab.page.workers().length, where === 'on the page' ? 0 : 1);
    await finds(tab, 'called constructor', '1 service');
    await finds(tab, 'second of the same', 'No service matches');
    await finds(tab, 'endless', '1 service');
    assert.ok((await area.text()).length < 20_000, 'a long name is cut');
    await finds(tab, 'onerror', '1 service');
    await assertUnharmed(tab);
    await area.press(`Evil ${attack}`);
    await area.sees('Back to results');
    await assertUnharmed(tab);
  });

it('cuts 300,000 records at 200,000, says so, and finds what it read', async (profile) => {
  profile.expect(/linkage-kit/);
  answer = (response) => {
    function* records() {
      for (let at = 0; at < 300_000; at++) yield `${at ? ',' : '['}{"id":"s${at}","name":"Service ${at}"}`;
      yield ']';
    }
    stream(response, records());
  };
  const tab = await openPage(profile);
  await formAnswers(tab);
  await tab.widget('directory').sees('200,000 services', 30_000);
  await finds(tab, 'service 199999', '1 service');
  assert.match(tab.complaints.join('\n'), /200,?000/);
});

it('stops at 64 MiB, keeps what was read until then searchable, and says so', async (profile) => {
  profile.expect(/linkage-kit/);
  answer = (response) => {
    const padding = 'y'.repeat(4000);
    function* records() {
      for (let at = 0; at < 18_000; at++)
        yield `${at ? ',' : '['}{"id":"s${at}","name":"Service ${at}","description":"${padding}"}`;
      yield ']';
    }
    stream(response, records());
  };
  const tab = await openPage(profile);
  await formAnswers(tab);
  await tab.widget('directory').sees(/1\d,\d{3} services/, 30_000);
  await finds(tab, 'service 15001', '1 service');
  assert.doesNotMatch(await tab.widget('directory').text(), /could not be loaded/);
  assert.match(tab.complaints.join('\n'), /over 64 MiB: only its first 1\d{4} services are read/);
});

/** The first half of a feed, and then nothing more. */
const half = (response: ServerResponse, text: string) => {
  response.setHeader('content-length', Buffer.byteLength(text));
  response.write(text.slice(0, text.length / 2), () => setTimeout(() => response.destroy(), 200));
};

it('asks again where the server breaks off in the middle', async (profile) => {
  profile.expect(/Failed to load resource|net::ERR_/);
  const text = JSON.stringify(services(4000));
  let turns = 0;
  answer = (response) => (turns++ ? response.end(text) : half(response, text));
  const tab = await openPage(profile);
  await tab.widget('directory').sees('4,000 services');
  assert.equal(turns, 2);
  await finds(tab, 'service 3999', '1 service');
  const said = tab.complaints.filter((text) => /linkage-kit/.test(text));
  assert.deepEqual(said, [], 'what is known already is no mistake of the feed');
});

it('a server that never gets past the middle leaves what came, searchable, and says so', async (profile) => {
  profile.expect(/Failed to load resource|net::ERR_|linkage-kit/);
  const text = JSON.stringify(services(4000));
  let isWhole = false;
  answer = (response) => (isWhole ? response.end(text) : half(response, text));
  const tab = await openPage(profile);
  const area = tab.widget('directory');
  await area.sees('Service 0');
  await area.sees('Only part of the list could be loaded', 20_000);
  await finds(tab, 'service 1500', '1 service');
  await formAnswers(tab);
  isWhole = true;
  // All of it is asked for when the network is back.
  await tab.page.evaluate(() => dispatchEvent(new Event('online')));
  await finds(tab, 'service 3999', '1 service');
  await eventually(async () => assert.doesNotMatch(await area.text(), /Only part/));
});

it('where a server never gets past the middle all of the last good read is shown', async (profile) => {
  profile.expect(/Failed to load resource|net::ERR_|linkage-kit/);
  const text = JSON.stringify(services(4000));
  answer = (response) => response.end(text);
  const first = await openPage(profile);
  await first.widget('directory').sees('4,000 services');
  await first.page.waitForNetworkIdle();
  answer = (response) => half(response, text);
  opened--;
  const tab = await openPage(profile);
  await tab.widget('directory').sees('No connection. This is the list from', 20_000);
  await finds(tab, 'service 3999', '1 service');
});

it('a server that says nothing leaves the page usable, with a word that it is loading', async (profile) => {
  answer = () => undefined;
  const tab = await openPage(profile);
  await tab.widget('directory').sees('Loading…');
  await formAnswers(tab);
});

it('says that a web page, an error and a broken text are no list', async (profile) => {
  profile.expect(/linkage-kit|Failed to load resource/);
  const bad: [said: RegExp, answer: (response: ServerResponse) => unknown][] = [
    [/answered with a web page/, (response) => response.end('<!doctype html><title>Sign in</title>')],
    [/answered 404/, (response) => response.writeHead(404).end('{}')],
    [/./, (response) => response.end('{"contents": [')],
    [/./, (response) => response.end('\u0000\u0001')],
    [/./, (response) => response.end(nested(100_000))],
  ];
  for (const [said, says] of bad) {
    answer = says;
    const tab = await openPage(profile);
    await tab.widget('directory').sees('This list could not be loaded');
    assert.match(tab.complaints.filter((text) => /linkage-kit/.test(text)).join('\n'), said);
    await formAnswers(tab);
    answer = (response) => response.end(JSON.stringify(services(3)));
    await tab.widget('directory').press('Try again');
    await tab.widget('directory').sees('3 services');
    await tab.page.close();
  }
});

it('reads past a byte order mark, a wrong charset and a wrong content type', async (profile) => {
  const text = JSON.stringify([{ id: 'a', name: '阳光照护 Café' }]);
  for (const [type, prefix] of [
    ['application/json; charset=iso-8859-1', '\uFEFF'],
    ['text/html', ''],
    ['application/octet-stream', '\uFEFF\n '],
  ] as const) {
    answer = (response) => response.setHeader('content-type', type).end(prefix + text);
    const tab = await openPage(profile);
    await tab.widget('directory').sees('阳光照护 Café');
    await tab.page.close();
  }
});
