import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { HsdsService } from '../../demo/data/build-services.js';
import { generateServices } from '../../demo/data/generate-services.js';
import { openDatabase, type Database } from '../../demo/server/database.js';
import { readQuery } from '../../demo/server/service-query.js';
import { ServiceSearch, type Page } from '../../demo/server/service-search.js';
import { hasHan, normalize, splitWords } from '../../src/search/normalize.js';
import { random } from './generated-services.js';

interface Plain {
  id: string;
  names: string;
  organization: string;
  terms: string;
  text: string;
  tokens: string[];
  facets: Record<string, string[]>;
  ages: [number, number];
  place?: { latitude: number; longitude: number };
}

interface Generated extends HsdsService {
  description: string;
  organization: { name: string };
  attributes: {
    taxonomy_term: { id: string; code: string; name: string; parent_id?: string; taxonomy: string };
  }[];
  languages: { name: string }[];
  cost_options?: object[];
  minimum_age?: number;
  maximum_age?: number;
  service_at_locations: { location: { latitude: number; longitude: number } }[];
}

/** What a filter over plain arrays needs: the answer of the server is held against it. */
function plainOf(services: HsdsService[]): Plain[] {
  const parents = new Map<string, string | undefined>();
  for (const { attributes } of services as Generated[])
    for (const { taxonomy_term: term } of attributes) parents.set(term.id, term.parent_id);
  const pathOf = (id: string | undefined): string[] => (id ? [id, ...pathOf(parents.get(id))] : []);
  const spaced = (text: string) =>
    ` ${normalize(text)
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean)
      .join(' ')}`;
  return (services as Generated[]).map((service) => {
    const terms = service.attributes.map(({ taxonomy_term: term }) => term);
    const named = (taxonomy: string) =>
      terms.filter((term) => term.taxonomy === taxonomy).map((term) => term.name);
    const text = normalize(
      [service.name, service.organization.name, ...terms.map((term) => term.name), service.description].join(
        '\n',
      ),
    );
    const [place] = service.service_at_locations;
    return {
      id: service.id,
      names: spaced(service.name),
      organization: spaced(service.organization.name),
      terms: spaced(terms.map((term) => term.name).join(' ')),
      text,
      tokens: text.split(/[^\p{L}\p{N}\p{M}]+/u),
      facets: {
        category: terms.filter((term) => term.taxonomy === 'generated').flatMap((term) => pathOf(term.id)),
        party: named('party'),
        audience: named('audience'),
        area: named('area'),
        delivery: named('delivery'),
        language: service.languages.map(({ name }) => name),
        cost: service.cost_options ? ['free'] : [],
      },
      ages: [service.minimum_age ?? 0, service.maximum_age ?? Infinity],
      ...(place && { place: place.location }),
    };
  });
}

const holds = (service: Plain, word: string): boolean =>
  word.length < 3 && !hasHan(word)
    ? service.tokens.some((token) => token.startsWith(word))
    : service.text.includes(word);

const rankOf = (service: Plain, words: string[]): number =>
  words
    .map((word) =>
      [service.names.includes(` ${word}`), service.names, service.organization, service.terms].findIndex(
        (text) => (typeof text === 'string' ? text.includes(word) : text),
      ),
    )
    .reduce((sum, rank) => sum + (rank < 0 ? 4 : rank), 0);

type Chosen = Record<string, string[]>;

