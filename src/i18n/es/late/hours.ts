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
      'La hora de fin debe ser posterior a la de inicio. Si pasó la medianoche, regístrelo en dos partes.',
    breakTooLong: 'El descanso debe durar menos que el tiempo de trabajo',
    inFuture: 'Las horas solo se pueden registrar cuando ya han terminado',
    tooLong: (hours) =>
      count(
        hours,
        'No se puede registrar más de # hora en un día',
        'No se pueden registrar más de # horas en un día',
      ),
    tooOld: 'Esta fecha es demasiado antigua',
    received: 'Gracias por su tiempo.',
    confirm: 'Confirmar',
    reject: 'Rechazar',
    reason: 'Motivo',
    reasonMissing: 'Escriba por qué rechaza estas horas',
    adjust: 'Minutos que se confirman',
    verifyEmpty: 'No tiene horas por confirmar',
    verifyReceived: 'Su decisión está guardada.',
    history: 'Horas hasta ahora',
    historyEmpty: 'Aún no hay horas',
    pending: 'Por confirmar',
    verified: 'Confirmadas',
    rejected: 'Rechazadas',
    sum: (text) => `Tiempo confirmado: ${text}`,
    tier: (label) => `Nivel: ${label}`,
    recorded: 'Con entrada y salida',
    claimed: 'Declaradas',
    minutesMismatch: 'Los minutos deben coincidir con el inicio, el fin y el descanso',
    nextTier: (text, label) => `${text} más para llegar a «${label}»`,
    verifyEmptyHint: 'Ya está todo decidido.',
    verifyList: 'Horas por confirmar',
    verifyName: 'Su propio nombre, porque usted decide.',
    adjustHint: 'Corríjalos si hace falta.',
    reasonHint: 'Solo si rechaza estas horas.',
  },
} satisfies Late<'hours'>;
