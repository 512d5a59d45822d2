import assert from 'node:assert/strict';
import test from 'node:test';
import type { Submission } from '../../src/domain/submission.js';
import type { OutboxRecord, ReceiptRecord } from '../../src/outbox/outbox-record.js';
import { OutboxStore } from '../../src/outbox/outbox-store.js';
import { Outbox, type OutboxUpdate } from '../../src/outbox/outbox.js';
import { openMemoryStores } from '../../src/storage/memory-store.js';
import type { TransportRequest, Verdict } from '../../src/transport/transport.js';

const yes: Verdict = { type: 'accepted', receipt: { reference: 'R1' } };
const tick = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

function page(
  options: {
    answer?: (request: TransportRequest) => Promise<Verdict>;
    shared?: ReturnType<typeof stores>;
    hub?: string;
    userKey?: string;
    encode?: () => Promise<{ body: string } | undefined>;
  } = {},
) {
  const shared = options.shared ?? stores();
  const sent: TransportRequest[] = [];
  const heard: OutboxUpdate[] = [];
  const clock = { now: 1_800_000_000_000 };
  const signedIn = { userKey: options.userKey ?? '' };
  const outbox = new Outbox({
    store: new OutboxStore(shared),
    transport: {
      send: (request) => {
        sent.push(request);
        return options.answer?.(request) ?? Promise.resolve(yes);
      },
    },
    lock: { run: (work) => work().then(() => true) },
    scope: () => ({
      origin: 'https://portal.example',
      hub: options.hub ?? 'default',
      ...signedIn,
    }),
    pageHeaders: () => Promise.resolve({}),
    credentials: () => 'same-origin',
    encode: options.encode ?? (() => Promise.resolve(undefined)),
    captcha: () => undefined,
    now: () => clock.now,
    random: () => 1,
  });
  outbox.subscribe((update) => heard.push(update));
  return { outbox, sent, heard, clock, shared, signedIn };
}
const stores = () => openMemoryStores<OutboxRecord, ReceiptRecord>();
const draft = (id: string, endpoint = '/a') => ({
  submission: { id, kind: 'feedback', data: { text: 'secret' } } as unknown as Submission,
  endpoint,
  preset: 'linkage',
  receiptMode: 'status' as const,
  body: `{"id":"${id}"}`,
});

test('save, send, settle: what stays is id, reference and time, and nothing personal', async () => {
  const { outbox, heard, shared } = page();
  await outbox.add(draft('s1'));
  await outbox.flush();
  assert.deepEqual(
    heard.map(({ state }) => state),
    ['sending', 'accepted'],
  );
  assert.deepEqual(await shared.records.values(), []);
  const [receipt] = await shared.receipts.values();
  assert.equal(receipt?.reference, 'R1');
  assert.ok(!JSON.stringify(receipt).includes('secret'));
});

test('a record is there until the answer: a page that dies in the middle loses nothing', async () => {
  const dying = page({ answer: () => new Promise(() => {}) });
  await dying.outbox.add(draft('s1'));
  void dying.outbox.flush();
  await tick();
  assert.equal((await dying.shared.records.values()).length, 1);
  const next = page({ shared: dying.shared });
  await next.outbox.flush();
  assert.equal(next.sent.length, 0, 'the lease of the dead page still holds');
  next.clock.now += 20_000;
  await next.outbox.flush();
  assert.equal(next.sent.length, 1);
  assert.equal(next.sent[0]?.body, dying.sent[0]?.body);
  dying.outbox.release();
  next.outbox.release();
});

test('five pages on one store send each record once', async () => {
  const shared = stores();
  const slow = () => tick(5).then(() => yes);
  const pages = Array.from({ length: 5 }, () => page({ shared, answer: slow }));
  for (let index = 0; index < 20; index++) await pages[0]!.outbox.add(draft(`s${index}`));
  await Promise.all(pages.map(({ outbox }) => outbox.flush()));
  const ids = pages.flatMap(({ sent }) => sent.map(({ submission }) => submission.id));
  assert.equal(ids.length, 20);
  assert.equal(new Set(ids).size, 20);
});

test('five at most are in flight to one endpoint until it has said yes, six from then on', async () => {
  let inFlight = 0;
  let answered = 0;
  const most = { before: 0, after: 0 };
  const { outbox } = page({
    answer: async () => {
      inFlight++;
      const when = answered ? 'after' : 'before';
      most[when] = Math.max(most[when], inFlight);
      await tick(2);
      inFlight--;
      answered++;
      return yes;
    },
  });
  for (let index = 0; index < 18; index++) await outbox.add(draft(`s${index}`));
  await outbox.flush();
  assert.deepEqual(most, { before: 5, after: 6 });
});

