import assert from 'node:assert/strict';
import test from 'node:test';
import type { Subject } from '../../src/domain/submission.js';
import { defaultConfig, resolveDestination, type Route } from '../../src/kit/kit-config.js';

const subject: Subject = {
  kind: 'service',
  id: 's1',
  name: 'Home care',
  organization: { id: 'o1', name: 'Sunshine' },
};
const all: [string, Route][] = [
  ['type:complaint', { endpoint: '/type' }],
  ['topic:t1', { endpoint: '/topic' }],
  ['subject:s1', { endpoint: '/subject' }],
  ['organization:o1', { endpoint: '/organization', name: 'Sunshine', party: 'social-organization' }],
  ['area:g1', { endpoint: '/area' }],
  ['kind:feedback', { endpoint: '/kind' }],
];
const query = {
  kind: 'feedback',
  type: 'complaint',
  topic: 't1',
  subject,
  area: 'g1',
  endpoint: '/own',
} as const;
const goesTo = (routes: [string, Route][], part: object = query) =>
  resolveDestination(
    { ...defaultConfig, endpoint: '/hub', routes: Object.fromEntries(routes) },
    part as typeof query,
  )?.endpoint;

test('the order: type, topic, subject, organization, own endpoint, area, kind, hub', () => {
  const order = [];
  for (let from = 0; from <= all.length; from++) {
    const isPastOwn = from > 4;
    order.push(goesTo(all.slice(from), isPastOwn || from === 4 ? { ...query, endpoint: undefined } : query));
  }
  assert.deepEqual(order, ['/type', '/topic', '/subject', '/organization', '/area', '/kind', '/hub']);
  assert.equal(goesTo(all.slice(4)), '/own');
});

test('a bare key is an organization or a subject', () => {
  assert.equal(goesTo([['o1', { endpoint: '/bare' }]]), '/bare');
  assert.equal(goesTo([['s1', { endpoint: '/bare' }]]), '/bare');
});

test('a route brings its name and party, and the hub its preset', () => {
  const destination = resolveDestination(
    { ...defaultConfig, preset: 'json', routes: Object.fromEntries(all) },
    { kind: 'signup', subject },
  );
  assert.deepEqual(destination, { endpoint: '/subject', preset: 'json' });
  const organization = resolveDestination(
    { ...defaultConfig, routes: Object.fromEntries(all) },
    { kind: 'signup', subject: { kind: 'organization', id: 'o1', name: 'Sunshine' } },
  );
  assert.deepEqual(organization, {
    endpoint: '/organization',
    preset: 'linkage',
    name: 'Sunshine',
    party: 'social-organization',
  });
});

test('with no endpoint anywhere there is no destination; names of Object.prototype are no routes', () => {
  assert.equal(resolveDestination(defaultConfig, { kind: 'signup' }), undefined);
  assert.equal(
    goesTo([], { kind: 'signup', subject: { kind: 'service', id: 'constructor', name: 'x' } }),
    '/hub',
  );
});
