import type { Say } from '../say.js';

/** An organization of the invented community of Heyuan. */
export interface Organization {
  id: string;
  name: string;
  party: string;
}

/** All 18 organizations. */
export const organizations = (say: Say): Organization[] =>
  (
    [
      ['committee', 'Heyuan residents’ committee', '和苑居民委员会', 'Community'],
      ['centre', 'Heyuan service centre', '和苑党群服务中心', 'Community'],
      ['office', 'Lake Street office', '湖滨街道办事处', 'Government'],
      ['clinic', 'Heyuan health station', '和苑社区卫生服务站', 'Government'],
      ['police', 'Heyuan police post', '和苑社区警务室', 'Government'],
      ['qingtong', 'Young Plane social work', '青桐社会工作服务中心', 'Social organization'],
      ['yinling', 'Silver Age care', '银龄居家照护中心', 'Social organization'],
      ['dandelion', 'Dandelion family centre', '蒲公英家庭服务中心', 'Social organization'],
      ['lighthouse', 'Lighthouse youth club', '灯塔青少年俱乐部', 'Social organization'],
      ['bridge', 'Bridge mediation service', '连心桥调解工作室', 'Social organization'],
      ['firefly', 'Firefly volunteers', '萤火志愿服务队', 'Volunteers'],
      ['toolbox', 'Toolbox repair team', '百宝箱维修队', 'Volunteers'],
      ['drivers', 'Warm Ride drivers', '暖途助行车队', 'Volunteers'],
      ['choir', 'Evening Breeze choir', '晚风合唱团', 'Volunteers'],
      ['fund', 'Heyuan community fund', '和苑社区基金', 'Charity'],
      ['pantry', 'Shared pantry', '和苑共享厨房', 'Charity'],
      ['owners', 'Heyuan owners’ committee', '和苑业主委员会', 'Owners'],
      ['property', 'Lakeside property service', '湖畔物业服务部', 'Property'],
    ] as const
  ).map(([id, en, zh, party]) => ({ id, name: say(en, zh), party }));

/** The nine parts of the community. */
export const grids = (say: Say): string[] => [
  say('Lotus court', '荷香苑'),
  say('Plane Tree court', '梧桐苑'),
  say('Bamboo court', '竹影苑'),
  say('Osmanthus court', '桂雨苑'),
  say('Maple court', '枫林苑'),
  say('Willow court', '柳岸苑'),
  say('Pear court', '梨园里'),
  say('Old harbour', '老码头'),
  say('North gate', '北门里'),
];

/** All 15 social workers. */
export const socialWorkers = (say: Say): string[] => [
  say('Fang Min', '方敏'),
  say('Xu Lei', '徐蕾'),
  say('Gao Yuan', '高原'),
  say('Tang Jing', '唐静'),
  say('He Qing', '何青'),
  say('Luo Wen', '罗文'),
  say('Shen Ke', '沈可'),
  say('Pan Yi', '潘怡'),
  say('Cao Bo', '曹博'),
  say('Yuan Fei', '袁飞'),
  say('Jiang Nan', '江楠'),
  say('Du Ruo', '杜若'),
  say('Qiu Shan', '邱珊'),
  say('Ning Xin', '宁馨'),
  say('Mo Fan', '莫凡'),
];
