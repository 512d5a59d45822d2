import type { Receiver } from './receiver.js';
import { describe, personOf, titleOf } from './summary.js';

/**
 * Salesforce Web-to-Case, `https://webto.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8`. Constant: `orgid`.
 * The case gets `name` `email` `phone` `subject` `description` (all of the submission as text; withdrawals and
 * verifications are new cases that name the earlier id). To keep our id in a field of its own, which can be an external
 * ID, rename it: `{"submission_id": "00N…"}`. Salesforce allows no page to read its answer, and always says 200: it
 * stays unconfirmed, and is never sent again by itself. 5,000 cases a day.
 * https://help.salesforce.com/s/articleView?id=service.customizesupport_web_to_case_notes.htm&type=5
 */
export const webToCase: Receiver = {
  encoding: 'opaque',
  idempotency: null,
  wrap(submission) {
    const { name, email, phone } = personOf(submission);
    return {
      name: name?.slice(0, 80),
      email: email?.slice(0, 80),
      phone: phone?.slice(0, 40),
      subject: titleOf(submission).slice(0, 255),
      description: describe(submission).slice(0, 32_000),
      submission_id: submission.id,
    };
  },
};
