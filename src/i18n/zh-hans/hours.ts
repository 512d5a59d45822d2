import { n } from '../count-zh-hans.js';
import type { Early } from '../late.js';

export default {
  heading: '登记志愿服务时长',
  intro: '每一小时付出都值得记录。请在这里登记，由组织方确认。',
  record: '登记时长',
  activityMissing: '请填写您参加的服务活动',
  dateMissing: '请填写日期',
  startMissing: '请填写开始时间，例如 09:00',
  endMissing: '请填写结束时间，例如 11:30',
  break: '休息时间（分钟）',
  total: (text) => `共 ${text}。`,
  claimedHint: '自己填写的时长，在确认之前会标为“自行申报”。',
  verifier: '谁可以为您确认？',
  verifierHint: '填写姓名或团队名称。',
  capped: (text) => `这项活动共 ${text}，最多按此计算。`,
  checkInHeading: '签到和签退',
  checkInIntro: '开始时签到，结束时签退。我们会帮您计算时长。',
  verifyHeading: '确认志愿服务时长',
  verifyIntro: '以下是志愿者登记的服务。您可以确认、更正分钟数，或者不通过并写明原因。',
  duration: (hours, minutes) =>
    [hours && `${n(hours)} 小时`, (minutes || !hours) && `${n(minutes)} 分钟`].filter(Boolean).join(' '),
} satisfies Early<'hours'>;
