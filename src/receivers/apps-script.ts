import type { Submission } from '../domain/submission.js';
import { readReceipt } from './linkage.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { readIssues, textIn } from './values.js';

const isOk = ({ status }: Answer) => status >= 200 && status < 300;

/** Whether a script says that it failed: `{error}`, `{result: "error"}`, `{status: "error"}`, `{ok: false}`, or `Error: …`. */
function isFailure(answer: Answer): boolean {
  const body = answerObject(answer);
  if (!body) return /^\s*["']?\w*(error|exception)\b/i.test(answer.body);
  const words = [body['result'], body['status']];
  return (
    Boolean(body['error']) ||
    body['ok'] === false ||
    body['success'] === false ||
    words.some((word) => typeof word === 'string' && /^(error|fail(ed|ure)?)$/i.test(word))
  );
}

const fieldIssues = (answer: Answer, submission: Submission) =>
  readIssues(answerObject(answer)?.['errors'], submission);

/**
 * A Google Apps Script web app, `https://script.google.com/macros/s/ID/exec`, deployed for "Anyone": `doPost(e)` reads
 * `JSON.parse(e.postData.contents)`, a submission as in CONTRACT 4.1 of any kind and action, and answers by
 * `ContentService`. It cannot answer a preflight: `text/plain`, no header of our own, so the script must look for the
 * `id` itself. No constants. All it says comes with 200, after a redirect to script.googleusercontent.com. A failure
 * without fields is one of the script (a lock, a quota, a missing sheet), which no resident can mend: kept and tried
 * again. With `errors` it is declined. https://developers.google.com/apps-script/guides/content,
 * https://gist.github.com/tanaikech/131ba814a1f6012fd6a5ffe11789971f
 */
export const appsScript: Receiver = {
  encoding: 'text',
  idempotency: null,
  wrap: (submission) => submission,
  meaning(answer, submission) {
    if (!isOk(answer)) return undefined;
    const { result, status } = answerObject(answer) ?? {};
    const isRefusal = [result, status].some((word) =>
      /^(declined|rejected|invalid)$/i.test(textIn(word) ?? ''),
    );
    if (isRefusal || fieldIssues(answer, submission).length) return 'declined';
    return isFailure(answer) ? 'retry' : undefined;
  },
  success: readReceipt,
  errors(answer, submission) {
    const { error, message } = answerObject(answer) ?? {};
    const issues = fieldIssues(answer, submission);
    return issues.length ? issues : readIssues(textIn(message) ?? textIn(error), submission);
  },
  advice(answer) {
    if (/^[\s\uFEFF]*</.test(answer.body) || !isOk(answer))
      return 'the Apps Script web app answered with a web page. Deploy it with access for "Anyone", answer with ContentService, and make a new version of the deployment after each change.';
    if (!isFailure(answer)) return undefined;
    const { error, message } = answerObject(answer) ?? {};
    return `the Apps Script failed: ${textIn(message) ?? textIn(error) ?? answer.body.slice(0, 200)}`;
  },
};
