import assert from 'node:assert/strict';
import test from 'node:test';
import { openingMasks, openingState } from '../../src/domain/opening.js';
import { facetNames, type FacetChoice, type FacetName, type Point } from '../../src/domain/service-search.js';
import type { Service } from '../../src/domain/service.js';
import { ServiceAnswers } from '../../src/search/answer.js';
import { normalize } from '../../src/search/normalize.js';
import { isFree } from '../../src/domain/service-cost.js';
import { buildIndex } from '../support/search.js';
import { runSliced } from '../../src/search/sliced.js';
import { generateServices, random } from '../support/generated-services.js';

const NOW = Date.parse('2026-05-06T10:00Z');
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const next = random(3);
const below = (limit: number) => Math.floor(next() * limit);
const services: Service[] = generateServices(400, { seed: 8, categories: 30 }).map((service) => ({
  ...service,
  locations: Array.from({ length: below(4) }, () => ({
    ...service.locations[0],
    ...(next() < 0.8 && { latitude: next() * 170 - 85, longitude: next() * 360 - 180 }),
    ...(next() < 0.5 && { accessibility: ['Step-free', 'Step-free, Lift', 'lift'][below(3)]! }),
  })),
  schedules: Array.from({ length: below(3) }, () => ({
    byday: DAYS.filter(() => next() < 0.3).join(',') || 'MO',
    opensAt: `${String(below(12)).padStart(2, '0')}:00`,
    closesAt: `${13 + below(10)}:30`,
  })),
  ...(next() < 0.3 && { minimumAge: below(40) }),
  ...(next() < 0.3 && { maximumAge: 40 + below(40) }),
}));
const index = buildIndex(services);
const answers = new ServiceAnswers(index, services, { now: () => NOW, timeZone: 'UTC' });
const categories = new Map(services.flatMap((service) => service.categories.map((term) => [term.id, term])));

/** All values a service has of a facet, the slow and plain way. */
function valuesOf(service: Service, name: FacetName): string[] {
  switch (name) {
    case 'category': {
      const ids = new Set<string>();
      for (const { id } of service.categories)
        for (
          let at: string | undefined = id;
          at !== undefined && !ids.has(at);
          at = categories.get(at)?.parentId
        )
          ids.add(at);
      return [...ids];
    }
    case 'party':
      return service.party ? [service.party] : [];
    case 'audience':
      return service.audience;
    case 'area':
      return service.areas;
    case 'language':
      return service.languages;
    case 'delivery':
      return service.delivery;
    case 'cost':
      return isFree(service.cost) ? ['free'] : [];
    case 'accessibility':
      return service.locations.flatMap(({ accessibility }) => accessibility?.split(', ') ?? []);
    case 'open': {
      const days = service.schedules.flatMap(({ byday }) =>
        byday!.split(',').map((day) => DAYS.indexOf(day) + 1),
      );
      const { state } = openingState(service.schedules, NOW, 'UTC');
      return [...(state === 'open' ? ['now'] : []), ...days.map(String)];
    }
    case 'age':
      return Array.from({ length: 100 }, (_, age) => age)
        .filter((age) => age >= (service.minimumAge ?? 0) && age <= (service.maximumAge ?? 100))
        .map(String);
  }
}
const plainValues = new Map(
  services.map((service) => [
    service,
    Object.fromEntries(
      facetNames.map((name) => [name, new Set(valuesOf(service, name).map((value) => normalize(value)))]),
    ) as Record<FacetName, Set<string>>,
  ]),
);
const passes = (service: Service, facets: FacetChoice, besides?: FacetName) =>
  facetNames.every(
    (name) =>
      name === besides ||
      !facets[name]?.length ||
      facets[name].some((value) => plainValues.get(service)![name].has(normalize(value))),
  );
const holds = ({ name, description = '', ...rest }: Service, words: string) =>
  words
    .split(' ')
    .every((word) =>
      normalize(
        [
          ...[name, description, rest.organization!.name, ...rest.categories.map((term) => term.name)],
          ...[...rest.audience, ...rest.areas, ...rest.languages],
          ...rest.locations.map(({ address }) => address!),
        ].join('\n'),
      ).includes(word),
    );

