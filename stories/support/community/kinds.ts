import type { Say } from '../say.js';

/** A kind of service that each part of the community has. */
export interface Kind {
  id: string;
  name: string;
  text: string;
  organization: string;
  category: string;
  audience?: string;
  delivery: 'in-person' | 'online' | 'home';
  cost?: string;
}

const categories = (say: Say) => ({
  care: say('Care', '照护'),
  food: say('Food', '餐食'),
  health: say('Health', '健康'),
  children: say('Children and families', '儿童与家庭'),
  advice: say('Advice and mediation', '咨询与调解'),
  repair: say('Repairs', '维修'),
  culture: say('Culture and sport', '文体'),
  safety: say('Safety', '安全'),
  money: say('Money and goods', '救助与物资'),
  getting: say('Getting about', '出行'),
});

const audiences = (say: Say) => ({
  older: say('Older people', '长者'),
  children: say('Children', '儿童'),
  families: say('Families', '家庭'),
  disabled: say('Disabled people', '残障人士'),
  newcomers: say('New residents', '新居民'),
});

// Id, name and text in English and Chinese, organization, category, delivery, audience, yuan.
const rows = `
bath|Help with bathing|上门助浴|Two trained carers, once a week.|两名持证护理员，每周一次。|yinling|care|home|older|40
visit|Friendly visits|探访陪伴|A neighbour comes by for an hour.|邻居上门聊天一小时。|firefly|care|home|older|
night|Night care on call|夜间照护呼叫|Somebody comes within half an hour.|半小时内上门。|yinling|care|home|older|60
respite|A free afternoon for carers|照护者喘息服务|We sit with the person you care for.|替您照看半天，让您歇一歇。|qingtong|care|home|families|
lunch|Lunch table|长者助餐点|Two dishes and a soup, soft on order.|两菜一汤，可做软食。|pantry|food|in-person|older|12
delivery|Meals brought home|送餐到家|At the door before noon.|中午十二点前送到。|pantry|food|home|older|15
pressure|Blood pressure and sugar|血压血糖测量|Every weekday morning, no appointment.|工作日上午，无需预约。|clinic|health|in-person||
vaccine|Flu vaccination|流感疫苗接种|Bring your card.|请带身份证。|clinic|health|in-person||
rehab|Exercises after a fall|跌倒康复训练|In a small group, with a therapist.|康复师带领的小组训练。|clinic|health|in-person|older|
minds|Somebody to talk to|心事倾听|By phone, with a counsellor.|心理咨询师电话倾听。|qingtong|health|online||
homework|Half-past-four class|四点半课堂|Homework, games and a snack.|写作业、做游戏、吃点心。|lighthouse|children|in-person|children|
story|Picture books for the smallest|绘本故事会|Saturday morning on the carpet.|周六上午，地毯上听故事。|dandelion|children|in-person|children|
parents|Evening for new parents|新手爸妈夜谈|A midwife answers.|助产士答疑。|dandelion|children|in-person|families|
holiday|Holiday camp|假期托管|All day, with lunch.|全天托管，含午餐。|lighthouse|children|in-person|children|30
teens|Open room for young people|青少年活动室|Table tennis, music, nobody asks.|乒乓、音乐，自由来去。|lighthouse|children|in-person|children|
law|Legal advice|法律咨询|A lawyer, Tuesday evening.|周二晚律师坐堂。|bridge|advice|in-person||
mediate|Mediation between neighbours|邻里调解|Two mediators, one table.|两位调解员，一张圆桌。|bridge|advice|in-person||
forms|Help with forms|代办帮填|Pension, school, residence.|社保、入学、居住证。|centre|advice|in-person||
work|Finding work|就业帮扶|Open places near here, and a second pair of eyes on your letter.|周边岗位推荐，简历修改。|office|advice|in-person||
arrive|First week in Heyuan|新居民第一周|Keys, waste, school, doctor.|门禁、垃圾分类、入学、就医。|committee|advice|in-person|newcomers|
lamp|Small repairs at home|上门小修|Lamps, taps, handrails.|灯具、水龙头、扶手。|toolbox|repair|home|older|
lift|Lift out of order|电梯报修|We answer within two hours.|两小时内回复。|property|repair|online||
tools|Tools to borrow|工具借用|Ladders, drills, a sewing machine.|梯子、电钻、缝纫机。|toolbox|repair|in-person||
taichi|Tai chi in the morning|晨间太极|For every age, by the water.|老少皆宜，水边晨练。|choir|culture|in-person||
sing|Singing together|合唱排练|Nobody has to read music.|不识谱也能唱。|choir|culture|in-person||
books|Reading room|共享书屋|Quiet tables, warm water.|安静座位，热水供应。|centre|culture|in-person||
market|Swap market|邻里交换集市|First Saturday of the month.|每月第一个周六。|owners|culture|in-person||
fire|Fire check at home|入户消防检查|Ten minutes, and a smoke alarm.|十分钟检查，赠烟感报警器。|police|safety|home||
fraud|Advice against fraud|反诈咨询|Ask before you pay.|付款前先问一问。|police|safety|online||
relief|Help in hard times|临时救助|Money within three days.|三天内拨付。|office|money|in-person||
goods|Clothes and furniture|衣物家具互助|Bring, take, mend.|可捐、可领、可修。|fund|money|in-person||
ride|A ride to the doctor|就医接送|Book the day before.|提前一天预约。|drivers|getting|home|disabled|5
wheelchair|Wheelchairs to borrow|轮椅借用|For a day or a month.|借一天或一个月。|fund|getting|in-person|disabled|`;

/** All 33 kinds of service. */
export function kinds(say: Say): Kind[] {
  const [named, people] = [categories(say), audiences(say)];
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [id = '', en = '', zh = '', textEn = '', textZh = '', organization = '', ...rest] =
        row.split('|');
      const [category, delivery, audience, yuan] = rest;
      return {
        id,
        name: say(en, zh),
        text: say(textEn, textZh),
        organization,
        category: named[category as keyof typeof named],
        delivery: delivery as Kind['delivery'],
        ...(audience && { audience: people[audience as keyof typeof people] }),
        ...(yuan && { cost: say('{yuan} yuan', '{yuan}元', { yuan }) }),
      };
    });
}
