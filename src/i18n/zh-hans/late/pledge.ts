import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: '币种',
    back: '全部需求',
    fullHint: '这项需求已满足，不再接受认捐。',
    list: '需求列表',
    pledge: (title) => `认捐：${title}`,
    pledgeShort: '认捐',
    needed: (amount) => `还需 ${amount}`,
    progress: (received, pledged, target) => `目标 ${target}，已认捐 ${pledged}，其中已收到 ${received}`,
    receivedOf: (received, target) => `目标 ${target}，已收到 ${received}`,
    meter: (title) => `认捐进度：${title}`,
    full: '已满足',
    urgent: '急需',
    due: (date) => `${date}截止`,
    byResident: '一位邻居',
    empty: '目前没有需求',
    emptyHint: '谢谢您的关心，欢迎过些时候再来看看。',
    received: (title) => `感谢您的支持。您对“${title}”的认捐已登记。`,
    pay: '立即支付',
    ledger: '款物来源和去向',
    ledgerReceived: '收到',
    ledgerSpent: '支出',
    sources: {
      donation: '捐赠',
      'enterprise-income': '社会企业收入',
      'government-purchase': '政府购买服务',
    },
    other: '提供其他支持',
    ledgerEntry: '明细',
  },
} satisfies Late<'pledge'>;
