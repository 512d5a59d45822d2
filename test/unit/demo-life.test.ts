import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  newId,
  readAnswer,
  startTestServer,
  submissionBody,
  type TestServer,
} from '../../demo/server/testing.js';
import { startServer } from '../../demo/server/app.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.end());

describe('live figures', () => {
  interface Event {
    identifier: string;
    name: string;
    remainingAttendeeCapacity: number;
    eventStatus: string;
    startDate: string;
  }
  const activities = async () =>
    ((await (await fetch(`${server.current.url}/api/activities?lang=en`)).json()) as { '@graph': Event[] })[
      '@graph'
    ];
  const signup = (activityId: string, people: number, more: object = {}) =>
    submissionBody(
      newId(),
      {},
      {
        kind: 'signup',
        data: {
          activityId,
          role: 'participant',
          people: Array.from({ length: people }, (_, index) => ({ name: `P${index}` })),
          contact: { name: 'P0' },
        },
        ...more,
      },
    );

  it('takes sign-ups off the places left, puts the rest on the waiting list, and gives places back', async () => {
    const before = (await activities()).find(({ name }) => name === 'River clean-up')!;
    const first = signup(before.identifier, before.remainingAttendeeCapacity - 1);
    assert.equal((await readAnswer(await server.post(first))).status, 'accepted');
    assert.equal((await readAnswer(await server.post(signup(before.identifier, 2)))).status, 'waitlisted');
    const remaining = async () =>
      (await activities()).find(({ identifier }) => identifier === before.identifier)
        ?.remainingAttendeeCapacity;
    assert.equal(await remaining(), 1);
    await server.post(signup('', 0, { id: newId(), action: 'withdraw', of: first.id, data: {} }));
    assert.equal(await remaining(), before.remainingAttendeeCapacity);
  });

  it('gives the last place once when many ask at the same moment', async () => {
    const dog = (await activities()).find(({ name }) => name === 'Calligraphy for beginners')!;
    const answers = await Promise.all(
      Array.from(
        { length: 12 },
        async () => (await readAnswer(await server.post(signup(dog.identifier, 1)))).status,
      ),
    );
    assert.equal(answers.filter((status) => status === 'accepted').length, dog.remainingAttendeeCapacity);
  });

  it('declines a cancelled activity as full', async () => {
    const cancelled = (await activities()).find(({ eventStatus }) => eventStatus.endsWith('Cancelled'))!;
    const answer = await server.post(signup(cancelled.identifier, 1));
    assert.equal(answer.status, 409);
    assert.match((await readAnswer(answer)).type, /\/full$/);
  });

  it('lists activities that are still to come, and needs that grow with pledges', async () => {
    const all = await activities();
    assert.ok(all.length >= 24);
    assert.ok(all.every(({ startDate }) => Date.parse(startDate) > Date.now()));
    const pledged = async () =>
      (
        (await (await fetch(`${server.current.url}/api/needs`)).json()) as {
          needs: { id: string; pledged: number }[];
        }
      ).needs.find(({ id }) => id === 'warm-meals')!.pledged;
    const was = await pledged();
    await server.post(
      submissionBody(
        newId(),
        {},
        {
          kind: 'pledge',
          data: {
            needId: 'warm-meals',
            donor: { type: 'anonymous' },
            money: { amount: '12.50', currency: 'CNY', frequency: 'once' },
          },
        },
      ),
    );
    assert.equal(await pledged(), was + 12.5);
  });
});

describe('faults for tests', () => {
  const set = (fault: object) =>
    fetch(`${server.current.url}/api/_faults`, { method: 'POST', body: JSON.stringify(fault) });

  it('lets the next submissions fail, then none', async () => {
    await set({ count: 1, mode: 'status', status: 503, retryAfter: 2 });
    const body = submissionBody(newId());
    const failed = await server.post(body);
    assert.equal(failed.status, 503);
    assert.equal(failed.headers.get('retry-after'), '2');
    assert.equal((await server.post(body)).status, 201);
  });

  it('can lose the answer after storing, and the connection before', async () => {
    const [stored, lost] = [submissionBody(newId()), submissionBody(newId())];
    await set({ count: 1, mode: 'drop-after' });
    await assert.rejects(server.post(stored));
    assert.equal((await server.post(stored)).status, 200);
    await set({ count: 1, mode: 'drop' });
    await assert.rejects(server.post(lost));
    assert.equal((await server.post(lost)).status, 201);
  });

  it('can hang until it is cleared', async () => {
    await set({ count: 1, mode: 'hang' });
    const hanging = assert.rejects(server.post(submissionBody(newId())));
    await new Promise((done) => setTimeout(done, 100));
    assert.equal((await fetch(`${server.current.url}/api/_faults`, { method: 'DELETE' })).status, 204);
    await hanging;
  });

  it('is not there unless asked for', async () => {
    const plain = await startServer({ port: 0, database: 'memory://' });
    assert.equal((await fetch(`${plain.url}/api/_faults`, { method: 'POST', body: '{}' })).status, 404);
    await plain.close();
  });
});

// Last: it takes the server down.
describe('restart', () => {
  it('keeps what was received, and its receipts and numbers', async () => {
    const body = submissionBody(newId());
    const receipt = await readAnswer(await server.post(body));
    await server.current.close();
    server.current = await server.start();
    const again = await server.post(body);
    assert.equal(again.status, 200);
    assert.deepEqual(await readAnswer(again), receipt);
    const next = await readAnswer(await server.post(submissionBody(newId())));
    assert.ok(Number(next.reference.slice(8)) > Number(receipt.reference.slice(8)));
  });

  it(
    'lets two servers start on one folder without sharing it, and takes the next port',
    { skip: Boolean(process.env['DATABASE_URL']) },
    async () => {
      const port = Number(new URL(server.current.url).port);
      const second = await server.start({ port, nextFreePort: true });
      assert.notEqual(second.url, server.current.url);
      assert.notEqual(second.where, server.current.where);
      await second.close();
    },
  );
});
