import type { SignupMessages } from '../messages.js';
import { plural } from '../plural.js';

const n = (number: number) => number.toLocaleString('es');

/** Whole millions take «de»: «1.000.000 de plazas». */
const count = (number: number, one: string, other: string) =>
  plural('es', number, { one, many: other.replace('#', '# de'), other });

export default {
  heading: 'Actividades',
  list: 'Actividades',
  signUp: (name) => `Inscribirse: ${name}`,
  signUpShort: 'Inscribirse',
  send: 'Enviar inscripción',
  places: (left) => count(left, 'Queda # plaza', 'Quedan # plazas'),
  waitlist: 'No quedan plazas. Puede unirse a la lista de espera.',
  cancelled: 'Cancelada',
  postponed: 'Aplazada',
  online: 'En línea',
  mixed: 'Presencial o en línea',
  free: 'Gratis',
  empty: 'No hay actividades por ahora',
  emptyHint: 'Añadimos actividades con frecuencia. Vuelva a consultar pronto.',
  asParticipant: 'Quiero participar',
  asVolunteer: 'Quiero ayudar como persona voluntaria',
  role: '¿Cómo quiere participar?',
  roleMissing: 'Elija en qué quiere ayudar',
  requires: (text) => `Requisitos: ${text}`,
  training: (text) => `Formación: ${text}`,
  personName: (number) => `Nombre de la persona ${n(number)}`,
  addPerson: 'Añadir otra persona',
  removePerson: (number) => `Quitar a la persona ${n(number)}`,
  maxParty: (max) =>
    count(max, 'Puede inscribir a # persona como máximo', 'Puede inscribir a # personas como máximo'),
  needs: '¿Qué debemos tener en cuenta?',
  needsHint: 'Por ejemplo: silla de ruedas, intérprete, alergias.',
  behalf: 'Escribo en nombre de otra persona',
  behalfName: '¿Quién va a venir?',
  behalfRelationship: '¿Qué relación tiene con esta persona?',
  behalfConsent: 'Esta persona lo sabe y está de acuerdo',
  session: '¿En qué fecha?',
  sessionMissing: 'Elija una fecha',
  back: 'Todas las actividades',
  otherDates: (number) => count(number, 'y # fecha más', 'y # fechas más'),
  received: (name) => `Su inscripción en «${name}» está hecha.`,
  addToCalendar: 'Añadir al calendario',
  withdraw: 'Anular la inscripción',
  withdrawing: 'Estamos anulando su inscripción.',
  withdrawn: 'Su inscripción está anulada.',
  withdrawFailed: 'No se pudo anular su inscripción.',
} satisfies SignupMessages;
