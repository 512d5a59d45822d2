import { at, dateIn, type Say } from '../say.js';
import { kinds, type Kind } from './kinds.js';
import { grids, organizations, socialWorkers } from './people.js';

const term = (taxonomy: string, name: string) => ({ taxonomy_term: { taxonomy, name } });

/** Numbers that look like chance and are the same each time. */
const scatter = (seed: number, below: number): number => ((seed * 7919 + 104_729) % 9973) % below;

const week = ['MO,TU,WE,TH,FR', 'MO,WE,FR', 'TU,TH', 'SA', 'MO,TU,WE,TH,FR,SA,SU'];

/** What a kind of service is called in one part of the community. */
const nameAt = (say: Say, kind: Kind, place: string): string =>
  say('{kind}, {place}', '{place}{kind}', { kind: kind.name, place });

/** What one of the services is called, by the id of its kind and the number of the part. */
export const serviceName = (say: Say, id: string, part: number): string =>
  nameAt(
    say,
    kinds(say).find((kind) => kind.id === id)!,
    grids(say)[part]!,
  );

/** The services of a whole community: 33 kinds in nine parts of it, and 15 social workers: 312. */
export function communityServices(say: Say): unknown {
  const places = grids(say);
  const byId = new Map(organizations(say).map((organization) => [organization.id, organization]));
  const given = kinds(say).flatMap((kind, row) =>
    places.map((place, column) => {
      const seed = row * places.length + column;
      const { id, name, party } = byId.get(kind.organization)!;
      const opens = 8 + scatter(seed, 5);
      return {
        id: `${kind.id}-${column}`,
        name: nameAt(say, kind, place),
        description: kind.text,
        organization: { id, name },
        phones: [{ number: `0755 5560 ${2000 + seed}` }],
        fees_description: kind.cost ?? say('Free', '免费'),
        schedules: [
          {
            freq: 'WEEKLY',
            byday: week[scatter(seed, week.length)],
            opens_at: `${String(opens).padStart(2, '0')}:00`,
            closes_at: `${opens + 4 + scatter(seed, 4)}:30`,
          },
        ],
        locations: [
          {
            location_type: kind.delivery === 'online' ? 'virtual' : 'physical',
            latitude: 22.541 + column * 0.004 + scatter(seed, 9) * 0.0003,
            longitude: 114.051 + (column % 3) * 0.006 + scatter(seed, 7) * 0.0004,
            addresses: [
              {
                address_1: say('{place}, house {number}', '{place}{number}号', {
                  place,
                  number: 1 + scatter(seed, 28),
                }),
              },
            ],
          },
        ],
        service_areas: [{ name: place }],
        attributes: [
          term('party', party),
          term('delivery', kind.delivery),
          { taxonomy_term: { name: kind.category } },
          ...(kind.audience ? [term('audience', kind.audience)] : []),
        ],
        assured_date: dateIn(-3 - scatter(seed, 150)),
      };
    }),
  );
  const workers = socialWorkers(say).map((person, number) => ({
    id: `worker-${number}`,
    name: say('{person}, social worker', '{person}，社工', { person }),
    description: say(
      'Visits, forms, referrals. Ask first, whatever it is.',
      '走访、代办、转介，有事先找社工。',
    ),
    organization: { id: 'qingtong', name: byId.get('qingtong')!.name },
    phones: [{ number: `0755 5560 ${3000 + number}` }],
    fees_description: say('Free', '免费'),
    service_areas: [{ name: places[number % places.length] }],
    contacts: [{ name: person, title: say('Social worker', '社工') }],
    attributes: [term('party', 'Social worker'), term('delivery', 'home')],
    assured_date: dateIn(-number - 1),
  }));
  return { contents: [...given, ...workers] };
}

