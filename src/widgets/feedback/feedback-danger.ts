import type { FeedbackFormOptions } from './feedback-form.js';

/** Whether someone may be in danger now, as far as the form says. */
export const isUrgent = ({ form, type }: Pick<FeedbackFormOptions, 'form' | 'type'>): boolean =>
  type === 'mediation' && form.isTicked('mediation.urgent');

/** What to do where someone is in danger, with the hub's numbers. */
export const dangerSentence = ({
  messages,
  emergency,
}: Pick<FeedbackFormOptions, 'messages' | 'emergency'>): string =>
  emergency ? messages.feedback.danger(emergency) : messages.feedback.dangerNoNumbers;
