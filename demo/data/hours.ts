import type { HoursFeed, HoursHistory } from '../../src/domain/volunteer-hours.js';
import { dateFromToday, type Language } from './vocabulary.js';

const activities = `
soup-kitchen | Saturday soup kitchen | 周六暖汤
half-past-four | Half-past-four school | 四点半学堂
visiting | Visiting friends | 结对探访
clinic-car | Cars to the clinic | 就诊接送
night-patrol | Night patrol | 夜间巡逻
storm-team | Typhoon shelter team | 台风避险点值守
river-clean | River clean-up | 清河行动
smartphone | Smartphone help for older people | 老人智能手机班
home-repair | Home repair for care receivers | 特困家庭小修
library | Community library desk | 社区图书馆值台
`;

// id | days ago | start | minutes | activity | status | provenance | person
const entries = `
seed-hours-0001 | 2 | 10:00 | 180 | soup-kitchen | pending | claimed | Li Na / 李娜
seed-hours-0002 | 3 | 20:00 | 165 | night-patrol | pending | recorded | Zhou Wei / 周伟
seed-hours-0003 | 6 | 16:30 | 120 | half-past-four | verified | recorded | Mei O / 欧梅
seed-hours-0004 | 9 | 08:00 | 210 | clinic-car | verified | claimed | Zhou Wei / 周伟
seed-hours-0005 | 13 | 15:00 | 90 | visiting | rejected | claimed | Li Na / 李娜
seed-hours-0006 | 20 | 10:00 | 180 | soup-kitchen | verified | recorded | Li Na / 李娜
`;

const cellsOf = (table: string) => table.trim().split('\n').map((row) => row.split('|').map((cell) => cell.trim()));

const activityName = (id: string, language: Language) => {
  const [, en = id, zh = id] = cellsOf(activities).find(([activity]) => activity === id) ?? [];
  return { en, zh }[language];
};

/** Activities hours are logged for, and the levels hours add up to. */
export const buildHours = (language: Language): HoursFeed => ({
  activities: cellsOf(activities).map(([id = '']) => ({ id, name: activityName(id, language) })),
  tiers: [
    { minutes: 10 * 60, label: { en: 'Seedling', zh: '新芽' }[language] },
    { minutes: 50 * 60, label: { en: 'One star', zh: '一星' }[language] },
    { minutes: 100 * 60, label: { en: 'Two stars', zh: '二星' }[language] },
    { minutes: 300 * 60, label: { en: 'Three stars', zh: '三星' }[language] },
    { minutes: 1000 * 60, label: { en: 'Lamp of Pingan', zh: '平安之灯' }[language] },
  ],
});

/** Hours the demo starts with. @param now ms since 1970 */
export const buildHoursHistory = (language: Language, now = Date.now()): HoursHistory['entries'] =>
  cellsOf(entries).map(([id = '', days = '', start = '', minutes = '', activity = '', status = '', provenance = '', person = '']) => ({
    id,
    start: `${dateFromToday(-Number(days), now)}T${start}:00+08:00`,
    minutes: Number(minutes),
    activity: activityName(activity, language),
    status: status as HoursHistory['entries'][number]['status'],
    provenance: provenance as HoursHistory['entries'][number]['provenance'],
    person: person.split(' / ')[language === 'en' ? 0 : 1] ?? person,
  }));
