import { linkage } from './linkage.js';
import { answerObject, type Receiver } from './receiver.js';
import { readJson, readRow, textIn } from './values.js';

/**
 * An n8n Webhook node, its production URL `https://HOST/webhook/PATH`, method POST. It gets a submission as in CONTRACT
 * 4.1 of any kind and action. Any body is a yes (`{"message": "Workflow was started"}` with "Respond: Immediately"); a
 * "Respond to Webhook" node may answer as in CONTRACT 4.2. Its CORS ("Allowed Origins") allows what the browser asks
 * for, so the `Idempotency-Key` goes with it. No constants.
 * https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook.md,
 * https://github.com/n8n-io/n8n/blob/master/packages/cli/src/errors/response-errors/webhook-not-found.error.ts
 */
export const n8n: Receiver = {
  ...linkage,
  success(answer) {
    const said = readJson(answer);
    const receipt = readRow(answer, Array.isArray(said) ? said[0] : said);
    // Written for the one who built the workflow, not for residents.
    if (receipt.message === 'Workflow was started') delete receipt.message;
    return receipt;
  },
  advice(answer) {
    if (answer.status !== 404) return undefined;
    const { message, hint } = answerObject(answer) ?? {};
    return `n8n does not know this webhook (${textIn(message) ?? 'not found'}). Activate the workflow, use its production URL (/webhook/, not /webhook-test/), and let it take POST. ${textIn(hint) ?? ''}`.trim();
  },
};
