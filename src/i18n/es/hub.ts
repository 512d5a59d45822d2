import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: '¿Sigue ahí?',
  idleText: (seconds) =>
    `En ${plural('es', seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })} se borra todo lo que hay en esta página, para que no lo vea la siguiente persona.`,
  stay: 'Sigo aquí',
  cleared: 'Se borró todo.',
} satisfies HubMessages;
