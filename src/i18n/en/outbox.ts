import type { OutboxMessages } from '../messages.js';
import { plural } from '../plural.js';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

export default {
  heading: 'On this device',
  list: 'On this device',
  empty: 'Nothing waits on this device',
  emptyHint: 'What you send is kept here until it is received.',
  kinds: { signup: 'Sign-up', hours: 'Volunteer hours', pledge: 'Pledge', feedback: 'Feedback' },
  waiting: 'Waiting',
  waitingHint: (tries) => count(tries, 'Tried # time.', 'Tried # times.'),
  waitingProblem: 'It could not be delivered yet.',
  editing: 'You are changing this. It is not sent meanwhile.',
  nextTry: (when) => `Next try ${when}.`,
  sending: 'Sending…',
  received: 'Received',
  receivedHint: 'Only the reference is still on this device.',
  unconfirmed: 'Sent, not confirmed',
  parked: 'Needs attention',
  declined: 'Not accepted',
  savedAt: (when) => `Saved ${when}.`,
  sendAgain: 'Send again',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  delete: 'Delete',
  deleteConfirm: 'Delete this for good? It has not been received.',
  deleteYes: 'Delete it',
  deleteNo: 'Keep it',
  contents: 'What it says',
  shared: 'On a shared device nothing is kept.',
  editElsewhere: 'Open the page with the form',
  copyFailed: 'Copying did not work. Open “What it says” and copy it from there.',
  deleted: 'Deleted',
} satisfies OutboxMessages;
