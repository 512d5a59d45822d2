import assert from 'node:assert/strict';
import test from 'node:test';
import { LocalServiceDesk } from '../../src/compose/service-desk.js';
import { SeenServices } from '../../src/compose/remote-seen.js';
import type { ServicesState } from '../../src/kit/services.js';
import { settleChosen } from '../../src/widgets/directory/directory-facets.js';
import { treeOf, toggleValue } from '../../src/widgets/directory/facet-tree.js';
import { responsibleFor } from '../../src/widgets/directory/directory-responsible.js';
import { plainService } from '../support/plain-service.js';
import { ask, idsOf } from '../support/remote-source.js';

const term = (id: string, code: string, name: string) => ({
  taxonomy_term: { id, code, name, taxonomy: 'area' },
});
const worker = {
  id: 'worker',
  name: 'Social worker',
  attributes: [
    term('t2', 'blocks-5-8', 'Blocks 5–8'),
    { taxonomy_term: { name: 'social-worker', taxonomy: 'party' } },
  ],
  contacts: [{ name: 'Li Mei' }],
};
const elsewhere = {
  id: 'elsewhere',
  name: 'Elsewhere',
  attributes: [
    term('t1', 'blocks-1-4', 'Blocks 1–4'),
    { taxonomy_term: { name: 'government', taxonomy: 'party' } },
  ],
};

async function deskOf(services: unknown[]) {
  let state: ServicesState | undefined;
  const desk = new LocalServiceDesk((next) => (state = next));
  await desk.open({ sources: ['https://one.example/services'], format: 'auto' });
  await desk.take(0, services);
  await desk.finish();
  return { desk, state: state! };
}

test('an area is found by the id and the code of its term as by its name', async () => {
  const { desk } = await deskOf([elsewhere, worker]);
  for (const area of ['Blocks 5–8', 'blocks-5-8', 'BLOCKS-5-8', 't2']) {
    assert.deepEqual(idsOf(await desk.find(ask({ area }))), ['worker', 'elsewhere'], area);
    assert.deepEqual(idsOf(await desk.find(ask({ facets: { area: [area] } }))), ['worker'], area);
  }
  assert.deepEqual(idsOf(await desk.find(ask({ facets: { area: ['t3'] } }))), []);
});

test('an area is found by the id, the code and the extent of a service area', async () => {
  const areas = [{ id: 'grid-3', code: 'G3', extent: '440306-3', name: 'Sunshine Grid 3' }];
  const { desk } = await deskOf([elsewhere, { id: 'grid', name: 'Grid', service_areas: areas }]);
  for (const area of ['grid-3', 'G3', '440306-3', 'Sunshine Grid 3'])
    assert.deepEqual(idsOf(await desk.find(ask({ area }))), ['grid', 'elsewhere'], area);
});

test('ids of the rows of a database and shapes are not kept', async () => {
  const id = 'd8e1f3a2-8a4b-4e0e-9c5a-0f3a5b1c2d3e';
  const extent = 'POLYGON((114.05 22.53, 114.06 22.53, 114.06 22.54, 114.05 22.53))';
  const { desk } = await deskOf([{ id: 'a', name: 'A', service_areas: [{ id, extent, name: 'North' }] }]);
  assert.equal((await desk.get('a'))!.areaIds, undefined);
});

test('an id that is the name of another area stands for that area', async () => {
  const { desk } = await deskOf([
    { id: 'a', name: 'A', service_areas: [{ id: 'North', name: 'South' }] },
    { id: 'b', name: 'B', service_areas: [{ name: 'North' }] },
  ]);
  assert.deepEqual(idsOf(await desk.find(ask({ facets: { area: ['North'] } }))), ['b']);
});

test('where a feed numbers each mention of an area anew, a few of them are kept for the page', async () => {
  const services = Array.from({ length: 30 }, (_, at) => ({
    id: `s${at}`,
    name: 'A',
    service_areas: [{ id: `${at}`, name: 'North' }],
  }));
  const { state } = await deskOf(services);
  assert.equal(state.facets.area![0]!.aliases!.length, 8);
});

test('what is chosen by id is chosen by name, once, and is taken away whole', async () => {
  const { state } = await deskOf([elsewhere, worker]);
  const chosen = { area: ['blocks-5-8', 'Blocks 5–8', 'unknown'] };
  assert.deepEqual(settleChosen(state, chosen), { area: ['Blocks 5–8', 'unknown'] });
  const tree = treeOf(state.facets.area!);
  assert.deepEqual(toggleValue(tree, ['blocks-5-8'], 'Blocks 5–8'), []);
  assert.deepEqual(toggleValue(tree, ['blocks-5-8'], 'Blocks 1–4').sort(), ['Blocks 1–4', 'Blocks 5–8']);
});

test('who is responsible for an area is found by its id', async () => {
  const { desk } = await deskOf([elsewhere, worker]);
  const { records } = await desk.find(ask());
  for (const area of ['blocks-5-8', ' Blocks 5–8', 't2'])
    assert.deepEqual(
      responsibleFor(records, area).map(({ id }) => id),
      ['worker'],
      area,
    );
  assert.deepEqual(responsibleFor(records, 'blocks-1-4'), []);
});

test('a server that was asked for an area by its id is not taken for one that cannot filter', () => {
  const service = plainService('A', { areas: ['Blocks 5–8'], areaIds: { 'blocks-5-8': 'Blocks 5–8' } });
  const seen = new SeenServices();
  assert.equal(seen.contradicts(service, 'area', ['blocks-5-8']), false);
  assert.equal(seen.contradicts(service, 'area', ['blocks-1-4']), true);
});
