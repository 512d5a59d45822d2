import type { Context, Hono } from 'hono';
import type { Submission } from '../../src/domain/submission.js';
import { fileErrors, readSubmission, type ReceivedFile } from './multipart.js';
import { problem } from './problem.js';
import { office, recipients } from './recipients.js';
import type { SubmissionStore } from './submission-store.js';
import { languageOf, validate } from './validate.js';

/** What happens around a submission. */
export interface SubmissionHooks {
  store: SubmissionStore;
  /** After a new submission is safely stored. */
  onStored(id: string): void;
}

const closed = {
  en: 'This activity does not take place. Nobody was signed up.',
  zh: '该活动已取消，未登记报名。',
};
const otherBody = {
  en: 'This id was used before with other contents. Send it again under a new id.',
  zh: '此编号已用于其他内容，请用新编号重新提交。',
};

/** The id in an Idempotency-Key, which is a quoted structured-field string; nothing where it is malformed. */
export const idempotencyKey = (header: string): string | undefined =>
  /^\s*"((?:[^"\\]|\\["\\])*)"\s*$/.exec(header)?.[1]?.replaceAll(/\\(.)/g, '$1');

/** Stores a submission and answers it. `bytes` are hashed: a repeat must be the same to the byte. */
export async function answer(
  hooks: SubmissionHooks,
  submission: Submission,
  bytes: Uint8Array,
  recipient: string,
  files: readonly ReceivedFile[] = [],
): Promise<Response> {
  const language = languageOf(submission);
  const stored = await hooks.store.add(submission, bytes, recipient, files);
  switch (stored.outcome) {
    case 'conflict':
      return problem(422, otherBody[language], {
        code: 'id-reused',
        errors: [{ detail: otherBody[language], pointer: '#/id' }],
      });
    case 'closed':
      return problem(409, closed[language], { code: 'full' });
    case 'new':
      hooks.onStored(submission.id);
      return Response.json(stored.receipt, { status: 201, headers: { 'cache-control': 'no-store' } });
    case 'repeated':
      return Response.json(stored.receipt, { status: 200, headers: { 'cache-control': 'no-store' } });
  }
}

async function receive(context: Context, hooks: SubmissionHooks, recipient: string): Promise<Response> {
  if (!recipients.has(recipient)) return problem(404, 'Nobody receives submissions at this address.');
  const read = await readSubmission(context.req.raw);
  if (read instanceof Response) return read;
  const checked = validate(read.json);
  if ('errors' in checked)
    return problem(422, checked.errors[0]?.detail ?? '', { code: 'invalid', errors: checked.errors });
  const key = context.req.header('idempotency-key');
  if (key !== undefined && idempotencyKey(key) !== checked.submission.id) {
    const detail = 'The Idempotency-Key must be the id of the submission in double quotes.';
    return problem(422, detail, { code: 'idempotency-key', errors: [{ detail, pointer: '#/id' }] });
  }
  const incomplete = fileErrors(checked.submission, read.files);
  if (incomplete.length) return problem(422, incomplete[0]!.detail, { code: 'invalid', errors: incomplete });
  return answer(hooks, checked.submission, read.bytes, recipient, read.files);
}

/** `POST /api/submissions`, and an address of its own for each organization and committee. */
export function addSubmissionRoutes(app: Hono, hooks: SubmissionHooks): void {
  app.post('/api/submissions', (context) => receive(context, hooks, office));
  app.post('/api/orgs/:org/submissions', (context) =>
    receive(context, hooks, `organization:${context.req.param('org')}`),
  );
  app.post('/api/committees/:committee/submissions', (context) =>
    receive(context, hooks, `committee:${context.req.param('committee')}`),
  );
  for (const path of [
    '/api/submissions',
    '/api/orgs/:org/submissions',
    '/api/committees/:committee/submissions',
  ]) {
    app.all(path, () =>
      problem(405, 'Submissions are sent with POST.', { headers: { allow: 'POST, OPTIONS' } }),
    );
  }
}
