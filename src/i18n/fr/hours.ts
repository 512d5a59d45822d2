import { count } from '../count-fr.js';
import type { Early } from '../late.js';

const minuteCount = (number: number) => count(number, '# minute', '# de minutes', '# minutes');

export default {
  heading: 'Noter des heures de bénévolat',
  intro: 'Chaque heure compte. Notez les vôtres ici. L’organisation les confirmera.',
  record: 'Noter mes heures',
  activityMissing: 'Indiquez ce que vous avez fait',
  dateMissing: 'Indiquez la date',
  startMissing: 'Indiquez l’heure de début, par exemple 09:00',
  endMissing: 'Indiquez l’heure de fin, par exemple 11:30',
  break: 'Pause (minutes)',
  total: (text) => `Cela fait ${text}.`,
  claimedHint:
    'Les heures que vous notez vous-même sont marquées «\u202fDéclarées\u202f» jusqu’à leur confirmation.',
  verifier: 'Qui peut confirmer ces heures\u202f?',
  verifierHint: 'Un nom ou une équipe.',
  capped: (text) => `Cette activité dure ${text}. Le temps en plus ne compte pas.`,
  checkInHeading: 'Pointer l’arrivée et le départ',
  checkInIntro: 'Pointez quand vous commencez et quand vous finissez. Nous comptons le temps pour vous.',
  verifyHeading: 'Confirmer des heures de bénévolat',
  verifyIntro:
    'Ces personnes ont noté leurs heures. Confirmez-les, corrigez les minutes, ou refusez-les en disant pourquoi.',
  duration: (hours, minutes) =>
    [hours && count(hours, '# heure', '# d’heures', '# heures'), (minutes || !hours) && minuteCount(minutes)]
      .filter(Boolean)
      .join(' et '),
} satisfies Early<'hours'>;