/** Kilometres by the haversine formula. */
function distanceOf({ locations }: Service, point: Point): number {
  const radian = Math.PI / 180;
  const each = locations.flatMap(({ latitude, longitude }) => {
    if (latitude === undefined || longitude === undefined) return [];
    const half =
      Math.sin(((latitude - point.latitude) * radian) / 2) ** 2 +
      Math.cos(latitude * radian) *
        Math.cos(point.latitude * radian) *
        Math.sin(((longitude - point.longitude) * radian) / 2) ** 2;
    return [2 * 6371 * Math.asin(Math.sqrt(half))];
  });
  return Math.min(...each);
}

const choices: Record<FacetName, string[]> = {
  ...(Object.fromEntries(
    facetNames.map((name) => [name, index.facets[name].values.map(({ value }) => value)]),
  ) as Record<FacetName, string[]>),
  open: ['now', '1', '2', '3', '4', '5', '6', '7'],
  age: Array.from({ length: 90 }, (_, age) => String(age)),
};
const someOf = (name: FacetName) =>
  Array.from({ length: 1 + below(2) }, () => choices[name][below(choices[name].length)]!);

test('what is found, counted and lost is that of asking each service plainly', async () => {
  let found = 0;
  let empty = 0;
  for (let round = 0; round < 80; round++) {
    const words = ['', '', 'care', 'e', 'help', 'centre e'][round % 6]!;
    const facets: FacetChoice = Object.fromEntries(
      facetNames.filter(() => next() < 0.25).map((name) => [name, someOf(name)]),
    );
    const ids = next() < 0.2 ? services.filter(() => next() < 0.5).map(({ id }) => id) : undefined;
    const near = next() < 0.3 ? { latitude: next() * 160 - 80, longitude: next() * 360 - 180 } : undefined;
    const answer = await runSliced(
      answers.find({ words, facets, ...(ids && { ids }), ...(near && { near }), count: 1000 }),
    );
    const told = JSON.stringify({ words, facets, near });
    const hasPlace = (service: Service) => distanceOf(service, { latitude: 0, longitude: 0 }) < Infinity;
    const isIn = (service: Service) =>
      (!ids || ids.includes(service.id)) && (!near || words || hasPlace(service));
    const matching = services.filter((service) => isIn(service) && (!words || holds(service, words)));
    const expected = matching.filter((service) => passes(service, facets));
    const key = (list: Service[]) => list.map(({ id }) => id).sort();
    assert.deepEqual(key(answer.records), key(expected), told);
    assert.equal(answer.total, expected.length);
    found += answer.total;
    for (const name of facetNames) {
      if (name === 'age') continue;
      const others = matching.filter((service) => passes(service, facets, name));
      const counts = choices[name].map(
        (value) => others.filter((service) => plainValues.get(service)![name].has(normalize(value))).length,
      );
      assert.deepEqual([...answer.counts![name]!], counts, `${name} ${told}`);
    }
    if (near) {
      const distances = expected.map((service) => distanceOf(service, near)).sort((a, b) => a - b);
      answer.nearest!.forEach(({ distance, location }, at) => {
        if (distance === Infinity) return assert.equal(distances[at], Infinity);
        assert.ok(
          Math.abs(distance - distances[at]!) < 0.01 + distance * 1e-6,
          `${distance} ${distances[at]}`,
        );
        const own = { ...answer.records[at]!, locations: [answer.records[at]!.locations[location]!] };
        assert.ok(Math.abs(distanceOf(own, near) - distance) < 0.001);
      });
    }
    if (answer.total) continue;
    empty++;
    for (const name of facetNames) {
      const without = facets[name]?.length
        ? matching.filter((service) => passes(service, facets, name)).length
        : undefined;
      assert.equal(answer.without![name], without, `${name} ${told}`);
    }
    const isWordless = (service: Service) =>
      (!ids || ids.includes(service.id)) && (!near || hasPlace(service));
    const wordless = services.filter((service) => isWordless(service) && passes(service, facets)).length;
    assert.equal(answer.without!.words, words ? wordless : undefined);
  }
  assert.ok(found > 1000 && empty > 10, `${found} ${empty}`);
});

test('masks of schedules and the state of a service agree', () => {
  for (const { schedules } of services) {
    const isOpen = openingMasks(schedules, NOW, 'UTC').some((mask) => mask & 1);
    assert.equal(openingState(schedules, NOW, 'UTC').state === 'open', isOpen);
  }
});
