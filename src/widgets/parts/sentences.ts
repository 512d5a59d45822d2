import type { Messages } from '../../i18n/messages.js';

/** Sentences one after the other; one without its stop gets it. */
export const sentences = (
  texts: readonly (string | false | 0 | undefined)[],
  { common: { marks } }: Pick<Messages, 'common'>,
): string =>
  texts
    .filter(Boolean)
    .map((text) => (/[.。!…?？؟]$/.test(`${text}`) ? text : text + marks.stop.trim()))
    .join(marks.stop.slice(1));
