import assert from 'node:assert/strict';
import test from 'node:test';
import { n8n } from '../../src/receivers/n8n.js';
import { nodeRed } from '../../src/receivers/node-red.js';
import { powerAutomate } from '../../src/receivers/power-automate.js';
import {
  answer,
  feedback,
  hours,
  issues,
  jsonBody,
  receipt,
  verdict,
  withdrawal,
} from '../support/receivers.js';

const page = '<!doctype html><html></html>';
const problem = {
  title: 'Check it',
  errors: [{ detail: 'No such address', pointer: '#/data/contact/email' }],
};

test('flows get the submission as it is, and may answer as in CONTRACT 4.2', () => {
  for (const receiver of [powerAutomate, n8n, nodeRed]) {
    for (const submission of [feedback, hours, withdrawal])
      assert.deepEqual(jsonBody(receiver, submission), submission);
    for (const body of ['', 'OK', 'null', '[]', '7', '{}', [null], [[]]])
      assert.deepEqual(receipt(verdict(receiver, 200, body)), {});
    const said = { id: feedback.id, reference: 'F-1', status: 'pending' };
    assert.deepEqual(receipt(verdict(receiver, 200, said, feedback, 'echo')), said);
    assert.deepEqual(issues(verdict(receiver, 422, problem)), [
      { path: 'contact.email', message: 'No such address' },
    ]);
    assert.equal(verdict(receiver, 200, page).type, 'retry');
    assert.equal(verdict(receiver, 500, { message: 'Error in workflow' }).type, 'retry');
  }
});

// https://learn.microsoft.com/en-us/azure/connectors/connectors-native-reqres
test('power-automate: 202 with nothing is a yes; what the platform refuses is parked with advice', () => {
  assert.deepEqual(receipt(verdict(powerAutomate, 202)), {});
  assert.equal(powerAutomate.idempotency, null);
  const schema = {
    error: {
      code: 'TriggerInputSchemaMismatch',
      message: "The input body for trigger 'manual' did not match its schema definition.",
    },
  };
  assert.equal(verdict(powerAutomate, 400, schema).type, 'parked');
  assert.match(powerAutomate.advice?.(answer(400, schema)) ?? '', /TriggerInputSchemaMismatch/);
  const gone = { error: { code: 'WorkflowNotFound', message: 'The workflow could not be found.' } };
  assert.equal(verdict(powerAutomate, 404, gone).type, 'parked');
  const none = {
    error: { code: 'NoResponse', message: 'The server did not receive a response from an upstream server.' },
  };
  assert.equal(verdict(powerAutomate, 502, none).type, 'retry');
  assert.equal(verdict(powerAutomate, 429, { error: { code: 'x' } }).type, 'retry');
});

// https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook.md
test('n8n: started is a yes, unknown webhooks are parked with what n8n says', () => {
  assert.deepEqual(receipt(verdict(n8n, 200, { message: 'Workflow was started' })), {});
  assert.deepEqual(receipt(verdict(n8n, 200, [{ reference: 'N-1' }])), { reference: 'N-1' });
  const unknown = {
    code: 404,
    message: 'The requested webhook "POST portal" is not registered.',
    hint: 'The workflow must be active for a production URL to run successfully.',
  };
  assert.equal(verdict(n8n, 404, unknown).type, 'parked');
  assert.match(n8n.advice?.(answer(404, unknown)) ?? '', /"POST portal" is not registered.*must be active/);
  assert.equal(n8n.advice?.(answer(200)), undefined);
});

// https://cookbook.nodered.org/http/create-an-http-endpoint
test('node-red: the payload sent back is a yes, an unknown path is parked', () => {
  assert.deepEqual(receipt(verdict(nodeRed, 200, feedback, feedback, 'echo')), { id: feedback.id });
  assert.equal(verdict(nodeRed, 404, '<pre>Cannot POST /portal</pre>').type, 'parked');
  assert.match(nodeRed.advice?.(answer(404)) ?? '', /http in/);
});
