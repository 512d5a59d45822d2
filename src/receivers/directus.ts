import type { Submission } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { fieldPath, rowOf } from './summary.js';
import { isRecord, issueAt, readRow, recordsIn, textIn } from './values.js';

interface DirectusError {
  message: string;
  code: string;
  extensions: Record<string, unknown>;
}

const errorsOf = (answer: Answer): DirectusError[] =>
  recordsIn(answerObject(answer)?.['errors']).map(({ message, extensions }) => {
    const more = isRecord(extensions) ? extensions : {};
    return { message: textIn(message) ?? '', code: textIn(more['code']) ?? '', extensions: more };
  });

const isRepeated = ({ code, extensions }: DirectusError, { id }: Submission): boolean =>
  code === 'RECORD_NOT_UNIQUE' &&
  (extensions['field'] === 'id' ||
    extensions['primaryKey'] === true ||
    extensions['value'] === id ||
    extensions['invalid'] === id);

const isSetUp = ({ code }: DirectusError): boolean => code === 'INVALID_PAYLOAD' || code === 'INVALID_QUERY';

/**
 * Directus, `https://HOST/items/COLLECTION`. The collection: primary key `id` of type manually entered string or UUID;
 * `kind` `action` `of` `locale` `page` `area` `client_reference` `kit` strings, `created_at` timestamp, `subject` and
 * `data` JSON; one for all kinds and actions. The public policy (or a token in `headers`) may create in it. Cross-origin
 * it needs CORS switched on, and it allows only `Content-Type` and `Authorization`: no header for the id, which is the
 * primary key. No constants. https://directus.io/docs/guides/connect/errors,
 * https://github.com/directus/directus/blob/main/packages/errors/src/errors/record-not-unique.ts
 */
export const directus: Receiver = {
  encoding: 'json',
  idempotency: null,
  wrap: rowOf,
  meaning(answer, submission) {
    if (answer.status >= 500) return undefined;
    const errors = errorsOf(answer);
    if (errors.some((error) => isRepeated(error, submission))) return 'accepted';
    return errors.some(isSetUp) ? 'parked' : undefined;
  },
  success(answer, submission) {
    if (errorsOf(answer).length) return { id: submission.id };
    return readRow(answer, answerObject(answer)?.['data']);
  },
  errors: (answer, submission) =>
    errorsOf(answer).flatMap(({ message, extensions }) =>
      issueAt(fieldPath(extensions['field'], submission), message),
    ),
  advice(answer) {
    const error = errorsOf(answer)[0];
    if (answer.status === 403 || answer.status === 401 || answer.status === 404 || (error && isSetUp(error)))
      return `Directus refuses (${error?.message || answer.status}). The public policy, or the token in headers, must be allowed to create in this collection, which has the fields of docs/presets.md.`;
    return undefined;
  },
};
