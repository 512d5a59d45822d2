import { count } from '../count-zh-hant.js';
import type { Early } from '../late.js';

export default {
  heading: '登記志工服務時數',
  intro: '每一小時的付出都很重要。請在這裡登記，再由主辦單位確認。',
  record: '登記時數',
  activityMissing: '請填寫您參加的服務活動',
  dateMissing: '請填寫日期',
  startMissing: '請填寫開始時間，例如 09:00',
  endMissing: '請填寫結束時間，例如 11:30',
  break: '休息時間（分鐘）',
  total: (text) => `共 ${text}。`,
  claimedHint: '自己填寫的時數，在確認之前會標示為「自行申報」。',
  verifier: '誰可以幫您確認？',
  verifierHint: '請填寫姓名或團隊名稱。',
  capped: (text) => `這項活動共 ${text}，最多只能計算這麼多。`,
  checkInHeading: '簽到與簽退',
  checkInIntro: '開始時簽到，結束時簽退。我們會幫您計算時數。',
  verifyHeading: '確認志工服務時數',
  verifyIntro: '以下是志工登記的服務。您可以確認、更正分鐘數，或不通過並說明原因。',
  duration: (hours, minutes) =>
    [hours && count(hours, '# 小時'), (minutes || !hours) && count(minutes, '# 分鐘')]
      .filter(Boolean)
      .join(' '),
} satisfies Early<'hours'>;
