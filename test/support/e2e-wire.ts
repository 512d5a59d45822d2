import assert from 'node:assert/strict';
import { KIT_VERSION, type Kind, type Subject } from '../../src/domain/submission.js';
import type { Post } from './e2e-tab.js';

/** What a submission is expected to say. */
export interface Expected {
  kind: Kind;
  /** Path of the page's URL. */
  page: string;
  /** Path of the endpoint. */
  endpoint: string;
  subject: Subject | null;
  data: object;
  locale?: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Checks a request against CONTRACT 4.1 and 4.2, field by field: nothing missing, nothing besides. */
export function assertWire(post: Post, origin: string, expected: Expected): void {
  const { url, headers, body } = post;
  const { kind, page, endpoint, subject, data, locale = 'en' } = expected;
  assert.equal(url, origin + endpoint);
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['accept'], 'application/json, application/problem+json');
  assert.equal(headers['idempotency-key'], `"${body.id}"`, 'a quoted structured-field string');
  assert.match(body.id, uuid);
  assert.equal(new Date(body.createdAt).toISOString(), body.createdAt);
  assert.ok(Math.abs(Date.parse(body.createdAt) - Date.now()) < 60_000, 'createdAt is now');
  assert.deepEqual(body, {
    id: body.id,
    kind,
    action: 'create',
    of: null,
    createdAt: body.createdAt,
    locale,
    page: origin + page,
    subject,
    area: null,
    clientReference: null,
    kit: KIT_VERSION,
    data,
  });
}
