import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import test from 'node:test';
import { SavedList } from '../../src/compose/saved-list.js';
import { SavedController } from '../../src/widgets/directory/saved-controller.js';
import { plainService } from '../support/plain-service.js';

const listOf = (scope: string) => new SavedList({ scope: () => scope, isMemoryOnly: () => false });

test('a service is taken off the list for good, however many tabs do so', async () => {
  const saved = listOf('removed');
  await saved.toggle('a');
  await saved.toggle('b');
  await Promise.all([saved.remove('a'), listOf('removed').remove('a')]);
  await saved.remove('a');
  assert.deepEqual(await saved.list(), ['b']);
});

test('one that turned out to be sensitive leaves no trace, with two tabs open too', async () => {
  const saved = listOf('sensitive');
  await saved.toggle('a');
  let removed = 0;
  const desk = {
    saved: { list: () => saved.list(), remove: (id: string) => saved.remove(id).then(() => removed++) },
  };
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const kit = { onChange: () => undefined, value: { desk: () => Promise.resolve(desk) } };
  const localize = { onChange: () => undefined };
  const services = {
    state: { isComplete: true },
    alsoFind: () => Promise.resolve({ records: [plainService('a', { sensitive: true })] }),
  };
  const tabs = [1, 2].map(() => {
    const tab = new SavedController(host as never, kit as never, localize as never, {
      services: services as never,
      urlState: () => undefined,
      onSay: () => undefined,
    });
    tab.ids = new Set(['a']);
    return tab;
  });
  tabs.forEach((tab) => tab.hostUpdate());
  while (removed < 2) await new Promise((done) => setTimeout(done));
  assert.deepEqual(await saved.list(), []);
});
