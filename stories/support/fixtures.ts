import { at, dateIn, type Say } from './say.js';

const https = 'https://schema.org';

/** Activities of the Pingan community, invented, in schema.org. */
export function activities(say: Say): unknown {
  const place = (name: string, streetAddress: string) => ({
    '@type': 'Place',
    name,
    address: { streetAddress },
  });
  const pond = place(say('By the pond', '水塘边'), say('Osmanthus Lane', '桂花巷'));
  const kitchen = place(say('Community kitchen', '社区厨房'), say('Block 3, ground floor', '3栋一层'));
  const organizer = (id: string, name: string) => ({ '@type': 'Organization', '@id': id, name });
  const tea = organizer('sunshine', say('Sunshine Social Work Service', '阳光社会工作服务社'));
  const event = (id: string, name: string, day: number, from: string, to: string, more: object) => ({
    '@type': 'Event',
    '@id': id,
    name,
    startDate: at(day, from),
    endDate: at(day, to),
    isAccessibleForFree: true,
    ...more,
  });
  return {
    '@context': https,
    '@graph': [
      event('tai-chi', say('Tai chi by the pond', '水塘边太极'), 2, '07:30', '08:30', {
        description: say('For every age. Soft shoes are enough.', '老少皆宜，穿软底鞋即可。'),
        location: pond,
        organizer: organizer('half-side', say('Half-side community club', '半边天社区社')),
        remainingAttendeeCapacity: 8,
      }),
      event('cooking', say('Cooking evening for new neighbours', '新邻居厨房之夜'), 4, '18:30', '21:00', {
        description: say(
          'Bring a dish of your home town, take three recipes home.',
          '带一道家乡菜，带走三份菜谱。',
        ),
        location: kitchen,
        organizer: tea,
        isAccessibleForFree: false,
        offers: [{ price: 15, priceCurrency: 'CNY' }],
        remainingAttendeeCapacity: 3,
        roles: [
          { id: 'cook', name: say('Cook', '厨师'), requires: say('health certificate', '健康证') },
          { id: 'server', name: say('Server', '服务员'), training: say('one hour, before', '活动前一小时') },
        ],
      }),
      event('chess', say('Chess for beginners', '象棋入门'), 6, '15:00', '17:00', {
        location: kitchen,
        organizer: organizer('chess', say('Pingan chess club', '平安棋社')),
        remainingAttendeeCapacity: 0,
      }),
      event('market', say('Night market', '邻里夜市'), 9, '18:00', '22:00', {
        location: pond,
        eventStatus: `${https}/EventCancelled`,
      }),
      event('phone', say('Using a phone safely', '安全用手机'), 11, '10:00', '11:00', {
        eventAttendanceMode: `${https}/OnlineEventAttendanceMode`,
        location: { '@type': 'VirtualLocation', url: 'https://meet.example/phone' },
        organizer: tea,
      }),
      event('sewing', say('Sewing course, back to work', '缝纫再就业培训'), 13, '09:00', '11:30', {
        location: kitchen,
        organizer: tea,
        subEvent: [13, 20, 27].map((day) => ({
          '@type': 'Event',
          '@id': `sewing-${day}`,
          startDate: at(day, '09:00'),
          endDate: at(day, '11:30'),
        })),
      }),
    ],
  };
}

/** What the Pingan community needs, and its open account. */
export function needs(say: Say): unknown {
  const fund = { id: 'fund', name: say('Pingan community fund', '平安社区基金') };
  const helping = { id: 'helping', name: say('Helping Hands volunteers', '援手志愿队') };
  return {
    needs: [
      {
        id: 'meals',
        title: say('Warm meals fund', '暖餐基金'),
        description: say('Twelve yuan is one lunch at the door.', '十二元即一份送到家的午餐。'),
        organization: fund,
        type: 'money',
        currency: 'CNY',
        target: 5000,
        pledged: 3200,
        received: 1200,
        due: dateIn(30),
      },
      {
        id: 'coats',
        title: say('Winter coats for pupils', '学生冬衣'),
        description: say('Sizes 120 to 160, new or washed.', '120至160码，全新或洗净。'),
        organization: helping,
        type: 'goods',
        unit: say('coats', '件'),
        target: 40,
        pledged: 22,
        received: 14,
        due: dateIn(24),
      },
      {
        id: 'water',
        title: say('Drinking water for the shelter', '避险点饮用水'),
        description: say('Sealed bottles, brought to the school gym.', '瓶装水，送至学校体育馆。'),
        organization: helping,
        type: 'goods',
        unit: say('boxes', '箱'),
        target: 120,
        pledged: 45,
        received: 30,
        due: dateIn(2),
        urgent: true,
      },
      {
        id: 'lawyer',
        title: say('Lawyers’ hours for wage cases', '欠薪案律师时数'),
        organization: fund,
        type: 'skills',
        unit: say('hours', '小时'),
        target: 24,
        pledged: 9,
        received: 6,
      },
      {
        id: 'bed',
        title: say('A bed for a newborn', '新生儿小床'),
        by: 'resident',
        type: 'goods',
        description: say('It may be used.', '二手亦可。'),
      },
      {
        id: 'chairs',
        title: say('Reclining chairs for night sitters', '夜间陪护躺椅'),
        organization: helping,
        type: 'goods',
        unit: say('chairs', '把'),
        target: 4,
        pledged: 4,
        received: 2,
        full: true,
      },
    ],
    ledger: [
      {
        date: dateIn(-2),
        type: 'received',
        source: 'donation',
        needId: 'meals',
        amount: 1200,
        currency: 'CNY',
        note: say('Monthly gifts of 41 people', '四十一人月捐'),
      },
      {
        date: dateIn(-5),
        type: 'spent',
        needId: 'meals',
        amount: 936,
        currency: 'CNY',
        note: say('78 lunches at the door', '七十八份送餐'),
      },
      {
        date: dateIn(-9),
        type: 'received',
        source: 'enterprise-income',
        amount: 2130,
        currency: 'CNY',
        note: say('Craft market', '手作集市'),
      },
      {
        date: dateIn(-15),
        type: 'received',
        source: 'government-purchase',
        amount: 45000,
        currency: 'CNY',
        note: say('Day care contract', '日间照料购买服务'),
      },
      {
        date: dateIn(-16),
        type: 'received',
        needId: 'coats',
        quantity: 14,
        unit: say('coats', '件'),
        note: say('Brought by Block 2', '二栋送来'),
      },
    ],
  };
}

