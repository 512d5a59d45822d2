import { html, nothing } from 'lit';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import type { Activity } from '../../domain/activity.js';
import { createCalendar } from '../../domain/calendar.js';
import type { SignupData } from '../../domain/signup.js';
import type { Messages } from '../../i18n/messages.js';
import { partyBadge } from '../../styles/party.js';
import { download } from '../parts/download.js';
import { stateMark } from '../parts/state-mark.js';
import { providerLine } from '../parts/provider.js';
import { receiptPanel, styles as receiptStyles, type ReceiptOptions } from '../parts/receipt.js';
import { listed, sentences } from '../parts/joined.js';

export { follow } from '../../controllers/follow-up.js';
/** Looks of a result, and of who is behind it. */
export const styles = [...receiptStyles, partyBadge];

/** What the result of a sign-up is shown with. */
export interface SignupResultOptions extends Omit<ReceiptOptions, 'thanks' | 'actions'> {
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

/** The dates that were chosen: the calendar gets the first of them, else the activity's own. */
function saveCalendar(
  activity: Activity,
  { sessionIds = [] }: Partial<SignupData>,
  messages: Messages,
): void {
  const session = activity.sessions?.find(({ id }) => sessionIds.includes(id)) ?? activity;
  const { name, place, address, description, url } = activity;
  const where = listed([place, address], messages);
  const { id, start = '', end } = session;
  const calendar = createCalendar({ id, name, start, end, place: where, description, url }, Date.now());
  if (calendar) download(`${name}.ics`, 'text/calendar', calendar);
}

/** What became of a sign-up: the receipt with its calendar entry, and the way back. */
export function signupResult(options: SignupResultOptions) {
  const { submission, messages, activity, onWithdraw } = options;
  const { signup } = messages;
  const data = (submission.submission?.data ?? {}) as Partial<SignupData>;
  const name = submission.submission?.subject?.name ?? activity?.name ?? '';
  const withdrawal = withdrawalSentence(submission, messages);
  const { state } = submission.followUp ?? {};
  const canWithdraw = !state || state === 'declined' || state === 'parked';
  // Once it is through, the title says it.
  const note =
    withdrawal &&
    state !== 'accepted' &&
    html`<p>${stateMark(canWithdraw ? 'warn' : 'neutral', withdrawal, canWithdraw ? 'alert' : 'clock')}</p>`;
  const actions =
    activity?.start && !withdrawal
      ? html`<button
          type="button"
          class="button"
          part="calendar"
          @click=${() => saveCalendar(activity, data, messages)}
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
    isUndone: state === 'accepted',
    thanks: state === 'accepted' ? signup.withdrawn : signup.received(name),
  });
}
