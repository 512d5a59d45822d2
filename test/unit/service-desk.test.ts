import assert from 'node:assert/strict';
import test from 'node:test';
import { LocalServiceDesk } from '../../src/compose/service-desk.js';
import type { DeskOptions } from '../../src/compose/service-desk-api.js';
import type { ServicesState } from '../../src/kit/services.js';
import { ask, hsds, idsOf, pageOf } from '../support/remote-source.js';

const url = 'https://one.example/services';

async function openDesk(options: Partial<DeskOptions> = {}) {
  const states: ServicesState[] = [];
  const desk = new LocalServiceDesk((state) => states.push(state));
  await desk.open({ sources: [url], format: 'auto', ...options });
  return { desk, states, last: () => states.at(-1)! };
}
const bytes = (text: string) => new TextEncoder().encode(text);
const many = (count: number, first = 0) => Array.from({ length: count }, (_, at) => hsds(`s${first + at}`));

test('reads a document in pieces of bytes, cut within characters too', async () => {
  const { desk, last } = await openDesk();
  const all = bytes(JSON.stringify([hsds('a', { name: '阳光照护' }), hsds('b', { name: 'Café 🌞' })]));
  for (const byte of all) desk.push(0, Uint8Array.of(byte));
  const page = await desk.end(0, url);
  assert.deepEqual([page.held, page.added, page.warnings], [2, 2, []]);
  await desk.finish();
  assert.deepEqual([last().size, last().isComplete], [2, true]);
  assert.deepEqual(idsOf(await desk.find(ask({ words: '照护' }))), ['a']);
  assert.deepEqual(idsOf(await desk.find(ask({ words: 'cafe' }))), ['b']);
});

test('gives what there is in its order before it is indexed, and waits with words', async () => {
  const { desk } = await openDesk();
  const text = JSON.stringify(many(50));
  desk.push(0, text.slice(0, text.length / 2));
  while ((await desk.find(ask())).total === 0) await new Promise((done) => setTimeout(done, 1));
  const early = await desk.find(ask({ count: 5 }));
  assert.deepEqual(idsOf(early), ['s0', 's1', 's2', 's3', 's4']);
  let isAnswered = false;
  const waiting = desk.find(ask({ words: 's49' }), true).then((found) => {
    isAnswered = true;
    return found;
  });
  await desk.find(ask());
  assert.equal(isAnswered, false);
  desk.push(0, text.slice(text.length / 2));
  await desk.end(0, url);
  await desk.finish();
  assert.deepEqual(idsOf(await waiting), ['s49']);
});

test('a newer question ends the one before it, but none that is asked aside', async () => {
  const { desk } = await openDesk();
  const aside = desk.find(ask({ words: 's1' }), true);
  const older = desk.find(ask({ words: 's2' }));
  const refused = assert.rejects(older, { name: 'AbortError' });
  const newer = desk.find(ask({ words: 's3' }));
  await refused;
  await desk.take(0, many(5));
  await desk.finish();
  assert.deepEqual([idsOf(await aside), idsOf(await newer)], [['s1'], ['s3']]);
});

test('warming up takes no question away, and ends with the desk', async () => {
  const { desk } = await openDesk();
  await desk.take(0, many(50));
  await desk.finish();
  const asked = desk.find(ask({ words: 's49' }));
  await desk.warm();
  assert.deepEqual(idsOf(await asked), ['s49']);
  const warming = desk.warm();
  desk.close();
  await assert.rejects(warming, { message: 'closed' });
});

test('says how many there are by the first page until all are there, then what there is', async () => {
  const { desk, last } = await openDesk();
  const all = many(30);
  const asked = (page: number) => ({ url: new URL(`${url}?page=${page}&per_page=10`), headers: {} });
  for (const page of [1, 2]) {
    desk.push(0, JSON.stringify({ ...(pageOf(all, asked(page)).body as object), total_items: 99 }));
    await desk.end(0, asked(page).url.href);
  }
  assert.equal((await desk.find(ask())).total, 99);
  assert.equal(last().size, 99);
  await desk.finish();
  assert.equal((await desk.find(ask())).total, 20);
  assert.equal(last().size, 20);
});

test('a document that broke off and came again has each record once, and no complaint of it', async () => {
  const { desk } = await openDesk();
  const text = JSON.stringify(many(40));
  desk.push(0, text.slice(0, 600));
  const broken = await desk.end(0, url, true);
  assert.ok(broken.added > 0 && broken.added < 40);
  desk.push(0, text);
  const page = await desk.end(0, url, true);
  assert.deepEqual([page.held, page.added, page.warnings], [40, 40 - broken.added, []]);
  await desk.finish();
  assert.equal((await desk.find(ask({ words: 'service' }))).total, 40);
});

