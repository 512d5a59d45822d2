import { count, isolate } from '../../count-ar.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: 'يُرجى تأكيد أنك إنسان',
    draftKept: 'استعدنا إجاباتك التي لم تكتمل.',
    draftHint: 'كانت محفوظة على هذا الجهاز فقط.',
    draftClear: 'البدء من جديد',
    draftAside: 'يجري الآن تعديل إجابات أُرسلت من قبل. أما الإجابات التي لم تكتمل فتعود بعد ذلك.',
    files: 'صور أو مستندات',
    filesHint:
      'صور JPEG أو PNG أو WebP أو GIF، أو ملفات PDF، أو مستندات أو نصوص. الحد الأقصى معًا 10 ميغابايت. ونحذف معلومات الموقع من الصور.',
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
    failed: 'حدثت مشكلة، ولم يُرسل أي شيء. إجاباتك ما زالت هنا.',
    tooLong: (label, max) =>
      `يُرجى اختصار «${isolate(label)}» إلى ${count(max, '# حرف', 'حرف واحد', 'حرفين', '# أحرف', '# حرفًا', '# حرف')} كحد أقصى`,
    number: (label) => `يُرجى إدخال رقم في «${isolate(label)}»، مثل 1000 أو 1.5`,
    tooSmall: (label, min) => `يُرجى إدخال ${isolate(min)} أو أكثر في «${isolate(label)}»`,
    tooBig: (label, max) => `يُرجى إدخال ${isolate(max)} أو أقل في «${isolate(label)}»`,
    tick: (label) => `للمتابعة، يُرجى وضع علامة بجانب «${isolate(label)}»`,
  },
  fields: {
    fullNameMissing: 'يُرجى إدخال الاسم الكامل',
    emailInvalid: `يُرجى إدخال بريد إلكتروني، مثل ${isolate('name@example.org')}`,
    phoneInvalid: `يُرجى إدخال رقم هاتف، مثل ${isolate('+966 50 000 0000')}`,
  },
} satisfies LateFurther;
