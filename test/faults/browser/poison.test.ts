import assert from 'node:assert/strict';
import { eventually, formPage, sleep, useBrowser, useSite, type FaultTab } from './support.js';

const site = useSite();
const it = useBrowser(site);

/** A whole record, as the kit writes it, made offline; and then the poison, older than that. */
async function prepare(tab: FaultTab, poison: unknown): Promise<string> {
  await tab.page.setOfflineMode(true);
  const id = await tab.submit('Behind the poison');
  const record = (await tab.stored('outbox'))[id]!;
  const isRecord = typeof poison === 'object' && poison !== null;
  await tab.put(
    'outbox',
    '0-poison',
    isRecord
      ? {
          ...record,
          submission: { ...(record['submission'] as object), id: '0-poison' },
          body: String(record['body']).replaceAll(id, '0-poison'),
          ...{ id: '0-poison', createdAt: 1, due: 1, state: 'waiting' },
          ...poison,
        }
      : poison,
  );
  return id;
}

const poisons: Record<string, unknown> = {
  'no submission': { submission: null },
  'a submission that is a number': { submission: 7 },
  'a submission without data': { submission: { id: '0-poison' } },
  'an endpoint that is no address': { endpoint: 'http://[' },
  'an endpoint that is nothing': { endpoint: null },
  'a body that is a number': { body: 5 },
  'a state that there is none of': { state: 'nonsense' },
  'a preset that is nothing': { preset: null },
  'times that are none': { due: 'soon', notBefore: 'later', createdAt: null },
  'a lease that is none': { lease: 'mine' },
  'everything wrong': { submission: null, endpoint: 'http://[', body: 5, state: 'nonsense', preset: 3 },
  'no record at all': 'rubbish',
  'nothing at all': null,
};
for (const [what, poison] of Object.entries(poisons)) {
  it(`sends and shows what is behind a record with ${what}`, async (profile) => {
    const url = site.page('/form', formPage());
    const tab = await profile.open(url);
    const id = await prepare(tab, poison);
    await tab.page.close();
    const next = await profile.open(url);
    await eventually(() => assert.equal(site.counts[id], 1), 10_000);
    await eventually(async () => assert.ok(!(id in (await next.stored('outbox')))));
    await next.outbox.sees(`Received — reference R-${id.slice(-6)}`);
    // It must not keep the page busy either.
    const uses = await next.page.evaluate(async () => {
      let count = 0;
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...args: unknown[]) {
        count += 1;
        return transaction.apply(this, args as never);
      };
      await new Promise((done) => setTimeout(done, 2000));
      return count;
    });
    assert.ok(uses < 60, `${uses} transactions in 2 s`);
    await sleep(200);
    assert.equal(site.counts[id], 1);
  });
}
