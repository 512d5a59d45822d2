import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: 'هل ما زلت هنا؟',
  idleText: (seconds) =>
    `سيُمسح كل ما في هذه الصفحة ${plural('ar', seconds, {
      zero: 'الآن',
      one: 'بعد ثانية واحدة',
      two: 'بعد ثانيتين',
      few: 'بعد # ثوانٍ',
      many: 'بعد # ثانية',
      other: 'بعد # ثانية',
    })}، حتى لا يراه من يستخدم الجهاز بعدك.`,
  stay: 'ما زلت هنا',
  cleared: 'تم مسح كل شيء.',
} satisfies HubMessages;
