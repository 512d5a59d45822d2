import type { LocalizeController } from '../../controllers/localize-controller.js';
import { isFull } from '../../domain/need-rules.js';
import type { Need } from '../../domain/need.js';
import type { Messages } from '../../i18n/messages.js';

/** What shows needs. */
export interface NeedView {
  messages: Messages;
  localize: LocalizeController;
  /** Of needs that name no currency; nothing where money is not offered. */
  currency: string | undefined;
  /** Level of headings. */
  level: number;
  /** ms since 1970 */
  now: number;
}

/** Why a need takes no pledge; nothing where it does. */
export function needRefusal(need: Need, { messages, currency }: NeedView): string | undefined {
  const { pledge } = messages;
  if (isFull(need)) return pledge.fullHint;
  return need.type === 'money' && !need.currency && !currency ? pledge.noCurrency : undefined;
}

/** A date in few words: the year only where it is another than this. */
export function shortDate(date: string, month: 'long' | 'short', { localize, now }: NeedView): string {
  const isThisYear = date.startsWith(String(new Date(now).getFullYear()));
  return localize.date(date, { day: 'numeric', month, ...(!isThisYear && { year: 'numeric' }) });
}
