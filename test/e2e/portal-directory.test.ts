import assert from 'node:assert/strict';
import type { Area, Tab } from '../support/e2e-tab.js';
import { eventually, useBrowser, useDemo } from '../support/e2e.js';

const demo = useDemo();
const { it } = useBrowser();

const search = (area: Area, words: string, name = 'Search services') => area.type(name, words, 'searchbox');

/** Names of the services that are listed. */
const names = (tab: Tab): Promise<string[]> =>
  tab.page.$$eval('linkage-directory >>> [data-act=open]', (buttons) =>
    buttons.map((button) => (button as HTMLElement).innerText.trim()),
  );

/** What the browser keeps for this page, all of it as text. */
const kept = (tab: Tab): Promise<string> =>
  tab.page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      await new Promise((done, fail) => Object.assign(opening, { onsuccess: done, onerror: fail }));
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        for (const reading of [held.getAllKeys(), held.getAll()]) {
          await new Promise((done, fail) => Object.assign(reading, { onsuccess: done, onerror: fail }));
          parts.push(
            JSON.stringify(reading.result, (_, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
            ),
          );
        }
      }
      database.close();
    }
    return parts.join('\n');
  });

it('finds help that is open now: words, a category, a service in full and back to the same list', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  await directory.sees('314 services');
  await directory.within('group', 'Kind of service').press('Safety, law and mediation', 'treeitem');
  await directory.sees(/^42 services$/m);
  await directory.choose('Open now', 'checkbox');
  await directory.find('button', 'Remove Open now');
  const results = directory.within('list', 'Results');
  // By night and on Sundays, too.
  await eventually(async () => assert.doesNotMatch(await results.text(), /Closed/));
  assert.ok((await names(tab)).length > 2);
  await search(directory, 'ring before');
  await directory.sees(/^1 service$/m);
  const listed = await names(tab);
  assert.deepEqual(listed, ['Anti-fraud hotline']);

  await results.press('Anti-fraud hotline');
  await directory.sees('Ring before you pay.');
  await directory.sees(/Checked \w+ \d+, \d{4}/);
  assert.match(tab.page.url(), /anti-fraud-hotline/);
  const focused = () =>
    tab.page.evaluate(() => (document.activeElement!.shadowRoot!.activeElement as HTMLElement).innerText);
  await eventually(async () => assert.equal(await focused(), 'Anti-fraud hotline'));
  const script = await tab.page.waitForSelector('script[type="application/ld+json"]');
  const linked = await script!.evaluate(({ textContent }) => textContent);
  assert.equal((JSON.parse(linked!) as { name: string }).name, 'Anti-fraud hotline');

  await tab.page.goBack();
  await results.find('button', 'Anti-fraud hotline');
  assert.deepEqual(await names(tab), listed);
  await eventually(async () => assert.equal(await focused(), 'Anti-fraud hotline'));
  await directory.press('Clear all');
  await directory.sees('314 services');
});

it('a link in a group chat opens that very service', async (profile) => {
  const first = await profile.open(`${demo.url}/en/directory.html`);
  await search(first.widget('directory'), 'chess club');
  await first.widget('directory').within('list', 'Results').press('Chess club');
  await first.widget('directory').sees('Boards out from two');
  await eventually(() => assert.match(first.page.url(), /chess-club/));
  const second = await profile.open(first.page.url());
  await second.widget('directory').sees('Boards out from two');
});

it('saves a service on the device, where it is after a reload', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  await search(directory, 'toy library');
  await directory.sees(/^1 service$/m);
  await directory.within('list', 'Results').press('Save');
  await directory.press('Saved (1)');
  await directory.sees('Toy library');
  await tab.page.reload();
  await tab.ready();
  await directory.press('Saved (1)');
  await directory.sees('Half-Side Community');
  await directory.press('Remove Toy library');
  await directory.sees('Toy library is no longer saved.');
  await eventually(async () => assert.doesNotMatch(await directory.text(), /Half-Side Community/));
});

it('a hundred places are one result, the nearest to a typed place first', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  await directory.type('Near a place', 'Sunrise Hei', 'combobox');
  await directory.press('Sunrise Heights', 'option');
  await directory.find('button', 'Remove Near Sunrise Heights');
  await search(directory, 'meal points');
  await directory.sees(/Sunrise Heights, \w+ \d+.*\d+ m · \+ 99 more places/s);
  assert.deepEqual(await names(tab), ['Meal points']);
});

it('says who is responsible for an address, with a telephone number', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  const area = directory.within('group', 'Area');
  await area.press('14 more');
  await area.choose('Railway New Village grid 2', 'checkbox');
  const notice = directory.within('group', 'Responsible for Railway New Village grid 2');
  await notice.sees(/Abdulla Mamat\s+Social worker/);
  await notice.find('link', '139 5550 2013');
});

