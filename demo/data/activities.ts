import type { Bilingual } from './modules/table.js';
import { areas, organizationById } from './organizations.js';
import { dateFromToday, dateInPingan, type Language } from './vocabulary.js';

/** A role volunteers are wanted for. */
interface Role {
  id: string;
  name: Bilingual;
  requires?: Bilingual;
  training?: Bilingual;
}

interface Template {
  id: string;
  name: Bilingual;
  description: Bilingual;
  organization: string;
  /** 1 Monday … 7 Sunday, or `+n`: n days from today. */
  when: string;
  start: string;
  end: string;
  way: 'offline' | 'online' | 'mixed';
  capacity: number;
  /** Places given at the desk before anybody signs up here. */
  taken: number;
  price: number;
  flags: string[];
}

const roles: Record<string, Role> = {
  cook: { id: 'cook', name: { en: 'Cook', zh: '厨师' }, requires: { en: 'Health certificate', zh: '健康证' } },
  server: { id: 'server', name: { en: 'Server', zh: '服务员' } },
  driver: { id: 'driver', name: { en: 'Driver', zh: '司机' }, requires: { en: 'Driving licence, three years', zh: '三年以上驾龄' } },
  visitor: {
    id: 'visitor',
    name: { en: 'Visitor', zh: '探访员' },
    requires: { en: 'Half a year, twice a month', zh: '坚持半年，每月两次' },
    training: { en: 'Training for new volunteers, one Saturday', zh: '新志愿者培训（一个周六）' },
  },
  tutor: { id: 'tutor', name: { en: 'Tutor', zh: '辅导员' }, requires: { en: 'Patience with small children', zh: '对孩子有耐心' } },
  helper: { id: 'helper', name: { en: 'Helper', zh: '帮手' } },
  firstaid: {
    id: 'first-aid',
    name: { en: 'First aider', zh: '急救员' },
    requires: { en: 'First-aid certificate', zh: '急救证' },
    training: { en: 'First-aid course, four hours', zh: '急救培训（四小时）' },
  },
  interpreter: { id: 'interpreter', name: { en: 'Interpreter', zh: '翻译' }, requires: { en: 'Cantonese or Uyghur', zh: '粤语或维吾尔语' } },
};

