import type { Early } from '../late.js';

export default {
  heading: 'ما يحتاج إليه مجتمعنا',
  intro: 'نحتاج إلى مواد ومال ومهارات ووقت. ونعرض كيف يُستخدم كل تبرع.',
  send: 'إرسال التعهد',
  types: { money: 'مال', goods: 'مواد وأغراض', skills: 'مهارات', services: 'خدمات' },
  item: 'المادة أو الخدمة',
  unit: 'الوحدة',
  unitDefault: 'قطعة',
  frequency: 'كم مرة؟',
  frequencies: { once: 'مرة واحدة', monthly: 'كل شهر', yearly: 'كل سنة' },
  donor: 'باسم من التبرع؟',
  donors: {
    individual: 'باسمي',
    organization: 'باسم منظمة أو شركة',
    anonymous: 'من دون ذكر الاسم',
  },
  organizationName: 'اسم المنظمة أو الشركة',
  handover: 'كيف نستلم التبرع؟',
  handovers: {
    'drop-off': 'أوصله بنفسي',
    'pick-up': 'أرجو الحضور لاستلامه',
    remote: 'عبر الإنترنت أو عن بُعد',
  },
  handoverPlace: 'أين؟',
  publicName: 'الاسم الذي يظهر للجميع',
  publicNameHint: 'إذا بقيت هذه الخانة فارغة، فلن يظهر أي اسم.',
  noCurrency: 'لا يمكن التعهد بالمال هنا حاليًا.',
  general: 'تبرع عام',
  type: 'ما نوع تبرعك؟',
  amounts: 'يُرجى اختيار مبلغ أو كتابة مبلغ آخر',
  hours: 'ساعة',
} satisfies Early<'pledge'>;
