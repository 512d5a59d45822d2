import type { Bilingual } from './modules/table.js';
import { schedulesOf, type Hours } from './openings.js';
import { areas, type Organization } from './organizations.js';
import { steadyNumber, type Language } from './vocabulary.js';

const city: Bilingual = { en: 'Pingan', zh: '平安社区' };

/** Streets, by the position of the residential area they are in. */
const streets: Bilingual[] = [
  { en: 'Lotus Square', zh: '荷花广场' },
  { en: 'Osmanthus Road', zh: '桂园路' },
  { en: 'Riverside Walk', zh: '临江步道' },
  { en: 'Old Mill Lane', zh: '磨坊巷' },
  { en: 'Station Street', zh: '车站街' },
  { en: 'Sunrise Avenue', zh: '朝阳大道' },
];

/** What a door says of access, by what an organization or outlet has. */
const access: Bilingual[] = [
  { en: 'Step-free entrance', zh: '无障碍入口' },
  { en: 'Lift', zh: '电梯' },
  { en: 'Accessible toilet', zh: '无障碍卫生间' },
  { en: 'Hearing loop', zh: '助听回路' },
  { en: 'Guide dogs welcome', zh: '欢迎导盲犬' },
  { en: 'Disabled parking', zh: '无障碍停车位' },
];

const buses: Bilingual[] = [
  { en: 'Bus 12, Lotus Square', zh: '公交12路荷花广场站' },
  { en: 'Bus 12 and 40, Osmanthus Park', zh: '公交12、40路桂园公园站' },
  { en: 'Ferry and bus 7, Riverside', zh: '轮渡、公交7路临江站' },
  { en: 'Bus 7, Old Mill', zh: '公交7路磨坊站' },
  { en: 'Metro line 3, Railway New Village', zh: '地铁3号线铁路新村站' },
  { en: 'Bus 40, Sunrise Heights', zh: '公交40路朝阳台站' },
];

const comma = { en: ', ', zh: '、' };

/** A point of an area, always the same for the same seed; an area is some 500 m across. */
function pointIn(area: number, seed: string) {
  const { latitude, longitude } = areas[area]!;
  const number = steadyNumber(seed);
  const shift = (part: number) => ((part % 47) - 23) / 10_000;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return { latitude: round(latitude + shift(number)), longitude: round(longitude + shift(number >>> 12)) };
}

/** What is said of access: most doors have a way in, a few say nothing. */
function accessibilityOf(id: string, language: Language) {
  const number = steadyNumber(`${id} access`);
  if (number % 7 === 0) return [];
  const others = access.slice(1).filter((_, at) => (number >>> (at + 3)) % 3 === 0);
  return [
    {
      id: `access-${id}`,
      description: [access[0]!, ...others].map((feature) => feature[language]).join(comma[language]),
    },
  ];
}

interface Door {
  id: string;
  name: string;
  street: Bilingual;
  area: number;
}

/** Chinese addresses go from the large to the small, in one line. */
const addressLines = (street: Bilingual, area: number, language: Language) => {
  const { name } = areas[area]!;
  return language === 'zh'
    ? { address_1: `${city.zh}${name.zh}${street.zh}` }
    : { address_1: street.en, address_2: name.en, city: city.en };
};

const door = ({ id, name, street, area }: Door, language: Language) => ({
  id: `place-${id}`,
  location_type: 'physical',
  name,
  ...pointIn(area, id),
  transportation: buses[area]![language],
  addresses: [{ id: `address-${id}`, ...addressLines(street, area, language), country: 'CN', address_type: 'physical' }],
  accessibility: accessibilityOf(id, language),
});

/** Where an organization has its door, as a service at that location. */
export const doorOf = ({ id, name, address, area }: Organization, language: Language) => ({
  id: `at-${id}`,
  location: door({ id, name: name[language], street: address, area }, language),
});

/** The social workers' room of an area. */
export const workersRoomOf = (area: number, language: Language) => {
  const { id, name } = areas[area]!;
  const street = streets[area]!;
  return {
    id: `at-room-${id}`,
    location: door(
      {
        id: `room-${id}`,
        name: { en: `Social workers' room, ${name.en}`, zh: `${name.zh}社工站` }[language],
        street: { en: `50 ${street.en}`, zh: `${street.zh}50号` },
        area,
      },
      language,
    ),
  };
};

const hosts: Bilingual[] = [
  { en: 'gate', zh: '号门' },
  { en: 'block', zh: '栋' },
  { en: 'pavilion', zh: '号亭' },
];

/** Hours of outlets that keep their own. */
const ownHours: Hours[][] = [['meal'], ['meal'], ['week'], ['morning', 'meal'], ['ended']];

/** So many outlets of one service, spread over the six areas; some with hours and a telephone of their own. */
export const outletsOf = (id: string, count: number, hours: Hours[], language: Language, now: number) =>
  Array.from({ length: count }, (_, at) => {
    const area = at % areas.length;
    const number = Math.floor(at / areas.length) + 1;
    const own = `${id}-${at + 1}`;
    const host = hosts[(at + number) % hosts.length]!;
    const { name } = areas[area]!;
    const street = streets[area]!;
    const house = number * 2 + (at % 2);
    return {
      id: `at-${own}`,
      location: door(
        {
          id: own,
          name: language === 'en' ? `${name.en}, ${host.en} ${number}` : `${name.zh}${number}${host.zh}`,
          street: { en: `${house} ${street.en}`, zh: `${street.zh}${house}号` },
          area,
        },
        language,
      ),
      schedules: schedulesOf(own, hours.includes('meal') ? ownHours[at % ownHours.length]! : hours, language, now),
      ...(at % 4 === 0 && {
        phones: [{ id: `${own}-phone`, number: `0755 5551 ${String(1000 + at)}`, type: 'voice' }],
      }),
    };
  });
