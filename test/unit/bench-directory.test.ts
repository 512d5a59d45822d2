import assert from 'node:assert/strict';
import test from 'node:test';
import { makeFeed } from '../bench/directory/feed.js';
import { median, quantile } from '../bench/directory/numbers.js';
import { Oracle } from '../bench/directory/oracle.js';
import { peers } from '../bench/directory/peers.js';
import { measuredTable, seriesClaims } from '../bench/directory/report.js';
import { answerKinds, typedQueries } from '../bench/directory/script.js';
import type { Measured } from '../bench/directory/run.js';
import { readServices } from '../../src/feeds/hsds.js';

const feed = makeFeed(2000);
const oracle = new Oracle(feed.services);
const named = (name: string) => peers.find((peer) => peer.name === name)!;
const matching = (text: string) =>
  feed.services.filter((service) => JSON.stringify(service).toLowerCase().includes(text));

test('the feed of the benchmark is HSDS that reads without a complaint', () => {
  const { records: items, diagnostics } = readServices(JSON.parse(feed.bytes.toString()), { format: 'hsds' });
  assert.equal(items.length, 2000);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    items.map(({ name }) => name),
    feed.services.map(({ name }) => name),
  );
  assert.equal(items[0]?.categories[0]?.name, feed.services[0]?.categories[0]?.name);
  assert.equal(items.filter(({ languages }) => languages.includes('zh')).length, 400);
  const mean = feed.bytes.length / 2000;
  assert.ok(mean > 500 && mean < 671, `${mean} bytes each`);
});

test('a list in the order of the feed is right only to the letter', () => {
  const right = matching('housing')
    .slice(0, 20)
    .map(({ name }) => name);
  assert.ok(oracle.isAnswer(named('lit'), 'Housing', right));
  assert.ok(!oracle.isAnswer(named('lit'), 'Housing', right.slice(1)));
  assert.ok(!oracle.isAnswer(named('lit'), 'Housing', [...right].reverse()));
  assert.ok(!oracle.isAnswer(named('lit'), 'hous clinic', right), 'what stood there before');
  assert.ok(oracle.isAnswer(named('lit'), 'qqqq', []));
});

test('a ranked list is right in any order, and wrong with anything else among the first', () => {
  const right = matching('housing').map(({ name }) => name);
  const stranger = feed.services.find(({ name }) => !right.includes(name))!.name;
  const shown = right.slice(-20);
  assert.ok(oracle.isAnswer(named('kit'), 'housing', shown));
  assert.ok(!oracle.isAnswer(named('kit'), 'housing', [...shown.slice(1), stranger]));
  assert.ok(!oracle.isAnswer(named('kit'), 'housing', shown.slice(1)), 'one is missing');
});

test('a tree answers a category with what lies below, a flat list with itself only', () => {
  const below = feed.services.find(({ categories }) => categories[0]!.parentId)!;
  const parent = feed.services
    .flatMap(({ categories }) => categories)
    .find(({ id }) => id === below.categories[0]!.parentId)!;
  assert.ok(oracle.isOfCategory(named('kit'), parent.name, [below.name]));
  assert.ok(!oracle.isOfCategory(named('lit'), parent.name, [below.name]));
  assert.throws(() => oracle.isOfCategory(named('kit'), 'No such', [below.name]));
});

test('a hundred queries of each kind, and typed ones that a record answers', () => {
  for (const { kind, wanted } of answerKinds(feed.services)) {
    assert.equal(wanted.length, 100);
    for (const { text, name } of wanted)
      assert.equal(text === name, kind === 'exact', `${kind}: ${text} for ${name}`);
  }
  const [start, , inside, chinese] = typedQueries(feed.services).map((text) => text.toLowerCase());
  for (const text of [start!, inside!, chinese!]) assert.ok(!oracle.isNowhere(named('lit'), text), text);
});

test('claims are judged by medians of the same run', () => {
  const round = (first: number, p95: number): Measured => ({
    ...{ first, p95, complete: first, p50: p95, facet: p95, pageHeap: 1, workerHeap: 0 },
    ...{ loadTask: 0, keyTask: 0, keys: 50, unchanged: 0, late: 0 },
  });
  const series = (kit: Measured[]) => ({
    ...{ size: 100_000, cpu: 1 },
    rounds: new Map([
      ['kit', kit],
      ['lit', [round(100, 40)]],
      ['tabulator', [round(300, 100)]],
    ]),
  });
  const good = seriesClaims(series([round(900, 900), round(130, 50), round(130, 50)]));
  assert.equal(good.length, 6);
  assert.ok(
    good.every((line) => line.startsWith('✓')),
    good.join('\n'),
  );
  const bad = seriesClaims(series([round(301, 101)]));
  assert.deepEqual(
    bad.map((line) => line[0]),
    [...'✗✗✗✗✗✓'],
  );
  assert.match(measuredTable(series([round(150, 50)])), /^linkage-kit +150 +1\.50/m);
  assert.equal(quantile([4, 1, 3, 2], 0.5), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([7, 1]), 4);
  assert.equal(median([9, 1, 5]), 5);
});
