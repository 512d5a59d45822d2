import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { RemoteServices } from '../../src/compose/remote-services.js';
import type { RemoteOptions } from '../../src/compose/remote-services.js';
import { startAnswering } from '../support/answering-server.js';
import type { Asked, Said } from '../support/answering-server.js';
import { meilisearch, opensearch, typesense } from '../support/fake-engines.js';
import type { StoredService } from '../support/fake-engines.js';
import { ask, idsOf } from '../support/remote-source.js';

const guide = readFileSync(new URL('../../docs/directory-remote.md', import.meta.url), 'utf8');

/** The blocks of a language below a heading of the guide. */
function blocks(heading: string, language: string): string[] {
  const chapter = guide.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  assert.ok(chapter, `a chapter "${heading}"`);
  return [...chapter.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, text]) => text!,
  );
}

const services: StoredService[] = Array.from({ length: 45 }, (_, at) => ({
  id: `s${at}`,
  name: at % 5 ? `Food bank ${at}` : `社区食物银行${at}`,
  organization: at % 2 ? 'Sunshine' : "Neighbours' trust",
  description: at === 7 ? 'Baking for 100% of children' : 'Parcels',
  category: at % 3 ? ['Food', 'Food > Food banks'] : ['Food', 'Food > "Soup" kitchens'],
  party: ['charity', 'government', 'volunteers'][at % 3]!,
  area: [at % 4 ? 'East' : 'North (old town)'],
}));

const engines: Record<string, (asked: Asked) => Said | Promise<Said>> = {
  PostgREST: (asked) => postgrest(asked),
  Typesense: (asked) => typesense(services, asked),
  Meilisearch: (asked) => meilisearch(services, asked),
  OpenSearch: (asked) => opensearch(services, asked),
};

