import type { HubMessages } from '../hub-messages.js';

export default {
  idleTitle: '您還在嗎？',
  idleText: (seconds) => `${seconds} 秒後會清除這一頁的所有內容，以免下一位使用者看到。`,
  stay: '我還在',
  cleared: '內容已全部清除。',
} satisfies HubMessages;
