import assert from 'node:assert/strict';
import test from 'node:test';
import { addCarried, findCarried } from '../../src/controllers/carried.js';

test('what no field takes goes out as it came, dotted keys too', () => {
  const given = { a: { b: 1, 'x.y': 2 }, list: [{ name: 'Li', age: 8 }] };
  const carried = findCarried(given, new Set(['a.b', 'list.0.name']));
  const data = { a: { b: 9 }, list: [{ name: 'Na' }] };
  addCarried(data, carried);
  assert.deepEqual(data, { a: { b: 9, 'x.y': 2 }, list: [{ name: 'Na', age: 8 }] });
});

test('no prototype is reached, whatever the keys say', () => {
  for (const text of [
    '{"__proto__.polluted":"yes"}',
    '{"__proto__":{"polluted":"yes"}}',
    '{"constructor":{"prototype":{"polluted":"yes"}}}',
    '{"a":{"__proto__":{"polluted":"yes"}}}',
  ]) {
    const data = { a: {} };
    addCarried(data, findCarried(JSON.parse(text) as Record<string, unknown>, new Set(['a.b'])));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal((data as Record<string, unknown>)['polluted'], undefined);
  }
});
