import { count, isolate, n } from '../../count-ar.js';
import type { Late } from '../../late.js';

const serviceCount = (number: number) =>
  count(number, 'لا توجد خدمات', 'خدمة واحدة', 'خدمتان', '# خدمات', '# خدمة');

export default {
  directory: {
    findKind: 'البحث عن نوع خدمة',
    findArea: 'البحث عن شارعك أو حيّك أو منطقتك',
    findValue: (facet) => `البحث في «${isolate(facet)}»`,
    foundValues: (number) =>
      count(
        number,
        'لا نتائج مطابقة',
        'نتيجة واحدة مطابقة',
        'نتيجتان مطابقتان',
        '# نتائج مطابقة',
        '# نتيجة مطابقة',
      ),
    responsible: (area) => `الجهة المسؤولة عن ${isolate(area)}`,
    withoutHint: 'يمكنك الاستغناء عن واحد مما يلي:',
    without: (label, number) => `من دون «${isolate(label)}»: ${serviceCount(number)}`,
    withoutWords: (words, number) => `من دون كلمات البحث «${isolate(words)}»: ${serviceCount(number)}`,
    didYouMean: 'هل المقصود',
    correct: 'اقتراح تصحيح',
    contactDirectly: (action) => `«${action}» غير متاح في هذه الصفحة. يُرجى التواصل مع الجهة مباشرة.`,
    backToResults: 'العودة إلى النتائج',
    phone: 'الهاتف',
    address: 'العنوان',
    eligibility: 'من يمكنه الاستفادة',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `من عمر ${n(from)} إلى عمر ${n(to)}`
        : from !== undefined
          ? `من عمر ${n(from)} فأكثر`
          : `حتى عمر ${n(to!)}`,
    contact: 'جهة الاتصال',
    how: 'طريقة الحصول على الخدمة',
    wait: 'مدة الانتظار',
    transportation: 'كيفية الوصول',
    checked: (date) => `آخر مراجعة: ${date}`,
    neverChecked: 'لا نعرف متى كانت آخر مراجعة لهذه المعلومات.',
    notWeekly: 'ليس كل أسبوع',
    ofMonth: (days) => `${new Intl.ListFormat('ar').format(days.map((day) => `يوم ${n(day)}`))} من كل شهر`,
    today: 'اليوم',
    accreditations: 'الاعتمادات',
    source: 'مصدر المعلومات',
    loadingDetails: 'جارٍ تحميل التفاصيل…',
    copyLink: 'نسخ الرابط',
    linkCopied: 'تم نسخ الرابط.',
    copyAsText: 'نسخ بصيغة نصية',
    textCopied: 'تم نسخ القائمة.',
    notCopied: 'هذا المتصفح لا يسمح بالنسخ.',
    share: 'مشاركة',
    print: 'طباعة',
    findPlace: 'البحث عن أحد الأماكن',
    placesFound: (number) =>
      count(number, 'لا توجد أماكن', 'مكان واحد', 'مكانان', '# أماكن', '# مكانًا', '# مكان'),
    savedHeading: 'الخدمات المحفوظة',
    savedEmpty: 'لا توجد خدمات محفوظة بعد',
    savedEmptyHint: 'للعثور على خدمة هنا مرة أخرى، يكفي الضغط على «حفظ» بجانبها.',
    savedHere: 'هذه القائمة على هذا الجهاز فقط. لا يراها أحد غيرك.',
    savedInMemory: 'تختفي هذه القائمة عند مغادرة هذه الصفحة. للاحتفاظ بها، يُرجى طباعتها أو نسخها.',
    savedGone: (number) =>
      count(
        number,
        'جميع الخدمات المحفوظة موجودة في الدليل.',
        'خدمة محفوظة واحدة لم تعد موجودة في الدليل.',
        'خدمتان محفوظتان لم تعودا موجودتين في الدليل.',
        '# خدمات محفوظة لم تعد موجودة في الدليل.',
        '# خدمة محفوظة لم تعد موجودة في الدليل.',
      ),
    savedUnsure: (number) =>
      count(
        number,
        'تم التحقق من جميع الخدمات المحفوظة.',
        'تعذر التحقق الآن من خدمة محفوظة واحدة. ستبقى في القائمة.',
        'تعذر التحقق الآن من خدمتين محفوظتين. ستبقيان في القائمة.',
        'تعذر التحقق الآن من # خدمات محفوظة. ستبقى في القائمة.',
        'تعذر التحقق الآن من # خدمة محفوظة. ستبقى في القائمة.',
      ),
    savedForget: 'إزالة من القائمة',
    removeSaved: (name) => `إزالة ${isolate(name)}`,
    nearTo: (name) => `بالقرب من ${isolate(name)}`,
    nearFinding: 'جارٍ تحديد موقعك…',
    nearDenied:
      'لا تملك هذه الصفحة إذنًا لمعرفة موقعك. يُرجى السماح بذلك في إعدادات المتصفح، أو كتابة اسم مكان.',
    nearUnavailable: 'لا يستطيع جهازك تحديد موقعه الآن. يُرجى كتابة اسم مكان.',
    nearTimeout: 'استغرق تحديد موقعك وقتًا طويلًا. يُرجى المحاولة مرة أخرى، أو كتابة اسم مكان.',
    nearInsecure: 'لا يعطي المتصفح موقعك إلا للصفحات التي يبدأ عنوانها بـ https. يُرجى كتابة اسم مكان.',
    nearFound: (number) =>
      count(
        number,
        'لم نجد أي مكان',
        'وجدنا مكانًا واحدًا',
        'وجدنا مكانين',
        'وجدنا # أماكن',
        'وجدنا # مكانًا',
        'وجدنا # مكان',
      ),
    nearNone: 'لم نجد هذا المكان هنا.',
    nearFailed: 'البحث عن الأماكن لا يستجيب. يُرجى المحاولة مرة أخرى.',
  },
} satisfies Late<'directory'>;
