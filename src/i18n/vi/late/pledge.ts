import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: 'Loại tiền',
    back: 'Tất cả nhu cầu',
    fullHint: 'Nhu cầu này đã đủ. Không cần ủng hộ thêm.',
    fullThanks: 'Xin cảm ơn, nhu cầu này đã đủ.',
    list: 'Nhu cầu',
    pledge: (title) => `Ủng hộ: ${title}`,
    pledgeShort: 'Ủng hộ',
    needed: (amount) => `Còn cần ${amount}`,
    progress: (received, pledged, target) =>
      `Đã nhận ${received}, đã đăng ký ${pledged} trên mục tiêu ${target}`,
    receivedOf: (received, target) => `Đã nhận ${received} trên ${target}`,
    morePledged: (amount) => `Đã đăng ký thêm ${amount}`,
    meter: (title) => `Đã đăng ký đến nay: ${title}`,
    full: 'Đã đủ',
    urgent: 'Cần gấp',
    due: (date) => `hạn chót ngày ${date}`,
    byResident: 'Một người hàng xóm',
    empty: 'Hiện chưa cần gì thêm',
    emptyHint: 'Cảm ơn quý vị. Mời quý vị quay lại xem sau.',
    received: (title) => `Cảm ơn quý vị. Đăng ký ủng hộ “${title}” đã được ghi nhận.`,
    pay: 'Thanh toán ngay',
    ledger: 'Nhận từ đâu, dùng vào đâu',
    ledgerReceived: 'Đã nhận',
    ledgerSpent: 'Đã chi',
    sources: {
      donation: 'Quyên góp',
      'enterprise-income': 'Thu nhập của doanh nghiệp xã hội',
      'government-purchase': 'Nhà nước mua dịch vụ',
    },
    other: 'Ủng hộ thứ khác',
    ledgerEntry: 'Khoản mục',
  },
} satisfies Late<'pledge'>;
