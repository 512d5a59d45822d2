import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service } from '../../src/domain/service.js';
import { buildFacets } from '../../src/search/service-facets.js';
import { buildIndex, query } from '../../src/search/service-index.js';
import {
  arrange,
  daysSinceChecked,
  facetOptions,
  facetTree,
  languageName,
  narrowest,
  readableUrl,
  readValue,
  subjectOf,
  telephoneHref,
  toggleValue,
  type FacetOption,
} from '../../src/widgets/directory/directory-data.js';
import { describeSchedules } from '../../src/domain/service-hours.js';
import {
  currentLines,
  dayNames,
  openTimes,
  shortHours,
} from '../../src/widgets/directory/directory-hours.js';

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id,
  categories: [],
  audience: [],
  areas: [],
  delivery: [],
  phones: [],
  contacts: [],
  locations: [],
  schedules: [],
  languages: [],
  ...more,
});

const older = { id: 'older', name: 'Older people' };
const meals = { id: 'meals', name: 'Meals', parentId: 'older' };
const care = { id: 'care', name: 'Home care', parentId: 'older' };
const law = { id: 'law', name: 'Law' };
const services = [
  service('a', { categories: [meals] }),
  service('b', { categories: [care] }),
  service('c', { categories: [care] }),
  service('d', { categories: [law] }),
];
const index = buildIndex(services, [older]);
const facet = index.facets.category;
const base = query(index, {}).counts.category;
const tree = facetTree(facet, base);
const shape = (options: FacetOption[]): unknown =>
  options.map(({ label, count, options: below }) =>
    below.length ? [label, count, shape(below)] : [label, count],
  );

/** A tree too large to be open at once. */
function largeFacet() {
  const many = Array.from({ length: 6 }, (_, at) => ({ id: `k${at}`, name: `Kind ${at}` }));
  const below = many.map(({ id, name }) => ({ id: `${id}x`, name: `${name} x`, parentId: id }));
  const all = below.map((category) => service(category.id, { categories: [category] }));
  return { all, facet: buildFacets(all, many).category };
}

test('a facet is a tree with the values of most services first', () => {
  assert.deepEqual(tree.get(''), ['older', 'law']);
  assert.deepEqual(tree.get('older'), ['care', 'meals']);
});

test('a small tree shows all its levels, with counts that follow the words', () => {
  assert.deepEqual(shape(facetOptions(facet, tree, base, [])), [
    [
      'Older people',
      3,
      [
        ['Home care', 2],
        ['Meals', 1],
      ],
    ],
    ['Law', 1],
  ]);
  const found = query(index, { words: ['d'] }).counts.category;
  assert.deepEqual(shape(facetOptions(facet, tree, found, [])), [['Law', 1]]);
});

test('what is chosen stays, even where nothing matches it any more', () => {
  const none = new Map<string, number>();
  assert.deepEqual(shape(facetOptions(facet, tree, none, ['meals'])), [['Older people', 0, [['Meals', 0]]]]);
});

test('a large tree opens beneath what is chosen only', () => {
  const { all, facet: large } = largeFacet();
  const counts = query(buildIndex(all), {}).counts.category;
  const grown = new Map(large.values.map(({ value }) => [value, counts.get(value) ?? 1]));
  const largeTree = facetTree(large, grown);
  assert.ok(facetOptions(large, largeTree, grown, []).every(({ options }) => !options.length));
  const opened = facetOptions(large, largeTree, grown, ['k2']).filter(({ options }) => options.length);
  assert.deepEqual(shape(opened), [['Kind 2', 1, [['Kind 2 x', 1]]]]);
});

test('a chosen value below another stands for it; taking the upper one away takes both', () => {
  assert.deepEqual(toggleValue(facet, ['older'], 'care'), ['older', 'care']);
  assert.deepEqual(narrowest(facet, ['older', 'care', 'law']), ['care', 'law']);
  assert.deepEqual(toggleValue(facet, ['older', 'care', 'law'], 'older'), ['law']);
  assert.deepEqual(toggleValue(facet, ['older', 'care'], 'care'), ['older']);
});

