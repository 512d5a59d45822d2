import type { LedgerEntry, Need, NeedsFeed } from '../../src/domain/need.js';
import { organizationById } from './organizations.js';
import { dateFromToday, type Language } from './vocabulary.js';

// id | title | 名称 | text | 说明 | organization or "resident" | type | unit / 单位 | target pledged received | due in days | purpose / 用途 | urgent full
const rows = `
winter-coats | Winter coats for pupils | 学生冬衣 | Sizes 120 to 160, new or washed. | 120至160码，全新或洗净。 | helping | goods | coats / 件 | 40 22 14 | 24 | Poverty relief / 扶贫 |
warm-meals | Warm meals fund | 暖餐基金 | Twelve yuan is one lunch at the door. | 十二元即一份送到家的午餐。 | fund | money | CNY / CNY | 5000 1200 1200 | 30 | Older people / 助老 |
computer-lessons | Computer lessons | 电脑课 | For mothers who go back to work. | 为重返职场的妈妈授课。 | half-side | skills | hours / 小时 | 20 8 8 | 21 | Training / 培训 |
shelter-water | Drinking water for the shelter | 避险点饮用水 | Sealed bottles or canisters, brought to the school gym. | 瓶装或桶装，送至学校体育馆。 | committee | goods | boxes / 箱 | 120 45 30 | 2 | Natural disaster / 自然灾害 | urgent
shelter-blankets | Blankets for the shelter | 避险点毛毯 | Dry and clean; we return them washed. | 干净干燥，洗净归还。 | committee | goods | blankets / 条 | 150 60 52 | 2 | Natural disaster / 自然灾害 | urgent
generator | Two generators for three days | 发电机借用三天 | With a cable of 30 metres and someone who knows them. | 附三十米电缆和懂操作的人。 | property | services | generators / 台 | 2 0 0 | 2 | Natural disaster / 自然灾害 | urgent
wheelchairs | Folding wheelchairs | 折叠轮椅 | For the loan desk; width up to 60 cm. | 供借用台，宽度六十厘米以内。 | silver | goods | wheelchairs / 辆 | 10 4 3 | 45 | Disabled people / 助残 |
legal-hours | Lawyers' hours for wage cases | 欠薪案律师时数 | One evening a month is enough. | 每月一晚即可。 | neighbours | skills | hours / 小时 | 24 9 6 | 40 | Migrant workers / 务工人员 |
school-fees | School fee fund, spring term | 春季助学金 | 450 yuan carries one pupil through the term. | 四百五十元资助一名学生一学期。 | fund | money | CNY / CNY | 18000 11250 9900 | 60 | Education / 助学 |
hospice-chairs | Reclining chairs for night sitters | 夜间陪护躺椅 | Four rooms, four chairs. | 四个房间，四把椅子。 | silver | goods | chairs / 把 | 4 4 2 | 35 | Older people / 助老 | full
moving-van | A van on the first Sunday | 首个周日用车 | To fetch donated furniture. | 用于运送捐赠家具。 | helping | services | trips / 趟 | 6 2 2 | 18 | Poverty relief / 扶贫 |
interpreters | Interpreters for clinic visits | 就医陪同翻译 | Cantonese, Hakka, Uyghur. | 粤语、客家话、维吾尔语。 | health | services | visits / 次 | 30 12 9 | 50 | Health / 健康 |
fire-relief | Relief after the fire in Block 4 | 四栋火灾救助 | Three families, eleven people; every use is shown. | 三户十一人，每笔支出公开。 | fund | money | CNY / CNY | 30000 18650 16400 | 12 | Accident / 意外事故 | urgent
neighbour-bed | A bed for a newborn | 新生儿小床 | Asked by a neighbour. The bed may be used. | 邻居求助，二手亦可。 | resident | goods | beds / 张 | 1 0 0 | 9 | Families / 家庭 |
neighbour-piano | Somebody to tune a piano | 调钢琴的人 | Asked by a neighbour; tea and cake for you. | 邻居求助，备有茶点。 | resident | skills | hours / 小时 | 3 0 0 | 28 | Neighbours / 邻里 |
student-laptops | Laptops for pupils | 学生笔记本电脑 | Younger than six years, with charger. | 六年以内，含充电器。 | students | goods | laptops / 台 | 15 6 5 | 33 | Education / 助学 |
`;