/** Activities of the next weeks. */
export function communityActivities(say: Say): unknown {
  const places = grids(say);
  const wanted = kinds(say).filter(({ category }) =>
    [say('Culture and sport', '文体'), say('Children and families', '儿童与家庭')].includes(category),
  );
  const byId = new Map(organizations(say).map((organization) => [organization.id, organization.name]));
  return {
    '@context': 'https://schema.org',
    '@graph': Array.from({ length: 27 }, (_, number) => {
      const kind = wanted[number % wanted.length]!;
      const { id, text, organization } = kind;
      const from = 9 + scatter(number, 9);
      const day = 1 + Math.floor(number / 2);
      // Each kind is somewhere else each time.
      const place = places[(number + Math.floor(number / wanted.length)) % places.length]!;
      return {
        '@type': 'Event',
        '@id': `${id}-${number}`,
        name: nameAt(say, kind, place),
        description: text,
        startDate: at(day, `${String(from).padStart(2, '0')}:00`),
        endDate: at(day, `${from + 2}:00`),
        isAccessibleForFree: true,
        location: { '@type': 'Place', name: place },
        organizer: { '@type': 'Organization', '@id': organization, name: byId.get(organization) },
        remainingAttendeeCapacity: scatter(number, 18),
      };
    }),
  };
}

/** What is needed, and the open account. */
export function communityNeeds(say: Say): unknown {
  const fund = { id: 'fund', name: say('Heyuan community fund', '和苑社区基金') };
  const pantry = { id: 'pantry', name: say('Shared pantry', '和苑共享厨房') };
  const need = (id: string, title: string, unit: string, target: number, pledged: number, due: number) => ({
    id,
    title,
    organization: id === 'rice' ? pantry : fund,
    type: 'goods',
    unit,
    target,
    pledged,
    received: Math.floor(pledged * 0.6),
    due: dateIn(due),
  });
  return {
    needs: [
      {
        ...need('winter', say('Warm winter fund', '暖冬基金'), '', 20_000, 12_800, 40),
        type: 'money',
        currency: 'CNY',
        unit: undefined,
      },
      need('rice', say('Rice and oil for the shared pantry', '共享厨房米油'), say('bags', '袋'), 120, 74, 12),
      need(
        'quilts',
        say('Quilts for older people who live alone', '独居长者棉被'),
        say('quilts', '床'),
        45,
        18,
        20,
      ),
      need('books', say('Picture books for the smallest', '儿童绘本'), say('books', '本'), 200, 168, 30),
      need('chairs', say('Wheelchairs to lend', '可借用轮椅'), say('chairs', '辆'), 6, 2, 60),
    ],
    ledger: [
      {
        date: dateIn(-3),
        type: 'received',
        source: 'donation',
        needId: 'winter',
        amount: 5600,
        currency: 'CNY',
        note: say('86 gifts of residents', '居民捐赠86笔'),
      },
      {
        date: dateIn(-6),
        type: 'spent',
        needId: 'winter',
        amount: 2340,
        currency: 'CNY',
        note: say('26 heaters, brought home', '送暖风机26台'),
      },
    ],
  };
}

/** What volunteers do here. */
export const communityHours = (say: Say): unknown => ({
  activities: kinds(say)
    .filter(({ organization }) => ['firefly', 'toolbox', 'drivers', 'pantry', 'choir'].includes(organization))
    .map(({ id, name }) => ({ id, name })),
  tiers: [
    { minutes: 600, label: say('Good neighbour', '热心邻居') },
    { minutes: 3000, label: say('Pillar of Heyuan', '和苑之星') },
  ],
});

/** What residents can give feedback on. */
export const communityTopics = (say: Say): unknown => ({
  topics: [...new Set(kinds(say).map(({ category }) => category))].map((label, number) => ({
    id: `topic-${number}`,
    label,
    answerWithinDays: 3 + (number % 5),
  })),
  dimensions: [
    { id: 'attitude', label: say('Attitude', '态度') },
    { id: 'skill', label: say('Skill', '专业') },
    { id: 'effect', label: say('Effect', '效果') },
  ],
});
