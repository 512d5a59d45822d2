import assert from 'node:assert/strict';
import test from 'node:test';

// Builds that render on a server import them there, too.
for (const tag of ['hub', 'directory', 'signup', 'hours', 'pledge', 'feedback', 'outbox'])
  test(`${tag} can be imported where there is no document`, async () => {
    assert.equal(typeof globalThis.document, 'undefined');
    await import(`../../src/widgets/${tag}/define.js`);
  });
