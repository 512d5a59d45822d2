import type { Late } from '../../late.js';

export default {
  pledge: {
    currency: 'Currency',
    back: 'All needs',
    fullHint: 'This need is met. No more pledges are needed.',
    list: 'Needs',
    pledge: (title) => `Pledge: ${title}`,
    pledgeShort: 'Pledge',
    needed: (amount) => `${amount} still needed`,
    progress: (received, pledged, target) => `${received} received, ${pledged} pledged of ${target}`,
    receivedOf: (received, target) => `${received} received of ${target}`,
    meter: (title) => `Pledged so far: ${title}`,
    full: 'Complete',
    urgent: 'Urgent',
    due: (date) => `by ${date}`,
    byResident: 'A neighbour',
    empty: 'Nothing is needed right now',
    emptyHint: 'Thank you. Please look again soon.',
    received: (title) => `Thank you. Your pledge for “${title}” is recorded.`,
    pay: 'Pay now',
    ledger: 'Where it came from, where it went',
    ledgerReceived: 'Received',
    ledgerSpent: 'Spent',
    sources: {
      donation: 'Donation',
      'enterprise-income': 'Earned by a social business',
      'government-purchase': 'Government purchase',
    },
    other: 'Offer something else',
    ledgerEntry: 'Entry',
  },
} satisfies Late<'pledge'>;
