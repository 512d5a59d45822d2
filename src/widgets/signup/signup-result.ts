import { html, nothing } from 'lit';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Activity } from '../../domain/activity.js';
import { createCalendar } from '../../domain/calendar.js';
import type { SignupData } from '../../domain/signup.js';
import { isAhead } from '../../domain/wall-time.js';
import type { Messages } from '../../i18n/messages.js';
import { partyBadge } from '../../styles/party.js';
import { download } from '../parts/download.js';
import { stateMark } from '../parts/state-mark.js';
import { providerLine } from '../parts/provider.js';
import { receiptPanel, styles as receiptStyles, type ReceiptOptions } from '../parts/receipt.js';
import type { AboutLine } from '../parts/receipt-about.js';
import { listed } from '../parts/joined.js';
import { sentences } from '../parts/sentences.js';
import { dateRange } from './date-range.js';

export { follow } from '../../controllers/follow-up.js';
/** Looks of a result, and of who is behind it. */
export const styles = [...receiptStyles, partyBadge];

/** What the result of a sign-up is shown with. */
export interface SignupResultOptions extends Omit<ReceiptOptions, 'thanks' | 'actions' | 'about'> {
  activity: Activity | undefined;
  onWithdraw(): void;
}

/** How a withdrawal stands; nothing where there is none. */
export function withdrawalSentence(
  { followUp }: SubmissionController,
  messages: Messages,
): string | undefined {
  const { signup } = messages;
  switch (followUp?.state) {
    case undefined:
      return undefined;
    case 'accepted':
      return signup.withdrawn;
    case 'declined':
    case 'parked':
      return sentences([signup.withdrawFailed, followUp.problem?.detail], messages);
    default:
      return signup.withdrawing;
  }
}

interface ChosenDate {
  id: string;
  start: string;
  end?: string | undefined;
}

/** The dates that were chosen; where there was no choice, the only one that is ahead, else the activity's own. */
function chosenDates(
  activity: Activity,
  { sessionIds = [] }: Partial<SignupData>,
  timeZone: string | undefined,
): ChosenDate[] {
  const { sessions = [] } = activity;
  const chosen = sessions.filter(({ id }) => sessionIds.includes(id));
  const ahead = sessions.filter(({ start }) => isAhead(start, Date.now(), timeZone));
  const dates = chosen.length ? chosen : ahead.length === 1 ? ahead : [activity];
  return dates.flatMap(({ id, start, end }) => (start ? [{ id, start, end }] : []));
}

/** When and where an activity is. */
function whenAndWhere(
  activity: Activity,
  dates: readonly ChosenDate[],
  localize: LocalizeController,
  messages: Messages,
): AboutLine[] {
  const { place, address, online, lang } = activity;
  const where = listed([place, address], messages);
  return [
    ...dates.map(({ start, end }) => ({ text: dateRange(localize, start, end) })),
    ...(where ? [{ text: where, lang }] : []),
    ...(online === 'online' || online === 'mixed' ? [{ text: messages.signup[online] }] : []),
  ];
}

function saveCalendar(activity: Activity, date: ChosenDate, messages: Messages): void {
  const { name, place, address, description, url } = activity;
  const where = listed([place, address], messages);
  const { id, start, end } = date;
  const calendar = createCalendar({ id, name, start, end, place: where, description, url }, Date.now());
  if (calendar) download(`${name}.ics`, 'text/calendar', calendar);
}

/** What became of a sign-up: the receipt with its calendar entry, and the way back. */
export function signupResult(options: SignupResultOptions) {
  const { submission, messages, localize, activity, onWithdraw } = options;
  const { signup } = messages;
  const data = (submission.submission?.data ?? {}) as Partial<SignupData>;
  const name = submission.submission?.subject?.name ?? activity?.name ?? '';
  const dates = activity ? chosenDates(activity, data, localize.timeZone) : [];
  const [date] = dates;
  const withdrawal = withdrawalSentence(submission, messages);
  const { state } = submission.followUp ?? {};
  const canWithdraw = !state || state === 'declined' || state === 'parked';
  // Once it is through, the title says it.
  const note =
    withdrawal &&
    state !== 'accepted' &&
    html`<p>${stateMark(canWithdraw ? 'warn' : 'neutral', withdrawal, canWithdraw ? 'alert' : 'clock')}</p>`;
  const actions =
    // Who waits for a place has no date yet.
    activity && date && !withdrawal && submission.receipt?.status !== 'waitlisted'
      ? html`<button
          type="button"
          class="button"
          part="calendar"
          @click=${() => saveCalendar(activity, date, messages)}
        >
          ${signup.addToCalendar}
        </button>`
      : nothing;
  const furtherActions = canWithdraw
    ? html`<button type="button" class="button quiet" part="withdraw" @click=${onWithdraw}>
        ${signup.withdraw}
      </button>`
    : nothing;
  return receiptPanel({
    ...options,
    actions,
    furtherActions,
    provider: providerLine(activity?.organization, messages, activity?.lang),
    ...(note && { note }),
    ...(activity && { about: whenAndWhere(activity, dates, localize, messages) }),
    isUndone: state === 'accepted',
    isOver: !canWithdraw,
    thanks: state === 'accepted' ? signup.withdrawn : signup.received(name),
  });
}
