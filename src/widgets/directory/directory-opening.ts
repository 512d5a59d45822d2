import type { Messages } from '../../i18n/messages.js';
import { dateFormat, formatter, hourStyle, type Formats } from './directory-format.js';

/** Whether something is open, and when that changes. */
export interface OpeningState {
  state: 'open' | 'closed' | 'unknown';
  closesAt?: Date;
  opensAt?: Date;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Up to so many minutes a change is told as a span. */
const SOON = 60;

/** Minutes until the next change; none where that is not known. */
const minutesLeft = (change: Date, now: number): number => Math.ceil((change.getTime() - now) / MINUTE);

/** "in 40 minutes", "5:30 PM", "tomorrow 9:00 AM", "Monday 9:00 AM", "Mar 3, 9:00 AM". */
export function changeText(change: Date, now: number, localize: Formats): string {
  const { lang } = localize;
  const spans = formatter(`span ${lang}`, () => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  const minutes = minutesLeft(change, now);
  if (minutes <= SOON) return spans.format(Math.max(1, minutes), 'minute');
  const dates = formatter(`day ${localize.timeZone}`, () => {
    const { timeZone } = localize.format(0, {}).resolvedOptions();
    // Swedish dates are ISO 8601.
    return new Intl.DateTimeFormat('sv', { timeZone });
  });
  const day = (moment: number | Date) => Date.parse(dates.format(moment));
  const days = (day(change) - day(now)) / DAY;
  const time = { hour: hourStyle(lang), minute: '2-digit' } as const;
  if (days <= 1) {
    const text = dateFormat(localize, 'time', time).format(change);
    return days < 1 ? text : `${spans.format(1, 'day')} ${text}`;
  }
  return days < 7
    ? dateFormat(localize, 'weekday', { weekday: 'long', ...time }).format(change)
    : dateFormat(localize, 'date', { day: 'numeric', month: 'short', ...time }).format(change);
}

/** "Open · closes in 40 minutes", and how urgent that is; nothing where it is not known. */
export function openingText(
  { state, closesAt, opensAt }: OpeningState,
  { messages, localize, now }: { messages: Messages; localize: Formats; now: number },
): { text: string; tone: 'good' | 'warn' | 'neutral' } | undefined {
  const { directory } = messages;
  if (state === 'unknown') return undefined;
  if (state === 'open') {
    if (!closesAt) return { text: directory.stateOpen, tone: 'good' };
    const tone = minutesLeft(closesAt, now) <= SOON ? 'warn' : 'good';
    return { text: directory.closesWhen(changeText(closesAt, now, localize)), tone };
  }
  const text = opensAt ? directory.opensWhen(changeText(opensAt, now, localize)) : directory.stateClosed;
  return { text, tone: 'neutral' };
}
