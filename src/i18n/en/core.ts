import type { EarlyCore } from '../late.js';
import { plural } from '../plural.js';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

export default {
  common: {
    optional: '(optional)',
    problemTitle: 'There is a problem',
    loading: 'Loading…',
    close: 'Close',
    showMore: 'Show more',
    retry: 'Try again',
    remove: 'Remove',
    yes: 'Yes',
    no: 'No',
    goesTo: (name) => `Goes to ${name}`,
    notSetUp: 'This form is not set up yet, so it cannot send anything.',
    demo: 'Demonstration: nothing on this form is sent.',
    demoResult: 'This is a demonstration. Nothing was sent.',
    loadError: 'This list could not be loaded',
    loadErrorHint: 'You may be offline, or the list is not available right now. Try again soon.',
    stale: (when) => `No connection. This is the list from ${when}.`,
    honeypot: 'Leave this field empty',
    minutes: (number) => count(number, '# minute', '# minutes'),
    hoursAndMinutes: (hours, minutes) =>
      [hours && count(hours, '# hour', '# hours'), minutes && count(minutes, '# minute', '# minutes')]
        .filter(Boolean)
        .join(' '),
  },
  fields: {
    fullName: 'Full name',
    fullNameMissing: 'Enter your full name',
    email: 'Email',
    emailInvalid: 'Enter an email address like name@example.org',
    phone: 'Phone',
    phoneInvalid: 'Enter a phone number like +86 139 5550 2001',
    contactHint: 'So that we can reach you. One is enough. You can leave both empty.',
    date: 'Date',
    start: 'Start',
    end: 'End',
    amount: 'Amount',
    quantity: 'Quantity',
    message: 'Message',
    note: 'Note',
    age: 'Age',
    role: 'Role',
    activity: 'Activity',
  },
  errors: {
    required: (label) => `Fill in “${label}”`,
    choose: (label) => `Choose “${label}”`,
    invalid: (label) => `Check “${label}”`,
    failed: 'Something went wrong, and nothing was sent. Your answers are still here.',
  },
  states: {
    saved: 'Saved on this device',
    savedHint:
      'It is sent automatically when there is a connection: from this page, or when you next open this site.',
    unsent: 'Not sent yet',
    unsentHint: 'Nothing is kept on this device. Wait until you see “Received” before you leave this page.',
    sending: 'Sending…',
    received: 'Received',
    receivedReference: (reference) => `Received — reference ${reference}`,
    unconfirmed: 'Sent, not confirmed',
    parked: 'Needs attention',
    declined: 'Not accepted',
    declinedHint: 'The receiver did not accept this. Change it and send it again.',
    full: 'All places are taken.',
    sendAnother: 'Send another',
  },
} satisfies EarlyCore;