test('what only broke off can be searched all the same', async () => {
  const { desk } = await openDesk();
  desk.push(0, JSON.stringify(many(40)).slice(0, 600));
  const { added } = await desk.end(0, url, true);
  assert.equal((await desk.find(ask({ words: 'service' }))).total, added);
});

test('tells of ids that come twice, and of no more than a few', async () => {
  const { desk } = await openDesk();
  desk.push(0, JSON.stringify([...many(100), ...many(100)]));
  const { warnings, added } = await desk.end(0, url);
  assert.equal(added, 100);
  assert.ok(warnings.length > 0 && warnings.length <= 20);
  assert.match(warnings[0]!, /^https:\/\/one\.example\/services: s0: id: id is taken/);
});

test('what is no list is no service, with a sentence why; later documents are read', async () => {
  const { desk } = await openDesk();
  for (const text of ['', 'Hello?', '{"contents": [', '\u0000', '[[[[', 'null']) {
    desk.push(0, text);
    const page = await desk.end(0, url);
    assert.equal(page.added, 0, text);
    assert.ok(page.warnings.length > 0, `why "${text}" is none`);
  }
  desk.push(0, JSON.stringify(many(2)));
  assert.equal((await desk.end(0, url)).added, 2);
});

test('completes a thin record, which keeps its id, its source and its place', async () => {
  const other = 'https://two.example/services';
  const { desk } = await openDesk({ sources: [url, other] });
  await desk.take(0, [hsds('a')]);
  await desk.take(1, [hsds('a')]);
  const full = JSON.stringify(hsds('a', { phones: [{ number: '0755 1' }], description: 'In full' }));
  const service = await desk.complete('a@two.example', full, `${other}/a`);
  assert.equal(service!.id, 'a@two.example');
  assert.equal(service!.phones[0]!.number, '0755 1');
  assert.deepEqual(service!.source, { url: other, name: 'two.example', id: 'a' });
  assert.equal((await desk.get('a'))!.phones.length, 0, 'the other one is as it was');
  assert.equal((await desk.complete('a', 'no JSON', url))!.name, 'Service a');
  assert.equal(await desk.complete('nobody', full, url), undefined);
});

test('packs what may be kept, nothing sensitive, and finds in it again', async () => {
  const { desk } = await openDesk();
  await desk.take(0, [hsds('a', { name: 'Home care' }), hsds('b', { name: 'Refuge', sensitive: true })]);
  await desk.finish();
  const packed = (await desk.pack())!;
  assert.equal(packed.isWhole, false);
  assert.doesNotMatch(new TextDecoder().decode(packed.services), /Refuge/);
  const { desk: other, last } = await openDesk();
  await other.unpack(packed, 1_700_000_000_000);
  assert.deepEqual([last().size, last().isComplete, last().staleSince], [1, true, 1_700_000_000_000]);
  assert.deepEqual(idsOf(await other.find(ask({ words: 'care' }))), ['a']);
});

test('places come from the services, and a closed desk answers nothing more', async () => {
  const { desk } = await openDesk();
  const address = { addresses: [{ address_1: '1 Lane', city: 'Sunnytown' }], latitude: 22.5, longitude: 114 };
  await desk.take(0, [hsds('a', { locations: [address] })]);
  await desk.finish();
  const places = await desk.places('sunny');
  assert.equal(places.length, 1);
  assert.match(places[0]!.name, /Sunnytown/);
  const open = desk.find(ask({ words: 'service' }));
  desk.close();
  await assert.rejects(open);
  await assert.rejects(desk.take(0, [hsds('b')]));
});

test('a service is completed by its own record, and by no other that an address answers with', async () => {
  const { desk } = await openDesk();
  desk.push(0, JSON.stringify([hsds('a'), hsds('b')]));
  await desk.end(0, url);
  const other = JSON.stringify([hsds('a', { phones: [{ number: '0755 1' }] })]);
  assert.deepEqual((await desk.complete('b', other, `${url}/b`))!.phones, []);
  assert.equal((await desk.complete('a', other, `${url}/a`))!.phones.length, 1);
});

test('terms that come alone are the tree above services that another source has', async () => {
  const { desk, last } = await openDesk({ sources: [url, 'https://two.example/taxonomy.json'] });
  const attributes = [{ taxonomy_term: { id: 'meals', name: 'Meals', taxonomy: 'kinds' } }];
  desk.push(0, JSON.stringify([hsds('a', { attributes })]));
  await desk.end(0, url);
  const terms = [
    { id: 'food', name: 'Food', parent_id: null, taxonomy: 'kinds' },
    { id: 'meals', name: 'Meals', parent_id: 'food', taxonomy: 'kinds' },
  ];
  desk.push(1, JSON.stringify(terms));
  await desk.end(1);
  await desk.finish();
  const values = last().facets.category!.map(({ value, parent, count }) => [value, parent, count]);
  assert.deepEqual(values.sort(), [
    ['food', undefined, 1],
    ['meals', 'food', 1],
  ]);
});
