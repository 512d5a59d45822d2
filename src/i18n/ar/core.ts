import { count, isolate } from '../count-ar.js';
import type { EarlyCore } from '../late.js';

const minuteCount = (number: number) =>
  count(number, '# دقيقة', 'دقيقة واحدة', 'دقيقتان', '# دقائق', '# دقيقة');
const hourCount = (number: number) => count(number, '# ساعة', 'ساعة واحدة', 'ساعتان', '# ساعات', '# ساعة');

export default {
  common: {
    marks: { stop: '. ', comma: '، ', colon: ': ' },
    optional: '(اختياري)',
    problemTitle: 'هناك مشكلة',
    loading: 'جارٍ التحميل…',
    close: 'إغلاق',
    showMore: 'عرض المزيد',
    retry: 'إعادة المحاولة',
    remove: 'إزالة',
    yes: 'نعم',
    no: 'لا',
    goesTo: (name) => `يُرسل إلى: ${isolate(name)}`,
    notSetUp: 'لم يكتمل إعداد هذا النموذج بعد، لذلك لا يمكن إرسال أي شيء منه.',
    demo: 'نموذج للتجربة فقط: لا يُرسل منه أي شيء.',
    demoResult: 'هذه تجربة فقط. لم يُرسل أي شيء.',
    loadError: 'تعذر تحميل هذه القائمة',
    loadErrorHint:
      'ربما انقطع الاتصال بالإنترنت، أو القائمة غير متاحة الآن. يُرجى المحاولة مرة أخرى بعد قليل.',
    stale: (when) => `لا يوجد اتصال بالإنترنت. هذه نسخة القائمة بتاريخ ${when}.`,
    honeypot: 'يُرجى ترك هذه الخانة فارغة',
    minutes: minuteCount,
    hoursAndMinutes: (hours, minutes) =>
      [hours && hourCount(hours), minutes && minuteCount(minutes)].filter(Boolean).join(' و'),
  },
  fields: {
    fullName: 'الاسم الكامل',
    fullNameMissing: 'يُرجى إدخال الاسم الكامل',
    email: 'البريد الإلكتروني',
    emailInvalid: `يُرجى إدخال بريد إلكتروني، مثل ${isolate('name@example.org')}`,
    phone: 'رقم الهاتف',
    phoneInvalid: `يُرجى إدخال رقم هاتف، مثل ${isolate('+966 50 000 0000')}`,
    contactHint: 'لنتمكن من التواصل معك. تكفي خانة واحدة. ويمكن ترك الخانتين فارغتين.',
    date: 'التاريخ',
    start: 'وقت البداية',
    end: 'وقت النهاية',
    amount: 'المبلغ',
    quantity: 'الكمية',
    message: 'الرسالة',
    note: 'ملاحظة',
    age: 'العمر',
    role: 'الدور',
    activity: 'النشاط',
  },
  errors: {
    required: (label) => `يُرجى ملء خانة «${isolate(label)}»`,
    choose: (label) => `يُرجى الاختيار في «${isolate(label)}»`,
    invalid: (label) => `يُرجى مراجعة «${isolate(label)}»`,
    failed: 'حدثت مشكلة، ولم يُرسل أي شيء. إجاباتك ما زالت هنا.',
  },
  states: {
    saved: 'محفوظ على هذا الجهاز',
    savedHint: 'يُرسل تلقائيًا عند توفر الاتصال: من هذه الصفحة، أو عند فتح هذا الموقع مرة أخرى.',
    unsent: 'لم يُرسل بعد',
    unsentHint:
      'لا يُحفظ أي شيء على هذا الجهاز. يُرجى الانتظار حتى تظهر عبارة «تم الاستلام» قبل مغادرة هذه الصفحة.',
    sending: 'جارٍ الإرسال…',
    received: 'تم الاستلام',
    receivedReference: (reference) => `تم الاستلام، الرقم المرجعي: ${isolate(reference)}`,
    unconfirmed: 'أُرسل، ولم يتأكد الاستلام',
    parked: 'يتطلب إجراءً منك',
    declined: 'لم يُقبل',
    declinedHint: 'لم تقبل الجهة المستلمة هذا الطلب. يُرجى تعديله وإرساله مرة أخرى.',
    full: 'جميع الأماكن محجوزة.',
    sendAnother: 'إرسال طلب آخر',
  },
} satisfies EarlyCore;
