import type { Late } from '../../late.js';
import { plural } from '../../plural.js';

const count = (number: number, other: string) => plural('vi', number, { other });

export default {
  hours: {
    minutes: 'Thời lượng',
    decision: 'Quyết định',
    checkIn: 'Điểm danh đến',
    checkOut: 'Điểm danh về',
    checkedInAt: (time) => `Đã điểm danh đến lúc ${time}`,
    checkInUnsaved: 'Không có gì được lưu trên thiết bị này. Hãy để trang này mở cho đến khi điểm danh về.',
    cancelCheckIn: 'Hủy điểm danh',
    forgotten: (hours) =>
      count(hours, 'Quý vị đã điểm danh đến cách đây hơn # giờ. Vui lòng nhập giờ kết thúc.'),
    endBeforeStart:
      'Giờ kết thúc phải sau giờ bắt đầu. Nếu làm việc qua nửa đêm, vui lòng ghi thành hai lần.',
    breakTooLong: 'Thời gian nghỉ phải ngắn hơn thời gian làm việc',
    inFuture: 'Chỉ ghi được giờ sau khi đã làm xong',
    tooLong: (hours) => count(hours, 'Không ghi được quá # giờ trong một ngày'),
    tooOld: 'Ngày này đã quá lâu nên không ghi được nữa',
    received: 'Cảm ơn quý vị đã dành thời gian giúp đỡ.',
    confirm: 'Xác nhận',
    reject: 'Từ chối',
    reason: 'Lý do',
    reasonMissing: 'Vui lòng nhập lý do từ chối số giờ này',
    adjust: 'Số phút xác nhận',
    verifyEmpty: 'Không có giờ nào chờ quý vị xác nhận',
    verifyReceived: 'Quyết định của quý vị đã được lưu.',
    history: 'Số giờ đến nay',
    historyEmpty: 'Chưa có giờ nào',
    pending: 'Chờ xác nhận',
    verified: 'Đã xác nhận',
    rejected: 'Bị từ chối',
    sum: (text) => `Đã xác nhận: ${text}`,
    tier: (label) => `Cấp: ${label}`,
    recorded: 'Có điểm danh',
    claimed: 'Tự khai',
    minutesMismatch: 'Số phút phải khớp với giờ bắt đầu, giờ kết thúc và thời gian nghỉ',
    nextTier: (text, label) => `Còn ${text} nữa là đạt “${label}”`,
    verifyEmptyHint: 'Tất cả đã được xem xét.',
    verifyList: 'Giờ chờ xác nhận',
    verifyName: 'Tên của chính quý vị, vì quý vị là người quyết định.',
    adjustHint: 'Sửa lại nếu cần.',
    reasonHint: 'Chỉ điền khi quý vị từ chối.',
  },
} satisfies Late<'hours'>;
