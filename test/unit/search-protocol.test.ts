import assert from 'node:assert/strict';
import test from 'node:test';
import { readHanTable } from '../../src/search/han-table.js';
import {
  createSearchServer,
  type FoundAnswer,
  type ReadyAnswer,
  type SearchAnswer,
  type SearchRequest,
  type SearchServerOptions,
} from '../../src/search/protocol.js';
import { buildIndex, query } from '../../src/search/service-index.js';
import { nextTask, runSliced } from '../../src/search/sliced.js';
import { generateServices } from '../support/generated-services.js';
import { plainService } from '../support/plain-service.js';

const services = ['Home care', 'Hot meals', 'Homework club'].map((name) => plainService(name));

/** A search server whose messages are cloned both ways as to a worker; every step is a slice of its own. */
function start(options: Partial<SearchServerOptions> = {}) {
  const answers: SearchAnswer[] = [];
  const server = createSearchServer({
    post: (answer, transfer) => answers.push(structuredClone(answer, { transfer })),
    budget: 0,
    ...options,
  });
  const send = (...requests: SearchRequest[]) =>
    requests.forEach((request) => server.receive(structuredClone(request)));
  const answer = async <T extends SearchAnswer>(isIt: (answer: SearchAnswer) => boolean): Promise<T> => {
    for (let turn = 0; turn < 20_000; turn++) {
      const found = answers.find(isIt);
      if (found) return found as T;
      await nextTask();
    }
    throw new Error(`no such answer among ${JSON.stringify(answers.map(({ type }) => type))}`);
  };
  const found = (id: number) => answer<FoundAnswer>((one) => one.type === 'found' && one.id === id);
  const ready = (size: number) => answer<ReadyAnswer>((one) => one.type === 'ready' && one.size === size);
  const settle = async () => {
    for (let turn = 0; turn < 500; turn++) await nextTask();
  };
  return { answers, send, found, ready, settle };
}
const find = (id: number, ...words: string[]): SearchRequest => ({
  type: 'find',
  feed: 1,
  id,
  words,
  facets: {},
});
const add = (some = services, rest = {}): SearchRequest => ({
  type: 'add',
  feed: 1,
  services: some,
  ...rest,
});
const reset = (feed = 1): SearchRequest => ({ type: 'reset', feed });

test('a question before the services are there is answered once they are', async () => {
  const { send, found, answers } = start();
  send(reset(), find(1, 'home'), add(services, { isLast: true }));
  const answer = await found(1);
  assert.deepEqual([...answer.indices], [0, 2]);
  assert.deepEqual([answer.total, answer.exact, answer.size, answer.feed], [2, 2, 3, 1]);
  assert.deepEqual(
    answers.map(({ type }) => type),
    ['ready', 'found'],
  );
});

test('answers are those of asking at once, after services in any number of parts', async () => {
  const all = generateServices(700);
  const { send, found, ready } = start({ budget: 5 });
  const categories = [{ id: 'top', name: 'Top' }];
  send(reset(), add(all.slice(0, 100), { categories }));
  await ready(100);
  send(add(all.slice(100, 300)), add(all.slice(300), { isLast: true }));
  const { values } = await ready(700);
  send({ ...find(1, 'care'), facets: { party: ['charity'] } } as SearchRequest);
  const answer = await found(1);
  const index = buildIndex(all);
  const expected = query(index, { words: ['care'], facets: { party: ['charity'] } });
  assert.ok(expected.total > 1);
  assert.deepEqual(answer.indices, expected.indices);
  const named = values.party.map(({ value }, at) => [value, answer.counts.party[at]]);
  assert.deepEqual(named, [...expected.counts.party]);
  assert.ok(values.category.some(({ value }) => value === 'top'));
});

test('a newer question ends the one before it', async () => {
  const { send, found, ready, settle, answers } = start();
  send(reset(), add(generateServices(2000)));
  await ready(2000);
  send(find(1, 'care'));
  await nextTask();
  send(find(2, 'meals'));
  await found(2);
  await settle();
  assert.deepEqual(
    answers
      .filter(({ type }) => type !== 'ready')
      .map((answer) => [answer.type, (answer as { id: number }).id]),
    [
      ['cancelled', 1],
      ['found', 2],
    ],
  );
});

