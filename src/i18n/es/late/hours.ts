import { count } from '../../count-es.js';
import type { Late } from '../../late.js';

export default {
  hours: {
    minutes: 'Tiempo dedicado',
    decision: 'Decisión',
    checkIn: 'Marcar entrada',
    checkOut: 'Marcar salida',
    checkedInAt: (time) => `Entrada marcada: ${time}`,
    checkInUnsaved:
      'En este dispositivo no se guarda nada. Deje esta página abierta hasta que marque la salida.',
    cancelCheckIn: 'Cancelar la entrada',
    forgotten: (hours) =>
      count(
        hours,
        'Marcó la entrada hace más de # hora. Escriba a qué hora terminó.',
        'Marcó la entrada hace más de # horas. Escriba a qué hora terminó.',
      ),
    endBeforeStart:
      'Escriba una hora de fin posterior a la de inicio. Si pasó la medianoche, regístrelo en dos partes.',
    breakTooLong: 'Escriba un descanso más corto que el tiempo de trabajo',
    inFuture: 'Registre las horas cuando ya hayan terminado',
    tooLong: (hours) => `Registre ${count(hours, '# hora', '# horas')} al día como máximo`,
    tooOld: 'Elija una fecha más reciente',
    received: 'Gracias por su tiempo.',
    confirm: 'Confirmar',
    reject: 'Rechazar',
    reason: 'Motivo',
    reasonMissing: 'Escriba por qué rechaza estas horas',
    adjust: 'Minutos que se confirman',
    verifyEmpty: 'No tiene horas por confirmar',
    verifyReceived: 'Ya tenemos su decisión.',
    history: 'Horas hasta ahora',
    historyEmpty: 'Aún no hay horas',
    pending: 'Por confirmar',
    verified: 'Confirmadas',
    rejected: 'Rechazadas',
    sum: (text) => `Tiempo confirmado: ${text}`,
    tier: (label) => `Nivel: ${label}`,
    recorded: 'Con entrada y salida',
    claimed: 'Declaradas',
    minutesMismatch: 'Revise los minutos: deben coincidir con el inicio, el fin y el descanso',
    nextTier: (text, label) => `${text} más para llegar a «${label}»`,
    verifyEmptyHint: 'Ya está todo decidido.',
    verifyList: 'Horas por confirmar',
    verifyName: 'Su propio nombre: usted decide.',
    adjustHint: 'Corríjalos si hace falta.',
    reasonHint: 'Solo si rechaza estas horas.',
  },
} satisfies Late<'hours'>;