// days ago | received or spent | source or - | need or - | amount | note | 说明
const ledgerRows = `
2 | received | donation | fire-relief | 6400 | 128 neighbours, at the gate and online | 一百二十八位邻居线上线下捐款
3 | spent | - | fire-relief | 4800 | Rent and bedding for three families | 三户租房与被褥
6 | received | enterprise-income | - | 2130 | Craft market: five percent of sales | 手作集市销售额的百分之五
9 | received | donation | warm-meals | 1200 | Monthly gifts of 41 people | 四十一人月捐
11 | spent | - | warm-meals | 936 | 78 lunches at the door | 七十八份送餐
15 | received | government-purchase | - | 45000 | Day care contract, fourth quarter | 第四季度日间照料购买服务
18 | spent | - | - | 12300 | Wages of two day-care helpers | 两名日间照料员工资
24 | received | donation | school-fees | 9900 | Old pupils of the Osmanthus school | 桂园小学校友
30 | spent | - | school-fees | 6750 | Books and meals for 15 pupils | 十五名学生书本与餐费
41 | received | enterprise-income | - | 3480 | Sewing workshop and laundry | 缝纫坊与洗衣房收入
`;

const pair = (text = '', language: Language) => text.split('/')[language === 'en' ? 0 : 1]?.trim() ?? '';

/** How much residents have pledged to a need in submissions, in its unit. */
export type Pledged = (needId: string) => number;

/**
 * What the community asks for, and its open account.
 * @param options `pledged`: what a receiver holds on top; `urgent`: only what an emergency needs
 */
export function buildNeeds(
  language: Language,
  options: { now?: number; pledged?: Pledged; urgent?: boolean } = {},
): NeedsFeed {
  const { now = Date.now(), pledged = () => 0, urgent = false } = options;
  const needs = rows.trim().split('\n').map((row): Need => {
    const [id = '', en = '', zh = '', textEn = '', textZh = '', owner = '', type = '', unit = '', figures = '', due = '', purpose = '', flags = ''] =
      row.split('|').map((cell) => cell.trim());
    const [target = 0, given = 0, received = 0] = figures.split(' ').map(Number);
    return {
      id,
      title: { en, zh }[language],
      ...(owner === 'resident'
        ? { by: 'resident' as const }
        : { by: 'organization' as const, organization: { id: owner, name: organizationById(owner).name[language] } }),
      type: type as Need['type'],
      description: { en: textEn, zh: textZh }[language],
      ...(type === 'money' ? { currency: 'CNY' } : { unit: pair(unit, language) }),
      target,
      pledged: given + pledged(id),
      received,
      due: dateFromToday(Number(due), now),
      purpose: pair(purpose, language),
      ...(flags.includes('urgent') ? { urgent: true } : {}),
      ...(flags.includes('full') || given + pledged(id) >= target ? { full: true } : {}),
    };
  });
  const ledger = ledgerRows.trim().split('\n').map((row): LedgerEntry => {
    const [days = '', type = '', source = '', needId = '', amount = '', en = '', zh = ''] = row.split('|').map((cell) => cell.trim());
    return {
      date: dateFromToday(-Number(days), now),
      type: type as LedgerEntry['type'],
      ...(source === '-' ? {} : { source: source as NonNullable<LedgerEntry['source']> }),
      ...(needId === '-' ? {} : { needId }),
      fund: { en: 'Pingan Community Fund', zh: '平安社区基金' }[language],
      amount: Number(amount),
      currency: 'CNY',
      note: { en, zh }[language],
    };
  });
  return urgent ? { needs: needs.filter((need) => need.urgent) } : { needs, ledger };
}
