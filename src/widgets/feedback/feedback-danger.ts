import type { FeedbackFormOptions } from './feedback-form.js';

/** Whether someone may be in danger now, as far as the form says. */
export const isUrgent = ({ form, type }: Pick<FeedbackFormOptions, 'form' | 'type'>): boolean =>
  type === 'mediation' && form.isTicked('mediation.urgent');

/**
 * The numbers of `emergency`, one by one. Commas part them; spaces do where that leaves short numbers such as 110 and
 * not the groups of one long number, as in 0755 5550 1000.
 */
export function emergencyNumbers(text: string): string[] {
  const isOneNumber = /(^|\s)([0+(]|\d{4}(\s|$))/;
  return text
    .split(/[,;，、；/|]/)
    .flatMap((part) => (isOneNumber.test(part.trim()) ? part : part.split(/\s+(?=\d)/)))
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What to do where someone is in danger, with the hub's numbers. */
export const dangerSentence = ({
  messages,
  emergency,
}: Pick<FeedbackFormOptions, 'messages' | 'emergency'>): string =>
  emergency ? messages.feedback.danger(emergencyNumbers(emergency)) : messages.feedback.dangerNoNumbers;
