import { n } from '../count-zh-hans.js';
import type { Early } from '../late.js';

export default {
  heading: '意见反馈',
  intro: '',
  question: '您想反馈什么？',
  typeMissing: '请选择您想反馈什么',
  types: {
    rating: '评价',
    suggestion: '建议',
    complaint: '投诉',
    need: '需求',
    mediation: '调解',
    question: '咨询',
    correction: '纠错',
  },
  typeHints: {
    rating: '服务做得好不好',
    suggestion: '让服务更好的想法',
    complaint: '遇到了不满意的事',
    need: '这里还缺什么',
    mediation: '请人帮忙化解纠纷',
    question: '有问题想问，等人答复',
    correction: '信息有误，需要更正',
  },
  message: '反馈内容',
  messageHint: '请不要写他人的姓名、银行账号等信息。',
  messageMissing: '请填写反馈内容',
  send: '提交反馈',
  about: (name) => `反馈对象：${name}`,
  topic: '关于哪方面？',
  topicHint: '请选择事项，我们才能转给负责的人。',
  topicNone: '其他事项',
  anonymous: '匿名反馈',
  anonymousHint: '匿名后，我们无法答复您。',
  contact: '怎样答复您？',
  contactHints: {
    mediation: '能联系到您，调解员才能帮忙。电子邮箱和电话填一项就可以。',
    question: '能联系到您，我们才能答复。电子邮箱和电话填一项就可以。',
  },
  answerWithin: (days) => `${n(days)} 天内答复`,
} satisfies Early<'feedback'>;
