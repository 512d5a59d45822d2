import { count, isolate } from '../count-ar.js';
import type { Early } from '../late.js';

export default {
  heading: 'رأيك يهمنا',
  intro: '',
  question: 'ما نوع رسالتك؟',
  typeMissing: 'يُرجى اختيار نوع رسالتك',
  types: {
    rating: 'تقييم',
    suggestion: 'اقتراح',
    complaint: 'شكوى',
    need: 'احتياج',
    mediation: 'وساطة',
    question: 'سؤال',
    correction: 'تصحيح',
  },
  typeHints: {
    rating: 'كيف كانت الخدمة؟',
    suggestion: 'فكرة لتحسين الخدمة',
    complaint: 'مشكلة حدثت معك',
    need: 'ما الذي ينقص هنا؟',
    mediation: 'مساعدة في حل خلاف',
    question: 'سؤال نجيب عنه',
    correction: 'معلومة غير صحيحة',
  },
  message: 'نص رسالتك',
  messageHint: 'يُرجى عدم كتابة أسماء أشخاص آخرين أو أرقام حساباتهم.',
  messageMissing: 'يُرجى كتابة رسالتك',
  send: 'إرسال الملاحظات',
  about: (name) => `بخصوص: ${isolate(name)}`,
  topic: 'ما موضوع رسالتك؟',
  topicHint: 'يُرجى اختيار موضوع، حتى تصل رسالتك إلى الجهة المناسبة.',
  topicNone: 'موضوع آخر',
  anonymous: 'إرسال من دون ذكر اسمي',
  anonymousHint: 'في هذه الحالة لا يمكن لأحد أن يرد عليك.',
  contact: 'كيف نرد عليك؟',
  contactHints: {
    mediation: 'لا يمكن للوسيط أن يساعدك إلا إذا أمكنه التواصل معك. يكفي البريد الإلكتروني أو رقم الهاتف.',
    question: 'لا يمكننا الرد إلا إذا أمكننا التواصل معك. يكفي البريد الإلكتروني أو رقم الهاتف.',
  },
  answerWithin: (days) =>
    count(
      days,
      'الرد في اليوم نفسه',
      'الرد خلال يوم واحد',
      'الرد خلال يومين',
      'الرد خلال # أيام',
      'الرد خلال # يومًا',
      'الرد خلال # يوم',
    ),
} satisfies Early<'feedback'>;
