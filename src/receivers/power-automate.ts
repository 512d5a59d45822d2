import { linkage } from './linkage.js';
import { answerObject, type Answer, type Receiver } from './receiver.js';
import { isRecord, textIn } from './values.js';

function problemOf(answer: Answer): { code: string; message: string } {
  const error = answerObject(answer)?.['error'];
  const { code, message } = isRecord(error) ? error : {};
  return { code: textIn(code) ?? '', message: textIn(message) ?? '' };
}

/** The platform refuses before the flow runs: `TriggerInputSchemaMismatch`, `WorkflowNotFound` … */
const isSetUp = (answer: Answer): boolean =>
  answer.status >= 400 && answer.status < 429 && answer.status !== 408 && problemOf(answer).code !== '';

/**
 * A Power Automate flow (or Azure Logic App) that begins with "When an HTTP request is received", its URL with the
 * signature as it is given; "Who can trigger" is "Anyone". The flow gets a submission as in CONTRACT 4.1 of any kind and
 * action; generate the trigger's schema from one. Without a Response action it answers 202 with nothing: a yes. With
 * one, text is a yes and JSON is read as in CONTRACT 4.2. The flow looks for the `id` itself: whether its preflight
 * allows a header of ours is not documented. No constants.
 * https://learn.microsoft.com/en-us/azure/connectors/connectors-native-reqres
 */
export const powerAutomate: Receiver = {
  ...linkage,
  idempotency: null,
  meaning: (answer) => (isSetUp(answer) ? 'parked' : undefined),
  advice(answer) {
    const { code, message } = problemOf(answer);
    if (!isSetUp(answer) && ![401, 403, 404].includes(answer.status)) return undefined;
    return `Power Automate refuses (${code || answer.status}${message ? `: ${message}` : ''}). Switch the flow on, copy its whole URL, let "Anyone" trigger it, and loosen its request schema.`;
  },
};
