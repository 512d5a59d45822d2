import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: '请记下这个编号，之后询问时会用到。',
    waitlisted: '您已进入候补名单',
    waitlistedHint: '名额已满，一有空位就会通知您。',
    pending: '已收到，待确认',
    pendingHint: '确认后会通知您。',
    next: '接下来',
    followLink: '查看进展',
    respondBy: (date) => `最晚${date}答复您。`,
    wentTo: (name) => `已送达：${name}`,
    unconfirmedHint: '内容已经发出，但接收方没有告知是否收到。',
    parkedSignIn: '接收方要求您登录。您填写的内容已保留。请登录，然后重新发送。',
    parkedSetUp: '接收方暂时无法接收。您填写的内容已保留。',
    sendAgain: '重新发送',
    parkedCaptcha: '真人验证已过期。您填写的内容已保留。请再验证一次，然后重新发送。',
    parkedFile: '有一个文件已不在本设备上，所以没有发送。请点“修改”，重新添加文件，再发送。',
    sendingFiles: (percent) =>
      `正在发送文件：${(percent / 100).toLocaleString('zh-Hans', { style: 'percent' })}`,
    copy: '复制',
    print: '打印',
    copyAnswers: '复制我填写的内容',
    answersCopied: '已复制您填写的内容。',
    copyFailed: '复制没有成功。',
    printFailed: '无法打印。请复制内容，或记下编号。',
  },
  states: {
    savedHint: '连上网络就会自动发送。如果您先离开，下次打开本网站时会发送。',
    declinedHint: '接收方没有受理。请修改后重新发送。',
  },
} satisfies LateOutcome;
