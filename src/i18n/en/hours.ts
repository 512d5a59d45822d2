import { count } from '../count-en.js';
import type { Early } from '../late.js';

export default {
  heading: 'Record volunteer hours',
  intro: 'Every hour counts. Record yours here, and the organizer confirms them.',
  record: 'Record hours',
  activityMissing: 'Enter what you did',
  dateMissing: 'Enter the date',
  startMissing: 'Enter when you started, for instance 09:00',
  endMissing: 'Enter when you finished, for instance 11:30',
  break: 'Break (minutes)',
  total: (text) => `That makes ${text}.`,
  claimedHint: 'Hours that you enter yourself are marked as claimed until they are confirmed.',
  verifier: 'Who can confirm this?',
  verifierHint: 'A name or a team.',
  capped: (text) => `This activity lasts ${text}. Only that much counts.`,
  checkInHeading: 'Check in and out',
  checkInIntro: 'Check in when you begin and check out when you end. We count the time for you.',
  verifyHeading: 'Confirm volunteer hours',
  verifyIntro:
    'These people recorded what they did. Confirm it, correct the minutes, or reject it with a reason.',
  duration: (hours, minutes) =>
    [
      hours && count(hours, '# hour', '# hours'),
      (minutes || !hours) && count(minutes, '# minute', '# minutes'),
    ]
      .filter(Boolean)
      .join(' '),
} satisfies Early<'hours'>;
