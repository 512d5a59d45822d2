import type { Early } from '../late.js';

export default {
  heading: 'Cộng đồng đang cần gì',
  intro: 'Hiện vật, tiền, kỹ năng và thời gian. Chúng tôi công khai từng đóng góp được dùng vào việc gì.',
  send: 'Gửi đăng ký ủng hộ',
  types: { money: 'Tiền', goods: 'Hiện vật', skills: 'Kỹ năng', services: 'Dịch vụ' },
  item: 'Nội dung ủng hộ',
  unit: 'Đơn vị tính',
  unitDefault: 'cái',
  frequency: 'Quý vị ủng hộ bao lâu một lần?',
  frequencies: { once: 'Chỉ một lần', monthly: 'Hằng tháng', yearly: 'Hằng năm' },
  donor: 'Ai ủng hộ?',
  donors: {
    individual: 'Cá nhân tôi',
    organization: 'Một tổ chức hoặc công ty',
    anonymous: 'Tôi không muốn nêu tên',
  },
  organizationName: 'Tên tổ chức hoặc công ty',
  handover: 'Chúng tôi nhận bằng cách nào?',
  handovers: {
    'drop-off': 'Tôi mang đến',
    'pick-up': 'Nhờ người đến lấy',
    remote: 'Trực tuyến hoặc từ xa',
  },
  handoverPlace: 'Ở đâu?',
  publicName: 'Tên hiển thị công khai',
  publicNameHint: 'Để trống nếu quý vị không muốn nêu tên.',
  noCurrency: 'Hiện ở đây chưa nhận đăng ký ủng hộ bằng tiền.',
  general: 'Đóng góp chung',
  type: 'Quý vị muốn ủng hộ gì?',
  amounts: 'Chọn một số tiền hoặc tự nhập',
  hours: 'giờ',
} satisfies Early<'pledge'>;
