import type { Messages } from '../../i18n/messages.js';

type Words = Pick<Messages, 'common'>;

/** A label and its value, as the language joins them; after a question there is no colon. */
export function labelled(label: string, value: string, { common }: Words): string {
  const asks = /[?؟？]$/.exec(label)?.[0];
  return `${label}${asks === '？' ? '' : asks ? ' ' : common.marks.colon}${value}`;
}

/** Facts that belong together, such as a place and its address; what is not known is left out. */
export const listed = (facts: readonly (string | undefined)[], { common }: Words): string =>
  facts.filter(Boolean).join(common.marks.comma);
