import { dateIn, type Say } from './say.js';

/** Kinds of help, each with what it can be about. */
const kinds = (say: Say): [string, string[]][] => [
  [say('Food', '食物'), [say('Meals at home', '送餐'), say('Food bank', '食物银行'), say('Canteen', '食堂')]],
  [
    say('Housing', '住房'),
    [say('Rent', '租房'), say('Repairs', '维修'), say('Night shelter', '过夜'), say('Moving', '搬家')],
  ],
  [
    say('Health', '健康'),
    [say('Dentist', '牙科'), say('Nursing', '护理'), say('Mental health', '心理'), say('Medicine', '用药')],
  ],
  [
    say('Family and children', '亲子家庭'),
    [say('Child care', '托育'), say('After school', '放学后'), say('Parents', '家长')],
  ],
  [say('Work', '就业'), [say('Finding work', '求职'), say('Training', '培训'), say('Wages', '工资')]],
  [
    say('Money', '钱款'),
    [say('Benefits', '补助'), say('Debt advice', '债务咨询'), say('Emergency money', '应急救助')],
  ],
  [say('Law', '法律'), [say('Advice', '咨询'), say('Mediation', '调解'), say('Papers', '证件')]],
  [say('Getting about', '出行'), [say('Wheelchairs', '轮椅'), say('Rides', '接送'), say('Passes', '乘车证')]],
  [say('Learning', '学习'), [say('Reading', '阅读'), say('Computers', '电脑'), say('Languages', '语言')]],
  [say('Company', '陪伴'), [say('Visits', '探访'), say('Clubs', '社团'), say('Outings', '郊游')]],
];

interface Term {
  id: string;
  name: string;
  parent?: Term;
}

/** So many terms in up to three levels: kinds, what they are about, and for whom. */
function growTerms(say: Say, number: number): Term[] {
  const people = [
    say('older people', '长者'),
    say('children', '儿童'),
    say('young people', '青年'),
    say('families', '家庭'),
    say('newcomers', '新居民'),
    say('disabled people', '残障人士'),
    say('carers', '照护者'),
  ];
  const times = [say('by day', '日间'), say('at night', '夜间'), say('at weekends', '周末')];
  const most = number > 10 ? number : 3;
  const first: Term[] = kinds(say)
    .slice(0, most)
    .map(([name], at) => ({ id: `k${at}`, name }));
  const second = first.flatMap((parent, at) =>
    kinds(say)[at]![1].map((name, below) => ({ id: `${parent.id}-${below}`, name, parent })),
  );
  const third = people.flatMap((name, at) =>
    second.map((parent): Term => ({ id: `${parent.id}-${at}`, name: `${parent.name}: ${name}`, parent })),
  );
  const fourth = times.flatMap((name, at) =>
    third.map((parent): Term => ({ id: `${parent.id}-${at}`, name: `${parent.name}, ${name}`, parent })),
  );
  return [...first, ...second, ...third, ...fourth].slice(0, number);
}

/** Services of a taxonomy of so many terms, one for each and some more. */
export const terms = (say: Say, number: number): unknown =>
  growTerms(say, number).flatMap((term, at) =>
    Array.from({ length: 1 + ((at * 7) % 3) }, (_, more) => ({
      id: `${term.id}-${more}`,
      name: `${term.name} ${more + 1}`,
      organization: { name: say('Pingan Service Centre', '平安社区服务中心') },
      attributes: [{ taxonomy_term: term }],
      assured_date: dateIn(-20),
    })),
  );

const STREETS = 60;

/** The streets of {@link manyAreas}, by number. */
function street(say: Say, at: number): string {
  const names = [
    say('Osmanthus Lane', '桂花巷'),
    say('Pond Street', '水塘街'),
    say('Lotus Road', '荷花路'),
    say('Station Road', '车站路'),
  ];
  return say('{street}, block {number}', '{street}{number}栋', {
    street: names[at % names.length]!,
    number: Math.floor(at / names.length) + 1,
  });
}

/** Services for the people of many streets, one of which has its social worker named. */
export function manyAreas(say: Say): unknown {
  const party = (name: string) => ({ taxonomy_term: { taxonomy: 'party', name } });
  const visits = Array.from({ length: STREETS }, (_, at) => ({
    id: `visit-${at}`,
    name: say('Neighbourly visits, {street}', '{street}邻里探访', { street: street(say, at) }),
    service_areas: [{ name: street(say, at) }],
    attributes: [party('Volunteers')],
    assured_date: dateIn(-25),
  }));
  const worker = {
    id: 'lin-yue',
    name: say('Lin Yue, social worker', '林悦，社工'),
    description: say('Visits, forms, referrals.', '走访、代办、转介。'),
    phones: [{ number: '0755 2345 6705' }],
    email: 'lin.yue@sunshine.example',
    service_areas: [{ name: street(say, 0) }, { name: street(say, 1) }],
    contacts: [{ name: say('Lin Yue', '林悦'), title: say('Social worker', '社工') }],
    attributes: [party('Social worker')],
    assured_date: dateIn(-5),
  };
  return [worker, ...visits];
}

/** The first of the streets of {@link manyAreas}. */
export const firstStreet = (say: Say): string => street(say, 0);
