import type { Submission } from '../domain/submission.js';
import { readReceipt } from './linkage.js';
import { answerObject, type Answer, type Receiver, type ReceiverIssue } from './receiver.js';
import { fieldPath } from './summary.js';
import { isRecord, issueAt, readIssues, textIn } from './values.js';

function problemOf(answer: Answer): { code: string; message: string; data: Record<string, unknown> } {
  const { code, message, data } = answerObject(answer) ?? {};
  return { code: textIn(code) ?? '', message: textIn(message) ?? '', data: isRecord(data) ? data : {} };
}

/** `params` is a list of names where they are missing, and name → sentence where they are invalid; nested names stand in the sentence. */
function readParams(
  { message, data }: ReturnType<typeof problemOf>,
  submission: Submission,
): ReceiverIssue[] {
  const { params, details } = data;
  if (Array.isArray(params)) return params.flatMap((name) => issueAt(fieldPath(name, submission), message));
  if (!isRecord(params)) return [];
  return Object.entries(params).flatMap(([name, said]) => {
    const sentence = textIn(said);
    if (!sentence) return [];
    const detail = isRecord(details) && isRecord(details[name]) ? details[name]['data'] : undefined;
    const nested = isRecord(detail) ? textIn(detail['param']) : /^\w+(\[[^\]]*\])+/.exec(sentence)?.[0];
    return issueAt(fieldPath(nested ?? name, submission), sentence);
  });
}

/**
 * A route of a WordPress site's own, `/wp-json/NAMESPACE/v1/ROUTE`, made with `register_rest_route`: it takes a
 * submission as in CONTRACT 4.1 of any kind and action and answers with a receipt or a `WP_Error`; `data: {status: 422,
 * field: 'contact.email'}` points at a field. Somebody signed in needs the nonce: `csrf="wordpress"`. From another
 * origin WordPress allows no header of ours: the route looks for the `id` itself. No constants.
 * https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/,
 * https://developer.wordpress.org/reference/classes/wp_rest_request/has_valid_params/
 */
export const wordpress: Receiver = {
  encoding: 'json',
  echoes: false,
  idempotency: null,
  wrap: (submission) => submission,
  /** `admin-ajax.php` says `0` for an action it does not know, `-1` for a bad nonce, and `{success: false}` for a no. */
  meaning(answer) {
    if (answer.status >= 300) return undefined;
    if (/^\s*(0|-1)\s*$/.test(answer.body)) return 'parked';
    return answerObject(answer)?.['success'] === false ? 'declined' : undefined;
  },
  success: readReceipt,
  errors(answer, submission) {
    const problem = problemOf(answer);
    const issues = readParams(problem, submission);
    if (issues.length) return issues;
    if (!problem.message) return readIssues(answerObject(answer)?.['data'], submission);
    const { field } = problem.data;
    return issueAt(fieldPath(field, submission), problem.message);
  },
  advice(answer) {
    const { code, message } = problemOf(answer);
    if (code === 'rest_cookie_invalid_nonce')
      return 'the WordPress nonce is missing or too old: set csrf="wordpress" and print wp_create_nonce("wp_rest") into a page that is not cached.';
    if (code === 'rest_no_route')
      return 'WordPress has no such route: register it for POST with register_rest_route.';
    if (answer.status === 401 || answer.status === 403)
      return `WordPress refuses (${message || answer.status}): look at the permission_callback of the route.`;
    return undefined;
  },
};
