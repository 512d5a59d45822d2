import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { submissionSchemaFor } from '../../src/domain/envelope.js';
import { encode } from '../../src/receivers/encode.js';
import { loadPreset, presetNames } from '../../src/receivers/presets.js';
import type { Receiver } from '../../src/receivers/receiver.js';
import { fieldPath, titleOf } from '../../src/receivers/summary.js';
import { judge } from '../../src/receivers/judge.js';
import { plainText } from '../../src/receivers/values.js';
import {
  answer,
  endpoint,
  everything,
  feedback,
  hours,
  now,
  pledge,
  verification,
  withdrawal,
} from '../support/receivers.js';

// CONTRACT 4.3
const named = [
  ...[
    'linkage',
    'json',
    'formspree',
    'netlify',
    'apps-script',
    'postgrest',
    'supabase',
    'directus',
    'strapi',
    'wordpress',
  ],
  ...[
    'drupal-webform',
    'civicrm',
    'power-automate',
    'n8n',
    'node-red',
    'web-to-case',
    'open311',
    'form',
    'multipart',
  ],
];
const loaded = await Promise.all(
  named.map(async (name): Promise<[string, Receiver]> => {
    const receiver = await loadPreset(name);
    assert.ok(receiver, name);
    return [name, receiver];
  }),
);

test('the presets are those of the contract, and each loads', async () => {
  assert.deepEqual([...presetNames].sort(), named.toSorted());
  for (const name of ['', 'constructor', '__proto__', 'salesforce'])
    assert.equal(await loadPreset(name), undefined);
});

test('docs/presets.md has a row and an example for each', () => {
  const text = readFileSync(new URL('../../docs/presets.md', import.meta.url), 'utf8');
  for (const name of named.filter((preset) => preset !== 'linkage')) {
    assert.ok(text.includes(`| [\`${name}\`](#`), name);
    if (!['json', 'multipart'].includes(name)) assert.ok(text.includes(`preset="${name}"`), name);
  }
});

test('the fixtures are what goes over the wire', () => {
  for (const submission of everything) {
    const { error } = submissionSchemaFor(submission).safeParse(submission);
    assert.equal(error, undefined, JSON.stringify(error?.issues));
  }
});

test('every preset carries every kind and action: the id, the same bytes each time, no undefined', () => {
  for (const [name, receiver] of loaded) {
    for (const submission of everything) {
      const constants = { 'form-name': 'portal', orgid: '1' };
      const { body } = encode(receiver, submission, { constants });
      assert.equal(body, encode(receiver, structuredClone(submission), { constants }).body);
      const text = body.includes('%') ? new URLSearchParams(body).toString().replaceAll('%22', '"') : body;
      assert.ok(text.includes(submission.id), `${name}: ${body}`);
      if (submission.of) assert.ok(text.includes(submission.of), `${name} withdraws: ${body}`);
      assert.doesNotMatch(body, /undefined|\[object/);
      const url = receiver.address?.(endpoint, submission) ?? endpoint;
      assert.equal(new URL(url).origin, new URL(endpoint).origin);
    }
  }
});

const words = [
  '',
  'id',
  'email',
  'OK',
  'Error: x',
  '<p>',
  '<request><token>1</token></request>',
  'data[a][b] is bad',
  feedback.id,
];
const keys = [
  'error',
  'errors',
  'message',
  'data',
  'details',
  'code',
  'params',
  'extensions',
  'field',
  'path',
  'values',
  'sid',
  'status',
];
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false, 0, 1, 23505, ...words),
    fc.string(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('tree'), { maxKeys: 4 }),
  ),
}));
const bodies = fc.oneof(
  tree.map((value) => JSON.stringify(value)),
  fc.string(),
  fc.constantFrom('', 'null', '{', '<html>', '\uFEFF<'),
);
const statuses = fc.oneof(
  fc.constantFrom(200, 201, 202, 204, 400, 401, 403, 404, 409, 422, 429, 500),
  fc.integer({ min: 200, max: 599 }),
);

test('no preset throws for any answer, and every verdict is whole', () => {
  fc.assert(
    fc.property(
      statuses,
      bodies,
      fc.nat(everything.length - 1),
      fc.constantFrom('status', 'echo'),
      (status, body, index, receiptMode) => {
        const submission = everything[index] ?? feedback;
        for (const [name, receiver] of loaded) {
          const given = { ...answer(status, body), url: endpoint };
          const result = judge({ answer: given, receiver, submission, endpoint, receiptMode, now });
          const advice = receiver.advice?.(given);
          assert.ok(advice === undefined || advice.length > 20, name);
          if (result.type === 'declined') {
            for (const issue of result.issues) {
              assert.equal(typeof issue.path, 'string');
              assert.ok(issue.message, name);
            }
          }
          if (result.type === 'accepted') {
            assert.ok(status < 300 || status === 400 || status === 409, `${name} ${status} ${body}`);
            for (const value of Object.values(result.receipt))
              assert.equal(typeof value, 'string', `${name} ${body}`);
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('a page that is no answer of the receiver’s is never a yes', () => {
  const portal = {
    ...answer(200, '\uFEFF <!doctype html><title>Wi-Fi</title>'),
    url: 'https://wifi.example/login',
  };
  for (const [name, receiver] of loaded) {
    const given = {
      answer: portal,
      receiver,
      submission: feedback,
      endpoint,
      receiptMode: 'status' as const,
      now,
    };
    assert.equal(judge(given).type, 'retry', name);
  }
});

test('fields as receivers name them are our paths', () => {
  const paths: [unknown, string][] = [
    ['email', 'contact.email'],
    ['contact[email]', 'contact.email'],
    ['data[people][0][name]', 'people.0.name'],
    [['data', 'people', 0, 'name'], 'people.0.name'],
    ['#/data/contact/email', 'contact.email'],
    ['message', 'text'],
    ['submission_id', ''],
    ['data', ''],
    [null, ''],
    [[null, {}, 'text'], 'text'],
  ];
  for (const [field, path] of paths) assert.equal(fieldPath(field, feedback), path);
  assert.equal(fieldPath('email', pledge), 'donor.email');
  assert.equal(fieldPath('phone', hours), 'person.phone');
  assert.equal(fieldPath('name', verification), 'verifier.name');
  assert.equal(fieldPath('description', hours), 'note');
  assert.equal(fieldPath('email', withdrawal), 'contact.email');
});

test('titles and sentences are plain', () => {
  assert.deepEqual(everything.map(titleOf), [
    'feedback (complaint): Home care',
    'signup (participant): Home care',
    'hours: Home care',
    'pledge: Home care',
    'withdraw signup: Home care',
    'verify hours (verified): Home care',
  ]);
  assert.equal(plainText(' <em>a</em> &lt;b&gt; 1 < 2 &#39;x&#x27; &amp;lt; '), "a <b> 1 < 2 'x' &lt;");
});
