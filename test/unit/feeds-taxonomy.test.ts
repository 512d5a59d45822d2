import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import {
  readTaxonomyTerms,
  subtreeIds,
  taxonomyTree,
  termPath,
  treeTerms,
} from '../../src/feeds/taxonomy.js';
import type { TaxonomyNode } from '../../src/feeds/taxonomy.js';
import { readTaxonomyXml } from '../../src/feeds/taxonomy-xml.js';
import type { Diagnostic } from '../../src/feeds/feed.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** `a(b(c) d)`: a tree at a glance. */
const shape = (nodes: TaxonomyNode[]): string =>
  nodes.map(({ id, children }) => (children.length ? `${id}(${shape(children)})` : id)).join(' ');
const terms = (source: string) =>
  source.split(' ').map((pair) => {
    const [id = '', parentId] = pair.split('<');
    return { id, name: id.toUpperCase(), ...(parentId && { parentId }) };
  });

test('parent ids make a tree, in any order', () => {
  const tree = taxonomyTree(terms('c<b a b<a d<a e'));
  assert.equal(shape(tree.roots), 'a(b(c) d) e');
  assert.deepEqual(
    termPath(tree, 'c').map(({ name }) => name),
    ['A', 'B', 'C'],
  );
  assert.deepEqual(subtreeIds(tree, 'a'), ['a', 'b', 'c', 'd']);
  assert.deepEqual([termPath(tree, 'x'), subtreeIds(tree, 'x')], [[], []]);
  assert.deepEqual(treeTerms(tree)[2], { id: 'c', name: 'C', parentId: 'b' });
});

test('circles are opened, orphans become roots, a second term of an id is left out', () => {
  const diagnostics: Diagnostic[] = [];
  const tree = taxonomyTree(terms('a<c b<a c<b d<b self<self o<gone p<o a h<y y<z z<y'), diagnostics);
  assert.equal(shape(tree.roots), 'a(b(c d)) self o(p) y(h z)');
  assert.deepEqual(diagnostics, [
    { record: 'a', field: 'id', message: 'id is taken by an earlier record' },
    { record: 'a', field: 'parent_id', message: 'is above itself (2 terms)' },
    { record: 'o', field: 'parent_id', message: 'names a term that is not there' },
  ]);
});

test('no term is lost, and all paths end, whatever the parents are', () => {
  const id = fc.integer({ min: 0, max: 60 }).map(String);
  const list = fc.uniqueArray(fc.record({ id, name: id, parentId: id }), {
    selector: (term) => term.id,
    maxLength: 60,
  });
  fc.assert(
    fc.property(list, (given) => {
      const tree = taxonomyTree(given);
      const ids = tree.roots.flatMap((node) => subtreeIds(tree, node.id));
      assert.deepEqual(ids.toSorted(), given.map((term) => term.id).toSorted());
      for (const each of ids) assert.ok(termPath(tree, each).length <= 32);
    }),
  );
});

test('long chains, wide levels and strange ids neither freeze nor pollute', () => {
  const diagnostics: Diagnostic[] = [];
  const chain = Array.from({ length: 10_000 }, (_, at) => ({
    id: `t${at}`,
    name: 'T',
    parentId: `t${at - 1}`,
  }));
  const started = performance.now();
  for (const order of [chain, chain.toReversed()]) {
    const tree = taxonomyTree(order, diagnostics);
    assert.equal(tree.roots.length, 1);
    assert.equal(subtreeIds(tree, 't0').length, 10_000);
    assert.equal(termPath(tree, 't9999').length, 32);
    assert.ok(diagnostics.some(({ message }) => message === 'is nested deeper than 32 levels (9968 terms)'));
  }
  const wide = Array.from({ length: 200_001 }, (_, at) => ({ id: `w${at}`, name: 'W', parentId: 'w0' }));
  assert.equal(taxonomyTree(wide, diagnostics).nodes.size, 200_000);
  assert.equal(diagnostics.at(-1)!.message, 'only the first 200000 records are read');
  assert.ok(performance.now() - started < 60_000);
  const tree = taxonomyTree(terms('__proto__<constructor constructor'));
  assert.equal(shape(tree.roots), 'constructor(__proto__)');
});

