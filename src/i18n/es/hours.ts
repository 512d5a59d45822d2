import { count } from '../count-es.js';
import type { Early } from '../late.js';

export default {
  heading: 'Registre sus horas de voluntariado',
  intro: 'Cada hora cuenta. Registre aquí las suyas. Quien organiza la actividad las confirma.',
  record: 'Registrar horas',
  activityMissing: 'Escriba qué hizo',
  dateMissing: 'Escriba la fecha',
  startMissing: 'Escriba a qué hora empezó, por ejemplo 09:00',
  endMissing: 'Escriba a qué hora terminó, por ejemplo 11:30',
  break: 'Descanso (minutos)',
  total: (text) => `En total: ${text}.`,
  claimedHint: 'Las horas que usted escribe aparecen como «Declaradas» hasta que se confirmen.',
  verifier: '¿Quién puede confirmarlo?',
  verifierHint: 'El nombre de una persona o de un equipo.',
  capped: (text) => `Esta actividad dura ${text}. Solo cuenta ese tiempo.`,
  checkInHeading: 'Marque su entrada y su salida',
  checkInIntro: 'Marque la entrada al empezar y la salida al terminar. El tiempo se calcula solo.',
  verifyHeading: 'Confirme horas de voluntariado',
  verifyIntro:
    'Estas personas registraron lo que hicieron. Confirme sus horas, corrija los minutos, o rechácelas y diga por qué.',
  duration: (hours, minutes) =>
    [
      hours && count(hours, '# hora', '# horas'),
      (minutes || !hours) && count(minutes, '# minuto', '# minutos'),
    ]
      .filter(Boolean)
      .join(' y '),
} satisfies Early<'hours'>;
