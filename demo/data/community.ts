import type { Bilingual } from './modules/table.js';
import { areas } from './organizations.js';
import { steadyNumber, type Language } from './vocabulary.js';

/** What neighbours run themselves: name, description, category, hours. */
const circles: [name: Bilingual, about: Bilingual, category: Bilingual, hours: Bilingual][] = `
Gardening circle | 园艺小组 | Pots, seeds and a shared hose. | 花盆、种子和一根共用水管。 | Clubs | 兴趣小组 | Saturday, 8:00 to 10:00 | 周六 8:00–10:00
Book swap shelf | 漂流书架 | Take one, leave one. | 取一本，放一本。 | Sharing | 共享 | Day and night | 全天
Morning walkers | 晨走队 | Once round the lake, then tea. | 绕湖一圈，再喝杯茶。 | Clubs | 兴趣小组 | Every day, 6:30 | 每天 6:30
Mothers' table | 妈妈餐桌 | Soup for new mothers, cooked next door. | 邻居为新妈妈煲汤。 | Neighbours help | 邻里互助 | Tuesday and Friday, 11:00 | 周二、周五 11:00
Lift and stairs watch | 楼道互助员 | Carries shopping up when the lift rests. | 电梯停运时帮忙提东西。 | Neighbours help | 邻里互助 | When you ring | 随叫随到
Pet sitting ring | 宠物互助 | A week of feeding for a week of feeding. | 你帮我喂一周，我帮你喂一周。 | Sharing | 共享 | By arrangement | 另约
`
  .trim()
  .split('\n')
  .map((row) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = row.split('|').map((cell) => cell.trim());
    return [{ en: a, zh: b }, { en: c, zh: d }, { en: e, zh: f }, { en: g, zh: h }];
  });

/** The neighbours' own list, as their map exports it: GeoJSON, not HSDS. */
export const buildCommunity = (language: Language) => ({
  type: 'FeatureCollection',
  features: areas.flatMap((area, at) =>
    circles.map(([name, about, category, hours], nth) => ({
      type: 'Feature',
      id: `${area.id}-circle-${nth + 1}`,
      geometry: {
        type: 'Point',
        coordinates: [
          Math.round((area.longitude + ((steadyNumber(`${area.id} ${nth}`) % 31) - 15) / 10_000) * 1e5) / 1e5,
          Math.round((area.latitude + ((steadyNumber(`${nth} ${area.id}`) % 31) - 15) / 10_000) * 1e5) / 1e5,
        ],
      },
      properties: {
        name: language === 'en' ? `${name.en}, ${area.name.en}` : `${area.name.zh}${name.zh}`,
        description: about[language],
        organization: { en: `Neighbours of ${area.name.en}`, zh: `${area.name.zh}邻里` }[language],
        party: 'volunteers',
        category: category[language],
        area: area.name[language],
        hours: hours[language],
        phone: `139 5552 ${String(1000 + at * 100 + nth)}`,
        cost: { en: 'Free of charge', zh: '免费' }[language],
      },
    })),
  ),
});