test('HSDS lists of terms: page, array, lines, 1.x and 2.x columns', () => {
  const page = {
    contents: [
      { id: 1, name: { en: 'Food', es: 'Comida' }, taxonomy: 'kinds' },
      { taxonomy_id: '2', term: 'Meals', parent_id: 1 },
      { code: 'c', name: '<b>Soup</b>', parent: { id: 2 } },
      { id: 4 },
      'x',
    ],
  };
  const { tree, diagnostics } = readTaxonomyTerms(page, { lang: 'es' });
  assert.equal(shape(tree.roots), '1(2(c))');
  assert.deepEqual([tree.nodes.get('1')!.name, tree.nodes.get('1')!.group], ['Comida', 'kinds']);
  assert.equal(tree.nodes.get('c')!.name, '<b>Soup</b>');
  assert.deepEqual(
    diagnostics.map(({ record, field }) => [record, field]),
    [
      [4, 'name'],
      [5, 'name'],
    ],
  );
  assert.equal(
    shape(readTaxonomyTerms('{"id":"a","name":"A"}\n{"id":"b","name":"B","parent_id":"a"}').tree.roots),
    'a(b)',
  );
  const bomb = `${'{"parent":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  assert.deepEqual(readTaxonomyTerms(bomb).diagnostics[0], { message: 'nested deeper than 32 levels' });
  const proto = readTaxonomyTerms(
    `[{"__proto__":{"polluted":1},"id":"__proto__","name":"${'n'.repeat(1_000_000)}"}]`,
  );
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.equal(proto.tree.nodes.get('__proto__')!.name.length, 300);
});

test('XML: elements with a title are terms, nested as they stand', () => {
  const { tree, diagnostics } = readTaxonomyXml(`<?xml version="1.0"?>
    <!DOCTYPE taxonomy><!-- <top_level id="0" title="No"/> -->
    <taxonomy><version>2</version>
      <services>
        <descriptions><category id="1" title="words">Not a term</category></descriptions>
        <top_level id="1" title="Food &amp; drink"><second_level id='2' title='"Meals"'/>
          <second_level id="3" title="Pantry"><third_level id="4" title="Milk"></third_level></second_level>
        </top_level>
      </services>
      <situations><top_level id="5" title="Age > 60"/></situations>
    </taxonomy>`);
  assert.deepEqual(diagnostics, []);
  assert.equal(shape(tree.roots), '1(2 3(4)) 5');
  assert.deepEqual(
    [...tree.nodes.values()].map(({ name, group }) => [name, group]),
    [
      ['Food & drink', 'services'],
      ['"Meals"', 'services'],
      ['Pantry', 'services'],
      ['Milk', 'services'],
      ['Age > 60', 'situations'],
    ],
  );
});

test('XML that is broken is read as far as it makes sense', () => {
  const { tree, diagnostics } = readTaxonomyXml(
    '<t><g></x><a id="1" title="A"></b><b id="2" title="B"></a>< <c id=3 title=C><d title="D"/>' +
      '<e id="2" title="Other"/><e id="2" title="Other"/></g>',
  );
  assert.equal(shape(tree.roots), '1(2) D 2 Other');
  assert.deepEqual(diagnostics, [
    { record: '2', field: 'id', message: 'is the id of two terms; "Other" is given another' },
    { record: '2', field: 'id', message: 'is the id of two terms; "Other" is given another' },
  ]);
  for (const nothing of ['', '<', '<!--', '<a', '{"a":1}', '<a><b/></a>', '<![CDATA[<x title="A"/>'])
    assert.deepEqual(readTaxonomyXml(nothing).diagnostics, [{ message: 'holds no terms' }]);
});

test('hostile XML: markup stays text, depth is refused, entities expand nothing, no input takes long', () => {
  const { tree } = readTaxonomyXml(
    `<!DOCTYPE t [<!ENTITY a "&#x41;"><!ENTITY b "&a;&a;">]><t><g><x id="__proto__" title="&lt;img src=x onerror=alert(1)&gt;"/>
    <x id="constructor" __proto__="1" title="${'n'.repeat(1_000_000)}"/><x id="e" title="&b;"/></g></t>`,
  );
  assert.deepEqual(
    [...tree.nodes].map(([id, { name }]) => [id, name.slice(0, 30).trim()]),
    [
      ['__proto__', '<img src=x onerror=alert(1)>'],
      ['constructor', 'n'.repeat(30)],
      ['e', '&b;'],
    ],
  );
  assert.equal(tree.nodes.get('constructor')!.name.length, 300);
  const deep = readTaxonomyXml('<a title="A">'.repeat(10_000));
  assert.deepEqual(
    [deep.tree.nodes.size, deep.diagnostics],
    [0, [{ message: 'nested deeper than 32 levels' }]],
  );
  const started = performance.now();
  for (const piece of [
    '<',
    '<a ',
    '<a b="',
    '<a b="c" ',
    '</a>',
    '<!--',
    '<a>',
    '<![CDATA[',
    "<a b='c' d",
    ' ',
    '<a',
  ])
    readTaxonomyXml(piece.repeat(Math.floor(2_000_000 / piece.length)));
  readTaxonomyXml(`<a${' '.repeat(1_000_000)}`);
  readTaxonomyXml(`<a${' b="c"'.repeat(200_000)}`);
  const many = readTaxonomyXml(
    `<t>${Array.from({ length: 200_002 }, (_, at) => `<x title="${at}"/>`).join('')}</t>`,
  );
  assert.equal(many.tree.nodes.size, 200_000);
  assert.equal(many.diagnostics.at(-1)!.message, 'only the first 200000 records are read');
  assert.ok(performance.now() - started < 60_000);
});

const real = (name: string, run: (load: (file: string) => string) => void) =>
  test(name, (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    run((file) => readFileSync(root + file, 'utf8'));
  });

real('Open Eligibility: 385 terms in two groups, four levels', (load) => {
  const { tree, diagnostics } = readTaxonomyXml(load('open-eligibility-taxonomy/taxonomy.xml'));
  assert.equal(tree.nodes.size, 385);
  const levels = [0, 0, 0, 0];
  for (const id of tree.nodes.keys()) levels[termPath(tree, id).length - 1]!++;
  // One third_level stands right below a top_level.
  assert.deepEqual(levels, [33, 133, 161, 58]);
  assert.deepEqual(
    ['services', 'situations'].map((group) => tree.roots.filter((node) => node.group === group).length),
    [11, 22],
  );
  assert.deepEqual(
    termPath(tree, '1115').map(({ name }) => name),
    ['Emergency', 'Emergency Payments', 'Help Pay for Healthcare'],
  );
  assert.equal(subtreeIds(tree, '1102').length, 9);
  assert.deepEqual(
    diagnostics.map(({ record, field }) => [record, field]),
    [['1206', 'id']],
  );
});

real('HSDS: lists of terms of every version', (load) => {
  for (const version of ['hsds-3.0', 'hsds-3.1', 'oruk-3']) {
    const { tree } = readTaxonomyTerms(load(`${version}-examples/taxonomy_term_list.json`));
    assert.ok(tree.nodes.size >= 1, version);
  }
});
