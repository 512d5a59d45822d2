import { count, isolate } from '../../count-ar.js';
import type { Late } from '../../late.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('ar', { type: 'disjunction' }).format(numbers.map(isolate));

export default {
  feedback: {
    ratings: 'كيف كانت الخدمة؟',
    ratingsMissing: 'يُرجى اختيار تقييم واحد على الأقل',
    dimensions: {
      attitude: 'حسن التعامل',
      skill: 'الكفاءة',
      effect: 'الفائدة',
      speed: 'السرعة',
      overall: 'التقييم العام',
    },
    stars: (number) => count(number, 'بلا نجوم', 'نجمة واحدة', 'نجمتان', '# نجوم', '# نجمة'),
    contactMissing: 'يُرجى إدخال البريد الإلكتروني أو رقم الهاتف',
    publish: 'عرض هذا الاحتياج على الجيران',
    publishHint: 'لن يظهر اسمك ولا بيانات الاتصال بك أبدًا.',
    behalf: 'أملأ هذا النموذج نيابةً عن شخص آخر',
    behalfName: 'نيابةً عن من؟',
    behalfRelationship: 'ما صلتك بهذا الشخص؟',
    behalfConsent: 'هذا الشخص يعلم بذلك ويوافق عليه',
    visitAddress: 'العنوان',
    visitWhen: 'ما الوقت المناسب لك؟',
    visit: 'أرجو زيارتي في المنزل',
    changes: 'ما الخطأ؟',
    changeField: 'ما المعلومة غير الصحيحة؟',
    changeFrom: 'المكتوب الآن',
    changeTo: 'الصحيح',
    changeMissing: 'يُرجى كتابة المعلومة الصحيحة',
    addChange: 'إضافة معلومة أخرى',
    correctionFields: {
      name: 'الاسم',
      phone: 'الهاتف',
      email: 'البريد الإلكتروني',
      url: 'الموقع الإلكتروني',
      address: 'العنوان',
      hours: 'أوقات العمل',
      cost: 'التكلفة',
      other: 'شيء آخر',
    },
    otherParty: 'مع من الخلاف؟',
    otherPartyHint:
      'بأقل قدر ممكن: يكفي مثلًا «الجار في الطابق الأعلى». لن نعطي الطرف الآخر بيانات الاتصال بك أبدًا.',
    otherPartyMissing: 'يُرجى كتابة الطرف الآخر في الخلاف',
    relationship: 'ما العلاقة بينكما؟',
    relationshipMissing: 'يُرجى كتابة العلاقة بينكما، مثل: جيران',
    urgent: 'قد يكون هناك شخص في خطر',
    danger: (numbers) =>
      `إذا كان هناك شخص في خطر الآن، فيجب عدم انتظار ردنا، والاتصال فورًا على ${oneOf(numbers)}.`,
    dangerNoNumbers: 'إذا كان هناك شخص في خطر الآن، فيجب عدم انتظار ردنا، والاتصال فورًا بالشرطة أو الإسعاف.',
    courtCase: 'هناك قضية في المحكمة حول هذا الخلاف',
    courtCaseHint: 'ما دامت القضية في المحكمة، فلا تمكن الوساطة عادةً. سنخبرك بمن يمكنه المساعدة.',
    mediationConsent: 'أوافق على أن يتواصل معي وسيط بشأن هذا الخلاف',
    mediationConsentMissing: 'يُرجى وضع علامة بجانب «أوافق على أن يتواصل معي وسيط بشأن هذا الخلاف»',
    received: {
      rating: 'شكرًا لك. وصل إلينا تقييمك.',
      suggestion: 'شكرًا لك. وصل إلينا اقتراحك.',
      complaint: 'شكرًا لك. وصلت إلينا شكواك.',
      need: 'شكرًا لك. وصل إلينا احتياجك.',
      mediation: 'شكرًا لك. وصل طلبك إلى الوسيط.',
      question: 'شكرًا لك. وصل إلينا سؤالك.',
      correction: 'شكرًا لك. وصل إلينا تصحيحك.',
    },
  },
} satisfies Late<'feedback'>;
