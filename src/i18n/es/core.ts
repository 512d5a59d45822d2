import { count } from '../count-es.js';
import type { EarlyCore } from '../late.js';

export default {
  common: {
    marks: { stop: '. ', comma: ', ', colon: ': ' },
    optional: '(opcional)',
    problemTitle: 'Hay un problema',
    loading: 'Cargando…',
    close: 'Cerrar',
    showMore: 'Ver más',
    retry: 'Intentar de nuevo',
    remove: 'Quitar',
    yes: 'Sí',
    no: 'No',
    goesTo: (name) => `Lo recibe: ${name}`,
    notSetUp: 'Este formulario aún no está listo, así que no puede enviar nada.',
    demo: 'Demostración: no se envía nada de este formulario.',
    demoResult: 'Esto es una demostración. No se envió nada.',
    loadError: 'No se pudo cargar esta lista',
    loadErrorHint:
      'Quizá no tiene conexión, o la lista no está disponible ahora. Inténtelo de nuevo en unos minutos.',
    stale: (when) => `Sin conexión. Esta lista es del ${when}.`,
    honeypot: 'Deje este campo vacío',
    minutes: (number) => count(number, '# minuto', '# minutos'),
    hoursAndMinutes: (hours, minutes) =>
      [hours && count(hours, '# hora', '# horas'), minutes && count(minutes, '# minuto', '# minutos')]
        .filter(Boolean)
        .join(' y '),
  },
  fields: {
    fullName: 'Nombre completo',
    fullNameMissing: 'Escriba su nombre completo',
    email: 'Correo electrónico',
    emailInvalid: 'Escriba un correo electrónico como name@example.org',
    phone: 'Teléfono',
    phoneInvalid: 'Escriba un número de teléfono como +34 612 345 678',
    contactHint:
      'Para que podamos comunicarnos con usted. Basta con uno de los dos. También puede dejarlos vacíos.',
    date: 'Fecha',
    start: 'Hora de inicio',
    end: 'Hora de fin',
    amount: 'Importe',
    quantity: 'Cantidad',
    message: 'Mensaje',
    note: 'Nota',
    age: 'Edad',
    role: 'Función',
    activity: 'Actividad',
  },
  errors: {
    required: (label) => `Complete «${label}»`,
    choose: (label) => `Elija una opción en «${label}»`,
    invalid: (label) => `Revise «${label}»`,
    failed: 'Algo salió mal y no se envió nada. Sus respuestas siguen aquí.',
  },
  states: {
    saved: 'Guardado en este dispositivo',
    savedHint:
      'Se enviará solo en cuanto haya conexión: desde esta página o la próxima vez que abra este sitio.',
    unsent: 'Aún sin enviar',
    unsentHint:
      'En este dispositivo no se guarda nada. Espere a ver «Recibido» antes de salir de esta página.',
    sending: 'Enviando…',
    received: 'Recibido',
    receivedReference: (reference) => `Recibido. Referencia: ${reference}`,
    unconfirmed: 'Enviado, sin confirmar',
    parked: 'Requiere su atención',
    declined: 'No aceptado',
    declinedHint: 'No se aceptó lo que envió. Cámbielo y envíelo de nuevo.',
    full: 'Ya no quedan plazas.',
    sendAnother: 'Enviar otro formulario',
  },
} satisfies EarlyCore;
