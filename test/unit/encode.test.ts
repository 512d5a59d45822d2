import assert from 'node:assert/strict';
import test from 'node:test';
import type { Submission } from '../../src/domain/submission.js';
import { boundaryOf, encode, flatten } from '../../src/receivers/encode.js';
import { json } from '../../src/receivers/json.js';
import { linkage } from '../../src/receivers/linkage.js';
import { completeReceiver } from '../../src/receivers/own.js';
import { composeBody } from '../../src/transport/request-body.js';

const submission = {
  id: '0199a1b2-0000-7000-8000-000000000001',
  kind: 'feedback',
  action: 'create',
  of: null,
  data: { text: 'Zeile 1\r\n"2" & 3', people: [{ name: '李' }], empty: null, yes: true },
} as unknown as Submission;

const parse = (body: string | Blob, contentType: string) =>
  new Response(body, { headers: { 'Content-Type': contentType } }).formData();

test('nested fields are flattened by dots, and what is empty is left out', () => {
  assert.deepEqual(
    flatten({ contact: { email: 'a@b' }, people: [{ name: 'x' }, { name: 'y' }], none: null, no: undefined }),
    [
      ['contact.email', 'a@b'],
      ['people.0.name', 'x'],
      ['people.1.name', 'y'],
    ],
  );
});

test('the same submission has the same bytes, in each encoding', () => {
  for (const encoding of ['json', 'text', 'form', 'multipart', 'opaque'] as const)
    assert.deepEqual(encode({ ...json, encoding }, submission), encode({ ...json, encoding }, submission));
});

test('a multipart body is read back as it was', async () => {
  const { body, contentType } = encode({ ...json, encoding: 'multipart' }, submission);
  const form = await parse(body, contentType);
  assert.equal(form.get('people.0.name'), '李');
  assert.equal(form.get('text'), 'Zeile 1\r\n"2" & 3');
  assert.equal(form.get('yes'), 'true');
});

test('with files JSON is the part `submission`, and each file follows', async () => {
  const { body, contentType } = encode(linkage, submission, {}, true);
  const bytes = new Uint8Array([0, 1, 2, 13, 10, 255]).buffer;
  const files = [{ field: 'file-0', name: 'a"b\r\n.bin', type: 'image/jpeg', bytes }];
  const whole = composeBody({ body, contentType, submission, files, captcha: { token: 't' } });
  const form = await parse(whole, contentType);
  const part = form.get('submission') as unknown;
  assert.deepEqual(JSON.parse(typeof part === 'string' ? part : await (part as Blob).text()), submission);
  const file = form.get('file-0') as File;
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array(bytes));
  assert.equal(file.type, 'image/jpeg');
  assert.equal(form.get('token'), 't');
});

test('what somebody wrote cannot end a part early: the boundary is the id’s', async () => {
  const text = `\r\n--${boundaryOf('other')}\r\nContent-Disposition: form-data; name="admin"\r\n\r\nyes\r\n`;
  const nasty = { ...submission, data: { text } } as unknown as Submission;
  const { body, contentType } = encode({ ...json, encoding: 'multipart' }, nasty);
  const form = await parse(body, contentType);
  assert.equal(form.get('admin'), null);
  assert.equal(form.get('text'), text);
});

test('constants and rename reach no prototype', () => {
  encode(json, submission, {
    rename: { text: '__proto__.polluted' },
    constants: JSON.parse('{"__proto__.polluted": 1, "constructor.prototype.polluted": 1}') as Record<
      string,
      unknown
    >,
  });
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('a page’s receiver may leave out everything, and may throw', () => {
  const answer = (body: string) => ({ status: 200, body, header: () => null });
  assert.deepEqual(completeReceiver({}).wrap(submission), submission);
  const sloppy = completeReceiver({
    encoding: 'telegraph' as never,
    success: () => {
      throw new Error('the page is broken');
    },
    errors: ({ json }) => [
      { pointer: '#/data/contact/email', detail: 'No email' },
      { field: 'text', message: (json as { why: string }).why },
      null as never,
    ],
  });
  assert.equal(sloppy.encoding, 'json');
  assert.equal(sloppy.success!(answer('{}'), submission), undefined);
  assert.deepEqual(sloppy.errors!(answer('{"why":"Too short"}'), submission), [
    { path: 'contact.email', message: 'No email' },
    { path: 'text', message: 'Too short' },
  ]);
});

test('a captcha value joins the object of a body, also the only one in a list', () => {
  for (const body of ['{"id":"x"}', '[{"id":"x"}]'])
    assert.equal(
      composeBody({ body, submission, captcha: { token: 't' } }),
      body.replace('"x"', '"x","token":"t"'),
    );
});
