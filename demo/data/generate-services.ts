import type { HsdsService } from './build-services.js';

const starts = 'b br c ch cl d dr f fl g gr h j k l m n p pr r s sh st t tr v w'.split(' ');
const middles = 'a e i o u ai ea oo ou'.split(' ');
const ends = 'ck d ll lm m n nd ng nt r rd rk rn s st t th x'.split(' ');
const kinds = 'Care Meals Advice Housing Transport Nursery Library Clinic Shelter Training Counselling Repair'.split(' ');
const forms = 'Centre Service Project Group Club Team Network Trust House Drop-in'.split(' ');
const plain = 'the and for with people families children older adults who need help support free weekly visit call open home community local advice information referral or by appointment bring your own please'.split(' ');
const han = [...'幼苗阳光社区长者服务站青年发展协会居家护理妇女权益促进健康乐活学习关怀希望新北市平安街道'];
const hanSurnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜'];
const hanForms = ['服务中心', '助餐点', '关怀据点', '社区协会', '护理站'];
const audiences = ['Older people', 'Children', 'Families', 'Everybody'];
const parties = ['community', 'charity', 'government', 'volunteers'];

/** Numbers from 0 up to 1, the same for the same seed. */
function steadyRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As many services as a province has, to try a server with: HSDS 3.1, one in five of them Chinese, the same each time. */
export function generateServices(count: number, seed = 1): HsdsService[] {
  const next = steadyRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const title = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const word = () => Array.from({ length: 2 + below(2) }, () => pick(starts) + pick(middles)).join('') + pick(ends);
  const chinese = (length: number) => Array.from({ length }, () => pick(han)).join('');
  const terms = Array.from({ length: 118 }, (_, at) => ({
    id: `t-${at}`,
    code: `c${at}`,
    name: `${pick(kinds)} ${at}`,
    taxonomy: 'generated',
    ...(at >= 10 && { parent_id: `t-${Math.floor((at - 10) / 5)}` }),
  }));
  const areas = Array.from({ length: 60 }, () => title(word()));
  const organizations = Array.from({ length: Math.max(5, Math.ceil(count / 8)) }, (_, at) => ({
    id: `o-${at}`,
    name: at % 5 ? `${title(word())} ${pick(forms)}` : `${chinese(4)}协会`,
  }));
  return Array.from({ length: count }, (_, at) => {
    const id = `g-${at}`;
    const isChinese = at % 5 === 4;
    const attribute = (taxonomy: string, name: string) => ({
      taxonomy_term: { id: `${taxonomy}-${name}`, code: name, name, taxonomy },
    });
    const minimum = below(70);
    const delivery = pick(['in-person', 'online', 'home']);
    return {
      id,
      name: isChinese
        ? `${pick(hanSurnames)}${chinese(3)}${pick(hanSurnames)}${pick(hanForms)}`
        : `${title(word())} ${title(word())} ${pick(kinds)} ${pick(forms)}`,
      description: isChinese
        ? `${chinese(12)}，${chinese(9)}。${chinese(15)}`
        : `${title(Array.from({ length: 14 }, () => pick(plain)).join(' '))} ${word()}.`,
      status: 'active',
      organization: pick(organizations),
      attributes: [
        { taxonomy_term: pick(terms) },
        attribute('party', pick(parties)),
        attribute('audience', pick(audiences)),
        attribute('area', pick(areas)),
        attribute('delivery', delivery),
      ],
      languages: [{ name: isChinese ? 'Chinese' : 'English' }],
      ...(next() < 0.5 && { cost_options: [{ option: 'Free', amount: 0 }] }),
      ...(next() < 0.3 && { minimum_age: minimum, maximum_age: minimum + 10 + below(20) }),
      service_at_locations:
        delivery === 'in-person'
          ? [{ location: { id: `${id}-place`, latitude: 22 + next() * 2, longitude: 113 + next() * 2 } }]
          : [],
    };
  });
}