test('categories that are each other’s parents do not hang', () => {
  const loop = [
    { id: 'x', name: 'X', parentId: 'y' },
    { id: 'y', name: 'Y', parentId: 'x' },
  ];
  const { category } = buildFacets([service('s', { categories: loop })], []);
  assert.deepEqual(narrowest(category, ['x']), ['x']);
  assert.deepEqual(
    facetOptions(
      category,
      facetTree(
        category,
        new Map([
          ['x', 1],
          ['y', 1],
        ]),
      ),
      new Map(),
      ['x'],
    ),
    [],
  );
});

test('the page’s own come first, then the area’s and those for every area', () => {
  const list = [
    service('far', { areas: ['North'] }),
    service('all'),
    service('near', { areas: ['South'] }),
    service('own', { areas: ['North'] }),
  ];
  const order = (area: string, ids: string[]) =>
    Array.from(
      arrange(Uint32Array.of(0, 1, 2, 3), list, { area, highlightIds: new Set(ids) }),
      (at) => list[at]!.id,
    );
  assert.deepEqual(order('', []), ['far', 'all', 'near', 'own']);
  assert.deepEqual(order('south', []), ['all', 'near', 'far', 'own']);
  assert.deepEqual(order('south', ['own']), ['own', 'all', 'near', 'far']);
});

test('a service becomes a subject with its organization', () => {
  assert.deepEqual(
    subjectOf(service('s', { name: 'Meals', party: 'charity', organization: { id: 'o', name: 'Sun' } })),
    {
      kind: 'service',
      id: 's',
      name: 'Meals',
      organization: { id: 'o', name: 'Sun', party: 'charity' },
    },
  );
  assert.deepEqual(subjectOf(service('s')), { kind: 'service', id: 's', name: 's' });
});

test('phones are dialled with extension, without the national nought, and not at all without digits', () => {
  assert.equal(telephoneHref({ number: '+44 (0)20 7946 0000', extension: '12' }), 'tel:+442079460000;ext=12');
  assert.equal(telephoneHref({ number: '０７５５-2345' }), 'tel:07552345');
  assert.equal(telephoneHref({ number: '*31#12' }), 'tel:*31%2312');
  assert.equal(telephoneHref({ number: 'ask us', extension: 'x' }), undefined);
});

test('languages are named in the language of the page, free text as it stands', () => {
  assert.equal(languageName('eng', 'en'), 'English');
  assert.equal(languageName('zh-Hans', 'en'), 'Simplified Chinese');
  assert.equal(languageName('粤语', 'en'), '粤语');
  assert.equal(languageName('British Sign Language', 'en'), 'British Sign Language');
});

test('a web address is shown without its scheme', () => {
  assert.equal(readableUrl('https://www.sun.example/help/'), 'sun.example/help');
});

test('the age of a record is whole days', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  assert.equal(daysSinceChecked(service('s', { checked: '2026-11-10' }), now), 10);
  assert.equal(daysSinceChecked(service('s'), now), undefined);
});

test('value is read leniently', () => {
  assert.deepEqual(readValue({ query: 'meals', open: 7, category: 'older', party: ['charity'], other: 1 }), {
    words: 'meals',
    open: '7',
    chosen: { category: ['older'], party: ['charity'] },
  });
  assert.deepEqual(readValue(null), { words: '', open: '', chosen: {} });
});

test('opening hours are worded in the language of the page', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const week = { byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:30' };
  const [line] = describeSchedules([week]);
  assert.equal(dayNames(line!.ranges, 'en', 'long'), 'Monday–Friday');
  assert.equal(openTimes(line!, 'en-GB'), '9:00 – 17:30');
  assert.equal(openTimes({ ...line!, closes: '24:00' }, 'en-GB'), '9:00 – 0:00');
  assert.equal(shortHours([week], 'zh-Hans', now), '周一–周五 9:00 – 17:30');
  assert.equal(shortHours([{ description: 'By appointment' }], 'en', now), 'By appointment');
});

test('hours that have run out are left out', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const over = { byday: 'MO', opensAt: '09:00', validTo: '2026-11-18' };
  assert.equal(currentLines(describeSchedules([over]), now).length, 0);
  assert.equal(currentLines(describeSchedules([{ ...over, validTo: '2026-11-20' }]), now).length, 1);
});
