import { count } from '../count-vi.js';
import type { Early } from '../late.js';

export default {
  heading: 'Gửi ý kiến cho chúng tôi',
  intro: '',
  question: 'Quý vị muốn nói với chúng tôi điều gì?',
  typeMissing: 'Vui lòng chọn điều quý vị muốn nói với chúng tôi',
  types: {
    rating: 'Đánh giá',
    suggestion: 'Đề xuất',
    complaint: 'Khiếu nại',
    need: 'Nhu cầu',
    mediation: 'Hòa giải',
    question: 'Câu hỏi',
    correction: 'Sửa thông tin',
  },
  typeHints: {
    rating: 'Dịch vụ tốt hay chưa tốt?',
    suggestion: 'Một ý tưởng để làm tốt hơn',
    complaint: 'Có việc chưa ổn',
    need: 'Ở đây còn thiếu gì',
    mediation: 'Giúp giải quyết tranh chấp',
    question: 'Hỏi và được trả lời',
    correction: 'Có thông tin bị sai',
  },
  message: 'Nội dung ý kiến',
  messageHint: 'Vui lòng không ghi tên và số tài khoản của người khác.',
  messageMissing: 'Vui lòng viết nội dung ý kiến',
  send: 'Gửi ý kiến',
  about: (name) => `Về: ${name}`,
  topic: 'Ý kiến về việc gì?',
  topicHint: 'Hãy chọn một chủ đề để ý kiến đến đúng người phụ trách.',
  topicNone: 'Việc khác',
  anonymous: 'Tôi không muốn nêu tên',
  anonymousHint: 'Khi đó, không ai trả lời quý vị được.',
  contact: 'Chúng tôi trả lời quý vị bằng cách nào?',
  contactHints: {
    mediation:
      'Hòa giải viên chỉ giúp được khi liên hệ được với quý vị. Chỉ cần địa chỉ email hoặc số điện thoại.',
    question:
      'Chúng tôi chỉ trả lời được khi liên hệ được với quý vị. Chỉ cần địa chỉ email hoặc số điện thoại.',
  },
  answerWithin: (days) => count(days, 'Trả lời trong vòng # ngày'),
} satisfies Early<'feedback'>;
