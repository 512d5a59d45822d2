import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { serviceSchema } from '../../src/domain/service.js';
import type { Diagnostic } from '../../src/feeds/feed.js';
import { applyFieldMap, valueAt } from '../../src/feeds/field-map.js';
import { readMappedServices } from '../../src/feeds/flat-services.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const options = { format: 'auto' };

test('keys that are dotted themselves are found by the same paths', () => {
  const flat = { 'va.title': 'A', 'va.source.name': 'Office', 'va.steps.0': 'x', other: 1, 'other.deep': 2 };
  assert.equal(valueAt(flat, 'va.title'), 'A');
  assert.deepEqual(valueAt(flat, '*.title'), ['A']);
  assert.deepEqual(valueAt(flat, '/*/source/name'), ['Office']);
  assert.deepEqual(valueAt(flat, 'va.steps.*'), ['x']);
  assert.equal(valueAt(flat, 'other'), 1);
  assert.equal(valueAt(flat, 'other.deep'), 2);
  assert.equal(valueAt(flat, 'va.none'), undefined);
  assert.equal(valueAt({ nested: { title: 1 }, 'nested.title': 2 }, '/nested/title'), 1);
});

test('{lang} is the best language there is, as a key or a part of one', () => {
  const source = {
    es: { t: 'Hola' },
    en: { t: 'Hello' },
    'zh-Hans': { t: '你好' },
    name_en: 'Help',
    name_es: 'Ayuda',
    name_short: 'X',
    meta: { t: 'no' },
  };
  assert.equal(valueAt(source, '{lang}.t', 'es-MX'), 'Hola');
  assert.equal(valueAt(source, '{lang}.t', 'zh-CN'), '你好');
  assert.equal(valueAt(source, '{lang}.t', 'fr'), 'Hello');
  assert.equal(valueAt(source, '{lang}.t'), 'Hello');
  assert.equal(valueAt(source, '/{lang}/t', 'es'), 'Hola');
  assert.equal(valueAt(source, 'name_{lang}', 'es'), 'Ayuda');
  assert.equal(valueAt(source, 'name_{lang}', 'fr'), 'Help');
  assert.equal(valueAt(source, 'title_{lang}', 'fr'), undefined);
  assert.equal(valueAt({ '{lang}': 1 }, '{lang}', 'en'), 1);
});

test('# is the key itself', () => {
  assert.deepEqual(valueAt({ 'va-pension.title': 'A', 'va-pension.text': 'B' }, '*.title.#'), ['title']);
  assert.deepEqual(valueAt({ 'va-pension.title': 'A', 'va-pension.text': 'B' }, '*.#'), ['va-pension']);
  assert.deepEqual(valueAt({ a: { n: 1 }, b: { n: 2 } }, '*.#'), ['a', 'b']);
  assert.equal(valueAt({ a: { '#': 5 } }, 'a.#'), 5);
});

test('items in one language of several', () => {
  const feed = {
    en: { benefits: { p: { title: 'Pension' }, f: { title: 'Flag' } } },
    es: { benefits: { p: { title: 'Pensión' } } },
  };
  const map = { items: '{lang}.benefits', name: 'title' };
  assert.deepEqual(applyFieldMap(feed, map, { lang: 'es' }), [{ name: 'Pensión' }]);
  assert.deepEqual(applyFieldMap(feed, map, { lang: 'en-GB' }), [{ name: 'Pension' }, { name: 'Flag' }]);
});

test('what a map does not find is said, and so is a feed that is none', () => {
  const said = (input: unknown, fieldMap: Record<string, string>) =>
    readMappedServices(input, { ...options, fieldMap }).diagnostics;
  assert.deepEqual(said({ rows: [] }, { items: 'data.rows', name: 'n' }), [
    { field: 'items', message: 'nothing stands at "data.rows"' },
  ]);
  assert.deepEqual(said({ rows: [] }, { items: 'rows', name: 'n' }), []);
  assert.match(said('<html>', { name: 'n' })[0]!.message, /not JSON/);
  assert.equal(said('<html>', { name: 'n' }).length, 1);
  const diagnostics: Diagnostic[] = [];
  applyFieldMap([{ n: 1 }], { name: 'n' }, { diagnostics });
  assert.deepEqual(diagnostics, []);
});