it('what is closed for repairs is not open, whatever its hours', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  // Before the search: a day on which nothing that was found is open is not offered.
  await directory.choose('Monday', 'checkbox');
  await search(directory, 'badminton');
  await directory.sees('No service matches');
  await directory.press('Remove Monday');
  await directory.sees('Closed for now');
  await directory.sees('Closed for repairs; we say here when it opens again.');
});

it('a sensitive service leaves no trace, and its page is left at one press', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory.html`);
  const directory = tab.widget('directory');
  const before = tab.page.url();
  await directory.within('group', 'Kind of service').press('Families, children and youth', 'treeitem');
  await search(directory, 'safe');
  await directory.within('list', 'Results').press('Domestic violence: safe help');
  await directory.sees('A safe bed tonight, a lawyer tomorrow.');
  const text = await directory.text();
  assert.doesNotMatch(text, /\bSave\b|Sign up|Copy link|Suggest a correction/);
  assert.doesNotMatch(tab.page.url(), /violence/);
  assert.equal(await tab.page.$('script[type="application/ld+json"]'), null);
  const all = await eventually(async () => {
    const now = await kept(tab);
    // The rest of the feed is kept.
    assert.match(now, /community-canteen/);
    return now;
  });
  assert.doesNotMatch(all, /violence/i);
  assert.equal(tab.requests.filter((url) => /violence/.test(url)).length, 0);
  await directory.press('Leave this page');
  await eventually(() => assert.equal(tab.page.url(), 'about:blank'));
  assert.ok(before.startsWith(demo.url));
});

it('asks the server each question, from the first page on', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory-remote.html`);
  const directory = tab.widget('directory');
  await directory.sees('314 services');
  await search(directory, 'home care');
  await eventually(async () => assert.equal((await names(tab))[0], 'Home care for older people'));
  const asked = tab.requests.filter((url) => url.includes('/api/services?'));
  assert.match(asked.at(-1)!, /search=home(\+|%20)care/);
  assert.equal(asked.filter((url) => /per_page=([5-9]\d|\d{3,})/.test(url)).length, 0, 'only what is shown');
  assert.ok(!tab.requests.some((url) => url.includes('/data/services')));

  await directory.within('group', 'Provided by').choose('Charity', 'checkbox');
  await eventually(async () => assert.ok(!(await names(tab)).includes('Home care for older people')));
  await directory.within('list', 'Results').press('Bathing help at home');
  await directory.sees('Two carers bring a folding tub');
  await tab.page.goBack();
  await directory.within('list', 'Results').find('button', 'Bathing help at home');
  await search(directory, 'counceling');
  await directory.press('Clear all');
  await search(directory, 'counceling');
  await directory.press('counselling');
  await directory.sees('Online counselling');
});

it('shows two lists as one, and which of them a service comes from', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/directory-sources.html`);
  const directory = tab.widget('directory');
  await directory.sees('350 services');
  await search(directory, 'gardening circle lotus');
  await directory.within('list', 'Results').press('Gardening circle, Lotus Court');
  await directory.sees('Neighbours of Lotus Court Volunteers');
  // It has a point on the map, and no address.
  await directory.find('link', 'Directions: Gardening circle, Lotus Court');
  await directory.find('link', `${new URL(demo.url).host}/data/community-en.json`);
});

it('finds Chinese by simplified and traditional characters, and by the English name', async (profile) => {
  const tab = await profile.open(`${demo.url}/zh/directory.html`);
  const directory = tab.widget('directory');
  await directory.sees('314 项服务');
  const found = async (words: string) => {
    await search(directory, words, '搜索服务');
    await directory.sees(/^(?!314)\d+ 项服务$/m);
    return names(tab);
  };
  const simplified = await found('养老');
  assert.ok(simplified.includes('居家养老护理'));
  assert.deepEqual(await found('養老'), simplified);
  // What is on the screen may still be the answer to the words before.
  await eventually(async () => assert.deepEqual(await found('紅白事'), await found('红白事')));
  assert.equal((await found('chess club'))[0], '象棋围棋社');
  await directory.within('list', '查询结果').press('象棋围棋社');
  await directory.sees('两点开局，新手对新手。');
});

it('does all that under a strict content policy, in a worker', async (profile) => {
  const tab = await profile.open(`${demo.url}/en/strict-csp.html`);
  const directory = tab.widget('directory');
  await directory.sees('314 services');
  assert.equal(tab.page.workers().length, 1);
  await search(directory, 'canteen');
  await directory.within('list', 'Results').press('Community canteen');
  await directory.sees('Two dishes, soup and rice');
  await eventually(async () =>
    assert.ok(await tab.page.$('script[type="application/ld+json"]'), 'the page’s policies allow JSON-LD'),
  );
});
