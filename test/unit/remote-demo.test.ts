import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startServer, type DemoServer } from '../../demo/server/app.js';
import { RemoteServices } from '../../src/compose/remote-services.js';
import { ask, idsOf } from '../support/remote-source.js';

let server: DemoServer;
before(async () => {
  server = await startServer({ port: 0, database: 'memory://', generated: 600 });
});
after(() => server.close());

const open = (query: string) =>
  new RemoteServices(
    { url: `/api/services${query}`, format: 'auto', onChange() {} },
    { base: server.url, wait: () => Promise.resolve() },
  );

it('the directory asks the demo server: words, facets with their numbers, pages, details, saved services', async () => {
  const source = open('?lang=en&facets=1');
  const all = await source.find(ask());
  assert.ok(all.total > 900);
  assert.equal(source.state.size, all.total);
  const { party, category } = source.state.facets;
  assert.equal(
    party!.reduce((sum, { count }) => sum + count, 0),
    all.total,
    'each service is of one party',
  );
  const health = category!.find(({ label }) => label === 'Health and mind')!;
  const below = category!.filter(({ parent }) => parent === health.value);
  assert.ok(below.length > 1);
  const chosen = await source.find(ask({ facets: { category: [health.value] } }));
  assert.equal(chosen.total, health.count, 'a category finds all below it');

  const { total, counts } = await source.find(ask({ facets: { party: ['government'] }, words: 'care' }));
  const values = source.state.facets.party!.map(({ value }) => value);
  assert.equal(counts!.party![values.indexOf('government')], total);
  const other = await source.find(ask({ facets: { party: ['charity'] }, words: 'care' }));
  assert.equal(counts!.party![values.indexOf('charity')], other.total);

  const found = await source.find(ask({ words: 'home care for older people' }));
  assert.equal(found.records[0]!.id, 'home-care-for-older-people');
  assert.equal((await source.get('home-care-for-older-people'))!.name, 'Home care for older people');
  assert.equal(await source.get('nothing'), undefined);
  assert.deepEqual(idsOf(await source.find(ask({ ids: ['g-7', 'home-care-for-older-people'] }))), [
    'g-7',
    'home-care-for-older-people',
  ]);
  const pages = [0, 20, 40].map((from) => source.find(ask({ words: 'library', from })).then(idsOf));
  await Promise.allSettled(pages);
  assert.equal((await source.find(ask({ words: 'library', count: 60 }))).records.length, 60);
});

it('a slip of the fingers is forgiven and said, Chinese is found within words', async () => {
  const source = open('?lang=en');
  const found = await source.find(ask({ words: 'counseling libary' }));
  assert.equal(found.exact, 0);
  const one = await source.find(ask({ words: 'libary' }));
  assert.ok(one.total > 0 && one.exact === 0);
  assert.equal(one.suggestions[0], 'library');
  const chinese = await open('?lang=zh').find(ask({ words: '助餐' }));
  assert.ok(chinese.total >= 7 && chinese.exact === chinese.total);
  assert.ok(chinese.records.every((service) => JSON.stringify(service).includes('助餐')));
});

it('places near a point come with their distance, nearest first', async () => {
  const { records, nearest } = await open('').find(ask({ near: { latitude: 22.9, longitude: 113.8 } }));
  assert.equal(records.length, 20);
  const distances = nearest!.map(({ distance }) => distance);
  assert.deepEqual(
    distances,
    [...distances].sort((one, other) => one - other),
  );
});