let database: PGlite;
before(async () => {
  database = await PGlite.create({ extensions: { pg_trgm } });
  await database.exec(`create role anon; ${blocks('PostgREST', 'sql')[0]}`);
  for (const { id, name, organization, description, category, party, area } of services)
    await database.query(
      `insert into services (id, name, organization, description, category, party, area) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, organization, description, category, party, area],
    );
});
after(() => database.close());

/**
 * Calls the function as https://docs.postgrest.org/en/latest/references/api/functions.html says, and counts as
 * https://docs.postgrest.org/en/latest/references/api/pagination_count.html does.
 */
async function postgrest({ url, headers }: Asked): Promise<Said> {
  if (url.pathname !== '/rpc/find_services') return { status: 404, body: { code: 'PGRST202' } };
  const { limit, offset, ...given } = Object.fromEntries(url.searchParams);
  const names = Object.keys(given);
  const types: Record<string, string> = { search: 'text' };
  if (names.some((name) => !/^(search|ids|category|party|audience|area|delivery)$/.test(name)))
    return { status: 404, body: { code: 'PGRST202' } };
  const call = names.map((name, at) => `${name} => $${at + 1}::text::${types[name] ?? 'text[]'}`).join();
  const { rows } = await database.query(`select * from find_services(${call})`, Object.values(given));
  const from = Number(offset);
  const body = rows.slice(from, from + Number(limit));
  const isCounted = headers['prefer'] === 'count=exact';
  const range = body.length ? `${from}-${from + body.length - 1}` : '*';
  const headersSaid = { 'content-range': `${range}/${isCounted ? rows.length : '*'}` };
  if (isCounted && from > rows.length) return { status: 416, body: { code: 'PGRST103' } };
  return { status: isCounted && body.length < rows.length ? 206 : 200, headers: headersSaid, body };
}

/** The directory as the recipe sets it up, on the server that answers in the place of the real one. */
function open(name: string, serverUrl: string, more: RemoteOptions = {}) {
  const [html = ''] = blocks(name, 'html');
  const [, src = ''] = /src="([^"]+)"/.exec(html) ?? [];
  const [, fieldMap = ''] = /field-map='([^']+)'/.exec(html) ?? [];
  const host = new URL(src.replace(/\{.*/s, '')).origin;
  const [script] = [...blocks(name, 'js'), ...blocks('A template', 'js')].filter((text) =>
    text.includes(host),
  );
  const [, headers] = /headers = (.*);\n/s.exec(script ?? '') ?? [];
  // eslint-disable-next-line no-new-func -- what the guide says is to be run as it stands
  const asFunction = new Function(`return ${headers ?? '() => ({})'}`) as () => (
    url: string,
  ) => Record<string, string>;
  return new RemoteServices(
    {
      url: src.replace(host, serverUrl),
      format: 'auto',
      fieldMap: JSON.parse(fieldMap) as Record<string, string>,
      onChange() {},
    },
    {
      base: serverUrl,
      wait: () => Promise.resolve(),
      headers: (url) => asFunction()(url.replace(serverUrl, host)),
      ...more,
    },
  );
}

for (const [name, answer] of Object.entries(engines))
  describe(`the recipe for ${name}`, () => {
    let server: Awaited<ReturnType<typeof startAnswering>>;
    before(async () => void (server = await startAnswering(answer)));
    after(() => server.close());
    const matching = (test: (service: StoredService) => boolean) =>
      services
        .filter(test)
        .map(({ id }) => id)
        .sort();

    it('gives all services page by page, with their number', async () => {
      const source = open(name, server.url);
      const first = await source.find(ask());
      const second = await source.find(ask({ from: 20 }));
      const third = await source.find(ask({ from: 40 }));
      assert.deepEqual([first.total, source.state.size], [45, 45]);
      assert.deepEqual(
        [first, second, third].flatMap(idsOf).sort(),
        matching(() => true),
      );
      const one = [first, second, third].flatMap(({ records }) => records).find(({ id }) => id === 's7')!;
      assert.deepEqual(
        [one.name, one.organization, one.party, one.areas, one.categories.map(({ id }) => id)],
        ['Food bank 7', { name: 'Sunshine' }, 'government', ['East'], ['Food', 'Food > Food banks']],
      );
    });

    it('finds words in English and Chinese', async () => {
      const source = open(name, server.url);
      assert.deepEqual(idsOf(await source.find(ask({ words: 'baking CHILDREN' }))), ['s7']);
      const chinese = await source.find(ask({ words: '食物银行', count: 50 }));
      assert.deepEqual(
        idsOf(chinese).sort(),
        matching(({ name: text }) => text.includes('食物银行')),
      );
    });

    it('narrows by several values of several facets', async () => {
      const found = await open(name, server.url).find(
        ask({
          words: 'food',
          count: 50,
          facets: {
            category: ['Food > "Soup" kitchens', 'Nothing'],
            party: ['charity', 'government'],
            area: ['North (old town)', 'East'],
          },
        }),
      );
      assert.deepEqual(
        idsOf(found).sort(),
        matching(({ category, party }) => category[1]!.includes('Soup') && party !== 'volunteers'),
      );
      assert.equal(found.total, 15);
    });

    it('takes punctuation and query syntax as what a resident typed or a link brought', async () => {
      const source = open(name, server.url);
      for (const words of ['"', 'food) OR (bank', "neighbours' \\", '100%_', '`x` || id:*', '[{,}]'])
        await source.find(ask({ words }));
      const found = await source.find(
        ask({
          facets: { party: ['x`] || party:=[`charity', '"] OR party IN ["charity', '\\', '"} or true {"'] },
        }),
      );
      assert.equal(found.total, 0);
    });

    it('finds saved services by their ids', async () => {
      const source = open(name, server.url);
      assert.deepEqual(idsOf(await source.find(ask({ ids: ['s3', 's40', 'gone'] }))).sort(), ['s3', 's40']);
      assert.equal((await open(name, server.url).get('s44'))!.id, 's44');
    });

    if (name === 'Typesense' || name === 'Meilisearch')
      it('counts the values of facets, but not of one that is chosen', async () => {
        const source = open(name, server.url);
        const all = await source.find(ask());
        const { party } = source.state.facets;
        assert.deepEqual(
          party!.map(({ value, count }, at) => [value, count, all.counts!.party![at]]),
          [
            ['charity', 15, 15],
            ['government', 15, 15],
            ['volunteers', 15, 15],
          ],
        );
        const { counts } = await source.find(ask({ facets: { party: ['charity'] } }));
        const categories = source.state.facets.category!.map(({ value }) => value);
        assert.equal(counts!.party, undefined);
        assert.equal(counts!.category![categories.indexOf('Food > Food banks')], 0);
        assert.equal(counts!.category![categories.indexOf('Food > "Soup" kitchens')], 15);
      });
  });

describe('documents that are HSDS records', () => {
  it('need no more than the path of their list', async () => {
    const contents = [{ id: 'a', name: 'Home care', languages: [{ name: 'English' }] }];
    const server = await startAnswering(() => ({
      body: { found: 12, hits: contents.map((document) => ({ document })) },
    }));
    const source = new RemoteServices(
      {
        url: `${server.url}/search{?q}`,
        format: 'auto',
        fieldMap: { items: 'hits.*.document', total: 'found', 'query.q.words': '{words}' },
        onChange() {},
      },
      { base: server.url },
    );
    const found = await source.find(ask({ count: 1 }));
    assert.deepEqual([found.total, found.records[0]!.languages], [12, ['English']]);
    await server.close();
  });
});