test('one that is parked or declined holds nothing up, and is kept', async () => {
  const { outbox, sent } = page({
    answer: ({ submission }) =>
      Promise.resolve<Verdict>(
        submission.id === 's1'
          ? { type: 'parked', problem: { code: 'sign-in' } }
          : submission.id === 's2'
            ? { type: 'declined', problem: {}, issues: [{ path: 'text', message: 'No.' }] }
            : yes,
      ),
  });
  for (const id of ['s1', 's2', 's3']) await outbox.add(draft(id));
  await outbox.flush();
  await outbox.flush();
  assert.equal(sent.length, 3);
  assert.deepEqual(
    (await outbox.records()).map(({ id, state }) => [id, state]),
    [
      ['s1', 'parked'],
      ['s2', 'declined'],
    ],
  );
  await outbox.resend('s1');
  assert.equal(sent.length, 4);
});

test('Retry-After pauses the whole endpoint, and no other', async () => {
  const { outbox, sent, clock } = page({
    answer: ({ endpoint }) =>
      Promise.resolve<Verdict>(endpoint === '/a' ? { type: 'retry', problem: {}, retryAfter: 60_000 } : yes),
  });
  await outbox.add(draft('s1', '/a'));
  await outbox.flush();
  await outbox.add(draft('s2', '/a'));
  await outbox.add(draft('s3', '/b'));
  await outbox.wake();
  assert.deepEqual(
    sent.map(({ submission }) => submission.id),
    ['s1', 's3'],
  );
  clock.now += 60_000;
  await outbox.flush();
  assert.deepEqual(
    sent
      .map(({ submission }) => submission.id)
      .slice(2)
      .sort(),
    ['s1', 's2'],
  );
  outbox.release();
});

test('what is kept under one hub or user is neither shown nor sent under another', async () => {
  const first = page({ userKey: 'ann' });
  await first.outbox.add(draft('s1'));
  for (const other of [
    page({ shared: first.shared, userKey: 'bob' }),
    page({ shared: first.shared, userKey: 'ann', hub: 'clinic' }),
  ]) {
    await other.outbox.flush();
    assert.deepEqual([other.sent.length, (await other.outbox.records()).length], [0, 0]);
  }
  await first.outbox.flush();
  assert.equal(first.sent.length, 1);
});

test('records of a newer kit are left alone', async () => {
  const { outbox, shared, sent } = page();
  await outbox.add(draft('s1'));
  await shared.records.update('s1', (old) => ({ ...old!, version: 99 }));
  await outbox.flush();
  assert.equal(sent.length, 0);
  assert.equal((await shared.records.values()).length, 1);
});

test('what a resident deletes while it is being sent stays deleted', async () => {
  let answer!: (verdict: Verdict) => void;
  const { outbox, shared } = page({ answer: () => new Promise((resolve) => (answer = resolve)) });
  await outbox.add(draft('s1'));
  const flushed = outbox.flush();
  await tick();
  await shared.records.delete('s1');
  answer({ type: 'retry', problem: {} });
  await flushed;
  assert.deepEqual(await shared.records.values(), []);
});

test('what is deleted while its body is made is not sent', async () => {
  let encoded!: (value: { body: string }) => void;
  const { outbox, sent, shared } = page({ encode: () => new Promise((resolve) => (encoded = resolve)) });
  const { body: _, ...bodiless } = draft('s1');
  await outbox.add(bodiless);
  const flushed = outbox.flush();
  await tick();
  await shared.records.delete('s1');
  encoded({ body: '{}' });
  await flushed;
  assert.equal(sent.length, 0);
});

test('everything of a scope can be forgotten, damaged records and their files too, and nothing of another', async () => {
  const { outbox, shared } = page();
  await outbox.add(draft('s1'));
  await shared.records.update('s1', (old) => ({ ...old!, submission: undefined as unknown as Submission }));
  await shared.files.set('s1/0', new ArrayBuffer(1));
  await page({ shared, hub: 'other' }).outbox.add(draft('s2'));
  const scope = { origin: 'https://portal.example', hub: 'default', userKey: '' };
  assert.deepEqual(await new OutboxStore(shared).clear(scope), ['s1']);
  assert.deepEqual(
    (await shared.records.values()).map(({ id }) => id),
    ['s2'],
  );
  assert.deepEqual(await shared.files.values(), []);
});

test('one that is slow holds nothing else up, to the same endpoint or another', async () => {
  const { outbox, sent } = page({
    answer: ({ submission }) => (submission.id === 'slow' ? new Promise(() => {}) : Promise.resolve(yes)),
  });
  await outbox.add(draft('slow'));
  void outbox.flush();
  await tick();
  await outbox.add(draft('s1'));
  await outbox.add(draft('s2', '/b'));
  void outbox.flush();
  await tick(5);
  assert.deepEqual(
    sent.map(({ submission }) => submission.id),
    ['slow', 's1', 's2'],
  );
  outbox.release();
});