test('hostile JSON through a map: depth is refused, text stays text, paths reach no prototype', () => {
  const map = { name: 'n', description: '*.d', id: '/i', url: 'u' };
  const read = (input: unknown) => readMappedServices(input, { ...options, fieldMap: map });
  const bomb = `[${'{"n":'.repeat(10_000)}1${'}'.repeat(10_000)}]`;
  assert.deepEqual(read(bomb), { records: [], diagnostics: [{ message: 'nested deeper than 32 levels' }] });
  const { records } = read(
    `[{"__proto__":{"n":"x"},"__proto__.n":"y","constructor.prototype.polluted":1,"n":"<b onclick=x>","i":"__proto__","u":"javascript:x"},
      {"n":"${'n'.repeat(1_000_000)}","${'a.'.repeat(50_000)}d":"deep"}]`,
  );
  assert.equal(({} as Record<string, unknown>)['n'], undefined);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.deepEqual(
    [records[0]!.id, records[0]!.name, records[0]!.url],
    ['__proto__', '<b onclick=x>', undefined],
  );
  assert.equal(records[1]!.name.length, 300);
  for (const path of [
    '__proto__.toString',
    'constructor.name',
    '*.constructor',
    '__proto__.*',
    'a.__proto__.b',
  ])
    assert.ok(
      [undefined, 0].includes((valueAt({ a: 1, 'a.b': 2 }, path) as unknown[] | undefined)?.length),
      path,
    );
  const many = read(Array.from({ length: 200_001 }, (_, at) => ({ n: 'A', i: at })));
  assert.deepEqual(
    [many.records.length, many.diagnostics[0]],
    [200_000, { message: 'only the first 200000 records are read' }],
  );
});

const benefits = (name: string, run: (folder: (path: string) => Record<string, unknown>) => void) =>
  test(name, (context) => {
    const base = `${root}benefits-usa-en-es/locales/`;
    if (!existsSync(base)) return context.skip('../shared/data is absent');
    run((path) =>
      Object.fromEntries(
        readdirSync(base + path).map((file) => [
          file.replace('.json', ''),
          JSON.parse(readFileSync(`${base}${path}/${file}`, 'utf8')) as unknown,
        ]),
      ),
    );
  });
const benefitMap = {
  id: '*.#',
  name: '*.title',
  description: '*.summary',
  organization: '*.source.name',
  url: '*.source.link',
};

benefits('USA benefits: one map for every file, in both languages', (folder) => {
  const feed = { en: folder('en/benefits'), es: folder('es/benefits') };
  const read = (lang: string) => {
    const page = readMappedServices(feed, { ...options, lang, fieldMap: { items: '{lang}', ...benefitMap } });
    for (const record of page.records) assert.deepEqual(serviceSchema.parse(record), record);
    assert.deepEqual(page.diagnostics, []);
    return new Map(page.records.map((record) => [record.id, record]));
  };
  const [en, es] = [read('en'), read('es-US')];
  assert.deepEqual([en.size, es.size], [79, 71]);
  assert.deepEqual(
    [en, es].map((records) => {
      const { name, organization, url } = records.get('va-pension')!;
      return [name, organization!.name, url];
    }),
    [
      ["Veteran's Pension", 'U.S. Department of Veteran Affairs', 'https://www.va.gov/pension/how-to-apply/'],
      [
        'Pensión para veteranos',
        'Departamento de Asuntos de los Veteranos de EE.UU. (VA)',
        'https://www.va.gov/pension/how-to-apply/',
      ],
    ],
  );
  assert.match(es.get('va-pension')!.description!, /veteranos de guerra/);
});

benefits('USA benefits: a file, and files in lines', (folder) => {
  const files = Object.values(folder('en/benefits'));
  const read = (input: unknown) => readMappedServices(input, { ...options, fieldMap: benefitMap }).records;
  assert.deepEqual(
    read(JSON.stringify(files[0])).map(({ id }) => id),
    ['cms-childrens-health-insurance-program-child'],
  );
  assert.equal(read(files.map((file) => JSON.stringify(file)).join('\n')).length, 79);
});
