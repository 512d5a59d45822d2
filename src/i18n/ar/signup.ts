import type { SignupMessages } from '../messages.js';
import { plural } from '../plural.js';

const n = (number: number) => number.toLocaleString('ar');
const count = (
  number: number,
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other = many,
) => plural('ar', number, { zero, one, two, few, many, other });
/** Keeps a name in another script from disturbing the order of the sentence. */
const isolate = (text: string) => `\u2068${text}\u2069`;

export default {
  heading: 'الأنشطة',
  list: 'الأنشطة',
  signUp: (name) => `تسجيل: ${isolate(name)}`,
  signUpShort: 'تسجيل',
  send: 'إرسال طلب التسجيل',
  places: (left) =>
    count(left, 'لم يبقَ أي مكان', 'بقي مكان واحد', 'بقي مكانان', 'بقيت # أماكن', 'بقي # مكانًا', 'بقي # مكان'),
  waitlist: 'اكتمل العدد. يمكنك الانضمام إلى قائمة الانتظار.',
  cancelled: 'ملغى',
  postponed: 'مؤجل',
  online: 'عبر الإنترنت',
  mixed: 'حضوريًا أو عبر الإنترنت',
  free: 'مجانًا',
  empty: 'لا توجد أنشطة حاليًا',
  emptyHint: 'نضيف أنشطة جديدة باستمرار. يُرجى العودة قريبًا.',
  asParticipant: 'أريد المشاركة',
  asVolunteer: 'أريد التطوع للمساعدة',
  role: 'كيف ستكون مشاركتك؟',
  roleMissing: 'يُرجى اختيار الدور الذي يناسبك',
  requires: (text) => `المطلوب: ${isolate(text)}`,
  training: (text) => `التدريب: ${isolate(text)}`,
  personName: (number) => `اسم الشخص ${n(number)}`,
  addPerson: 'إضافة شخص آخر',
  removePerson: (number) => `إزالة الشخص ${n(number)}`,
  maxParty: (max) =>
    `الحد الأقصى للتسجيل: ${count(max, '# شخص', 'شخص واحد', 'شخصان', '# أشخاص', '# شخصًا', '# شخص')}`,
  needs: 'هل هناك ما يجب أن نعرفه؟',
  needsHint: 'مثلًا: كرسي متحرك، ترجمة، حساسية.',
  behalf: 'أملأ هذا النموذج نيابةً عن شخص آخر',
  behalfName: 'من سيحضر؟',
  behalfRelationship: 'ما صلتك بهذا الشخص؟',
  behalfConsent: 'هذا الشخص يعلم بذلك ويوافق عليه',
  session: 'أي موعد يناسبك؟',
  sessionMissing: 'يُرجى اختيار موعد',
  back: 'جميع الأنشطة',
  otherDates: (number) =>
    count(
      number,
      'ولا مواعيد أخرى',
      'وموعد آخر',
      'وموعدان آخران',
      'و# مواعيد أخرى',
      'و# موعدًا آخر',
      'و# موعد آخر',
    ),
  received: (name) => `تم تسجيلك في «${isolate(name)}».`,
  addToCalendar: 'إضافة إلى التقويم',
  withdraw: 'إلغاء التسجيل',
  withdrawing: 'جارٍ إلغاء تسجيلك.',
  withdrawn: 'تم إلغاء تسجيلك.',
  withdrawFailed: 'تعذر إلغاء تسجيلك.',
} satisfies SignupMessages;