test('a question can be taken back; another id does not matter', async () => {
  const { send, found, ready, settle, answers } = start();
  send(reset(), add());
  await ready(3);
  send(find(1, 'home'), { type: 'cancel', id: 1 });
  await settle();
  assert.deepEqual(answers.slice(1), [{ type: 'cancelled', id: 1 }]);
  send(find(2, 'home'), { type: 'cancel', id: 1 });
  assert.equal((await found(2)).total, 2);
});

test('a reset forgets the feed before it, even one half taken', async () => {
  const { send, found, settle, answers } = start();
  send(reset(), add(generateServices(2000)), find(1, 'care'));
  await nextTask();
  send(reset(2), { type: 'add', feed: 2, services: [plainService('Late care')] });
  send(add(), find(2, 'home'), { ...find(3, 'care'), feed: 2 } as SearchRequest);
  assert.deepEqual((await found(3)).size, 1);
  await settle();
  assert.deepEqual(
    answers.map((answer) => [answer.type, 'size' in answer ? answer.size : (answer as { id: number }).id]),
    [
      ['cancelled', 1],
      ['cancelled', 2],
      ['ready', 1],
      ['found', 1],
    ],
  );
});

test('while more services come, a question is answered from those that are there', async () => {
  const { send, found, ready } = start();
  send(reset(), add());
  await ready(3);
  send(add(generateServices(2000)), find(1, 'homework'));
  assert.equal((await found(1)).size, 3);
  await ready(2003);
  send(find(2, 'homework'));
  assert.deepEqual([(await found(2)).size, (await found(2)).total], [2003, 1]);
});

test('the table of simplified characters is loaded for Chinese services only, and once', async () => {
  let loads = 0;
  const loadHanTable = async () => (loads++, readHanTable());
  const { send, found, ready } = start({ loadHanTable });
  send(reset(), add());
  await ready(3);
  assert.equal(loads, 0);
  send(add([plainService('托嬰中心')]), add([plainService('托婴中心')]));
  await ready(5);
  send(find(1, '托婴'));
  assert.deepEqual([...(await found(1)).indices], [3, 4]);
  assert.equal(loads, 1);
});

test('a table that cannot be loaded does not cost the search', async () => {
  const { send, found } = start({ loadHanTable: () => Promise.reject(new Error('offline')) });
  send(reset(), add([plainService('托嬰中心')]), find(1, '托嬰'));
  assert.equal((await found(1)).total, 1);
});

test('a mistake while building is told, and what comes next still works', async () => {
  const { send, found, settle, answers } = start();
  send(reset(), add([{ name: 'broken' } as never]));
  await settle();
  assert.deepEqual(
    answers.map(({ type }) => type),
    ['failed'],
  );
  send(reset(1), add(), find(1, 'meals'));
  assert.deepEqual([...(await found(1)).indices], [1]);
});

test('slices end with the budget, and an abort ends the work', async () => {
  let clock = 0;
  let pauses = 0;
  let steps = 0;
  function* work() {
    for (; steps < 10; steps++) {
      clock += 2;
      yield;
    }
    return 'done';
  }
  const options = { budget: 4, now: () => clock, pause: async () => void pauses++ };
  assert.equal(await runSliced(work(), options), 'done');
  assert.equal(pauses, 5);
  steps = 0;
  const abort = new AbortController();
  const stop = async () => abort.abort(new Error('newer'));
  await assert.rejects(runSliced(work(), { ...options, pause: stop, signal: abort.signal }), /newer/);
  assert.equal(steps, 1);
});

test('other tasks have their turn between slices', async () => {
  const order: string[] = [];
  function* work() {
    for (const step of ['one', 'two']) {
      order.push(step);
      yield;
    }
  }
  setImmediate(() => order.push('task'));
  await runSliced(work(), { budget: 0, pause: () => new Promise((resolve) => setImmediate(resolve)) });
  assert.deepEqual(order, ['one', 'task', 'two']);
});
