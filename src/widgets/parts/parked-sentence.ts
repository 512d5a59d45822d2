import type { Problem } from '../../domain/problem.js';
import type { Messages } from '../../i18n/messages.js';

/** Why something needs attention, and what to do about it. */
export function parkedSentence(problem: Problem | undefined, outcome: Messages['outcome']): string {
  switch (problem?.code) {
    case 'sign-in':
      return outcome.parkedSignIn;
    case 'captcha':
      return outcome.parkedCaptcha;
    case 'file-missing':
      return outcome.parkedFile;
    default:
      return outcome.parkedSetUp;
  }
}
