import type { Messages } from '../../i18n/messages.js';

type Words = Pick<Messages, 'common'>;

/** A mark with the space that follows it; full-width ones bring their own. */
const spaced = (mark: string): string => (/[，。：]$/.test(mark) ? mark : `${mark} `);

/** A label and its value, as the language joins them; after a question there is no colon. */
export function labelled(label: string, value: string, { common }: Words): string {
  const asks = /[?؟？]$/.exec(label)?.[0];
  return `${label}${asks === '？' ? '' : asks ? ' ' : spaced(common.marks.colon)}${value}`;
}

/** Facts that belong together, such as a place and its address; what is not known is left out. */
export const listed = (facts: readonly (string | undefined)[], { common }: Words): string =>
  facts.filter(Boolean).join(spaced(common.marks.comma));

/** Sentences one after the other; one without its stop gets it. */
export function sentences(texts: readonly (string | false | 0 | undefined)[], { common }: Words): string {
  const { stop } = common.marks;
  return texts
    .filter((text): text is string => Boolean(text))
    .map((text) => (/[.。!…?？؟]$/.test(text) ? text : `${text}${stop}`))
    .join(spaced(stop).slice(stop.length));
}
