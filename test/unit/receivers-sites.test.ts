import assert from 'node:assert/strict';
import test from 'node:test';
import { civicrm } from '../../src/receivers/civicrm.js';
import { drupalWebform } from '../../src/receivers/drupal-webform.js';
import { wordpress } from '../../src/receivers/wordpress.js';
import {
  answer,
  feedback,
  formBody,
  hours,
  issues,
  jsonBody,
  receipt,
  signup,
  verdict,
  verification,
  withdrawal,
} from '../support/receivers.js';

const page = '<!DOCTYPE html><title>Log in</title>';

// https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/
test('wordpress: the submission as it is; a yes by receipt; the nonce is advice', () => {
  for (const submission of [feedback, withdrawal])
    assert.deepEqual(jsonBody(wordpress, submission), submission);
  assert.deepEqual(receipt(verdict(wordpress, 201, { id: feedback.id, reference: 12 })), {
    id: feedback.id,
    reference: '12',
  });
  assert.deepEqual(receipt(verdict(wordpress, 200, 'true')), {});
  const nonce = { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed', data: { status: 403 } };
  const result = verdict(wordpress, 403, nonce);
  assert.equal(result.type === 'parked' && result.problem.code, 'sign-in');
  assert.match(wordpress.advice?.(answer(403, nonce)) ?? '', /csrf="wordpress"/);
  const route = { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } };
  assert.equal(verdict(wordpress, 404, route).type, 'parked');
  assert.match(wordpress.advice?.(answer(404, route)) ?? '', /register_rest_route/);
});

// https://developer.wordpress.org/reference/classes/wp_rest_request/has_valid_params/
test('wordpress: missing and invalid parameters land on their fields, nested ones too', () => {
  const missing = {
    code: 'rest_missing_callback_param',
    message: 'Missing parameter(s): email',
    data: { status: 400, params: ['email'] },
  };
  assert.deepEqual(issues(verdict(wordpress, 400, missing)), [
    { path: 'contact.email', message: 'Missing parameter(s): email' },
  ]);
  const invalid = {
    code: 'rest_invalid_param',
    message: 'Invalid parameter(s): data, text',
    data: {
      status: 400,
      params: { data: 'data[people][0][age] is not of type integer.', text: 'Invalid <em>text</em>.' },
      details: { text: { code: 'rest_invalid_type', message: 'x', data: { param: 'data[text]' } } },
    },
  };
  assert.deepEqual(issues(verdict(wordpress, 400, invalid, signup)), [
    { path: 'people.0.age', message: 'data[people][0][age] is not of type integer.' },
    { path: 'text', message: 'Invalid text.' },
  ]);
  const own = { code: 'full', message: 'No places left', data: { status: 422, field: 'sessionIds' } };
  assert.deepEqual(issues(verdict(wordpress, 422, own)), [{ path: 'sessionIds', message: 'No places left' }]);
});

test('wordpress: admin-ajax and odd answers', () => {
  for (const body of ['0', '-1']) assert.equal(verdict(wordpress, 200, body).type, 'parked');
  assert.deepEqual(issues(verdict(wordpress, 200, { success: false, data: 'Too long' })), [
    { path: '', message: 'Too long' },
  ]);
  assert.equal(verdict(wordpress, 200, { success: true, data: {} }).type, 'accepted');
  assert.equal(verdict(wordpress, 200, page).type, 'retry');
  assert.equal(verdict(wordpress, 500, { code: 'internal_server_error' }).type, 'retry');
  for (const params of [null, 7, [null, {}], { a: null }])
    assert.equal(verdict(wordpress, 400, { code: 'x', message: 'y', data: { params } }).type, 'declined');
});

test('drupal-webform: one webform for all kinds, its id a constant, JSON asked for', () => {
  const shape = { constants: { webform_id: 'portal' } };
  const body = jsonBody(drupalWebform, feedback, shape) as Record<string, unknown>;
  assert.equal(body['webform_id'], 'portal');
  assert.equal(body['submission_id'], feedback.id);
  assert.equal(body['email'], 'li@a.example');
  assert.deepEqual(JSON.parse(String(body['data'])), feedback.data);
  const other = jsonBody(drupalWebform, verification, shape) as Record<string, unknown>;
  assert.deepEqual([other['action'], other['of'], other['name']], ['verify', hours.id, 'Mei']);
  for (const value of Object.values(other)) assert.equal(typeof value, 'string');
  assert.equal(
    drupalWebform.address?.('/webform_rest/submit', feedback),
    '/webform_rest/submit?_format=json',
  );
  assert.equal(drupalWebform.address?.('/x?a=1', feedback), '/x?a=1&_format=json');
  assert.equal(drupalWebform.address?.('/x?_format=json', feedback), '/x?_format=json');
});

