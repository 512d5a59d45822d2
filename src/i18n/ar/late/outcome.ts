import { isolate } from '../../count-ar.js';
import type { Messages } from '../../messages.js';

export default {
  outcome: {
    referenceHint: 'يُرجى الاحتفاظ بهذا الرقم المرجعي، فهو مطلوب عند الاستفسار.',
    waitlisted: 'اسمك في قائمة الانتظار',
    waitlistedHint: 'جميع الأماكن محجوزة. سنخبرك عندما يتوفر مكان.',
    pending: 'تم الاستلام، بانتظار التأكيد',
    pendingHint: 'سنخبرك عند التأكيد.',
    next: 'الخطوات التالية',
    followLink: 'معرفة الخطوات التالية',
    respondBy: (date) => `يصلك الرد في موعد أقصاه ${date}.`,
    wentTo: (name) => `أُرسل إلى: ${isolate(name)}`,
    unconfirmedHint: 'تم الإرسال، لكن الجهة المستلمة لم تخبرنا بوصوله.',
    parkedSignIn:
      'تطلب الجهة المستلمة تسجيل الدخول. إجاباتك محفوظة. يُرجى تسجيل الدخول، ثم الضغط على «إعادة الإرسال».',
    parkedSetUp: 'لا يمكن للجهة المستلمة استلام هذا الآن. إجاباتك محفوظة.',
    sendAgain: 'إعادة الإرسال',
    parkedCaptcha:
      'يجب تأكيد أنك إنسان مرة أخرى. إجاباتك محفوظة. يُرجى التأكيد، ثم الضغط على «إعادة الإرسال».',
    parkedFile:
      'لم يعد أحد الملفات موجودًا على هذا الجهاز، لذلك لم يُرسل أي شيء. يُرجى الضغط على «تعديل»، وإضافة الملف مرة أخرى، ثم الإرسال.',
    sendingFiles: (percent) =>
      `جارٍ إرسال الملفات: ${(percent / 100).toLocaleString('ar', { style: 'percent' })}`,
    copy: 'نسخ',
    print: 'طباعة',
    copyAnswers: 'نسخ إجاباتي',
    answersCopied: 'تم نسخ إجاباتك.',
    copyFailed: 'تعذر النسخ.',
    printFailed: 'تعذرت الطباعة. انسخ ما أرسلته أو دوّن الرقم المرجعي.',
  },
} satisfies Pick<Messages, 'outcome'>;
