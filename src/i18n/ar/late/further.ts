import { count, isolate } from '../../count-ar.js';
import type { LateErrors } from '../../late.js';
import type { Messages } from '../../messages.js';

export default {
  further: {
    captchaMissing: 'يُرجى إكمال التحقق من أنك إنسان',
    draftKept: 'استعدنا إجاباتك التي لم تكتمل.',
    draftHint: 'كانت محفوظة على هذا الجهاز فقط.',
    draftClear: 'البدء من جديد',
    draftAside: 'يجري الآن تعديل إجابات أُرسلت من قبل. أما الإجابات التي لم تكتمل فتعود بعد ذلك.',
    files: 'صور أو مستندات',
    filesHint:
      'صور JPEG أو PNG أو WebP أو GIF، أو ملفات PDF، أو مستندات مكتبية أو نصوص. الحجم الكلي 10 ميغابايت كحد أقصى. ونحذف معلومات الموقع من الصور.',
    filesAdd: 'اختيار ملفات',
    fileWorking: 'جارٍ تجهيز الملف…',
    fileAlt: (name) => `ماذا يظهر في ${isolate(name)}؟`,
    fileRemove: (name) => `إزالة ${isolate(name)}`,
    fileRemoved: (name) => `تمت إزالة ${isolate(name)}.`,
    fileAdded: (name, size) => `تمت إضافة ${isolate(name)}، ${isolate(size)}.`,
    fileType: (name) => `لا يمكن إرسال الملف ${isolate(name)}. يُرجى اختيار صورة أو ملف PDF أو مستند.`,
    fileUnreadable: (name) =>
      `تعذرت قراءة الملف ${isolate(name)}. يُرجى اختياره مرة أخرى، أو حفظه أولًا بصيغة JPEG.`,
    fileEmpty: (name) => `الملف ${isolate(name)} فارغ.`,
    filesTooBig: (name, limit) =>
      `مع ${isolate(name)} يتجاوز حجم الملفات ${isolate(limit)}. يُرجى اختيار ملفات أقل أو أصغر.`,
    filesTooMany: (number) =>
      `الحد الأقصى: ${count(number, '# ملف', 'ملف واحد', 'ملفان', '# ملفات', '# ملفًا', '# ملف')}.`,
  },
  errors: {
    tooLong: (label, max) =>
      `نص «${isolate(label)}» أطول من اللازم. الحد الأقصى: ${count(
        max,
        '# حرف',
        'حرف واحد',
        'حرفان',
        '# أحرف',
        '# حرفًا',
        '# حرف',
      )}`,
    number: (label) => `يُرجى كتابة رقم في «${isolate(label)}»، مثل 1000 أو 1.5`,
    tooSmall: (label, min) => `يجب ألا تقل قيمة «${isolate(label)}» عن ${isolate(min)}`,
    tooBig: (label, max) => `يجب ألا تزيد قيمة «${isolate(label)}» على ${isolate(max)}`,
    tick: (label) => `للمتابعة، يُرجى وضع علامة بجانب «${isolate(label)}»`,
  },
} satisfies Pick<Messages, 'further'> & { errors: LateErrors };