/** What hours can be recorded for, and the levels they add up to. */
export const hours = (say: Say): unknown => ({
  activities: [
    { id: 'canteen', name: say('Serving lunch in the canteen', '食堂午餐服务') },
    { id: 'visits', name: say('Visiting older neighbours', '探访长者邻居') },
  ],
  tiers: [
    { minutes: 600, label: say('Helper', '热心邻居') },
    { minutes: 3000, label: say('Pillar of the street', '社区之星') },
  ],
});

/** Hours that a receiver already holds. */
export const history = (say: Say): unknown => ({
  entries: [
    {
      id: 'h1',
      start: at(-3, '11:00'),
      minutes: 150,
      activity: say('Serving lunch in the canteen', '食堂午餐服务'),
      status: 'pending',
      provenance: 'recorded',
      person: say('Chen Hua', '陈华'),
    },
    {
      id: 'h2',
      start: at(-10, '14:00'),
      minutes: 90,
      activity: say('Visiting older neighbours', '探访长者邻居'),
      status: 'pending',
      provenance: 'claimed',
      person: say('Maria Lopez', '玛丽亚'),
    },
    {
      id: 'h3',
      start: at(-20, '09:00'),
      minutes: 780,
      activity: say('Summer camp', '夏令营'),
      status: 'verified',
      provenance: 'recorded',
      person: say('Chen Hua', '陈华'),
    },
    {
      id: 'h4',
      start: at(-31, '09:00'),
      minutes: 240,
      activity: say('Street cleaning', '清洁街道'),
      status: 'rejected',
      provenance: 'claimed',
      person: say('Wu Jun', '吴军'),
    },
  ],
});

/** Hours of many weeks. */
export const longHistory = (say: Say): unknown => ({
  entries: Array.from({ length: 26 }, (_, week) => ({
    id: `w${week}`,
    start: at(-7 * week - 2, '11:00'),
    minutes: 90 + (week % 4) * 30,
    activity: say('Serving lunch in the canteen', '食堂午餐服务'),
    status: week < 3 ? 'pending' : 'verified',
    provenance: week % 2 ? 'claimed' : 'recorded',
    person: say('Chen Hua', '陈华'),
  })),
});

/** What residents can give feedback on. */
export const topics = (say: Say): unknown => ({
  topics: [
    {
      id: 'canteen',
      label: say('Canteen', '食堂'),
      answerWithinDays: 5,
      description: say('Meals, prices, opening hours', '餐食、价格、开放时间'),
    },
    {
      id: 'lift',
      label: say('Lift and stairs', '电梯与楼道'),
      type: 'complaint',
      answerWithinDays: 2,
      questions: [
        {
          id: 'block',
          label: say('Which block?', '哪一栋？'),
          kind: 'choice',
          required: true,
          options: ['1', '2', '3'],
        },
      ],
    },
    { id: 'noise', label: say('Noise at night', '夜间噪音'), answerWithinDays: 3 },
    { id: 'parking', label: say('Parking and bicycles', '停车与单车'), answerWithinDays: 7 },
    { id: 'green', label: say('Green spaces', '绿化') },
    { id: 'volunteers', label: say('Volunteers and activities', '志愿者与活动') },
  ],
  dimensions: [
    { id: 'attitude', label: say('Attitude', '态度') },
    { id: 'skill', label: say('Skill', '专业') },
    { id: 'effect', label: say('Effect', '效果') },
  ],
});