test('a slow endpoint, however much waits for it, leaves room for others', async () => {
  const { outbox, sent } = page({
    answer: ({ endpoint }) => (endpoint === '/slow' ? new Promise(() => {}) : Promise.resolve(yes)),
  });
  for (let index = 0; index < 10; index++) await outbox.add(draft(`slow${index}`, '/slow'));
  for (let index = 0; index < 3; index++) await outbox.add(draft(`fast${index}`, '/fast'));
  void outbox.flush();
  await tick(20);
  assert.equal(sent.filter(({ endpoint }) => endpoint === '/fast').length, 3);
  outbox.release();
});

test('a flush that is asked for at any moment of another sends what came meanwhile', async () => {
  for (let steps = 0; steps < 40; steps++) {
    const { outbox, sent } = page();
    await outbox.add(draft('s1'));
    const first = outbox.flush();
    for (let step = 0; step < steps; step++) await Promise.resolve();
    await outbox.add(draft('s2'));
    await Promise.all([first, outbox.flush()]);
    assert.equal(sent.length, 2, `after ${steps} microtasks`);
  }
});

test('a page that asks sends what was put off at once', async () => {
  const answers: Verdict[] = [{ type: 'retry', problem: {} }, yes];
  const { outbox, sent } = page({ answer: () => Promise.resolve(answers.shift()!) });
  await outbox.add(draft('s1'));
  await outbox.flush();
  assert.equal(sent.length, 1);
  await outbox.wake();
  assert.equal(sent.length, 2);
  outbox.release();
});

test('what an endpoint asked for holds in another page too', async () => {
  const { outbox, shared } = page({
    answer: () => Promise.resolve<Verdict>({ type: 'retry', problem: {}, retryAfter: 3_600_000 }),
  });
  await outbox.add(draft('s1', '/busy'));
  await outbox.flush();
  outbox.release();
  const next = page({ shared });
  await next.outbox.add(draft('s2', '/busy'));
  await next.outbox.wake();
  assert.equal(next.sent.length, 0);
  await next.outbox.resend('s2');
  assert.equal(next.sent.length, 1, 'a resident may ask for it');
  next.outbox.release();
});

test('a full disk: the yes counts, is told, and nothing is posted twice', async () => {
  const shared = stores();
  const { outbox, sent, heard } = page({ shared });
  await outbox.add(draft('s1'));
  await outbox.add(draft('s2'));
  shared.receipts.set = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await outbox.flush();
  await outbox.wake();
  assert.equal(sent.length, 2);
  assert.equal(heard.filter(({ state }) => state === 'accepted').length, 2);
  assert.deepEqual(await shared.records.values(), []);
});

test('nothing is begun for somebody who is not signed in any more', async () => {
  const users: string[] = [];
  const { outbox, signedIn } = page({
    userKey: 'a',
    answer: async () => {
      users.push(signedIn.userKey);
      await tick(2);
      return yes;
    },
  });
  for (let index = 0; index < 12; index++) await outbox.add(draft(`s${index}`));
  const flushed = outbox.flush();
  await tick();
  signedIn.userKey = 'b';
  await flushed;
  assert.ok(users.length < 12);
  assert.deepEqual(new Set(users), new Set(['a']));
  await outbox.resend('s11');
  assert.equal(users.includes('b'), false);
  signedIn.userKey = 'a';
  await outbox.wake();
  assert.equal(users.length, 12);
});

test('what is being changed is not sent, until somebody sends it after all', async () => {
  const answers: Verdict[] = [{ type: 'retry', problem: {} }, yes];
  const { outbox, sent } = page({ answer: () => Promise.resolve(answers.shift()!) });
  await outbox.add(draft('s1'));
  await outbox.flush();
  assert.equal(await outbox.hold('s1'), true);
  await outbox.wake();
  assert.equal(sent.length, 1);
  assert.equal(await outbox.hold('s1'), false, 'it is held already');
  await outbox.resend('s1');
  assert.equal(sent.length, 2);
});

test('a withdrawal does not overtake what it takes back', async () => {
  const answers: Verdict[] = [{ type: 'retry', problem: {} }, yes, yes];
  const { outbox, sent } = page({ answer: () => Promise.resolve(answers.shift()!) });
  await outbox.add(draft('s1'));
  await outbox.flush();
  const withdrawal = draft('s2');
  Object.assign(withdrawal.submission, { action: 'withdraw', of: 's1' });
  await outbox.add(withdrawal);
  await outbox.flush();
  assert.equal(sent.length, 1);
  await outbox.wake();
  assert.deepEqual(
    sent.map(({ submission }) => submission.id),
    ['s1', 's1', 's2'],
  );
});
