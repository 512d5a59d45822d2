import assert from 'node:assert/strict';
import test from 'node:test';
import { normalize, splitWords } from '../../src/search/normalize.js';
import { facetNames as allFacets, type FacetName } from '../../src/domain/service-search.js';
import { buildIndex, searchSteps } from '../support/search.js';
import { runAtOnce } from '../../src/search/sliced.js';
import { generateServices, random } from '../support/generated-services.js';

/** Those that the generated services have values of. */
const facetNames = allFacets.filter((name) => !['open', 'age', 'accessibility'].includes(name));
const services = generateServices(13_355, { seed: 20 });
const index = buildIndex(services);
const english = services.flatMap((_, at) => (at % 5 === 4 ? [] : [at]));
const chinese = services.flatMap((_, at) => (at % 5 === 4 ? [at] : []));
const find = (text: string) => runAtOnce(searchSteps(index, { words: splitWords(text), few: 3 }));

/** How many of 100 services are among the first ten for what is asked about them. */
function found(from: number[], seed: number, ask: (name: string, next: () => number) => string): number {
  const next = random(seed);
  let count = 0;
  for (let round = 0; round < 100; round++) {
    const at = from[Math.floor(next() * from.length)]!;
    if (find(ask(services[at]!.name, next)).indices.subarray(0, 10).includes(at)) count++;
  }
  return count;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** One slip: a letter other, more, less, or two swapped. */
function slip(word: string, next: () => number): string {
  for (;;) {
    const at = Math.floor(next() * word.length);
    const letter = LETTERS[Math.floor(next() * 26)]!;
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const made = [
      `${before}${letter}${after}`,
      `${before}${letter}${word[at]}${after}`,
      `${before}${after}`,
      `${before}${after.slice(0, 1)}${word[at]}${after.slice(1)}`,
    ][Math.floor(next() * 4)]!;
    if (made !== word && made) return made;
  }
}

test('100 of 100 whole names, beginnings, parts of words and parts of Chinese names', () => {
  assert.equal(
    found(english, 1, (name) => name),
    100,
  );
  assert.equal(
    found(chinese, 2, (name) => name),
    100,
  );
  assert.equal(
    found(english, 3, (name) => name.split(' ').slice(0, 2).join(' ').slice(0, -1)),
    100,
  );
  // Two words from within, so that the answer is one of few.
  const inner = (name: string) =>
    name
      .split(' ')
      .slice(0, 2)
      .map((word) => word.slice(1))
      .join(' ');
  assert.equal(found(english, 4, inner), 100);
  assert.equal(
    found(chinese, 5, (name) => name.slice(1, 5)),
    100,
  );
});

test('at least 90 of 100 slips in whole names, and in the one word that tells a name apart', (context) => {
  const inName = (name: string, next: () => number) => {
    const words = name.split(' ');
    const at = Math.floor(next() * words.length);
    return words.map((word, other) => (other === at ? slip(word, next) : word)).join(' ');
  };
  const inWord = (name: string, next: () => number) => slip(name.split(' ')[0]!.toLowerCase(), next);
  const figures = [6, 7, 8].map((seed) => [found(english, seed, inName), found(english, seed, inWord)]);
  context.diagnostic(`whole names and single words, of 100 each: ${figures.join(' · ')}`);
  for (const [names, words] of figures) {
    assert.ok(names! >= 90, `${names} whole names`);
    assert.ok(words! >= 90, `${words} single words`);
  }
});

test('finds just what a scan of the texts finds, word by word', () => {
  const texts = services.map((service) =>
    normalize(
      [
        service.name,
        service.organization?.name ?? '',
        ...service.categories.map(({ name }) => name),
        service.description ?? '',
        ...service.audience,
        ...service.areas,
        ...service.languages,
        ...service.locations.map(({ address }) => address ?? ''),
      ].join('\n'),
    ),
  );
  const next = random(9);
  let hits = 0;
  for (let round = 0; round < 150; round++) {
    const words = Array.from({ length: 1 + (round % 2) }, () => {
      const tokens = splitWords(texts[Math.floor(next() * texts.length)]!);
      const token = tokens[Math.floor(next() * tokens.length)]!;
      const start = Math.floor(next() * token.length);
      return token.slice(start, start + 1 + Math.floor(next() * 4));
    });
    const plain = words.flatMap((word) => splitWords(word));
    const expected = texts.flatMap((text, at) => (plain.every((word) => text.includes(word)) ? [at] : []));
    const { indices } = runAtOnce(searchSteps(index, { words }));
    assert.deepEqual(
      [...indices].sort((a, b) => a - b),
      expected,
      words.join(' '),
    );
    hits += expected.length;
  }
  assert.ok(hits > 1000);
});

test('typing on gives what asking an index that remembers nothing gives', () => {
  const some = services.slice(0, 300);
  const remembering = buildIndex(some);
  for (const at of [0, 100, 204]) {
    const { name } = some[at]!;
    for (let end = 1; end <= name.length; end++) {
      const words = splitWords(name.slice(0, end));
      const fresh = runAtOnce(searchSteps(buildIndex(some), { words }));
      assert.ok(fresh.indices.includes(at));
      assert.deepEqual(runAtOnce(searchSteps(remembering, { words })), fresh, words.join(' '));
    }
  }
});

test('counts are those of asking for each value by itself', () => {
  const next = random(11);
  const valueOf = (name: FacetName) => {
    const { values } = index.facets[name];
    return values[Math.floor(next() * values.length)]!.value;
  };
  for (let round = 0; round < 12; round++) {
    const names = facetNames.filter(() => next() < 0.4);
    const facets = Object.fromEntries(names.map((name) => [name, [valueOf(name), valueOf(name)]]));
    const words = round % 2 ? ['care'] : [];
    const { counts } = runAtOnce(searchSteps(index, { words, facets }));
    for (const name of facetNames) {
      const position = Math.floor(next() * index.facets[name].values.length);
      const { value } = index.facets[name].values[position]!;
      const alone = runAtOnce(searchSteps(index, { words, facets: { ...facets, [name]: [value] } }));
      assert.equal(counts[name][position], alone.total, `${name} ${value}`);
    }
  }
});
