import type { Bilingual } from './modules/table.js';

/** The two languages of the portal. */
export type Language = 'en' | 'zh';

/** Whom a service is for, by the flag in the module tables. */
export const audiences: Record<string, Bilingual & { minimumAge?: number; maximumAge?: number }> = {
  children: { en: 'Children', zh: '儿童', maximumAge: 14 },
  adolescents: { en: 'Adolescents', zh: '青少年', minimumAge: 12, maximumAge: 25 },
  women: { en: 'Women', zh: '妇女' },
  older: { en: 'Older people', zh: '老年人', minimumAge: 60 },
  disabled: { en: 'Disabled people', zh: '残障人士' },
  migrant: { en: 'Migrant workers and newcomers', zh: '务工人员与新居民' },
  hardship: { en: 'Families in hardship', zh: '困难家庭' },
  families: { en: 'Families', zh: '家庭' },
  carers: { en: 'Family carers', zh: '家庭照护者' },
  veterans: { en: 'Veterans', zh: '退役军人' },
};

/** Everybody, where a table names nobody. */
export const everybody: Bilingual = { en: 'Everybody', zh: '全体居民' };

/** The whole community, where a service keeps to no residential area. */
export const wholeCommunity: Bilingual = { en: 'All of Pingan', zh: '平安社区全域' };

/** Notices shown on a service, by the word after `alert:`. */
export const alerts: Record<string, Bilingual> = {
  winter: {
    en: 'Places for this winter are given from 1 November; come early.',
    zh: '今冬名额自11月1日起发放，请尽早登记。',
  },
  heat: { en: 'On days of heat or cold warning the hours are longer.', zh: '高温、寒潮预警日延长服务时间。' },
  flu: { en: 'Flu vaccine has arrived. Tuesday and Thursday mornings, no appointment.', zh: '流感疫苗已到，周二、周四上午免预约。' },
  fire: { en: 'The shed at Old Mill Lane is being rebuilt; use the one at the west gate.', zh: '磨坊巷充电棚改造中，请使用西门充电棚。' },
  repair: { en: 'Closed for repairs; we say here when it opens again.', zh: '维修中暂停开放，恢复时间请留意此处。' },
  moved: { en: 'For two weeks in the library, first floor.', zh: '近两周临时迁至图书馆二楼。' },
  storm: { en: 'Opens when the orange warning is given.', zh: '橙色预警发布时开放。' },
};

/** How to get a service, by the party that gives it. */
export const howToApply: Record<string, Bilingual> = {
  community: { en: 'Come to the desk or ring; no papers for the first talk.', zh: '到窗口或致电即可，首次咨询无需证件。' },
  'social-organization': { en: 'Ring or come by; a first visit is always free.', zh: '致电或直接到访，首次体验免费。' },
  'social-worker': { en: 'Ring the social worker, or ask for a visit.', zh: '直接致电社工，也可预约上门。' },
  volunteers: { en: 'Ask by phone or at the centre; we match you within three days.', zh: '电话或到中心登记，三天内匹配志愿者。' },
  charity: { en: 'Apply by phone or letter; the answer comes within ten days.', zh: '电话或书面申请，十天内答复。' },
  government: { en: 'Bring your identity card; a number is drawn at the entrance.', zh: '携带身份证，入口处取号。' },
  owners: { en: 'Owners and tenants alike; Monday evening or by appointment.', zh: '业主、租户均可，周一晚或预约。' },
  property: { en: 'Ring the duty desk or use the box at the gate.', zh: '致电值班台或投递门岗信箱。' },
};

/** Languages spoken, by code. */
export const spoken: Record<string, Bilingual> = {
  cmn: { en: 'Mandarin', zh: '普通话' },
  yue: { en: 'Cantonese', zh: '粤语' },
  en: { en: 'English', zh: '英语' },
  ug: { en: 'Uyghur', zh: '维吾尔语' },
  csl: { en: 'Chinese Sign Language', zh: '中国手语' },
};

/** Sentences that are put together with figures. */
export const phrases = {
  free: { en: 'Free of charge', zh: '免费' },
  each: { en: 'each time', zh: '每次' },
  material: { en: 'The work is free; material is paid by you.', zh: '人工免费，材料自付。' },
  documents: { en: 'Identity card or residence permit', zh: '身份证或居住证' },
  workerTitle: { en: 'Social worker', zh: '社会工作者' },
  workerFor: { en: 'Social worker for', zh: '片区社工' },
  workerNote: {
    en: 'Visits, listens, fills forms with you and knows whom to ask. Most asked about:',
    zh: '上门探访、倾听、协助填表，并知道该找谁。主要关注：',
  },
  workerCategory: { en: 'Social workers by area', zh: '片区社工' },
} satisfies Record<string, Bilingual>;

const day = 86_400_000;

/** The calendar date in Pingan (UTC+8, no summer time) at a moment. @param now ms since 1970 */
export const dateInPingan = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);

/** The date so many days after (or, negative, before) today in Pingan. */
export const dateFromToday = (days: number, now: number): string => dateInPingan(now + days * day);

/** A small number that is always the same for the same text, so that feeds are reproducible. */
export function steadyNumber(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619) >>> 0;
  return hash;
}

/** A readable id from an English name. */
export const slug = (name: string): string =>
  name.toLowerCase().replaceAll(/['’]/g, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
