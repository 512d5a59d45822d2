import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import {
  newId,
  readAnswer,
  startTestServer,
  submissionBody,
  type TestServer,
} from '../../demo/server/testing.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.end());

describe('POST /api/submissions', () => {
  it('stores an id once and answers a repeat with the same receipt', async () => {
    const body = submissionBody(newId());
    const first = await server.post(body);
    const again = await server.post(body);
    assert.equal(first.status, 201);
    assert.equal(again.status, 200);
    const receipt = await readAnswer(first);
    assert.deepEqual(await readAnswer(again), receipt);
    assert.equal(receipt.id, body.id);
    assert.match(receipt.reference, /^PA-\d{4}-\d{4,}$/);
    assert.match(receipt.respondBy ?? '', /^\d{4}-\d\d-\d\d$/);
  });

  it('stores ten simultaneous sends of one id once', async () => {
    const body = submissionBody(newId());
    const answers = await Promise.all(Array.from({ length: 10 }, () => server.post(body)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    const references = new Set(
      await Promise.all(answers.map(async (answer) => (await readAnswer(answer)).reference)),
    );
    assert.equal(references.size, 1);
  });

  it('refuses another body under a known id, even one that differs in a space only', async () => {
    const body = submissionBody(newId());
    await server.post(body);
    for (const other of [submissionBody(body.id, { text: 'Something else' }), `${JSON.stringify(body)} `]) {
      const answer = await server.post(other);
      assert.equal(answer.status, 422);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal((await readAnswer(answer)).errors[0]?.pointer, '#/id');
    }
  });

  it('takes an Idempotency-Key that is the quoted id, and no other', async () => {
    const body = submissionBody(newId());
    assert.equal((await server.post(body, { 'idempotency-key': '"other-id-1"' })).status, 422);
    assert.equal((await server.post(body, { 'idempotency-key': body.id })).status, 422);
    assert.equal((await server.post(body, { 'idempotency-key': `"${body.id}"` })).status, 201);
  });

  it('points at each wrong field, in the language of the submission', async () => {
    const signup = submissionBody(
      newId(),
      {},
      {
        kind: 'signup',
        locale: 'zh-Hans',
        data: {
          activityId: 'a1',
          role: 'participant',
          people: [{ name: '' }],
          contact: { name: 'Li Na', email: 'not-an-address' },
        },
      },
    );
    const answer = await server.post(signup);
    assert.equal(answer.status, 422);
    const { errors } = await readAnswer(answer);
    assert.deepEqual(errors.map(({ pointer }) => pointer).sort(), [
      '#/data/contact/email',
      '#/data/people/0/name',
    ]);
    assert.equal(errors.find(({ pointer }) => pointer.endsWith('name'))?.detail, '请填写此项。');
  });

  it('points into the right kind when a rule over several fields is broken', async () => {
    const hours = submissionBody(
      newId(),
      {},
      {
        kind: 'hours',
        data: {
          person: { name: 'O' },
          activity: 'Patrol',
          start: '2026-11-20T10:00:00+08:00',
          end: '2026-11-20T09:00:00+08:00',
          breakMinutes: 0,
          minutes: 60,
          provenance: 'claimed',
        },
      },
    );
    assert.deepEqual((await readAnswer(await server.post(hours))).errors, [
      { detail: 'The end must come after the start.', pointer: '#/data/end' },
    ]);
    assert.deepEqual(
      (await readAnswer(await server.post({ id: newId(), kind: 'poem' }))).errors.map(
        ({ pointer }) => pointer,
      ),
      ['#/kind'],
    );
  });

  it('refuses what is not JSON, not UTF-8, nested without end, or of another type', async () => {
    assert.equal((await server.post('{"id":')).status, 400);
    assert.equal((await server.post('['.repeat(100_000) + ']'.repeat(100_000))).status, 400);
    assert.equal(
      (await server.post(submissionBody(newId()), { 'content-type': 'application/x-www-form-urlencoded' }))
        .status,
      415,
    );
    assert.equal(
      (await server.post(submissionBody(newId()), { 'content-type': 'text/plain;charset=UTF-8' })).status,
      201,
    );
    const latin = await fetch(`${server.current.url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xe9, 0x22]),
    });
    assert.equal(latin.status, 400);
  });

  it('counts the bytes of a body, said or unsaid', async () => {
    const fits = submissionBody(newId(), { answers: { note: 'x'.repeat(1_000_000) } });
    assert.equal((await server.post(fits)).status, 201);
    const large = JSON.stringify(submissionBody(newId(), { answers: { note: '汉'.repeat(400_000) } }));
    const said = await server.post(large);
    assert.equal(said.status, 413);
    assert.match(said.headers.get('content-type') ?? '', /problem\+json/);
    const unsaid = await new Promise<number>((done, fail) => {
      const sent = httpRequest(
        `${server.current.url}/api/submissions`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => {
          answer.resume();
          done(answer.statusCode ?? 0);
        },
      );
      sent.on('error', fail);
      for (let at = 0; at < large.length; at += 50_000) sent.write(large.slice(at, at + 50_000));
      sent.end();
    });
    assert.equal(unsaid, 413);
  });

  it('keeps characters that PostgreSQL text cannot hold', async () => {
    const pledge = submissionBody(
      newId(),
      {},
      {
        kind: 'pledge',
        data: {
          needId: 'a\0b',
          donor: { type: 'individual', name: 'O\0' },
          money: { amount: '20', currency: 'CNY', frequency: 'once' },
        },
      },
    );
    assert.equal((await server.post(pledge)).status, 201);
    assert.equal((await server.post(pledge)).status, 200);
  });

  it('lets every origin ask, and read every answer', async () => {
    const preflight = await fetch(`${server.current.url}/api/submissions`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://portal.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key,x-csrf-token',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(
      preflight.headers.get('access-control-allow-headers') ?? '',
      /Idempotency-Key.*X-CSRF-Token/,
    );
    for (const answer of [
      await server.post('{'),
      await fetch(`${server.current.url}/api/nothing`),
      await fetch(`${server.current.url}/api/submissions`),
      await server.post(submissionBody(newId())),
    ]) {
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    }
  });

  it('gives committees and organizations an address of their own', async () => {
    const [mediation, sunshine] = [newId(), newId()];
    assert.equal(
      (await server.post(submissionBody(mediation), {}, '/api/committees/mediation/submissions')).status,
      201,
    );
    assert.equal(
      (await server.post(submissionBody(sunshine), {}, '/api/orgs/sunshine/submissions')).status,
      201,
    );
    assert.equal(
      (await server.post(submissionBody(newId()), {}, '/api/orgs/nobody/submissions')).status,
      404,
    );
    const items = (await (
      await fetch(`${server.current.url}/inbox/items.json?to=committee:mediation`)
    ).json()) as {
      id: string;
      recipient: string;
    }[];
    assert.deepEqual(
      items.map(({ id }) => id),
      [mediation],
    );
  });

  it('answers 404 and 405 as problems', async () => {
    const wrong = await fetch(`${server.current.url}/api/submissions`);
    assert.equal(wrong.status, 405);
    assert.match(wrong.headers.get('allow') ?? '', /POST/);
    const missing = await fetch(`${server.current.url}/api/nothing`);
    assert.equal(missing.status, 404);
    assert.match(missing.headers.get('content-type') ?? '', /problem\+json/);
  });
});
