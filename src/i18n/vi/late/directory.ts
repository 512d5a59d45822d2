import { count } from '../../count-vi.js';
import type { Late } from '../../late.js';

const list = (items: readonly number[]) => new Intl.ListFormat('vi').format(items.map(String));

export default {
  directory: {
    findKind: 'Tìm loại dịch vụ',
    findArea: 'Tìm đường, khu nhà hoặc khu vực của quý vị',
    findValue: (facet) => `Tìm trong “${facet}”`,
    foundValues: (number) => (number ? count(number, 'Có # mục phù hợp') : 'Không có mục nào phù hợp'),
    responsible: (area) => `Người phụ trách ${area}`,
    withoutHint: 'Hãy thử bỏ một trong các điều kiện này:',
    without: (label, number) => `Bỏ “${label}”: ${count(number, '# dịch vụ')}`,
    withoutWords: (words, number) => `Bỏ từ “${words}”: ${count(number, '# dịch vụ')}`,
    didYouMean: 'Có phải quý vị muốn tìm',
    correct: 'Đề nghị sửa thông tin',
    contactDirectly: (action) =>
      `Trang này không có mục “${action}”. Vui lòng liên hệ trực tiếp với đơn vị cung cấp dịch vụ.`,
    backToResults: 'Về trang kết quả',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
    eligibility: 'Ai được sử dụng',
    ages: (from, to) =>
      from !== undefined && to !== undefined
        ? `Từ ${from} đến ${to} tuổi`
        : from !== undefined
          ? `Từ ${from} tuổi trở lên`
          : `Từ ${to} tuổi trở xuống`,
    contact: 'Người liên hệ',
    how: 'Cách nhận dịch vụ',
    wait: 'Thời gian chờ',
    transportation: 'Cách đi đến',
    checked: (date) => `Kiểm tra lần cuối: ${date}`,
    neverChecked: 'Không rõ thông tin này được kiểm tra lần cuối khi nào.',
    notWeekly: 'không phải tuần nào cũng mở',
    ofMonth: (days) => `vào ngày ${list(days)} hằng tháng`,
    today: 'Hôm nay',
    accreditations: 'Chứng nhận',
    source: 'Nguồn',
    loadingDetails: 'Đang tải thông tin chi tiết…',
    copyLink: 'Sao chép liên kết',
    linkCopied: 'Đã sao chép liên kết.',
    copyAsText: 'Sao chép dạng văn bản',
    textCopied: 'Đã sao chép danh sách.',
    notCopied: 'Trình duyệt này không cho phép sao chép.',
    share: 'Chia sẻ',
    print: 'In',
    findPlace: 'Tìm một trong các địa điểm',
    placesFound: (number) => count(number, '# địa điểm'),
    savedHeading: 'Dịch vụ đã lưu',
    savedEmpty: 'Chưa lưu dịch vụ nào',
    savedEmptyHint: 'Nhấn “Lưu” bên cạnh một dịch vụ để tìm lại dịch vụ đó ở đây.',
    savedHere: 'Danh sách này chỉ có trên thiết bị này. Không ai khác xem được.',
    savedInMemory: 'Danh sách này sẽ mất khi quý vị rời trang này. Hãy in hoặc sao chép để giữ lại.',
    savedGone: (number) => count(number, '# dịch vụ đã lưu không còn được đăng ở đây.'),
    savedUnsure: (number) =>
      count(number, 'Hiện chưa kiểm tra được # dịch vụ đã lưu. Dịch vụ vẫn ở trong danh sách.'),
    savedForget: 'Bỏ khỏi danh sách',
    removeSaved: (name) => `Bỏ ${name}`,
    nearTo: (name) => `Gần ${name}`,
    nearFinding: 'Đang tìm vị trí của quý vị…',
    nearDenied:
      'Trang này chưa được phép biết quý vị đang ở đâu. Hãy cho phép trong phần cài đặt của trình duyệt, hoặc nhập một địa điểm.',
    nearUnavailable: 'Thiết bị hiện chưa xác định được vị trí. Hãy nhập một địa điểm.',
    nearTimeout: 'Tìm vị trí của quý vị mất quá nhiều thời gian. Hãy thử lại, hoặc nhập một địa điểm.',
    nearInsecure:
      'Trình duyệt chỉ cho biết vị trí của quý vị với những trang bắt đầu bằng https. Hãy nhập một địa điểm.',
    nearFound: (number) => count(number, 'Tìm thấy # địa điểm'),
    nearNone: 'Không tìm thấy địa điểm này.',
    nearFailed: 'Phần tìm địa điểm chưa trả lời. Hãy thử lại.',
  },
} satisfies Late<'directory'>;
