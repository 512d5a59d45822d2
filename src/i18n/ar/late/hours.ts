import { count, isolate } from '../../count-ar.js';
import type { Late } from '../../late.js';

/** Hours after a preposition: "more than two hours". */
const hourCount = (number: number) => count(number, '# ساعة', 'ساعة واحدة', 'ساعتين', '# ساعات', '# ساعة');

export default {
  hours: {
    minutes: 'المدة',
    decision: 'القرار',
    checkIn: 'تسجيل الحضور',
    checkOut: 'تسجيل الانصراف',
    checkedInAt: (time) => `تم تسجيل حضورك. الوقت: ${time}`,
    checkInUnsaved: 'لا يُحفظ أي شيء على هذا الجهاز. يُرجى إبقاء هذه الصفحة مفتوحة حتى تسجيل الانصراف.',
    cancelCheckIn: 'إلغاء تسجيل الحضور',
    forgotten: (hours) => `مر على تسجيل حضورك أكثر من ${hourCount(hours)}. يُرجى إدخال وقت النهاية.`,
    endBeforeStart: 'يُرجى إدخال وقت نهاية بعد وقت البداية. العمل الذي يمتد بعد منتصف الليل يُسجَّل على مرتين.',
    breakTooLong: 'يُرجى إدخال استراحة أقصر من مدة العمل',
    inFuture: 'يُرجى تسجيل الساعات بعد انتهائها',
    tooLong: (hours) => `يُرجى تسجيل ${hourCount(hours)} في اليوم كحد أقصى`,
    tooOld: 'يُرجى اختيار تاريخ أقرب',
    received: 'شكرًا لك على وقتك.',
    confirm: 'تأكيد',
    reject: 'رفض',
    reason: 'السبب',
    reasonMissing: 'يُرجى كتابة سبب رفض هذه الساعات',
    adjust: 'الدقائق المطلوب تأكيدها',
    verifyEmpty: 'لا توجد ساعات بانتظار تأكيدك',
    verifyReceived: 'وصل إلينا قرارك.',
    history: 'الساعات حتى الآن',
    historyEmpty: 'لا توجد ساعات بعد',
    pending: 'بانتظار التأكيد',
    verified: 'مؤكدة',
    rejected: 'مرفوضة',
    sum: (text) => `الوقت المؤكد: ${text}`,
    tier: (label) => `المستوى: ${isolate(label)}`,
    recorded: 'تسجيل حضور',
    claimed: 'إدخال يدوي',
    minutesMismatch: 'يُرجى مراجعة الدقائق: يجب أن تطابق البداية والنهاية والاستراحة',
    nextTier: (text, label) => `الوقت الباقي للوصول إلى «${isolate(label)}»: ${text}`,
    verifyEmptyHint: 'تمت مراجعة كل الساعات.',
    verifyList: 'ساعات بانتظار التأكيد',
    verifyName: 'اسمك أنت، لأن القرار لك.',
    adjustHint: 'يُرجى تصحيحها عند الحاجة.',
    reasonHint: 'فقط عند رفض هذه الساعات.',
  },
} satisfies Late<'hours'>;
