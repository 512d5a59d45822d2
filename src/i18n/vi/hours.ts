import { count } from '../count-vi.js';
import type { Early } from '../late.js';

export default {
  heading: 'Ghi giờ tình nguyện',
  intro: 'Mỗi giờ đều đáng quý. Hãy ghi giờ của quý vị ở đây. Ban tổ chức sẽ xác nhận.',
  record: 'Ghi giờ',
  activityMissing: 'Vui lòng nhập việc quý vị đã làm',
  dateMissing: 'Vui lòng nhập ngày',
  startMissing: 'Vui lòng nhập giờ bắt đầu, ví dụ 09:00',
  endMissing: 'Vui lòng nhập giờ kết thúc, ví dụ 11:30',
  break: 'Thời gian nghỉ (phút)',
  total: (text) => `Tổng cộng: ${text}.`,
  claimedHint: 'Giờ do quý vị tự nhập được ghi là “Tự khai” cho đến khi có người xác nhận.',
  verifier: 'Ai có thể xác nhận việc này?',
  verifierHint: 'Tên một người hoặc một nhóm.',
  capped: (text) => `Hoạt động này kéo dài ${text}. Chỉ tính tối đa bằng thời gian đó.`,
  checkInHeading: 'Điểm danh đến và về',
  checkInIntro: 'Điểm danh khi bắt đầu và khi kết thúc. Chúng tôi tính giờ cho quý vị.',
  verifyHeading: 'Xác nhận giờ tình nguyện',
  verifyIntro:
    'Những người này đã ghi lại việc họ làm. Vui lòng xác nhận, sửa số phút, hoặc từ chối và nêu lý do.',
  duration: (hours, minutes) =>
    [hours && count(hours, '# giờ'), (minutes || !hours) && count(minutes, '# phút')]
      .filter(Boolean)
      .join(' '),
} satisfies Early<'hours'>;
