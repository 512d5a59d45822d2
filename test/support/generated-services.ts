import type { Service } from '../../src/domain/service.js';

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pr r s sh st t tr v w'.split(' ');
const MIDDLES = 'a e i o u ai ea oo ou'.split(' ');
const ENDS = 'ck d ll lm m n nd ng nt r rd rk rn s st t th x'.split(' ');
const KINDS =
  'care meals advice housing transport nursery library clinic shelter training counselling repair'.split(' ');
const FORMS = 'centre service project group club team network trust house drop-in'.split(' ');
const PLAIN =
  'the and for with people families children older adults who need help support free weekly visit call open home community local advice information referral or by appointment bring your own please'.split(
    ' ',
  );
const HAN = [
  ...'幼苗國際托嬰中心陽光社區長者服務站青年發展協會居家護理婦女權益促進健康樂活學習關懷希望新北市',
];
const HAN_ENDS = ['托嬰中心', '服務中心', '關懷據點', '社區協會', '护理站'];
const HAN_SURNAMES = [
  ...'王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾肖田董袁潘于蔣蔡余杜',
];

/** How many of what the services have. */
export interface GeneratedOptions {
  seed?: number;
  /** Categories in the tree (118). */
  categories?: number;
}

/** Services like those of a large city, one in five of them Chinese; each name has words of its own and common ones. */
export function generateServices(
  count: number,
  { seed = 1, categories = 118 }: GeneratedOptions = {},
): Service[] {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const word = (): string => {
    let made = '';
    for (let part = 0; part < 2 + below(2); part++) made += pick(STARTS) + pick(MIDDLES);
    return made + pick(ENDS);
  };
  const title = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const han = (length: number) => Array.from({ length }, () => pick(HAN)).join('');
  const terms = Array.from({ length: categories }, (_, at) => ({
    id: `c${at}`,
    name: `${title(pick(KINDS))} ${at}`,
    ...(at >= 10 && { parentId: `c${Math.floor((at - 10) / 5)}` }),
  }));
  const places = Array.from({ length: 60 }, () => title(word()));
  const organizations = Array.from({ length: Math.max(5, Math.ceil(count / 8)) }, (_, at) =>
    at % 5 ? `${title(word())} ${title(pick(FORMS))}` : `${han(4)}協會`,
  );
  return Array.from({ length: count }, (_, at) => {
    const isChinese = at % 5 === 4;
    const name = isChinese
      ? `${pick(HAN_SURNAMES)}${han(3)}${pick(HAN_SURNAMES)}${pick(HAN_ENDS)}`
      : `${title(word())} ${title(word())} ${title(pick(KINDS))} ${title(pick(FORMS))}`;
    const description = isChinese
      ? `${han(12)}，${han(9)}。${han(15)}`
      : `${title(Array.from({ length: 14 }, () => pick(PLAIN)).join(' '))} ${word()}.`;
    const category = pick(terms);
    return {
      id: `s${at}`,
      name,
      description,
      organization: { name: pick(organizations) },
      party: pick(['community', 'charity', 'government', 'volunteers']),
      categories: next() < 0.2 ? [category, pick(terms)] : [category],
      audience: [pick(['Older people', 'Children', 'Families', 'Everybody'])],
      areas: [pick(places)],
      delivery: [pick(['in-person', 'online', 'home'] as const)],
      phones: [],
      contacts: [],
      locations: [{ address: `${1 + below(200)} ${pick(places)} Street` }],
      schedules: [],
      languages: [isChinese ? 'zh' : 'en'],
      ...(next() < 0.5 && { cost: 'Free' }),
    };
  });
}
