import { count } from '../../count-vi.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: 'Vui lòng xác minh quý vị là người thật',
    draftKept: 'Những gì quý vị đang điền dở vẫn còn đây.',
    draftHint: 'Nội dung chỉ được giữ trên thiết bị này.',
    draftClear: 'Điền lại từ đầu',
    draftAside:
      'Quý vị đang sửa nội dung đã gửi trước đây. Sửa xong, quý vị sẽ thấy lại nội dung đang điền dở.',
    files: 'Ảnh hoặc tài liệu',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, tài liệu văn phòng hoặc văn bản, tổng cộng không quá 10 MB. Chúng tôi xóa thông tin vị trí khỏi ảnh.',
    filesAdd: 'Chọn tệp',
    fileWorking: 'Đang chuẩn bị tệp…',
    fileAlt: (name) => `Trong ảnh ${name} có gì?`,
    fileRemove: (name) => `Bỏ ${name}`,
    fileRemoved: (name) => `Đã bỏ ${name}.`,
    fileAdded: (name, size) => `Đã thêm ${name}, ${size}.`,
    fileType: (name) => `Không gửi được ${name}. Vui lòng chọn ảnh, PDF hoặc tài liệu.`,
    fileUnreadable: (name) => `Không đọc được ${name}. Vui lòng chọn lại, hoặc lưu thành JPEG trước.`,
    fileEmpty: (name) => `${name} là tệp trống.`,
    filesTooBig: (name, limit) =>
      `Nếu thêm ${name} thì các tệp vượt quá ${limit}. Vui lòng chọn ít tệp hơn hoặc tệp nhỏ hơn.`,
    filesTooMany: (number) => count(number, 'Vui lòng chọn nhiều nhất # tệp.'),
  },
  errors: {
    failed: 'Có trục trặc nên chưa gửi được gì. Những gì quý vị đã điền vẫn còn đây.',
    tooLong: (label, max) => `Vui lòng rút ngắn mục “${label}” xuống ${count(max, 'nhiều nhất # ký tự')}`,
    number: (label) => `Vui lòng nhập một số ở mục “${label}”, ví dụ 1000 hoặc 1,5`,
    tooSmall: (label, min) => `Vui lòng nhập từ ${min} trở lên ở mục “${label}”`,
    tooBig: (label, max) => `Vui lòng nhập từ ${max} trở xuống ở mục “${label}”`,
    tick: (label) => `Vui lòng đánh dấu ô “${label}” để tiếp tục`,
  },
  fields: {
    fullNameMissing: 'Vui lòng nhập họ và tên',
    emailInvalid: 'Vui lòng nhập địa chỉ email, ví dụ name@example.org',
    phoneInvalid: 'Vui lòng nhập số điện thoại, ví dụ 0950 555 012',
  },
} satisfies LateFurther;
