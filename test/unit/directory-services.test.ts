import assert from 'node:assert/strict';
import test from 'node:test';
import type { ServiceQuestion } from '../../src/domain/service-search.js';
import type { ServiceSource } from '../../src/kit/services.js';
import { DirectoryServices } from '../../src/widgets/directory/directory-services.js';
import { plainService } from '../support/plain-service.js';

/** A directory over 60 services for any words; `answer` lets the open question be answered. */
async function directory() {
  const open: (() => void)[] = [];
  const asked: [words: string, from: number, count: number][] = [];
  const source = {
    state: { size: 60, isComplete: true, isRemote: false, facets: {}, sources: [] },
    ready: Promise.resolve(),
    find: ({ words, from = 0, count }: ServiceQuestion) => {
      asked.push([words, from, count]);
      const records = Array.from({ length: count }, (_, at) => plainService(`${words}${from + at}`));
      // Only the newest is answered, as the source ends the one before it.
      return new Promise((done) =>
        open.splice(0, 1, () => done({ records, total: 60, exact: 60, suggestions: [] })),
      );
    },
    close: () => undefined,
  } as unknown as ServiceSource;
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const services = new DirectoryServices(
    host as never,
    { value: { openServices: () => Promise.resolve(source) } } as never,
    { mode: () => undefined, headers: () => undefined, onLost: () => undefined },
  );
  await services.read({} as never);
  return {
    asked,
    ask: (words: string, count: number) => services.ask({ words, facets: {}, count }),
    answer: async () => {
      open.splice(0).forEach((done) => done());
      await services.settled;
    },
    names: () => services.found!.records.map(({ name }) => name),
  };
}

const named = (words: string, count: number) => Array.from({ length: count }, (_, at) => `${words}${at}`);

test('more joins what is there', async () => {
  const { ask, answer, asked, names } = await directory();
  ask('', 20);
  await answer();
  ask('', 40);
  await answer();
  assert.deepEqual(names(), named('', 40));
  assert.deepEqual(asked.at(-1), ['', 20, 20]);
});

test('more of what is not answered yet does not join what other words found', async () => {
  const { ask, answer, asked, names } = await directory();
  ask('', 20);
  await answer();
  ask('food', 20);
  ask('food', 40);
  await answer();
  assert.deepEqual(names(), named('food', 40));
  assert.deepEqual(asked.at(-1), ['food', 0, 40]);
});

test('back at words whose long list is still there, the first page is asked for', async () => {
  const { ask, answer, asked, names } = await directory();
  ask('food', 20);
  await answer();
  ask('food', 40);
  await answer();
  ask('foods', 20);
  ask('food', 20);
  await answer();
  assert.deepEqual(names(), named('food', 20));
  assert.deepEqual(asked.at(-1), ['food', 0, 20]);
});
