import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before } from 'node:test';
import { startServer, type DemoServer } from '../../demo/server/app.js';
import { finds } from '../support/e2e-directory.js';
import { pageOf } from '../support/e2e-pages.js';
import type { Tab } from '../support/e2e-tab.js';
import { eventually, root, useBrowser, type Profile } from '../support/e2e.js';
import { startFeeds, type FeedServer } from '../support/feed-server.js';
import { startStaticSite, type StaticSite } from '../support/static-site.js';

const { it } = useBrowser();
let site: StaticSite;
let feeds: FeedServer;
let elsewhere: FeedServer;
let answer: (response: ServerResponse, url: URL) => unknown;

before(async () => {
  site = await startStaticSite({ '/kit/': `${root}cdn` });
  feeds = await startFeeds((response, url) => answer(response, url));
  elsewhere = await startFeeds((response, url) => answer(response, url));
});
after(async () => {
  await site?.close();
  await feeds?.close();
  await elsewhere?.close();
});

const openPage = (profile: Profile, src: string, more = '', hash = ''): Promise<Tab> => {
  const body = `<linkage-directory src="${src}" ${more}></linkage-directory>`;
  return profile.open(site.page('/sources.html', pageOf(body, ['/kit/linkage-kit.js'])) + hash);
};
const json = (value: unknown) => (response: ServerResponse) => response.end(JSON.stringify(value));
const services = (count: number, name = 'Service', first = 0) =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${first + at}`,
    name: `${name} ${first + at}`,
    description: 'Help with washing, dressing and meals, every day of the week.',
  }));

it('merges several sources, and tells of each service where it is from', async (profile) => {
  answer = (response, { pathname }) => json(services(2, pathname === '/one' ? 'Meals' : 'Care'))(response);
  const tab = await openPage(profile, `${feeds.url}/one\n  ${elsewhere.url}/two`);
  const area = tab.widget('directory');
  await area.sees('4 services');
  await finds(tab, 'care 1', '1 service');
  await area.press('Care 1');
  await area.sees(new RegExp(`Source\\s+${new URL(elsewhere.url).host}`));
  assert.doesNotMatch(await area.text(), new RegExp(new URL(feeds.url).host));
});

it('shows what one source has where the other one fails, and says so', async (profile) => {
  profile.expect(/Failed to load resource|linkage-kit/);
  answer = (response, { pathname }) =>
    pathname === '/gone' ? response.writeHead(404).end() : json(services(3))(response);
  const tab = await openPage(profile, `${feeds.url}/gone ${elsewhere.url}/there`);
  await tab.widget('directory').sees('3 services');
  await finds(tab, 'service 2', '1 service');
  assert.doesNotMatch(await tab.widget('directory').text(), /could not be loaded/);
  assert.match(tab.complaints.join('\n'), /\/gone answered 404/);
});

it('shows what one source has while the other one is silent', async (profile) => {
  answer = (response, { pathname }) => pathname === '/silent' || json(services(3))(response);
  const tab = await openPage(profile, `${feeds.url}/silent ${elsewhere.url}/there`);
  await tab.widget('directory').sees('Service 0');
  await finds(tab, 'service 2', '1 service');
});

it('reads five pages by their Link headers', async (profile) => {
  answer = (response, url) => {
    const page = Number(url.searchParams.get('page') ?? 1);
    if (page < 5)
      response.setHeader('link', `<?page=1>; rel="first", <${url.pathname}?page=${page + 1}>; rel="next"`);
    json(services(30, 'Service', 30 * (page - 1)))(response);
  };
  const from = feeds.asked.length;
  const tab = await openPage(profile, `${feeds.url}/linked`);
  await tab.widget('directory').sees('150 services');
  await finds(tab, 'service 149', '1 service');
  assert.equal(feeds.asked.length - from, 5);
});

it('reads pages whose counts contradict what they hold, and says what there is', async (profile) => {
  profile.expect(/linkage-kit/);
  answer = (response, url) => {
    const page = Number(url.searchParams.get('page') ?? 1);
    const contents = services(page > 3 ? 0 : 25, 'Service', 25 * (page - 1));
    json({ total_items: 999, total_pages: 3, page_number: page, size: 50, last_page: page === 3, contents })(
      response,
    );
  };
  const tab = await openPage(profile, `${feeds.url}/services?per_page=25`, 'mode="local"');
  await tab.widget('directory').sees('75 services');
  await finds(tab, 'service 74', '1 service');
});

it('fetches a service of a thin list when it is opened, and only then', async (profile) => {
  answer = (response, { pathname }) =>
    json(
      pathname === '/services'
        ? { contents: services(3) }
        : {
            ...services(1, 'Service', 1)[0],
            phones: [{ number: '0755 5550 1000' }],
            organization: { id: 'o1', name: 'Sunshine' },
          },
    )(response);
  const tab = await openPage(profile, `${feeds.url}/services`);
  await tab.widget('directory').sees('3 services');
  const from = feeds.asked.length;
  await tab.widget('directory').press('Service 1');
  await tab.widget('directory').sees('0755 5550 1000');
  assert.deepEqual(feeds.asked.slice(from), ['/services/s1']);
});

it('reads a CSV by its field map, and one with our names without', async (profile) => {
  const csv = 'ref,title,tel\r\n1,"Home care, at night",0755 1\r\n2,Meals,0755 2\r\n';
  answer = (response) => response.setHeader('content-type', 'text/csv').end(csv);
  const map = `field-map='{"id": "ref", "name": "title", "phone": "tel"}'`;
  const tab = await openPage(profile, `${feeds.url}/list.csv`, map);
  await tab.widget('directory').sees('2 services');
  await finds(tab, 'night', '1 service');
  answer = (response) => response.end('id,name,phone\n1,Legal advice,0755 3\n');
  const other = await openPage(profile, `${feeds.url}/own.csv`);
  await other.widget('directory').sees('Legal advice');
});

it('reads a data package with the tables beside it', async (profile) => {
  const tables: Record<string, string> = {
    '/package/organization.csv': 'id,name\no1,Sunshine\n',
    '/package/service.csv': 'id,organization_id,name,status\ns1,o1,Home care,active\ns2,o1,Meals,active\n',
    '/package/phone.csv': 'id,service_id,number\np1,s1,0755 5550 1000\n',
  };
  const resources = ['organization', 'service', 'phone'].map((name) => ({ name, path: `${name}.csv` }));
  answer = (response, { pathname }) =>
    pathname.endsWith('datapackage.json')
      ? json({ name: 'hsds', resources })(response)
      : response.writeHead(pathname in tables ? 200 : 404).end(tables[pathname]);
  const tab = await openPage(profile, `${feeds.url}/package/datapackage.json`);
  const area = tab.widget('directory');
  await area.sees('2 services');
  await area.press('Home care');
  await area.sees('0755 5550 1000');
  await area.sees('Sunshine');
});

for (const mode of ['hash', 'query'])
  it(`a link opens a service far down the list, back and reload keep their place (url-state="${mode}")`, async (profile) => {
    answer = json(services(3000));
    const sign = mode === 'hash' ? '#' : '?';
    const src = `${feeds.url}/${mode}`;
    const tab = await openPage(profile, src, `url-state="${mode}"`, `${sign}linkage-directory=s2900`);
    const area = tab.widget('directory');
    await area.find('heading', 'Service 2900');
    await area.press('Back to results');
    await finds(tab, 'service 2800', '1 service');
    await area.press('Service 2800');
    await area.sees('Back to results');
    assert.match(tab.page.url(), /linkage-directory=s2800/);
    await tab.page.reload();
    await tab.ready();
    await area.find('heading', 'Service 2800');
    await tab.page.goBack();
    await area.sees('1 service');
    assert.doesNotMatch(await area.text(), /Back to results/);
    await tab.page.goForward();
    await area.sees('Back to results');
  });

it('moves in the page while its feed is on its way, and is whole afterwards', async (profile) => {
  const text = JSON.stringify(services(3000));
  let turns = 0;
  answer = (response) =>
    turns++ ? response.end(text) : response.write(text.slice(0, text.indexOf('"s1500"')));
  const tab = await openPage(profile, `${feeds.url}/moving`);
  await tab.widget('directory').sees('Service 0');
  await tab.page.evaluate(() => {
    const main = document.body.appendChild(document.createElement('main'));
    main.append(document.querySelector('linkage-directory')!);
  });
  await tab.widget('directory').sees('3,000 services');
  await finds(tab, 'service 2999', '1 service');
  assert.doesNotMatch(await tab.widget('directory').text(), /could not be loaded/);
  assert.equal(tab.page.workers().length, 1);
});

it('follows a new src, and shows nothing of the old one that comes later', async (profile) => {
  const text = JSON.stringify(services(3000, 'Old'));
  let late: (() => void) | undefined;
  answer = (response, { pathname }) => {
    if (pathname === '/new') return json(services(2, 'New'))(response);
    response.write(text.slice(0, text.indexOf('"s1500"')));
    late = () => response.end(text.slice(text.indexOf('"s1500"')));
  };
  const tab = await openPage(profile, `${feeds.url}/old`);
  const area = tab.widget('directory');
  await area.sees('Old 0');
  await area.type('Search services', '1', 'searchbox');
  await tab.page.$eval('linkage-directory', (tag, src) => tag.setAttribute('src', src), `${feeds.url}/new`);
  await area.sees('New 1');
  late!();
  await eventually(() => assert.equal(tab.page.workers().length, 0, 'the old worker is gone'));
  assert.doesNotMatch(await area.text(), /Old|New 0|could not be loaded/);
});

it('reads what a page gives it, also where a framework has wrapped it in proxies', async (profile) => {
  const body = '<linkage-directory></linkage-directory>';
  const tab = await profile.open(site.page('/proxies.html', pageOf(body, ['/kit/linkage-kit.js'])));
  await tab.page.evaluate((list) => {
    const wrapped = list.map((service) => new Proxy(service, {}));
    Object.assign(document.querySelector('linkage-directory')!, { data: new Proxy(wrapped, {}) });
  }, services(1500));
  await tab.widget('directory').sees('1,500 services');
  await finds(tab, 'service 1499', '1 service');
  assert.equal(tab.page.workers().length, 1);
});

it('asks the demo server: search, facets, more, and again after an error', async (profile) => {
  profile.expect(/Failed to load resource|linkage-kit/);
  const demo: DemoServer = await startServer({ port: 0, database: 'memory://', generated: 600 });
  try {
    let isBroken = false;
    answer = async (response, url) => {
      if (isBroken) return response.writeHead(400).end('{}');
      const said = await fetch(`${demo.url}${url.pathname}${url.search}`);
      response.end(await said.text());
    };
    const tab = await openPage(profile, `${feeds.url}/api/services?lang=en&amp;facets=1`, 'mode="remote"');
    const area = tab.widget('directory');
    await area.sees(/9\d\d services|1,\d{3} services/);
    await area.press('Show more');
    await eventually(async () => {
      const count = await tab.page.evaluate(
        () =>
          document.querySelector('linkage-directory')!.shadowRoot!.querySelectorAll('.result-item').length,
      );
      assert.equal(count, 40);
    });
    await finds(tab, 'library', '\\d+ services');
    await area.choose('Government', 'checkbox');
    await area.find('button', 'Remove Government');
    isBroken = true;
    await area.type('Search services', 'care', 'searchbox');
    await area.sees('Try again');
    isBroken = false;
    await area.press('Try again');
    await eventually(async () => assert.doesNotMatch(await area.text(), /Try again/));
    await area.find('button', 'Remove Government');
  } finally {
    await demo.close();
  }
});

/** All that the browser keeps for the page. */
const kept = (tab: Tab): Promise<string> =>
  tab.page.evaluate(async () => {
    const texts: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    // Named functions do not cross to the page.
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
      });
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        for (const request of [store.getAllKeys(), store.getAll()] as IDBRequest<unknown>[])
          texts.push(await new Promise((done) => (request.onsuccess = () => done(request.result))));
      }
      database.close();
    }
    return JSON.stringify(texts, (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
  });

it('leaves no trace of a sensitive service: not on the device, not in the address, not in the saved list', async (profile) => {
  const list = (isSensitive: boolean) => [
    { id: 'care-1', name: 'Home care' },
    { id: 'refuge-7', name: 'Hidden refuge', sensitive: isSensitive },
  ];
  // What is saved may turn out to be sensitive later.
  answer = json(list(false));
  const src = `${feeds.url}/sensitive`;
  const first = await openPage(profile, src, 'url-state="hash"');
  await first.widget('directory').sees('2 services');
  await first.page.evaluate(() => {
    const root = document.querySelector('linkage-directory')!.shadowRoot!;
    root.querySelectorAll<HTMLElement>('[data-act=save]').forEach((button) => button.click());
  });
  await first.widget('directory').sees('Saved (2)');
  await eventually(async () => assert.match(await kept(first), /Hidden refuge/));
  answer = json(list(true));
  const tab = await openPage(profile, src, 'url-state="hash"');
  const area = tab.widget('directory');
  await area.sees('Leave this page');
  await area.press('Hidden refuge');
  await area.sees('Back to results');
  assert.doesNotMatch(tab.page.url(), /refuge/);
  await area.press('Back to results');
  await area.press(`Saved (1)`);
  await area.sees('Copy as text');
  assert.doesNotMatch(await area.text(), /refuge|no longer listed/);
  await eventually(async () => assert.doesNotMatch(await kept(tab), /refuge/i));
  assert.match(await kept(tab), /care-1/);
});
