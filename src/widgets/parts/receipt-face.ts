import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Messages } from '../../i18n/messages.js';
import type { IconName, IconPath } from './icon.js';
import { parkedSentence } from './parked-sentence.js';

export const questionIcon =
  'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01';

/** What a face is told by. */
export interface FaceOptions {
  submission: SubmissionController;
  messages: Messages;
  /** The sentence of thanks, said only once there is a receipt. */
  thanks: string;
  /** It was received, and taken back since. */
  isUndone?: boolean | undefined;
}

/** How a result shows itself at first sight. Its colour says nothing that icon and words do not. */
export interface Face {
  tone: 'good' | 'warn' | 'neutral';
  icon: IconName | IconPath;
  title: string;
  /** The state in the contract's words, where the title is another. */
  state?: string;
  text?: string;
}

/** The face of each state of a submission that is under way or through. */
export function receiptFace({ submission, messages, thanks, isUndone }: FaceOptions): Face {
  const { states, common, outcome } = messages;
  const { receipt, problem } = submission;
  switch (submission.status) {
    case 'accepted': {
      const state = receipt?.reference ? states.receivedReference(receipt.reference) : states.received;
      if (isUndone) return { tone: 'neutral', icon: 'check', title: thanks, state };
      const { waitlisted, waitlistedHint, pending, pendingHint } = outcome;
      if (receipt?.status === 'waitlisted')
        return { tone: 'warn', icon: 'clock', title: waitlisted, state, text: waitlistedHint };
      // Whoever still has to confirm has promised nothing.
      if (receipt?.status === 'pending')
        return { tone: 'neutral', icon: 'clock', title: pending, state, text: pendingHint };
      return { tone: 'good', icon: 'check', title: thanks, state };
    }
    case 'unconfirmed':
      return {
        tone: 'neutral',
        icon: questionIcon,
        title: states.unconfirmed,
        text: outcome.unconfirmedHint,
      };
    case 'parked':
      return { tone: 'warn', icon: 'alert', title: states.parked, text: parkedSentence(problem, outcome) };
    case 'unsent':
      return { tone: 'warn', icon: 'alert', title: states.unsent, text: states.unsentHint };
    case 'demo':
      return { tone: 'neutral', icon: 'clock', title: common.demoResult };
    case 'sending':
      return {
        tone: 'neutral',
        icon: 'clock',
        title: states.sending,
        ...(submission.progress > 0 && { text: outcome.sendingFiles(Math.round(submission.progress * 100)) }),
      };
    default:
      return { tone: 'neutral', icon: 'clock', title: states.saved, text: states.savedHint };
  }
}
