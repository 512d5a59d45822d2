import assert from 'node:assert/strict';
import test from 'node:test';
import { directus } from '../../src/receivers/directus.js';
import { postgrest } from '../../src/receivers/postgrest.js';
import { strapi } from '../../src/receivers/strapi.js';
import { supabase } from '../../src/receivers/supabase.js';
import { answer, feedback, hours, issues, jsonBody, receipt, signup, verdict } from '../support/receivers.js';

const page = '<html><body>Bad gateway</body></html>';
const columns = [
  'action',
  'area',
  'client_reference',
  'created_at',
  'data',
  'id',
  'kind',
  'kit',
  'locale',
  'of',
];

test('postgrest, supabase, directus: one row for all kinds, columns in snake_case', () => {
  for (const receiver of [postgrest, supabase, directus]) {
    for (const submission of [feedback, hours]) {
      const row = jsonBody(receiver, submission) as Record<string, unknown>;
      assert.deepEqual(Object.keys(row).sort(), [...columns, 'page', 'subject'].sort());
      assert.deepEqual(row['data'], submission.data);
      assert.equal(row['id'], submission.id);
    }
    assert.equal(receiver.idempotency, null);
  }
  assert.deepEqual(postgrest.headers, { Prefer: 'return=minimal' });
});

test('postgrest: an empty 201 is a yes, and so is the row itself', () => {
  assert.deepEqual(receipt(verdict(postgrest, 201)), {});
  const row = { id: feedback.id, reference: 17, kind: 'feedback' };
  assert.deepEqual(receipt(verdict(postgrest, 201, [row])), { id: feedback.id, reference: '17' });
  assert.equal(verdict(postgrest, 201, [row], feedback, 'echo').type, 'accepted');
  assert.equal(verdict(postgrest, 201, '', feedback, 'echo').type, 'retry');
});

// Recorded from PostgreSQL 17 (PGlite): with select, and as a role without it or under row-level security.
// https://docs.postgrest.org/en/v14/references/errors.html
test('postgrest: a repeated key is a yes only where it is the key of this submission', () => {
  const repeated = (details: string | null, constraint = 'submissions_pkey') => ({
    code: '23505',
    details,
    hint: null,
    message: `duplicate key value violates unique constraint "${constraint}"`,
  });
  const key = repeated(`Key (id)=(${feedback.id}) already exists.`);
  for (const receiver of [postgrest, supabase]) {
    assert.deepEqual(receipt(verdict(receiver, 409, key)), { id: feedback.id });
    assert.deepEqual(receipt(verdict(receiver, 409, repeated(null))), { id: feedback.id });
    const renamed = repeated(
      `Key (submission_id)=(${feedback.id}) already exists.`,
      'submissions_submission_id_key',
    );
    assert.equal(verdict(receiver, 409, renamed).type, 'accepted');
  }
  assert.equal(verdict(postgrest, 409, key, signup).type, 'accepted', 'the fixtures share an id');
  const another = repeated('Key (id)=(0199a1b2-0000-7000-8000-00000000ffff) already exists.');
  assert.equal(verdict(postgrest, 409, another).type, 'declined');
  assert.equal(verdict(postgrest, 409, repeated(null, 'submissions_email_key')).type, 'declined');
  const email = repeated('Key (email)=(li@a.example) already exists.', 'submissions_email_key');
  assert.deepEqual(issues(verdict(postgrest, 409, email)), [
    { path: 'contact.email', message: email.message },
  ]);
  const missing = {
    code: '23503',
    details: null,
    hint: null,
    message: 'violates foreign key constraint "a"',
  };
  assert.equal(verdict(postgrest, 409, missing).type, 'declined');
});

test('postgrest: what the database refuses lands on its field', () => {
  const raised = { code: 'P0001', details: 'contact.email', hint: null, message: 'No such address' };
  assert.deepEqual(issues(verdict(postgrest, 400, raised)), [
    { path: 'contact.email', message: 'No such address' },
  ]);
  const empty = {
    code: '23502',
    details: 'Failing row contains (null, foo, null).',
    hint: null,
    message: 'null value in column "phone" of relation "submissions" violates not-null constraint',
  };
  assert.deepEqual(issues(verdict(postgrest, 400, empty)), [
    { path: 'contact.phone', message: empty.message },
  ]);
});

test('postgrest: what does not fit is parked with advice; the rest by status', () => {
  const column = {
    code: 'PGRST204',
    details: null,
    hint: null,
    message: "Could not find the 'kit' column of 'submissions' in the schema cache",
  };
  assert.equal(verdict(postgrest, 400, column).type, 'parked');
  assert.match(postgrest.advice?.(answer(400, column)) ?? '', /'kit' column/);
  const denied = {
    code: '42501',
    details: null,
    hint: null,
    message: 'permission denied for table submissions',
  };
  for (const status of [401, 403]) assert.equal(verdict(postgrest, status, denied).type, 'parked');
  assert.equal(verdict(postgrest, 503, { code: 'PGRST000', message: 'no connection' }).type, 'retry');
  assert.equal(verdict(postgrest, 502, page).type, 'retry');
  for (const odd of ['null', '[]', '[null]', '7', '"x"'])
    assert.equal(verdict(postgrest, 201, odd).type, 'accepted');
  assert.equal(verdict(postgrest, 200, page).type, 'retry');
});

