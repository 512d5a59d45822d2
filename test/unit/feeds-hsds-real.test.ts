import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { serviceSchema } from '../../src/domain/service.js';
import { readServices } from '../../src/feeds/hsds.js';
import { readServicesFrom } from '../../src/feeds/service-reader.js';

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const SERVICE = 'ac148810-d857-441c-9679-408f346de14b';
/** What the JSON files of these folders give: the one service they all show, something else, or nothing. */
const files: Record<string, (string | number)[]> = {
  'service_full.json': [SERVICE],
  'service_list.json': [SERVICE],
  'service_at_location_full.json': [SERVICE],
  'service_at_location_list.json': [SERVICE],
  'organization_full.json': [SERVICE],
  'organization.json': [SERVICE],
  'tabular.json': [SERVICE],
  'location.json': ['3a19ff88-4620-4d17-9830-ac1d859eb5d5'],
};
const none = /^(base|api_details|taxonomy.*|dashboard_.*)\.json$/;

for (const folder of [
  'hsds-3.0-examples',
  'hsds-3.1-examples',
  'oruk-3-examples',
  'oruk-validator-default',
]) {
  test(`${folder}: every file reads as what it is`, async (context) => {
    if (!existsSync(root)) return context.skip('../shared/data is absent');
    const found = readdirSync(root + folder).filter((file) => file.endsWith('.json'));
    assert.ok(found.length > 9);
    for (const file of found) {
      const page = await readServicesFrom(readFileSync(`${root}${folder}/${file}`, 'utf8'), {
        format: 'auto',
      });
      for (const record of page.records) assert.deepEqual(serviceSchema.parse(record), record);
      const ids = page.records.map(({ id }) => id);
      if (file in files) assert.deepEqual(ids, files[file], file);
      else if (none.test(file)) {
        assert.deepEqual(ids, [], file);
        assert.ok(page.diagnostics.length, file);
      } else {
        assert.equal(file, 'organization_list.json');
        assert.equal(ids.length, folder === 'oruk-validator-default' ? 10 : 1);
        assert.deepEqual(page.records[0]!.organization, { id: ids[0], name: page.records[0]!.name });
      }
      const keys = page.diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
      assert.equal(new Set(keys).size, keys.length, `${file} says things twice`);
    }
  });
}

test('the tables as JSON give what the full service gives', async (context) => {
  if (!existsSync(root)) return context.skip('../shared/data is absent');
  const load = async (file: string) =>
    (await readServicesFrom(readFileSync(`${root}hsds-3.1-examples/${file}`, 'utf8'), { format: 'auto' }))
      .records[0]!;
  const [tables, full] = [await load('tabular.json'), await load('service_full.json')];
  const shared = [
    'id',
    'name',
    'description',
    'organization',
    'phones',
    'languages',
    'areas',
    'contacts',
  ] as const;
  for (const field of shared) assert.deepEqual(tables[field], full[field], field);
  assert.deepEqual(
    tables.locations.map(({ address }) => address),
    full.locations.map(({ address }) => address),
  );
  assert.equal(tables.schedules.length, full.schedules.length);
});

test('the full service brings its accreditations and the documents to bring', async (context) => {
  if (!existsSync(root)) return context.skip('../shared/data is absent');
  const source = readFileSync(`${root}hsds-3.1-examples/service_full.json`, 'utf8');
  const [service] = readServices(source, { format: 'auto' }).records;
  assert.match(service!.accreditations!, /^All of our practitioners are accredited/);
  assert.match(service!.application!, /\nAny official identification document/);
});
