/** The seven things a resident can tell, in the order they are offered. */
export const feedbackTypes = [
  'rating',
  'suggestion',
  'complaint',
  'need',
  'mediation',
  'question',
  'correction',
] as const;
/** One of the seven types of feedback. */
export type FeedbackType = (typeof feedbackTypes)[number];
