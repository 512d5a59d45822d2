import type { Bilingual } from './modules/table.js';

/** One of the eighteen organizations of Pingan. */
export interface Organization {
  id: string;
  party: string;
  name: Bilingual;
  about: Bilingual;
  phone: string;
  address: Bilingual;
  /** Which residential area its door is in; index into {@link areas}. */
  area: number;
}

/** The six residential areas, each a grid with its own social workers. */
export const areas: { id: string; name: Bilingual; latitude: number; longitude: number }[] = [
  { id: 'lotus', name: { en: 'Lotus Court', zh: '荷苑' }, latitude: 22.5642, longitude: 114.1128 },
  { id: 'osmanthus', name: { en: 'Osmanthus Garden', zh: '桂园' }, latitude: 22.5667, longitude: 114.1161 },
  { id: 'riverside', name: { en: 'Riverside Terrace', zh: '临江里' }, latitude: 22.5618, longitude: 114.1187 },
  { id: 'mill', name: { en: 'Old Mill Lane', zh: '磨坊巷' }, latitude: 22.5595, longitude: 114.1143 },
  { id: 'railway', name: { en: 'Railway New Village', zh: '铁路新村' }, latitude: 22.5681, longitude: 114.1102 },
  { id: 'sunrise', name: { en: 'Sunrise Heights', zh: '朝阳台' }, latitude: 22.5703, longitude: 114.1149 },
];

const rows = `
centre | community | Pingan Community Service Centre | 平安社区服务中心 | The front door: one desk for everything. | 一个窗口，办所有的事。 | 0755 5550 1000 | 1 Lotus Square | 荷花广场1号 | 0
committee | community | Pingan Neighbourhood Committee | 平安社区居民委员会 | Elected by residents; looks after mediation, safety and order. | 居民选举产生，负责调解、安全与治安。 | 0755 5550 1010 | 3 Lotus Square | 荷花广场3号 | 0
sunshine | social-organization | Sunshine Social Work Service | 阳光社会工作服务中心 | Fifteen social workers, one for each corner of the community. | 十五名社工，守护社区每个角落。 | 0755 5550 1020 | 12 Osmanthus Road | 桂园路12号 | 1
chess | social-organization | Crossing the River Chess Club | 过河棋社 | Chess, weiqi and patience. | 象棋、围棋和耐心。 | 0755 5550 1030 | Pavilion, Osmanthus Park | 桂园公园凉亭 | 1
dance | social-organization | Evening Breeze Dance and Song | 晚风歌舞队 | Dance, choir, tai chi and a dragon boat. | 舞蹈、合唱、太极和一条龙舟。 | 0755 5550 1040 | 20 Riverside Walk | 临江步道20号 | 2
calligraphy | social-organization | Ink Pond Calligraphy Society | 墨池书画社 | Brush, ink and the couplets on every door. | 笔墨，和家家门上的春联。 | 0755 5550 1050 | 8 Osmanthus Road | 桂园路8号 | 1
half-side | social-organization | Half-Side Community | 半边天家园 | Women and families hold up half the sky. | 妇女能顶半边天。 | 0755 5550 1060 | 15 Riverside Walk | 临江步道15号 | 2
helping | social-organization | Helping the Poor Association | 帮困互助会 | Food, clothes and a loan of courage. | 食物、衣物和一点勇气。 | 0755 5550 1070 | 5 Old Mill Lane | 磨坊巷5号 | 3
school | social-organization | Half-Past-Four School | 四点半学堂 | After school, before parents. | 放学之后，父母下班之前。 | 0755 5550 1080 | 2 Station Street | 车站街2号 | 4
neighbours | social-organization | New Neighbours Association | 新邻居联谊会 | For everybody who came from somewhere else. | 献给从别处来的每一个人。 | 0755 5550 1090 | 30 Station Street | 车站街30号 | 4
hands | volunteers | Helping Hands Volunteers | 热心帮手志愿队 | Four hundred neighbours with a spare hour. | 四百位愿意抽空帮忙的邻居。 | 0755 5550 1100 | 9 Old Mill Lane | 磨坊巷9号 | 3
students | volunteers | Student Volunteer Team | 大学生志愿服务队 | Two colleges, weekends and holidays. | 两所高校，周末与假期。 | 0755 5550 1110 | 40 Sunrise Avenue | 朝阳大道40号 | 5
fund | charity | Pingan Community Fund | 平安社区基金 | Donations, social enterprises and purchases, with open books. | 捐赠、社会企业收入与政府购买，账目公开。 | 0755 5550 1120 | 1 Lotus Square | 荷花广场1号 | 0
silver | charity | Silver Age Foundation | 银龄关爱基金会 | Pays for care where families cannot. | 为无力负担的家庭支付照护费用。 | 0755 5550 1130 | 18 Osmanthus Road | 桂园路18号 | 1
station | government | Sub-district Government Station | 街道政务服务站 | Papers, allowances and certificates. | 办证、补贴与证明。 | 0755 5550 1140 | 60 Sunrise Avenue | 朝阳大道60号 | 5
health | government | Community Health Station | 社区卫生服务站 | Four doctors, six nurses, one pharmacy. | 四位医生、六位护士、一间药房。 | 0755 5550 1150 | 11 Lotus Square | 荷花广场11号 | 0
owners | owners | Owners' Committees Joint Office | 业主委员会联合办公室 | Owners of the six residential areas. | 六个小区的业主。 | 0755 5550 1160 | 22 Sunrise Avenue | 朝阳大道22号 | 5
property | property | Hexie Property Management | 和谐物业 | Lifts, lights, drains and green. | 电梯、照明、管道和绿化。 | 0755 5550 1170 | 1 Old Mill Lane | 磨坊巷1号 | 3
`;

