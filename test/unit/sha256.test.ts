import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { sha256, sha256Slowly } from '../../src/domain/sha256.js';

test('SHA-256 without crypto.subtle is that of Node, for any bytes', async () => {
  const slowly = (bytes: Uint8Array) =>
    assert.equal(sha256Slowly(bytes), createHash('sha256').update(bytes).digest('hex'));
  // Around the borders of a block the padding takes one more.
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000])
    slowly(new Uint8Array(length).fill(0xa5));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), slowly));
  assert.equal(
    await sha256(new TextEncoder().encode('abc').buffer as ArrayBuffer),
    sha256Slowly(new TextEncoder().encode('abc')),
  );
});
