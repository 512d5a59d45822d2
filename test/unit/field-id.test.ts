import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldId } from '../../src/controllers/form-controller.js';

test('ids of fields stay readable, hold no white space, and differ for every path', () => {
  assert.equal(fieldId('contact.email'), 'f-contact-email');
  const paths = [
    'ratings.Staff attitude',
    'ratings.Staff_attitude',
    'ratings.态度',
    'ratings.态 度',
    'a.b',
    'a-b',
  ];
  const odd = [...paths, 'a b', 'a_b', 'a_w_b', 'a\tb', 'a\u00a0b', 'a"b', 'a#b', 'a😀b'];
  const ids = odd.map(fieldId);
  for (const id of ids) assert.match(id, /^[\w-]+$/);
  assert.equal(new Set(ids).size, odd.length);
});
