import type { HubMessages } from '../hub-messages.js';

export default {
  idleTitle: '您还在吗？',
  idleText: (seconds) => `${seconds} 秒后将清除这里的内容，以免下一位使用者看到。`,
  stay: '我还在',
  cleared: '内容已清除。',
} satisfies HubMessages;
