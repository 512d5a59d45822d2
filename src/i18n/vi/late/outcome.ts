import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: 'Vui lòng giữ mã tra cứu này. Quý vị cần mã khi hỏi về việc này.',
    waitlisted: 'Quý vị đang trong danh sách chờ',
    waitlistedHint: 'Đã hết chỗ. Khi có chỗ trống, chúng tôi sẽ báo cho quý vị.',
    pending: 'Đã tiếp nhận, chờ xác nhận',
    pendingHint: 'Khi được xác nhận, chúng tôi sẽ báo cho quý vị.',
    next: 'Tiếp theo sẽ thế nào',
    followLink: 'Xem bước tiếp theo',
    respondBy: (date) => `Quý vị sẽ được trả lời chậm nhất vào ngày ${date}.`,
    wentTo: (name) => `Đã gửi đến: ${name}`,
    unconfirmedHint: 'Nội dung đã được gửi, nhưng nơi nhận chưa cho biết có nhận được hay không.',
    parkedSignIn:
      'Nơi nhận yêu cầu quý vị đăng nhập. Những gì quý vị đã điền vẫn được giữ. Hãy đăng nhập rồi gửi lại.',
    parkedSetUp: 'Nơi nhận hiện chưa nhận được nội dung này. Những gì quý vị đã điền vẫn được giữ.',
    sendAgain: 'Gửi lại',
    parkedCaptcha:
      'Cần xác minh lại quý vị là người thật. Những gì quý vị đã điền vẫn được giữ. Hãy xác minh rồi gửi lại.',
    parkedFile:
      'Một tệp không còn trên thiết bị này nên chưa gửi được gì. Hãy nhấn “Sửa”, thêm lại tệp rồi gửi.',
    sendingFiles: (percent) => `Đang gửi tệp: ${(percent / 100).toLocaleString('vi', { style: 'percent' })}`,
    copy: 'Sao chép',
    print: 'In',
    copyAnswers: 'Sao chép nội dung đã điền',
    answersCopied: 'Đã sao chép nội dung.',
    copyFailed: 'Chưa sao chép được.',
    printFailed: 'Chưa in được. Hãy sao chép hoặc ghi lại mã tra cứu.',
  },
  states: {
    savedHint:
      'Nội dung sẽ tự động được gửi khi có mạng: từ trang này, hoặc khi quý vị mở lại trang web này.',
    declinedHint: 'Nơi nhận không chấp nhận nội dung này. Vui lòng sửa rồi gửi lại.',
  },
} satisfies LateOutcome;
