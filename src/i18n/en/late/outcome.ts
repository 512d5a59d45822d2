import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: 'Keep this reference. You need it when you ask about this.',
    waitlisted: 'You are on the waiting list',
    waitlistedHint: 'All places are taken. We tell you when a place is free.',
    pending: 'Received, to be confirmed',
    pendingHint: 'We tell you when it is confirmed.',
    next: 'What happens next',
    followLink: 'See what happens next',
    respondBy: (date) => `You get an answer by ${date}.`,
    wentTo: (name) => `Went to ${name}`,
    unconfirmedHint: 'It was sent, but the receiver did not say whether it arrived.',
    parkedSignIn: 'The receiver wants you to sign in. Your answers are kept. Sign in, then send again.',
    parkedSetUp: 'The receiver cannot take this right now. Your answers are kept.',
    sendAgain: 'Send again',
    parkedCaptcha:
      'The check that you are a person has run out. Your answers are kept. Do the check again, then send again.',
    parkedFile:
      'A file is no longer on this device, so nothing was sent. Press “Edit”, add the file again, and send it.',
    sendingFiles: (percent) => `Sending files: ${(percent / 100).toLocaleString('en', { style: 'percent' })}`,
    copy: 'Copy',
    print: 'Print',
    copyAnswers: 'Copy my answers',
    answersCopied: 'Your answers are copied.',
    copyFailed: 'They could not be copied.',
    printFailed: 'It could not be printed. Copy it, or write down the reference.',
  },
  states: {
    savedHint:
      'We send it as soon as there is a connection: from this page, or when you next open this site.',
    declinedHint: 'The receiver did not accept this. Change it and send it again.',
  },
} satisfies LateOutcome;
