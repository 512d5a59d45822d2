import { count } from '../count-ar.js';
import type { Early } from '../late.js';

const minuteCount = (number: number) =>
  count(number, '# دقيقة', 'دقيقة واحدة', 'دقيقتان', '# دقائق', '# دقيقة');
const hourCount = (number: number) => count(number, '# ساعة', 'ساعة واحدة', 'ساعتان', '# ساعات', '# ساعة');

export default {
  heading: 'تسجيل ساعات التطوع',
  intro: 'كل ساعة لها قيمتها. هنا تُسجَّل ساعاتك، ثم تؤكدها الجهة المنظمة.',
  record: 'تسجيل الساعات',
  activityMissing: 'يُرجى كتابة النشاط الذي شاركت فيه',
  dateMissing: 'يُرجى إدخال التاريخ',
  startMissing: 'يُرجى إدخال وقت البداية، مثل 09:00',
  endMissing: 'يُرجى إدخال وقت النهاية، مثل 11:30',
  break: 'الاستراحة (بالدقائق)',
  total: (text) => `المجموع: ${text}.`,
  claimedHint: 'الساعات التي تُكتب يدويًا تظهر بعلامة «إدخال يدوي» إلى أن يتم تأكيدها.',
  verifier: 'من يمكنه تأكيد ذلك؟',
  verifierHint: 'اسم شخص أو فريق.',
  capped: (text) => `مدة هذا النشاط: ${text}. لا يُحتسب أكثر من ذلك.`,
  checkInHeading: 'تسجيل الحضور والانصراف',
  checkInIntro: 'تسجيل الحضور يكون عند البدء، وتسجيل الانصراف عند الانتهاء. ونحن نحسب لك الوقت.',
  verifyHeading: 'تأكيد ساعات التطوع',
  verifyIntro: 'سجّل هؤلاء الأشخاص ما قاموا به. يمكنك تأكيده، أو تصحيح عدد الدقائق، أو رفضه مع ذكر السبب.',
  duration: (hours, minutes) =>
    [hours && hourCount(hours), (minutes || !hours) && minuteCount(minutes)].filter(Boolean).join(' و'),
} satisfies Early<'hours'>;
