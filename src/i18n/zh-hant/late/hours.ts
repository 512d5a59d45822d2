import type { Late } from '../../late.js';
import { plural } from '../../plural.js';

const count = (number: number, other: string) => plural('zh-Hant', number, { other });

export default {
  hours: {
    checkIn: '簽到',
    checkOut: '簽退',
    checkedInAt: (time) => `已簽到，時間：${time}`,
    checkInUnsaved: '這個裝置不會保留任何內容。簽退之前，請不要關閉這一頁。',
    cancelCheckIn: '取消簽到',
    forgotten: (hours) => count(hours, '您簽到已經超過 # 小時。請填寫結束時間。'),
    endBeforeStart: '結束時間必須晚於開始時間。跨過午夜的服務，請分兩筆登記。',
    breakTooLong: '休息時間必須短於服務時間',
    inFuture: '服務結束後才能登記時數',
    tooLong: (hours) => count(hours, '一天最多登記 # 小時'),
    tooOld: '這個日期太久以前，無法登記',
    received: '謝謝您的付出。',
    confirm: '確認',
    reject: '不通過',
    reason: '原因',
    reasonMissing: '請填寫不通過的原因',
    adjust: '要確認的分鐘數',
    verifyEmpty: '目前沒有等您確認的時數',
    verifyReceived: '已儲存您的決定。',
    history: '目前累計的時數',
    historyEmpty: '還沒有時數紀錄',
    pending: '待確認',
    verified: '已確認',
    rejected: '未通過',
    sum: (text) => `已確認 ${text}`,
    tier: (label) => `等級：${label}`,
    recorded: '簽到紀錄',
    claimed: '自行申報',
    minutesMismatch: '分鐘數必須與開始、結束和休息時間相符',
    nextTier: (text, label) => `再 ${text} 就達到「${label}」`,
    verifyEmptyHint: '全部都處理完了。',
    verifyList: '待確認的時數',
    verifyName: '由您決定，請填寫您自己的姓名。',
    adjustHint: '如果有錯，請更正。',
    reasonHint: '不通過時才需要填寫。',
  },
} satisfies Late<'hours'>;
