import type { LateOutcome } from '../../late.js';

export default {
  outcome: {
    referenceHint: 'Guarde esta referencia. La necesitará si pregunta por este asunto.',
    waitlisted: 'Está en la lista de espera',
    waitlistedHint: 'Ya no quedan plazas. Le avisaremos cuando haya una libre.',
    pending: 'Recibido, por confirmar',
    pendingHint: 'Le avisaremos cuando se confirme.',
    next: 'Qué pasa ahora',
    followLink: 'Ver cómo avanza',
    respondBy: (date) => `Recibirá una respuesta a más tardar el ${date}.`,
    wentTo: (name) => `Recibido por: ${name}`,
    unconfirmedHint: 'Se envió, pero no nos han dicho si llegó.',
    parkedSignIn:
      'Para entregarlo, usted debe iniciar sesión. Sus respuestas están guardadas. Inicie sesión y pulse «Enviar de nuevo».',
    parkedSetUp: 'Ahora mismo no se puede entregar. Sus respuestas están guardadas.',
    sendAgain: 'Enviar de nuevo',
    parkedCaptcha:
      'Hay que confirmar otra vez que usted es una persona. Sus respuestas están guardadas. Confírmelo y pulse «Enviar de nuevo».',
    parkedFile:
      'Un archivo ya no está en este dispositivo y no se envió nada. Pulse «Cambiar», añada el archivo otra vez y envíelo.',
    sendingFiles: (percent) =>
      `Enviando archivos: ${(percent / 100).toLocaleString('es', { style: 'percent' })}`,
    copy: 'Copiar',
    print: 'Imprimir',
    copyAnswers: 'Copiar mis respuestas',
    answersCopied: 'Sus respuestas están copiadas.',
    copyFailed: 'No se pudieron copiar.',
    printFailed: 'No se pudo imprimir. Copie sus datos o anote la referencia.',
  },
  states: {
    savedHint:
      'Se enviará solo en cuanto haya conexión: desde esta página o la próxima vez que abra este sitio.',
    declinedHint: 'No se aceptó lo que envió. Cámbielo y envíelo de nuevo.',
  },
} satisfies LateOutcome;
