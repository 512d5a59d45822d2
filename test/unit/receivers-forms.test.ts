import assert from 'node:assert/strict';
import test from 'node:test';
import { appsScript } from '../../src/receivers/apps-script.js';
import { encode } from '../../src/receivers/encode.js';
import { formspree } from '../../src/receivers/formspree.js';
import { judge } from '../../src/receivers/judge.js';
import { netlify } from '../../src/receivers/netlify.js';
import { webToCase } from '../../src/receivers/web-to-case.js';
import {
  answer,
  feedback,
  formBody,
  hours,
  issues,
  jsonBody,
  now,
  pledge,
  receipt,
  signup,
  verdict,
  withdrawal,
} from '../support/receivers.js';

const page = '<!doctype html><title>Thank you</title>';

test('formspree: dotted fields, an e-mail to answer to, a subject; no header that a preflight would ask for', () => {
  const body = formBody(formspree, feedback);
  assert.equal(body.get('_subject'), 'feedback (complaint): Home care');
  assert.equal(body.get('email'), 'li@a.example');
  assert.equal(body.get('contact.email'), 'li@a.example');
  assert.equal(body.get('text'), 'Nobody came <again> & again');
  assert.equal(body.get('id'), feedback.id);
  const other = formBody(formspree, hours);
  assert.equal(other.get('name'), 'Chen');
  assert.equal(other.get('email'), null);
  assert.equal(other.get('minutes'), '120');
  assert.equal(formBody(formspree, withdrawal).get('of'), signup.id);
  assert.deepEqual(formspree.headers, { Accept: 'application/json' });
  assert.equal(formspree.idempotency, null);
});

