import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { serviceSchema } from '../../src/domain/service.js';
import type { FeedOptions } from '../../src/feeds/feed.js';
import { openServiceReader } from '../../src/feeds/service-reader.js';
import { readServiceFiles } from '../../src/feeds/service-text.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const real = (name: string, run: () => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    await run();
  });

/** All services of a file, read in pieces as they come over a network. */
async function read(file: string, options: Partial<FeedOptions> = {}) {
  const text = readFileSync(root + file, 'utf8');
  const reader = openServiceReader({ format: 'auto', ...options });
  const pages = [];
  for (let at = 0; at < text.length; at += 16_411) pages.push(await reader.push(text.slice(at, at + 16_411)));
  pages.push(await reader.end());
  const records = pages.flatMap((page) => page.records);
  for (const record of records) assert.deepEqual(serviceSchema.parse(record), record);
  const diagnostics = pages.flatMap((page) => page.diagnostics);
  return { records, diagnostics, pages, categories: pages.flatMap((page) => page.categories) };
}

real('Taiwan childcare: 2,050 places of the GeoJSON, with and without a field map', async () => {
  const { records, diagnostics, pages } = await read('childcare-taiwan-zh/babycare.geojson');
  assert.equal(records.length, 2050);
  assert.deepEqual(diagnostics, []);
  assert.ok(
    pages.filter((page) => page.records.length).length > 10,
    'places come before the end of the text',
  );
  const [nursery] = records;
  assert.deepEqual(
    [nursery!.name, nursery!.phones, nursery!.locations],
    [
      '新北市私立尼斯堡托嬰中心',
      [{ number: '02-82187139' }],
      [{ address: '231新北市新店區中央里中央一街20號1樓', latitude: 24.973066, longitude: 121.528323 }],
    ],
  );
  const fieldMap = {
    items: 'features',
    id: 'properties.id',
    name: 'properties.name',
    area: 'properties.city',
  };
  const mapped = await read('childcare-taiwan-zh/babycare.geojson', { fieldMap });
  assert.deepEqual([mapped.records.length, mapped.records[0]!.areas], [2050, ['新北市新店區']]);
  assert.equal(mapped.records[0]!.locations[0]!.latitude, 24.973066);
});

real('Taiwan childcare: NDJSON with Chinese keys through a field map', async () => {
  const fields = { name: '機構名稱', address: '所在地', phone: '聯絡電話' };
  const file = 'childcare-taiwan-zh/centres.ndjson';
  const byFile = await read(file, { fieldMap: { id: '_file', ...fields } });
  assert.equal(byFile.records.length, 2351);
  assert.deepEqual(byFile.diagnostics, []);
  const byId = await read(file, { fieldMap: { id: 'id', ...fields } });
  assert.equal(byId.records.length, 2050);
  assert.ok(byId.diagnostics.every(({ message }) => message === 'id is taken by an earlier record'));
  const guessed = await read(file);
  assert.ok(guessed.records.length >= 2050, 'without a field map by what the keys are commonly called');
});

for (const folder of ['hsds-3.0-examples', 'hsds-3.1-examples', 'oruk-3-examples', 'oruk-validator-default'])
  real(`${folder}: the service, in full, in a list and at its place`, async () => {
    for (const file of [
      'service_full',
      'service_list',
      'service_at_location_full',
      'service_at_location_list',
    ]) {
      const { records } = await read(`${folder}/${file}.json`);
      assert.deepEqual(
        records.map(({ name }) => name),
        ['Community Counselling'],
        file,
      );
    }
  });

real('an HSDS 1.x folder: a descriptor wants its files, which give 21 services', async () => {
  const folder = 'hsds-1.x-csv-sample';
  const names = readdirSync(root + folder).filter((name) => name.endsWith('.csv'));
  const options = { format: 'auto', url: 'https://data.example/hsds/datapackage.json' };
  const reader = openServiceReader(options);
  await reader.push(JSON.stringify({ name: 'hsds', resources: names.map((path) => ({ path })) }));
  const page = await reader.end();
  assert.ok(
    page.wants!.some(
      ({ name, url }) => name === 'service' && url === 'https://data.example/hsds/services.csv',
    ),
  );
  const texts = page.wants!.map(({ name, url }): [string, string] => [
    name,
    readFileSync(`${root}${folder}/${url.split('/').at(-1)}`, 'utf8'),
  ]);
  const { records, diagnostics } = await readServiceFiles(page, texts, options);
  assert.equal(records.length, 21);
  assert.deepEqual(
    diagnostics.map(({ field }) => field),
    ['status', 'status'],
  );
});

real('USA benefits: every benefit in both languages, through one field map', async () => {
  const count = { en: 0, es: 0 };
  for (const language of ['en', 'es'] as const) {
    const folder = `benefits-usa-en-es/locales/${language}/benefits/`;
    const fieldMap = { name: '*.title', description: '*.summary' };
    for (const file of readdirSync(root + folder)) {
      const { records } = await read(folder + file, { fieldMap });
      assert.equal(records.length, 1, file);
      assert.ok(records[0]!.description, file);
      count[language]++;
    }
  }
  assert.deepEqual(count, { en: 79, es: 71 });
});

real('Open Eligibility: a taxonomy holds no services; its terms are categories', async () => {
  const { records, categories, diagnostics } = await read('open-eligibility-taxonomy/taxonomy.xml');
  assert.equal(records.length, 0);
  assert.equal(categories.length, 385);
  assert.equal(categories.filter(({ parentId }) => !parentId).length, 33);
  assert.ok(diagnostics.some(({ message }) => /no services/.test(message)));
});