/** The eighteen organizations. */
export const organizations: Organization[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [id = '', party = '', en = '', zh = '', aboutEn = '', aboutZh = '', phone = '', addressEn = '', addressZh = '', area = '0'] = row
      .split('|')
      .map((cell) => cell.trim());
    return {
      id,
      party,
      name: { en, zh },
      about: { en: aboutEn, zh: aboutZh },
      phone,
      address: { en: addressEn, zh: addressZh },
      area: Number(area),
    };
  });

/** An organization by its id; a misspelt id in a table is a programmer's mistake. */
export function organizationById(id: string): Organization {
  const found = organizations.find((organization) => organization.id === id);
  if (!found) throw new Error(`No organization "${id}" in demo/data/organizations.ts`);
  return found;
}

/** A social worker: name, residential area and grid of it, what they are asked about most, phone. */
export interface SocialWorker {
  name: Bilingual;
  area: number;
  grid: { id: string; name: Bilingual };
  focus: Bilingual;
  phone: string;
}

/** Grid of an area, numbered from 1: each has one social worker. */
const gridOf = (area: number, number: number) => {
  const { id, name } = areas[area]!;
  return { id: `${id}-${number}`, name: { en: `${name.en} grid ${number}`, zh: `${name.zh}第${number}网格` } };
};

/** The fifteen social workers. */
export const socialWorkers: SocialWorker[] = `
Lin Yue | 林悦 | 0 | older people and their carers | 长者与照护者
Chen Bo | 陈博 | 0 | disability and rehabilitation | 残障与康复
Wu Jing | 吴静 | 0 | families in hardship | 困难家庭
Zhao Min | 赵敏 | 1 | children and schools | 儿童与学校
He Xiang | 何翔 | 1 | young people | 青少年
Ma Lan | 马兰 | 1 | women and families | 妇女与家庭
Xu Kai | 徐凯 | 2 | illness and hospital discharge | 病患与出院过渡
Deng Hua | 邓华 | 2 | older people who live alone | 独居老人
Luo Fei | 罗菲 | 2 | mind and mood | 心理支持
Sun Qi | 孙琪 | 3 | debt, work and housing | 债务、就业与住房
Guo Rui | 郭睿 | 3 | volunteers: training and confirming hours | 志愿者培训与时数确认
Tang Yi | 唐怡 | 4 | newcomers and migrant workers | 新居民与务工人员
Abdulla Mamat | 阿卜杜拉·买买提 | 4 | newcomers, also in Uyghur | 新居民（可用维吾尔语）
Peng Shu | 彭舒 | 5 | detoxification and community correction | 戒毒与社区矫正
Yao Ting | 姚婷 | 5 | veterans and their families | 退役军人及家属
`
  .trim()
  .split('\n')
  .map((row, index) => {
    const [en = '', zh = '', area = '0', focusEn = '', focusZh = ''] = row.split('|').map((cell) => cell.trim());
    return { name: { en, zh }, area: Number(area), focus: { en: focusEn, zh: focusZh }, phone: `139 5550 20${String(index + 1).padStart(2, '0')}` };
  })
  .map((worker, index, all) => ({
    ...worker,
    grid: gridOf(worker.area, all.slice(0, index + 1).filter(({ area }) => area === worker.area).length),
  }));