// https://github.com/formspree/formspree-js/blob/main/packages/formspree-core/src/submission.ts
test('formspree: yes, no with fields, set-up', () => {
  assert.deepEqual(receipt(verdict(formspree, 200, { ok: true, next: '/thanks' })), {});
  const refused = { error: 'Validation errors', errors: [] as unknown[] };
  refused.errors = [
    { code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' },
    { code: 'REQUIRED_FIELD_MISSING', field: 'people.0.name', message: 'is required' },
    { code: 'EMPTY', message: 'Empty form' },
  ];
  assert.deepEqual(issues(verdict(formspree, 422, refused, signup)), [
    { path: 'contact.email', message: 'should be an email' },
    { path: 'people.0.name', message: 'is required' },
    { path: '', message: 'Empty form' },
  ]);
  assert.deepEqual(issues(verdict(formspree, 400, { errors: [{ field: 'email', message: 'no' }] }, pledge)), [
    { path: 'donor.email', message: 'no' },
  ]);
  assert.deepEqual(issues(verdict(formspree, 400, { error: 'Too long' })), [
    { path: '', message: 'Too long' },
  ]);
  const gone = { error: 'Form not found', errors: [{ code: 'FORM_NOT_FOUND', message: 'Form not found' }] };
  for (const status of [400, 404]) assert.equal(verdict(formspree, status, gone).type, 'parked');
  assert.match(formspree.advice?.(answer(404, gone)) ?? '', /Form not found/);
});

test('formspree: odd answers', () => {
  assert.equal(verdict(formspree, 200, { error: 'no' }).type, 'declined');
  for (const body of [page, '', 'OK', '[]', 'null', '{}'])
    assert.equal(verdict(formspree, 200, body).type, 'retry');
  assert.equal(verdict(formspree, 503, page).type, 'retry');
  assert.equal(verdict(formspree, 403, { error: 'reCAPTCHA must be disabled' }).type, 'parked');
});

test('netlify: one fixed set of fields for all kinds, with the form name as a constant', () => {
  const shape = { constants: { 'form-name': 'portal' } };
  const body = formBody(netlify, signup, shape);
  const names = [
    'submission_id',
    'kind',
    'action',
    'name',
    'email',
    'subject',
    'message',
    'page',
    'language',
    'data',
  ];
  assert.deepEqual([...body.keys()].sort(), [...names, 'form-name'].sort());
  assert.deepEqual(JSON.parse(body.get('data') ?? ''), signup.data);
  assert.equal(body.get('form-name'), 'portal');
  assert.equal(formBody(netlify, withdrawal, shape).get('of'), signup.id);
  assert.match(formBody(netlify, pledge).get('message') ?? '', /^For the choir\n\n.*money\.amount: 20/s);
  assert.match(encode(netlify, signup).contentType, /^application\/x-www-form-urlencoded/);
});

// https://docs.netlify.com/manage/forms/setup.md, https://github.com/imorente/gatsby-netlify-form-example/issues/1
test('netlify: its own page is a yes, another origin is not, 404 is advice', () => {
  const judged = (url: string) =>
    judge({
      answer: { ...answer(200, page), url },
      receiver: netlify,
      submission: feedback,
      endpoint: 'https://portal.example/',
      receiptMode: 'status',
      now,
    }).type;
  assert.equal(judged('https://portal.example/'), 'accepted');
  assert.equal(judged('https://portal.example/login'), 'retry');
  assert.equal(judged('https://login.example/'), 'retry');
  assert.equal(verdict(netlify, 404, page).type, 'parked');
  assert.match(netlify.advice?.(answer(404, page)) ?? '', /static form/);
  assert.equal(netlify.advice?.(answer(200, page)), undefined);
});

test('apps-script: the submission as text/plain, and no header of ours', () => {
  assert.equal(encode(appsScript, feedback).contentType, 'text/plain;charset=UTF-8');
  assert.deepEqual(jsonBody(appsScript, feedback), feedback);
  assert.deepEqual(jsonBody(appsScript, hours), hours);
  assert.equal(appsScript.idempotency, null);
  assert.equal(appsScript.headers, undefined);
});

// https://developers.google.com/apps-script/guides/content
test('apps-script: yes by text or JSON; refusals name fields; failures of the script are tried again', () => {
  assert.deepEqual(receipt(verdict(appsScript, 200, 'Hello, world!')), {});
  assert.deepEqual(receipt(verdict(appsScript, 200, { result: 'success', reference: 'R 1' })), {
    reference: 'R 1',
  });
  assert.equal(verdict(appsScript, 200, { result: 'success', row: 7 }).type, 'accepted');
  for (const failed of [
    { result: 'error', error: { name: 'Exception' } },
    { error: 'Lock timeout' },
    { status: 'error', message: 'No sheet' },
    { ok: false },
    'Exception: Service invoked too many times',
    'TypeError: Cannot read properties of null',
  ])
    assert.equal(verdict(appsScript, 200, failed).type, 'retry', JSON.stringify(failed));
  assert.deepEqual(
    issues(verdict(appsScript, 200, { ok: false, errors: { 'contact.email': 'No such address' } })),
    [{ path: 'contact.email', message: 'No such address' }],
  );
  assert.deepEqual(issues(verdict(appsScript, 200, { status: 'declined', message: 'Full' })), [
    { path: '', message: 'Full' },
  ]);
  assert.equal(verdict(appsScript, 200, page).type, 'retry');
  assert.match(appsScript.advice?.(answer(200, page)) ?? '', /Anyone/);
  assert.match(appsScript.advice?.(answer(200, { error: 'No sheet' })) ?? '', /No sheet/);
  assert.equal(verdict(appsScript, 200, 'OK', feedback, 'echo').type, 'retry');
  assert.equal(verdict(appsScript, 200, { id: feedback.id }, feedback, 'echo').type, 'accepted');
});

// https://help.salesforce.com/s/articleView?id=service.customizesupport_web_to_case_notes.htm&type=5
test('web-to-case: the fields of a case, all of it in the description, the id renamable', () => {
  const shape = { constants: { orgid: '00D000000000001' }, rename: { submission_id: '00N000000000001' } };
  const body = formBody(webToCase, feedback, shape);
  assert.equal(body.get('orgid'), '00D000000000001');
  assert.equal(body.get('00N000000000001'), feedback.id);
  assert.equal(body.get('name'), 'Li Na Wu');
  assert.equal(body.get('subject'), 'feedback (complaint): Home care');
  assert.match(body.get('description') ?? '', /^Nobody came <again> & again\n\ntype: complaint\n/);
  const other = formBody(webToCase, withdrawal, shape);
  assert.equal(other.get('subject'), 'withdraw signup: Home care');
  assert.match(other.get('description') ?? '', new RegExp(`of: ${signup.id}`));
  assert.equal(webToCase.encoding, 'opaque');
});
