import assert from 'node:assert/strict';
import test from 'node:test';
import type { Submission } from '../../src/domain/submission.js';
import { json } from '../../src/receivers/json.js';
import { parseRetryAfter } from '../../src/domain/retry-after.js';
import { judge } from '../../src/receivers/judge.js';
import { linkage } from '../../src/receivers/linkage.js';
import { encode } from '../../src/receivers/encode.js';
import { reshape } from '../../src/receivers/reshape.js';
import type { Answer } from '../../src/receivers/receiver.js';

const submission = {
  id: '0199a1b2-0000-7000-8000-000000000001',
  kind: 'feedback',
  action: 'create',
  of: null,
  data: { type: 'suggestion', text: 'More benches', anonymous: true },
} as Submission;
const now = Date.parse('2026-11-20T08:00:00Z');
const endpoint = 'https://portal.example/submissions';

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): Answer {
  return {
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    header: (name) => headers[name] ?? null,
  };
}
const verdict = (
  status: number,
  body?: unknown,
  headers?: Record<string, string>,
  receiptMode: 'status' | 'echo' = 'status',
) =>
  judge({ answer: answer(status, body, headers), receiver: linkage, submission, endpoint, receiptMode, now });

test('a 2xx is a yes: with JSON, with plain text, with nothing', () => {
  const receipt = {
    id: submission.id,
    reference: 'PA-1',
    status: 'waitlisted',
    message: 'm',
    url: 'https://a.example',
    respondBy: '2026-11-27',
  };
  assert.deepEqual(verdict(201, receipt), { type: 'accepted', receipt });
  assert.deepEqual(verdict(200, 'OK'), { type: 'accepted', receipt: {} });
  assert.deepEqual(verdict(204), { type: 'accepted', receipt: {} });
});

test('a web page is no receipt, whatever its label says: captive portals, login pages', () => {
  for (const body of ['<!doctype html><title>Log in</title>', '\uFEFF\n <html>', '  <p>hi']) {
    const result = verdict(200, body);
    assert.equal(result.type, 'retry');
  }
});

test('receipt="echo": only JSON that repeats the id is a yes', () => {
  assert.equal(verdict(200, 'OK', {}, 'echo').type, 'retry');
  assert.equal(verdict(200, { id: 'another' }, {}, 'echo').type, 'retry');
  assert.equal(verdict(200, { id: submission.id }, {}, 'echo').type, 'accepted');
});

test('400 and 422 decline, and their pointers land on fields in both forms', () => {
  for (const status of [400, 422]) {
    const result = verdict(status, {
      title: 'Check it',
      errors: [
        { detail: 'No such address', pointer: '#/data/contact/email' },
        { detail: 'Too short', pointer: '/people/0/name' },
        { detail: 'Slash', pointer: '#/data/answers/a~1b' },
        { detail: 'All of it' },
        'nonsense',
      ],
    });
    assert.equal(result.type, 'declined');
    assert.deepEqual(result.type === 'declined' && result.issues, [
      { path: 'contact.email', message: 'No such address' },
      { path: 'people.0.name', message: 'Too short' },
      { path: 'answers.a/b', message: 'Slash' },
      { path: '', message: 'All of it' },
    ]);
  }
});

test('401, 403 and 419 park as sign-in; other 4xx as set-up', () => {
  for (const status of [401, 403, 419]) {
    const result = verdict(status);
    assert.deepEqual(result, { type: 'parked', problem: { status, code: 'sign-in' } });
  }
  for (const status of [402, 404, 405, 410, 413, 415, 451]) {
    const result = verdict(status);
    assert.deepEqual(result, { type: 'parked', problem: { status, code: 'set-up' } });
  }
});

test('409 is in progress with Retry-After or a type that says so, else declined', () => {
  assert.equal(verdict(409, '', { 'Retry-After': '5' }).type, 'retry');
  assert.equal(verdict(409, { type: 'https://a.example/problems/in-progress' }).type, 'retry');
  assert.equal(verdict(409, { type: 'https://a.example/problems/full' }).type, 'declined');
});

test('408, 425, 429, 5xx are kept and tried again; Retry-After in both forms', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) assert.equal(verdict(status).type, 'retry');
  const seconds = verdict(503, '', { 'Retry-After': '120' });
  assert.equal(seconds.type === 'retry' && seconds.retryAfter, 120_000);
  const date = verdict(429, '', { 'Retry-After': 'Fri, 20 Nov 2026 08:00:30 GMT' });
  assert.equal(date.type === 'retry' && date.retryAfter, 30_000);
});

test('Retry-After is bounded, and garbage is nothing', () => {
  assert.equal(parseRetryAfter('0', now), 1000);
  assert.equal(parseRetryAfter('99999999', now), 6 * 3_600_000);
  assert.equal(parseRetryAfter('Fri, 20 Nov 2020 08:00:30 GMT', now), 1000);
  assert.equal(parseRetryAfter('soon', now), undefined);
  assert.equal(parseRetryAfter(null, now), undefined);
});

test('the request: JSON both ways, the same bytes each time', () => {
  const { body, contentType } = encode(linkage, submission);
  assert.equal(contentType, 'application/json');
  assert.deepEqual(JSON.parse(body), submission);
  assert.equal(encode(linkage, structuredClone(submission)).body, body);
});

test('preset json: the fields of data at the top, with id, kind, action, of', () => {
  assert.deepEqual(JSON.parse(encode(json, submission).body), {
    type: 'suggestion',
    text: 'More benches',
    anonymous: true,
    id: submission.id,
    kind: 'feedback',
    action: 'create',
    of: null,
  });
});

test('rename and constants go by dotted paths and pollute nothing', () => {
  const body = reshape(
    { data: { text: 'x', contact: { email: 'e' } } },
    { 'data.text': 'message', 'data.contact.email': 'reply.to', 'data.none': 'gone', '__proto__.x': 'y' },
    { form: 'f1', 'meta.source': 'portal', '__proto__.polluted': 1, 'constructor.prototype.polluted': 1 },
  );
  assert.deepEqual(body, {
    data: { contact: {} },
    message: 'x',
    reply: { to: 'e' },
    form: 'f1',
    meta: { source: 'portal' },
  });
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});