// id | name | 名称 | text | 说明 | organization | when | start | end | way | capacity/taken | price | categories and roles (role:ID), urgent, cancelled
const rows = `
calligraphy | Calligraphy for beginners | 书法入门 | Brush, ink and the first ten strokes. Paper is there. | 笔墨和最初的十个笔画，纸张备好。 | calligraphy | 2 | 14:00 | 16:00 | offline | 16/9 | 0 | club
couplets | Couplets for the whole lane | 全巷写春联 | Write for neighbours who cannot. | 为不会写的邻居写春联。 | calligraphy | 6 | 09:30 | 11:30 | offline | 30/12 | 0 | culture role:helper
chess-open | Open chess afternoon | 棋友开放日 | Boards out from two; beginners sit with beginners. | 两点开局，新手对新手。 | chess | 7 | 14:00 | 17:00 | offline | 40/18 | 0 | club
chess-online | Weiqi online, evening round | 围棋线上晚局 | Five rounds, a short lesson in between. | 五轮对局，中间穿插讲解。 | chess | 3 | 19:30 | 21:00 | online | 60/21 | 0 | club
square-dance | Evening dance on the square | 广场舞 | Music off at half past eight, promised. | 八点半准时关音响。 | dance | 5 | 19:00 | 20:30 | offline | 80/55 | 0 | sport
choir | Choir rehearsal | 合唱排练 | Nobody is asked to sing alone. | 绝不让谁独唱。 | dance | 4 | 19:00 | 21:00 | mixed | 50/50 | 0 | culture
tai-chi | Tai chi by the pond | 荷塘太极 | All levels; chairs for those who sit. | 不限水平，备有座椅。 | dance | 1 | 07:00 | 08:00 | offline | 60/34 | 0 | sport
dragon-boat | Dragon boat trial paddle | 龙舟体验 | Life jackets are there; you should swim 50 metres. | 备有救生衣，需会游泳五十米。 | dance | +11 | 09:00 | 11:00 | offline | 20/20 | 0 | sport
half-past-four | Half-past-four school: new term | 四点半学堂新学期 | Homework, a snack and games, for pupils of class one to four. | 一至四年级写作业、吃点心、做游戏。 | school | +3 | 16:30 | 18:30 | offline | 24/17 | 0 | children role:tutor role:helper
reading-dog | Read to the dog | 读给小狗听 | Fifteen minutes each, dog included. | 每人十五分钟，小狗在场。 | school | 6 | 10:00 | 11:30 | offline | 6/6 | 0 | children
science-kitchen | Saturday science kitchen | 周六科学厨房 | Volcanoes of soda, batteries of lemons. | 小苏打火山，柠檬电池。 | school | 6 | 14:00 | 15:30 | offline | 18/9 | 15 | children
toddlers | Toddlers' morning | 亲子早教 | For one- to three-year-olds with a parent. | 一至三岁幼儿与家长。 | half-side | 4 | 09:30 | 10:45 | offline | 20/13 | 0 | children
parents-evening | Parents' evening: screens and sleep | 家长夜校：屏幕与睡眠 | A psychologist and forty minutes of questions. | 心理师讲座，四十分钟答疑。 | half-side | +8 | 19:30 | 21:00 | mixed | 60/22 | 0 | learning
return-to-work | Return to work course | 重返职场课程 | Six mornings; children are minded next door. | 六个上午，隔壁代看孩子。 | half-side | +10 | 09:00 | 11:30 | offline | 15/8 | 0 | training
care-training | Re-employment training: home care | 再就业培训：居家护理 | Forty hours with practice and a certificate. | 四十学时，含实操，发证。 | station | +14 | 09:00 | 16:00 | offline | 25/19 | 0 | training
smartphone | Smartphone help for older people | 老人智能手机班 | Bring your own phone; one student sits beside each of you. | 带自己的手机，一人一位大学生。 | students | 7 | 10:00 | 11:30 | offline | 15/7 | 0 | learning role:tutor
mandarin | Mandarin evening class | 普通话晚班 | Two levels, ten evenings. | 两个级别，十个晚上。 | neighbours | 2 | 19:30 | 21:00 | mixed | 24/11 | 0 | learning
second-hand | Second-hand market on the square | 广场二手集市 | Tables are free; what is left goes to the clothes store. | 摊位免费，余物送爱心衣被库。 | neighbours | 7 | 09:00 | 13:00 | offline | 45/20 | 0 | market role:helper
soup-kitchen | Saturday soup kitchen | 周六暖汤 | Ninety bowls, cooked together. | 九十碗热汤，一起煮。 | helping | 6 | 10:00 | 13:00 | offline | 12/5 | 0 | care role:cook role:server
visiting | Visiting friends: first meeting | 结对探访见面会 | Meet the neighbour you will visit. | 认识您将探访的邻居。 | hands | +5 | 15:00 | 16:30 | offline | 14/6 | 0 | care role:visitor
clinic-car | Cars to the clinic | 就诊接送 | Wheelchair ramp in the car, two helpers a trip. | 车内有坡道，每趟两名帮手。 | hands | 1 | 08:00 | 11:30 | offline | 8/6 | 0 | care role:driver role:helper urgent
storm-team | Typhoon shelter team: be ready | 台风避险点值守 | Set up beds and register arrivals. Urgently wanted. | 搭床、登记，急需人手。 | committee | +2 | 13:00 | 19:00 | offline | 20/4 | 0 | emergency role:helper role:first-aid role:interpreter urgent
night-meals | Night meals for the shelter | 避险点夜宵 | Cook and bring forty meals. | 准备并送达四十份餐食。 | silver | +2 | 18:00 | 21:30 | offline | 8/2 | 0 | emergency role:cook role:driver urgent
listening-line | Listening line, online shift | 线上倾听值班 | Two hours by chat, a social worker beside you. | 在线文字倾听两小时，社工陪同。 | sunshine | +1 | 19:00 | 21:00 | online | 10/3 | 0 | emergency role:visitor urgent
river-clean | River clean-up | 清河行动 | Gloves are there; bring boots. | 备有手套，请自带雨靴。 | students | 7 | 08:30 | 11:00 | offline | 40/15 | 0 | green role:helper role:first-aid
first-aid | First-aid course | 急救培训 | Resuscitation and choking, four hours, certificate. | 心肺复苏与气道异物，四小时，发证。 | health | 6 | 13:30 | 17:30 | offline | 20/16 | 0 | training
memory-cafe | Memory café | 记忆咖啡馆 | Songs, cake, and a quiet corner. | 歌声、蛋糕，还有安静的角落。 | sunshine | 3 | 14:30 | 16:00 | offline | 18/10 | 0 | care role:helper
joint-conference | Joint conference of the parties | 多方联席会议 | Community, organizations, social workers, volunteers and donors at one table. Minutes go online. | 社区、组织、社工、志愿者、捐赠方同桌，纪要上网。 | centre | +9 | 19:00 | 21:00 | mixed | 120/41 | 0 | say
fire-drill | Fire drill at Railway New Village | 铁路新村消防演练 | Postponed by the school; a new date follows. | 因学校安排取消，另行通知。 | committee | +6 | 10:00 | 11:00 | offline | 200/35 | 0 | safety cancelled
open-cinema | Open-air cinema | 露天电影 | Bring a chair. Subtitles in two languages. | 自带椅子，双语字幕。 | property | 5 | 20:00 | 22:00 | offline | 150/60 | 0 | culture
`;

const categoryNames: Record<string, Bilingual> = {
  club: { en: 'Clubs', zh: '兴趣社团' },
  culture: { en: 'Culture', zh: '文化' },
  sport: { en: 'Sport', zh: '运动' },
  children: { en: 'Children', zh: '儿童' },
  learning: { en: 'Learning', zh: '学习' },
  training: { en: 'Training', zh: '培训' },
  market: { en: 'Market', zh: '集市' },
  care: { en: 'Care', zh: '关爱' },
  emergency: { en: 'Emergency', zh: '应急' },
  green: { en: 'Environment', zh: '环境' },
  say: { en: 'Having a say', zh: '参与议事' },
  safety: { en: 'Safety', zh: '安全' },
};

