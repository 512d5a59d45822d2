import { count } from '../../count-vi.js';
import type { Late } from '../../late.js';

const oneOf = (numbers: readonly string[]) =>
  new Intl.ListFormat('vi', { type: 'disjunction' }).format(numbers);

export default {
  feedback: {
    ratings: 'Quý vị thấy dịch vụ thế nào?',
    ratingsMissing: 'Vui lòng chấm điểm ít nhất một mục',
    dimensions: {
      attitude: 'Thái độ phục vụ',
      skill: 'Chuyên môn',
      effect: 'Hiệu quả',
      speed: 'Tốc độ phục vụ',
      overall: 'Đánh giá chung',
    },
    stars: (number) => count(number, '# sao'),
    contactMissing: 'Vui lòng nhập địa chỉ email hoặc số điện thoại',
    publish: 'Cho hàng xóm thấy nhu cầu này',
    publishHint: 'Không bao giờ kèm tên hay thông tin liên hệ của quý vị.',
    behalf: 'Tôi điền thay cho người khác',
    behalfName: 'Quý vị điền thay cho ai?',
    behalfRelationship: 'Quý vị có quan hệ thế nào với người này?',
    behalfConsent: 'Người này đã biết và đồng ý',
    visitAddress: 'Địa chỉ',
    visitWhen: 'Khi nào thì tiện cho quý vị?',
    visit: 'Tôi muốn có người đến tận nhà',
    changes: 'Thông tin nào sai?',
    changeField: 'Mục nào bị sai?',
    changeFrom: 'Hiện đang ghi là',
    changeTo: 'Đúng ra phải là',
    changeMissing: 'Vui lòng nhập thông tin đúng',
    addChange: 'Thêm mục khác',
    correctionFields: {
      name: 'Tên',
      phone: 'Số điện thoại',
      email: 'Địa chỉ email',
      url: 'Trang web',
      address: 'Địa chỉ',
      hours: 'Giờ mở cửa',
      cost: 'Chi phí',
      other: 'Mục khác',
    },
    otherParty: 'Quý vị có tranh chấp với ai?',
    otherPartyHint:
      'Ghi càng ít càng tốt: chỉ cần “hàng xóm tầng trên”. Chúng tôi không bao giờ đưa thông tin liên hệ của quý vị cho họ.',
    otherPartyMissing: 'Vui lòng nhập quý vị có tranh chấp với ai',
    relationship: 'Hai bên có quan hệ thế nào?',
    relationshipMissing: 'Vui lòng nhập quan hệ giữa hai bên, ví dụ hàng xóm',
    urgent: 'Có thể có người đang gặp nguy hiểm',
    danger: (numbers) =>
      `Nếu có người đang gặp nguy hiểm, đừng chờ chúng tôi trả lời. Hãy gọi ngay ${oneOf(numbers)}.`,
    dangerNoNumbers:
      'Nếu có người đang gặp nguy hiểm, đừng chờ chúng tôi trả lời. Hãy gọi ngay công an hoặc cấp cứu.',
    courtCase: 'Tòa án đang giải quyết việc này',
    courtCaseHint:
      'Khi tòa án đang giải quyết, tổ hòa giải thường không hòa giải được. Chúng tôi sẽ cho quý vị biết ai có thể giúp.',
    mediationConsent: 'Tôi đồng ý để hòa giải viên liên hệ với tôi về việc này',
    mediationConsentMissing: 'Vui lòng đánh dấu ô “Tôi đồng ý để hòa giải viên liên hệ với tôi về việc này”',
    received: {
      rating: 'Cảm ơn quý vị. Chúng tôi đã nhận được đánh giá.',
      suggestion: 'Cảm ơn quý vị. Chúng tôi đã nhận được đề xuất.',
      complaint: 'Cảm ơn quý vị. Chúng tôi đã nhận được khiếu nại.',
      need: 'Cảm ơn quý vị. Chúng tôi đã ghi nhận nhu cầu này.',
      mediation: 'Cảm ơn quý vị. Hòa giải viên đã nhận được yêu cầu.',
      question: 'Cảm ơn quý vị. Chúng tôi đã nhận được câu hỏi.',
      correction: 'Cảm ơn quý vị. Chúng tôi đã nhận được đề nghị sửa thông tin.',
    },
  },
} satisfies Late<'feedback'>;
