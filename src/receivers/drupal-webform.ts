import type { Receipt } from '../domain/submission.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { fixedFields } from './summary.js';
import { isRecord, issueAt, plainText, readIssues, textIn } from './values.js';

const sentencesOf = (answer: Answer): string[] => {
  const { error, message } = answerObject(answer) ?? {};
  return [message, ...(isRecord(error) ? Object.values(error) : [error])].filter(
    (said) => typeof said === 'string',
  );
};

const isSetUp = (answer: Answer): boolean =>
  answer.status < 500 && sentencesOf(answer).some((said) => /webform_id|permission denied/i.test(said));

/**
 * Drupal Webform through its webform_rest module, `/webform_rest/submit`. Constant: `webform_id`. The webform has text
 * elements with the keys `submission_id` (unique) `kind` `action` `of` `name` `email` `phone` `subject` `message` `page`
 * `language` `data`; one for all kinds and actions, `data` being everything as JSON. "Webform Submit" is enabled as a
 * REST resource; those signed in need `csrf="drupal"`. It answers 200 with `{sid}`; refusals `{message, error: {key:
 * sentence}}`, by old versions with 200 too. Its CORS allows what services.yml lists: the id travels as `submission_id`.
 * https://www.drupal.org/project/webform_rest,
 * https://git.drupalcode.org/project/webform_rest/-/blob/4.x/src/Plugin/rest/resource/WebformSubmitResource.php
 */
export const drupalWebform: Receiver = {
  encoding: 'json',
  echoes: false,
  idempotency: null,
  wrap: fixedFields,
  address: (endpoint) =>
    /[?&]_format=/.test(endpoint) ? endpoint : `${endpoint}${endpoint.includes('?') ? '&' : '?'}_format=json`,
  meaning(answer) {
    if (isSetUp(answer)) return 'parked';
    return answer.status < 300 && answerObject(answer)?.['error'] ? 'declined' : undefined;
  },
  success(answer) {
    const { sid, confirmation_message: confirmation } = answerObject(answer) ?? {};
    if (typeof sid !== 'string' && typeof sid !== 'number') return undefined;
    const receipt: Partial<Receipt> = { reference: String(sid) };
    const message = plainText(textIn(confirmation) ?? '');
    if (message) receipt.message = message;
    return receipt;
  },
  errors(answer, submission) {
    const { error, message } = answerObject(answer) ?? {};
    // `{error: {message}}` is about the whole; other keys are elements of the webform.
    const { message: whole, ...fields } = isRecord(error) ? error : { message: error };
    const issues = [...issueAt('', whole), ...readIssues(fields, submission)];
    return issues.length ? issues : issueAt('', message);
  },
  advice(answer) {
    const said = sentencesOf(answer).map(plainText).join(' ');
    if (isSetUp(answer))
      return `Drupal refuses the webform (${said}). Give constants='{"webform_id": "…"}' and let this role create submissions of it.`;
    if ([401, 403, 404, 405, 406, 415].includes(answer.status))
      return `Drupal refuses (${said || answer.status}). Enable the REST resource "Webform Submit" for POST and JSON, and set csrf="drupal" for people who are signed in.`;
    return undefined;
  },
};
