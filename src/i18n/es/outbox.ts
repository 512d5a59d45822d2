import type { OutboxMessages } from '../messages.js';
import { plural } from '../plural.js';

/** Whole millions take «de»: «1.000.000 de veces». */
const count = (number: number, one: string, other: string) =>
  plural('es', number, { one, many: other.replace('#', '# de'), other });

export default {
  heading: 'En este dispositivo',
  list: 'En este dispositivo',
  empty: 'No hay nada en espera en este dispositivo',
  emptyHint: 'Lo que usted envía se guarda aquí hasta que se reciba.',
  kinds: {
    signup: 'Inscripción',
    hours: 'Horas de voluntariado',
    pledge: 'Ayuda ofrecida',
    feedback: 'Comentarios',
  },
  waiting: 'En espera',
  waitingHint: (tries) => count(tries, 'Se intentó # vez.', 'Se intentó # veces.'),
  waitingProblem: 'Aún no se pudo entregar.',
  editing: 'Está cambiando esto. No se envía hasta que termine.',
  nextTry: (when) => `Próximo intento: ${when}.`,
  sending: 'Enviando…',
  received: 'Recibido',
  receivedHint: 'En este dispositivo solo queda la referencia.',
  unconfirmed: 'Enviado, sin confirmar',
  parked: 'Requiere su atención',
  declined: 'No aceptado',
  savedAt: (when) => `Guardado: ${when}.`,
  writtenAt: (when) => `Escrito: ${when}. Solo se conserva en esta página.`,
  sendAgain: 'Enviar de nuevo',
  edit: 'Cambiar',
  copy: 'Copiar',
  copied: 'Copiado',
  delete: 'Borrar',
  deleteConfirm: '¿Quiere borrar esto para siempre? Aún no se ha recibido.',
  deleteYes: 'Sí, borrar',
  deleteNo: 'Conservar',
  export: 'Guardar una copia en un archivo',
  editConfirm: 'Puede que esto ya haya llegado. Si lo cambia y lo envía de nuevo, pueden llegar los dos.',
  editYes: 'Cambiar de todos modos',
  editNo: 'Dejar como está',
  contents: 'Ver contenido',
  shared: 'En un dispositivo compartido no se guarda nada.',
  editElsewhere: 'Abrir la página del formulario',
  copyFailed: 'No se pudo copiar. Abra «Ver contenido» y cópielo desde ahí.',
  deleted: 'Borrado',
} satisfies OutboxMessages;
