import { count } from '../count-zh-hant.js';
import type { Early } from '../late.js';

export default {
  heading: '告訴我們您的意見',
  intro: '',
  question: '您想告訴我們什麼？',
  typeMissing: '請選擇您想告訴我們什麼',
  types: {
    rating: '評分',
    suggestion: '建議',
    complaint: '投訴',
    need: '需求',
    mediation: '調解',
    question: '提問',
    correction: '更正資料',
  },
  typeHints: {
    rating: '服務做得好不好',
    suggestion: '讓服務更好的想法',
    complaint: '遇到不滿意的事',
    need: '這裡還缺少什麼',
    mediation: '請人幫忙化解糾紛',
    question: '有問題想問，希望得到答覆',
    correction: '資料有錯，需要更正',
  },
  message: '內容說明',
  messageHint: '請不要寫出別人的姓名和帳號。',
  messageMissing: '請填寫內容說明',
  send: '送出意見',
  about: (name) => `關於：${name}`,
  topic: '這是關於什麼事？',
  topicHint: '請選擇主題，我們才能轉給負責的人。',
  topicNone: '其他事項',
  anonymous: '我要匿名',
  anonymousHint: '匿名的話，就沒有人能答覆您。',
  contact: '我們要怎麼答覆您？',
  contactHints: {
    mediation: '聯絡得到您，調解員才能幫忙。電子郵件或電話填一項就可以。',
    question: '聯絡得到您，我們才能答覆。電子郵件或電話填一項就可以。',
  },
  answerWithin: (days) => count(days, '# 天內答覆'),
} satisfies Early<'feedback'>;
