import { dateIn, type Say } from './say.js';

/** Services of the Pingan community, invented, in HSDS 3.1. */
export function services(say: Say): unknown {
  const term = (taxonomy: string, name: string, value?: string) => ({
    taxonomy_term: { name, taxonomy, ...(value && { code: value }) },
  });
  const older = { id: 'older', name: say('Older people', '长者') };
  const category = (id: string, name: string, parent?: object) => ({
    taxonomy_term: { id, name, ...(parent && { parent }) },
  });
  const week = (opens_at: string, closes_at: string, byday = 'MO,TU,WE,TH,FR') => ({
    freq: 'WEEKLY',
    byday,
    opens_at,
    closes_at,
  });
  const sunshine = { id: 'sunshine', name: say('Sunshine Social Work Service', '阳光社会工作服务社') };
  const centre = { id: 'centre', name: say('Pingan Service Centre', '平安社区服务中心') };
  const chinese = { code: 'zh' };
  return {
    contents: [
      {
        id: 'home-care',
        name: say('Home care for older people', '长者居家照护'),
        description: say(
          'Trained carers visit at home: washing, meals, medicine reminders, company. First visit within three working days.',
          '持证护理员上门助浴、备餐、提醒服药、陪伴聊天。三个工作日内首次上门。',
        ),
        organization: sunshine,
        url: 'https://sunshine.example/home-care',
        email: 'care@sunshine.example',
        phones: [{ number: '0755 2345 6789', extension: '2', description: say('weekdays', '工作日') }],
        minimum_age: 60,
        fees_description: say('Free', '免费'),
        application_process: say(
          'Call, or ask the social worker of your building.',
          '致电，或找本楼社工登记。',
        ),
        wait_time: say('Three working days', '三个工作日'),
        schedules: [week('08:30', '17:30'), week('09:00', '12:00', 'SA')],
        languages: [chinese, { code: 'yue' }, { code: 'en' }],
        locations: [
          {
            location_type: 'physical',
            name: say('Sunshine house', '阳光之家'),
            latitude: 22.5431,
            longitude: 114.0579,
            addresses: [{ address_1: say('7 Osmanthus Lane', '桂花巷7号'), city: say('Pingan', '平安社区') }],
            accessibility: [
              { description: say('Step-free, lift to all floors', '无障碍通道，电梯直达各层') },
            ],
            transportation: say('Bus 12, stop “Pond”', '12路公交“水塘”站'),
          },
        ],
        contacts: [{ name: say('Lin Yue', '林悦'), title: say('Care coordinator', '照护统筹') }],
        attributes: [
          term('party', 'Social organization'),
          term('audience', say('Older people', '长者')),
          term('delivery', 'home'),
          term('area', say('All blocks', '全部楼栋')),
          category('home', say('Home care', '居家照护'), older),
        ],
        assured_date: dateIn(-12),
      },
      {
        id: 'canteen',
        name: say('Neighbourhood canteen', '邻里食堂'),
        description: say(
          'Lunch and supper, soft meals on order. Brought home for care receivers.',
          '提供午餐晚餐，可订软食，照护对象可送餐上门。',
        ),
        organization: centre,
        phones: [{ number: '0755 2345 6700' }],
        fees_description: say('12 yuan a meal', '每餐12元'),
        alert: say('Closed on the first Monday of the month for cleaning.', '每月第一个周一清洁，暂停供餐。'),
        schedules: [week('11:00', '13:00', 'MO,TU,WE,TH,FR,SA,SU'), week('17:00', '18:30')],
        languages: [chinese],
        locations: [
          {
            location_type: 'physical',
            name: say('Canteen', '邻里食堂'),
            latitude: 22.5489,
            longitude: 114.0642,
            addresses: [{ address_1: say('2 Pond Street', '水塘街2号'), city: say('Pingan', '平安社区') }],
          },
        ],
        attributes: [
          term('party', 'Community'),
          term('audience', say('Older people', '长者')),
          term('delivery', 'in-person'),
          category('meals', say('Meals', '助餐'), older),
        ],
        assured_date: dateIn(-40),
      },
      {
        id: 'night-line',
        name: say('Night nursing line', '夜间护理热线'),
        description: say(
          'A nurse answers questions about care at home by phone and video, from six to ten.',
          '护士每晚六点至十点通过电话和视频解答居家照护问题。',
        ),
        organization: { id: 'health', name: say('District Health Station', '区卫生服务站') },
        phones: [{ number: '12320' }],
        fees_description: say('Free', '免费'),
        schedules: [week('18:00', '22:00', 'MO,TU,WE,TH,FR,SA,SU')],
        languages: [chinese],
        attributes: [
          term('party', 'Government'),
          term('delivery', 'online'),
          category('health', say('Health', '健康')),
        ],
        assured_date: dateIn(-3),
      },
      {
        id: 'after-school',
        name: say('Half-past-four class', '四点半课堂'),
        description: say(
          'Homework, games and a snack until parents are home.',
          '放学后辅导作业、游戏、点心，直到家长下班。',
        ),
        organization: { id: 'seedling', name: say('Seedling children’s club', '小苗儿童社') },
        maximum_age: 12,
        minimum_age: 6,
        fees_description: say('Free', '免费'),
        schedules: [week('16:30', '18:30')],
        languages: [chinese, { code: 'en' }],
        attributes: [
          term('party', 'Social organization'),
          term('audience', say('Children', '儿童')),
          term('delivery', 'in-person'),
          category('children', say('Families and children', '亲子家庭')),
        ],
        assured_date: dateIn(-20),
      },
      {
        id: 'repairs',
        name: say('Home repairs by neighbours', '邻里小修'),
        description: say(
          'Handrails, lamps, taps: small repairs at home for older and disabled neighbours.',
          '为长者和残障邻居上门安装扶手、更换灯具、维修水龙头。',
        ),
        organization: { id: 'helping', name: say('Helping Hands volunteers', '援手志愿队') },
        phones: [{ number: '0755 2345 6711' }],
        fees_description: say('Material paid by you', '材料费自理'),
        schedules: [week('09:00', '12:00', 'SA')],
        languages: [chinese],
        attributes: [
          term('party', 'Volunteers'),
          term('audience', say('Disabled people', '残障人士')),
          term('delivery', 'home'),
          category('home', say('Home care', '居家照护'), older),
        ],
        assured_date: dateIn(-400),
      },
      {
        id: 'safe-door',
        name: say('Safe door: help against violence at home', '平安门：反家暴援助'),
        description: say(
          'Somebody listens, day and night. You need not give your name.',
          '全天有人倾听，无需留下姓名。',
        ),
        organization: sunshine,
        phones: [{ number: '0755 2345 6600' }],
        fees_description: say('Free', '免费'),
        languages: [chinese],
        attributes: [
          term('party', 'Social worker'),
          term('sensitive', 'true', 'true'),
          term('delivery', 'online'),
          category('crisis', say('Crisis help', '危机援助')),
        ],
        assured_date: dateIn(-6),
      },
      {
        id: 'wang-lin',
        name: say('Wang Lin, social worker for Blocks 5 to 8', '王琳，5至8栋社工'),
        description: say('Visits, forms, referrals. Ask her first.', '走访、代办、转介。有事先找她。'),
        organization: sunshine,
        phones: [{ number: '0755 2345 6705' }],
        fees_description: say('Free', '免费'),
        service_areas: [{ name: say('Blocks 5 to 8', '5至8栋') }],
        contacts: [{ name: say('Wang Lin', '王琳'), title: say('Social worker', '社工') }],
        languages: [chinese, { code: 'yue' }],
        attributes: [
          term('party', 'Social worker'),
          term('delivery', 'home'),
          category('advice', say('Advice', '咨询')),
        ],
        assured_date: dateIn(-30),
      },
      {
        id: 'mending',
        name: say('Mending workshop', '缝补工坊'),
        description: say('Clothes and bags are mended while you wait.', '衣物箱包，立等可取。'),
        organization: centre,
        status: 'temporarily closed',
        fees_description: say('From 5 yuan', '5元起'),
        languages: [chinese],
        attributes: [
          term('party', 'Community'),
          term('delivery', 'in-person'),
          category('daily', say('Daily life', '便民')),
        ],
        assured_date: dateIn(-90),
      },
    ],
  };
}
