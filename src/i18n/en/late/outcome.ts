import type { Messages } from '../../messages.js';

export default {
  outcome: {
    referenceHint: 'Keep this reference. With it you can ask how things stand.',
    waitlisted: 'You are on the waiting list',
    waitlistedHint: 'All places are taken. You hear as soon as one is free.',
    pending: 'Received, to be confirmed',
    pendingHint: 'You hear from us once it is confirmed.',
    followLink: 'See how things stand',
    respondBy: (date) => `You get an answer by ${date}.`,
    unconfirmedHint: 'It was handed over, but the receiver does not say whether it arrived.',
    parkedSignIn: 'The receiver wants you to sign in. Your answers are kept. Sign in, then send again.',
    parkedSetUp: 'The receiver cannot take this at the moment. Your answers are kept.',
    sendAgain: 'Send again',
    parkedCaptcha:
      'The check that you are a person has run out. Your answers are kept. Do the check once more, then send again.',
    parkedFile:
      'A file of this is no longer on this device, so it was not sent. Change it, add the file again, and send it.',
    sendingFiles: (percent) => `Sending files: ${percent} %`,
    copyAnswers: 'Copy my answers',
    answersCopied: 'Your answers are copied.',
    copyFailed: 'They could not be copied.',
  },
} satisfies Pick<Messages, 'outcome'>;
