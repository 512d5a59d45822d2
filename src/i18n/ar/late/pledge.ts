import { isolate } from '../../count-ar.js';
import type { Late } from '../../late.js';

export default {
  pledge: {
    itemMissing: 'يُرجى كتابة نوع تبرعك',
    amountInvalid: 'يُرجى إدخال مبلغ، مثل 1000 أو 12.50',
    quantityInvalid: 'يُرجى إدخال عدد، مثل 1000 أو 1.5',
    typeMissing: 'يُرجى اختيار نوع تبرعك',
    currency: 'العملة',
    back: 'جميع الاحتياجات',
    fullHint: 'تمت تلبية هذا الاحتياج. لا حاجة إلى تعهدات أخرى.',
    fullThanks: 'شكرًا لكم، تمت تلبية هذا الاحتياج.',
    list: 'الاحتياجات',
    pledge: (title) => `تعهد بالتبرع: ${isolate(title)}`,
    pledgeShort: 'تعهد بالتبرع',
    needed: (amount) => `ما زال مطلوبًا: ${amount}`,
    progress: (received, pledged, target) =>
      `تم استلام ${isolate(received)}. التعهدات: ${isolate(pledged)} من أصل ${isolate(target)}`,
    receivedOf: (received, target) => `تم استلام ${isolate(received)} من أصل ${isolate(target)}`,
    morePledged: (amount) => `تعهدات أخرى: ${isolate(amount)}`,
    meter: (title) => `التعهدات حتى الآن: ${isolate(title)}`,
    full: 'مكتمل',
    urgent: 'عاجل',
    due: (date) => `آخر موعد: ${date}`,
    byResident: 'من الجيران',
    empty: 'لا توجد احتياجات حاليًا',
    emptyHint: 'شكرًا لاهتمامك. يُرجى العودة قريبًا.',
    received: (title) => `شكرًا لك. تم تسجيل تعهدك بشأن «${isolate(title)}».`,
    pay: 'الدفع الآن',
    ledger: 'من أين جاء الدعم وأين صُرف',
    ledgerReceived: 'الوارد',
    ledgerSpent: 'المصروف',
    sources: {
      donation: 'تبرع',
      'enterprise-income': 'دخل مؤسسة اجتماعية',
      'government-purchase': 'شراء حكومي للخدمات',
    },
    other: 'تقديم شيء آخر',
    ledgerEntry: 'البند',
  },
} satisfies Late<'pledge'>;
