import type { HubMessages } from '../hub-messages.js';
import { plural } from '../plural.js';

export default {
  idleTitle: '¿Sigue ahí?',
  idleText: (seconds) =>
    plural('es', seconds, {
      one: 'En # segundo se borra todo lo que hay en esta página, para que no lo vea la siguiente persona.',
      other:
        'En # segundos se borra todo lo que hay en esta página, para que no lo vea la siguiente persona.',
    }),
  stay: 'Sigo aquí',
  cleared: 'Se borró todo.',
} satisfies HubMessages;