// https://supabase.com/docs/guides/api/api-keys
test('supabase: a missing key is advice', () => {
  const missing = {
    message: 'No API key found in request',
    hint: 'No `apikey` request header or url param was found.',
  };
  assert.equal(verdict(supabase, 401, missing).type, 'parked');
  assert.match(supabase.advice?.(answer(401, missing)) ?? '', /publishable key/);
  assert.equal(supabase.advice?.(answer(201)), undefined);
});

// https://github.com/directus/directus/issues/10026, https://directus.io/docs/guides/connect/errors
test('directus: yes, repeated, fields, set-up, odd', () => {
  assert.deepEqual(receipt(verdict(directus, 204)), {});
  assert.deepEqual(receipt(verdict(directus, 200, { data: { id: feedback.id, reference: 'A-1' } })), {
    id: feedback.id,
    reference: 'A-1',
  });
  const unique = (extensions: object) => ({
    errors: [
      { message: 'Value has to be unique.', extensions: { code: 'RECORD_NOT_UNIQUE', ...extensions } },
    ],
  });
  for (const extensions of [
    { field: 'id' },
    { field: null, primaryKey: true },
    { field: 'PRIMARY', value: feedback.id },
  ])
    assert.deepEqual(receipt(verdict(directus, 400, unique(extensions))), { id: feedback.id });
  assert.deepEqual(issues(verdict(directus, 400, unique({ field: 'email', value: 'li@a.example' }))), [
    { path: 'contact.email', message: 'Value has to be unique.' },
  ]);
  const invalid = {
    errors: [
      {
        message: 'Validation failed for field "data". Value is required.',
        extensions: { code: 'FAILED_VALIDATION', field: 'data', type: 'required' },
      },
      { message: 'Too long', extensions: { code: 'VALUE_TOO_LONG', field: 'text' } },
    ],
  };
  assert.deepEqual(issues(verdict(directus, 400, invalid)), [
    { path: '', message: 'Validation failed for field "data". Value is required.' },
    { path: 'text', message: 'Too long' },
  ]);
  const forbidden = {
    errors: [{ message: "You don't have permission to access this.", extensions: { code: 'FORBIDDEN' } }],
  };
  assert.equal(verdict(directus, 403, forbidden).type, 'parked');
  assert.match(directus.advice?.(answer(403, forbidden)) ?? '', /permission/);
  assert.equal(
    verdict(directus, 400, { errors: [{ message: 'x', extensions: { code: 'INVALID_PAYLOAD' } }] }).type,
    'parked',
  );
  assert.equal(
    verdict(directus, 429, { errors: [{ extensions: { code: 'REQUESTS_EXCEEDED' } }] }).type,
    'retry',
  );
  for (const odd of ['null', '[]', '{"errors":null}', '{"errors":[null,1]}', '{"data":null}', '{"data":[]}'])
    assert.equal(verdict(directus, 200, odd).type, 'accepted');
  assert.equal(verdict(directus, 200, page).type, 'retry');
});

// https://docs.strapi.io/cms/error-handling
test('strapi: the request avoids the words that are Strapi’s own', () => {
  for (const submission of [feedback, signup]) {
    const { data } = jsonBody(strapi, submission) as { data: Record<string, unknown> };
    for (const taken of ['id', 'documentId', 'createdAt', 'updatedAt', 'locale'])
      assert.equal(taken in data, false);
    assert.equal(data['submissionId'], submission.id);
    assert.deepEqual(data['details'], submission.data);
  }
  const renamed = jsonBody(strapi, feedback, { rename: { 'data.details.text': 'data.body' } }) as {
    data: { body: string };
  };
  assert.equal(renamed.data.body, 'Nobody came <again> & again');
});

test('strapi: yes, repeated, fields, set-up, odd', () => {
  const entry = { id: 4, documentId: 'hgv1', submissionId: feedback.id, reference: 'S-4' };
  assert.deepEqual(receipt(verdict(strapi, 201, { data: entry, meta: {} })), {
    id: feedback.id,
    reference: 'S-4',
  });
  assert.deepEqual(
    receipt(verdict(strapi, 200, { data: { id: 4, attributes: { kind: 'feedback' } }, meta: {} })),
    {},
  );
  const refused = (errors: unknown[], message = 'x') => ({
    data: null,
    error: { status: 400, name: 'ValidationError', message, details: { errors } },
  });
  const unique = {
    path: ['submissionId'],
    message: 'This attribute must be unique',
    name: 'ValidationError',
    value: feedback.id,
  };
  assert.deepEqual(receipt(verdict(strapi, 400, refused([unique]))), { id: feedback.id });
  assert.equal(verdict(strapi, 400, refused([{ ...unique, path: ['phone'] }])).type, 'declined');
  const required = {
    path: ['details', 'contact', 'email'],
    message: 'email must be a valid email',
    name: 'ValidationError',
  };
  assert.deepEqual(issues(verdict(strapi, 400, refused([required]))), [
    { path: 'contact.email', message: 'email must be a valid email' },
  ]);
  assert.deepEqual(issues(verdict(strapi, 400, refused([], 'Broken'))), [{ path: '', message: 'Broken' }]);
  assert.equal(verdict(strapi, 400, refused([], 'Invalid key kit')).type, 'parked');
  assert.match(strapi.advice?.(answer(400, refused([], 'Invalid key kit'))) ?? '', /Invalid key kit/);
  assert.equal(
    verdict(strapi, 403, { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden' } })
      .type,
    'parked',
  );
  for (const odd of ['', 'OK', 'null', '[]', '{"data":null}', page])
    assert.equal(verdict(strapi, 200, odd).type, 'retry');
});