const templates: Template[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [id = '', en = '', zh = '', textEn = '', textZh = '', organization = '', when = '', start = '', end = '', way = '', places = '', price = '', flags = ''] = cells;
    const [capacity = 0, taken = 0] = places.split('/').map(Number);
    return {
      id, organization, when, start, end, capacity, taken,
      name: { en, zh },
      description: { en: textEn, zh: textZh },
      way: way as Template['way'],
      price: Number(price),
      flags: flags.split(' '),
    };
  });

/** The date of the next time an activity happens; today counts while it has not begun. */
function nextDate({ when, start }: Template, now: number): string {
  if (when.startsWith('+')) return dateFromToday(Number(when), now);
  const today = new Date(`${dateInPingan(now)}T00:00:00Z`).getUTCDay() || 7;
  const ahead = (Number(when) - today + 7) % 7;
  const date = dateFromToday(ahead, now);
  return Date.parse(`${date}T${start}:00+08:00`) > now ? date : dateFromToday(ahead + 7, now);
}

/** What the receiver needs to know of an activity to answer a sign-up. */
export interface Places {
  capacity: number;
  taken: number;
  cancelled: boolean;
}

const eventId = (template: Template, now: number) => `${template.id}-${nextDate(template, now).replaceAll('-', '')}`;

/**
 * Places of an activity by its id, or nothing where it is not ours. The date in the id is not compared:
 * a sign-up that waited on a device over midnight still counts for its day.
 */
export function placesOf(activityId: string): Places | undefined {
  const template = templates.find(({ id }) => activityId.startsWith(`${id}-`) && /^\d{8}$/.test(activityId.slice(id.length + 1)));
  return template && { capacity: template.capacity, taken: template.taken, cancelled: template.flags.includes('cancelled') };
}

const attendance = { offline: 'Offline', online: 'Online', mixed: 'Mixed' } as const;

function eventFrom(template: Template, language: Language, signedUp: (id: string) => number, now: number) {
  const id = eventId(template, now);
  const date = nextDate(template, now);
  const organization = organizationById(template.organization);
  const place = {
    '@type': 'Place',
    name: organization.name[language],
    address: { '@type': 'PostalAddress', streetAddress: organization.address[language], addressLocality: areas[organization.area]!.name[language] },
  };
  const virtual = { '@type': 'VirtualLocation', name: language === 'en' ? 'Online; the link comes with the receipt' : '线上；链接随回执发送', url: 'https://pingan.example/live' };
  const wanted = template.flags.filter((flag) => flag.startsWith('role:')).map((flag) => flag.slice('role:'.length));
  const cancelled = template.flags.includes('cancelled');
  return {
    '@type': 'Event',
    '@id': id,
    identifier: id,
    name: template.name[language],
    description: template.description[language],
    startDate: `${date}T${template.start}:00+08:00`,
    endDate: `${date}T${template.end}:00+08:00`,
    eventStatus: `https://schema.org/Event${cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance[template.way]}EventAttendanceMode`,
    location: template.way === 'online' ? virtual : template.way === 'mixed' ? [place, virtual] : place,
    organizer: { '@type': 'Organization', '@id': organization.id, identifier: organization.id, name: organization.name[language], party: organization.party },
    maximumAttendeeCapacity: template.capacity,
    remainingAttendeeCapacity: Math.max(0, template.capacity - template.taken - signedUp(id)),
    isAccessibleForFree: template.price === 0,
    offers: { '@type': 'Offer', price: template.price, priceCurrency: 'CNY' },
    keywords: template.flags.flatMap((flag) => categoryNames[flag]?.[language] ?? []),
    inLanguage: 'zh',
    ...(wanted.length
      ? {
          roles: wanted.map((key) => {
            const role = Object.values(roles).find(({ id: roleId }) => roleId === key)!;
            return {
              id: role.id,
              name: role.name[language],
              ...(role.requires ? { requires: role.requires[language] } : {}),
              ...(role.training ? { training: role.training[language] } : {}),
            };
          }),
        }
      : {}),
  };
}

/**
 * Activities of the coming days as schema.org events, first things first.
 * @param options `signedUp`: participants a receiver already holds for an activity; `urgent`: only posts of an emergency
 */
export function buildActivities(
  language: Language,
  options: { now?: number; signedUp?: (id: string) => number; urgent?: boolean } = {},
) {
  const { now = Date.now(), signedUp = () => 0, urgent = false } = options;
  const events = templates
    .filter(({ flags }) => !urgent || flags.includes('urgent'))
    .map((template) => eventFrom(template, language, signedUp, now))
    .sort((a, b) => a.startDate.localeCompare(b.startDate));
  return { '@context': 'https://schema.org', '@graph': events };
}
