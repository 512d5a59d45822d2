import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: '請記下這個編號，之後詢問時會用到。',
    waitlisted: '您已在候補名單上',
    waitlistedHint: '名額已滿，一有空位就會通知您。',
    pending: '已收到，待確認',
    pendingHint: '確認後會通知您。',
    next: '接下來',
    followLink: '查看後續進度',
    respondBy: (date) => `最晚${date}會答覆您。`,
    wentTo: (name) => `已送達：${name}`,
    unconfirmedHint: '內容已經送出，但收件單位沒有告知是否收到。',
    parkedSignIn: '收件單位要求您登入。您填寫的內容已保留。請登入，然後重新送出。',
    parkedSetUp: '收件單位目前無法接收。您填寫的內容已保留。',
    sendAgain: '重新送出',
    parkedCaptcha: '真人驗證已過期。您填寫的內容已保留。請再驗證一次，然後重新送出。',
    parkedFile: '有一個檔案已經不在這個裝置上，所以沒有送出。請按「修改」，重新加入檔案，再送出。',
    sendingFiles: (percent) =>
      `正在送出檔案：${(percent / 100).toLocaleString('zh-Hant', { style: 'percent' })}`,
    copy: '複製',
    print: '列印',
    copyAnswers: '複製我填寫的內容',
    answersCopied: '已複製您填寫的內容。',
    copyFailed: '複製沒有成功。',
    printFailed: '無法列印。請複製內容，或記下編號。',
  },
  states: {
    savedHint: '連上網路就會自動送出。如果您先離開，下次打開本網站時會送出。',
    declinedHint: '收件單位沒有受理。請修改後重新送出。',
  },
} satisfies LateOutcome;
