import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: '幣別',
    back: '所有需求',
    fullHint: '這項需求已經滿足，不再需要認捐。',
    list: '需求清單',
    pledge: (title) => `認捐：${title}`,
    pledgeShort: '認捐',
    needed: (amount) => `還需要 ${amount}`,
    progress: (received, pledged, target) => `目標 ${target}，已認捐 ${pledged}，其中已收到 ${received}`,
    receivedOf: (received, target) => `目標 ${target}，已收到 ${received}`,
    meter: (title) => `認捐進度：${title}`,
    full: '已滿足',
    urgent: '急需',
    due: (date) => `${date}截止`,
    byResident: '一位鄰居',
    empty: '目前沒有需求',
    emptyHint: '謝謝您的關心，請過一陣子再來看看。',
    received: (title) => `謝謝您。您對「${title}」的認捐已登記。`,
    pay: '立即付款',
    ledger: '款項和物資的來源與用途',
    ledgerReceived: '收到',
    ledgerSpent: '支出',
    sources: {
      donation: '捐贈',
      'enterprise-income': '社會企業收入',
      'government-purchase': '政府採購',
    },
    other: '提供其他支持',
    ledgerEntry: '項目',
  },
} satisfies Late<'pledge'>;
