import { answerObject, type Answer, type Receiver } from './receiver.js';
import { personOf, titleOf } from './summary.js';
import { readIssues, recordsIn, textIn } from './values.js';

const setUpCodes = new Set(['INACTIVE', 'BLOCKED', 'FORM_NOT_FOUND', 'PROJECT_NOT_FOUND', 'NO_FILE_UPLOADS']);

const isSetUp = (answer: Answer): boolean =>
  recordsIn(answerObject(answer)?.['errors']).some(({ code }) => setUpCodes.has(String(code)));

/**
 * A Formspree form, `https://formspree.io/f/ID`. It needs no fields beforehand and no constants; `email` is what it
 * answers to and `_subject` the subject of its e-mail. Withdrawals and verifications are e-mails too, with `action` and
 * `of`. Plain urlencoded with an `Accept` header: no preflight, so the id travels in the body (`id`) and not in a
 * header. Errors: https://github.com/formspree/formspree-js/blob/main/packages/formspree-core/src/submission.ts,
 * sending: https://help.formspree.io/articles/building-your-form/submit-forms-with-javascript-ajax
 */
export const formspree: Receiver = {
  encoding: 'form',
  echoes: false,
  headers: { Accept: 'application/json' },
  idempotency: null,
  wrap(submission) {
    const { id, kind, action, of, subject, locale, page, data } = submission;
    const { name, email } = personOf(submission);
    return {
      _subject: titleOf(submission),
      name,
      email,
      ...data,
      id,
      kind,
      action,
      of,
      subject,
      locale,
      page,
    };
  },
  meaning(answer) {
    if (answer.status >= 500) return undefined;
    if (isSetUp(answer)) return 'parked';
    return answer.status < 300 && textIn(answerObject(answer)?.['error']) ? 'declined' : undefined;
  },
  /** It says `{ok: true, next}`; anything else is somebody else's answer. */
  success(answer) {
    const { ok, next } = answerObject(answer) ?? {};
    return ok === true || typeof next === 'string' ? {} : undefined;
  },
  errors(answer, submission) {
    const { error, errors } = answerObject(answer) ?? {};
    const issues = readIssues(errors, submission);
    return issues.length ? issues : readIssues(textIn(error), submission);
  },
  advice(answer) {
    if (answer.status !== 403 && answer.status !== 404 && !isSetUp(answer)) return undefined;
    const said = textIn(answerObject(answer)?.['error']) ?? `status ${answer.status}`;
    return `Formspree refuses this form (${said}). Check the form's ID, that it is active, its allowed domains, and that its reCAPTCHA is off or has a key of your own.`;
  },
};
