import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: 'Quý vị còn ở đây không?',
  idleText: (seconds) =>
    plural('vi', seconds, {
      other: 'Mọi nội dung trên trang này sẽ được xóa sau # giây để người dùng sau không nhìn thấy.',
    }),
  stay: 'Tôi vẫn ở đây',
  cleared: 'Mọi nội dung đã được xóa.',
} satisfies HubMessages;