// webform_rest 4.x, src/Plugin/rest/resource/WebformSubmitResource.php, https://www.drupal.org/project/webform_rest
test('drupal-webform: yes, fields, set-up, odd', () => {
  const sid = 'f796859a-7d65-471a-b794-d6c4ea83ab49';
  assert.deepEqual(receipt(verdict(drupalWebform, 200, { sid })), { reference: sid });
  assert.deepEqual(
    receipt(verdict(drupalWebform, 200, { sid: 5, confirmation_message: '<p>Thank you &amp; bye</p>' })),
    {
      reference: '5',
      message: 'Thank you & bye',
    },
  );
  const invalid = {
    message: 'Submitted Data contains validation errors.',
    error: { email: 'The email address <em class="placeholder">x</em> is not valid.', data: 'Bad' },
  };
  const expected = [
    { path: 'contact.email', message: 'The email address x is not valid.' },
    { path: '', message: 'Bad' },
  ];
  assert.deepEqual(issues(verdict(drupalWebform, 400, invalid)), expected);
  assert.deepEqual(issues(verdict(drupalWebform, 200, invalid)), expected);
  const closed = { error: { message: 'Sorry… This form is closed to new submissions.' } };
  assert.deepEqual(issues(verdict(drupalWebform, 400, closed)), [
    { path: '', message: closed.error.message },
  ]);
  for (const message of [
    'Missing required webform_id value.',
    'Invalid webform_id value.',
    'Permission denied.',
  ]) {
    assert.equal(verdict(drupalWebform, 400, { error: { message } }).type, 'parked');
    assert.match(drupalWebform.advice?.(answer(400, { error: { message } })) ?? '', /constants/);
  }
  const token = { message: 'X-CSRF-Token request header is missing' };
  assert.equal(verdict(drupalWebform, 403, token).type, 'parked');
  assert.match(drupalWebform.advice?.(answer(403, token)) ?? '', /csrf="drupal"/);
  for (const odd of ['', 'OK', 'null', '[]', '{"sid":null}', page])
    assert.equal(verdict(drupalWebform, 200, odd).type, 'retry');
  assert.equal(verdict(drupalWebform, 500, 'The website encountered an unexpected error.').type, 'retry');
});

interface Params {
  match: string[];
  records: [Record<string, string>];
}

// https://docs.civicrm.org/dev/en/latest/api/v4/rest
test('civicrm: params as one JSON text, matched by our id', () => {
  const { match, records } = JSON.parse(formBody(civicrm, feedback).get('params') ?? '') as Params;
  assert.deepEqual(match, ['linkage.submission_id']);
  assert.equal(records[0]['linkage.submission_id'], feedback.id);
  assert.equal(records[0]['activity_type_id:name'], 'linkage_feedback');
  assert.match(records[0]['details'] ?? '', /^Nobody came &lt;again&gt; &amp; again<br \/>/);
  const other = JSON.parse(formBody(civicrm, withdrawal).get('params') ?? '') as Params;
  assert.equal(other.records[0]['linkage.of'], signup.id);
  assert.deepEqual(civicrm.headers, { 'X-Requested-With': 'XMLHttpRequest' });
  const base = 'https://crm.example/civicrm/ajax/api4';
  for (const endpoint of [base, `${base}/`, `${base}/Activity/save`])
    assert.equal(civicrm.address?.(endpoint, feedback), `${base}/Activity/save`);
  assert.equal(
    civicrm.address?.(`${base}/Eck_Report/save?_authx=k`, feedback),
    `${base}/Eck_Report/save?_authx=k`,
  );
});

// https://github.com/civicrm/civicrm-core/blob/master/CRM/Api4/Page/AJAX.php
test('civicrm: yes, no, set-up, odd', () => {
  const saved = {
    values: [{ id: 42 }],
    entity: 'Activity',
    action: 'save',
    version: 4,
    count: 1,
    countFetched: 1,
  };
  assert.deepEqual(receipt(verdict(civicrm, 200, saved)), { reference: '42' });
  assert.deepEqual(issues(verdict(civicrm, 200, { is_error: 1, error_message: 'Not a valid date' })), [
    { path: '', message: 'Not a valid date' },
  ]);
  const alert = {
    error_code: 400,
    error_message: 'SECURITY ALERT: Ajax requests can only be issued by javascript clients, eg. CRM.api4().',
  };
  assert.equal(verdict(civicrm, 400, alert).type, 'parked');
  const mandatory = {
    error_code: 'mandatory_missing',
    error_message: 'Mandatory values missing from Api4 Activity::save: activity_type_id',
    status: 500,
  };
  assert.equal(verdict(civicrm, 500, mandatory).type, 'parked');
  assert.match(civicrm.advice?.(answer(500, mandatory)) ?? '', /activity_type_id/);
  const hidden = {
    error_code: '1',
    error_message: 'Sorry an error occurred and your request was not completed. (Error ID: ab)',
    status: 500,
  };
  assert.equal(verdict(civicrm, 500, hidden).type, 'retry');
  assert.equal(
    verdict(civicrm, 403, { error_code: 0, error_message: 'Authorization failed', status: 403 }).type,
    'parked',
  );
  assert.equal(verdict(civicrm, 503, { status_code: 503 }).type, 'retry');
  for (const odd of ['', 'null', '[]', '{"values":[]}', '{"values":7}', page])
    assert.equal(verdict(civicrm, 200, odd).type, 'retry');
});
