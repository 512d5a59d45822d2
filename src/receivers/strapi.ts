import type { Submission } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { isRecord, readIssues, readRow, recordsIn, textIn } from './values.js';

function problemOf(answer: Answer): { message: string; errors: Record<string, unknown>[] } {
  const error = answerObject(answer)?.['error'];
  if (!isRecord(error)) return { message: '', errors: [] };
  const details = isRecord(error['details']) ? error['details'] : {};
  return { message: textIn(error['message']) ?? '', errors: recordsIn(details['errors']) };
}

const isRepeated = (answer: Answer, { id }: Submission): boolean =>
  answer.status === 400 &&
  problemOf(answer).errors.some(
    ({ path, message, value }) =>
      String(Array.isArray(path) ? path[0] : path) === 'submissionId' &&
      /unique/i.test(textIn(message) ?? '') &&
      (value === undefined || value === id),
  );

const isSetUp = (answer: Answer): boolean =>
  answer.status === 400 && /^Invalid (key|parameter|relation)/i.test(problemOf(answer).message);

/**
 * Strapi 4 and 5, `https://HOST/api/PLURAL`, as `{"data": …}`. The content type (`id`, `createdAt` and `locale` are
 * Strapi's own words): `submissionId` short text, unique; `kind` `action` `of` `language` `page` `area`
 * `clientReference` `kit` text, `submittedAt` datetime, `subject` and `details` (our `data`) JSON; one for all kinds and
 * actions. The public role (or a token in `headers`) may `create`. CORS allows no header of ours: the unique
 * `submissionId` makes a repeat harmless. No constants; `rename` paths begin with `data.`.
 * https://docs.strapi.io/cms/error-handling,
 * https://docs.strapi.io/cms/migration/v4-to-v5/breaking-changes/default-input-validation
 */
export const strapi: Receiver = {
  encoding: 'json',
  echoes: false,
  idempotency: null,
  wrap({ id, createdAt, locale, data, ...rest }) {
    return { data: { ...rest, submissionId: id, submittedAt: createdAt, language: locale, details: data } };
  },
  meaning(answer, submission) {
    if (isRepeated(answer, submission)) return 'accepted';
    return isSetUp(answer) ? 'parked' : undefined;
  },
  success(answer, submission) {
    if (answer.status === 400) return { id: submission.id };
    const entry = answerObject(answer)?.['data'];
    if (!isRecord(entry)) return undefined;
    const fields = isRecord(entry['attributes']) ? entry['attributes'] : entry;
    const { id: _number, ...receipt } = readRow(answer, fields);
    return fields['submissionId'] === submission.id ? { ...receipt, id: submission.id } : receipt;
  },
  errors(answer, submission) {
    const { message, errors } = problemOf(answer);
    const issues = readIssues(errors, submission);
    return issues.length ? issues : readIssues(message, submission);
  },
  advice(answer) {
    const { status } = answer;
    if (![401, 403, 404, 405].includes(status) && !isSetUp(answer)) return undefined;
    return `Strapi refuses (${problemOf(answer).message || status}). Post to /api/ and the plural API ID, let the public role create, and give the content type the fields of docs/presets.md.`;
  },
};
