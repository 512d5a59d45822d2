import type { Early } from '../late.js';

export default {
  heading: 'What the community needs',
  intro: 'Goods, money, skills and time. We show how everything is used.',
  send: 'Make pledge',
  types: { money: 'Money', goods: 'Goods', skills: 'Skills', services: 'Services' },
  item: 'Item',
  unit: 'Unit',
  unitDefault: 'pieces',
  frequency: 'How often?',
  frequencies: { once: 'Once', monthly: 'Every month', yearly: 'Every year' },
  donor: 'Who gives?',
  donors: {
    individual: 'I give for myself',
    organization: 'A group or a company',
    anonymous: 'I stay anonymous',
  },
  organizationName: 'Name of the group or company',
  handover: 'How do we get it?',
  handovers: {
    'drop-off': 'I bring it',
    'pick-up': 'Please collect it',
    remote: 'Online or from a distance',
  },
  handoverPlace: 'Where?',
  publicName: 'Name to show in public',
  publicNameHint: 'Leave this empty to stay unnamed.',
  noCurrency: 'You cannot pledge money here right now.',
  general: 'General offer',
  type: 'What do you offer?',
  amounts: 'Choose an amount or enter your own',
  hours: 'hours',
} satisfies Early<'pledge'>;