function naive(services: Plain[], search: string, chosen: Chosen = {}, age?: number): string[] {
  const words = splitWords(search);
  return services
    .filter(
      (service) =>
        words.every((word) => holds(service, word)) &&
        Object.entries(chosen).every(([facet, values]) =>
          values.some((value) => service.facets[facet]!.includes(value)),
        ) &&
        (age === undefined || (service.ages[0] <= age && age <= service.ages[1])),
    )
    .map((service) => ({ service, rank: rankOf(service, words) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ service }) => service.id);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip: a letter other, more, less, or two swapped. */
function slip(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const letter = LETTERS[Math.floor(next() * 26)]!;
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return [
    `${before}${letter}${after}`,
    `${before}${letter}${word[at]}${after}`,
    `${before}${after}`,
    `${before}${after.slice(0, 1)}${word[at]}${after.slice(1)}`,
  ][Math.floor(next() * 4)]!;
}

/** What `/api/services` answers, over so many services, on PGlite or the server of DATABASE_URL. */
export function servicesSuite(count: number): void {
  describe(`${count.toLocaleString('en')} services in PostgreSQL`, () => {
    const services = generateServices(count);
    const plain = plainOf(services);
    const next = random(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
    const took: number[] = [];
    const server = process.env['DATABASE_URL'] || undefined;
    const schema = `services_test_${process.pid}`;
    let database: Database;
    let search: ServiceSearch;
    const ask = async (query: Record<string, string | string[]>): Promise<Page> => {
      const parameters = new URLSearchParams();
      for (const [name, values] of Object.entries(query))
        for (const value of [values].flat()) parameters.append(name, value);
      const start = performance.now();
      const page = await search.find(services, readQuery(parameters));
      took.push(performance.now() - start);
      return page;
    };
    const ids = ({ contents }: Page) => contents.map(({ id }) => id);

    before(async () => {
      database = await openDatabase(server ?? 'memory://', { schema: server && schema });
      search = new ServiceSearch(database);
      await search.open(services);
    });
    after(async () => {
      const sorted = took.sort((one, other) => one - other);
      const share = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)]!);
      console.log(
        `${count} services, ${sorted.length} questions: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`,
      );
      if (server) await database.query(`drop schema ${schema} cascade`);
      await database.close();
    });

    /** What is asked of a service by its name. */
    const forms: Record<string, (name: string) => string> = {
      'whole names': (name) => name,
      beginnings: (name) => (hasHan(name) ? name.slice(0, 3) : name.slice(0, name.indexOf(' ') + 3)),
      'parts of words': (name) => (hasHan(name) ? name.slice(2, 5) : name.slice(2, 7).trim()),
      'the last word and the first': (name) =>
        hasHan(name) ? name.slice(-4) : `${name.split(' ').at(-1)} ${name.split(' ')[0]}`,
      'two characters, or one': (name) => (hasHan(name) ? name.slice(0, 2) : name.slice(0, 1)),
    };
    for (const [form, ask_] of Object.entries(forms))
      it(`${form}: all that a plain filter finds, in the same order`, async () => {
        for (let round = 0; round < 12; round++) {
          const words = ask_(pick(services).name);
          const wanted = naive(plain, words);
          const page = await ask({ search: words, per_page: '50' });
          assert.equal(page.exact, wanted.length, words);
          assert.deepEqual(ids(page).slice(0, wanted.length), wanted.slice(0, 50), words);
        }
      });

    it('facets and ages: any value of one, all facets together, with and without words', async () => {
      for (let round = 0; round < 15; round++) {
        const one = pick(plain);
        const other = pick(plain);
        const chosen: Chosen = {};
        for (const facet of ['category', 'party', 'area', 'language', 'delivery', 'cost', 'audience'])
          if (next() < 0.4)
            chosen[facet] = [...new Set([...one.facets[facet]!, ...other.facets[facet]!].slice(0, 2))];
        for (const [facet, values] of Object.entries(chosen)) if (!values.length) delete chosen[facet];
        const age = next() < 0.3 ? Math.floor(next() * 90) : undefined;
        const search_ = next() < 0.5 ? pick(['care', 'advice', '服务', 'free weekly']) : '';
        const { category, ...rest } = chosen;
        const page = await ask({
          search: search_,
          ...rest,
          ...(category && { taxonomy_term_id: category }),
          ...(age !== undefined && { age: String(age) }),
          per_page: '30',
        });
        const wanted = naive(plain, search_, chosen, age);
        if (search_ && wanted.length < 3) continue;
        assert.deepEqual([page.total_items, ids(page)], [wanted.length, wanted.slice(0, 30)]);
      }
    });

    it('counts each value with the choice of its own facet left out', async () => {
      const chosen = { party: ['charity'], delivery: ['online'] };
      const { facets } = await ask({ search: 'care', ...chosen, facets: '1' });
      for (const facet of [
        'category',
        'party',
        'audience',
        'area',
        'language',
        'delivery',
        'cost',
      ] as const) {
        const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
        const found = new Set(naive(plain, 'care', others));
        const counts: Record<string, number> = {};
        for (const service of plain)
          if (found.has(service.id))
            for (const value of new Set(service.facets[facet])) counts[value] = (counts[value] ?? 0) + 1;
        assert.deepEqual(
          Object.fromEntries((facets![facet] ?? []).map(({ value, count: number }) => [value, number])),
          counts,
          facet,
        );
      }
      const all = await ask({ facets: '1' });
      const [first] = all.facets!.category!.filter(({ parent }) => parent);
      assert.match(first!.label, /^[A-Z][a-z]+ \d+$/);
      assert.ok(all.facets!.category!.some(({ value }) => value === first!.parent));
    });

    it('pages hold each service once', async () => {
      const wanted = naive(plain, 'clinic', { party: ['charity'] }).slice(0, 700);
      const seen: string[] = [];
      for (let page = 1; page <= 7; page++)
        seen.push(
          ...ids(await ask({ search: 'clinic', party: 'charity', page: String(page), per_page: '100' })),
        );
      assert.deepEqual(seen, wanted);
      const beyond = await ask({ search: 'clinic', page: '99999' });
      assert.deepEqual([beyond.contents, beyond.empty, beyond.total_items > 0], [[], true, true]);
    });

    it('finds the nearest first', async () => {
      const page = await ask({ latitude: '22.9', longitude: '113.8', search: 'care', per_page: '10' });
      const far = new Map(
        plain.map(({ id, place }) => {
          if (!place) return [id, Infinity];
          const { latitude, longitude } = place;
          const radians = Math.PI / 180;
          const half =
            Math.sin(((latitude - 22.9) * radians) / 2) ** 2 +
            Math.cos(latitude * radians) *
              Math.cos(22.9 * radians) *
              Math.sin(((longitude - 113.8) * radians) / 2) ** 2;
          return [id, 2 * 6371 * Math.asin(Math.sqrt(half))];
        }),
      );
      const wanted = naive(plain, 'care')
        .filter((id) => far.get(id)! < Infinity)
        .sort((one, other) => far.get(one)! - far.get(other)!);
      assert.deepEqual(ids(page), wanted.slice(0, 10));
      const within = await ask({ latitude: '22.9', longitude: '113.8', search: 'care', proximity: '9000' });
      assert.equal(within.total_items, wanted.filter((id) => far.get(id)! <= 9).length);
    });

    it('90 of 100 slips of one letter find the service among the first ten, and say what was meant', async () => {
      const english = services.filter(({ name }) => !hasHan(name));
      let found = 0;
      for (let round = 0; round < 100; round++) {
        const service = pick(english);
        const [first = '', second = ''] = service.name.toLowerCase().split(' ');
        const page = await ask({ search: `${slip(first, next)} ${second}` });
        if (ids(page).slice(0, 10).includes(service.id)) found++;
      }
      assert.ok(found >= 90, `${found} of 100`);
      const { suggestions, exact } = await ask({ search: 'counceling' });
      assert.deepEqual([suggestions?.[0], exact], ['counselling', 0]);
    });

    it('takes punctuation, operators and odd characters as text', async () => {
      for (const odd of [
        "'",
        '"',
        '\\',
        '%',
        '_',
        "' or 1=1 --",
        '!a & (b',
        ':*',
        'a\0b',
        "o'neil\\'",
        '%%%',
        '<->',
        '\ud83d',
      ])
        for (const name of ['search', 'party', 'taxonomy_term_id', 'ids', 'latitude', 'age', 'page'])
          assert.ok((await ask({ [name]: odd, facets: '1' })).page_number >= 1);
      assert.equal((await ask({ search: '100%_' })).exact, naive(plain, '100').length);
      assert.equal((await ask({ party: "charity' or 'a'='a" })).total_items, 0);
    });
  });
}
