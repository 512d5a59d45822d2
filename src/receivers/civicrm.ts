import { answerObject, type Answer, type Receiver } from './receiver.js';
import { describe, titleOf } from './summary.js';
import { issueAt, recordsIn, textIn } from './values.js';

const messageOf = (answer: Answer): string => textIn(answerObject(answer)?.['error_message']) ?? '';

/** An activity's details are HTML. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');

/** Failures that only whoever runs the site can mend; CiviCRM gives them as 200, 400 or 500. */
function isSetUp(answer: Answer): boolean {
  const code = answerObject(answer)?.['error_code'];
  return (
    ['mandatory_missing', 'unauthorized', 'not-found', 'not-implemented'].includes(String(code)) ||
    /SECURITY|Mandatory values missing|API \(.*\) does not exist|Authorization failed/i.test(
      messageOf(answer),
    )
  );
}

/**
 * CiviCRM's API 4, `/civicrm/ajax/api4` (then `/Activity/save` is added) or with entity and `save` at the end. Each
 * submission is an activity: types named `linkage_signup` `linkage_hours` `linkage_pledge` `linkage_feedback`, and a
 * custom group `linkage` on them with `submission_id` `action` `of` `data` (long text, JSON). `match` on `submission_id`
 * makes a repeat harmless. Withdrawals and verifications are activities too, with `action` and `of`. For people signed
 * in at the same site; `source_contact_id` is theirs. `params` is one JSON text, so `constants` and `rename` cannot
 * reach inside. `X-Requested-With` is demanded; CORS is off by default.
 * https://docs.civicrm.org/dev/en/latest/api/v4/rest,
 * https://github.com/civicrm/civicrm-core/blob/master/CRM/Api4/Page/AJAX.php
 */
export const civicrm: Receiver = {
  encoding: 'form',
  echoes: false,
  headers: { 'X-Requested-With': 'XMLHttpRequest' },
  idempotency: null,
  address(endpoint) {
    const [base = '', query] = endpoint.split('?');
    const path = base.replace(/\/+$/, '');
    return `${/\/api4$/.test(path) ? `${path}/Activity/save` : path}${query ? `?${query}` : ''}`;
  },
  wrap(submission) {
    const { id, kind, action, of, createdAt, data } = submission;
    const record = {
      'activity_type_id:name': `linkage_${kind}`,
      source_contact_id: 'user_contact_id',
      activity_date_time: createdAt,
      subject: titleOf(submission).slice(0, 255),
      details: asHtml(describe(submission)),
      'linkage.submission_id': id,
      'linkage.action': action,
      'linkage.of': of ?? '',
      'linkage.data': JSON.stringify(data),
    };
    return { params: JSON.stringify({ records: [record], match: ['linkage.submission_id'] }) };
  },
  meaning(answer) {
    if (isSetUp(answer)) return 'parked';
    const { is_error: isError, error_message: message } = answerObject(answer) ?? {};
    return answer.status < 300 && (isError || message) ? 'declined' : undefined;
  },
  success(answer) {
    const [row] = recordsIn(answerObject(answer)?.['values']);
    if (!row) return undefined;
    return typeof row['id'] === 'number' || textIn(row['id']) ? { reference: String(row['id']) } : {};
  },
  errors: (answer) => issueAt('', messageOf(answer)),
  advice: (answer) =>
    isSetUp(answer) || [401, 403, 404].includes(answer.status)
      ? `CiviCRM refuses (${messageOf(answer) || answer.status}). It needs the activity types and the custom group of docs/presets.md, and a role that may create activities and use AJAX.`
      : undefined,
};
