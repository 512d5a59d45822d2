import type { EarlyCore } from '../late.js';
import { plural } from '../plural.js';

const count = (number: number, other: string) => plural('vi', number, { other });

export default {
  common: {
    optional: '(không bắt buộc)',
    problemTitle: 'Có vấn đề cần xem lại',
    loading: 'Đang tải…',
    close: 'Đóng',
    showMore: 'Xem thêm',
    retry: 'Thử lại',
    remove: 'Bỏ',
    yes: 'Có',
    no: 'Không',
    goesTo: (name) => `Gửi đến: ${name}`,
    notSetUp: 'Biểu mẫu này chưa được cài đặt xong nên chưa gửi được gì.',
    demo: 'Bản xem thử: không có gì trong biểu mẫu này được gửi đi.',
    demoResult: 'Đây là bản xem thử. Không có gì được gửi đi.',
    loadError: 'Chưa tải được danh sách này',
    loadErrorHint:
      'Có thể thiết bị đang mất mạng, hoặc danh sách tạm thời chưa xem được. Vui lòng thử lại sau ít phút.',
    stale: (when) => `Không có kết nối mạng. Đây là danh sách lúc ${when}.`,
    honeypot: 'Để trống ô này',
    minutes: (number) => count(number, '# phút'),
    hoursAndMinutes: (hours, minutes) =>
      [hours && count(hours, '# giờ'), minutes && count(minutes, '# phút')].filter(Boolean).join(' '),
  },
  fields: {
    fullName: 'Họ và tên',
    fullNameMissing: 'Vui lòng nhập họ và tên',
    email: 'Địa chỉ email',
    emailInvalid: 'Vui lòng nhập địa chỉ email đúng, ví dụ name@example.org',
    phone: 'Số điện thoại',
    phoneInvalid: 'Vui lòng nhập số điện thoại đúng, ví dụ 0950 555 012',
    contactHint: 'Để chúng tôi liên hệ với quý vị. Chỉ cần điền một trong hai. Có thể để trống cả hai.',
    date: 'Ngày',
    start: 'Bắt đầu',
    end: 'Kết thúc',
    amount: 'Số tiền',
    quantity: 'Số lượng',
    message: 'Lời nhắn',
    note: 'Ghi chú',
    age: 'Tuổi',
    role: 'Vai trò',
    activity: 'Hoạt động',
  },
  errors: {
    required: (label) => `Vui lòng điền mục “${label}”`,
    choose: (label) => `Vui lòng chọn ở mục “${label}”`,
    invalid: (label) => `Vui lòng kiểm tra lại mục “${label}”`,
    failed: 'Đã có lỗi và chưa gửi được gì. Những gì quý vị đã điền vẫn còn đây.',
  },
  states: {
    saved: 'Đã lưu trên thiết bị này',
    savedHint:
      'Nội dung sẽ tự động được gửi khi có kết nối mạng: từ trang này, hoặc khi quý vị mở lại trang web này.',
    unsent: 'Chưa gửi',
    unsentHint:
      'Không có gì được lưu trên thiết bị này. Vui lòng đợi đến khi thấy “Đã tiếp nhận” rồi mới rời trang này.',
    sending: 'Đang gửi…',
    received: 'Đã tiếp nhận',
    receivedReference: (reference) => `Đã tiếp nhận – mã tra cứu: ${reference}`,
    unconfirmed: 'Đã gửi, chưa được xác nhận',
    parked: 'Cần quý vị xem lại',
    declined: 'Không được chấp nhận',
    declinedHint: 'Nơi nhận không chấp nhận nội dung này. Vui lòng sửa rồi gửi lại.',
    full: 'Đã hết chỗ.',
    sendAnother: 'Điền biểu mẫu mới',
  },
} satisfies EarlyCore;
